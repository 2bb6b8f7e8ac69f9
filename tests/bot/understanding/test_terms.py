"""Terms that a question wants explained."""

import pytest

from bot.understanding.normalize import normalize
from bot.understanding.terms import find_terms


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("what is the median", "median"),
        ("what does median wage mean", "median"),
        ("what does mean wage mean", "mean"),
        ("define percentile", "percentile"),
        ("whats a 90th percentile", "percentile"),
        ("what is a soc code", "soc"),
        ("what does SOC stand for", "soc"),
        ("what is O*NET", "onet"),
        ("what's a job zone", "job_zone"),
        ("explain location quotient", "location_quotient"),
        ("what does RIASEC mean", "riasec"),
        ("what are holland codes", "riasec"),
        ("what do you mean by annual openings", "openings"),
        ("what is the BLS", "bls"),
        ("what is oews", "oews"),
        ("meaning of annual mean wage", "mean"),
        ("what does wage and salary employment mean", "wage_and_salary"),
        ("what is typical entry-level education", "typical_education"),
        ("what does top coded mean", "top_coded"),
        ("what is a metropolitan area", "metropolitan_area"),
        ("how do projections work, explain", "projections"),
        ("what is a stem career", "stem"),
    ],
)
def test_asked_about(question: str, term: str) -> None:
    mention = find_terms(normalize(question))[0]
    assert (mention.term, mention.score) == (term, 0.95)


@pytest.mark.parametrize(
    "question",
    [
        "median pay of nurses in ohio",
        "annual openings for bakers",
        "show the 90th percentile for chefs please",
    ],
)
def test_only_used(question: str) -> None:
    assert all(mention.score < 0.95 for mention in find_terms(normalize(question)))


@pytest.mark.parametrize(
    "question",
    [
        "nurse pay",
        "how do I become a nurse",
        "what is employment at will",
        "what do you know about chefs",
        "",
    ],
)
def test_no_term(question: str) -> None:
    assert find_terms(normalize(question)) == ()
