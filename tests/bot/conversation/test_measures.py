"""Derived measures against examples worked out by hand, and what holds for them over the whole base."""

import re
from pathlib import Path

import pytest

from bot.cli.explain import explanation
from bot.conversation import facts, industries, measures, standing, work_life
from bot.conversation.advisor import Advisor
from bot.conversation.answers import answer_function
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact, Match
from responses.views import ProsConsView, SimilarView

DOCS = (Path(__file__).parents[3] / "docs" / "measures.md").read_text(encoding="utf-8")
THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
NURSES, CHIEFS, ALL = "29-1141", "11-1011", "00-0000"


def fact(metric: str, value: float | None, unit: str = "USD/year", **more: str) -> Fact:
    return Fact(metric=metric, value=value, unit=unit, **({"period": "May 2025", "source": "oews"} | more))


def asked(intent: str, soc: str, base: KnowledgeBase) -> Question:
    match = Match(soc=soc, title=base.occupation(soc).title, matched="", score=1.0)
    return Question(text="", intent=intent, intent_score=1.0, occupations=(match,))


@pytest.mark.parametrize(
    ("values", "value", "expected"),
    [
        ((1, 2, 3, 4), 3, 0.625),  # two below and one equal, of four: (2 + 0.5) / 4
        ((1, 2, 3, 4), 1, 0.125),
        ((1, 2, 3, 4), 5, 1.0),
        ((1, 2, 3, 4), 0, 0.0),
        ((0, 0, 0, 1), 0, 0.375),  # three equal, of four: 1.5 / 4
    ],
)
def test_ranks(values: tuple[float, ...], value: float, expected: float) -> None:
    assert work_life.rank(values, value) == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((3.0, 5.4, 2.0, 6.3, 2.5, 4.1), "SIC"),
        ((1.3, 3.2, 2.1, 3.5, 6.9, 5.0), "ECS"),
        ((5.0, 5.0, 1.0, 1.0, 1.0, 5.0), "RIC"),  # ties stay in the order of the six themes
        ((7.0, 1.0, 1.0, 1.0, 1.0), None),
    ],
)
def test_interest_code(scores: tuple[float, ...], expected: str | None) -> None:
    code = measures.interest_code([fact(f"riasec_{THEMES[i]}", score) for i, score in enumerate(scores)])
    assert (code and code.value) == expected


def test_shares_of_an_industry(base: KnowledgeBase) -> None:
    """Nurses in hospitals (May 2025): 2,020,230 of 3,379,720 nurses; 6,712,760 of 155.5 million jobs are there."""
    jobs = base.wage(NURSES, "employment").value, base.wage(ALL, "employment").value
    share = industries.share_of_occupation(base, NURSES, "622000")
    of_industry = industries.share_of_industry(base, NURSES, "622000")
    quotient = industries.industry_quotient(base, NURSES, "622000")
    assert (share and share.value) == round(100 * 2_020_230 / jobs[0], 2) == 59.78
    assert (of_industry and of_industry.value) == round(100 * 2_020_230 / 6_712_760, 2) == 30.10
    assert (quotient and quotient.value) == round(2_020_230 / 6_712_760 / (jobs[0] / jobs[1]), 2)


def test_industries_of_a_ranking_never_overlap(base: KnowledgeBase) -> None:
    for soc in base.figure_occupations:
        found = industries.across_industries(base, soc, "employment")
        total = facts.number(base.wage(soc, "employment"))
        # Cells are rounded to tens and sampled: a ranking that counted jobs twice would be far above.
        assert total is None or sum(facts.number(fact) or 0 for fact in found) <= 1.01 * total + 100, soc


@pytest.mark.parametrize(
    ("wage", "unit", "parity", "expected"),
    [
        (59_840, "USD/year", 97.175, 61_580),  # 61,579.6, to ten dollars as the publisher rounds
        (28.77, "USD/hour", 97.175, 29.61),
        (100_000, "USD/year", 125.0, 80_000),
        (None, "USD/year", 97.175, None),
        (59_840, "USD/year", None, None),
    ],
)
def test_at_national_prices(
    wage: float | None, unit: str, parity: float | None, expected: float | None
) -> None:
    level = fact("rpp_all_items", parity, "index", period="2023", source="rpp")
    worth = measures.at_national_prices(fact("annual_median", wage, unit), level)
    assert (worth and worth.value) == expected
    if worth:
        assert "2023" in worth.period


