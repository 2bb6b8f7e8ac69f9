"""Reads the YAML files that words, templates' data and lists are kept in, with the C loader where there is one.

It reads ten times as fast as the pure Python loader, and a dozen such files are read before the first answer.
"""

from pathlib import Path
from typing import Any

import yaml

ALIASES = Path(__file__).with_name("aliases")
"""The names people use: everyday titles, broad words, places."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - a file's shape is its reader's business
    """The content of a YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - either loader is a safe one
