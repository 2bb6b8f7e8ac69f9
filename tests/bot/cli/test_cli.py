"""The command line: output that pipes, exit codes that mean something, sentences in place of stack traces."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import COMMANDS, career_advisor, main


def run(*words: str, given: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(career_advisor, list(words), input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("roofer pay in utah", 0, "a year (May 2025)"),
        ("hello", 0, "Hello"),
        ("mechanic wages", 3, "Reply with a number or a name."),
        ("nurse anesthetist pay in colorado", 4, "236,590"),
        ("weather tomorrow in denver", 5, "occupations"),
    ],
)
def test_exit_code_says_how_a_question_ended(text: str, code: int, words: str) -> None:
    found, output = run("ask", text)
    assert (found, words in output) == (code, True), output


def test_json_has_the_fields_of_the_contract() -> None:
    answer = json.loads(run("ask", "--json", "roofer pay in utah")[1])
    assert {"outcome", "intent", "occupations", "choices", "place", "facts", "text", "blocks"} == set(answer)
    assert answer["occupations"][0]["soc"] == "47-2181"
    assert answer["place"] == {"kind": "state", "code": "UT", "name": "Utah"}
    fact = next(
        fact for fact in answer["facts"] if fact["metric"] == "annual_median" and fact["place"] == "UT"
    )
    assert {
        "unit": "USD/year",
        "soc": "47-2181",
        "period": "May 2025",
        "source": "oews",
    }.items() <= fact.items()


def test_batch_answers_in_order_and_lines_of_a_conversation_share_its_state() -> None:
    lines = [
        {"id": "a", "text": "roofer pay", "conversation": "x"},
        {"id": "b", "text": "utah?", "conversation": "x"},
        {"id": "c", "text": "utah?"},
    ]
    code, output = run("ask", "--batch", given="\n".join(json.dumps(line) for line in lines))
    answers = [json.loads(line) for line in output.splitlines()]
    assert (code, [answer["id"] for answer in answers]) == (0, ["a", "b", "c"])
    assert answers[1]["occupations"][0]["soc"] == "47-2181"
    assert answers[2]["occupations"] == []


def test_a_line_that_is_no_request_does_not_end_a_batch() -> None:
    code, output = run("ask", "--batch", given='nonsense\n{"id": 2, "text": "roofer pay"}\n')
    first, second = (json.loads(line) for line in output.splitlines())
    assert (code, first["id"], second["id"]) == (1, None, 2)
    assert "Line 1" in first["error"]


def test_a_question_and_batch_together_are_refused() -> None:
    assert run("ask", "--batch", "roofer pay")[0] == 2
    assert run("ask")[0] == 2


def test_explain_names_words_and_tables() -> None:
    output = run("ask", "--explain", "roofer pay in utah")[1]
    for part in (
        '"roofer"',
        '"utah"',
        "47-2181",
        "Occupational Employment and Wage Statistics, May 2025",
        "derived:",
    ):
        assert part in output


@pytest.mark.parametrize(
    ("text", "soc"), [("garbage man", "53-7081"), ("emt", "29-2042"), ("swe", "15-1252")]
)
def test_title(text: str, soc: str) -> None:
    matches = json.loads(run("title", "--json", text)[1])["matches"]
    assert matches[0]["soc"] == soc
    assert len({match["soc"] for match in matches}) == len(matches) <= 5


def test_title_batch() -> None:
    output = run("title", "--batch", given='{"id": 7, "text": "lunch lady"}\n')[1]
    assert json.loads(output)["id"] == 7


def test_chat_takes_lines_from_a_pipe() -> None:
    code, output = run("chat", given="roofer pay\nutah?\n/explain\n/quit\n")
    assert code == 0
    assert "Roofers in Utah earn" in output
    assert "How this was understood" in output


def test_knowledge_info_names_every_source() -> None:
    output = run("knowledge", "info")[1]
    assert all(key in output for key in ("oews", "projections", "onet", "SHA-256", "oe.data.0.Current"))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_text(command: str) -> None:
    code, output = run(command, "--help")
    assert code == 0
    assert len(output.splitlines()) > 4


def test_a_missing_base_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "sys.argv", ["career-advisor", "ask", "--base", str(tmp_path / "none.sqlite"), "rn pay"]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    error = capsys.readouterr().err
    assert ended.value.code == 1
    assert error.startswith("career-advisor: There is no knowledge base at")
    assert "Traceback" not in error


@pytest.mark.parametrize("command", ["slack", "serve"])
def test_a_missing_token_is_named(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.argv", ["career-advisor", command])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert "SLACK_BOT_TOKEN is not set" in capsys.readouterr().err
