"""What the commands are called and what each is for, without loading any of them."""

from __future__ import annotations

MAKING = {
    "compose": "write documents of a case as PDF, Word, e-mail, text and web page",
    "redact": "write the public version of an open letter",
    "example": "write an example case here; without a name, list the examples",
}
LOOKING = {
    "documents": "which documents fit a case now, and what each still misses",
    "steps": "which steps are open, done, too early or too late, and why",
    "timeline": "everything that happened, in order",
    "ledger": "every promise and what became of it",
    "due": "which terms end when",
}
CHECKING = {
    "check": "find the problems in a case, or in the data files of Geachte",
    "templates": "list, copy, check, preview and restore templates of your own",
}
LATER = {
    "import": "propose contacts from mails, chats, calendars and tables",
    "bundle": "make the bundle of evidence",
}
COMMANDS = {**MAKING, **LOOKING, **CHECKING, **LATER}

_HELP = """\
Usage: geachte [--data FOLDER] [CASE.geachte]    open the window
       geachte COMMAND ...

Geachte turns what happened with a company into letters that make it act. What
happened stands in a case: a file NAME.geachte, or a bare case.json.

To try it:
  geachte example kpn-digital-tv            write an example case here
  geachte documents kpn-digital-tv.geachte  see which letters fit it now
  geachte compose kpn-digital-tv.geachte    write the one that is due

Commands that write:
{making}

Commands that show (each also as --json):
{looking}

Commands that check:
{checking}

In a later version:
{later}

Options:
  -h, --help  show this, or what a command takes: geachte compose --help
  --version   show the version

Geachte ends with 0 when it is done, with 1 when it refuses and says why, and
with 2 when it was used wrongly.
"""


def overview() -> str:
    """Return what ``geachte --help`` shows."""
    return _HELP.format(
        making=_listed(MAKING),
        looking=_listed(LOOKING),
        checking=_listed(CHECKING),
        later=_listed(LATER),
    )


def _listed(commands: dict[str, str]) -> str:
    return "\n".join(f"  {name:<9}  {what}" for name, what in commands.items())
