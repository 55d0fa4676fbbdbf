"""How the commands talk with the terminal: days read, lines printed, refusals told."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from app.errors import UserError


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD, between 1900 and 2199."""

    name = "YYYY-MM-DD"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - as click declares it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """Return the day, or fail with how to write one."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value) if len(value) == 10 else None
        except ValueError:
            day = None
        if day is None or not 1900 <= day.year < 2200:
            self.fail(f"'{value}' is no day; write it as 2025-04-30.", param, ctx)
        return day


def echo(text: str, *, err: bool = False) -> None:
    r"""Print *text* on one line: what is no character of a text is spelled out (``\\x1b``).

    A name or a quote from a stranger's case could otherwise steer the terminal.
    """
    if not text.isprintable():
        text = "".join(sign if _shows(sign) else _spelled(sign) for sign in text)
    click.echo(text, err=err)


def _shows(sign: str) -> bool:
    return sign.isprintable() or sign == "\u00a0"


def _spelled(sign: str) -> str:
    return ascii(sign)[1:-1]


def told(command: Callable[..., None]) -> Callable[..., None]:
    """Turn a refusal into its sentence on stderr and exit status 1."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - whatever the command takes
        try:
            command(*args, **kwargs)
        except UserError as error:
            echo(error.sentence, err=True)
            for problem in error.problems:
                echo(f"  {problem}", err=True)
            sys.exit(1)

    return run
