"""Running totals in the text format that Prometheus reads."""

from collections.abc import Iterable

_HELP = {
    "questions": ("surface", "Questions asked."),
    "failures": ("surface", "Questions that ended in an error of ours."),
    "answer_seconds": ("surface", "Time spent answering, in seconds."),
    "duplicates": ("claim", "Events delivered again and not answered again."),
    "slack_errors": ("error", "Answers that Slack refused, or that did not reach it."),
    "feedback": ("verdict", "Presses of the feedback buttons."),
    "refused_requests": ("reason", "HTTP requests turned away before they were read."),
}
"""Name of each total: its label and what it counts."""


def prometheus_text(totals: Iterable[tuple[str, str, float]]) -> str:
    """The totals as (name, label, amount), sorted by name, as one exposition."""
    lines: list[str] = []
    described = ""
    for name, label, amount in totals:
        label_name, explanation = _HELP.get(name, ("label", name))
        metric = f"career_advisor_{name}_total"
        if name != described:
            lines += [f"# HELP {metric} {explanation}", f"# TYPE {metric} counter"]
            described = name
        value = label.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
        labels = f'{{{label_name}="{value}"}}' if label else ""
        lines.append(f"{metric}{labels} {amount:g}")
    return "\n".join([*lines, ""])
