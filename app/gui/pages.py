"""The pages of a case, in the order of the walk; each is made when it is first gone to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.core.walk_step import Step
from app.gui.page import Page

if TYPE_CHECKING:
    from app.gui.office import Office


def makers(office: Office) -> Mapping[Step, Callable[[], Page]]:
    """Return what makes each page; a page is imported when it is made."""
    return {
        Step.PARTIES: _parties,
        Step.WANTS: _wants,
        Step.HAPPENED: lambda: _happened(office),
        Step.POINTS: lambda: _points(office),
        Step.EVIDENCE: lambda: _evidence(office),
        Step.LETTERS: lambda: _letters(office),
        Step.FOLLOW_UP: lambda: _follow_up(office),
    }


def _parties() -> Page:
    from app.gui.parties.page import PartiesPage

    return PartiesPage()


def _wants() -> Page:
    from app.gui.wants.page import WantsPage

    return WantsPage()


def _happened(office: Office) -> Page:
    from app.gui.happened.page import HappenedPage

    return HappenedPage(office)


def _points(office: Office) -> Page:
    from app.gui.points.page import PointsPage

    page = PointsPage()
    page.declined.connect(partial(_close_hint, office))
    return page


def _close_hint(office: Office, name: str) -> None:
    """Never ask again what was answered with no."""
    settings = office.settings()
    hints = (*settings.closed_hints, name)
    office.set_settings(replace(settings, closed_hints=hints))


def _letters(office: Office) -> Page:
    from app.gui.letters.page import LettersPage
    from app.gui.letters.press import Press
    from app.gui.public.page import PublicPage

    press = Press()
    return LettersPage(office, press, public=lambda: PublicPage(office, press))


def _follow_up(office: Office) -> Page:
    from app.gui.follow_up.page import FollowUpPage

    return FollowUpPage(office)


def _evidence(office: Office) -> Page:
    from app.gui.evidence.page import EvidencePage

    return EvidencePage(office)
