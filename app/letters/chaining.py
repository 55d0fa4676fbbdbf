"""A chain of promised dates told as one story: the first date, the new ones, the end."""

from __future__ import annotations

from markupsafe import Markup

from app.core.events import Result
from app.core.promises import Chain, LedgerLine, Standing
from app.letters.becoming import became, lateness
from app.letters.moments import listed_days, on_days, times
from app.letters.promising import kind_key, made
from app.letters.scene import Scene
from app.letters.sentence import Sentence

IN_TEXT = 3  # dates that are told in running text; up to six in a table, more in the annex


def chain_sentences(scene: Scene, chain: Chain, *, opened: bool) -> list[Sentence]:
    """Return the story of *chain*; *opened* says that its first promise was told before."""
    first = chain.lines[0]
    contact = scene.facts.contact_of(first.promise)
    found: list[Sentence] = []
    if not opened:
        ex = scene.citations.reference(first.promise.exhibits)
        found.append(made(scene, first, contact, ex))
    if _is_long_and_mixed(chain):
        return found + _missed_days(scene, chain)
    if _is_moved(chain):
        return found + _moved_dates(scene, chain)
    if len(chain.lines) == 1 or first.at_consumers_request or not _missed(chain.lines[:-1]):
        return found + _one_by_one(scene, chain, opened=opened)
    if not chain.last.counts_as_broken and chain.last.standing is Standing.KEPT_LATE:
        return found + _kept_at_last(scene, chain)
    found.append(Sentence(_on_day(scene, first), (first.promise.id,)))
    return found + _new_dates(scene, chain)


def _is_long_and_mixed(chain: Chain) -> bool:
    """Tell whether a chain is long, and neither all broken nor kept in the end."""
    dated = all(line.due_when is not None for line in chain.lines)
    broken = [line for line in chain.lines if line.counts_as_broken]
    last = chain.last.standing in (Standing.OPEN, Standing.TO_CONFIRM, Standing.BROKEN)
    some = 1 < len(broken) < len(chain.lines) and any(
        one.counts_as_broken for one in chain.lines[1:]
    )
    return len(chain.lines) > IN_TEXT + 1 and dated and some and last


def _is_moved(chain: Chain) -> bool:
    """Tell whether the other side moved each date of a chain of four or more in time."""
    before = chain.lines[:-1]
    moved = all(line.standing is Standing.REPLACED for line in before)
    own = any(line.at_consumers_request or line.due_when is None for line in chain.lines)
    return len(chain.lines) > IN_TEXT and moved and not own


def _moved_dates(scene: Scene, chain: Chain) -> list[Sentence]:
    """Return the new dates in one sentence, and what became of the last."""
    rest = [line for line in chain.lines[1:] if line.due_when is not None]
    contact = scene.facts.contact_of(rest[0].promise)
    dates = [scene.dates.bare(line.due_when, weekday=False) for line in rest if line.due_when]
    text = scene.say(
        "promised.next_many",
        namer=scene.namer(rest[0].promise, contact),
        n=scene.language.number(len(rest)),
        dates=scene.language.listed(dates),
    )
    found = [Sentence(text, tuple(line.promise.id for line in rest))]
    return found + became(scene, chain.last, scene.facts.contact_of(chain.last.promise))


def _missed_days(scene: Scene, chain: Chain) -> list[Sentence]:
    """Return how many dates followed, the days on which nothing came, and the last date."""
    rest = chain.lines[1:]
    ids = tuple(line.promise.id for line in rest)
    namer = scene.namer(rest[0].promise, scene.facts.contact_of(rest[0].promise))
    number = scene.language.number(len(rest))
    found = [Sentence(scene.say("promised.more_dates", namer=namer, n=number), ids)]
    first, missed = chain.lines[0], chain.lines[0].counts_as_broken
    if missed:
        found.insert(0, Sentence(_on_day(scene, first), (first.promise.id,)))
    moved = [line for line in chain.lines if line.at_consumers_request]
    if moved:
        count = scene.language.number(len(moved))
        key = "promised.one_moved_own" if len(moved) == 1 else "promised.many_moved_own"
        found.append(Sentence(scene.say(key, n=count), tuple(one.promise.id for one in moved)))
    broken = [line for line in rest if line.counts_as_broken]
    found.append(_also_missed(scene, broken, also=missed))
    if not chain.last.counts_as_broken and chain.last.due_when is not None:
        day = scene.dates.bare(chain.last.due_when, weekday=False)
        text = scene.say("promised.last_date", day=day)
        found.append(Sentence(text, (chain.last.promise.id,)))
    return found


