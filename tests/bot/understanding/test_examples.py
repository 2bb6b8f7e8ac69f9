"""The nearest example sentence: the same as if all were compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from bot.understanding.classify import load_classifier
from bot.understanding.examples import LONGEST, Examples
from knowledge.shared_letters import letters_of

SENTENCES = load_classifier().header.sentences
EXAMPLES = {intent: Examples(sentences) for intent, sentences in SENTENCES.items()}
WORDS = sorted({word for sentences in SENTENCES.values() for word in " ".join(sentences).split()})


def compared_with_all(question: str, sentences: list[str]) -> tuple[str, float]:
    found = process.extractOne(question, sentences, scorer=fuzz.ratio)
    return (found[0], found[1]) if found else ("", 0.0)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.sampled_from(list(SENTENCES)))
def test_of_questions(question: str, intent: str) -> None:
    nearest = EXAMPLES[intent].nearest(question, letters_of(question))
    assert nearest == compared_with_all(question, SENTENCES[intent])


@given(st.lists(st.text("abc ", max_size=9), max_size=20), st.text("abcd ", max_size=20))
def test_of_any_texts(sentences: list[str], question: str) -> None:
    nearest = Examples(sentences).nearest(question, letters_of(question))
    assert nearest == compared_with_all(question, sentences)


def test_of_a_long_story() -> None:
    story = "i would like to know what it takes to become OCCUPATION in PLACE " * 20
    for intent, examples in EXAMPLES.items():
        assert examples.nearest(story, letters_of(story)) == compared_with_all(story, SENTENCES[intent])


def test_a_sentence_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 127 letters"):
        Examples(["a" * (LONGEST + 1)]).nearest("a", letters_of("a"))
