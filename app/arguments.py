"""What each command takes: its options, the words of its help, and sentences on wrong use."""

from __future__ import annotations

import os
from argparse import (
    SUPPRESS,
    ArgumentError,
    ArgumentParser,
    ArgumentTypeError,
    HelpFormatter,
    Namespace,
)
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from textwrap import wrap

from app.terminal import WrongUse
from app.usage import LATER

FORMATS = "pdf,docx,eml,txt,html"
PUBLIC_FORMATS = "pdf,docx,html,txt,png"
_FLAGS = ("--force", "--json", "-h/--help")
_LANGUAGE = "nl, en or, where a document has it, de; without it that of the case"
_WIDTH = 79  # asking the terminal for its own takes as long as all the rest of the help

# What stands behind the command; in brackets when it may be left out.
_GIVEN = {
    "due": "[CASE]",
    "check": "[PATH]",
    "example": "[NAME]",
    "templates": "[ACTION] [ID] [CASE]",
}
_ACTIONS = ("copy", "check", "preview", "restore")

_ABOUT = {
    "compose": "Write documents of a case: letters and what goes with them. Each is written in "
    "every format; what a document misses is left open in it as [...] and named here.",
    "example": "Write the example NAME into the current folder, as the case file "
    "NAME.geachte. Without a name, list the examples.",
    "redact": "Write the public version of an open letter: built anew without names, numbers "
    "and addresses, and with nothing hidden in the files. While a point of the checklist is "
    "open nothing is written, and the open points are named. What was left out is only shown "
    "here and never written beside the public files.",
    "documents": "Show how every document stands for a case: which fits now, which is "
    "recommended, which comes too early or too late or is not for it, why, and what each of "
    "them still misses.",
    "steps": "Show the steps that can be taken in a case, in order: which are done, possible, "
    "recommended, too early or too late, why, and from when until when each body takes the "
    "case.",
    "templates": "Without an action, list the templates: those of Geachte, and your own with "
    "what is wrong in them. 'copy ID' copies one of Geachte into your folder, where you change "
    "it with any editor; 'check' finds the mistakes in yours, with file and line; 'preview ID "
    "CASE' writes a document with it; 'restore ID' moves yours aside, so that the one of "
    "Geachte counts again.",
    "timeline": "Show everything that happened in a case, in order.",
    "ledger": "Show every promise in a case, when it was due and what became of it.",
    "due": "Show the days to watch in a case: when answers are due, and when ways open and "
    "close. Without a case, those of all cases in your library.",
    "check": "Find what stands in the way of sending the documents of the case file PATH: what "
    "must be settled, what should be, and what to look at. What was set aside with a reason "
    "is shown as dismissed. Without a path, check the data files of Geachte itself. Ends with "
    "1 when something must be settled.",
}


def read(name: str, words: Sequence[str]) -> Namespace:
    """Return what *words* give the command *name*; ``WrongUse`` for what it does not take."""
    parser = _parser(name)
    try:
        given, more = parser.parse_known_args(words)
    except ArgumentError as error:
        raise _wrong(name, _sentence(error)) from error
    spare = [word for word in more if word != "--"]
    for word in spare:
        if word.startswith("-"):
            raise _wrong(name, f"'geachte {name}' has no option '{word}'.")
    if spare:
        raise _wrong(name, f"'{spare[0]}' is one word too many.")
    if _given(name) == "CASE" and given.case is None:
        raise _wrong(name, "Say which case: a .geachte file, or its bare case.json.")
    return given


def explained(name: str) -> str:
    """Return what ``geachte NAME --help`` shows."""
    return f"Usage: {_usage(name)}\n\n{_parser(name).format_help()}"


def _wrong(name: str, sentence: str) -> WrongUse:
    return WrongUse(sentence, _usage(name), f"geachte {name} --help")


def _sentence(error: ArgumentError) -> str:
    if error.message.endswith("."):  # from a reader of ours
        return f"{error.argument_name}: {error.message}"
    lacks = "takes no value" if error.argument_name in _FLAGS else "needs a value"
    return f"{error.argument_name} {lacks}."


def _given(name: str) -> str:
    return _GIVEN.get(name, "CASE")


def _usage(name: str) -> str:
    return (
        f"geachte {name} ..." if name in LATER else f"geachte {name} {_given(name)} [options]"
    )


