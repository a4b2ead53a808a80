"""What the examples of the help page on codes are put into, to see that they give the code."""

from dataclasses import dataclass

QUESTIONNAIRE = """format = 1
id = "own"
edition = "1"
language = "en"
title = "A small questionnaire"
notice = "Made for the tests."

[star]
name = "Star"
requires = ["basic"]

[sources.guide]
title = "A guide"

[[event]]
id = "published"
title = "The timetable is online"
kind = "once"

[[event]]
id = "adopted"
title = "The plan is adopted"
kind = "once"

[[event]]
id = "plan"
title = "The plan is carried out"
kind = "span"
same_as = "period"

[[phase]]
id = "development"
title = "Development"

[[phase.guideline]]
id = "dev"
title = "Informing people"

[[phase.guideline.requirement]]
id = "dev-inform-1"
tier = "basic"
title = "Timetable published"
text = "The timetable is online before the start."
help = "Met: it was online before the start."
evidence_hint = "The page"
note_required = ["partly_met"]
sources = [{ key = "guide", basis = "practice" }]

[[phase.guideline.requirement.time_rules]]
kind = "before"
event = "published"
other = "adopted"
days = 14
sources = [{ key = "guide", basis = "practice" }]
"""

ASSESSMENT = """format = 1
id = "0123456789abcdef"
questionnaire = "own"
edition = "1"
country = "Kenya"
action_plan = "Action Plan 2016-2018"
language = "en"
state = "draft"

[period]
start = 2016-06-30
end = 2018-06-30

[evidence.minutes]
title = "Minutes of the forum"
url = "https://www.example.org/minutes"

[answers.dev-inform-1]
status = "not_met"
evidence = ["minutes"]
note = "Nothing was online."
"""

REVIEW = """format = 1
id = "aaaaaaaaaaaaaaaa"
assessment = "0123456789abcdef"
questionnaire = "own"
edition = "1"

[reviewer]
name = "Civil Forum"
organisation = ""

[findings.dev-inform-1]
verdict = "agree"
status = ""
note = "Seen."
of = "OF"
"""

TEXTS = {
    "questionnaires/own/questionnaire.toml": QUESTIONNAIRE,
    "kenya.toml": ASSESSMENT,
    "kenya.reviews/civil-forum.toml": REVIEW,
}
"""The files, sound as they are."""

A, R, Q = "kenya.toml", "kenya.reviews/civil-forum.toml", next(iter(TEXTS))


@dataclass(frozen=True)
class Example:
    """Where an example stands in one of the files, so that it can be tried.

    `§` in `wrong` and `right` is what the page shows; without it they say in full what
    the page says in words.
    """

    file: str
    replaced: str
    wrong: str = "§"
    right: str = "§"
    also: tuple[str, str, str] = (A, "", "")
    """In which file what else is replaced before, and by what."""


STATUS = 'status = "not_met"'
EVIDENCE = 'evidence = ["minutes"]'
NOTE = 'note = "Nothing was online."'
START = "start = 2016-06-30"
ANSWER = f"[answers.dev-inform-1]\n{STATUS}\n{EVIDENCE}\n{NOTE}\n"
END = f"{NOTE}\n"
MET = (A, STATUS, 'status = "met"')
MEETING = '[meetings.first]\ntitle = "The first"\n'
VERDICT = 'verdict = "agree"\nstatus = ""'
FINDING = f'[findings.dev-inform-1]\n{VERDICT}\nnote = "Seen."\n'
BEHIND = END + "\n§\n"
HINTED = 'evidence_hint = "The page"\n§\n'
RULE = 'kind = "before"\nevent = "published"\nother = "adopted"\ndays = 14'
SPAN = 'kind = "span"\nsame_as = "period"'
VERDICTS = '[[verdict]]\nname = "Star"\nrequires = ["basic"]\n'
PHASES = '[[verdict]]\nname = "Start"\nrequires = ["basic"]\n§\n'
SECOND = QUESTIONNAIRE[QUESTIONNAIRE.index("[[phase.guideline.requirement]]") :]
REPLY = '[replies.civil-forum.dev-inform-1]\ndecision = "not_accepted"\n'

