"""By what two occupations are compared, from the words of the question."""

import pytest

from bot.conversation import criteria
from bot.conversation.advisor import Advisor
from knowledge.base import KnowledgeBase
from responses.views import CompareView


@pytest.mark.parametrize(
    ("text", "criterion", "lowest"),
    [
        ("plumber vs roofer", "pay", False),
        ("which pays less", "pay", True),
        ("which pays more and grows faster", "pay", False),
        ("which grows faster", "growth", False),
        ("which has the worse outlook", "growth", True),
        ("which is growing slowest", "growth", True),
        ("which needs less school", "education", True),
        ("which takes longer to become", "education", False),
        ("which is easier to get into", "education", True),
        ("which has more openings", "openings", False),
        ("which has more jobs", "employment", False),
        ("which is less common", "employment", True),
        ("which is less stressful", "stress", True),
        ("which is the more stressful job", "stress", False),
        ("who has better work life balance", "balance", False),
        ("who has the better hours", "balance", False),
        ("which is harder on the body", "physical_demand", False),
        ("which is more flexible", "flexibility", False),
        ("which is safer from ai", "exposure", True),
        ("which is more likely to be automated", "exposure", False),
        ("which one should i choose", "pay", False),
    ],
)
def test_the_words_that_come_first_decide(text: str, criterion: str, lowest: bool) -> None:
    assert criteria.asked_by(text) == (criterion, lowest)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("which grows faster, roofer or bank teller", "47-2181"),
        ("bank teller or roofer, which is less stressful", "43-3071"),
        ("which needs less school, roofer, lawyer or nurse", "47-2181"),
        ("nurse, lawyer or roofer, who needs more school", "23-1011"),
        ("which has more jobs, lawyer or nurse", "29-1141"),
        ("school psychologist vs school bus driver", "19-3034"),
    ],
)
def test_the_one_asked_for_leads(text: str, first: str, advisor: Advisor) -> None:
    turn = advisor.ask(text)
    assert isinstance(turn.answer.view, CompareView)
    assert turn.answer.view.ordered[0].occupation.soc == first
    lead = advisor.reply(turn.answer, "text").text.split("\n", 1)[0]
    assert advisor.base.occupation(first).title.split()[0].lower() in lead.lower()


def test_the_words_of_a_title_are_no_criterion(advisor: Advisor) -> None:
    view = advisor.ask("school psychologist vs school bus driver").answer.view
    assert isinstance(view, CompareView)
    assert view.criterion == "pay"


def test_every_level_of_education_has_its_height(base: KnowledgeBase) -> None:
    levels = {str(fact.value): fact for fact in base.figure_across_occupations("typical_education")}
    assert sorted(criteria.height(fact) for fact in levels.values()) == list(range(8))


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        ("roofer vs glazier, which one gorws fastr", "growth"),
        ("roofer or glazier, who has mor jbos", "employment"),
    ],
)
def test_misspelt_words_lead_too(text: str, criterion: str, advisor: Advisor) -> None:
    view = advisor.ask(text).answer.view
    assert isinstance(view, CompareView)
    assert view.criterion == criterion


@pytest.mark.parametrize(
    ("turns", "lead", "percent"),
    [
        (("baker or butcher, who earns more", "how much more is it"), "butchers and meat cutters earn", 8.0),
        (("pay of butchers", "how much less do bakers make"), "bakers earn", -7.4),
        (("roofer vs glazier pay", "what is the difference in dollars"), "glaziers earn", 3.0),
        (("how much more does a judge earn than a bailiff",), "earn", None),
    ],
)
def test_the_difference_in_dollars_leads_where_it_is_asked_for(
    turns: tuple[str, ...], lead: str, percent: float | None, advisor: Advisor
) -> None:
    turn = None
    for text in turns:
        turn = advisor.ask(text, turn.state if turn else None)
    assert turn is not None
    view = turn.answer.view
    assert isinstance(view, CompareView)
    assert view.gap is not None
    assert view.difference is not None
    assert percent is None or view.difference.value == percent
    said = advisor.reply(turn.answer, "text")
    first = said.text.split("\n", 1)[0]
    assert f"{lead} $" in first
    assert ("less than" in first) == (float(view.gap.value or 0) < 0)
    assert view.gap in said.facts


@pytest.mark.parametrize(
    "text", ["butcher vs baker", "which pays more, butcher or baker", "compare bakers and butchers"]
)
def test_the_medians_lead_where_no_difference_is_asked_for(text: str, advisor: Advisor) -> None:
    view = advisor.ask(text).answer.view
    assert isinstance(view, CompareView)
    assert view.gap is None
