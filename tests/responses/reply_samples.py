"""Answers with made-up but likely figures, one or more a template; `context()` names what they name."""

from knowledge.models import Fact, Industry, Level, Match, Metric, Occupation, Place, Source
from knowledge.rows import Technology, Tool
from responses import views
from responses.answer import Answer, Chart, Context, FollowUp, Series


def occupation(
    soc: str, title: str, wage_code: str | None = "", projection_code: str | None = ""
) -> Occupation:
    return Occupation(
        soc=soc,
        title=title,
        level=Level.DETAILED,
        parent=None,
        all_other=title.endswith("All Other"),
        wage_code=soc if wage_code == "" else wage_code,
        projection_code=soc if projection_code == "" else projection_code,
    )


ALL = occupation("00-0000", "All Occupations")
NURSES = occupation("29-1141", "Registered Nurses")
ASSISTANTS = occupation("29-1071", "Physician Assistants")
AIDES = occupation("31-1121", "Home Health Aides", wage_code="31-1120", projection_code="31-1120")
AIDE_GROUP = occupation("31-1120", "Home Health and Personal Care Aides")
PILOTS = occupation("53-2011", "Airline Pilots, Copilots, and Flight Engineers")
ACTORS = occupation("27-2011", "Actors")
CARDIOLOGISTS = occupation("29-1212", "Cardiologists")
TYPISTS = occupation("43-9022", "Word Processors and Typists")
MANAGERS = occupation("11-9111", "Medical and Health Services Managers")
SOLDIERS = occupation("55-3016", "Infantry", wage_code=None, projection_code=None)

NATION = Place(kind="nation", code="US", name="National")
TEXAS = Place(kind="state", code="TX", name="Texas", states=("TX",))
CALIFORNIA = Place(kind="state", code="CA", name="California", states=("CA",))
DISTRICT = Place(kind="state", code="DC", name="District of Columbia", states=("DC",))
ABILENE = Place(kind="metro", code="0010180", name="Abilene, TX", states=("TX",))
PORTLAND = Place(
    kind="metro", code="0038900", name="Portland-Vancouver-Hillsboro, OR-WA", states=("OR", "WA")
)
PORTLAND_MAINE = Place(kind="metro", code="0038860", name="Portland-South Portland, ME", states=("ME",))
HOSPITALS = Industry(code="622100", name="General Medical and Surgical Hospitals", level=4)
CLINICS = Industry(code="621100", name="Offices of Physicians", level=4)

_METRICS = {
    "annual": ("USD/year", "annual wage", "oews"),
    "hourly": ("USD/hour", "hourly wage", "oews"),
}
_OTHER = (
    ("employment", "jobs", "employment", "oews"),
    ("growth_pct_2024_34", "percent", "projected growth in employment", "projections"),
    ("onet_knowledge_medicine", "score 1-5", "medicine and dentistry", "onet"),
    ("work_style_empathy", "score", "empathy", "onet"),
    ("work_style_dependability", "score", "dependability", "onet"),
    ("work_value_relationships", "score 1-7", "relationships", "onet"),
    ("riasec_social", "score 1-7", "social interest", "onet"),
    ("riasec_investigative", "score 1-7", "investigative interest", "onet"),
    ("skill_interpersonal", "percentile", "interpersonal", "projections"),
    ("skill_science", "percentile", "science", "projections"),
    ("context_time_pressure", "score 1-5", "time pressure", "onet"),
    ("llm_exposure_human_beta", "score 0-1", "exposure to language models", "llm_exposure"),
    ("frey_osborne_probability", "probability", "probability of computerisation", "frey_osborne"),
    ("attainment_bachelors_degree", "percent", "workers with: bachelor's degree", "projections"),
    ("attainment_associates_degree", "percent", "workers with: associate's degree", "projections"),
)


def _metrics() -> dict[str, Metric]:
    found = {
        name: Metric(name=name, unit=unit, label=label, source=source) for name, unit, label, source in _OTHER
    }
    for rate, (unit, label, source) in _METRICS.items():
        for part in ("median", "mean", "p10", "p25", "p75", "p90"):
            words = f"{part[1:]}th percentile" if part.startswith("p") else part
            name = f"{rate}_{part}"
            found[name] = Metric(name=name, unit=unit, label=f"{words} {label}", source=source)
    return found


def _source(key: str, title: str, publisher: str, period: str, licence: str = "public domain") -> Source:
    return Source(
        key=key,
        title=title,
        publisher=publisher,
        period=period,
        licence=licence,
        url=f"https://example.org/{key}",
    )


def context() -> Context:
    bls = "U.S. Bureau of Labor Statistics"
    sources = [
        _source("oews", "Occupational Employment and Wage Statistics", bls, "May 2025"),
        _source("oews_history", "Occupational Employment and Wage Statistics", bls, "May 2013 to May 2025"),
        _source("projections", "Employment Projections", bls, "2024–34"),
        _source("state_projections", "state employment projections", "Projections Central", "2022–32"),
        _source("onet", "O*NET database 30.1", "U.S. Department of Labor", "December 2025", "CC BY 4.0"),
        _source("cip", "fields of study (CIP 2020)", "NCES", "2020"),
        _source("cpi", "Consumer Price Index", bls, "2025"),
        _source("rpp", "Regional Price Parities", "BEA", "2023"),
        _source("llm_exposure", "GPTs are GPTs", "Eloundou and others", "2023"),
        _source("frey_osborne", "The Future of Employment", "Frey and Osborne", "2013"),
        _source("telework", "How many jobs can be done at home?", "Dingel and Neiman", "2020"),
    ]
    occupations = (
        ALL,
        NURSES,
        ASSISTANTS,
        AIDES,
        AIDE_GROUP,
        PILOTS,
        ACTORS,
        CARDIOLOGISTS,
        TYPISTS,
        MANAGERS,
    )
    places = (NATION, TEXAS, CALIFORNIA, DISTRICT, ABILENE, PORTLAND, PORTLAND_MAINE)
    return Context(
        occupations={each.soc: each for each in occupations},
        places={place.ref: place for place in places},
        industries={industry.code: industry for industry in (HOSPITALS, CLINICS)},
        sources={source.key: source for source in sources},
        metrics=_metrics(),
    )


