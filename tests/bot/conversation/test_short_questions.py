"""Short texts that mean something only about the occupation talked about, and those that mean nothing even then."""

import pytest

from bot.conversation.advisor import Advisor

ROOFER = "47-2181"
ASKED = (
    ("how much tho", "pay", None),
    ("$$?", "pay", None),
    ("at the top", "pay", "p90"),
    ("90th?", "pay", "p90"),
    ("and the 25th", "pay", "p25"),
    ("n the top", "pay", "p90"),
    ("what is the most i can earn", "pay", "p90"),
    ("when ur new", "pay", "p10"),
    ("if i was new", "pay", "p10"),
    ("after 10 years", "pay", "p75"),
    ("is it going away bc of ai", "automation", None),
    ("number of jobs lost", "outlook", None),
    ("is there a test", "licensing", None),
    ("any age limit?", "licensing", None),
    ("how do i start", "education", None),
    ("what do i need", "education", None),
    ("hw do u becom 1", "education", None),
    ("is a bachelors enough", "education", None),
    ("would i be a good match", "interests", None),
    ("are there jobs", "outlook", None),
    ("is 52k competitive", "pay_check", None),
)


@pytest.mark.parametrize("opening", ["roofer pay in utah", "what do roofers do"])
@pytest.mark.parametrize(("text", "intent", "level"), ASKED)
def test_a_short_question(advisor: Advisor, opening: str, text: str, intent: str, level: str | None) -> None:
    first = advisor.ask(opening)
    turn = advisor.ask(text, first.state)
    assert turn.answer.intent == intent
    assert [match.soc for match in turn.answer.occupations] == [ROOFER]
    assert turn.question.level == level
    assert turn.state.place == first.state.place


@pytest.mark.parametrize("text", ["for the entire us", "nationally then", "and across the whole nation"])
def test_back_to_the_nation(advisor: Advisor, text: str) -> None:
    turn = advisor.ask(text, advisor.ask("roofer pay in utah").state)
    assert (turn.answer.intent, turn.answer.occupations[0].soc, turn.state.place) == ("pay", ROOFER, None)


@pytest.mark.parametrize(
    "text",
    ["whole state", "statewide", "the state overall", "and for the entire state", "the state as a whole"],
)
@pytest.mark.parametrize(("place", "state"), [("boise", "ID"), ("columbus georgia", "GA"), ("utah", "UT")])
def test_the_state_of_an_area(advisor: Advisor, place: str, state: str, text: str) -> None:
    turn = advisor.ask(text, advisor.ask(f"roofer pay in {place}").state)
    assert (turn.answer.intent, turn.answer.occupations[0].soc, turn.state.place) == ("pay", ROOFER, state)


ASIDES = (
    ("what does median mean", "define"),
    ("whats a job zone", "define"),
    ("where are your numbers from", "sources"),
    ("lol", "thanks"),
    ("ok", "thanks"),
    ("got it", "thanks"),
)


@pytest.mark.parametrize(("aside", "intent"), ASIDES)
@pytest.mark.parametrize("opening", ["top 10% pay for roofers in utah", "roofer outlook in utah"])
def test_an_aside_leaves_the_subject(advisor: Advisor, opening: str, aside: str, intent: str) -> None:
    first = advisor.ask(opening)
    between = advisor.ask(aside, first.state)
    assert between.answer.intent == intent
    turn = advisor.ask("ok and in iowa", between.state)
    assert (turn.answer.intent, turn.state.place) == (first.answer.intent, "IA")
    assert (turn.answer.occupations[0].soc, turn.question.level) == (ROOFER, first.question.level)


@pytest.mark.parametrize("text", ["ok so whats the median there", "whats the median", "and the average?"])
def test_the_median_of_what_is_talked_about(advisor: Advisor, text: str) -> None:
    turn = advisor.ask(text, advisor.ask("is $30 an hour good for a roofer in utah").state)
    assert (turn.answer.intent, turn.answer.occupations[0].soc, turn.state.place) == ("pay", ROOFER, "UT")


@pytest.mark.parametrize(
    ("text", "soc", "intent"),
    [
        ("historian sounds cool how much", "19-3093", "pay"),
        ("welder seems ok how much tho", "51-4121", "pay"),
        ("hmm baker might be nice, how long does it take", "51-3011", "education"),
        ("that sounds good, how do i start", ROOFER, "education"),
        ("wut abt welders", "51-4121", "pay"),
        ("n bakers", "51-3011", "pay"),
        ("cool. and bakers", "51-3011", "pay"),
        ("school?", ROOFER, "education"),
    ],
)
def test_an_opinion_asks_nothing(advisor: Advisor, text: str, soc: str, intent: str) -> None:
    turn = advisor.ask(text, advisor.ask("roofer pay in utah").state)
    assert (turn.answer.intent, [match.soc for match in turn.answer.occupations]) == (intent, [soc])


@pytest.mark.parametrize("text", ["n idaho", "idaho tho", "ok idaho pls"])
@pytest.mark.parametrize("opening", ["roofer outlook", "how do i become a roofer"])
def test_a_place_keeps_the_question(advisor: Advisor, opening: str, text: str) -> None:
    first = advisor.ask(opening)
    turn = advisor.ask(text, first.state)
    assert turn.answer.intent == first.answer.intent
    assert turn.state.place == "ID"


@pytest.mark.parametrize(
    "text",
    [
        "please write my cover letter",
        "tell me a joke",
        "whats the weather",
        "should i sue",
        "order me a pizza",
        "should i sue my roofer",
        "whats the capital of utah",
        "who is the best roofer on tv",
    ],
)
def test_what_is_beside_the_point_stays_so(advisor: Advisor, text: str) -> None:
    turn = advisor.ask(text, advisor.ask("roofer pay in utah").state)
    assert turn.answer.outcome == "out_of_scope"


@pytest.mark.parametrize("text", ["1", "42", "3 5"])
def test_a_lone_number_names_nothing(advisor: Advisor, text: str) -> None:
    turn = advisor.ask(text, advisor.ask("roofer pay in utah").state)
    assert {match.soc for match in turn.answer.occupations} <= {ROOFER}


OF_ITS_KIND = (
    ("pharmacist pay in iowa", "and the techs", "29-2052"),
    ("dental assistant pay", "i said assistant not hygienist", "31-9091"),
    ("carpenter pay", "the helper", "47-3012"),
    ("occupational therapist pay", "wut abt the aide", "31-2012"),
    ("librarian pay", "no the technician", "25-4031"),
    ("architect pay", "i meant landscape", "17-1012"),
    ("ultrasound tech pay", "mri?", "29-2035"),
    ("plumber pay in utah", "apprentice?", "47-2152"),
    ("auto mechanic pay", "wait i meant diesel", "49-3031"),
)


@pytest.mark.parametrize(("opening", "text", "soc"), OF_ITS_KIND)
def test_a_word_shared_with_the_occupation(advisor: Advisor, opening: str, text: str, soc: str) -> None:
    first = advisor.ask(opening)
    turn = advisor.ask(text, first.state)
    assert [match.soc for match in turn.answer.occupations] == [soc]
    assert turn.answer.intent == "pay"
    assert turn.question.place == first.question.place
