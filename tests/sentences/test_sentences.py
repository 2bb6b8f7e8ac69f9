"""Every sentence of `tests/sentences/*.yaml` comes out as its file says."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.understanding.catalogue import read_intents
from bot.understanding.decide import SMALLTALK
from bot.understanding.loading import Understanding
from bot.understanding.question import Outcome
from bot.understanding.understand import understand

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.yaml"))
ENOUGH = 25


def sentences(path: Path) -> list[dict[str, str]]:
    content: list[dict[str, str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


CASES: list[Any] = [
    pytest.param(case, id=f"{path.stem}: {case['text']}") for path in FILES for case in sentences(path)
]


@pytest.mark.parametrize("case", CASES)
def test_sentence(case: dict[str, str], knowledge: Understanding) -> None:
    question = understand(case["text"], knowledge)
    assert question.intent == case["intent"], question.reasons
    if case["intent"] in SMALLTALK:
        assert question.outcome is Outcome.SMALLTALK
    elif case["intent"] == "out_of_scope":
        assert question.outcome is Outcome.OUT_OF_SCOPE
        return
    else:
        assert question.outcome in (Outcome.ANSWERED, Outcome.CLARIFY)
    if "soc" in case:
        found = [match.soc for match in question.occupations or question.choices]
        assert any(soc.startswith(case["soc"]) for soc in found[:1] or [""]) or (
            question.outcome is Outcome.CLARIFY and any(soc.startswith(case["soc"]) for soc in found)
        ), found
    if "place" in case:
        assert question.place is not None
        assert question.place.ref == case["place"]


def test_every_intent_has_sentences() -> None:
    assert {path.stem for path in FILES} == set(read_intents())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_enough_sentences_and_none_from_training(path: Path) -> None:
    intents = read_intents().values()
    trained = {s for intent in intents for s in intent.sentences + intent.follow_up_sentences}
    own = [case["text"] for case in sentences(path)]
    assert len(own) >= ENOUGH
    assert len(set(own)) == len(own)
    if path.stem not in SMALLTALK:
        assert not trained.intersection(own)