def fact(
    metric: str,
    value: float | str | None,
    unit: str,
    period: str = "May 2025",
    source: str = "oews",
    **more: object,
) -> Fact:
    return Fact(
        metric=metric, value=value, unit=unit, period=period, source=source, **({"soc": NURSES.soc} | more)
    )


def year(value: float | None, part: str = "median", **more: object) -> Fact:
    return fact(f"annual_{part}", value, "USD/year", **more)


def hour(value: float | None, part: str = "median", **more: object) -> Fact:
    return fact(f"hourly_{part}", value, "USD/hour", **more)


def jobs(value: float | None, **more: object) -> Fact:
    return fact("employment", value, "jobs", **more)


def projected(metric: str, value: float | str, unit: str, period: str = "2024–34", **more: object) -> Fact:
    return fact(metric, value, unit, period, "projections", **more)


def growth(value: float, **more: object) -> Fact:
    return projected("growth_pct_2024_34", value, "percent", **more)


def openings(value: float, **more: object) -> Fact:
    return projected("annual_openings_2024_34", value, "jobs/year", **more)


def education(level: str, **more: object) -> Fact:
    return projected("typical_education", level, "text", "2024", **more)


def percent(value: float, **more: object) -> Fact:
    return fact("difference_pct", value, "percent", source="derived", formula="a / b - 1", **more)


def score(metric: str, value: float) -> Fact:
    return fact(metric, value, "score 0-10", "2022", "derived", formula="10 x rank")


def wages(place: str = "US", **more: object) -> dict[str, Fact]:
    annual = {"p10": 66_030, "p25": 78_610, "median": 98_100, "p75": 113_420, "p90": 135_320, "mean": 101_280}
    found = {f"annual_{part}": year(value, part, place=place, **more) for part, value in annual.items()}
    hourly = {part: round(value / 2080, 2) for part, value in annual.items()}
    return found | {
        f"hourly_{part}": hour(value, part, place=place, **more) for part, value in hourly.items()
    }


def _row(
    which: Occupation, pay: float, grows: float, level: str, opens: float = 5_000
) -> views.OccupationRow:
    return views.OccupationRow(
        occupation=which,
        pay=year(pay, soc=which.soc),
        growth=growth(grows, soc=which.soc),
        openings=openings(opens, soc=which.soc),
        employment=jobs(opens * 20, soc=which.soc),
        education=education(level, soc=which.soc),
    )


def _held(count: float, share: float, of_industry: float, industry: str) -> views.IndustryJobs:
    return views.IndustryJobs(
        jobs=jobs(count, industry=industry),
        share=_part(share, industry),
        of_industry=_part(of_industry, industry),
        quotient=fact("industry_quotient", 7.6, "ratio", source="derived", industry=industry),
    )


def _part(value: float, industry: str) -> Fact:
    return fact("share_pct", value, "percent of jobs", source="derived", industry=industry)


ROWS = (
    _row(ASSISTANTS, 135_880, 20.4, "Master's degree", 12_000),
    _row(MANAGERS, 123_860, 23.2, "Bachelor's degree", 62_100),
    _row(TYPISTS, 47_850, -36.1, "High school diploma or equivalent", 1_700),
)
SUMMARY = (
    "Registered nurses care for patients, plan that care with physicians, and teach people how to stay well."
)
DUTIES = ("Assess patients' conditions", "Give medicines and treatments", "Operate and monitor equipment")
ASK = (FollowUp(label="Outlook", question="What is the outlook for registered nurses?"),)


def answer(template: str, view: views.View, **more: object) -> Answer:
    return Answer(**({"outcome": "answered", "intent": template, "template": template, "view": view} | more))


def _match(which: Occupation) -> Match:
    return Match(soc=which.soc, title=which.title, matched="x", score=0.5)


def _suppressed(unit: str, footnote: str, place: Place) -> Fact:
    metric = "annual_median" if unit == "USD/year" else "hourly_median"
    return fact(metric, None, unit, place=place.ref, footnote=footnote)


def samples() -> dict[str, Answer]:
    """By name of its golden file."""
    return _pay() | _work() | _path() | _market() | _talk()


