"""What is asked outright leads the answer: a yes or a no, a duration, openings, percentiles."""

import pytest

from bot.conversation.advisor import Advisor


def _first_line(advisor: Advisor, question: str) -> str:
    return advisor.reply(advisor.ask(question).answer, "text").text.partition("\n")[0]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("do i need a degree to be a roofer", "No: roofers typically need no formal"),
        (
            "do you have to go to college to be an accountant",
            "Yes, as a rule: accountants and auditors typically need a bachelor's",
        ),
        (
            "can i become a barber without college",
            "Yes, without a degree, though not without any schooling: barbers",
        ),
        ("is high school enough to be a librarian", "No, not as a rule: librarians"),
        ("is a bachelors enough to become an actuary", "Yes: actuaries typically need a bachelor's degree"),
        ("can i be a radiation therapist with an associates", "Yes: radiation therapists"),
        ("do high school teachers need a masters", "No: secondary school teachers"),
        ("do i need experience to be a chef", "Yes: experience in a related occupation is typical"),
        ("how do i become a roofer", "Roofers typically need no formal educational credential"),
        ("what degree do i need to be an actuary", "Actuaries typically need"),
        (
            "how long does it take to become a plumber",
            "Most come in with a high school diploma or equivalent and serve",
        ),
        ("how many years of school to be a dentist", "Dental school takes about four years"),
        ("do you need a license to be a plumber", "In most states, yes. Most states"),
        ("are typists dying out", "Yes: jobs for"),
        ("is welding a dying trade", "No: jobs for welders"),
        ("will typists disappear", "No, but ever fewer: jobs for"),
        ("is there demand for actuaries", "Yes: jobs for actuaries"),
        ("will there still be jobs for bank tellers", "Yes, but ever fewer: jobs for tellers"),
        ("outlook for tellers", "Jobs for tellers"),
        ("how many openings for roofers a year", "About "),
        (
            "any downsides to being a roofer",
            "Here is what the published figures say against the work of roofers",
        ),
        ("pros and cons of being a roofer", "Here is what the published figures say for and against"),
        ("most a baker can make", "The highest-paid tenth of bakers"),
        ("least a baker makes", "The lowest-paid tenth of bakers"),
        ("highest a glazier can earn", "The highest-paid tenth of glaziers"),
        ("p25 and p75 of glaziers", "Glaziers in the United States: 25th percentile $"),
        ("what do most bakers make", "Bakers in the United States earn a median"),
    ],
)
def test_what_is_asked_comes_first(question: str, first: str, advisor: Advisor) -> None:
    assert _first_line(advisor, question).startswith(first)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("how many roofers in ohio", "wage and salary jobs for roofers", "Most jobs by"),
        ("how many roofers are there", "Most jobs by state", "in that industry"),
        ("roofer pay in residential building construction", "jobs in that industry", "in the nation."),
        ("cath lab tech pay", 'count "cath lab technician" with', ""),
        ("hvac tech pay", "refrigeration mechanics", "These statistics count"),
        ("surgical tech pay", "Surgical technologists", "These statistics count"),
        ("real estate agent pay", "Real estate sales agents", "These statistics count"),
    ],
)
def test_no_more_than_was_asked(question: str, said: str, unsaid: str, advisor: Advisor) -> None:
    text = advisor.reply(advisor.ask(question).answer, "text").text
    assert said in text
    assert not unsaid or unsaid not in text
