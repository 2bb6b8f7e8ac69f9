"""Cleaning of what people type: offsets hold, markup never survives, no input breaks it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.understanding.normalize import MAX_CHARACTERS, normalize


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("nurse pay", "nurse pay"),
        ("  nurse \n\t pay  ", "nurse pay"),
        ("<@U123> nurse pay", "nurse pay"),
        ("<@U123|career-advisor> nurse pay", "nurse pay"),
        ("@career-advisor welder wages please", "welder wages please"),
        ("hey @career-advisor, chef salary", "hey , chef salary"),
        ("hey @CareerAdvisor chef salary", "hey chef salary"),
        ("@jobbot chef salary", "chef salary"),
        ("chef salary @ marriott", "chef salary @ marriott"),
        ("<https://bls.gov/ooh|the handbook> says", "the handbook says"),
        ("see <https://bls.gov/ooh> please", "see please"),
        ("mail <mailto:a@b.co|a@b.co> now", "mail a@b.co now"),
        ("in <#C1|jobs> they say", "in jobs they say"),
        ("in <#C1> they say", "in they say"),
        ("<!here> nurse pay <!channel>", "nurse pay"),
        ("<!subteam^S1|@nurses> pay", "pay"),
        ("R&amp;D manager pay &gt; 100k", "R&D manager pay > 100k"),
        ("jobs &lt;50k", "jobs <50k"),
        ("&lt;@U1&gt; pay", "@U1 pay"),
        ("nurse pay :nurse: :+1::skin-tone-2:", "nurse pay"),
        ("open at 10:30:45", "open at 10:30:45"),
        ("nurse pay 👩‍⚕️🇺🇸", "nurse pay"),
        ("*nurse* _pay_ ~old~ `code`", "nurse pay old code"),
        ("what is O*NET", "what is O*NET"),
        ("O*NET™ codes", "O*NET codes"),
        ("what\u2019s a \u201cchef\u201d", 'what\'s a "chef"'),
        ("50\u201370k", "50-70k"),
        ("résumé für Köche in São Paulo", "resume fur Koche in Sao Paulo"),
        ("ＮＵＲＳＥ　ｐａｙ", "NURSE pay"),
        ("nu\u200brse\u00ad pa\u202ey", "nurse pay"),
        ("nurse\x00pay\x07", "nurse pay"),
        ("İstanbul", "Istanbul"),
        ("ﬁreﬁghter", "firefighter"),
        ("\ud800nurse", "nurse"),
        ("", ""),
        ("   ", ""),
        ("🤷", ""),
    ],
)
def test_cleaned(typed: str, cleaned: str) -> None:
    text = normalize(typed)
    assert text.cleaned == cleaned
    assert text.folded == cleaned.lower()
    assert text.original == typed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("What's a C++ developer's pay?", ("what's", "a", "c++", "developer's", "pay")),
        ("C# dev, B.Tech", ("c#", "dev", "b", "tech")),
        ("$80,000/yr or 1.2m", ("80,000", "yr", "or", "1.2", "m")),
        ("rn/lpn, part-time", ("rn", "lpn", "part", "time")),
        ("U.S. jobs", ("u", "s", "jobs")),
        ("85k #1", ("85k", "1")),
    ],
)
def test_words(typed: str, words: tuple[str, ...]) -> None:
    assert normalize(typed).words == words


_PIECES = st.sampled_from(
    [
        "<@U1>",
        "<!here>",
        "<#C1|jobs>",
        "<https://x.y|z>",
        "&lt;",
        "&amp;lt;",
        "<",
        ">",
        "@U1",
        "*",
        ":x:",
        "nurse ",
    ]
)
_MARKUP = re.compile(r"<[@#!][^<>]*>|<https?:[^<>]*>")


@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=30).map("".join)))
@example("<*@U1>")
@example("<<@U1>@U2>")
@example("&lt;&lt;@U1&gt;@U2&gt;")
def test_any_text_is_cleaned(typed: str) -> None:
    text = normalize(typed)
    assert len(text.folded) == len(text.cleaned) <= MAX_CHARACTERS
    assert text.folded == text.cleaned.lower()
    assert all(text.folded[token.start : token.end] == token.word for token in text.tokens)
    assert not _MARKUP.search(text.cleaned)
    assert not any(ord(character) < 32 or character in "\u200b\u202e\ufeff" for character in text.cleaned)
    assert text.cleaned == text.cleaned.strip()


@pytest.mark.parametrize(
    "piece",
    ["a", "nurse ", "<", "&lt;", "<@U1>", ":", ":a", "@", "@a", "*", "é", "👩", "\u200b", "ﷺ", "\u0300", "&"],
)
def test_very_long_text_is_cut(piece: str) -> None:
    text = normalize(piece * (10_000 // len(piece)))
    assert len(text.cleaned) <= MAX_CHARACTERS
    assert len(text.folded) == len(text.cleaned)