def _pay() -> dict[str, Answer]:
    texas = wages("TX")
    nation = year(98_100)
    below = percent(-3.1, place="TX")

    def pay(**more: object) -> Answer:
        fields = {"occupation": NURSES, "place": TEXAS, "wages": texas, "nation": nation, "difference": below}
        return answer("pay", views.PayView(**(fields | more)), follow_ups=ASK)

    points = tuple((name, texas[f"annual_{name}"]) for name in ("p10", "p25", "median", "p75", "p90"))
    chart = Chart(kind="bar", title="Pay by percentile", series=(Series(name="Pay", points=points),))
    tops = {f"annual_{part}": year(None, part, footnote="5") for part in ("p25", "median", "p75", "p90")}
    history = tuple(
        year(value, period=f"May {when}", source="oews_history")
        for when, value in ((2019, 73_300), (2021, 77_600), (2023, 86_070), (2025, 98_100))
    )
    ranked = (year(141_480, place="CA"), year(112_000, place="DC"), year(93_170, place="TX"))
    adjusted = {
        "CA": year(126_320, "adjusted", place="CA", period="May 2025 at prices of 2023", source="derived")
    }
    return {
        "pay": pay(employment=jobs(260_100, place="TX")).model_copy(update={"chart": chart}),
        "pay_nation": pay(
            place=NATION,
            wages=wages(),
            nation=None,
            difference=None,
            everyone=year(50_980, soc=ALL.soc),
            above_everyone=percent(92.4),
        ),
        "pay_state": pay(
            everyone=year(48_620, soc=ALL.soc, place="TX"),
            above_everyone=percent(101.8, place="TX"),
            at_national_prices=year(
                100_950, "worth", place="TX", period="May 2025 at prices of 2023", source="derived"
            ),
            parity=fact("rpp_all_items", 97.2, "index", "2023", "rpp", place="TX"),
        ),
        "pay_industry": pay(place=NATION, wages=wages(industry="622100"), industry=HOSPITALS),
        "pay_entry": pay(level="p10", starting=True, nation=year(66_030, "p10")),
        "pay_lowest": pay(level="p10"),
        "pay_percentiles": pay(level="p25", levels=("p25", "median", "p75"), nation=year(80_000, "p25")),
        "pay_top_hour": pay(level="p90", rate="hour", nation=hour(65.06, "p90")),
        "pay_range": pay(level="range"),
        "pay_mean": pay(level="mean", nation=year(101_280, "mean")),
        "pay_top_coded": pay(
            occupation=CARDIOLOGISTS,
            place=NATION,
            wages={"annual_p10": year(120_000, "p10")} | tops,
            nation=None,
            difference=None,
        ),
        "pay_all_top_coded": pay(
            occupation=CARDIOLOGISTS,
            place=TEXAS,
            wages={
                f"annual_{part}": year(None, part, place="TX", footnote="5")
                for part in ("p10", "p25", "median", "p75", "p90")
            },
            nation=None,
            difference=None,
        ),
        "pay_all_other": pay(
            occupation=CARDIOLOGISTS.model_copy(
                update={
                    "soc": "29-1249",
                    "title": "Surgeons, All Other",
                    "wage_code": "29-1249",
                    "all_other": True,
                }
            )
        ),
        "pay_top_coded_p90": pay(level="p90", wages=texas | {"annual_p90": tops["annual_p90"]}, nation=None),
        "pay_hourly_only": pay(
            occupation=ACTORS,
            place=NATION,
            wages={"annual_median": _suppressed("USD/year", "4", NATION), "hourly_median": hour(23.33)},
            nation=None,
            difference=None,
        ),
        "pay_suppressed": pay(
            place=ABILENE,
            wages={"annual_median": _suppressed("USD/year", "8", ABILENE)},
            nearest=year(93_170, place="TX"),
            nation=None,
            difference=None,
        ),
        "pay_group": pay(occupation=AIDES, place=NATION, nation=None, difference=None),
        "pay_places": answer(
            "pay_places",
            views.PayPlacesView(
                occupation=NURSES,
                kind="state",
                ranked=ranked,
                nation=nation,
                against_nation={"CA": percent(44.2, place="CA"), "TX": percent(-5.0, place="TX")},
                releasing=54,
            ),
        ),
        "pay_places_named": answer(
            "pay_places",
            views.PayPlacesView(
                occupation=NURSES,
                kind="state",
                ranked=(ranked[0], ranked[2]),
                named=True,
                missing=(_suppressed("USD/year", "8", ABILENE),),
                difference=percent(51.9),
                adjusted=adjusted,
                parities={"CA": fact("rpp_all_items", 112.6, "index", "2023", "rpp", place="CA")},
            ),
        ),
        "pay_industries": answer("pay_industries", _industries()),
        "pay_industries_lowest": answer(
            "pay_industries", _industries(lowest=True, larger=(), nation=year(None, footnote="5"))
        ),
        "pay_trend": answer(
            "pay_trend",
            views.PayTrendView(
                occupation=NURSES,
                place=NATION,
                history=history,
                change=percent(33.8),
                prices=percent(25.5),
                real_change=percent(6.6),
                spans=(
                    views.Span(
                        since="May 2023",
                        change=percent(14.0),
                        prices=percent(5.7),
                        real_change=percent(7.9),
                    ),
                    views.Span(since="May 2021", change=percent(26.4)),
                ),
                new_method=True,
            ),
        ),
        "pay_check": answer(
            "pay_check",
            views.PayCheckView(
                occupation=NURSES,
                place=TEXAS,
                amount=views.Sum(value=30, per="hour"),
                annual=fact("annual_amount", 62_400, "USD/year", source="derived", formula="30 x 2,080"),
                wages={name: found for name, found in texas.items() if name.startswith("annual")},
                band="below p10",
                difference=percent(-36.4),
                nation=nation,
            ),
        ),
        "pay_check_middle": answer(
            "pay_check",
            views.PayCheckView(
                occupation=NURSES,
                place=NATION,
                amount=views.Sum(value=98_000, per="year"),
                wages=wages(),
                band="at median",
                difference=percent(-0.1),
            ),
        ),
    }


