"""How the Dutch write moments."""

from __future__ import annotations

from app.core.moment import PartOfDay, Qualifier, Unit
from app.core.reading.result import Anchor
from app.core.reading.vocabulary import LOOSE, NEAR, Parts, Vocabulary, phrases

_MONTHS = dict(
    enumerate(
        (
            *("januari,jan", "februari,feb,febr", "maart,mrt", "april,apr", "mei", "juni,jun"),
            *("juli,jul", "augustus,aug", "september,sep,sept", "oktober,okt,oct"),
            *("november,nov", "december,dec"),
        ),
        1,
    )
)
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ONES = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien"),
    *("achttien", "negentien"),
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste"),
    *("negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende"),
    *("zestiende", "zeventiende", "achttiende", "negentiende", "twintigste"),
)
_PARTS = {
    PartOfDay.MORNING: ("ochtend", "morgen"),
    PartOfDay.AFTERNOON: ("middag",),
    PartOfDay.EVENING: ("avond",),
    PartOfDay.NIGHT: ("nacht",),
}
_PLAIN = phrases(
    ("m", _MONTHS),
    ("w", {number: f"{name},{name[:2]}" for number, name in enumerate(_WEEKDAYS, 1)}),
    (
        "s",
        {21: "voorjaar,lente", 22: "zomer", 23: "najaar,herfst", 24: "winter"},
    ),
    (
        "H",
        {
            "new_year": "nieuwjaarsdag,nieuwjaar",
            "good_friday": "goede vrijdag",
            "easter": "pasen,de paasdagen",
            "easter_sunday": "eerste paasdag,1e paasdag,paaszondag",
            "easter_monday": "tweede paasdag,2e paasdag,paasmaandag",
            "royal": "koningsdag,koninginnedag",
            "liberation": "bevrijdingsdag",
            "ascension": "hemelvaart,hemelvaartsdag",
            "whitsun": "pinksteren",
            "whit_sunday": "eerste pinksterdag,1e pinksterdag",
            "whit_monday": "tweede pinksterdag,2e pinksterdag",
            "st_nicholas": "sinterklaas,sinterklaasavond,pakjesavond",
            "christmas_eve": "kerstavond",
            "christmas": "kerst,kerstmis,de kerst,met kerst,met de kerst,de kerstdagen",
            "christmas_day": "eerste kerstdag,1e kerstdag",
            "boxing_day": "tweede kerstdag,2e kerstdag",
            "new_years_eve": "oudjaar,oudjaarsdag,oudejaarsdag,oudejaarsavond",
        },
    ),
    (
        "u",
        {
            Unit.MINUTES: "minuut,minuten,min",
            Unit.DAYS: "dag,dagen,dgn",
            Unit.WORKING_DAYS: "werkdag,werkdagen,werkdgn",
            Unit.WEEKS: "week,weken,wk,wkn",
            Unit.MONTHS: "maand,maanden,mnd",
            Unit.YEARS: "jaar,jaren,jr",
        },
    ),
    ("d", dict(enumerate(_ORDINALS, 1))),
    ("c", {None: "uur,uren,u"}),
    (
        "p",
        {
            PartOfDay.MORNING: "ochtend,'s ochtends,’s ochtends,s ochtends,'s morgens,"
            "’s morgens,s morgens",
            PartOfDay.AFTERNOON: "middag,'s middags,’s middags,s middags",
            PartOfDay.EVENING: "avond,'s avonds,’s avonds,s avonds",
            PartOfDay.NIGHT: "nacht,'s nachts,’s nachts,s nachts",
        },
    ),
    ("T", {0: "middernacht"}),
    ("a", {None: "rond,ongeveer,omstreeks,circa,ca,plusminus,±,~,?,zo rond"}),
    (
        "q",
        {
            Qualifier.BEGIN: "begin,begin van,in het begin van",
            Qualifier.MID: "halverwege,midden,medio,halfweg",
            Qualifier.END: "eind,einde,eind van,einde van,aan het eind van,aan het einde van",
        },
    ),
    ("h", {None: "half"}),
    ("k", {None: "kwart"}),
    ("v", {None: "over"}),
    ("V", {None: "voor,vóór"}),
    ("o", {None: "om"}),
    (
        "r",
        {-2: "eergisteren", -1: "gisteren", 0: "vandaag,nu", 1: "morgen", 2: "overmorgen"},
    ),
    (
        "l",
        {
            NEAR: "afgelopen,jongstleden,jl,j.l.,jl.,laatst afgelopen",
            LOOSE: "vorige,vorig,verleden,laatste",
        },
    ),
    (
        "x",
        {
            NEAR: "aanstaande,komende,komend,a.s.,a.s,as,eerstvolgende,aankomende",
            LOOSE: "volgende,volgend",
        },
    ),
    ("t", {None: "deze,dit"}),
    ("e", {None: "weekend,weekeinde"}),
    ("g", {None: "geleden,terug"}),
    ("L", {None: "later,daarna,erna,nadien"}),
    ("E", {None: "eerder,daarvoor,ervoor"}),
    ("N", {None: "na"}),
    ("S", {None: "dezelfde,diezelfde,later die,later op die"}),
    ("F", {None: "een paar,paar,enkele,enige,wat"}),
    (
        "X",
        {
            Anchor.LETTER: "de brief,mijn brief,brief,klachtbrief,mijn klachtbrief",
            Anchor.EMAIL: "de e-mail,mijn e-mail,de mail,mijn mail,e-mail,mail",
            Anchor.CALL: "het telefoontje,het gesprek,het telefoongesprek,telefoontje,gesprek",
            Anchor.VISIT: "het bezoek,bezoek",
            Anchor.PROMISE: "de belofte,de toezegging,belofte,toezegging",
            Anchor.AGREEMENT: "de bestelling,de aankoop,de koop,bestelling,aankoop",
        },
    ),
    ("b", {None: "tussen"}),
    ("&", {None: "en,of,tot,tot en met,t/m,à,–,-"}),
    ("G", {None: "vanaf,sinds,met ingang van"}),
    ("U", {None: "uiterlijk,uiterlijk op,op zijn laatst,niet later dan,ten laatste"}),
    ("W", {None: "binnen"}),
    ("!", {None: "niet voor,niet vóór,niet eerder dan,op zijn vroegst"}),
    (
        "z",
        {
            None: "zo snel mogelijk,zo spoedig mogelijk,z.s.m.,zsm,spoedig,binnenkort,"
            "op korte termijn,snel,zo gauw mogelijk"
        },
    ),
    ("i", {None: "op,de,het,in,van,den,ergens,nog,pas,in de loop van"}),
)


