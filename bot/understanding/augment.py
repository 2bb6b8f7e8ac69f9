"""Example sentences -> the many ways in which people would type them; used in training only."""

import random
import re

_SLOT = re.compile(r"\{(\w+)\}")
_MASK = {
    "occupation": "OCCUPATION",
    "place": "PLACE",
    "amount": "AMOUNT",
    "industry": "INDUSTRY",
    "subject": "SUBJECT",
    "employer": "EMPLOYER",
    "country": "COUNTRY",
    "term": "median",
}
_RAW = {
    "industry": "hospitals|the auto industry|tech|healthcare|finance|construction|schools|government|manufacturing"
    "|the film industry|trucking|retail|restaurants|oil and gas|insurance|banks|marketing|animation|it"
    "|network security|digital marketing|real estate|software|hospitality|entertainment|agriculture",
    "subject": "biology|math|english|art|business|history|chemistry|psychology|sociology|computer science|music"
    "|criminal justice|economics|communications|graphic design|science|writing|sports|philosophy|physics"
    "|environmental science|liberal arts|mechanical engineering|kinesiology|theater|b.tech|bsc maths|a biology",
    "term": "median|mean|percentile|soc|soc code|job zone|location quotient|annual openings|entry level wage"
    "|median annual wage|90th percentile|oews|employment|projections|riasec|holland code|o*net|work styles"
    "|typical education|postsecondary nondegree award|top coded|suppressed|metro area|work values|naics"
    "|standard occupational classification|relative standard error|cost of living|job outlook|automation risk",
    "occupation": "quality wrangler|pmh specialist|fleet coordinator lead|product owner|scrum master|it guy"
    "|patient rep|field tech|case manager|unit clerk|grip|yard jockey|data lead|ops person|brand strategist"
    "|motivational speaker|voice coach|picker|line lead|benefits person",
}
_LEFT_RAW = {"industry": 0.5, "subject": 0.35, "term": 1.0, "occupation": 0.08}
_BEFORE = (
    "hey|hi|hello|pls|please|so|ok|um|yo|hey bot|quick question|just wondering|can you tell me|do you know"
    "|i want to know|i was wondering|hi there|ok so|and|well|curious|for my class|for a school project|question"
    "|tell me|could you tell me|i need to know|im a junior in high school and|my kid asks"
).split("|")
_AFTER = (
    "please|pls|thanks|thx|lol|exactly|now|these days|today|anyway|plz|ty|in general|?|right now|in 2025"
    "|if you know|btw|for real|tho|asking for a friend"
).split("|")
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"


def masked(sentence: str) -> str:
    """A sentence with every slot as its slot word."""
    return _SLOT.sub(lambda match: _MASK[match.group(1)], sentence)


def vary(sentence: str, chance: random.Random, polite: bool = True) -> str:
    """One way to type a sentence: slots filled, words misspelled, dropped, wrapped in politeness."""
    text = _SLOT.sub(lambda match: _fill(match.group(1), chance), sentence)
    words = text.split()
    for _ in range(2):
        if chance.random() < 0.25:
            place = chance.randrange(len(words))
            words[place] = misspell(words[place], chance)
    if len(words) > 3 and chance.random() < 0.15:
        place = chance.randrange(len(words))
        if not words[place].isupper():
            del words[place]
    if polite and chance.random() < 0.18:
        words.insert(0, chance.choice(_BEFORE))
    if polite and chance.random() < 0.12:
        words.append(chance.choice(_AFTER))
    return " ".join(words)


def misspell(word: str, chance: random.Random) -> str:
    """A word with one slip of the fingers; slot words and short words stay."""
    if word.isupper() or len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    slip = chance.randrange(4)
    if slip == 0:
        return word[:at] + word[at + 1 :]
    if slip == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if slip == 2:
        return word[:at] + word[at] + word[at:]
    near = _KEYS.find(word[at])
    letter = _KEYS[near + 1] if 0 <= near < len(_KEYS) - 1 else "e"
    return word[:at] + letter.strip() + word[at + 1 :]


def _fill(slot: str, chance: random.Random) -> str:
    if chance.random() < _LEFT_RAW.get(slot, 0.0):
        return chance.choice(_RAW[slot].split("|"))
    return _MASK[slot]
