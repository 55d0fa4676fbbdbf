"""What the templates of public texts may call."""

from __future__ import annotations

from markupsafe import Markup

from app.core.lookup import sent_on
from app.core.record import record
from app.core.status import Status
from app.letters.bench import Bench, Passage, passage
from app.letters.desk import Desk
from app.letters.greeting import salutation
from app.letters.phrases import capital
from app.letters.public import announcing, bills, imagery, posting, recount, wishes
from app.letters.public.about import about_letter
from app.letters.public.hearing import replies
from app.letters.public.voice import speak_in_public
from app.letters.sentence import Sentence


@record
class OpenLetter:
    """An open letter in its parts; a part that the case does not carry is None or empty."""

    title: str
    subtitle: str
    place: str
    salutation: str
    update: Passage | None
    opening: Passage
    well: Passage | None
    story: list[Passage]
    billed: Passage | None
    comparison: Markup
    written: Passage
    asks: Passage
    others_intro: Markup
    others: list[Sentence]
    not_angry: Markup
    ending: Markup
    signature: str
    about: Passage


class PublicBench(Bench):
    """The functions for texts that everybody may read."""

    def __init__(self, desk: Desk) -> None:
        """Let the document speak in the consumer's own voice."""
        super().__init__(desk)
        desk.scene.citations.silent = True
        if desk.kind.id == "open-letter":
            speak_in_public(desk.scene)

    def do_publication(self) -> announcing.Notice:
        """Return the notice before publication."""
        return announcing.announce(self.scene, self.desk.ledger)

    def do_platform_post(self) -> posting.Post:
        """Return the post for a complaints platform."""
        return posting.post(self.scene, self.desk.ledger, self.desk.kind.limits)

    def do_open_letter(self) -> OpenLetter:
        """Return the open letter; what is asked first gets the first date with its year."""
        scene, desk = self.scene, self.desk
        found = imagery.image(scene, desk.ledger, self._chosen("image"))
        told: set[str] = {line.promise.id for line in found.days}
        begun = imagery.opening(scene, found)
        if not found.days:
            begun = [*begun, *recount.first_words(scene, desk.ledger, told)]
        unknown = recount.cause_unknown(scene, found)
        begun += [Sentence(unknown)] if unknown else []
        told_story = recount.fitted(scene, desk.ledger, found, told)
        shown = self._chosen("amounts") == "shown"
        billed = bills.billed(scene, amounts=shown) + recount.never_called(scene, desk.ledger)
        others = wishes.for_others(scene)
        return OpenLetter(
            title=imagery.title(scene, found),
            subtitle=self._subtitle(),
            place=self._place_day(),
            salutation=salutation(self.scene),
            update=self._update(),
            opening=passage(begun),
            well=_maybe(recount.went_well(scene)),
            story=[passage(one) for one in told_story],
            billed=_maybe(billed),
            comparison=imagery.comparison(scene, found, self._chosen("comparison")),
            written=passage(wishes.written(scene)),
            asks=passage(wishes.asks(scene)),
            others_intro=self._intro(others),
            others=others,
            not_angry=recount.not_angry(scene),
            ending=imagery.ending(scene, found),
            signature=self._signature(),
            about=passage(about_letter(scene, anonymous=self._anonymous())),
        )

    def _chosen(self, option: str) -> str:
        return self.desk.do_option(option)

    def _anonymous(self) -> bool:
        return self._chosen("signed") == "anonymous"

    def _subtitle(self) -> str:
        whom = self.scene.clause(self.scene.document.attention)
        key = "subtitle" if whom else "subtitle_bare"
        return self.scene.plain(f"open_letter.{key}", whom=whom, firm=self.scene.firm)

    def _town(self) -> str:
        found = [one.addresses[0].town for one in self.scene.consumers if one.addresses]
        return self.scene.line(found[0]) if found else ""

    def _place_day(self) -> str:
        day = self.scene.language.day(self.scene.day)
        town = self._town()
        slots = {"place": town, "day": day}
        return self.scene.plain("open_letter.place_day", **slots) if town else capital(day)

    def _signature(self) -> str:
        if self._anonymous():
            town = self._town()
            key = "signature_anonymous" if town else "signature_nowhere"
            return self.scene.plain(f"open_letter.{key}", place=town)
        return self.scene.client_names or str(self.scene.hole("sender"))

    def _intro(self, others: list[Sentence]) -> Markup:
        if len(others) == 1:
            return self.scene.say("open_letter.others_one", wish=others[0].text)
        number = self.scene.language.number(len(others))
        return self.scene.say("open_letter.others", n=number)

    def _update(self) -> Passage | None:
        """Return that the firm reacted, or solved it, after an earlier publication."""
        scene = self.scene
        published = [
            one
            for one in scene.case.documents
            if one.type == self.desk.kind.id and sent_on(one) and one.id != scene.document.id
        ]
        if not published:
            return None
        day = scene.language.day(scene.day)
        if scene.case.status is Status.SOLVED:
            return passage([Sentence(scene.say("open_letter.update_solved", day=day))])
        last = published[-1]
        came = replies(scene.case, last, last.day or scene.day, scene.day)
        ids = tuple(str(one.id) for one in came)
        slots = {"day": day, "firm": scene.firm}
        return (
            passage([Sentence(scene.say("open_letter.update", **slots), ids)]) if ids else None
        )


def _maybe(found: list[Sentence]) -> Passage | None:
    return passage(found) if found else None
