"""One thing put in the place of another, in a turn of its own or within one sentence; what follows stays with it."""

import pytest

from bot.conversation.advisor import Advisor

BAKER, BUTCHER, ROOFER = "51-3011", "51-3021", "47-2181"
PUT_RIGHT = (
    ("not bakers, butchers", "pay", BUTCHER, "UT"),
    ("no not bakers but butchers", "pay", BUTCHER, "UT"),
    ("not bakers but cartographers", "pay", "17-1021", "UT"),
    ("i meant butcher", "pay", BUTCHER, "UT"),
    ("i said butcher not baker", "pay", BUTCHER, "UT"),
    ("instead of bakers do butchers", "pay", BUTCHER, "UT"),
    ("not utah, iowa", "pay", BAKER, "IA"),
    ("i said iowa not utah", "pay", BAKER, "IA"),
    ("no not pay, outlook", "outlook", BAKER, "UT"),
    ("i said outlook not pay", "outlook", BAKER, "UT"),
    ("sorry i meant schooling", "education", BAKER, "UT"),
    ("not the pay but the outlook", "outlook", BAKER, "UT"),
)


@pytest.mark.parametrize(("text", "intent", "soc", "place"), PUT_RIGHT)
def test_put_right(advisor: Advisor, text: str, intent: str, soc: str, place: str) -> None:
    turn = advisor.ask(text, advisor.ask("baker pay in utah").state)
    assert (turn.answer.intent, [match.soc for match in turn.answer.occupations]) == (intent, [soc])
    assert turn.state.place == place
    after = advisor.ask("how do they start", turn.state)
    assert (after.answer.intent, after.answer.occupations[0].soc) == ("education", soc)


WITHIN = (
    ("roofer... sorry butcher pay", BUTCHER),
    ("roofer no wait butcher pay", BUTCHER),
    ("roofer, no, butcher pay", BUTCHER),
    ("pay for roofers i mean butchers in ohio", BUTCHER),
    ("pay of roofers, butchers i mean", BUTCHER),
    ("not a roofer, a butcher pay", BUTCHER),
)


@pytest.mark.parametrize(("text", "soc"), WITHIN)
def test_within_one_sentence(advisor: Advisor, text: str, soc: str) -> None:
    assert [match.soc for match in advisor.ask(text).answer.occupations] == [soc]


DESCRIBED = (
    ("engineer pay in ohio", "the one who builds bridges", "17-2051"),
    ("lab technician pay in ohio", "the eyeglasses kind", "51-9083"),
    ("assistant pay in ohio", "the kind that helps dentists", "31-9091"),
    ("designer pay in ohio", "the one who does clothes", "27-1022"),
    ("mechanic pay in ohio", "someone who works on airplanes", "49-3011"),
)


@pytest.mark.parametrize(("opening", "reply", "soc"), DESCRIBED)
def test_a_choice_described(advisor: Advisor, opening: str, reply: str, soc: str) -> None:
    turn = advisor.ask(reply, advisor.ask(opening).state)
    assert (turn.answer.intent, [match.soc for match in turn.answer.occupations]) == ("pay", [soc])
    assert turn.state.place == "OH"


def test_what_describes_nobody_is_asked_again(advisor: Advisor) -> None:
    turn = advisor.ask("the one who zorbles", advisor.ask("engineer pay in ohio").state)
    assert turn.answer.outcome != "answered"
