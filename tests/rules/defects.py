"""Ways to break the made-up pack: the check that finds it, its words, the change."""

from __future__ import annotations

from tests.rules.made_up import CHECKED

Change = tuple[str, str]

SOURCE = 'sources = ["act"]\n'

DEFECTS: list[tuple[str, str, Change]] = [
    ("source", "act-1 has no source", (f'"article 1" }}\n{SOURCE}', '"article 1" }\n')),
    ("source", "2026-03-03 has no source", ('sources = ["act"], checked', "checked")),
    (
        "checked",
        "act-1 was checked on 2026-06-02",
        (
            f'"article 1" }}\n{SOURCE}checked_on = 2026-01-01',
            f'"article 1" }}\n{SOURCE}checked_on = 2026-06-02',
        ),
    ),
    (
        "confidence",
        "act-1 is called sure",
        (f'"article 1" }}\n{SOURCE}', '"article 1" }\nsources = ["hearsay"]\n'),
    ),
    (
        "validity",
        "two rows of zz.rate hold on 2025-12-31",
        ("valid_from = 2026-01-01", "valid_from = 2025-12-31"),
    ),
    ("validity", "two rows of zz.rate", ("valid_to = 2025-12-31\n", "")),
    (
        "validity",
        "no row of zz.rate holds between 2025-12-31 and 2026-01-02",
        ("valid_from = 2026-01-01", "valid_from = 2026-01-02"),
    ),
    (
        "validity",
        "zz.rate ends on 2025-12-31, before",
        ("valid_from = 2025-01-01", "valid_from = 2026-01-01"),
    ),
    ("unknown", "Z-1 names the citation 'act-9'", ('["act-1"]\nparam', '["act-9"]\nparam')),
    ("unknown", "Z-1 names the parameter 'zz.rat'", ('["zz.rate"]', '["zz.rat"]')),
    ("unknown", "zz.rate names the rule 'Z-9'", ('rule = "Z-1"', 'rule = "Z-9"')),
    ("unknown", "broken names the ground 'Z-9'", ('grounds = ["Z-1"]', 'grounds = ["Z-9"]')),
    (
        "unknown",
        "broken names the sector 'bads'",
        ('14\nsectors = ["goods"]', '14\nsectors = ["bads"]'),
    ),
    (
        "unknown",
        "broken names the step 'sulk'",
        ('first_step = "complaint"', 'first_step = "sulk"'),
    ),
    ("unknown", "broken names the step ''", ('first_step = "complaint"', 'first_step = ""')),
    ("unknown", "adr names the step 'sulk'", ('after = ["complaint"]', 'after = ["sulk"]')),
    ("unknown", "council names the parameter 'zz.pay'", ('["zz.fee"]', '["zz.pay"]')),
    ("unknown", "council-goods names the body 'cou'", ('parent = "council"', 'parent = "cou"')),
    (
        "unknown",
        "goods names the body 'counsel'",
        ('"Goods" }\nbodies = ["council-goods"]', '"Goods" }\nbodies = ["counsel"]'),
    ),
    ("unknown", "old names the company 'newer'", ('successor = "new"', 'successor = "newer"')),
    (
        "unknown",
        "old names the sector 'bads'",
        ('"Old"\nsector = "goods"', '"Old"\nsector = "bads"'),
    ),
    (
        "unknown",
        "new names the body 'no'",
        ('goods"\nbodies = ["council-goods"]\nsources', 'goods"\nbodies = ["no"]\nsources'),
    ),
    (
        "unknown",
        "act-1 names the source 'acts'",
        (f'"article 1" }}\n{SOURCE}', '"article 1" }\nsources = ["acts"]\n'),
    ),
    (
        "unknown",
        "sale names the parameter 'zz.no'",
        ("years = 2", 'years = 2\nparameter = "zz.no"'),
    ),
    (
        "loop",
        "old is in the end",
        ('"New"\nsector = "goods"', '"New"\nsector = "goods"\nbrand_of = "old"'),
    ),
    (
        "language",
        "Z-1 title is missing in en",
        ('{ xx = "Titel", en = "Title" }', '{ xx = "Titel" }'),
    ),
    ("language", "Z-1 title is missing in en", ('en = "Title"', 'en = " "')),
    (
        "language",
        "Z-1 title does not say in which language",
        ('{ xx = "Titel", en = "Title" }', '"Titel"'),
    ),
    ("language", "Z-1 title is empty", ('{ xx = "Titel", en = "Title" }', '""')),
    ("language", "Z-1 title is in yy", ('en = "Title"', 'en = "Title", yy = "Tit"')),
    ("language", "broken evidence is missing in xx", ('xx = "Foto", ', "")),
    ("language", "told_on text is missing in xx", ('xx = "Wann?", ', "")),
    (
        "language",
        "name label is missing in en",
        ('{ xx = "Nam", en = "Name" }', '{ xx = "Nam" }'),
    ),
    ("questions", "broken has no evidence", ('[{ xx = "Foto", en = "Photo" }]', "[]")),
    ("questions", "broken has no grounds", ('grounds = ["Z-1"]', "grounds = []")),
    ("questions", "told_on waits for 'asked'", ('question = "told"', 'question = "asked"')),
    (
        "questions",
        "told_on waits for the answer 'maybe'",
        ('answer = "yes"', 'answer = "maybe"'),
    ),
    ("questions", "told is asked twice", ('id = "told_on"', 'id = "told"')),
    ("questions", "told has choices", ('kind = "yes_no"', 'kind = "choice"')),
    ("number", "'12,50', which is not a decimal", ('"12.50"', '"12,50"')),
    ("number", "'NaN', which is not", ('"12.50"', '"NaN"')),
    ("number", "'1/0', which is not", ('"12.50"\nunit = "amount"', '"1/0"\nunit = "share"')),
    ("number", "which is not above 0", ('"12.50"', '"0"')),
    ("number", "without a currency", ('currency = "ZZD"\nsources', "sources")),
    (
        "number",
        "a scale without slices",
        ('[{ percent = "10", width = "100" }, { percent = "5" }]', "[]"),
    ),
    ("number", "only the last slice has no width", (', width = "100"', "")),
    (
        "number",
        "only the last slice has no width",
        ('{ percent = "5" }', '{ percent = "5", width = "9" }'),
    ),
    ("number", "'ten' is not a decimal", ('percent = "10"', 'percent = "ten"')),
    ("address", "council has an address without", ('source = "a sign", ', "")),
    (
        "address",
        "old has an address without",
        (', source = "a bill", checked_on = 2026-01-01', ', source = "a bill"'),
    ),
    (
        "address",
        "old has an address that was checked on 2027",
        ('bill", checked_on = 2026', 'bill", checked_on = 2027'),
    ),
    ("duplicate", "act stands 2 times in sources", ('id = "hearsay"', 'id = "act"')),
    ("duplicate", "complaint stands 2 times in ladder", ('id = "adr"', 'id = "complaint"')),
    ("duplicate", "new stands 2 times in companies", ('id = "old"', 'id = "new"')),
    ("ladder", "adr has no documents", ('documents = ["filing"]', "documents = []")),
    ("term", "broken has a term of 0", ("default_term_days = 14", "default_term_days = 0")),
    ("term", "complaint has a term of -1", ("wait_days = 14", "wait_days = -1")),
    ("term", "sale has a term of 0", ("years = 2", "years = 0")),
    ("term", "council name has a term of 0", ("max_chars = 80", "max_chars = 0")),
    ("span", "council says 8 weeks, zz.wait says 6 weeks", ("count = 6", "count = 8")),
    ("span", "council says 6 days", ('6, unit = "weeks"', '6, unit = "days"')),
    ("country", "the pack says 'yy'", ('country = "zz"', 'country = "yy"')),
]

