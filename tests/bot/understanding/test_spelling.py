"""Misspelt ordinary words put right, names left alone."""

import pytest

from bot.understanding.normalize import normalize
from bot.understanding.spelling import Speller, respelled

WORDS = ("how", "much", "does", "make", "salary", "pay", "paid", "registered", "register", "what", "starting")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("salry", "salary"),  # a letter left out
        ("slaary", "salary"),  # two swapped
        ("salaryy", "salary"),  # one doubled
        ("salery", "salary"),  # a wrong one
        ("registerd", "registered"),  # left out before one too many
        ("hw", "how"),
        ("mch", "much"),
        ("hwo", "how"),
        ("mke", "make"),
        ("mkt", "mkt"),  # not another vowel in the same place
        ("payed", "payed"),  # a word with one letter more
        ("slr", "slr"),  # two letters of no known word
        ("xalary", "xalary"),  # the first letter is seldom wrong
        ("pai", "pai"),  # too short to tell
        ("OCCUPATION", "OCCUPATION"),
        ("salary", "salary"),
    ],
)
def test_correct(written: str, meant: str) -> None:
    assert Speller(WORDS).correct(written) == meant


def test_words_kept_are_right_as_they_are() -> None:
    assert Speller(WORDS, kept=("salty", "salery")).correct("salery") == "salery"


def test_offsets_follow_the_new_words() -> None:
    text = respelled(
        normalize("Hw MCH does a celery make, SALRY?"), Speller(WORDS), lambda word: word == "celery"
    )
    assert text.cleaned == "how MUCH does a celery make, SALARY?"
    assert text.original == "Hw MCH does a celery make, SALRY?"
    assert [text.folded[token.start : token.end] for token in text.tokens] == list(text.words)
