"""How commands speak: progress on a terminal, refusals, an output that takes no more."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from app.errors import UserError
from app.terminal import Progress, WrongUse, told
from tests.command import DAY, ENVIRONMENT, KPN, STEM, complaint, program


class Screen(StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True

    @property
    def lines(self) -> list[str]:
        """What stood on its one line, one after another."""
        return [one.rstrip() for one in self.getvalue().split("\r")]


def test_progress_tells_which_of_how_many_and_clears_its_line() -> None:
    screen = Screen()
    with Progress("Composing", ("complaint", "webform"), screen) as steps:
        assert list(steps) == ["complaint", "webform"]
    told_ = ["", "Composing 1 of 2: complaint", "Composing 2 of 2: webform", "", ""]
    assert screen.lines == told_
    widths = [len(one) for one in screen.getvalue().split("\r")]
    assert widths[2] == widths[1]
    assert widths[3] == len(told_[2])


@pytest.mark.parametrize(
    ("names", "screen"),
    [((), Screen()), (("complaint",), Screen()), (("complaint", "webform"), StringIO())],
    ids=["nothing", "one thing", "no terminal"],
)
def test_progress_is_silent_for_one_thing_and_elsewhere(
    names: tuple[str, ...], screen: StringIO
) -> None:
    with Progress("Composing", names, screen) as steps:
        assert tuple(steps) == names
    assert screen.getvalue() == ""


def test_the_line_is_gone_before_a_refusal_is_told() -> None:
    screen = Screen()
    with pytest.raises(UserError), Progress("Composing", ("a", "b"), screen) as steps:
        for _ in steps:
            raise UserError("No.")
    assert screen.lines[-2:] == ["", ""]


def test_progress_is_shown_on_a_real_terminal(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    words = complaint("--document", "webform", "--format", "txt")
    done = subprocess.run(
        [sys.executable, "-m", "app", *map(str, words)],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
        check=False,
    )
    os.close(theirs)
    shown = os.read(ours, 4096).decode()
    os.close(ours)
    assert done.returncode == 0
    assert done.stdout == f"{STEM}.txt\n{DAY}-webform-kpn-nl.txt\n"
    assert "\rComposing 2 of 2: webform" in shown
    assert shown.endswith("\r")


def done() -> int:
    return 0


def failed() -> int:
    return 1


def refusing() -> int:
    raise UserError("That is not so.", ("a: b", "c: \x1b"))


def misused() -> int:
    raise WrongUse("That is \x1b no option.", "geachte x", "geachte x --help")


def stopped() -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        (done, 0, ""),
        (failed, 1, ""),
        (refusing, 1, "That is not so.\n  a: b\n  c: \\x1b\n"),
        (
            misused,
            2,
            "That is \\x1b no option.\nUsage: geachte x\n'geachte x --help' tells more.\n",
        ),
        (stopped, 1, "Stopped.\n"),
    ],
)
def test_how_a_command_ends_is_its_status_and_its_words(
    command: object, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(command)
    assert told(command) == status
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(
    "words",
    [("--help",), ("compose", "-h"), ("timeline", KPN, "--as-of", DAY), ("example",)],
    ids=["help", "help of a command", "a table", "a list"],
)
def test_an_output_that_is_full_is_told(words: tuple[str | Path, ...], tmp_path: Path) -> None:
    full = "import os; os.dup2(os.open('/dev/full', os.O_WRONLY), 1)"
    done = program(*words, folder=tmp_path, code=full)
    assert done.returncode == 1
    assert done.stderr.startswith("What was to be shown cannot be written: No space")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_leaves_early_ends_it_quietly(tmp_path: Path) -> None:
    leave = "import os; r, w = os.pipe(); os.close(r); os.dup2(w, 1)"
    for words in (("--help",), ("--version",), ("timeline", KPN, "--as-of", DAY, "--json")):
        done = program(*words, folder=tmp_path, code=leave)
        assert (done.returncode, done.stderr) == (1, ""), words


@pytest.mark.parametrize("closed", [1, 2])
def test_a_stream_that_is_not_there_is_no_fault(closed: int, tmp_path: Path) -> None:
    """A window system starts programs without them."""
    none = f"import sys; sys.{('stdout', 'stderr')[closed - 1]} = None"
    for words in (("timeline", KPN, "--as-of", DAY), ("timeline", "none.json"), ("timeline",)):
        done = program(*words, folder=tmp_path, code=none)
        said = (done.stdout, done.stderr)
        assert said[closed - 1] == "", words
        assert "Traceback" not in done.stderr
        assert done.returncode == (0 if KPN in words else 1 if len(words) > 1 else 2)