@pytest.mark.parametrize(
    ("openings", "jobs", "expected"),
    [(189_100, 3_391_000, 5.6), (18_863_300, 169_956_100, 11.1), (100, 0, None), (None, 100, None)],
)
def test_openings_per_100_jobs(openings: float | None, jobs: float, expected: float | None) -> None:
    found = measures.openings_per_100_jobs(
        fact("annual_openings_2024_34", openings, "jobs/year"),
        fact("projected_employment_2024", jobs, "jobs"),
    )
    assert (found and found.value) == expected


@pytest.mark.parametrize(
    ("high", "low", "expected"),
    [(135_320, 66_030, 2.05), (143.68, 16.50, 8.71), (None, 66_030, None), (100, 0, None)],
)
def test_pay_spread(high: float | None, low: float, expected: float | None) -> None:
    spread = measures.pay_spread(fact("annual_p90", high), fact("annual_p10", low))
    assert (spread and spread.value) == expected


@pytest.mark.parametrize(
    ("change", "prices", "expected"), [(27.1, 38.2, -8.0), (10.0, 10.0, 0.0), (1.3, 2.6, -1.3)]
)
def test_real_change(change: float, prices: float, expected: float) -> None:
    real = measures.real_change(fact("pay", change, "percent"), fact("cpi", prices, "percent"))
    assert real is not None
    assert real.value == expected


@pytest.mark.parametrize(
    ("value", "against", "expected"), [(59_840, 48_620, 23.1), (58_570, 63_190, -7.3), (1, None, None)]
)
def test_percent_difference(value: float, against: float | None, expected: float | None) -> None:
    found = facts.percent_difference(
        fact("annual_median", value, soc="47-2152"), fact("annual_median", against, soc=ALL), "above_all"
    )
    assert (found and (found.metric, found.value)) == (expected and ("above_all", expected))
    if found:
        assert "annual_median of 00-0000" in str(found.formula)


def test_a_formula_tells_two_years_apart() -> None:
    changed = facts.percent_difference(
        fact("cpi_u", 321.943, "index", period="2025"), fact("cpi_u", 313.689, "index", period="2024")
    )
    assert changed is not None
    assert (changed.value, changed.period) == (2.6, "2024 to 2025")
    assert "cpi_u of 2025 / cpi_u of 2024" in str(changed.formula)


