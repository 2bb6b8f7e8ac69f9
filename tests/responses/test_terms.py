"""Terms are found by their names, other names and near spellings."""

from pathlib import Path

import pytest

from knowledge.data_files import read_yaml
from responses.terms import find_term, terms

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("median", "Median wage"),
        ("Median salary?", "Median wage"),
        ("90th percentile", "Percentile"),
        ("percentle", "Percentile"),
        ("job zone", "Job zone"),
        ("SOC code", "SOC code"),
        ("LQ", "Location quotient"),
        ("job_zone", "Job zone"),
        ("anual openings", "Annual openings"),
    ],
)
def test_found(words: str, name: str) -> None:
    found = find_term(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ["", "synergy", "banana bread"])
def test_not_ours(words: str) -> None:
    assert find_term(words) is None


def test_no_name_means_two_terms() -> None:
    names = [name for key, term in terms().items() for name in {key, term.name.lower(), *term.also}]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_every_term_that_is_understood_has_a_definition() -> None:
    understood = read_yaml(ROOT / "bot/understanding/data/terms.yaml")["terms"]
    assert [key for key in understood if find_term(key) is None] == []
