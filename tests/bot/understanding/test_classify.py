"""The intent model: fresh, small, sure of itself only where it is right, and able to say why."""

import pytest

from bot.understanding import features
from bot.understanding.augment import masked
from bot.understanding.catalogue import fingerprint, read_intents
from bot.understanding.classify import MODEL, load_classifier

CLASSIFIER = load_classifier()


def test_model_was_trained_on_these_sentences() -> None:
    assert CLASSIFIER.header.sha256 == fingerprint(read_intents()), "run python -m bot.understanding.train"
    assert MODEL.stat().st_size < 3_000_000


@pytest.mark.parametrize("name", read_intents())
def test_files_are_whole(name: str) -> None:
    intent = read_intents()[name]
    assert len(set(intent.sentences)) == len(intent.sentences) >= 60
    assert set(intent.needs) <= set(intent.uses)
    assert intent.description.endswith(".")
    assert {"{", "}"}.isdisjoint(masked(" ".join(intent.sentences)))


def test_no_sentence_belongs_to_two_intents() -> None:
    owners: dict[str, str] = {}
    for intent in read_intents().values():
        for sentence in intent.sentences:
            assert owners.setdefault(sentence, intent.name) == intent.name


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much do OCCUPATION make in PLACE", "pay"),
        ("OCCUPATION sallary", "pay"),
        ("which state pays OCCUPATION the most", "pay_places"),
        ("is AMOUNT good for a OCCUPATION", "pay_check"),
        ("OCCUPATION vs OCCUPATION", "compare"),
        ("from OCCUPATION to OCCUPATION", "transition"),
        ("what can i do with a SUBJECT degree", "majors"),
        ("best paying jobs in PLACE", "find_careers"),
        ("book a flight to PLACE", "out_of_scope"),
    ],
)
def test_masked_questions(text: str, intent: str) -> None:
    best = CLASSIFIER.classify(text)[0]
    assert best.intent == intent
    assert best.probability > 0.8
    assert best.nearest
    assert all(ngram.weight > 0 for ngram in best.reasons)


def test_probabilities_sum_to_one() -> None:
    assert sum(score.probability for score in CLASSIFIER.classify("what about it")) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("What's a OCCUPATION make?", ["whats", "a", "OCCUPATION", "make"]),
        ("o*net 2034", ["o*net", "0"]),
        ("", []),
    ],
)
def test_tokenize(text: str, tokens: list[str]) -> None:
    assert features.tokenize(text) == tokens
