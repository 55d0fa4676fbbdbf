"""What the view of all cases makes when it is first needed: a start with cases shows none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.gui.home.first_run import FirstRun
from app.gui.home.new_case import NewCase
from app.gui.rescue import Rescue

if TYPE_CHECKING:
    from app.gui.home_view import HomeView
    from app.gui.office import Office


def make_first(view: HomeView) -> FirstRun:
    """Return what is shown while there are no cases."""
    made = FirstRun()
    made.new_case.connect(view.ask_new)
    made.example.connect(view.open_example)
    made.import_file.connect(view.import_file)
    made.language.connect(lambda code: view.set_looks(language=code))
    made.scale.connect(lambda percent: view.set_looks(text_scale=percent))
    made.look.connect(lambda name: view.set_looks(theme=name))
    made.helper.connect(partial(view.set_looks, helper_mode=True))
    view.stack.addWidget(made)
    return made


def make_new(view: HomeView, office: Office) -> NewCase:
    """Return what asks the three things that begin a case."""
    made = NewCase(office)
    made.begun.connect(view.begin)
    made.told.connect(view.tell)
    made.left.connect(view.show)
    view.stack.addWidget(made)
    return made


def make_rescue(view: HomeView) -> Rescue:
    """Return what is shown when the cases cannot be opened."""
    made = Rescue()
    made.retry.connect(view.retry)
    made.recover.connect(view.recover)
    view.stack.addWidget(made)
    return made
