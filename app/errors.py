"""What the user can do something about."""

from __future__ import annotations


class Reason:
    """Why a document is refused, for the words of the window; the comment names the values.

    No enumeration: those take time to load, and ``--help`` needs none.
    """

    ADDRESS = "address"  # lines, most
    NO_DOCUMENT = "no_document"  # name
    NO_RULES = "no_rules"  # country
    NO_TEXT = "no_text"  # the document has none in that language
    # of a template of the user, each with the name of its file
    TEMPLATE = "template"  # it makes no whole letter
    TEMPLATE_DEEP = "template_deep"
    TEMPLATE_ELEMENT = "template_element"  # element: unknown, or where it cannot stand
    TEMPLATE_GONE = "template_gone"  # other: what it asks for
    TEMPLATE_LINE = "template_line"  # line: where it cannot be read
    TEMPLATE_NAME = "template_name"  # a name that is not there, or is used in a wrong way
    TEMPLATE_TABLE = "template_table"
    TEMPLATE_TEXT = "template_text"  # text that stands in no paragraph
    PUBLIC_CHANGED = "public_changed"
    PUBLIC_OPEN = "public_open"


class UserError(Exception):
    """A refusal in one sentence that says what is wrong and, where it can, what to do.

    ``problems`` holds the full list where one sentence is not enough, each with its path.
    ``code`` and ``values`` are what the window makes a sentence of in its own language.
    """

    def __init__(
        self, sentence: str, problems: tuple[str, ...] = (), *, code: str = "", **values: object
    ) -> None:
        """Keep the sentence, and the problems behind it."""
        super().__init__(sentence)
        self.sentence = sentence
        self.problems = problems
        self.code = code
        self.values = values
