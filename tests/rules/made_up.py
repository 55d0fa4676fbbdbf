"""A made-up country with a small pack that passes every check."""

from __future__ import annotations

from pathlib import Path

from app.core.pack import RulePack
from app.rules.reading import read_pack

CHECKED = 'sources = ["act"]\nchecked_on = 2026-01-01\nconfidence = "high"\n'
FILES = {
    "pack.toml": 'country = "zz"\nlanguages = ["xx", "en"]\ncurrency = "ZZD"\n',
    "sources.toml": """
[[sources]]
id = "act"
name = "Act of Zz"
reference = "a book"

[[sources]]
id = "hearsay"
name = "Hearsay"
reference = "somebody"
seen = false
""",
    "parameters.toml": f"""
[[parameters]]
key = "zz.rate"
value = "3"
unit = "percent_per_year"
valid_from = 2025-01-01
valid_to = 2025-12-31
rule = "Z-1"
{CHECKED}
[[parameters]]
key = "zz.rate"
value = "5"
unit = "percent_per_year"
valid_from = 2026-01-01
rule = "Z-1"
{CHECKED}
[[parameters]]
key = "zz.fee"
value = "12.50"
unit = "amount"
currency = "ZZD"
{CHECKED}
[[parameters]]
key = "zz.scale"
unit = "scale"
brackets = [{{ percent = "10", width = "100" }}, {{ percent = "5" }}]
{CHECKED}
[[parameters]]
key = "zz.wait"
value = "6"
unit = "weeks"
{CHECKED}""",
    "law.toml": f"""
[[citations]]
id = "act-1"
text = {{ xx = "artikkel 1", en = "article 1" }}
{CHECKED}
[[grounds]]
id = "Z-1"
title = {{ xx = "Titel", en = "Title" }}
right = {{ xx = "Recht", en = "Right" }}
conditions = {{ xx = "Wann", en = "When" }}
term = {{ xx = "Frist", en = "Term" }}
state = {{ xx = "Sage", en = "State" }}
citations = ["act-1"]
parameters = ["zz.rate"]
{CHECKED}
[[limitations]]
id = "sale"
claim = {{ xx = "Kop", en = "sale" }}
years = 2
start = "notice"
citations = ["act-1"]
{CHECKED}""",
    "practice.toml": f"""
[[problem_types]]
id = "broken"
title = {{ xx = "Kaputt", en = "Broken" }}
evidence = [{{ xx = "Foto", en = "Photo" }}]
grounds = ["Z-1"]
first_step = "complaint"
default_term_days = 14
sectors = ["goods"]

[[problem_types.questions]]
id = "told"
text = {{ xx = "Gesagt?", en = "Told?" }}
kind = "yes_no"

[[problem_types.questions]]
id = "told_on"
text = {{ xx = "Wann?", en = "When?" }}
kind = "date"
when = [{{ question = "told", answer = "yes" }}]

[[ladder]]
id = "complaint"
title = {{ xx = "Klage", en = "Complaint" }}
documents = ["complaint"]
wait_days = 14

[[ladder]]
id = "adr"
title = {{ xx = "Rat", en = "Council" }}
documents = ["filing"]
after = ["complaint"]

[[bodies]]
id = "council"
name = {{ xx = "Rat", en = "Council" }}
kind = "adr"
sectors = ["goods"]
wait = {{ count = 6, unit = "weeks", parameter = "zz.wait" }}
fee_parameters = ["zz.fee"]
address = {{ street = "Weg 1", town = "Zz", source = "a sign", checked_on = 2026-01-01 }}
form = [{{ id = "name", label = {{ xx = "Nam", en = "Name" }}, max_chars = 80 }}]
{CHECKED}
[[bodies]]
id = "council-goods"
name = {{ xx = "Rat Waren", en = "Council for goods" }}
kind = "adr"
parent = "council"
{CHECKED}
[[sectors]]
id = "goods"
title = {{ xx = "Waren", en = "Goods" }}
bodies = ["council-goods"]

[[companies]]
id = "old"
brand = "Old"
sector = "goods"
successor = "new"
addresses = [{{ street = "Weg 2", source = "a bill", checked_on = 2026-01-01 }}]
{CHECKED}
[[companies]]
id = "new"
brand = "New"
sector = "goods"
bodies = ["council-goods"]
{CHECKED}
[holidays]
deviations = [{{ day = 2026-03-03, sources = ["act"], checked_on = 2026-01-01 }}]
""",
}


def write_pack(root: Path, changes: tuple[tuple[str, str], ...] = ()) -> Path:
    """Write the pack under *root* with each old text replaced by the new; return *root*."""
    folder = root / "zz"
    folder.mkdir()
    texts = dict(FILES)
    for old, new in changes:
        name = next(name for name, text in texts.items() if old in text)
        texts[name] = texts[name].replace(old, new, 1)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return root


def made_up(root: Path, *changes: tuple[str, str]) -> RulePack:
    """Return the pack, read."""
    return read_pack(write_pack(root, changes), "zz")
