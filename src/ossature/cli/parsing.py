"""Typer's commands with our manners: negative numbers are operands, help speaks the reader's language, nothing extra is swallowed."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from ossature.cli.lines import HELP, extra_operand, walked


def operands_last(words: list[str], with_value: set[str]) -> list[str]:
    """The same command line with its operands after `--`, so that `-1 2; 3 4` is one of them."""
    options, operands = walked(words, with_value.__contains__)
    return [*(word for pair in options for word in pair if word is not None), "--", *operands]


class Command(TyperCommand):
    """A command."""

    allow_extra_args = True  # we say ourselves, in the reader's language, that an operand is too much

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["context_settings"] = {**(kwargs.get("context_settings") or {}), "help_option_names": list(HELP)}
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Options in any order, operands whatever they look like. Raises BadInput for one operand too many."""
        with_value = {name for held in self.get_params(ctx) if not getattr(held, "is_flag", True) for name in held.opts}
        rest = super().parse_args(ctx, args if ctx.resilient_parsing else operands_last(args, with_value))
        if rest and not ctx.resilient_parsing:
            raise extra_operand(str(self.name), rest[0], tuple(held.name for held in self.params if held.param_type_name == "argument"))
        return rest

    def get_help(self, ctx: Any) -> str:
        """The help of one command."""
        from ossature.cli.help import command_help

        return command_help(self, ctx)


class Group(TyperGroup):
    """The program itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["context_settings"] = {**(kwargs.get("context_settings") or {}), "help_option_names": list(HELP)}
        super().__init__(*args, **kwargs)

    def get_help(self, ctx: Any) -> str:
        """The help of the program: its commands, an idea at a time."""
        from ossature.cli.help import program_help

        return program_help(self, ctx)
