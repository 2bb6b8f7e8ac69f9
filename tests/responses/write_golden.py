"""Writes the expected replies anew: `python tests/responses/write_golden.py`. Read the difference before committing."""

import json
from pathlib import Path

from reply_samples import context, samples

from responses.render import render

GOLDEN = Path(__file__).with_name("golden")


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for stale in GOLDEN.iterdir():
        stale.unlink()
    for name, answer in samples().items():
        reply = render(answer, context(), "slack")
        (GOLDEN / f"{name}.txt").write_text(f"{reply.text}\n", encoding="utf-8")
        blocks = json.dumps(reply.blocks, indent=1, ensure_ascii=False)
        (GOLDEN / f"{name}.json").write_text(f"{blocks}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