def _industries(**more: object) -> views.PayIndustriesView:
    hospitals = views.IndustryPay(
        pay=year(99_760, industry="622100"),
        against_nation=percent(1.7, industry="622100"),
        jobs=jobs(1_902_960, industry="622100"),
        share=_part(56.31, "622100"),
    )
    clinics = views.IndustryPay(pay=year(None, industry="621100", footnote="5"))
    fields = {
        "occupation": NURSES,
        "ranked": (clinics, hospitals),
        "nation": year(98_100),
        "larger": (hospitals,),
        "least_share": 1,
        "releasing": 81,
    }
    return views.PayIndustriesView(**(fields | more))


def _work() -> dict[str, Answer]:
    context_fact = fact("context_time_pressure", 4.1, "score 1-5", "2022", "onet")
    telework = fact("teleworkable", 0.0, "share", "2020", "telework")
    empathy = fact("work_style_empathy", 2.7, "score", "December 2025", "onet")
    dependability = fact("work_style_dependability", 2.5, "score", "December 2025", "onet")
    exposure = fact("llm_exposure_human_beta", 0.34, "score 0-1", "2023", "llm_exposure")
    automation = fact("frey_osborne_probability", 0.009, "probability", "2013", "frey_osborne")
    week = fact("context_duration_of_typical_work_week", 2.16, "score", "2022", "onet")
    quality = views.Quality(name="Compassion", why="patients are often in pain or afraid")
    return {
        "overview": answer(
            "overview",
            views.OverviewView(
                occupation=NURSES,
                place=NATION,
                summary=SUMMARY,
                duties=DUTIES,
                also_called=("RN", "staff nurse"),
                pay=year(98_100),
                pay_low=year(66_030, "p10"),
                pay_high=year(135_320, "p90"),
                employment=jobs(3_300_100),
                education=education("Bachelor's degree"),
                growth=growth(4.9),
                growth_label="Faster than average",
                openings=openings(189_100),
                links=(
                    views.Link(label="Video of the work", url="https://www.careeronestop.org/videos?a=1&b=2"),
                ),
            ),
            follow_ups=ASK,
        ),
        "overview_kinds": answer(
            "overview",
            views.OverviewView(
                occupation=NURSES,
                place=NATION,
                summary=SUMMARY,
                by_kind=True,
                kinds=(views.Kind(name="Neonatal nurses", about="care for premature and sick newborns"),),
            ),
        ),
        "overview_bare": answer("overview", views.OverviewView(occupation=SOLDIERS, place=NATION)),
        "duties": answer(
            "duties",
            views.DutiesView(
                occupation=NURSES,
                summary=SUMMARY,
                duties=DUTIES,
                kinds=(views.Kind(name="neonatal nurses", about="care for premature and sick newborns"),),
            ),
        ),
        "work_environment": answer(
            "work_environment",
            views.WorkEnvironmentView(
                occupation=NURSES,
                schedule="Hospitals are staffed around the clock, so many work nights and weekends.",
                industries=(jobs(1_800_000, industry="622100"), jobs(190_500, industry="621100")),
                contexts=(context_fact,),
                teleworkable=telework,
            ),
        ),
        "work_life_balance": answer(
            "work_life_balance",
            views.WorkLifeBalanceView(
                occupation=NURSES,
                scores=(
                    views.Score(
                        name="work-life balance",
                        fact=score("balance_score", 5.9),
                        parts=(("time pressure", context_fact), ("length of the week", week)),
                    ),
                    views.Score(
                        name="stress",
                        fact=score("stress_score", 9.6),
                        parts=(("time pressure", context_fact),),
                    ),
                ),
                schedule="Hospitals are staffed around the clock, so many work nights and weekends.",
                conditions="On their feet most of the day.",
                teleworkable=telework,
            ),
        ),
        "work_life_balance_unrated": answer(
            "work_life_balance",
            views.WorkLifeBalanceView(
                occupation=NURSES,
                stand_ins=(
                    projected("skill_physical_strength_and_stamina", 57, "percentile", "2024"),
                    fact("work_style_stress_tolerance_rank", 91, "percent", "2025", "derived"),
                ),
                schedule="Hospitals are staffed around the clock, so many work nights and weekends.",
                teleworkable=telework,
            ),
        ),
        "work_life_balance_asked": answer(
            "work_life_balance",
            views.WorkLifeBalanceView(
                occupation=NURSES,
                asked=views.AspectAnswer(
                    name="stress", score=score("stress_score", 9.6), passage="On their feet most of the day."
                ),
                scores=(
                    views.Score(
                        name="work-life balance",
                        fact=score("balance_score", 5.9),
                        parts=(("time pressure", context_fact), ("length of the week", week)),
                    ),
                    views.Score(
                        name="stress",
                        fact=score("stress_score", 9.6),
                        parts=(("time pressure", context_fact),),
                    ),
                ),
                rated_for=fact(
                    "work_context_rated_for", "Ward Nurses; School Nurses", "text", "2022", "onet"
                ),
            ),
        ),
        "work_environment_asked": answer(
            "work_environment",
            views.WorkEnvironmentView(
                occupation=NURSES,
                asked=views.AspectAnswer(
                    name="travel", passage="Hospitals, clinics, and schools.", mentioned=False
                ),
                schedule="Hospitals are staffed around the clock, so many work nights and weekends.",
                teleworkable=telework,
            ),
        ),
        "skills": answer(
            "skills",
            views.SkillsView(
                occupation=NURSES,
                qualities=(quality,),
                skills=(
                    projected("skill_interpersonal", 96, "percentile", "2024"),
                    projected("skill_science", 83, "percentile", "2024"),
                ),
                knowledge=(fact("onet_knowledge_medicine", 4.3, "score 1-5", "2024", "onet"),),
                styles=(empathy, dependability),
            ),
        ),
        "skills_bare": answer("skills", views.SkillsView(occupation=SOLDIERS)),
        "tools": answer(
            "tools",
            views.ToolsView(
                occupation=NURSES,
                technologies=(
                    Technology("29-1141", "Epic Systems", "Medical software", True, True),
                    Technology("29-1141", "Microsoft Excel", "Spreadsheet software", True, False),
                    Technology("29-1141", "R&D <charts>", "Charting software", False, False),
                ),
                tools=(Tool("29-1141", "Stethoscopes", "Diagnostic equipment"),),
            ),
        ),
        "interests": answer(
            "interests",
            views.InterestsView(
                occupation=NURSES,
                code=fact("interest_code", "SIC", "text", "December 2025", "derived", formula="initials"),
                published_code=fact("riasec_code", "SI", "text", "December 2025", "onet"),
                interests=(
                    fact("riasec_social", 6.3, "score 1-7", "December 2025", "onet"),
                    fact("riasec_investigative", 5.0, "score 1-7", "December 2025", "onet"),
                ),
                values=(fact("work_value_relationships", 6.0, "score 1-7", "December 2025", "onet"),),
                styles=(empathy,),
            ),
        ),
        "automation": answer(
            "automation",
            views.AutomationView(
                occupation=NURSES,
                measures=(exposure, automation),
                ranks={
                    exposure.metric: fact("rank", 48, "percent", "2023", "derived", formula="share lower")
                },
                growth=growth(4.9),
                growth_label="Faster than average",
            ),
        ),
        "cons": answer(
            "pros_cons",
            views.ProsConsView(
                occupation=NURSES,
                strengths=(views.Point(kind="fast growth", fact=growth(6.2)),),
                challenges=(views.Point(kind="high stress", fact=score("stress_score", 9.6)),),
                challenges_first=True,
            ),
        ),
        "pros_cons": answer(
            "pros_cons",
            views.ProsConsView(
                occupation=NURSES,
                strengths=(
                    views.Point(kind="high pay", fact=year(98_100), against=year(50_000, soc="00-0000")),
                    views.Point(kind="many openings", fact=openings(189_100)),
                    views.Point(kind="short way in", fact=education("Bachelor's degree")),
                    views.Point(
                        kind="wide pay range", fact=year(135_320, "p90"), against=year(66_030, "p10")
                    ),
                    views.Point(kind="low stress", fact=score("stress_score", 1.2)),
                    views.Point(
                        kind="self-employment",
                        fact=projected("self_employed_pct_2024", 24.0, "percent", "2024"),
                        against=projected("self_employed_pct_2024", 5.8, "percent", "2024", soc=ALL.soc),
                    ),
                ),
                challenges=(
                    views.Point(kind="decline", fact=growth(-2.0), against=growth(3.1, soc="00-0000")),
                    views.Point(kind="on site", fact=telework),
                    views.Point(kind="high exposure", fact=exposure),
                    views.Point(kind="high stress", fact=score("stress_score", 7.7)),
                    views.Point(
                        kind="burnout risk",
                        fact=score("stress_score", 9.6),
                        against=score("balance_score", 1.4),
                    ),
                    views.Point(kind="physical demand", fact=score("physical_demand_score", 8.0)),
                ),
            ),
        ),
        "pros_cons_relative": answer(
            "pros_cons",
            views.ProsConsView(
                occupation=NURSES,
                strengths=(
                    views.Point(
                        kind="more than most",
                        fact=growth(4.8),
                        against=projected("growth_pct_2024_34_rank", 73, "percent"),
                    ),
                    views.Point(kind="good balance", fact=score("balance_score", 8.0)),
                    views.Point(kind="flexible", fact=score("flexibility_score", 8.1)),
                ),
                challenges=(
                    views.Point(
                        kind="less than most",
                        fact=year(41_000),
                        against=projected("annual_median_rank", 79, "percent"),
                    ),
                    views.Point(kind="degree first", fact=education("Bachelor's degree")),
                ),
                rated_for=fact("work_context_rated_for", "Ward Nurses", "text", "2022", "onet"),
            ),
        ),
        "advancement": answer(
            "advancement",
            views.AdvancementView(
                occupation=NURSES,
                pay_entry=year(66_030, "p10"),
                pay_median=year(98_100),
                pay_top=year(135_320, "p90"),
                next_steps=ROWS[:2],
            ),
        ),
    }


