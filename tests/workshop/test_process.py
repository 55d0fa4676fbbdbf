"""The process of the workshop: apart from the window, replaceable, the newest wish first."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.workshop.process import Workshop
from app.workshop.wishes import Check, Checked, Compose, Draft, Refusal, Retype, Typed
from tests.command import ROOT
from tests.workshop.test_bench import a_wish

MISTAKEN = """
from app.workshop.process import Workshop
from tests.workshop.test_bench import a_wish
wish = a_wish()
object.__setattr__(wish.case.contacts[0].when, "edtf", "Words that no log may hold")
workshop = Workshop()
answers = workshop.start()
workshop.ask(wish)
try:
    answers.recv()
except EOFError:
    print("ended")
workshop.stop()
"""


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.stop()


def test_wishes_are_answered_and_the_newest_of_a_kind_wins(workshop: Workshop) -> None:
    connection = workshop.start()
    workshop.ask(a_wish())
    workshop.ask(Retype("cause", "Eerst.", 0))
    workshop.ask(Check())
    workshop.ask(Retype("cause", "Daarna.", 1))
    answers = []
    for _ in range(3):
        answers.append(connection.recv())
        workshop.settle()
    assert [type(one) for one in answers] == [Draft, Typed, Checked]
    assert answers[1].page == 1
    assert workshop.working_on is None


def test_a_refusal_leaves_the_process_at_work(workshop: Workshop) -> None:
    connection = workshop.start()
    workshop.ask(a_wish(type_id="no-such-document"))
    refusal = connection.recv()
    workshop.settle()
    assert isinstance(refusal, Refusal)
    assert refusal.wish == "Compose"
    assert "no-such-document" in refusal.sentence
    workshop.ask(a_wish())
    assert isinstance(connection.recv(), Draft)
    workshop.settle()


def test_a_mistake_ends_the_process_and_is_told_without_words() -> None:
    found = subprocess.run(
        [sys.executable, "-c", MISTAKEN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "ended"
    assert found.stderr.startswith("ValueError\n")
    assert "workshop/process.py" in found.stderr
    assert "Words" not in found.stderr


def test_a_wish_is_not_lost_on_a_process_that_has_just_ended(workshop: Workshop) -> None:
    workshop.start()
    assert workshop._process is not None
    workshop._process.kill()
    workshop._process.join()
    workshop.ask(a_wish())
    assert isinstance(workshop.start().recv(), Draft)
    workshop.settle()


def test_what_waits_is_asked_of_the_process_that_replaces_it(workshop: Workshop) -> None:
    first = workshop.start()
    workshop.ask(a_wish())
    workshop.ask(replace(a_wish(), type="complaint"))
    second = workshop.start()
    with pytest.raises((EOFError, OSError)):
        while True:
            first.recv()
    draft = second.recv()
    workshop.settle()
    assert draft.kind.id == "complaint"


def test_nothing_of_qt_is_loaded_in_the_process() -> None:
    code = (
        "import sys, app.workshop.bench, app.workshop.process;"
        "print([n for n in sys.modules if n.split('.')[0] in ('PySide6', 'shiboken6')])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_nothing_that_writes_letters_is_loaded_to_ask() -> None:
    code = (
        "import sys, app.workshop.process;"
        "heavy = {'jinja2', 'reportlab', 'docx', 'lxml', 'babel', 'holidays', 'pydantic'};"
        "print(sorted(heavy & {n.split('.')[0] for n in sys.modules}))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_a_wish_that_was_forgotten_is_not_asked(workshop: Workshop) -> None:
    workshop.stop()
    workshop.ask(a_wish())
    workshop.forget(Compose)
    connection = workshop.start()
    assert workshop.working_on is None
    workshop.ask(Check())
    assert isinstance(connection.recv(), Refusal)
    workshop.settle()
