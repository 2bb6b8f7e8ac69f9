"""How an answer came about, for `ask --explain`: which words matched what, and which table each figure is from."""

from bot.conversation.advisor import Advisor, Turn
from knowledge.models import Fact


def explanation(advisor: Advisor, turn: Turn) -> str:
    """Lines for people: the steps of understanding with their scores, then the facts with their sources."""
    lines = ["How this was understood:"]
    for reason in turn.question.reasons:
        words = f' "{reason.words}"' if reason.words else ""
        lines.append(f"  {reason.step:<12}{words} -> {reason.result} ({reason.score:.2f})")
    for match in turn.answer.occupations or turn.answer.choices:
        lines.append(
            f"  {'title':<12} {match.matched!r} -> {match.soc} {match.title} ({match.score:.2f}) {match.reason}"
        )
    facts = advisor.reply(turn.answer, "text").facts
    if facts:
        lines.append("Where the figures are from:")
        lines.extend(f"  {_line(advisor, fact)}" for fact in facts)
    return "\n".join(lines)


def _line(advisor: Advisor, fact: Fact) -> str:
    where = f"{fact.soc or ''} {fact.place} {fact.industry or ''}".strip()
    value = fact.value if fact.value is not None else f"footnote {fact.footnote}"
    if fact.formula:
        return f"{fact.metric} = {value} {fact.unit} [{where}] derived: {fact.formula}"
    source = advisor.base.sources[fact.source]
    return f"{fact.metric} = {value} {fact.unit} [{where}] {source.publisher}, {source.title}, {fact.period}"
