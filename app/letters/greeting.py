"""The salutation: whom a letter greets, and by which name."""

from __future__ import annotations

from app.core.party import AddressForm, Role
from app.core.text import has_text
from app.letters.addressing import addressee
from app.letters.phrases import capital
from app.letters.scene import Scene

_PREFIXES = ("van", "de", "den", "der", "het", "ter", "ten", "te", "in", "op", "'t", "’t")


def salutation(scene: Scene) -> str:
    """Return the salutation: it guesses nobody's form of address."""
    party = addressee(scene)
    if (
        has_text(scene.document.attention)
        and party is not None
        and Role.EMPLOYEE not in party.roles
    ):
        function = scene.clause(scene.document.attention)
        for article in ("de ", "het ", "the "):
            function = function.removeprefix(article)
        return _to_function(scene, function)
    if party is None:
        return scene.plain("salutation.nobody")
    function = scene.function(party)
    if Role.EMPLOYEE in party.roles and party.name:
        if party.form is AddressForm.NEUTRAL:
            return scene.plain("salutation.neutral", name=party.name)
        name = capital(surname(party.name))
        return scene.plain(f"salutation.{party.form.value}", surname=name)
    if function:
        return _to_function(scene, function)
    return scene.plain("salutation.nobody")


def _to_function(scene: Scene, function: str) -> str:
    """Return the greeting of a function; of nobody where the form of its noun is unknown."""
    words = function.casefold().split()
    for word in (words[0], words[-1]):
        for endings, key in (("neuter", "function_neuter"), ("common", "function")):
            if any(word.endswith(str(end)) for end in scene.phrases[f"salutation.{endings}"]):
                return scene.plain(f"salutation.{key}", function=_greeted(scene, function))
    return scene.plain("salutation.nobody")


def _greeted(scene: Scene, function: str) -> str:
    """Return a function as a greeting writes it: with capitals where the language does."""
    if not scene.language.data.get("greets_in_capitals"):
        return function
    small = ("of", "the", "and", "for")
    return " ".join(word if word in small else capital(word) for word in function.split(" "))


def surname(name: str) -> str:
    """Return a surname with its prefixes: ``van den Berg`` of ``R. van den Berg``."""
    words = name.split()
    if len(words) < 2:
        return name
    for position, word in enumerate(words[:-1]):
        if word.casefold() in _PREFIXES:
            return " ".join(words[position:])
    return words[-1]


def named(scene: Scene) -> bool:
    """Tell whether the salutation names a person."""
    party = addressee(scene)
    return party is not None and Role.EMPLOYEE in party.roles and bool(party.name)
