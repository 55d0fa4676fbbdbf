"""What the parts of one document tell each other, so that nothing is said twice."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Mind:
    """What a document keeps in mind while it is composed.

    ``cautions`` are what the user should know before signing, ``apart`` the statements that it
    answers elsewhere than in the story; ``thanked`` says that it has praised the people.
    ``points`` stand in it at most, the others in an annex; ``beside_story`` says that they
    stand beside the story, which then leaves out what they tell.  ``shortness`` is how far a
    short letter is cut, ``brief`` says that one page comes of it, so that what states no fact
    may go; ``referred`` says that its opening named the annexes with the rest; ``said`` are
    the sentences of its opening and story.
    """

    cautions: list[str] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)
    thanked: bool = False
    points: int = 6
    beside_story: bool = True
    shortness: int = 0
    brief: bool = False
    referred: bool = False
    said: set[str] = field(default_factory=set)
