"""Letters built by hand, like the models: a complaint, and an overview to enclose."""

from __future__ import annotations

from datetime import date

from app.letters.letter import (
    Annex,
    Block,
    Column,
    Enclosure,
    Field,
    Heading,
    Item,
    Items,
    Letter,
    Paragraph,
    Part,
    Row,
    Run,
    Runs,
    Section,
    Sender,
    Signature,
    Table,
)

NBSP = "\N{NO-BREAK SPACE}"


def runs(text: str) -> Runs:
    """Return *text* as runs; ``*words*`` are bold, ``~`` is a no-break space."""
    parts = text.replace("~", NBSP).split("*")
    return tuple(Run(part, bold=n % 2 == 1) for n, part in enumerate(parts) if part)


def a_paragraph(text: str) -> Paragraph:
    return Paragraph("a1", runs(text))


def a_list(*items: str, ordered: bool = True) -> Items:
    return Items("l1", tuple(Item(runs(item)) for item in items), ordered=ordered)


def a_section(part: Part, *blocks: Block | str) -> Section:
    made = [a_paragraph(block) if isinstance(block, str) else block for block in blocks]
    return Section(part, tuple(made))


def a_heading(text: str, level: int = 2) -> Heading:
    return Heading("h1", runs(text), level)


def a_table(widths: list[float], head: list[str], *rows: list[str]) -> Table:
    columns = tuple(Column(runs(h), w) for h, w in zip(head, widths, strict=True))
    return Table("t1", columns, tuple(Row(tuple(map(runs, row))) for row in rows))


DEMANDS = a_section(
    Part.DEMANDS,
    a_heading("Wat ik u vraag"),
    "Ik vraag u om uiterlijk op *woensdag 14~mei~2025* schriftelijk te antwoorden, en daarbij:",
    a_list(
        "één vaste leverdatum te noemen, uiterlijk vrijdag 30~mei 2025;",
        "te bevestigen dat u voor digitale~tv (€~12,50 per maand) niets rekent tot de dag "
        "waarop die werkt;",
        "terug te betalen wat u daarvoor al hebt afgeschreven.",
    ),
    "Laat mij ook weten hoe u elke klacht hieronder oplost, en hoe u voorkomt dat het opnieuw "
    "gebeurt.",
    "Kunt u niet uiterlijk 30~mei leveren? Dan wil ik alleen de bestelling van digitale~tv "
    "kosteloos stoppen. Mijn internetabonnement houd ik.",
)

STORY = a_section(
    Part.STORY,
    a_heading("Wat er is gebeurd"),
    "Op 17~maart is er niet geleverd. Daarna noemde u nog twee data: 22~maart en "
    "31~maart~2025. Ook op die dagen is er niet geleverd.",
    "Eind maart kreeg ik een brief van uw directeur Klantenservice (bijlage~2). Daarin "
    "staan excuses, en dat u contact opneemt zodra mijn internetaansluiting klaar is. "
    "Dat is een vergissing: internet heb ik al, het gaat om digitale~tv. Na die brief "
    "hoorde ik niets meer.",
    "In april heb ik daarom zelf contact gezocht, eerst via de chat (bijlage~3) en "
    "later via uw webcareteam (bijlage~4). Daar hoorde ik voor het eerst de oorzaak: de "
    "wijkcentrale in mijn buurt is vol en moet eerst worden uitgebreid. Wanneer dat "
    "klaar is, kon men niet zeggen. Daarvoor moest ik het telefoonnummer uit uw brief "
    "bellen.",
    "Dat deed ik op maandag 28~april. Uw medewerker wist het ook niet. Een collega kon mij "
    "terugbellen, maar niet eerder dan vrijdag 2~mei. Ook kreeg ik het advies om zelf op mijn "
    "rekening te kijken of ik al voor digitale~tv betaal. Als dat zo is, moet ik een ander "
    "nummer bellen om het te laten corrigeren.",
    "De mensen die ik sprak waren vriendelijk en wilden helpen. Daar ben ik blij mee. Maar een "
    "antwoord kreeg ik niet.",
)

POINTS = a_section(
    Part.POINTS,
    a_heading("Mijn klachten"),
    a_list(
        "*Leverdatum.* U noemde drie leverdata. Geen daarvan is nagekomen (bijlage~5, "
        "nummers~3, 4 en~6).",
        "*Verkoop.* Bij de bestelling en in uw bevestiging stond niet dat er in mijn "
        "buurt geen plaats was. Had ik dat geweten, dan had ik het meegewogen bij mijn "
        "keuze. Hebt u dit vooraf nagekeken?",
        "*Informatie.* Pas na ongeveer twee maanden hoorde ik de oorzaak, en alleen doordat ik "
        "er zelf naar vroeg. Ik vroeg ook een paar keer om teruggebeld te worden. Dat is niet "
        "gebeurd.",
        "*Rekening.* Ik vind dat u zelf kunt nakijken of u geld rekent voor iets wat u "
        "niet hebt geleverd.",
        "*Korting.* De korting voor nieuwe klanten kreeg ik eerst niet, en na mijn vraag maar "
        "voor een deel. Kunt u uitleggen waarom?",
        "*Klagen per brief.* U vraagt klanten om per brief te klagen. Daarom krijgt u "
        "deze brief per post én per e-mail. Uw antwoord ontvang ik graag per e-mail.",
    ),
)

LAST = a_section(
    Part.NEXT,
    "Wilt u mij geen vragenlijsten over uw service sturen zolang deze klacht openstaat?",
    "Heb ik op 14~mei geen antwoord, dan krijgt u van mij een herinnering en daarna een "
    "ingebrekestelling. Maar liever los ik dit samen met u op. U bereikt mij het best per "
    "e-mail. Bellen kan op werkdagen na 17.00~uur.",
)

