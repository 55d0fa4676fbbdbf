"""Letters built by hand: the model complaint, one with every block, and the odd ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.letters.letter import (
    Align,
    Annex,
    Column,
    Enclosure,
    Field,
    Heading,
    Item,
    Items,
    Layout,
    Letter,
    Message,
    Paragraph,
    Part,
    Quote,
    Row,
    Run,
    Runs,
    Section,
    Sender,
    Signature,
    Table,
)


def runs(text: str) -> Runs:
    """Return *text* as runs; the parts between stars are bold."""
    pieces = text.split("*")
    return tuple(Run(piece, bold=bool(n % 2)) for n, piece in enumerate(pieces) if piece)


def paragraph(name: str, text: str) -> Paragraph:
    return Paragraph(name, runs(text))


def numbered(name: str, *texts: str, start: int = 1) -> Items:
    return Items(name, tuple(Item(runs(text)) for text in texts), ordered=True, start=start)


def dashes(name: str, *texts: str) -> Items:
    return Items(name, tuple(Item(runs(text)) for text in texts))


def table(name: str, heads: str, *rows: str, widths: tuple[float, ...] = ()) -> Table:
    """Return a table from cells parted by bars."""
    labels = heads.split("|")
    columns = zip(labels, widths or (1.0,) * len(labels), strict=True)
    return Table(
        name,
        tuple(Column(runs(label), width) for label, width in columns),
        tuple(Row(tuple(runs(cell) for cell in row.split("|"))) for row in rows),
    )


OPENING = paragraph(
    "a1",
    "Rond half februari 2025 heb ik in een KPN-winkel digitale\u00a0tv besteld, "
    "als uitbreiding van mijn internetabonnement. U bevestigde per e-mail dat u op "
    "17\u00a0maart 2025 zou leveren (bijlage\u00a01). Dat is nu zes weken en twee dagen "
    "geleden. Digitale\u00a0tv heb ik nog steeds niet.",
)

DEMANDS = (
    Heading("h1", runs("Wat ik u vraag")),
    paragraph(
        "a2",
        "Ik vraag u om uiterlijk op *woensdag\u00a014\u00a0mei 2025* schriftelijk te "
        "antwoorden, en daarbij:",
    ),
    numbered(
        "a2l",
        "één vaste leverdatum te noemen, uiterlijk vrijdag\u00a030\u00a0mei 2025;",
        "te bevestigen dat u voor digitale\u00a0tv (€\u00a012,50 per maand) niets rekent tot "
        "de dag waarop die werkt;",
        "terug te betalen wat u daarvoor al hebt afgeschreven.",
    ),
    paragraph(
        "a3",
        "Laat mij ook weten hoe u elke klacht hieronder oplost, en hoe u voorkomt dat het "
        "opnieuw gebeurt.",
    ),
    paragraph(
        "a3f",
        "Kunt u niet uiterlijk 30\u00a0mei leveren? Dan wil ik alleen de bestelling van "
        "digitale\u00a0tv kosteloos stoppen. Mijn internetabonnement houd\u00a0ik.",
    ),
)

STORY = (
    Heading("h2", runs("Wat er is gebeurd")),
    paragraph(
        "a4",
        "Op 17\u00a0maart is er niet geleverd. Daarna noemde u nog twee data: 22\u00a0maart en "
        "31\u00a0maart 2025. Ook op die dagen is er niet geleverd.",
    ),
    paragraph(
        "a5",
        "Eind maart kreeg ik een brief van uw directeur Klantenservice (bijlage\u00a02). "
        "Daarin staan excuses, en dat u contact opneemt zodra mijn internetaansluiting klaar "
        "is. Dat is een vergissing: internet heb ik al, het gaat om digitale\u00a0tv. "
        "Na die brief hoorde ik niets meer.",
    ),
    paragraph(
        "a6",
        "In april heb ik daarom zelf contact gezocht, eerst via de chat (bijlage\u00a03) en "
        "later via uw webcareteam (bijlage\u00a04). Daar hoorde ik voor het eerst de oorzaak: "
        "de wijkcentrale in mijn buurt is vol en moet eerst worden uitgebreid. Wanneer dat "
        "klaar is, kon men niet zeggen. Daarvoor moest ik het telefoonnummer uit uw brief "
        "bellen.",
    ),
    paragraph(
        "a7",
        "Dat deed ik op maandag\u00a028\u00a0april. Uw medewerker wist het ook niet. Een "
        "collega kon mij terugbellen, maar niet eerder dan vrijdag\u00a02\u00a0mei. Ook kreeg "
        "ik het advies om zelf op mijn rekening te kijken of ik al voor digitale\u00a0tv "
        "betaal.",
    ),
)

POINTS = (
    Heading("h3", runs("Mijn klachten")),
    numbered(
        "a9",
        "*Leverdatum.* U noemde drie leverdata. Geen daarvan is nagekomen (bijlage\u00a05).",
        "*Verkoop.* Bij de bestelling en in uw bevestiging stond niet dat er in mijn buurt "
        "geen plaats was. Had ik dat geweten, dan had ik het meegewogen bij mijn keuze. Hebt u "
        "dit vooraf nagekeken?",
        "*Informatie.* Pas na ongeveer twee maanden hoorde ik de oorzaak, en alleen doordat ik "
        "er zelf naar vroeg. Ik vroeg ook een paar keer om teruggebeld te worden. Dat is niet "
        "gebeurd.",
        "*Rekening.* Ik vind dat u zelf kunt nakijken of u geld rekent voor iets wat u niet "
        "hebt geleverd.",
        "*Korting.* De korting voor nieuwe klanten kreeg ik eerst niet, en na mijn vraag maar "
        "voor een deel. Kunt u uitleggen waarom?",
        "*Klagen per brief.* U vraagt klanten om per brief te klagen. Daarom krijgt u deze "
        "brief per post én per e-mail.",
    ),
)

LAST = (
    paragraph(
        "a11",
        "Heb ik op 14\u00a0mei geen antwoord, dan krijgt u van mij een herinnering en daarna "
        "een ingebrekestelling. Maar liever los ik dit samen met u op. U bereikt mij het best "
        "per e-mail. Bellen kan op werkdagen na 17.00\u00a0uur.",
    ),
)

ANNEX = Annex(
    id="h0",
    title=runs("Bijlage 5: overzicht van contacten en toezeggingen"),
    lead=runs("Bestelling van digitale tv bij KPN. Alle data zijn in 2025."),
    blocks=(
        Heading("hA", runs("A. Toezeggingen")),
        table(
            "h2t",
            "Nr.|Toegezegd|Hoe|Wat KPN toezegde|Voor|Nagekomen?",
            "T1|18 februari|E-mail|Levering digitale tv|17 maart|Nee, nu 10 weken te laat",
            "T2|na 17 maart|Niet genoteerd|Levering, nieuwe datum|22 maart|Nee",
            "T5|28 april|Telefoon|Een collega belt terug|vanaf 2 mei|Nog open",
            widths=(9, 22, 26, 40, 22, 41),
        ),
        paragraph("h3", "Van de drie toezeggingen zijn er twee niet nagekomen."),
        Heading("hB", runs("B. Contacten en gebeurtenissen")),
        table(
            "h4t",
            "Nr.|Datum|Hoe|Wat er gebeurde|Bijlage",
            "1|rond half februari|Winkel|Digitale tv besteld. Eerst geen korting.|geen",
            "2|18 februari|E-mail van KPN|Levering bevestigd voor 17 maart (T1).|1",
            "3|17 maart|–|Niet geleverd (T1).|–",
            widths=(9, 29, 33, 76, 13),
        ),
    ),
    running=("N. Hartman tegen KPN B.V.", "Stand op 30 april 2025"),
    page_label="Bijlage 5, pagina {page} van {pages}",
)

MESSAGE = Message(
    to="klachten@example.org",
    sender="noor.hartman@example.org",
    subject="Klacht digitale tv niet geleverd, klantnummer 123456789",
    blocks=(
        paragraph("k0", "Geachte klantenservice,"),
        paragraph("k2", "Ik vraag u om uiterlijk op woensdag 14 mei 2025 te antwoorden:"),
        numbered("k2l", "één vaste leverdatum te noemen;", "€ 12,50 terug te betalen."),
        dashes("k4", "17 maart: niet geleverd.", "28 april: gebeld. Geen datum."),
        paragraph("k9", "Met vriendelijke groet,\n\nNoor Hartman\nLindehof 27"),
    ),
    attachment="brief-30-april-2025",
)

COMPLAINT = Letter(
    type="complaint",
    language="nl",
    day=date(2025, 4, 30),
    title="Klacht: digitale tv niet geleverd",
    author="Noor Hartman",
    sender=Sender(
        "Noor Hartman",
        (
            "Lindehof 27",
            "1234 AB Voorbeeldstad",
            "noor.hartman@example.org",
            "06\u00a012\u00a034\u00a056\u00a078",
        ),
    ),
    sending_line="Per post en per e-mail",
    return_line="Afzender: N. Hartman, Lindehof 27, 1234 AB Voorbeeldstad",
    addressee=("KPN B.V.", "Afdeling Klantenservice", "Postbus 1234", "1234 ZZ  VOORBEELDSTAD"),
    references=(
        Field("Datum", "30 april 2025"),
        Field("Klantnummer", "123456789"),
        Field("Bestelnummer", "TV-2025-0417"),
        Field("Uw brief van", "eind maart 2025"),
    ),
    subject="Klacht: digitale tv niet geleverd",
    salutation="Geachte klantenservice,",
    sections=(
        Section(Part.OPENING, (OPENING,)),
        Section(Part.DEMANDS, DEMANDS),
        Section(Part.STORY, STORY),
        Section(Part.POINTS, POINTS),
        Section(Part.NEXT, LAST),
    ),
    closing="Met vriendelijke groet,",
    signatures=(Signature("Noor Hartman"),),
    enclosures_title="Bijlagen",
    enclosures=(
        Enclosure(1, "E-mail van KPN met leverdatum 17 maart 2025, 18 februari 2025", "x1"),
        Enclosure(2, "Brief van de directeur Klantenservice, eind maart 2025", "x2"),
        Enclosure(3, "Chatgesprek, april 2025", "x3"),
        Enclosure(4, "Berichten met het webcareteam, april 2025", "x4"),
        Enclosure(5, "Overzicht van contacten en toezeggingen"),
    ),
    running="Noor Hartman aan KPN B.V., 30 april 2025: klacht over digitale tv",
    page_label="Pagina {page} van {pages}",
    message=MESSAGE,
)

EVERY_BLOCK = replace(
    COMPLAINT,
    concept="CONCEPT",
    sections=(
        Section(
            Part.STORY,
            (
                Heading("b1", runs("Eerste kop")),
                Paragraph(
                    "b2",
                    (
                        Run("Vet", bold=True),
                        Run(" en "),
                        Run("schuin & <scherp>", italic=True),
                        Run(", in het Duits: "),
                        Run("Sehr geehrte", language="de", italic=True),
                        Run(", zie "),
                        Run("de site", link="https://example.org/a?b=1&c=2"),
                        Run(".\nNieuwe regel\tmet tab."),
                    ),
                ),
                Heading("b3", runs("Diepere kop"), level=3),
                numbered("b4", "derde", "vierde", start=3),
                numbered("b5", "opnieuw *een*", "opnieuw twee"),
                dashes("b6", "streep", "nog een"),
                Quote("b7", runs("U hoort van ons.")),
                Table(
                    "b8",
                    (Column(runs("Post"), 3), Column(runs("Bedrag"), 1, Align.RIGHT)),
                    (
                        Row((runs("april\nen mei"), runs("€\u00a025,00"))),
                        Row((runs("Totaal"), runs("€\u00a025,00")), strong=True),
                    ),
                ),
            ),
        ),
        Section(Part.DEMANDS, DEMANDS),
    ),
    signatures=(Signature("Noor Hartman"), Signature("Piet Hartman", "namens Noor Hartman")),
    enclosures=(Enclosure(2, "Brief"), Enclosure(3, "Chat"), Enclosure(7, "Rekening")),
    copies="Kopie: KPN B.V.",
    annexes=(ANNEX, replace(ANNEX, id="i0", title=runs("Bijlage 6: nog een overzicht"))),
)

WITH_ANNEX = replace(COMPLAINT, annexes=(ANNEX,))

PASTE = replace(
    COMPLAINT,
    layout=Layout.TEXT,
    sections=(Section(Part.OPENING, (paragraph("i1", "Klantnr. 123456789.\u00a0‘Tv’."),)),),
)

OVERVIEW = replace(WITH_ANNEX, layout=Layout.ANNEX, concept="CONCEPT")

STATEMENT = replace(
    EVERY_BLOCK,
    layout=Layout.STATEMENT,
    concept="CONCEPT",
    running="Noor Hartman: verklaring",
    page_label="Pagina {page} van {pages}",
)

EMPTY = Letter(type="complaint", language="en", day=date(2025, 4, 30), title="", author="")

TWO_SIGNERS = replace(
    COMPLAINT,
    signatures=(Signature("Noor Hartman"), Signature("Piet Hartman")),
)

SAMPLES = {
    "complaint": COMPLAINT,
    "every block": EVERY_BLOCK,
    "with annex": WITH_ANNEX,
    "text to paste": PASTE,
    "overview alone": OVERVIEW,
    "statement": STATEMENT,
    "two signers": TWO_SIGNERS,
    "empty": EMPTY,
}
