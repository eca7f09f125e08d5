"""The command line: one command a verb, built from the table of topics."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the console script's entry."""
    from ossature.cli.app import run

    run()
