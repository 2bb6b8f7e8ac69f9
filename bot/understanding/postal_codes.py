"""States by postal code or traditional abbreviation, where that is no word and no occupation: `pa`, `in`, `mass.`."""

from bot.understanding.place_mentions import NamedPlace
from bot.understanding.place_text import PlaceText
from bot.understanding.positions import WORDS


def postal_code(text: PlaceText, at: int, place_end: int | None) -> NamedPlace | None:
    """The state whose code or abbreviation stands at a word. `place_end`: where the place named before it ends."""
    word = text.words[at]
    state = text.gazetteer.short_states.get(word)
    if state is not None:
        dotted = text.text.folded[text.text.tokens[at].end :].startswith(".")
        placed = text.before(at) in WORDS["in"] and text.closes(at + 1)
        return _state(text, at, state, 0.85) if placed or (dotted and at > 0) else None
    if text.before(at) in WORDS["degree_letters"]:
        return None
    code = word.upper()
    if len(word) != 2 or code not in text.gazetteer.states:
        return None
    if word not in WORDS["word_codes"]:
        as_noun = text.before(at) in {"a", "an"} and text.closes(at + 1)
        return None if as_noun else _state(text, at, code, 0.95)
    never = {"in", "me", "as", "pr", "or"}
    if text.before(at) in WORDS["in"] and text.closes(at + 1) and word not in never:
        return _state(text, at, code, 0.9)
    if word == "pr" and text.words[max(at - 2, 0)] in WORDS["not_in"] | {"jobs", "job", "careers"}:
        return None
    if text.before(at) == "in" and (text.is_upper(at) or text.ends(at + 1)):
        return _state(text, at, code, 0.85)
    return _trailing_code(text, at, code, place_end)


def _trailing_code(text: PlaceText, at: int, code: str, place_end: int | None) -> NamedPlace | None:
    """A code that is also a word, at the end of a clause."""
    before, end = text.before(at), text.text.tokens[at].end
    in_brackets = text.text.folded[end : end + 2].strip()[:1] in {"(", ")", "-"}  # "medical doctor (md)"
    listed = before in {"and", "or"} and text.is_upper(at) and _follows(text, at - 1, place_end)
    if listed and text.closes(at + 1):
        return _state(text, at, code, 0.85)
    if not at or before in WORDS["articles"] or not text.ends(at + 1) or in_brackets:
        return None
    if "," in text.gap(at) and (text.is_upper(at) or code.lower() not in WORDS["capital_codes"]):
        return _state(text, at, code, 0.85)
    if text.is_upper(at) and before not in WORDS["before_title"]:
        return _state(text, at, code, 0.8)
    judging = not WORDS["judging"].isdisjoint(text.words)
    never = WORDS["capital_codes"] if judging else {"in", "me", "or", "as"}
    return _state(text, at, code, 0.8) if before in WORDS["pay"] and code.lower() not in never else None


def _follows(text: PlaceText, at: int, place_end: int | None) -> bool:
    """Whether a joint stands straight behind a place: "NY, NJ, and"."""
    return place_end is not None and not text.text.folded[place_end : text.text.tokens[at].start].strip(" ,")


def _state(text: PlaceText, at: int, code: str, score: float) -> NamedPlace:
    return NamedPlace(at + 1, (text.gazetteer.states[code],), score, "postal code")
