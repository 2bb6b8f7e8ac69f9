"""Industries named in a question, and occupations whose words are none."""

import pytest

from bot.understanding.data import read
from bot.understanding.industries import Industries, find_industries
from bot.understanding.normalize import normalize
from bot.understanding.phrases import listed
from knowledge.models import Industry


def _industries() -> Industries:
    codes = read("industries")["industries"]
    named = {"445100": "Zebra and Quagga Training", "52--53": "Sector 52 - Finance and Insurance"}
    return Industries(
        {
            code: Industry(code=code, name=named.get(code, f"Industry {code}"), level=3)
            for code in {*codes, *named}
        }
    )


INDUSTRIES = _industries()


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("web developers working in finance, wages", "52--53"),
        ("software developers in finance and insurance", "52--53"),
        ("dispatcher wages in the trucking industry", "484000"),
        ("what would an electrical engineer earn in the auto industry", "336100"),
        ("pipefitters in shipbuilding, what do they get", "336600"),
        ("mechanics at car dealerships salary", "441100"),
        ("nurses in hospitals", "622000"),
        ("nurse pay at a hospital", "622000"),
        ("rn salary in nursing homes", "623100"),
        ("nurse working for the federal government", "999101"),
        ("lawyer pay in the federal government", "999101"),
        ("accountants in government", "999001"),
        ("accountants for the state", "999201"),
        ("engineers in local government", "999301"),
        ("marketing managers in tech", "541500"),
        ("marketing managers at tech companies", "541500"),
        ("janitors for schools", "611100"),
        ("janitor pay at a school", "611100"),
        ("electricians in construction", "23--24"),
        ("electricians in construction make what", "23--24"),
        ("chemists in pharma", "325400"),
        ("chemists in the pharmaceutical industry", "325400"),
        ("cooks in restaurants", "722500"),
        ("cooks in hotels", "721100"),
        ("security guards in casinos", "713200"),
        ("managers in retail", "44--46"),
        ("economists at the federal reserve", "521000"),
        ("lawyers in law firms", "541100"),
        ("accountants at accounting firms", "541200"),
        ("mechanics for airlines", "481000"),
        ("dental hygienists in dentist offices", "621200"),
        ("medical assistants in doctors' offices", "621100"),
        ("professors at universities", "611300"),
        ("developers in insurance", "524000"),
        ("analysts in investment banking", "523000"),
        ("geologists in oil and gas", "211000"),
        ("geologists in the oil industry", "211000"),
        ("engineers in aerospace", "336400"),
        ("mail carriers for the post office", "491000"),
        ("how does an accountant get a job in the IT field", "541500"),
        ("health care sector wages of accountants", "62--63"),
        ("pay in the zebra and quaga training industry", "445100"),
        ("jobs in the music business", "512200"),
        ("warehouse workers in warehouses", "493000"),
        ("nurses working in research", "541700"),
        ("nurses in home health", "621600"),
        ("pilots in the airline industry in texas", "481000"),
    ],
)
def test_industry(question: str, code: str) -> None:
    (mention,) = find_industries(normalize(question), INDUSTRIES)
    assert mention.code == code


@pytest.mark.parametrize(
    "question",
    [
        "construction manager salary",
        "hospital administrator",
        "school counselor pay",
        "government accountant",
        "bank teller pay",
        "pay for hospital administrators",
        "careers in construction management",
        "degree in accounting",
        "masters in health",
        "what can i do with a degree in finance",
        "i am a junior in high school",
        "i'm in college",
        "interested in music",
        "nurse pay in the state",
        "nurse pay in the city",
        "retail manager pay",
        "salary for retail managers",
        "insurance agent pay in iowa",
        "mobile heavy equipment mechanic",
        "oil field workers in odessa texas",
        "hotel manager in texas",
        "film director salary in georgia",
        "aircraft mechanics in kansas",
        "dept of energy careers",
        "how much do nurses make",
        "truck driver pay",
        "background in banking",
        "software developers",
        "in demand jobs",
    ],
)
def test_no_industry(question: str) -> None:
    assert find_industries(normalize(question), INDUSTRIES) == ()


def test_every_weak_name_is_a_name() -> None:
    data = read("industries")
    names = set(listed(data["industries"]))
    assert set(listed({"": data["worked_in"]})) <= names
    assert set(listed({"": data["weak"]})) <= names
