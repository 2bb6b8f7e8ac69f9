"""The `career-advisor` command: one module a command, loaded only when it is called so that each starts fast."""

import sys
from importlib import import_module

import click

from knowledge.errors import CareerAdvisorError

COMMANDS = {
    "ask": ("bot.cli.ask", "Answer one question, or a batch from standard input."),
    "chat": ("bot.cli.chat", "Hold a conversation in the terminal."),
    "title": ("bot.cli.title", "Tell which occupations a job title belongs to."),
    "knowledge": ("bot.cli.knowledge", "Build, check and refresh the knowledge base."),
    "coverage": ("bot.cli.coverage", "Count for how many occupations each kind of question is answered."),
    "slack": ("bot.cli.run", "Run the bot in Slack over Socket Mode."),
    "serve": ("bot.cli.run", "Run the bot in Slack over HTTP."),
}

EPILOG = """\b
Examples:
  career-advisor ask "how much do dental hygienists make in florida"
  career-advisor chat
  career-advisor title "garbage man"
  career-advisor knowledge info
\b
Exit codes: 0 done, 1 something is wrong and a sentence says what, 2 the call's words are off;
`ask` also ends with 3 when it asks back, 4 when no such figure is published, 5 when it is out of scope."""


class _Lazy(click.Group):
    """Names and help of all commands at once; the code of one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=_Lazy, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="career-advisor")
def career_advisor() -> None:
    """Career answers from published figures, each with its period and its source."""


def main() -> None:
    """Entry point: errors of our own tree become one sentence and exit code 1."""
    try:
        career_advisor()
    except CareerAdvisorError as error:
        click.echo(f"career-advisor: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        sys.exit(0)
