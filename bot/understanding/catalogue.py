"""The intents as their YAML files describe them: slots, what a follow-up inherits, example sentences."""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.data_files import read_yaml

TRAINING = Path(__file__).parent / "data" / "training.yaml"
FOLDER = Path(__file__).parent / "intents"


@dataclass(frozen=True)
class Intent:
    """One file of `intents/`."""

    name: str
    description: str
    example: str
    uses: tuple[str, ...]
    """Slots that a question of this intent may fill."""
    needs: tuple[str, ...]
    """Slots without which it cannot be answered."""
    inherits: tuple[str, ...]
    """Slots that a follow-up question takes over from the conversation."""
    follow_ups: tuple[Any, ...]
    """Likely next questions, as the file writes them."""
    sentences: tuple[str, ...]
    """Examples with slots in braces."""
    follow_up_sentences: tuple[str, ...]
    """Examples that make sense only after another question."""


@cache
def read_intents(folder: Path = FOLDER) -> dict[str, Intent]:
    """All intents by name, in alphabetical order."""
    return {path.stem: _read_intent(path) for path in sorted(folder.glob("*.yaml"))}


def fingerprint(intents: dict[str, Intent]) -> str:
    """SHA-256 of all that the trained model depends on; a model with another one is stale."""
    kept = ("name", "needs", "inherits", "sentences", "follow_up_sentences")
    content = [{key: asdict(intent)[key] for key in kept} for intent in intents.values()]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode() + TRAINING.read_bytes()).hexdigest()


def _read_intent(path: Path) -> Intent:
    content = read_yaml(path)
    slots = content.get("slots") or {}
    return Intent(
        name=path.stem,
        description=content["description"],
        example=content["example"],
        uses=tuple(slots.get("uses") or ()),
        needs=tuple(slots.get("needs") or ()),
        inherits=tuple(content.get("inherits") or ()),
        follow_ups=tuple(content.get("follow_ups") or ()),
        sentences=tuple(content["sentences"]),
        follow_up_sentences=tuple(content.get("follow_up_sentences") or ()),
    )
