"""Places in questions: what is one, which one, and the many words that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.gazetteer import Gazetteer
from bot.understanding.normalize import normalize
from bot.understanding.places import find_places
from knowledge.base import KnowledgeBase


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(KnowledgeBase.open())


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("rn pay tx", "TX"),
        ("plumber salary CA", "CA"),
        ("nurse pay in pa", "PA"),
        ("LA nurse salary", "metro:0031080"),
        ("nurse pay in la", "metro:0031080"),
        ("nurse salary in LA", "metro:0031080"),
        ("baton rouge, LA nurse pay", "metro:0012940"),
        ("new orleans la nurse", "metro:0035380"),
        ("PA salary in texas", "TX"),
        ("how much does a pa make in ohio", "OH"),
        ("nurse salary PA", "PA"),
        ("OR tech pay in oregon", "OR"),
        ("ohio or michigan for nurses", "OH MI"),
        ("texas vs florida teacher pay", "TX FL"),
        ("nurse pay in or", "OR"),
        ("nurse pay in OR", "OR"),
        ("teacher salary mass.", "MA"),
        ("teacher salary in mass", "MA"),
        ("average rn salary in calif", "CA"),
        ("nurse in wash.", "WA"),
        ("tex nurse pay", "TX"),
        ("fla teacher pay", "FL"),
        ("penn plumber wages", "PA"),
        ("nurse pay in the golden state", "CA"),
        ("lone star state electricians", "TX"),
        ("sunshine state realtor salary", "FL"),
        ("nurses in the dmv", "metro:0047900"),
        ("nurse pay okalhoma", "OK"),
        ("nurse pay in pensylvania", "PA"),
        ("nurses in massachusets", "MA"),
        ("teachers in new jersy", "NJ"),
        ("nurse pay noth carolina", "NC"),
        ("nurse in san fransisco", "metro:0041860"),
        ("nurse los angelas", "metro:0031080"),
        ("nurse las vagas", "metro:0029820"),
        ("nurse salary pheonix", "metro:0038060"),
        ("philidelphia nurse pay", "metro:0037980"),
        ("nurse salary in cincinatti", "metro:0017140"),
        ("nurse tennesee pay", "TN"),
        ("conneticut teacher pay", "CT"),
        ("misissippi welder", "MS"),
        ("illinios welder pay", "IL"),
        ("welders louisianna", "LA"),
        ("nurse pay in mobile", "metro:0033660"),
        ("nurse pay in Mobile, AL", "metro:0033660"),
        ("nurse pay mobile alabama", "metro:0033660"),
        ("nurses in orange county", "metro:0031080"),
        ("nurse nyc", "metro:0035620"),
        ("nurse in manhattan", "metro:0035620"),
        ("nurse brooklyn", "metro:0035620"),
        ("nurse queens ny", "metro:0035620"),
        ("nurse the bronx", "metro:0035620"),
        ("nurse long island", "metro:0035620"),
        ("nassau county teacher", "metro:0035620"),
        ("nurse new york", "NY"),
        ("nurse new york state", "NY"),
        ("nurse new york city", "metro:0035620"),
        ("nurse in new york, ny", "metro:0035620"),
        ("buffalo new york nurse", "metro:0015380"),
        ("nurse washington", "WA"),
        ("nurse washington state", "WA"),
        ("nurse washington dc", "DC"),
        ("nurse washington, d.c.", "DC"),
        ("nurse in dc", "DC"),
        ("midland texas roughneck", "metro:0033260"),
        ("nurse in bay area", "metro:0041860"),
        ("sre silicon valley", "metro:0041940"),
        ("dfw nurse", "metro:0019100"),
        ("twin cities nurse", "metro:0033460"),
        ("philly plumber", "metro:0037980"),
        ("vegas dealer pay", "metro:0029820"),
        ("chi-town teacher", "metro:0016980"),
        ("salt lake teacher", "metro:0041620"),
        ("nola chef", "metro:0035380"),
        ("research triangle chemist", "metro:0039580"),
        ("quad cities welder", "metro:0019340"),
        ("inland empire warehouse worker", "metro:0040140"),
        ("hampton roads shipbuilder", "metro:0047260"),
        ("portland oregon nurse pay", "metro:0038900"),
        ("portland, me nurse pay", "metro:0038860"),
        ("portland or nurse pay", "metro:0038900"),
        ("springfield mo nurse", "metro:0044180"),
        ("arlington va nurse", "metro:0047900"),
        ("houston nurse", "metro:0026420"),
        ("austin dev", "metro:0012420"),
        ("columbus nurse", "metro:0018140"),
        ("columbus ga nurse", "metro:0017980"),
        ("boise rn", "metro:0014260"),
        ("nurse 94103", "metro:0041860"),
        ("nurse salary in 10001", "metro:0035620"),
        ("nurse 60614 pay", "metro:0016980"),
        ("nurse in the us", "US"),
        ("nurse in US", "US"),
        ("nurse in america", "US"),
        ("new mexico nurse", "NM"),
        ("nurse in puerto rico", "PR"),
        ("guam nurse", "GU"),
        ("nurse virgin islands", "VI"),
        ("nurse in plano", "metro:0019100"),
        ("nurse in Frisco TX", "metro:0019100"),
        ("winston salem nc accountant", "metro:0049180"),
        ("accountant, syracuse ny", "metro:0045060"),
        ("st. louis nurse", "metro:0041180"),
        ("saint louis missouri nurse", "metro:0041180"),
        ("ft. worth nurse", "metro:0019100"),
        ("ft lauderdale nurse", "metro:0033100"),
        ("nurse st paul mn", "metro:0033460"),
        ("coeur d'alene nurse", "metro:0017660"),
        ("o'fallon mo nurse", "metro:0041180"),
        ("lees summit missouri nurse", "metro:0028140"),
        ("kansas city nurse", "metro:0028140"),
        ("kansas city, kansas nurse", "metro:0028140"),
        ("nurse in kansas", "KS"),
        ("virginia nurse", "VA"),
        ("west virginia nurse", "WV"),
        ("georgia nurse", "GA"),
        ("athens georgia nurse", "metro:0012020"),
        ("nurse in charleston", "metro:0016700"),
        ("charleston wv nurse", "metro:0016620"),
        ("rochester mn nurse", "metro:0040340"),
        ("rochester nurse", "metro:0040380"),
        ("jackson ms nurse", "metro:0027140"),
        ("what do nurses make in Los Angeles, California", "metro:0031080"),
        ("NURSE SALARY IN TEXAS", "TX"),
        ("NURSE SALARY IN OR", "OR"),
        ("nurse salary TX and CA", "TX CA"),
        ("compare nurse pay in dallas and houston", "metro:0019100 metro:0026420"),
        ("nurse anesthetist salary in wi", "WI"),
        ("MA pay in boston", "metro:0014460"),
        ("notary license in md", "MD"),
        ("PR specialist salary NY", "NY"),
        ("nurse salary va", "VA"),
        ("teacher salary ma", "MA"),
        ("lpn pay OH", "OH"),
        ("lpn salary in oh", "OH"),
        ("lpn salary in hi", "HI"),
        ("jobs in me", "ME"),
        ("nurse pay in san jose", "metro:0041940"),
        ("nurse pay in birmingham", "metro:0013820"),
        ("nurse pay in san diego ca", "metro:0041740"),
        ("nurse pay in cambridge ma", "metro:0014460"),
        ("nurse pay in Eugene", "metro:0021660"),
        ("nurse pay in el paso", "metro:0021340"),
        ("des moines iowa nurse", "metro:0019780"),
        ("tulsa ok nurse", "metro:0046140"),
        ("tulsa, ok", "metro:0046140"),
        ("denver co nurse", "metro:0019740"),
        ("honolulu hi teacher", "metro:0046520"),
        ("indianapolis in welder", "metro:0026900"),
        ("indianapolis, in", "metro:0026900"),
        ("honolulu", "metro:0046520"),
        ("maine?", "ME"),
        ("how about ohio", "OH"),
        ("and in nyc?", "metro:0035620"),
        ("cook county assessor", "metro:0016980"),
        ("harris county deputy pay", "metro:0026420"),
        ("king county bus driver", "metro:0042660"),
        ("miami-dade teacher", "metro:0033100"),
        ("nurse upstate new york", "NY"),
        ("socal nurse", "CA"),
        ("northern virginia nurse", "metro:0047900"),
        ("south florida nurse", "metro:0033100"),
        ("tampa bay nurse", "metro:0045300"),
        ("line cook minnesota", "MN"),
        ("stone mason ohio", "OH"),
        ("baker louisiana", "LA"),
        ("carpenter north dakota", "ND"),
        ("chandler arizona nurse", "metro:0038060"),
        ("fort wayne indiana nurse", "metro:0023060"),
        ("grand rapids michigan", "metro:0024340"),
        ("ann arbor nurse", "metro:0011460"),
        ("nurse practioner texas", "TX"),
        ("los angeles county nurse", "metro:0031080"),
        ("dade county nurse", "metro:0033100"),
        ("moving from texas to california", "TX CA"),
        ("texas nurse vs texas doctor", "TX TX"),
        ("nurse salary in ny or nj", "NY NJ"),
        ("phoenix or tucson nurse", "metro:0038060 metro:0046060"),
        ("in Reading", "metro:0039740"),
        ("reading, pa nurse", "metro:0039740"),
        ("bend oregon nurse", "metro:0013460"),
        ("nurse in bend", "metro:0013460"),
        ("lima ohio nurse", "metro:0030620"),
        ("joplin mo home health aide", "metro:0027900"),
        ("ithaca plumbers", "metro:0027060"),
        ("north dakota oil worker", "ND"),
        ("flight attendant buffalo", "metro:0015380"),
        ("lincoln nebraska welder", "metro:0030700"),
        ("madison wisconsin", "metro:0031540"),
        ("madison wi", "metro:0031540"),
        ("new haven ct", "metro:0035300"),
        ("providence, rhode island", "metro:0039300"),
        ("anchorage alaska", "metro:0011260"),
        ("boise, idaho", "metro:0014260"),
        ("welding jobs in corpus christi", "metro:0018580"),
    ],
)
def test_places_in_order(gazetteer: Gazetteer, question: str, refs: str) -> None:
    reading = find_places(normalize(question), gazetteer)
    assert " ".join(mention.places[0].ref for mention in reading.mentions) == refs
    assert all(len(mention.places) == 1 for mention in reading.mentions)
    assert reading.foreign is None


@pytest.mark.parametrize(
    "question",
    [
        "PA salary",
        "what does a PA make",
        "average salary for PA",
        "OR nurse salary",
        "nurse or doctor",
        "tell me about nurses",
        "hi how much do nurses make",
        "ok thanks",
        "is 50k ok for a nurse",
        "oh nice",
        "mass communication degree jobs",
        "car wash attendant pay",
        "how much money do cooks make",
        "main duties of a nurse",
        "gold mine worker pay",
        "cook pay",
        "reading teacher salary",
        "mobile developer salary",
        "orange picker pay",
        "enterprise architect salary",
        "normal salary for nurses",
        "mission director salary",
        "paradise nursery worker",
        "is 65000 good for a nurse",
        "is 60614 good for a nurse",
        "nurse making 55000",
        "teach us about nurses",
        "national average nurse pay",
        "WHAT IS IT LIKE TO BE A NURSE OR DOCTOR",
        "md salary",
        "MD salary",
        "ma salary",
        "ms in data science jobs",
        "what can i do with a ba in english",
        "pr manager pay",
        "id badge clerk",
        "co op jobs",
        "al hughes",
        "de facto",
        "va nurse salary",
        "VA hospital nurse pay",
        "i work in it",
        "jobs in it",
        "jobs in co-op programs",
        "what do dmv clerks earn, is dmv clerk pay good",
        "bank of america teller pay",
        "study abroad advisor pay",
        "medical doctor (MD) pay",
        "careers in ai",
        "interested in reading and writing",
        "jobs in science",
        "jobs in business",
        "jobs in media",
        "jobs in commerce",
        "jobs in education",
        "careers in law",
        "in college what should i study",
        "work in a hospital",
        "pay in nursing homes",
        "gary in welder",
        "victoria's secret manager pay",
        "jackson hewitt tax preparer",
        "how much does a nurse make near me",
        "is nursing for me",
        "what jobs suit me",
        "pay for nurses in all states",
        "moving from teacher to nurse",
        "us citizen police officer",
        "pay of us secretaries of state",
        "chief of state",
        "b.sc nursing jobs",
        "M.Sc chemistry",
    ],
)
def test_no_place(gazetteer: Gazetteer, question: str) -> None:
    reading = find_places(normalize(question), gazetteer)
    assert (reading.mentions, reading.foreign) == ((), None)


@pytest.mark.parametrize(
    "question", ["portland nurse pay", "springfield nurse", "nurse in aurora", "nurse in arlington"]
)
def test_namesakes_are_left_to_choose(gazetteer: Gazetteer, question: str) -> None:
    reading = find_places(normalize(question), gazetteer)
    assert len(reading.choices) > 1
    assert reading.places == ()


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("nurse in india", "India"),
        ("nurse in mumbai", "India"),
        ("salary of 12 lakh", "India"),
        ("upsc officer pay", "India"),
        ("gcse for vets", "United Kingdom"),
        ("nurse in uk", "United Kingdom"),
        ("nurse london uk", "United Kingdom"),
        ("nurse salary canada", "Canada"),
        ("nurse toronto", "Canada"),
        ("nurse in vancouver", "Canada"),
        ("nurse dubai", "United Arab Emirates"),
        ("nurse in mexico", "Mexico"),
        ("jobs abroad for nurses", "another country"),
    ],
)
def test_other_countries(gazetteer: Gazetteer, question: str, country: str) -> None:
    reading = find_places(normalize(question), gazetteer)
    assert (reading.foreign, reading.places) == (country, ())


def test_a_later_place_of_the_nation_is_what_counts(gazetteer: Gazetteer) -> None:
    reading = find_places(normalize("i studied in india, what do nurses make in texas"), gazetteer)
    assert reading.foreign is None
    assert [place.ref for place in reading.places] == ["TX"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("nurse pay in Buffalo, New York please", "Buffalo, New York"),
        ("nurse pay in the bay area", "the bay area"),
        ("nurse pay in the Dallas metro area", "Dallas metro area"),
        ("nurse pay near 94103", "94103"),
        ("San José nurse pay", "San Jose"),
    ],
)
def test_words_are_pointed_at(gazetteer: Gazetteer, question: str, words: str) -> None:
    text = normalize(question)
    (mention,) = find_places(text, gazetteer).mentions
    assert text.cleaned[mention.start : mention.end] == words


def test_every_state_by_name_and_by_postal_code(gazetteer: Gazetteer) -> None:
    for code, state in gazetteer.states.items():
        for question in (
            f"nurse pay in {state.name}",
            f"nurse salary {state.name.lower()}",
            f"nurse salary {code}",
        ):
            found = [place.ref for place in find_places(normalize(question), gazetteer).places]
            assert found == (["metro:0031080"] if question.endswith(" LA") else [code]), question


def test_every_metropolitan_area_by_its_official_name(gazetteer: Gazetteer) -> None:
    areas = [
        place
        for place in gazetteer.base.places.values()
        if place.kind == "metro" and not place.nonmetropolitan
    ]
    for area in areas:
        found = find_places(normalize(f"nurse pay in {area.name}"), gazetteer).places
        assert found[:1] == (area,), area.name


def test_every_alias_stands_for_a_place(gazetteer: Gazetteer) -> None:
    for refs in ("nyc", "dfw", "the dmv", "research triangle", "hampton roads", "nola", "inland empire"):
        name = gazetteer.names.get(refs)
        assert name is not None
        assert gazetteer.places_of(name)


_PIECES = st.sampled_from(
    [
        "in",
        "or",
        "me",
        "LA",
        "PA",
        "the",
        "a",
        ",",
        ".",
        "?",
        "(",
        ")",
        "-",
        "$",
        "%",
        "85k",
        "94103",
        "00000",
        "new",
        "york",
        "washington",
        "dc",
        "springfield",
        "st.",
        "o'fallon",
        "mass.",
        "salary",
        "pay",
        "not",
        "and",
        "US",
        "U.S.",
        "county",
        "co-op",
        "the",
        "dmv",
        "é",
        "texs",
        "中",
    ]
)


@given(st.lists(_PIECES, max_size=9).map(" ".join))
def test_any_words_are_read(gazetteer: Gazetteer, question: str) -> None:
    text = normalize(question)
    reading = find_places(text, gazetteer)
    assert all(0 <= mention.start < mention.end <= len(text.folded) for mention in reading.mentions)
    assert all(mention.places or reading.unknown for mention in reading.mentions)


@pytest.mark.parametrize("question", ["green pay", "how much does a salt make", "palm pay"])
def test_words_of_pay_misspell_no_place(gazetteer: Gazetteer, question: str) -> None:
    assert find_places(normalize(question), gazetteer).mentions == ()


@pytest.mark.parametrize(
    ("question", "unknown", "refs"),
    [
        ("nurse pay in new england", "New England", ""),
        ("what do nurses make in the midwest", "the Midwest", ""),
        ("pacific northwest nurse salary", "the Pacific Northwest", ""),
        ("electricians in the south", "the South", ""),
        ("electrician pay in upstate new york", "upstate New York", "NY"),
        ("developer pay in rural kansas", "rural Kansas", "KS"),
        ("teachers northern california", "northern California", "CA"),
        ("nurse in Paris Texas", "Paris", "TX"),
        ("nurse pay 99999", "ZIP code 99999", ""),
        ("nurse pay in zip code 00000", "ZIP code 00000", ""),
    ],
)
def test_places_without_figures(gazetteer: Gazetteer, question: str, unknown: str, refs: str) -> None:
    reading = find_places(normalize(question), gazetteer)
    assert reading.unknown == unknown
    assert [place.ref for place in reading.places] == refs.split()


@pytest.mark.parametrize(
    "question",
    [
        "nurse pay in west virginia",
        "north dakota teachers",
        "northwest arkansas nurses",
        "southern charm salary",
    ],
)
def test_official_names_are_no_parts_of_states(gazetteer: Gazetteer, question: str) -> None:
    assert find_places(normalize(question), gazetteer).unknown is None


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("hr specialist salary 60601", "metro:0016980"),
        ("welder pay 85001", "metro:0038060"),
        ("rn 02139", "metro:0014460"),
    ],
)
def test_zip_codes(gazetteer: Gazetteer, question: str, ref: str) -> None:
    assert [place.ref for place in find_places(normalize(question), gazetteer).places] == [ref]


@pytest.mark.parametrize(
    "question", ["is $60601 good for a nurse", "paid 60650 as a nurse", "nurse 60000 salary", "i make 61,250"]
)
def test_sums_are_no_zip_codes(gazetteer: Gazetteer, question: str) -> None:
    assert find_places(normalize(question), gazetteer).mentions == ()