_NEXT_DAY: Parts = (("n", 1), ("u", Unit.DAYS), ("L", None))


def _numbers() -> dict[str, Parts]:
    words = {1: "één", 0: "nul", 100: "honderd"}
    found = {word: number for number, word in words.items()}
    found |= {word: number for number, word in enumerate(_ONES) if word}
    found |= {word: number for number, word in enumerate(_TEENS, 10)}
    for tens, word in enumerate(_TENS, 2):
        found[word] = 10 * tens
        for ones, first in enumerate(_ONES):
            if first:
                joint = "ën" if first.endswith("e") else "en"
                found[f"{first}{joint}{word}"] = 10 * tens + ones
    return {word: (("n", number),) for word, number in found.items()}


def _compounds() -> dict[str, Parts]:
    """Return ``maandagochtend``, ``gisteravond``, ``vanmiddag`` and their like."""
    found: dict[str, Parts] = {}
    for part, words in _PARTS.items():
        for word in words:
            found[f"van{word}"] = (("r", 0), ("p", part))
            found[f"die {word}"] = (("S", None), ("p", part))
            found[f"{word} erna"] = found[f"{word} daarna"] = (*_NEXT_DAY, ("p", part))
            found[f"volgende {word}"] = (*_NEXT_DAY, ("p", part))
            found[f"gister{word}"] = (("r", -1), ("p", part))
            found[f"eergister{word}"] = (("r", -2), ("p", part))
            if word != "morgen":
                found[f"morgen{word}"] = (("r", 1), ("p", part))
            for number, name in enumerate(_WEEKDAYS, 1):
                found[f"{name}{word}"] = (("w", number), ("p", part))
    return found


_LENGTHS: dict[str, Parts] = {
    "einde werkdag": (("q", Qualifier.END), ("u", Unit.DAYS)),
    "die dag": (("S", None), ("u", Unit.DAYS)),
    "een half jaar": (("n", 6), ("u", Unit.MONTHS)),
    "half jaar": (("n", 6), ("u", Unit.MONTHS)),
    "anderhalf jaar": (("n", 18), ("u", Unit.MONTHS)),
    "een half uur": (("n", 30), ("u", Unit.MINUTES)),
    "half uur": (("n", 30), ("u", Unit.MINUTES)),
    "anderhalf uur": (("n", 90), ("u", Unit.MINUTES)),
    "kwartier": (("n", 15), ("u", Unit.MINUTES)),
    "een kwartier": (("n", 15), ("u", Unit.MINUTES)),
    "in het weekend": (("e", None),),
}

DUTCH = Vocabulary(_numbers() | _compounds() | _PLAIN | _LENGTHS)
