"""Fields of study named as such, and the same words used otherwise."""

import pytest

from bot.understanding.data import read
from bot.understanding.normalize import normalize
from bot.understanding.subjects import Subjects, find_subjects

FIELDS = dict.fromkeys((cip for cips in read("subjects")["subjects"] for cip in cips.split()), "A field")
SUBJECTS = Subjects(
    FIELDS | {"42.0101": "Psychology, General.", "51.2006": "Clinical and Industrial Drug Development."}
)


@pytest.mark.parametrize(
    ("question", "cips"),
    [
        ("what could i do with a psychology degree", ["42.0101"]),
        ("what can I do with a degree in biology", ["26.0101"]),
        ("where do geography majors work", ["45.0701"]),
        ("i'm majoring in english what jobs are there", ["23.0101"]),
        ("i studied computer science", ["11.0701"]),
        ("careers after B.Tech", ["14.0101"]),
        ("Which jobs are there after B.Tech?", ["14.0101"]),
        ("after completing an M.Tech in machine design", ["14.0101", "14.1901"]),
        ("what to do after bsc with maths", ["27.0101"]),
        ("jobs with a masters in social work", ["44.0701"]),
        ("what jobs can i get with a bachelor's in criminal justice", ["43.0103"]),
        ("phd in economics careers", ["45.0601"]),
        ("law degree jobs", ["22.0101"]),
        ("jobs for someone with an education degree", ["13.0101"]),
        ("jobs for business and economics majors", ["52.0101", "45.0601"]),
        ("degree in math or physics", ["27.0101", "40.0801"]),
        ("student with Biology stream", ["26.0101"]),
        ("with a nursing diploma", ["51.3801"]),
        ("i have an mba", ["52.0201"]),
        ("clinical and industrial drug development degree", ["51.2006"]),
        ("what to do with a BS in chemistry", ["40.0501"]),
        ("career options for poli sci grads", ["45.1001"]),
    ],
)
def test_subject(question: str, cips: list[str]) -> None:
    assert [mention.cips[0] for mention in find_subjects(normalize(question), SUBJECTS)] == cips


def test_title_is_the_publishers() -> None:
    (mention,) = find_subjects(normalize("psych major"), SUBJECTS)
    assert mention.title == "Psychology, General."


@pytest.mark.parametrize(
    "question",
    [
        "psychology teacher pay",
        "nursing assistant salary",
        "accounting manager pay",
        "what degree do i need to be a nurse",
        "do you need a degree to be a baker",
        "computer jobs",
        "math teacher salary",
        "history teacher",
        "4 year degree jobs",
        "no degree",
        "design engineer",
        "how long to become a social work assistant",
        "graduate degree",
    ],
)
def test_no_subject(question: str) -> None:
    assert find_subjects(normalize(question), SUBJECTS) == ()