def _path() -> dict[str, Answer]:
    link = views.Link(label="Licence finder", url="https://www.careeronestop.org/licenses")
    return {
        "education": answer(
            "education",
            views.EducationView(
                occupation=NURSES,
                education=education("Bachelor's degree"),
                experience=projected("work_experience", "None", "text", "2024"),
                training=projected("on_the_job_training", "None", "text", "2024"),
                attainment=(
                    projected("attainment_associates_degree", 28.0, "percent", "2022–23"),
                    projected("attainment_bachelors_degree", 47.3, "percent", "2022–23"),
                ),
                job_zone=fact("job_zone", 3, "level 1-5", "December 2025", "onet"),
                licences="Every state requires a licence.",
                certifications=("Critical Care Registered Nurse (CCRN)",),
                fields=("Registered Nursing/Registered Nurse.",),
            ),
        ),
        "education_none": answer(
            "education",
            views.EducationView(occupation=AIDES, education=education("No formal educational credential")),
        ),
        "education_enough": answer(
            "education",
            views.EducationView(
                occupation=NURSES,
                asked=views.SchoolingAsked(
                    kind="enough", level="High school diploma or equivalent", holds=False
                ),
                education=education("Bachelor's degree"),
            ),
        ),
        "education_without": answer(
            "education",
            views.EducationView(
                occupation=AIDES,
                asked=views.SchoolingAsked(kind="without", level="degree", holds=True),
                education=education("Postsecondary nondegree award"),
            ),
        ),
        "education_time": answer(
            "education",
            views.EducationView(
                occupation=NURSES,
                asked=views.SchoolingAsked(kind="time", passage="Programs take two to four years."),
                education=education("Bachelor's degree"),
                entry="A state approves each program.",
            ),
        ),
        "education_time_unsaid": answer(
            "education",
            views.EducationView(
                occupation=AIDES,
                asked=views.SchoolingAsked(kind="time"),
                education=education("High school diploma or equivalent"),
                training=projected("on_the_job_training", "Apprenticeship", "text", "2024"),
            ),
        ),
        "education_experience": answer(
            "education",
            views.EducationView(
                occupation=NURSES,
                asked=views.SchoolingAsked(kind="experience", holds=False),
                education=education("Bachelor's degree"),
                experience=projected("work_experience", "None", "text", "2024"),
            ),
        ),
        "licensing_asked": answer(
            "licensing",
            views.LicensingView(
                occupation=NURSES,
                reply="Yes",
                place=NATION,
                licences="Every state requires a licence.",
                links=(link,),
            ),
        ),
        "licensing": answer(
            "licensing",
            views.LicensingView(
                occupation=NURSES, place=TEXAS, education=education("Bachelor's degree"), links=(link,)
            ),
        ),
        "majors": answer(
            "majors",
            views.MajorsView(
                occupation=NURSES,
                fields=(
                    "Registered Nursing/Registered Nurse.",
                    "Nursing Practice.",
                    "Adult Health Nurse/Nursing.",
                ),
                education=education("Bachelor's degree"),
            ),
        ),
        "majors_field": answer(
            "majors",
            views.MajorsView(field="Biology/Biological Sciences, General.", careers=ROWS, matching=14),
        ),
        "majors_family": answer(
            "majors",
            views.MajorsView(field="English and writing", family=True, careers=ROWS[:1], matching=1),
        ),
        "similar": answer(
            "similar",
            views.SimilarView(
                occupation=NURSES,
                own=views.OccupationRow(occupation=NURSES, pay=year(98_100)),
                careers=ROWS,
                in_common={
                    ASSISTANTS.soc: views.InCommon(
                        tier="Primary-Short",
                        skills=(
                            projected("skill_interpersonal", 96, "percentile", "2024"),
                            projected("skill_science", 83, "percentile", "2024"),
                        ),
                        education=True,
                        pay=percent(-4.2),
                    ),
                    MANAGERS.soc: views.InCommon(tier="Supplemental", pay=percent(0.2)),
                    TYPISTS.soc: views.InCommon(),
                },
            ),
            follow_ups=ASK,
        ),
        "similar_different": answer(
            "similar",
            views.SimilarView(
                occupation=NURSES,
                own=views.OccupationRow(
                    occupation=NURSES,
                    pay=year(98_100),
                    education=education("Bachelor's degree"),
                    measure=score("stress_score", 9.6),
                ),
                careers=tuple(
                    row.model_copy(update={"measure": score("stress_score", 3.1)}) for row in ROWS[:2]
                ),
                differences=("less education", "less stress"),
                order="stress",
                education="Associate's degree",
                remote=True,
                related=18,
            ),
        ),
        "compare_gap": answer(
            "compare",
            views.CompareView(
                sides=(
                    views.Compared(occupation=NURSES, pay=year(98_100), growth=growth(4.9)),
                    views.Compared(
                        occupation=ASSISTANTS,
                        pay=year(135_880, soc=ASSISTANTS.soc),
                        growth=growth(20.4, soc=ASSISTANTS.soc),
                    ),
                ),
                place=NATION,
                difference=percent(-27.8),
                gap=fact("annual_median_difference", -37_780.0, "USD/year", "May 2025", "derived"),
                higher=ASSISTANTS,
            ),
        ),
        "compare_unpaid": answer(
            "compare",
            views.CompareView(
                sides=(
                    views.Compared(
                        occupation=NURSES,
                        pay=year(93_170, place="TX"),
                        education=education("Bachelor's degree"),
                    ),
                    views.Compared(
                        occupation=CARDIOLOGISTS, pay=_suppressed("USD/year", "8", TEXAS), growth=growth(4.1)
                    ),
                ),
                place=TEXAS,
            ),
        ),
        "compare_growth": _compared("growth", growth(20.4), growth(4.9)),
        "compare_declining": _compared("growth", growth(-1.0), growth(-6.2)),
        "compare_three": _compared("growth", growth(4.1), growth(4.9), growth(20.4), lowest=True),
        "compare_openings": _compared("openings", openings(189_100), openings(12_000)),
        "compare_education": _compared(
            "education", education("Bachelor's degree"), education("Master's degree"), lowest=True
        ),
        "compare_same_education": _compared(
            "education", education("Master's degree"), education("Master's degree")
        ),
        "compare_employment": _compared("employment", jobs(3_300_100), jobs(162_000)),
        "compare_stress": _compared(
            "stress", score("stress_score", 4.2), score("stress_score", 9.6), lowest=True
        ),
        "compare_balance": _compared("balance", score("balance_score", 6.1), score("balance_score", 2.0)),
        "compare_unscored": _compared("stress", score("stress_score", 9.6), None),
        "compare_exposure": _compared(
            "exposure",
            fact("llm_exposure_human_beta", 0.12, "score 0-1", "2023", "llm_exposure"),
            fact("llm_exposure_human_beta", 0.47, "score 0-1", "2023", "llm_exposure"),
            lowest=True,
        ),
        "compare": answer(
            "compare",
            views.CompareView(
                sides=(
                    views.Compared(
                        occupation=NURSES,
                        pay=year(98_100),
                        growth=growth(4.9),
                        education=education("Bachelor's degree"),
                    ),
                    views.Compared(
                        occupation=ASSISTANTS,
                        pay=year(135_880, soc=ASSISTANTS.soc),
                        growth=growth(20.4, soc=ASSISTANTS.soc),
                    ),
                ),
                place=NATION,
                difference=percent(38.5),
                higher=ASSISTANTS,
            ),
        ),
        "transition": answer(
            "transition",
            views.TransitionView(
                start=NURSES,
                goal=ASSISTANTS,
                start_pay=year(98_100),
                goal_pay=year(135_880, soc=ASSISTANTS.soc),
                difference=percent(38.5),
                start_education=education("Bachelor's degree"),
                goal_education=education("Master's degree", soc=ASSISTANTS.soc),
                goal_experience=projected("work_experience", "None", "text", "2024", soc=ASSISTANTS.soc),
                goal_growth=growth(20.4, soc=ASSISTANTS.soc),
                shared=("interpersonal",),
                missing=("science", "problem solving and decision making"),
                related=True,
            ),
        ),
        "recommend": answer(
            "recommend", views.RecommendView(themes=("social interests",), careers=ROWS), follow_ups=ASK
        ),
        "recommend_quiz": answer(
            "recommend",
            views.RecommendView(quiz=True),
            follow_ups=(
                FollowUp(label="Helping and teaching", question="careers for people who like helping"),
            ),
        ),
        "find_jobs_openings": answer(
            "find_jobs",
            views.FindJobsView(
                openings_asked=True,
                occupation=NURSES,
                place=NATION,
                links=(views.Link(label="Job finder", url="https://www.careeronestop.org/jobs?a=1&b=2"),),
                openings=openings(189_100),
            ),
        ),
        "find_jobs": answer(
            "find_jobs",
            views.FindJobsView(
                occupation=NURSES,
                place=TEXAS,
                links=(views.Link(label="Job finder", url="https://www.careeronestop.org/jobs?a=1&b=2"),),
                openings=openings(189_100),
                employment=jobs(260_100, place="TX"),
            ),
        ),
        "find_schools": answer(
            "find_schools",
            views.FindSchoolsView(
                occupation=NURSES,
                fields=("Registered Nursing/Registered Nurse.",),
                education=education("Bachelor's degree"),
                links=(link,),
            ),
        ),
    }