# what cannot be read: how the problem starts, and the change
UNREADABLE: list[tuple[str, Change]] = [
    ("zz/parameters.toml: parameters.2.value", ('value = "12.50"', "value = 12.5")),
    (
        "zz/law.toml: citations.0.confidence: Field required",
        (f'"article 1" }}\n{CHECKED}', '"article 1" }\nchecked_on = 2026-01-01\n'),
    ),
    (
        "zz/law.toml: citations.0.checked_on: Field required",
        (f'"article 1" }}\n{CHECKED}', '"article 1" }\nconfidence = "high"\n'),
    ),
    ("zz/law.toml: grounds.0.wrong: ", ("state = {", "wrong = 1\nstate = {")),
    ("zz/law.toml: limitations.0.start", ('"notice"', '"birth"')),
    ("zz/practice.toml: ladder.1.needs", ('after = ["complaint"]', 'needs = ["magic"]')),
    (
        "zz/practice.toml: problem_types.0.questions.0.kind",
        ('kind = "yes_no"', 'kind = "shrug"'),
    ),
    ("zz: holidays: holidays.deviations.0.day", ("day = 2026-03-03", 'day = "soon"')),
    ("zz/practice.toml: grounds_too: not expected here", ("[holidays]", "[grounds_too]")),
    (
        "zz/pack.toml: regions: there is no folder 'sea'",
        ('currency = "ZZD"\n', 'currency = "ZZD"\nregions = ["sea"]\n'),
    ),
    (
        "zz/pack.toml: regions: there is no folder '../zz'",
        ('currency = "ZZD"\n', 'currency = "ZZD"\nregions = ["../zz"]\n'),
    ),
    ("zz/law.toml: ", ("[[citations]]", "[[citations")),
    ("zz/pack.toml: currency: Field required", ('currency = "ZZD"\n', "\n")),
]
