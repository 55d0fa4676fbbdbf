"""Contacts that are told together: same channel and outcome, or several channels at once."""

from __future__ import annotations

from dataclasses import replace

from app.core.channel import Channel, Direction
from app.core.events import Contact, Outcome, StatementKind
from app.core.figures import Attempts, figures_of
from app.core.moment import When
from app.core.record import record
from app.core.text import has_text
from app.core.when import is_exact_day, order_key, precision
from app.letters.items import Item, Ledger, makes_agreement
from app.letters.moments import on_days, times
from app.letters.sayings import Memory, statement_sentences
from app.letters.scene import Scene
from app.letters.sentence import Sentence
from app.letters.telling import outcome_sentences, platform
from app.letters.wanting import standing_points

_LIGHT = frozenset({StatementKind.ADVICE, StatementKind.INFORMATION, StatementKind.PRAISE})

MOST_WORDS = 25  # of a sentence that counts contacts


@record
class Group:
    """One or more items that make one passage of the story."""

    items: tuple[Item, ...]


def groups(todo: list[Item], ledger: Ledger) -> list[Group]:
    """Return the items, with neighbours put together that the catalogue lets be merged."""
    found: list[list[Item]] = []
    for item in todo:
        if found and _may_join(found[-1], item, ledger):
            found[-1].append(item)
        else:
            found.append([item])
    return [Group(tuple(group)) for group in found]


def _may_join(group: list[Item], item: Item, ledger: Ledger) -> bool:
    first, other = group[0].what, item.what
    if not (isinstance(first, Contact) and isinstance(other, Contact)):
        return False
    plain = all(_is_plain(one.what, ledger) for one in group if isinstance(one.what, Contact))
    own = first.direction is other.direction is Direction.OUT
    if not plain or not own or other.outcome is not first.outcome:
        return False
    if first.channel is other.channel:
        same = first.with_whom == other.with_whom and first.asked == other.asked
        return same and _other_day(group, other.when) and _is_plain(other, ledger)
    vague = not is_exact_day(first.when) and first.when == other.when
    tellable = not ledger.with_contact.get(other.id) and not has_text(other.asked)
    return len(group) == 1 and vague and tellable and not has_text(first.asked)


def _other_day(group: list[Item], when: When) -> bool:
    """Tell whether a moment is as exact as those of a group, and on a day of its own."""
    if not all(is_exact_day(one) for one in (group[0].when, when)):
        return False
    days = {one.when.edtf[:10] for one in group}
    return when.edtf[:10] not in days and precision(when) is precision(group[0].when)


def _is_plain(contact: Contact, ledger: Ledger) -> bool:
    """Tell whether nothing was said or promised in a contact that needs telling."""
    return not (
        contact.statements
        or has_text(contact.comment)
        or ledger.with_contact.get(contact.id)
        or ledger.silences.get(contact.id)
        or contact.attempts > 1
        or contact.complaint
        or contact.survey
    )


def group_sentence(
    scene: Scene, contacts: list[Contact], memory: Memory
) -> tuple[list[Sentence], Contact]:
    """Return the sentences of a group and the contact whose consequences follow it."""
    ids = tuple(contact.id for contact in contacts)
    first, last = contacts[0], contacts[-1]
    if first.channel is not last.channel:
        slots = {
            "when": scene.dates.phrase(first.when),
            "first": via(scene, first),
            "second": via(scene, last),
        }
        found = [Sentence(scene.say("merged.two_channels", **slots), ids)]
        found += statement_sentences(scene, last, memory)
        return found + outcome_sentences(scene, last, memory), last
    ex = scene.citations.reference([key for contact in contacts for key in contact.exhibits])
    when = on_days(scene, [contact.when for contact in contacts])
    who = scene.whom(scene.facts.party(first.with_whom))
    key = f"out.{first.channel.value}"
    form = "asked" if has_text(first.asked) and scene.knows(f"{key}.asked") else "F"
    slots = {
        "when": when,
        "who": who,
        "ex": ex,
        "asked": scene.clause(first.asked),
        "about": "",
        "question": "",
        "letter": "",
    }
    slots["platform"] = platform(scene, first)
    text = scene.say(f"{key}.{form}" if scene.knows(f"{key}.F") else "out.other.F", **slots)
    return [Sentence(text, ids), *outcome_sentences(scene, last, memory)], last


def via(scene: Scene, contact: Contact) -> str:
    """Return the way of a contact with its exhibits: ``via de chat (bijlage 3)``."""
    ex = scene.citations.reference(contact.exhibits)
    return scene.words(f"merged.via_{contact.channel.value}", ex=ex)


def resting(scene: Scene) -> frozenset[str]:
    """Return the contacts that complaint points name: themselves, or what was said in them."""
    facts = {str(key) for point in standing_points(scene) for key in point.facts}
    promised = {str(one.contact) for one in scene.case.promises if str(one.id) in facts}
    return frozenset(
        str(contact.id)
        for contact in scene.case.contacts
        if contact.id in facts | promised
        or any(str(said.id) in facts for said in contact.statements)
    )


