"""What the user can do something about."""

from __future__ import annotations


class UserError(Exception):
    """A refusal in one sentence that says what is wrong and, where it can, what to do.

    ``problems`` holds the full list where one sentence is not enough, each with its path.
    """

    def __init__(self, sentence: str, problems: tuple[str, ...] = ()) -> None:
        """Keep the sentence, and the problems behind it."""
        super().__init__(sentence)
        self.sentence = sentence
        self.problems = problems
