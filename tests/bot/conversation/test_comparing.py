"""Several occupations in a conversation: which of them, both elsewhere, one more, the better paid one."""

import pytest

from bot.conversation.advisor import Advisor
from bot.conversation.state import ConversationState

BAKER, BUTCHER, BARBER = "51-3011", "51-3021", "39-5011"


def talked(advisor: Advisor, *texts: str) -> ConversationState:
    state = ConversationState()
    for text in texts:
        state = advisor.ask(text, state).state
    return state


AFTER_A_COMPARISON = ("in texas", "and in ohio?", "both in texas", "for both in denver", "texas")
WHICH = (
    "which pays more",
    "whichs higher",
    "so which is best",
    "which should i pick",
    "pay diff",
    "difference?",
    "how much less",
    "compare the two",
    "which is less stressful",
    "who earns more",
    "which one needs less school",
    "growth of both",
    "which has more openings",
    "and the least?",
    "side by side",
    "which should i do",
)


@pytest.mark.parametrize("text", AFTER_A_COMPARISON)
def test_a_comparison_in_another_place(advisor: Advisor, text: str) -> None:
    turn = advisor.ask(text, talked(advisor, "baker vs butcher pay"))
    assert turn.answer.intent == "compare"
    assert [match.soc for match in turn.answer.occupations] == [BAKER, BUTCHER]
    assert turn.answer.place is not None
    assert turn.answer.place.kind != "nation"


@pytest.mark.parametrize("text", WHICH)
@pytest.mark.parametrize("before", [("baker vs butcher pay",), ("baker pay in utah", "butcher?")])
def test_which_of_those_talked_about(advisor: Advisor, before: tuple[str, ...], text: str) -> None:
    state = talked(advisor, *before)
    turn = advisor.ask(text, state)
    assert turn.answer.intent == "compare"
    assert {match.soc for match in turn.answer.occupations} == {BAKER, BUTCHER}
    assert turn.state.place == state.place


def test_one_occupation_follows_one(advisor: Advisor) -> None:
    turn = advisor.ask("in ohio", talked(advisor, "baker pay", "butcher?"))
    assert (turn.answer.intent, turn.answer.occupations[0].soc) == ("pay", BUTCHER)


ONE_OF_TWO = (
    ("the former", BAKER),
    ("pay for the former", BAKER),
    ("the latter", BUTCHER),
    ("more about the first one", BAKER),
    ("top states for the first one", BAKER),
    ("just the butcher. schooling?", BUTCHER),
    ("just the butcher", BUTCHER),
    ("ok baker it is, how do i get in", BAKER),
    ("steps to become the second one", BUTCHER),
    ("schooling of the better paid one", BUTCHER),
    ("how to become that one", BUTCHER),
    ("outlook for the one that pays less", BAKER),
)


@pytest.mark.parametrize(("text", "soc"), ONE_OF_TWO)
def test_one_of_those_compared(advisor: Advisor, text: str, soc: str) -> None:
    turn = advisor.ask(text, talked(advisor, "baker vs butcher pay"))
    assert [match.soc for match in turn.answer.occupations] == [soc]
    assert turn.answer.intent != "compare"


MORE = (
    (("baker pay",), "vs butcher", [BAKER, BUTCHER]),
    (("baker pay",), "compared to butchers?", [BAKER, BUTCHER]),
    (("baker pay",), "is that more than a butcher makes", [BAKER, BUTCHER]),
    (("baker vs butcher",), "vs barbers", [BAKER, BUTCHER, BARBER]),
    (("baker vs butcher",), "what about barbers", [BAKER, BUTCHER, BARBER]),
)


@pytest.mark.parametrize(("before", "text", "socs"), MORE)
def test_set_against_what_was_talked_about(
    advisor: Advisor, before: tuple[str, ...], text: str, socs: list[str]
) -> None:
    turn = advisor.ask(text, talked(advisor, *before))
    assert turn.answer.intent == "compare"
    assert [match.soc for match in turn.answer.occupations] == socs


def test_number_words_name_nobody(advisor: Advisor) -> None:
    turn = advisor.ask(
        "which of those three is growing fastest", talked(advisor, "baker pay", "butcher", "barber")
    )
    assert [match.soc for match in turn.answer.occupations] == [BAKER, BUTCHER, BARBER]


def test_how_many_of_those_is_no_comparison(advisor: Advisor) -> None:
    turn = advisor.ask("how many of those are there", talked(advisor, "baker pay", "butcher?"))
    assert (turn.answer.intent, turn.answer.occupations[0].soc) == ("employment", BUTCHER)


def test_a_specialty_joins_the_comparison(advisor: Advisor) -> None:
    state = talked(advisor, "designer pay", "fashion", "interior", "which pays more")
    turn = advisor.ask("graphic too", state)
    assert turn.answer.intent == "compare"
    assert {match.soc for match in turn.answer.occupations} == {"27-1022", "27-1025", "27-1024"}


RANKINGS = (
    "rank them",
    "ok rank all three",
    "compare all 3",
    "sort those by growth",
    "which of them pays best",
)


@pytest.mark.parametrize("text", RANKINGS)
def test_all_that_were_talked_about(advisor: Advisor, text: str) -> None:
    turn = advisor.ask(text, talked(advisor, "baker pay", "butcher", "barber"))
    assert turn.answer.intent == "compare"
    assert [match.soc for match in turn.answer.occupations] == [BAKER, BUTCHER, BARBER]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("which of those is highest", ["OH", "IA", "UT"]),
        ("compare all three", ["OH", "IA", "UT"]),
        ("where is it higher", ["OH", "IA", "UT"]),
        ("which of the last two pays more", ["IA", "UT"]),
    ],
)
@pytest.mark.parametrize("before", [(), ("butcher pay",)])
def test_all_places_that_were_talked_about(
    advisor: Advisor, before: tuple[str, ...], text: str, places: list[str]
) -> None:
    turn = advisor.ask(text, talked(advisor, *before, "baker pay in ohio", "iowa", "utah"))
    assert (turn.answer.intent, turn.answer.occupations[0].soc) == ("pay_places", BAKER)
    assert [place.code for place in turn.question.places] == places


OF_A_LIST = (
    "do those need a degree",
    "how much do those pay",
    "how much do they make",
    "which of those grows most",
)


@pytest.mark.parametrize("text", OF_A_LIST)
def test_all_that_was_listed(advisor: Advisor, text: str) -> None:
    state = talked(advisor, "fastest growing healthcare jobs in ohio")
    turn = advisor.ask(text, state)
    assert (turn.answer.intent, turn.state.place) == ("compare", "OH")
    assert [match.soc for match in turn.answer.occupations] == list(state.listed[:5])


def test_those_listed_beside_one(advisor: Advisor) -> None:
    state = talked(advisor, "careers like a butcher")
    assert len(advisor.ask("what do those pay", state).answer.occupations) == 5
    assert len(advisor.ask("what do they earn", state).answer.occupations) == 1


def test_a_list_is_narrowed(advisor: Advisor) -> None:
    turn = advisor.ask("only those without a degree", talked(advisor, "fastest growing jobs in ohio"))
    assert turn.answer.intent == "find_careers"


def test_which_city_compares_places(advisor: Advisor) -> None:
    turn = advisor.ask("which city was highest", talked(advisor, "baker pay in tucson", "boise", "omaha"))
    assert turn.answer.intent == "pay_places"
    assert len(turn.question.places) == 3
