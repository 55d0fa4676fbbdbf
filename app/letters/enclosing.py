"""The enclosures: annexes made from the case, and the list of everything enclosed."""

from __future__ import annotations

from app.core.exhibit_order import exhibit_ids
from app.core.party import ReferenceKind
from app.letters.cells import several_years
from app.letters.citations import CHRONOLOGY, EFFORT, LEDGER, POINTS
from app.letters.desk import Desk
from app.letters.environment import render
from app.letters.exhibit_titles import title
from app.letters.folders import Templates
from app.letters.head import number_of
from app.letters.letter import Annex, Block, Enclosure, Layout, Letter, Run
from app.letters.markup import read_sections
from app.letters.scene import Scene

OVERVIEWS = {  # the annexes, with what their titles are in the catalogue
    CHRONOLOGY: ("annex.title", "annex.title_alone"),
    POINTS: ("annex.points_title", "annex.points_alone"),
    LEDGER: ("promise_ledger.title", "promise_ledger.title_alone"),
    EFFORT: ("effort.title", "effort.title_alone"),
}


def annexes(
    scene: Scene, desk: Desk, templates: Templates, letter: Letter
) -> tuple[Annex, ...]:
    """Return the annexes that the letter cites; for an overview by itself, that overview."""
    alone = letter.layout is Layout.ANNEX
    wanted = [
        key
        for key in OVERVIEWS
        if (key == letter.type if alone else scene.citations.cited(key))
    ]
    found = [_annex(scene, desk, templates, key, alone=alone) for key in wanted]
    if alone:
        return tuple(found)
    order = scene.citations.order()
    return tuple(sorted(found, key=lambda one: order.index(one.id)))


def _annex(scene: Scene, desk: Desk, templates: Templates, key: str, *, alone: bool) -> Annex:
    name = f"letters/{key}/{scene.language.code}.html"
    by_name, scene.by_name = scene.by_name, key != POINTS
    sections = read_sections(str(render(templates, name, desk.names())), name)
    blocks: tuple[Block, ...] = tuple(block for section in sections for block in section.blocks)
    number = "" if alone else str(scene.citations.number(key))
    title = scene.say(OVERVIEWS[key][1 if alone else 0], n=number)
    label = str(scene.phrases["head.overview_page" if alone else "head.annex_page"])
    found = Annex(
        id=key,
        title=(Run(str(title.unescape())),),
        lead=(Run(lead(scene, desk, key)),) if key != POINTS else (),
        blocks=blocks,
        running=_running(scene),
        page_label=label.replace("{n}", number),
    )
    scene.by_name = by_name
    return found


def lead(scene: Scene, desk: Desk, key: str = CHRONOLOGY) -> str:
    """Return the first line of the overview: what, the year, how vague days are shown."""
    parts = []
    what = scene.clause(scene.agreement.what) if scene.agreement else ""
    if what:
        parts.append(scene.say("annex.lead_what", what=what))
    else:
        parts.append(scene.say("annex.lead_firm"))
    if not several_years(scene, desk.entries):
        parts.append(scene.say("annex.one_year", year=str(scene.day.year)))
    parts.append(scene.say("annex.as_of", day=scene.language.day(scene.day)))
    if key == CHRONOLOGY:
        parts.append(scene.say("annex.signs"))
    return " ".join(str(part.unescape()) for part in parts)


def _running(scene: Scene) -> tuple[str, str]:
    number = number_of(scene, ReferenceKind.CUSTOMER)
    suffix = str(scene.say("annex.running_number", number=number).unescape()) if number else ""
    names = scene.client_names or scene.language.hole("…")
    slots = {
        "sender": names,
        "firm": scene.clean_name(scene.trader) if scene.trader else scene.firm,
    }
    left = scene.say("annex.running_left", number=suffix, **slots)
    right = scene.say("annex.running_right", day=scene.language.day(scene.day))
    return str(left.unescape()), str(right.unescape())


def enclosures(scene: Scene, *, uncited: bool) -> tuple[Enclosure, ...]:
    """Return the list of enclosures by number; with *uncited* the others follow by date."""
    for exhibit_id in exhibit_ids(scene.case) if uncited else ():
        scene.citations.number(exhibit_id)
    copies = {one.exhibit: one for one in scene.case.documents if one.exhibit}
    found = []
    for key in scene.citations.order():
        number = scene.citations.number(key)
        if key in OVERVIEWS:
            found.append(Enclosure(number, str(scene.say(OVERVIEWS[key][1]))))
            continue
        exhibit = scene.facts.exhibit(key)
        if exhibit is not None:
            found.append(
                Enclosure(number, title(scene, exhibit, copies.get(exhibit.id)), exhibit.id)
            )
    return tuple(found)
