"""Understanding whole questions: outcomes, slots, ellipses, and that no text ever breaks it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.understanding.loading import Understanding
from bot.understanding.question import Outcome
from bot.understanding.understand import understand

MARKUP = [
    "<@U123ABC> plumber salary",
    "<https://example.com|nurse> pay in <#C1|texas>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "'; DROP TABLE occupation; --",
    "{{ 7 * 7 }} {% for x in y %}",
    "${jndi:ldap://x} %s %n \\x00",
    "```how much do *nurses* make```",
    "\u202eesrun a si tahw\u202c",
    "كم يكسب السباك في تكساس",
    "水管工的工资是多少",
    "👩‍🚒💰❓" * 50,
    "a" * 10_000,
    "plumber " * 2_000,
    "\x00\x07\x1b[31m",
    "OCCUPATION PLACE AMOUNT",
    "?",
    "",
    "   \n\t ",
]
WORDS = (
    r"""how much do plumbers make in ohio what about $60k an hour <@U1> &amp; ' " ; -- {{ }} vs or nurse"""
)
PIECES = st.sampled_from([*WORDS.split(), "🙂", "\u200f", "\x00"])


@pytest.mark.parametrize("text", MARKUP, ids=range(len(MARKUP)))
def test_odd_texts_are_understood_as_something(text: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome is not Outcome.NO_DATA
    assert 0 <= question.intent_score <= 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_gives_a_question(text: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.text == text
    assert question == understand(text, knowledge)


@pytest.mark.parametrize(
    ("text", "intent", "named"),
    [
        ("plumber", "overview", True),
        ("what about plumbers", "overview", True),
        ("ohio", "overview", False),
        ("and in texas?", "overview", False),
        ("ok electricians instead", "overview", True),
        ("electricians in ohio", "pay", True),
    ],
)
def test_ellipsis(text: str, intent: str, named: bool, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.follow_up, bool(question.occupations)) == (intent, True, named)
    assert question.intent_score < 0.5
    assert "ellipsis" in {reason.step for reason in question.reasons}
    assert question.outcome is (Outcome.ANSWERED if named else Outcome.CLARIFY)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much do they make", "pay"),
        ("is it dying", "outlook"),
        ("will AI kill it", "automation"),
        ("hw many r thre", "employment"),
        ("and schooling for both", "education"),
        ("which pays more", "compare"),
        ("per hour?", "pay"),
    ],
)
def test_follow_up(text: str, intent: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.follow_up, question.outcome) == (intent, True, Outcome.CLARIFY)


def test_context_that_names_an_occupation_spares_the_question_back(knowledge: Understanding) -> None:
    class Earlier:
        occupations = ("47-2152",)

    assert understand("how much do they make", knowledge, Earlier()).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "outcome", "step"),
    [
        ("what does walgreens pay to start", Outcome.OUT_OF_SCOPE, "employer"),
        ("how much does walgreens pay pharmacists", Outcome.ANSWERED, "employer"),
        ("how much do nurses make in canada", Outcome.OUT_OF_SCOPE, "foreign"),
        ("how much do counselors make", Outcome.CLARIFY, "occupation"),
        ("how much does a snargleblart make", Outcome.CLARIFY, "intent"),
        ("barber pay in portland", Outcome.CLARIFY, "place"),
        ("what's the weather in boston", Outcome.OUT_OF_SCOPE, "scope"),
        ("thanks a lot!", Outcome.SMALLTALK, "intent"),
    ],
)
def test_outcome(text: str, outcome: Outcome, step: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome is outcome
    assert step in {reason.step for reason in question.reasons}


def test_slots_of_one_question(knowledge: Understanding) -> None:
    question = understand("is $30 an hour fair for an electrician in ohio", knowledge)
    assert question.intent == "pay_check"
    assert question.occupations[0].soc == "47-2111"
    assert question.place is not None
    assert question.place.ref == "OH"
    assert question.amount is not None
    assert (question.amount.value, question.amount.per) == (30, "hour")


def test_two_names_of_one_occupation_are_no_comparison(knowledge: Understanding) -> None:
    assert understand("translator or interpreter salary", knowledge).intent == "pay"


@pytest.mark.parametrize(
    ("text", "socs"),
    [
        ("compare nurse and paramedic", ["29-1141", "29-2043"]),
        ("compare nurse, pharmacist and physician assistant", ["29-1141", "29-1051", "29-1071"]),
        ("compare teacher and nurse", ["25-2021", "29-1141"]),
        ("nurse or teacher", ["29-1141", "25-2021"]),
        ("what pays more, law or medicine", ["23-1011", "29-1215"]),
    ],
)
def test_everything_compared_is_kept(text: str, socs: list[str], knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.outcome) == ("compare", Outcome.ANSWERED)
    assert [match.soc for match in question.occupations] == socs


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("compare salaries of accountants in NY, NJ, and CT", ["NY", "NJ", "CT"]),
        ("how many nurses in California vs Texas", ["CA", "TX"]),
    ],
)
def test_every_place_is_kept(text: str, refs: list[str], knowledge: Understanding) -> None:
    assert [place.ref for place in understand(text, knowledge).places] == refs


