"""Plurals of what is usually said short: an abbreviation's plural means what the abbreviation means."""

import pytest

from bot.understanding.occupations import find_occupations
from knowledge.base import KnowledgeBase
from knowledge.title_words import normal_words


@pytest.mark.parametrize(("many", "one"), [("vets", "vet"), ("rns", "rn"), ("nps", "np"), ("pas", "pa")])
def test_the_plural_reads_as_the_singular(many: str, one: str) -> None:
    assert normal_words(many) == normal_words(one)


@pytest.mark.parametrize(
    ("text", "soc"), [("how much do vets make", "29-1131"), ("how much do rns make", "29-1141")]
)
def test_such_plurals_are_found_in_questions(text: str, soc: str, base: KnowledgeBase) -> None:
    mentions = find_occupations(text, base.title_index).mentions
    assert [mention.best.soc for mention in mentions] == [soc]