def _market() -> dict[str, Answer]:
    return {
        "outlook": answer(
            "outlook",
            views.OutlookView(
                occupation=MANAGERS,
                place=TEXAS,
                growth=growth(23.2),
                growth_label="Much faster than average",
                growth_all=growth(3.1, soc="00-0000"),
                openings=openings(62_100),
                openings_per_100=fact("per_100", 10.1, "per 100 jobs", "2024–34", "derived", formula="a / b"),
                openings_per_100_all=fact(
                    "per_100", 11.1, "per 100 jobs", "2024–34", "derived", formula="a / b"
                ),
                change=projected("employment_change_2024_34", 142_900, "jobs"),
                employment_start=projected("projected_employment_2024", 616_200, "jobs", "2024"),
                employment_end=projected("projected_employment_2034", 759_100, "jobs", "2034"),
                state_growth=fact(
                    "state_growth", 35.5, "percent", "2022–32", "state_projections", place="TX"
                ),
                demand="An ageing population needs more care.",
            ),
            follow_ups=ASK,
        ),
        "outlook_openings": answer(
            "outlook",
            views.OutlookView(
                occupation=MANAGERS,
                asked=views.OutlookAsked(reply="Yes", openings=True),
                place=NATION,
                growth=growth(23.2),
                growth_label="Much faster than average",
                openings=openings(62_100),
                openings_per_100=fact("per_100", 10.1, "per 100 jobs", "2024–34", "derived", formula="a / b"),
                employment_start=projected("projected_employment_2024", 616_200, "jobs", "2024"),
            ),
        ),
        "outlook_asked": answer(
            "outlook",
            views.OutlookView(
                occupation=TYPISTS,
                asked=views.OutlookAsked(reply="Yes, but ever fewer"),
                place=NATION,
                growth=growth(-36.1),
            ),
        ),
        "outlook_decline": answer(
            "outlook",
            views.OutlookView(
                occupation=TYPISTS,
                place=NATION,
                growth=growth(-36.1),
                growth_label="Decline",
                openings=openings(1_700),
            ),
        ),
        "employment": answer(
            "employment",
            views.EmploymentView(
                occupation=MANAGERS,
                place=CALIFORNIA,
                employment=jobs(75_090, place="CA"),
                nation=jobs(597_080),
                projected=projected("projected_employment_2024", 616_200, "jobs", "2024"),
                self_employed=projected("self_employed_pct_2024", 3.8, "percent", "2024"),
                per_1000=fact("jobs_per_1000", 4.156, "per 1,000 jobs", place="CA"),
                location_quotient=fact("location_quotient", 1.07, "ratio", place="CA"),
                places=(jobs(75_090, place="CA"), jobs(48_000, place="TX")),
                concentrated=(fact("location_quotient", 2.1, "ratio", place="DC"),),
                industries=(_held(180_000, 30.15, 2.92, "622100"), _held(60_000, 10.05, 2.04, "621100")),
            ),
        ),
        "employment_industries": answer(
            "employment",
            views.EmploymentView(
                occupation=MANAGERS,
                place=NATION,
                employment=jobs(597_080),
                industries=(_held(180_000, 30.15, 2.92, "622100"),),
                groups=(_held(180_000, 30.15, 2.92, "622100"), _held(60_000, 10.05, 2.04, "621100")),
                densest=(_held(180_000, 30.15, 2.92, "622100"),),
                focus="industries",
            ),
        ),
        "employment_industry": answer(
            "employment",
            views.EmploymentView(
                occupation=MANAGERS,
                place=NATION,
                employment=jobs(180_000, industry="622100"),
                industry=_held(180_000, 30.15, 2.92, "622100"),
            ),
        ),
        "employment_places": answer(
            "employment",
            views.EmploymentView(
                occupation=NURSES,
                place=NATION,
                employment=jobs(3_300_100),
                places=(jobs(330_000, place="CA"), jobs(260_100, place="TX")),
                focus="places",
            ),
        ),
        "employment_suppressed": answer(
            "employment",
            views.EmploymentView(
                occupation=NURSES,
                place=ABILENE,
                employment=jobs(None, place=ABILENE.ref, footnote="8"),
                nearest=jobs(260_100, place="TX"),
            ),
        ),
        "find_careers": answer(
            "find_careers",
            views.FindCareersView(
                careers=ROWS,
                place=TEXAS,
                matching=69,
                group="Healthcare Practitioners and Technical Occupations",
                education="Bachelor's degree",
                minimum_pay=100_000,
                excluded=("Cardiologists",),
            ),
            follow_ups=ASK,
        ),
        "find_careers_fields": answer(
            "find_careers",
            views.FindCareersView(careers=ROWS[:2], fields=True, place=NATION, matching=22),
        ),
        "find_careers_industry": answer(
            "find_careers",
            views.FindCareersView(
                careers=ROWS[:2], industry=HOSPITALS, scored=("high outdoors",), place=NATION, matching=9
            ),
        ),
        "find_careers_growth": answer(
            "find_careers",
            views.FindCareersView(
                careers=ROWS[:2],
                order="growth",
                place=NATION,
                matching=2,
                group="Healthcare Practitioners and Technical Occupations",
                group_growth=(growth(7.2, soc=NURSES.soc), growth(-1.4, soc=AIDE_GROUP.soc)),
                growth_all=growth(3.1, soc=ALL.soc),
            ),
        ),
        "find_careers_shrinking": answer(
            "find_careers",
            views.FindCareersView(
                careers=ROWS[2:], order="growth", lowest=True, place=NATION, matching=1, remote=True
            ),
        ),
    }


