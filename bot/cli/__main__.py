"""`python -m bot.cli`: the `career-advisor` command where it is not installed."""

from bot.cli import main

main()
