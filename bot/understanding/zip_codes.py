"""ZIP codes in a question, told from sums of money: `plumber pay 77005`, not `nurse making 60500`."""

from bot.understanding.place_mentions import NamedPlace
from bot.understanding.place_text import PlaceText
from bot.understanding.positions import WORDS


def zip_code(text: PlaceText, at: int, *, behind_place: bool) -> NamedPlace | None:
    """The area of the ZIP code at a word. `behind_place`: a place was named before it."""
    word = text.words[at]
    if len(word) != 5 or not word.isdigit():
        return None
    start, end = text.text.tokens[at].start, text.text.tokens[at].end
    around = text.text.folded[max(start - 1, 0) : start], text.text.folded[end : end + 1]
    behind = text.words[at + 1] if at + 1 < len(text.words) else ""
    if around[0] == "$" or around[1] in {"k", "$", "%"} or behind in WORDS["behind_amount"]:
        return None
    before = text.before(at)
    named = before in WORDS["before_zip"]
    placed = named or before in {"in", "near"}
    placed = placed or (behind_place and text.gap(at).strip() in {"", ","}) or word.startswith("0")
    if not placed and not _odd_number(text, at):
        return None
    place = text.gazetteer.base.zip_code(word)
    if place is not None:
        return NamedPlace(at + 1, (place,), 0.95, "ZIP code")
    if named or word.startswith("0") or (not behind and not placed):
        return NamedPlace(at + 1, (), 0.9, "unknown ZIP code", unknown=f"ZIP code {word}")
    return None


def _odd_number(text: PlaceText, at: int) -> bool:
    """Whether five digits are hardly a sum of money: not round, and behind no word such as "makes"."""
    before, word = text.before(at), text.words[at]
    if word.endswith("00"):
        return False
    at_the_end = at + 1 == len(text.words) and before in WORDS["pay_nouns"]
    return at_the_end or before not in WORDS["before_amount"]