def _compared(criterion: views.Criterion, *asked: Fact | None, lowest: bool = False) -> Answer:
    sides = tuple(
        views.Compared(occupation=which, asked=figure, pay=year(98_100), growth=growth(4.9))
        for which, figure in zip((ASSISTANTS, NURSES, MANAGERS), asked, strict=False)
    )
    return answer(
        "compare",
        views.CompareView(
            sides=sides,
            place=NATION,
            criterion=criterion,
            lowest=lowest,
            ordered=tuple(side for side in sides if side.asked),
        ),
    )


def _talk() -> dict[str, Answer]:
    examples = ("How much do registered nurses make in Texas?",)
    talk = {
        name: answer(name, views.HelpView(examples=examples), outcome="smalltalk", follow_ups=ASK)
        for name in ("greeting", "thanks", "goodbye", "help", "identity")
    }
    return talk | {
        "sources": answer("sources", views.SourcesView(sources=(context().sources["oews"],))),
        "define": answer("define", views.DefineView(term="percentile wage")),
        "define_code": answer("define", views.DefineView(term="soc"), occupations=(_match(NURSES),)),
        "define_unknown": answer("define", views.DefineView(term="<!channel> synergy")),
        "out_of_scope": answer("out_of_scope", views.OutOfScopeView(), outcome="out_of_scope"),
        "out_of_scope_crisis": answer(
            "out_of_scope", views.OutOfScopeView(reason="crisis"), outcome="out_of_scope"
        ),
        "out_of_scope_person": answer(
            "out_of_scope", views.OutOfScopeView(reason="person"), outcome="out_of_scope"
        ),
        "out_of_scope_country": answer(
            "out_of_scope",
            views.OutOfScopeView(reason="country", country="India", occupation=NURSES),
            outcome="out_of_scope",
        ),
        "clarify": answer(
            "clarify",
            views.ClarifyView(words="<!channel> nurse & co"),
            outcome="clarify",
            choices=(_match(NURSES), _match(AIDES)),
        ),
        "clarify_place": answer(
            "clarify",
            views.ClarifyView(
                kind="place", words="Portland", questions=("pay of nurses in OR", "pay of nurses in ME")
            ),
            outcome="clarify",
            place_choices=(PORTLAND, PORTLAND_MAINE),
        ),
        "clarify_nothing": answer("clarify", views.ClarifyView(words="wizard"), outcome="clarify"),
        "no_data": answer(
            "no_data",
            views.NoDataView(
                reason="suppressed",
                wanted="median annual wage",
                occupation=NURSES,
                place=ABILENE,
                footnote="8",
                nearest=year(93_170, place="TX"),
                source="oews",
            ),
            outcome="no_data",
            follow_ups=ASK,
        ),
        "no_data_wages": answer(
            "no_data",
            views.NoDataView(
                reason="no wages", wanted="median annual wage", occupation=SOLDIERS, source="oews"
            ),
            outcome="no_data",
        ),
        "no_data_match": answer(
            "no_data", views.NoDataView(reason="no match", wanted="occupations"), outcome="no_data"
        ),
    }
