"""What it cost: time and money, as rows of a table with their totals."""

from __future__ import annotations

from app.core.claims import Effort
from app.core.figures import contact_figures
from app.core.moment import Unit, When
from app.core.money import Money, total
from app.core.text import has_text
from app.core.when import order_key
from app.letters.exhibit_titles import title
from app.letters.filing.claiming import ClaimRow
from app.letters.phrases import capital
from app.letters.scene import Scene


def effort_rows(scene: Scene) -> list[ClaimRow]:
    """Return a row for each effort in order of time, and the total of each currency."""
    anchors, unknown = scene.facts.when, When(words="?")
    efforts = sorted(
        scene.case.efforts, key=lambda one: order_key(one.when or unknown, anchors)
    )
    rows = [_row(scene, number, one) for number, one in enumerate(efforts, start=1)]
    sums = total(tuple(one.amount for one in efforts if one.amount is not None))
    return rows + [_total(scene, one) for one in sums]


def _row(scene: Scene, number: int, effort: Effort) -> ClaimRow:
    dash = scene.plain("annex.dash")
    when = scene.dates.cell(effort.when, year=True) if effort.when else ""
    what = capital(scene.clause(effort.what)) or scene.plain(f"effort.{effort.kind.value}")
    shown = (scene.facts.exhibit(key) for key in effort.exhibits)
    proof = [title(scene, one, None) for one in shown if one is not None]
    cells = (
        str(number),
        when or str(scene.language.data["cell"]["unknown"]),
        what,
        _quantity(scene, effort) or dash,
        "; ".join(proof) or scene.plain("annex.none"),
        scene.language.money(effort.amount) if effort.amount else dash,
    )
    return ClaimRow(cells, (effort.id,))


def _quantity(scene: Scene, effort: Effort) -> str:
    if effort.quantity is None:
        return ""
    number = scene.language.decimal(effort.quantity)
    one = effort.quantity == 1
    key = f"effort.{effort.kind.value}_{'one' if one else 'many'}"
    return scene.plain(key, n=number) if scene.knows(key) else number


def _total(scene: Scene, money: Money) -> ClaimRow:
    cells = ("", "", scene.plain("filing.total"), "", "", scene.language.money(money))
    return ClaimRow(cells, (), strong=True)


def time_spent(scene: Scene) -> str:
    """Return the minutes talked and waited by phone, as far as they were noted; else empty."""
    known = contact_figures(scene.case, scene.day)
    found = []
    for name, minutes, least in (
        ("talked", known.minutes, known.minutes_at_least),
        ("held", known.hold_minutes, known.hold_at_least),
    ):
        if minutes:
            count = scene.language.count(minutes, Unit.MINUTES)
            key = f"effort.{name}_least" if least else f"effort.{name}"
            found.append(scene.plain(key, minutes=count))
    return " ".join(found)


def contacts_sought(scene: Scene) -> str:
    """Return how often contact was sought with the trader, empty where it was not."""
    known = contact_figures(scene.case, scene.day).total
    if not known.number:
        return ""
    key = "at_least" if known.at_least else "about" if known.about else "sought"
    size = "one" if known.number == 1 else "many"
    return scene.plain(f"effort.{key}_{size}", n=scene.language.number(known.number))


def has_effort(scene: Scene) -> bool:
    """Tell whether any time or money is on record."""
    known = contact_figures(scene.case, scene.day)
    noted = any(one.amount or one.quantity or has_text(one.what) for one in scene.case.efforts)
    return bool(noted or known.minutes or known.hold_minutes)
