"""A post for a complaints platform, field by field; what only the firm may see stands apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, takewhile

from markupsafe import Markup

from app.core.record import record
from app.letters.bench import Passage, passage
from app.letters.demanding import asked, phrase
from app.letters.field_text import plain
from app.letters.head import numbers, writer
from app.letters.items import Ledger
from app.letters.letter import Field
from app.letters.public.imagery import image, title
from app.letters.public.recount import first_words, recount
from app.letters.public.wishes import letters_sent
from app.letters.scene import Scene
from app.letters.sentence import Sentence


@record
class Post:
    """The fields of the platform's form, each with its limit and its length."""

    title: str
    title_limit: int
    title_length: int
    story: list[Passage]
    story_limit: int
    story_length: int
    wish: Passage
    wish_limit: int
    wish_length: int
    private: list[Field]


def post(scene: Scene, ledger: Ledger, limits: tuple[int, ...]) -> Post:
    """Return the post; each field holds whole sentences and no more than its limit."""
    for_title, for_story, for_wish = limits
    told: set[str] = set()
    agent, scene.agent = scene.agent, None
    begun = first_words(scene, ledger, told)
    scene.agent = agent
    found = image(scene, ledger, "none")
    happened = recount(scene, ledger, found, told)
    head = _cut(title(scene, found), for_title)
    story = fitting([begun, *happened, letters_sent(scene, "platform_post")], for_story)
    wish = _wish(scene, for_wish)
    return Post(
        title=head,
        title_limit=for_title,
        title_length=len(head),
        story=[passage(one) for one in story],
        story_limit=for_story,
        story_length=_length(story),
        wish=passage(wish),
        wish_limit=for_wish,
        wish_length=_length([wish]),
        private=list(_private(scene)),
    )


def _cut(text: str, limit: int) -> str:
    """Return *text*, without its last words where it is too long."""
    while len(text) > limit and " " in text:
        text = text.rpartition(" ")[0].rstrip(",;:")
    return text[:limit]


def _length(paragraphs: list[list[Sentence]]) -> int:
    """Return the characters of *paragraphs* as a form counts them, an empty line between."""
    texts = [plain(str(passage(one).text.unescape())) for one in paragraphs]
    return len("\n\n".join(text for text in texts if text))


def fitting(paragraphs: list[list[Sentence]], limit: int) -> list[list[Sentence]]:
    """Return the paragraphs that fit; those before the last two go first."""
    found = [one for one in paragraphs if one]
    sizes = [_length([one]) for one in found]
    whole = sum(size + 2 for size in sizes if size) - 2
    while whole > limit and len(found) > 1:
        place = max(len(found) - 3, 1 if len(found) > 2 else 0)
        whole -= sizes[place] + 2 if sizes[place] else 0
        del found[place], sizes[place]
    return [_begun(found[0], limit)] if len(found) == 1 else found


def _begun(paragraph: list[Sentence], limit: int) -> list[Sentence]:
    """Return as many first sentences of a paragraph as fit, at least one."""
    sizes = (_length([[one]]) for one in paragraph)
    ends = accumulate(sizes, lambda end, size: end + size + 1 if end and size else end + size)
    fitting = sum(1 for end in takewhile(lambda end: end <= limit, ends))
    return paragraph[: max(1, fitting)]


def _wish(scene: Scene, limit: int) -> list[Sentence]:
    """Return what is asked in one sentence: as many demands as the field holds."""
    demands = asked(scene)
    if not demands:
        hole = scene.hole("demand")
        return [Sentence(scene.say("platform_post.ask", list=hole))]
    answer = Sentence(scene.say("platform_post.answer"))
    for count in range(len(demands), 0, -1):
        texts = [str(phrase(scene, one, "short")) for one in demands[:count]]
        listed = Markup(scene.language.listed(texts))  # noqa: S704 - each was escaped
        ids = tuple(one.id for one in demands[:count])
        found = [Sentence(scene.say("platform_post.ask", list=listed), ids), answer]
        if _length([found]) <= limit or count == 1:
            return found
    return [answer]


def _private(scene: Scene) -> Iterator[Field]:
    """Yield what the platform passes to the firm alone: numbers, name and how to reach."""
    found = list(numbers(scene))
    missing = Field(scene.plain("platform_post.none"), scene.plain("platform_post.unknown"))
    yield from found or [missing]
    party = writer(scene)
    if party is None:
        return
    values = {"name": party.name, "email": party.email, "phone": party.phone}
    for key, value in values.items():
        if value:
            yield Field(scene.plain(f"platform_post.{key}"), scene.line(value))