def _also_missed(scene: Scene, broken: list[LedgerLine], *, also: bool = True) -> Sentence:
    """Return on which days nothing came; *also* says that it did not on one told before."""
    days = on_days(scene, [line.due_when for line in broken if line.due_when])
    when = scene.say("promised.also_days", days=days) if also else days
    text = scene.say(f"{kind_key(scene, broken[0].promise)}.on_day", when=when)
    return Sentence(text, tuple(line.promise.id for line in broken))


def _missed(lines: tuple[LedgerLine, ...]) -> bool:
    return all(line.counts_as_broken and line.due_when is not None for line in lines)


def _one_by_one(scene: Scene, chain: Chain, *, opened: bool) -> list[Sentence]:
    found: list[Sentence] = []
    for position, line in enumerate(chain.lines):
        contact = scene.facts.contact_of(line.promise)
        if opened and position == 0 and line.counts_as_broken and line.due_when is not None:
            found.append(Sentence(_on_day(scene, line), (line.promise.id,)))
            if len(chain.lines) == 1:
                continue
            results = [
                one for one in became(scene, line, contact) if not _says_broken(line, one)
            ]
            found += results[-1:] if line.replaced_by else []
        else:
            found += became(scene, line, contact)
    return found


def _says_broken(line: LedgerLine, sentence: Sentence) -> bool:
    return line.promise.results[-1].result is Result.BROKEN and bool(sentence.facts)


def _on_day(scene: Scene, line: LedgerLine) -> Markup:
    when = scene.dates.phrase(line.due_when, weekday=False) if line.due_when else ""
    return scene.say(f"{kind_key(scene, line.promise)}.on_day", when=when)


def _new_dates(scene: Scene, chain: Chain) -> list[Sentence]:
    """Return the dates after the first, and whether anything happened on them."""
    rest = [line for line in chain.lines[1:] if line.due_when is not None]
    ids = tuple(line.promise.id for line in rest)
    if not rest:
        return []
    namer = scene.namer(rest[0].promise, scene.facts.contact_of(rest[0].promise))
    number = scene.language.number(len(rest))
    if len(rest) > 2 * IN_TEXT - 1:
        annex = str(scene.citations.number("chronology"))
        text = scene.say("promised.next_annex", namer=namer, n=number, annex=annex)
        return [Sentence(text, ids)]
    dates = listed_days(scene, [line.due_when for line in rest if line.due_when])
    key = "promised.next" if len(rest) == 1 else "promised.next_many"
    found = [Sentence(scene.say(key, namer=namer, n=number, dates=dates), ids)]
    if chain.last.counts_as_broken:
        kind = kind_key(scene, rest[0].promise)
        again = f"{kind}.again_{'one' if len(rest) == 1 else 'many'}"
        if not scene.knows(again):
            again = again.replace(kind, "promise.other")
        found.append(Sentence(scene.say(again), ids))
        return found
    before = rest[:-1]
    if before:
        found.append(_also_missed(scene, before))
    if before and chain.last.standing is Standing.KEPT and chain.last.due_when is not None:
        day = scene.dates.bare(chain.last.due_when, weekday=False)
        return [*found, Sentence(scene.say("promised.last_kept", day=day), ids[-1:])]
    return found + became(scene, chain.last, scene.facts.contact_of(chain.last.promise))


def _kept_at_last(scene: Scene, chain: Chain) -> list[Sentence]:
    """Return a chain of which the last date was kept, later than first promised."""
    moved = chain.lines[1:]
    dates = listed_days(scene, [line.due_when for line in moved if line.due_when])
    slid = scene.say("promised.slid", times=times(scene, len(moved)), dates=dates)
    found = [Sentence(slid, tuple(line.promise.id for line in chain.lines))]
    kind = f"{kind_key(scene, chain.last.promise)}.kept_then"
    last = chain.last.result
    if last is not None and last.when is not None and scene.knows(kind):
        when = scene.dates.phrase(last.when)
        late = lateness(scene, chain.lines[0])
        text = scene.say(kind, when=when, late=late)
        return [*found, Sentence(text, (chain.last.promise.id,))]
    return found + became(scene, chain.last, scene.facts.contact_of(chain.last.promise))
