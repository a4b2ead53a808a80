"""The commands about the process: levels of its phases, its days, its registers."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked

_LEVEL = CommandTexts(
    marked("level of this phase, such as the public influence"),
    about=marked("the level of this phase, such as the public influence"),
    more=marked(
        "level alone tells the levels and what is given. level NAME or level 3 gives "
        "one. level open and level invited say who could take part. level ask puts "
        "plain questions that lead to a level. level note TEXT writes a note; level "
        "note + takes lines until one that is a single dot. level cite 2 cites the "
        "second entry of the register. level - takes the level away."
    ),
)

LEVELS = (
    Action(
        "level",
        "L",
        takes=marked("[NAME | open | invited | ask | note TEXT | cite N | -]"),
        may_have_lines=True,
        everyone=_LEVEL,
    ),
)

DATES = (
    Action(
        "dates",
        "D",
        takes=marked("[EVENT [DAY … | -]]"),
        answering=CommandTexts(
            marked("timeline, and the days of the process"),
            about=marked("the days of the process, or those of one event"),
            more=marked(
                "dates plan-making 2024-02-16 2024-06-30 says from when to when. "
                "Several days stand one behind the other; - empties."
            ),
        ),
        reviewing=CommandTexts(
            marked("timeline: the days of the process"),
            about=marked("the days of the process, or those of one event"),
        ),
    ),
    Action(
        "timeline",
        everyone=CommandTexts(about=marked("what is late, what comes, and what was")),
    ),
)

_ENTRIES = marked("[add | KEY | edit KEY | remove KEY]")

REGISTERS = (
    Action(
        "comments",
        "T",
        takes=_ENTRIES,
        answering=CommandTexts(
            marked("comments, commitments, recommendations, meetings, retired"),
            about=marked("comments on the draft of the report, and the answers"),
            more=marked("Where a text is asked for, + takes several lines."),
        ),
    ),
    Action(
        "commitments",
        takes=_ENTRIES,
        answering=CommandTexts(about=marked("what the plan promises, and how far")),
    ),
    Action(
        "recommendations",
        takes=_ENTRIES,
        answering=CommandTexts(about=marked("earlier advice, and what was done")),
    ),
    Action(
        "meetings",
        takes=_ENTRIES,
        answering=CommandTexts(about=marked("meetings and calls, with their times")),
    ),
    Action(
        "actions",
        "A",
        takes=_ENTRIES,
        answering=CommandTexts(
            marked("actions: what is to be done by when"),
            about=marked("what is to be done by when, and what is late"),
        ),
    ),
    Action(
        "plan",
        "P",
        takes=marked("[ID | NUMBER | KEY]"),
        answering=CommandTexts(
            marked("make an action of this requirement"),
            about=marked("make an action of a requirement or a recommendation"),
            more=marked(
                "Of the requirement in view if none is named; what was promised in a "
                "reply comes first. Never twice of the same."
            ),
        ),
    ),
    Action(
        "forum",
        answering=CommandTexts(about=marked("who sits in the forum, and when it met")),
    ),
    Action(
        "members",
        "F",
        takes=_ENTRIES,
        answering=CommandTexts(
            marked("the forum: members and meetings"),
            about=marked("who sits in the forum, by side"),
        ),
    ),
    Action(
        "forum-meetings",
        takes=_ENTRIES,
        answering=CommandTexts(about=marked("when the forum met, and who was there")),
    ),
    Action(
        "owner",
        "O",
        takes=marked("[all] [KEY | -] [due DAY | -]"),
        answering=CommandTexts(
            marked("who has to supply this answer, and by when"),
            about=marked("who has to supply the answer, and by when"),
            more=marked(
                "owner mof due 2026-05-01 sets both, and - takes one away. owner all "
                "sets them for all that filter shows."
            ),
        ),
    ),
    Action(
        "owners",
        "W",
        takes=marked("[text KEY | add | KEY | edit KEY | remove KEY]"),
        answering=CommandTexts(
            marked("owners: what each owes, and a text to send"),
            about=marked("who has to supply answers, and what is open or late"),
            more=marked("owners text KEY shows a text to send; nothing is sent."),
        ),
    ),
    Action(
        "retired",
        takes=_ENTRIES,
        answering=CommandTexts(
            about=marked("answers to requirements that are asked no more")
        ),
    ),
)