@pytest.mark.parametrize("text", ["", "?", "...", "💩💩💩", "$ $ $"])
def test_nothing_said_is_helped(text: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.outcome) == ("help", Outcome.SMALLTALK)


@pytest.mark.parametrize(
    "text",
    [
        "a", "{{7*7}}", "null", "next", "go back", "why", "vs", "queen", "程序员工资", "a" * 5_000,
        "minimum wage in ohio",
        "drug dealer salary", "'; DROP TABLE wages; --", "president of the united states salary", "interview tips",
        "how do I negotiate a raise", "percentage of women in nursing", "add up 8 and 7",
    ],
)  # fmt: skip
def test_what_is_no_question_about_careers(text: str, knowledge: Understanding) -> None:
    assert understand(text, knowledge).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "intent", "soc"),
    [
        ("architect salary", "pay", "17-1011"),
        ("uber driver pay", "pay", "53-3054"),
        ("bartender to what", "similar", "35-3011"),
        ("sub occupations of marketing manager", "similar", "11-2021"),
        ("i hate my job as a call center rep", "similar", "43-4051"),
        ("infosec analyst salary", "pay", "15-1212"),
        ("truck drivers in texas since 2020", "pay_trend", "53-3032"),
        ("nurse salary 2025", "pay", "29-1141"),
        ("ohio vs texas electrician outlook", "outlook", "47-2111"),
    ],
)
def test_one_occupation(text: str, intent: str, soc: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, [match.soc for match in question.occupations]) == (intent, [soc])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("jobs where i work outside", "find_careers"),
        ("careers in art", "find_careers"),
        ("green jobs", "find_careers"),
        ("least stressful jobs", "find_careers"),
        ("jobs for teens", "find_careers"),
        ("i want to work with computers", "recommend"),
        ("i suck at math", "recommend"),
    ],
)
def test_searches_name_no_occupation(text: str, intent: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.occupations) == (intent, ())


@pytest.mark.parametrize(
    ("text", "intent", "soc", "place"),
    [
        ("hw mch ds a welder mak in ohio", "pay", "51-4121", "OH"),
        ("wht lisence do electrcians nead", "licensing", "47-2111", None),
        ("hwo mcuh do plubmers maek in txas", "pay", "47-2152", "TX"),
        ("is teh job outlok good for dentl hygenists", "outlook", "29-1292", None),
    ],
)
def test_every_word_misspelt(
    text: str, intent: str, soc: str, place: str | None, knowledge: Understanding
) -> None:
    question = understand(text, knowledge)
    assert (question.intent, [match.soc for match in question.occupations]) == (intent, [soc])
    assert (question.place and question.place.ref) == place


@pytest.mark.parametrize(
    ("text", "soc", "place"),
    [
        ("not a florist, a locksmith, pay", "49-9094", None),
        ("florist no wait locksmith pay", "49-9094", None),
        ("locksmith pay, not maine, vermont", "49-9094", "VT"),
        ("bottom 10 pct pay locksmith", "49-9094", None),
    ],
)
def test_what_is_denied_is_not_meant(
    text: str, soc: str, place: str | None, knowledge: Understanding
) -> None:
    question = understand(text, knowledge)
    assert [match.soc for match in question.occupations] == [soc]
    assert (question.place and question.place.ref) == place


@pytest.mark.parametrize(
    "text", ["my niece is 23 and wants to be a locksmith", "he is 41, best jobs with no degree"]
)
def test_an_age_is_no_money(text: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.amount is None
    assert question.limits.minimum_pay is None


def test_people_described_by_what_they_do(knowledge: Understanding) -> None:
    question = understand("how much do people who clean teeth make", knowledge)
    assert question.intent == "pay"
    assert {match.soc for match in (*question.occupations, *question.choices)} & {"29-1292"}