@pytest.mark.parametrize("name", work_life.SCORES)
def test_a_score_is_a_rank_among_occupations(name: str, base: KnowledgeBase) -> None:
    """From about 0 to about 10, half of the occupations on each side of 5; over 600 of them have one."""
    found = [work_life.score(base, soc, name) for soc in base.figure_occupations]
    values = sorted(score.value for score in found if score and isinstance(score.value, float))
    assert len(values) > 600
    assert values[0] < 0.1
    assert values[-1] > 9.9
    assert abs(values[len(values) // 2] - 5) < 0.1


@pytest.mark.parametrize("name", work_life.SCORES)
def test_every_part_counts_in_its_direction(name: str, base: KnowledgeBase) -> None:
    """Over all occupations, a part that is named stands higher (reversed: lower) where the score is high."""
    codes = [soc for soc in base.figure_occupations if work_life.score(base, soc, name)]
    by_score = sorted(codes, key=lambda soc: facts.number(work_life.score(base, soc, name)) or 0)
    third = len(by_score) // 3
    for place, part in enumerate(work_life.parts(name)):
        means = [
            sum(facts.number((work_life.inputs(base, soc, name) or ())[place]) or 0 for soc in some) / third
            for some in (by_score[:third], by_score[-third:])
        ]
        assert (means[0] > means[1]) == part.reversed, part.metric


@pytest.mark.parametrize("name", work_life.SCORES)
def test_a_score_says_what_it_rests_on(name: str, base: KnowledgeBase) -> None:
    score = work_life.score(base, NURSES, name)
    assert score is not None
    assert score.source == "derived"
    assert [part.metric for part in work_life.parts(name) if part.metric not in str(score.formula)] == []


@pytest.mark.parametrize(("soc", "name"), [("15-1252", "stress"), ("15-2051", "flexibility")])
def test_no_score_where_a_part_is_missing(soc: str, name: str, base: KnowledgeBase) -> None:
    assert work_life.score(base, soc, name) is None


def test_the_derived_interest_code_starts_as_the_published_one(base: KnowledgeBase) -> None:
    """The publisher leaves weak letters out; up to ties the letters it keeps are the first of ours."""
    wrong = []
    for soc in base.figure_occupations:
        scores = [scored for theme in THEMES if (scored := base.figure(soc, f"riasec_{theme}"))]
        code, published = measures.interest_code(scores), base.figure(soc, "riasec_code")
        if code and published and not str(code.value).startswith(str(published.value)):
            wrong.append(soc)
    assert len(wrong) < 8


@pytest.mark.parametrize(
    ("soc", "kind", "side"),
    [
        ("33-3051", "burnout risk", "challenges"),
        ("47-2181", "physical demand", "challenges"),
        ("27-2011", "wide pay range", "strengths"),
        ("39-5012", "self-employment", "strengths"),
        ("19-2041", "low stress", "strengths"),
        ("53-5022", "good balance", "strengths"),
        ("27-1024", "poor balance", "challenges"),
        ("11-9031", "flexible", "strengths"),
        ("51-9111", "rigid", "challenges"),
        ("15-1252", "degree first", "challenges"),
        ("39-5091", "many openings for its size", "strengths"),
        ("11-9031", "few openings for its size", "challenges"),
        ("13-1121", "more than most", "strengths"),
        ("41-9099", "less than most", "challenges"),
    ],
)
def test_strengths_and_challenges(soc: str, kind: str, side: str, base: KnowledgeBase) -> None:
    view = answer_function("pros_cons")(asked("pros_cons", soc, base), base).view
    assert isinstance(view, ProsConsView)
    assert kind in {point.kind for point in getattr(view, side)}


@pytest.mark.parametrize("side", ["strengths", "challenges"])
def test_every_occupation_has_a_point_on_each_side(side: str, base: KnowledgeBase) -> None:
    bare = []
    for soc in base.figure_occupations:
        view = answer_function("pros_cons")(asked("pros_cons", soc, base), base).view
        points = getattr(view, side)
        bare += [soc] if not points or not all(facts.has_value(point.fact) for point in points) else []
    assert bare == []


@pytest.mark.parametrize(("soc", "liked"), [("21-1021", True), ("43-5011", False), ("25-9021", True)])
def test_what_stands_out_is_beaten_by_no_other_measure(soc: str, liked: bool, base: KnowledgeBase) -> None:
    found = standing.best(base, soc, liked=liked)
    assert found is not None
    for name, good in measures.settings()["standings"].items():
        below = standing.place(base, soc, name)
        if below is not None:
            share = 100 * (below if good == liked else 1 - below)
            assert (facts.number(found.share) or 0) >= share - 2  # equal values count half in a place


def test_many_openings_are_never_few_for_the_size(base: KnowledgeBase) -> None:
    for soc in base.figure_occupations:
        view = answer_function("pros_cons")(asked("pros_cons", soc, base), base).view
        assert isinstance(view, ProsConsView)
        kinds = {point.kind for point in (*view.strengths, *view.challenges)}
        assert not {"many openings", "few openings for its size"} <= kinds
        assert not {"few openings", "many openings for its size"} <= kinds


def test_what_related_occupations_share(base: KnowledgeBase) -> None:
    """Skills high in both, the same education, pay within ten percent: each as the base says."""
    view = answer_function("similar")(asked("similar", NURSES, base), base).view
    assert isinstance(view, SimilarView)
    for row in view.careers:
        common = view.in_common[row.occupation.soc]
        for skill in common.skills:
            for soc in (NURSES, row.occupation.soc):
                found = base.figure(soc, skill.metric)
                assert (facts.number(found) or 0) >= 75
        assert common.pay is None or abs(facts.number(common.pay) or 0) <= 10
        assert row.education is not None
        own = base.figure(NURSES, "typical_education")
        assert common.education == (own is not None and row.education.value == own.value)


def documented() -> list[tuple[str, str]]:
    """The examples of docs/measures.md: what was asked, and the lines that it says are printed."""
    found = re.findall(r'```console\n\$ career-advisor ask (?:--explain )?"(.+?)"\n(.+?)```', DOCS, re.DOTALL)
    return [
        (question, line) for question, lines in found for line in lines.strip().splitlines() if line != "..."
    ]


@pytest.mark.parametrize(("question", "line"), documented())
def test_the_documented_examples_are_printed(question: str, line: str, advisor: Advisor) -> None:
    turn = advisor.ask(question)
    printed = f"{advisor.reply(turn.answer, 'text').text}\n{explanation(advisor, turn)}"
    assert line.strip() in printed