def weightiest(
    items: list[Item], ledger: Ledger, most: int, needed: frozenset[str] = frozenset()
) -> list[Item]:
    """Return the *most* contacts that carry the story, in their order; light ones never.

    Those in *needed* go before all others.
    """
    weighed = [(weight(item, ledger), place, item) for place, item in enumerate(items)]
    chosen = sorted(
        (one for one in weighed if one[0]),
        key=lambda one: (_id(one[2]) not in needed, -one[0], -one[1]),
    )
    return [item for _, _, item in sorted(chosen[:most], key=lambda one: one[1])]


def _id(item: Item) -> str:
    return item.what.id if isinstance(item.what, Contact) else ""


def briefly(item: Item) -> Item:
    """Return a contact without the advice and news in it, which the annex has, and comments.

    A message that says nothing else keeps them.
    """
    if not isinstance(item.what, Contact):
        return item
    kept = tuple(said for said in item.what.statements if said.kind not in _LIGHT)
    hollow = not kept and item.what.direction is Direction.IN
    if hollow or kept == item.what.statements:
        return item
    return replace(item, what=replace(item.what, statements=kept, comment=()))


def weight(item: Item, ledger: Ledger) -> int:
    """Return how much a contact carries: a broken promise or refusal most, then a cause."""
    contact = item.what
    if not isinstance(contact, Contact):
        return 0
    kinds = {said.kind for said in contact.statements}
    lines = ledger.with_contact.get(contact.id, ())
    if any(line.counts_as_broken for line in lines):
        return 4
    refused = StatementKind.REFUSAL in kinds or contact.outcome is Outcome.REFUSED
    if refused or any(line.late for line in lines):
        return 3
    if kinds & {StatementKind.CAUSE, StatementKind.ADMISSION, StatementKind.ARGUMENT} or lines:
        return 2
    return int(contact.complaint)


def count_all(scene: Scene) -> Sentence:
    """Return the sentence that counts every contact but the one that made the agreement."""
    found = [one for one in scene.case.contacts if not makes_agreement(scene, one)]
    return count_contacts(scene, found)


def count_contacts(scene: Scene, contacts: list[Contact]) -> Sentence:
    """Return the sentence that counts contacts per channel, and names the annex with all."""
    own = [
        one
        for one in contacts
        if one.direction is Direction.OUT
        and one.channel is not Channel.PLATFORM
        and scene.is_firm(scene.facts.party(one.with_whom))
    ]
    figures = figures_of(own, scene.facts)
    number = _often(scene, figures.total)
    when = _between(scene, own)
    annex = scene.say("merged.in_annex", n=str(scene.citations.number("chronology")))
    ids = tuple(contact.id for contact in contacts)
    if not own:
        return Sentence(annex, ids)
    suffix = "" if when else "_undated"
    tally = [one.channel for one in figures.by_channel]
    if tally == [Channel.PHONE] or Channel.OTHER in tally:
        key = "counted_one" if tally == [Channel.PHONE] else "counted_all"
        text = scene.say(f"merged.{key}{suffix}", when=when, times=number)
    else:
        listed = scene.language.listed([_counted(scene, one) for one in figures.by_channel])
        text = scene.say(f"merged.counted{suffix}", when=when, times=number, list=listed)
        if len(text.split()) > MOST_WORDS:  # the annex has them by channel
            text = scene.say(f"merged.counted_all{suffix}", when=when, times=number)
    return Sentence(text + " " + annex, ids)


def _counted(scene: Scene, counted: Attempts) -> str:
    key = f"out.{counted.channel.value if counted.channel else 'other'}.counted"
    key = key if scene.knows(key) else "out.other.counted"
    return scene.words(key, times=_often(scene, counted))


def _often(scene: Scene, counted: Attempts) -> str:
    """Return how often: ``vier keer``, ``ten minste vier keer``, ``een paar keer``."""
    if counted.at_least:
        return scene.words("merged.at_least", times=times(scene, counted.number))
    return times(scene, counted.number, about=counted.about)


def _between(scene: Scene, contacts: list[Contact]) -> str:
    ordered = sorted(contacts, key=lambda one: order_key(one.when, scene.facts.when))
    exact = [one.when for one in ordered if is_exact_day(one.when)]
    if len(exact) < len(ordered) or len(exact) < 2 or exact[0] == exact[-1]:
        return ""
    same_year = exact[0].edtf[:4] == exact[-1].edtf[:4]
    first, last = (When(edtf=one.edtf[:10]) for one in (exact[0], exact[-1]))
    start = scene.dates.bare(first, year=False if same_year else None)
    end = scene.dates.bare(last)
    return scene.words("merged.between", **{"from": start, "to": end})