OPENING = a_section(
    Part.OPENING,
    "Rond half februari~2025 heb ik in een KPN-winkel digitale~tv besteld, als "
    "uitbreiding van mijn internetabonnement. U bevestigde per e-mail dat u op "
    "17~maart~2025 zou leveren (bijlage~1). Dat is nu zes weken en twee dagen geleden. "
    "Digitale~tv heb ik nog steeds niet.",
)


def a_letter(**changes: object) -> Letter:
    """Return a complaint of two pages, with *changes*."""
    settings: dict[str, object] = {
        "type": "complaint",
        "language": "nl",
        "day": date(2025, 4, 30),
        "title": "Klacht: digitale tv niet geleverd",
        "author": "Noor Hartman",
        "sender": Sender(
            "Noor Hartman",
            (
                "Lindehof 27",
                "1234 AB Voorbeeldstad",
                "noor.hartman@example.org",
                "06 12 34 56 78",
            ),
        ),
        "sending_line": "Per post en per e-mail",
        "return_line": "Afzender: N. Hartman, Lindehof 27, 1234 AB Voorbeeldstad",
        "addressee": (
            "KPN B.V.",
            "Afdeling Klantenservice",
            "Postbus 1234",
            f"1234{NBSP}ZZ{NBSP}{NBSP}VOORBEELDSTAD",
        ),
        "references": (
            Field("Datum", "30 april 2025"),
            Field("Klantnummer", "123456789"),
            Field("Bestelnummer", "TV-2025-0417"),
            Field("Uw brief van", "eind maart 2025"),
        ),
        "subject": "Klacht: digitale tv niet geleverd",
        "salutation": "Geachte klantenservice,",
        "sections": (OPENING, DEMANDS, STORY, POINTS, LAST),
        "closing": "Met vriendelijke groet,",
        "signatures": (Signature("Noor Hartman"),),
        "enclosures_title": "Bijlagen",
        "enclosures": (
            Enclosure(1, "E-mail van KPN met leverdatum 17 maart 2025, 18 februari 2025"),
            Enclosure(2, "Brief van de directeur Klantenservice, eind maart 2025"),
            Enclosure(3, "Chatgesprek, april 2025"),
            Enclosure(4, "Berichten met het webcareteam, april 2025"),
            Enclosure(5, "Overzicht van contacten en toezeggingen"),
        ),
        "running": "Noor Hartman aan KPN B.V., 30 april 2025: klacht over digitale tv",
        "page_label": "Pagina {page} van {pages}",
    }
    return Letter(**(settings | changes))  # type: ignore[arg-type]  # fields by name


def a_short_letter(*blocks: Block | str, **changes: object) -> Letter:
    """Return a letter with one section of text and no enclosures."""
    sections = (a_section(Part.STORY, *blocks),)
    empty: dict[str, object] = {"sections": sections, "enclosures": (), "enclosures_title": ""}
    return a_letter(**(empty | changes))


PROMISES = a_table(
    [9, 22, 26, 40, 22, 41],
    ["Nr.", "Toegezegd", "Hoe", "Wat KPN toezegde", "Voor", "Nagekomen?"],
    [
        "T1",
        "18~februari",
        "E-mail",
        "Levering digitale~tv",
        "17~maart",
        "Nee, nu 10~weken te laat",
    ],
    [
        "T2",
        "na 17~maart",
        "Niet genoteerd",
        "Levering, nieuwe datum",
        "22~maart",
        "Nee, nu 9~weken en 2~dagen te laat",
    ],
    [
        "T3",
        "na 22~maart",
        "Niet genoteerd",
        "Levering, nieuwe datum",
        "31~maart",
        "Nee, nu 8~weken te laat",
    ],
    [
        "T4",
        "eind maart",
        "Brief",
        "Bericht als de aansluiting klaar is",
        "Geen datum",
        "Nog open: geen bericht gekregen",
    ],
)

CONTACTS = a_table(
    [9, 29, 33, 76, 13],
    ["Nr.", "Datum", "Hoe", "Wat er gebeurde", "Bijlage"],
    [
        "1",
        "rond half februari",
        "Winkel",
        "Digitale~tv besteld. Eerst geen korting voor nieuwe klanten, na mijn vraag een deel.",
        "geen",
    ],
    ["2", "18~februari", "E-mail van KPN", "Levering bevestigd voor 17~maart (T1).", "1"],
    ["3", "17~maart", "–", "Niet geleverd (T1).", "–"],
    ["4", "22~maart", "–", "Niet geleverd (T2).", "–"],
    [
        "5",
        "eind maart",
        "Brief van KPN",
        (
            "Excuses van de directeur Klantenservice. KPN neemt contact op zodra mijn "
            "‘internetaansluiting’ klaar is (T4). Het gaat om digitale~tv."
        ),
        "7",
    ],
)


def an_annex(*blocks: Block, number: int = 2) -> Annex:
    """Return an overview of promises and contacts, or of *blocks*."""
    return Annex(
        f"annex{number}",
        runs(f"Bijlage {number}: overzicht van contacten en toezeggingen"),
        runs("Bestelling van digitale~tv bij KPN. Alle data zijn in 2025."),
        blocks
        or (
            a_heading("A. Toezeggingen"),
            PROMISES,
            a_paragraph(
                "Van de vijf toezeggingen zijn er vier niet nagekomen. Eén staat nog open."
            ),
            a_heading("B. Contacten en gebeurtenissen"),
            CONTACTS,
        ),
        ("Noor Hartman tegen KPN B.V., klantnummer 123456789", "Stand op 26 mei 2025"),
        f"Bijlage {number}, pagina {{page}} van {{pages}}",
    )
