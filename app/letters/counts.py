"""Sentences that count promises: only what the user confirmed counts as broken."""

from __future__ import annotations

from markupsafe import Markup

from app.core.promises import LedgerLine, Standing, Totals, totals
from app.letters.phrases import capital
from app.letters.promising import kind_key
from app.letters.scene import Scene

_KINDS = ("kept", "partly", "late", "no_effect", "broken", "withdrawn", "disputed")


def count(scene: Scene, lines: tuple[LedgerLine, ...]) -> Markup:
    """Return the sentences that say how many of *lines* were kept; empty for none."""
    sums = totals(lines)
    open_ones = sums.open + sums.replaced
    if sums.promises == 0:
        return Markup("")
    if sums.promises == 1:
        key = (
            "broken"
            if sums.broken
            else "kept"
            if sums.kept
            else "open"
            if open_ones
            else "other"
        )
        return scene.say(f"count.one_{key}")
    settled = [(kind, getattr(sums, kind)) for kind in _KINDS if getattr(sums, kind)]
    sentences = [_settled(scene, sums, settled)] if settled else []
    silent = _silent(scene, lines)
    for kind, number in (
        ("open", open_ones),
        ("silent", silent),
        ("unknown", sums.to_confirm - silent),
        ("moved", sums.moved),
    ):
        if number:
            word = scene.language.number(number)
            slots = {"n": word, "N": capital(word)}
            sentences.append(
                scene.say(f"count.{kind}_{'one' if number == 1 else 'many'}", **slots)
            )
    return Markup(" ").join(text for text in sentences if text)


def _silent(scene: Scene, lines: tuple[LedgerLine, ...]) -> int:
    """Return on how many promises without a last day the user confirmed that nothing came."""
    quiet = {one.about for one in scene.case.silences}
    return sum(
        line.standing is Standing.TO_CONFIRM and str(line.promise.id) in quiet for line in lines
    )


def _settled(scene: Scene, sums: Totals, settled: list[tuple[str, int]]) -> Markup:
    total = sums.promises
    number = scene.language.number(total)
    if sums.broken == total:
        return scene.say("count.none_of_two" if total == 2 else "count.none_of", n=number)
    if sums.kept == total:
        return scene.say("count.both_kept" if total == 2 else "count.all_kept", n=number)
    parts = []
    said = False
    # without kept ones the most come first: the verb goes with what follows it
    ordered = settled if sums.kept else sorted(settled, key=lambda one: -one[1])
    for kind, size in ordered:
        short = kind == "broken" and said
        said = said or kind in ("kept", "broken")
        key = f"count.{kind}_short" if short else f"count.{kind}"
        be = scene.say("count.be_one" if size == 1 else "count.be_many")
        parts.append(str(scene.say(key, n=scene.language.number(size), be=str(be))))
    verb = "count.is" if ordered[0][1] == 1 else "count.are"
    listed = str(scene.say(verb, list=scene.language.listed(parts)))
    return scene.say("count.of", n=number, list=listed)


def dates_named(scene: Scene, lines: tuple[LedgerLine, ...], ex: str) -> Markup:
    """Return "you named three delivery dates, none was kept" for dates that were all missed."""
    kind = kind_key(scene, lines[0].promise)
    own = scene.knows(f"{kind}.dates")
    one = scene.say(f"{kind}.date" if own else "count.date")
    many = scene.say(f"{kind}.dates" if own else "count.dates")
    key = {1: "count.dates_one", 2: "count.dates_two"}.get(len(lines), "count.dates_many")
    number = scene.language.number(len(lines))
    return scene.say(key, n=number, date=str(one), dates=str(many), ex=ex)
