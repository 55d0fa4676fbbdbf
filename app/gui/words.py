"""The words of the interface: English in the code, Dutch from the catalogues.

A catalogue is a pair of files in ``resources/locale/<language>``, one for each part of the
window: what translators edit (``.po``) and what is read (``.mo``).  Letters have texts of their
own and do not come here.
"""

from __future__ import annotations

import gettext
from functools import cached_property, lru_cache
from pathlib import Path

LANGUAGES = ("nl", "en")
FIRST = (
    "fields",
    "days",
    "window",
    "home",
)  # the parts that the first window is of, last first


class _Part(gettext.NullTranslations):
    """A catalogue that is read when it is first asked for a text, and then asks the next.

    Most have no text of the first window, and reading all of them would be waited for.
    """

    def __init__(self, path: Path, rest: gettext.NullTranslations) -> None:
        super().__init__()
        self._path, self._rest = path, rest

    @cached_property
    def _found(self) -> gettext.NullTranslations:
        with self._path.open("rb") as file:
            found = gettext.GNUTranslations(file)
        found.add_fallback(self._rest)
        return found

    def gettext(self, message: str) -> str:
        return self._found.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._found.ngettext(msgid1, msgid2, n)

    def pgettext(self, context: str, message: str) -> str:
        return self._found.pgettext(context, message)


class _Spoken:
    """The language that the window speaks now; it changes when the window is made anew.

    ``said`` holds what was looked up: a list of 2,000 rows asks for the same few texts, and
    each would go through all catalogues again.  They are those of the code: it stays small.
    """

    language: str = "en"
    words: gettext.NullTranslations = gettext.NullTranslations()

    def __init__(self) -> None:
        """Begin with nothing looked up."""
        self.said: dict[tuple[str, str], str] = {}


_now = _Spoken()


@lru_cache(maxsize=4)
def _catalogue(folder: Path, language: str) -> gettext.NullTranslations:
    """Return the catalogues of a language as one; English needs none."""
    found = gettext.NullTranslations()
    parts = {path.stem: path for path in sorted((folder / language).glob("*.mo"))}
    first = [parts.pop(name) for name in FIRST if name in parts]
    for path in (*parts.values(), *first):
        found = _Part(path, found)
    return found


def use(folder: Path, language: str) -> None:
    """Speak *language* from now on, with the catalogues in *folder*."""
    use_words(_catalogue(folder, language), language)


def use_words(words: gettext.NullTranslations, language: str) -> None:
    """Speak with *words*, as the stretched language of the layout tests does."""
    _now.words, _now.language, _now.said = words, language, {}


def language() -> str:
    """Return the code of the language that is spoken."""
    return _now.language


def _(text: str) -> str:
    """Return *text*, which is English, in the language of the window."""
    found = _now.said.get(("", text))
    if found is None:
        found = _now.said["", text] = _now.words.gettext(text)
    return found


def many(one: str, several: str, count: int) -> str:
    """Return the text for *count* things; ``{n}`` in it becomes the number."""
    return _now.words.ngettext(one, several, count).format(n=count)


def of(context: str, text: str) -> str:
    """Return *text* as it is said in *context*, for words with more than one meaning."""
    found = _now.said.get((context, text))
    if found is None:
        found = _now.said[context, text] = _now.words.pgettext(context, text)
    return found
