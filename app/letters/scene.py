"""Everything that one composition shares: the case as known, the language, the voice.

The scene gives words to single facts; ``story``, ``asking`` and the others put them in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from markupsafe import Markup

from app.core.calendar import Calendar
from app.core.case import Case
from app.core.events import Contact, Promise
from app.core.figures import of_trader
from app.core.lookup import Facts, consumers, facts, representative
from app.core.lookup import trader as trader_of
from app.core.moment import When
from app.core.money import Money
from app.core.pack import RulePack
from app.core.pack_days import statutory_days, trader_days
from app.core.papers import Document
from app.core.party import OTHER_FIRMS, Link, Party, Reference, Role
from app.core.reading.speakers import without_article
from app.core.text import Text, in_language
from app.letters.citations import Citations
from app.letters.clean import clean, one_line
from app.letters.dates import Dates
from app.letters.language import Language
from app.letters.mind import Mind
from app.letters.owning import own_agreement
from app.letters.phrases import capital, choose_person, fill
from app.letters.voices import once_more


class Scene:
    """The setting of one document; ``by_name`` calls the firm by its name, else it is "you"."""

    title: str = ""  # a subject line of its own, empty for the pattern of the type
    numbers: tuple[Reference, ...] = ()  # more numbers for the references
    cited_law = False
    helper = ""  # what the consumer calls a representative in a text of their own

    def __init__(
        self,
        case: Case,
        document: Document,
        day: date,
        language: Language,
        phrases: Mapping[str, Any],
        pack: RulePack,
    ) -> None:
        """Set the scene for *document*, of *day*, about *case* (already cut to that day)."""
        self.vague: Mapping[str, str] = {}  # vague moments, and their words here
        self.case = case
        self.document = document
        self.day = day
        self.language = language
        self.phrases = phrases
        self.pack = pack
        self.facts: Facts = facts(case)
        self.wished = case.demands  # with those that others exclude in this document
        self.left_out: Counter[str] = Counter()
        self.foreign: set[str] = set()
        self.missing: list[str] = []
        self.mind = Mind()
        self.dates = Dates(language, self.facts.when, day)
        frozen = document.sending.numbers if document.sending else ()
        self.citations = Citations(language, frozen)
        self.by_name = False
        self.deadline: date | None = None  # the last day that the letter gives
        self.reckoned: set[date | Money] = set()  # what no record holds but a rule gives
        self.trader = trader_of(case)
        self.consumers = consumers(case)
        self.agent = representative(case)
        self.calendar: Calendar = statutory_days(pack)
        self.working: Calendar = trader_days(pack)
        self._acting = ""
        self._voices: dict[tuple[bool, int, str], dict[str, str]] = {}
        self._speak()

    def only(self, party: Party) -> None:
        """Let one of the consumers write alone."""
        self.consumers = (party,)
        self._speak()

    def unaided(self) -> None:
        """Let the consumers speak for themselves, also where somebody acts for them."""
        self.agent = None
        self._speak()

    def _speak(self) -> None:
        self.person = self._person()
        self.agreement = own_agreement(self.case, self.language, self.person)
        self._voices.clear()

    def mark(self) -> tuple[object, ...]:
        """Return what a trial may change, to be put back by ``restore``."""
        return (self.citations.mark(), self.dates.mark())

    def restore(self, mark: tuple[object, ...]) -> None:
        """Forget what was numbered and printed since ``mark``."""
        self.citations.restore(mark[0])
        self.dates.restore(mark[1])

    # --- words -------------------------------------------------------------------------

    def text(self, text: Text) -> str:
        """Return typed text for this document, cleaned; notes a text in another language."""
        said = in_language(text, self.language.code, self.case.language)
        if said.language != self.language.code:
            self.foreign.add(said.text[:60])
        return clean(said.text, self.left_out).strip()

    def clause(self, text: Text) -> str:
        """Return a typed clause or noun phrase on one line, without a closing full stop."""
        return one_line(self.text(text)).rstrip(".;,")

    def own_words(self, when: When) -> str:
        """Return a moment told in words, quoted; words another language lacks are noted."""
        words = one_line(clean(when.words, self.left_out)).rstrip(".;,")
        if words and self.language.code != self.case.language:
            known = self.vague.get(words.casefold(), "")
            if not known:
                self.foreign.add(words[:60])
            words = known
        return self.language.quoted(words) if words else ""

    def line(self, typed: str) -> str:
        """Return a typed name or number, cleaned, on one line."""
        return one_line(clean(typed, self.left_out))

    def say(self, key: str, **slots: str) -> Markup:
        """Return the sentence *key* of the catalogue with its slots filled."""
        return fill(
            str(self.phrases[key]), {**self._voice(), **slots}, self.person, self.by_name
        )

    def words(self, key: str, **slots: str) -> str:
        """Return the sentence *key* as text for the slot of another, where it is escaped."""
        return str(self.say(key, **slots).unescape())

    def plain(self, key: str, **slots: str) -> str:
        """Return the sentence *key* as plain text, for a cell, a subject or a form."""
        return one_line(str(self.say(key, **slots).unescape()))

    def knows(self, key: str) -> bool:
        """Tell whether the catalogue has *key*."""
        return key in self.phrases

    def hole(self, name: str) -> Markup:
        """Return the visible mark for something missing, and remember that it is."""
        self.missing += [] if name in self.missing else [name]
        return Markup("%s") % self.language.hole(str(self.phrases[f"missing.{name}"]))

    def quote(self, text: Text, *, verbatim: bool) -> str:
        """Return a typed clause, between quotation marks when it is literal."""
        words = self.clause(text)
        return self.language.quoted(words) if verbatim else words

    def _voice(self) -> dict[str, str]:
        key = (self.by_name, self.person, self._acting)
        if key not in self._voices:
            again = ("", "") if self._acting else once_more(self)
            self._voices[key] = {
                "i": self._mine("voice.i"),
                "i_again": again[0] or self._mine("voice.i"),
                "me": again[1] or self._mine("voice.me"),
                "u": self._u(),
                "firm": self.firm,
                "ex": "",
            }
        return self._voices[key]

    def _mine(self, key: str) -> str:
        form = choose_person(tuple(map(str, self.phrases[key])), self.person)
        return form.format(name=self._acting or self.client_names)

    @contextmanager
    def acting(self, party_id: str | None) -> Iterator[None]:
        """Let sentences say who acted: the writer for a client, or one of two consumers."""
        party = self.facts.party(party_id)
        before = self.person, self._acting
        if party is not None and self.agent is not None and party.id == self.agent.id:
            self.person = 0
        elif party is not None and len(self.consumers) > 1 and party in self.consumers:
            self.person, self._acting = 2, self.clean_name(party)
        elif party is not None and self.helper and party not in self.consumers:
            self.person, self._acting = 2, self.helper
        yield
        self.person, self._acting = before

    def _u(self) -> str:
        said = fill(str(self.phrases["voice.u"]), {"firm": self.firm}, 0, self.by_name)
        return str(said.unescape())

    def _person(self) -> int:
        if self.agent is not None:
            return 3 if len(self.consumers) > 1 else 2
        return 1 if len(self.consumers) > 1 else 0

    # --- people ------------------------------------------------------------------------

    @property
    def firm(self) -> str:
        """The name of the trader as running text says it."""
        return self.name(self.trader) if self.trader else self.language.hole("…")

    @property
    def client_names(self) -> str:
        """The names of the consumers, listed."""
        return self.language.listed([self.clean_name(party) for party in self.consumers])

    def clean_name(self, party: Party) -> str:
        """Return the full name of a party on one line."""
        return self.line(party.name)

    def name(self, party: Party) -> str:
        """Return how running text names a party."""
        return self.line(party.known_as)

    def is_firm(self, party: Party | None) -> bool:
        """Tell whether a party is the trader or belongs to it; nobody named counts as it."""
        if party is None or self.trader is None or party.id == self.trader.id:
            return True
        works = not party.links or of_trader(party.id, self.facts)
        return works and not OTHER_FIRMS & set(party.roles)

    def whom(self, party: Party | None) -> str:
        """Return who was reached: ``uw klantenservice``, ``uw afdeling Facturen``, a name."""
        if party is not None and not self.is_firm(party):
            return self.outsider(party)
        function = self.function(party) if party and party is not self.trader else ""
        if function in ("", self.phrases["voice.worker"]):
            return self.words("voice.customer_service")
        bare = any(one in function.casefold() for one in self.phrases["voice.bare"])
        return self.words("voice.department" + "_bare" * bare, function=function)

    def function(self, party: Party) -> str:
        """Return what somebody is, as it stands behind ``uw``; empty where unknown."""
        return without_article(self.clause(party.function))

    def sayer(self, party: Party | None) -> str:
        """Return who said or did something: ``u``, ``uw directeur Klantenservice``, a name."""
        if party is None or party is self.trader:
            return self._u()
        if not self.is_firm(party):
            return self.outsider(party)
        function = self.function(party) if Role.EMPLOYEE in party.roles else ""
        return self.words("voice.director", function=function) if function else self._u()

    def adviser(self, party: Party | None) -> str:
        """Return the unnamed person who spoke: ``uw medewerker``, or the other firm's name."""
        if party is not None and not self.is_firm(party):
            return self.outsider(party)
        return self.words("voice.adviser")

    def outsider(self, party: Party) -> str:
        """Return how to name a party that is not the trader's: its name, else what it is."""
        name = self.name(party)
        if name and Role.EMPLOYEE not in party.roles:
            return name
        employers = [one.party for one in party.links if one.kind is Link.EMPLOYEE_OF]
        owner = self.facts.party(employers[0]) if employers else None
        if owner is not None:
            return self.name(owner)
        function = self.function(party)
        return self.words("voice.someone", function=function) if function else name

    def doer(self, promise: Promise, contact: Contact | None) -> str:
        """Return who was to do what was promised."""
        chosen = promise.doer or promise.by or (contact.with_whom if contact else None)
        party = self.facts.party(chosen)
        other = promise.doer is not None and promise.doer != promise.by
        if other and party is not None and Role.EMPLOYEE in party.roles and self.is_firm(party):
            function = self.function(party)
            return self.words("voice.someone", function=function) if function else self._u()
        return self.sayer(party)

    def namer(self, promise: Promise, contact: Contact | None) -> str:
        """Return who named the date of a promise."""
        chosen = promise.by or (contact.with_whom if contact else None)
        return self.sayer(self.facts.party(chosen))

    def capital(self, text: str) -> str:
        """Return *text* with a capital."""
        return capital(text)