class _Formatter(HelpFormatter):
    """The help as argparse lays it out, with names such as ``nl-left`` kept in one piece."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=24, width=_WIDTH)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(text, width, break_on_hyphens=False)


def _parser(name: str) -> ArgumentParser:
    parser = ArgumentParser(
        usage=SUPPRESS,
        description=_ABOUT.get(name) or f"This comes with a later version: {LATER[name]}.",
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
    )
    if name not in LATER:
        _add_given(parser.add_argument_group("What it is given").add_argument, _given(name))
    option = parser.add_argument_group("Options").add_argument
    _OPTIONS.get(name, _show_options)(option)
    option("-h", "--help", action="store_true", help="show this")
    return parser


def _add_given(add: Callable[..., object], given: str) -> None:
    """Add what stands behind the command; argparse takes it as left out whenever it is."""
    if given == "[NAME]":
        add("name", nargs="?", metavar="NAME", help="the name of an example")
    elif given == "[PATH]":
        add("path", nargs="?", type=Path, metavar="PATH", help="a .geachte file or case.json")
    elif given == _GIVEN["templates"]:
        add("action", nargs="?", type=_action, metavar="ACTION", help=", ".join(_ACTIONS))
        add("id", nargs="?", default="", metavar="ID", help="the name of a template")
        add("case", nargs="?", type=Path, metavar="CASE", help="for preview: a case file")
    else:
        told = "the case: a .geachte file, or its bare case.json"
        add("case", nargs="?", type=Path, metavar="CASE", help=told)


def _compose_options(option: Callable[..., object]) -> None:
    which = (
        "which document, by its name in 'geachte documents CASE'; may be repeated; "
        "without it the recommended one"
    )
    option(
        "--document", dest="documents", action="append", default=[], metavar="ID", help=which
    )
    _writing_options(option)


def _writing_options(option: Callable[..., object]) -> None:
    kinds = "which kinds of file, with commas between; without it %(default)s"
    where = "where to write, made when it is not there; without it the current folder"
    page = (
        "the page, by the window in the envelope: de-a, de-b, nl-left, nl-right, "
        "nl-none, nl-mail, uk-dl, uk-plain; without it that of the case"
    )
    option("--language", metavar="CODE", help=_LANGUAGE)
    option("--format", dest="formats", default=FORMATS, metavar="LIST", help=kinds)
    _day_option(option)
    option("--out", type=_folder, default=Path(), metavar="FOLDER", help=where)
    option("--page", default="", metavar="NAME", help=page)
    _data_option(option)
    option("--force", action="store_true", help="replace files that are there already")


def _show_options(option: Callable[..., object]) -> None:
    _day_option(option)
    _json_option(option)


def _due_options(option: Callable[..., object]) -> None:
    _day_option(option)
    _data_option(option)
    _json_option(option)


def _advice_options(option: Callable[..., object]) -> None:
    option(
        "--language",
        default="",
        metavar="CODE",
        help=f"the language of the answer: {_LANGUAGE}",
    )
    _show_options(option)


def _template_options(option: Callable[..., object]) -> None:
    option("--as", dest="new", default="", metavar="NEW", help="for copy: under another name")
    _writing_options(option)
    _json_option(option)


def _redact_options(option: Callable[..., object]) -> None:
    which = "open-letter or platform-post; without it %(default)s"
    kinds = "which kinds of file, with commas between; without it %(default)s"
    where = "where to write, made when it is not there; without it the current folder"
    option("--document", default="open-letter", metavar="ID", help=which)
    option("--language", metavar="CODE", help=_LANGUAGE)
    option("--format", dest="formats", default=PUBLIC_FORMATS, metavar="LIST", help=kinds)
    _day_option(option)
    option("--out", type=_folder, default=Path(), metavar="FOLDER", help=where)
    option("--force", action="store_true", help="replace files that are there already")
    _json_option(option)


def _data_option(option: Callable[..., object]) -> None:
    where = "the folder of what is your own; without it that of your account"
    option("--data", type=_folder, metavar="FOLDER", help=where)


def _check_options(option: Callable[..., object]) -> None:
    which = (
        "check this document, by its name in 'geachte documents CASE'; without it "
        "the case itself and its drafts"
    )
    option("--document", default="", metavar="ID", help=which)
    option("--language", metavar="CODE", help=_LANGUAGE)
    _show_options(option)


def _example_options(option: Callable[..., object]) -> None:
    option("--force", action="store_true", help="replace a file that is there already")


def _day_option(option: Callable[..., object]) -> None:
    which = "look at the case as it was on this day; without it today"
    option("--as-of", dest="day", type=_day, metavar="YYYY-MM-DD", help=which)


def _json_option(option: Callable[..., object]) -> None:
    option("--json", action="store_true", help="show it as JSON, for other programs")


_OPTIONS: dict[str, Callable[[Callable[..., object]], None]] = {
    "compose": _compose_options,
    "check": _check_options,
    "documents": _advice_options,
    "due": _due_options,
    "steps": _advice_options,
    "redact": _redact_options,
    "example": _example_options,
    "templates": _template_options,
    **dict.fromkeys(LATER, lambda _: None),
}


def _day(value: str) -> date:
    """Return the day written as YYYY-MM-DD, between 1900 and 2199."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value or not 1900 <= day.year < 2200:
        raise ArgumentTypeError(f"'{value}' is no day; write it as 2025-04-30.")
    return day


def _action(value: str) -> str:
    """Return what to do with a template; raises for what is none of ``_ACTIONS``."""
    if value not in _ACTIONS:
        raise ArgumentTypeError(f"'{value}' is none; there are: {', '.join(_ACTIONS)}.")
    return value


def _folder(value: str) -> Path:
    """Return the path of a folder, which need not be there yet."""
    if os.path.isfile(value):  # noqa: PTH113 - Path.is_file raises for a name that is too long
        raise ArgumentTypeError(f"'{value}' is a file; give the folder to write in.")
    return Path(value)