EXAMPLES = {
    "SA103": Example(A, ASSESSMENT, "> " + ASSESSMENT.replace("\n", "\n> ")),
    "SA104": Example(A, 'edition = "1"'),
    "SA105": Example(A, STATUS, "§\n" + STATUS + "\n=======\n>>>>>>> theirs"),
    "SA110": Example(A, NOTE),
    "SA114": Example(
        A,
        END,
        f'{END}\n[[conflicts]]\nwhere = "answers.dev-inform-1.note"\nours = "x"\n',
        END,
    ),
    "SA201": Example(A, 'country = "Kenya"'),
    "SA202": Example(A, EVIDENCE),
    "SA203": Example(R, '[reviewer]\nname = "Civil Forum"\norganisation = ""'),
    "SA204": Example(A, NOTE),
    "SA205": Example(A, STATUS),
    "SA206": Example(A, 'country = "Kenya"'),
    "SA207": Example(A, NOTE),
    "SA208": Example(A, ANSWER, ANSWER + ANSWER, ANSWER),
    "SA209": Example(
        A, "[period]", "period = {}\nperiod.end = 2018\n\n[x_later]", "[period]"
    ),
    "SA210": Example(A, 'url = "https://www.example.org/minutes"'),
    "SA211": Example(A, START),
    "SA212": Example(A, "[answers.dev-inform-1]"),
    "SA301": Example(A, 'country = "Kenya"', ""),
    "SA302": Example(A, 'edition = "1"'),
    "SA303": Example(A, NOTE),
    "SA305": Example(Q, 'evidence_hint = "The page"\n', HINTED, HINTED),
    "SA306": Example(Q, "days = 14"),
    "SA309": Example(A, STATUS),
    "SA310": Example(A, "[evidence.minutes]"),
    "SA311": Example(A, EVIDENCE),
    "SA312": Example(A, START),
    "SA313": Example(A, 'language = "en"'),
    "SA314": Example(A, END, END + MEETING + "§\n", END + MEETING + "§\n"),
    "SA315": Example(A, END, END + "\n[report]\n§\n", END + "\n[report]\n§\n"),
    "SA316": Example(A, 'country = "Kenya"'),
    "SA319": Example(A, 'country = "Kenya"'),
    "SA401": Example(A, "[answers.dev-inform-1]"),
    "SA402": Example(A, EVIDENCE),
    "SA403": Example(A, END, BEHIND, BEHIND),
    "SA404": Example(
        A, END, f'{END}\n[not_applicable.dev]\nreason = "We have no forum."\n', END
    ),
    "SA406": Example(A, STATUS),
    "SA407": Example(A, EVIDENCE, "evidence = []", also=MET),
    "SA408": Example(
        A,
        f"{STATUS}\n{EVIDENCE}\n{NOTE}",
        'status = "partly_met"',
        'status = "partly_met"\nnote = "Two of three."',
    ),
    "SA409": Example(A, EVIDENCE),
    "SA410": Example(A, EVIDENCE, 'shows.minutes = "…"\nevidence = []', EVIDENCE),
    "SA411": Example(A, 'url = "https://www.example.org/minutes"'),
    "SA412": Example(A, 'url = "https://www.example.org/minutes"'),
    "SA416": Example(A, "start = 2016-06-30\nend = 2018-06-30"),
    "SA417": Example(
        A,
        END,
        f"{END}\n[events.published]\nend = 2016-06-30\n",
        f"{END}\n[events.published]\n§\n",
    ),
    "SA420": Example(
        A,
        END,
        f'{END}\n{MEETING}zone = "Europe/Berlin"\nstart = 2026-03-29 02:30:00\n',
        f'{END}\n{MEETING}zone = "Europe/Berlin"\n§\n',
    ),
    "SA421": Example(
        A,
        END,
        f"{END}\n{MEETING}start = 2026-03-30 09:00:00\n§\n",
        f"{END}\n{MEETING}start = 2026-03-30 09:00:00\n§\n",
    ),
    "SA422": Example(
        A,
        END,
        f'{END}\n[commitments.c1]\ntitle = "Budgets"\nstatus = "not_started"\n',
        f'{END}\n[commitments.c1]\ntitle = "Budgets"\nstatus = "not_started"\n§\n',
    ),
    "SA423": Example(
        A,
        END,
        f'{END}\n[actions.a1]\ntitle = "Ask"\ndone = 2026-05-01\n',
        f'{END}\n[actions.a1]\ntitle = "Ask"\ndone = 2026-05-01\n§\n',
    ),
    "SA424": Example(A, 'state = "draft"', also=(A, STATUS, 'status = ""')),
    "SA430": Example(A, 'questionnaire = "own"'),
    "SA440": Example(
        A,
        'language = "en"',
        'language = "fr"',
        also=(A, END, f'{END}\n[translations.fr]\ncountry = "Kénya"\n'),
    ),
    "SA442": Example(A, END, f'{BEHIND}note = "Rien."\n', f'{BEHIND}note = "Rien."\n'),
    "SA501": Example(R, FINDING, f"{FINDING}\n[answers.dev-inform-1]\n", FINDING),
    "SA505": Example(R, VERDICT, VERDICT + "\n§", VERDICT),
    "SA506": Example(
        R,
        f'{VERDICT}\nnote = "Seen."',
        'note = "We were not asked."',
        'verdict = "disagree"\nstatus = "met"',
    ),
    "SA507": Example(R, VERDICT),
    "SA508": Example(R, VERDICT, 'verdict = "disagree"'),
    "SA510": Example(R, VERDICT, also=MET),
    "SA511": Example(R, VERDICT, also=(A, STATUS, 'status = ""')),
    "SA512": Example(R, f'{VERDICT}\nnote = "Seen."', also=MET),
    "SA521": Example(A, END, END + REPLY, END + REPLY + "§\n"),
    "SA601": Example(Q, SECOND, SECOND + SECOND, SECOND),
    "SA602": Example(Q, "[star]\n", PHASES + "\n[star]\n", PHASES + "\n[star]\n"),
    "SA603": Example(Q, "[star]\n", VERDICTS + "\n[star]\n", "[star]\n"),
    "SA604": Example(Q, SPAN),
    "SA605": Example(Q, RULE, RULE.replace('other = "adopted"\n', ""), RULE),
    "SA606": Example(Q, "days = 14"),
}
"""By the code; what needs other files is tried in tests/broken."""
