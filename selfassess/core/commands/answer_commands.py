"""The commands that give an answer or a note, cite, and take changes back."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked, marked_as

STATUS_ACTIONS = (
    Action(
        "met",
        "m",
        ("met", "m"),
        screen_action="answer('met')",
        answering=CommandTexts(
            marked("met"),
            marked_as("what a key does", "answer"),
            marked("answer: met"),
            marked("It counts only with the evidence that the requirement asks for."),
        ),
        reviewing=CommandTexts(
            marked("you would answer: met"),
            marked_as("what a key does", "answer"),
            marked("you would answer: met; the verdict follows from it"),
            marked("The same status as the answer is agreement, another is not."),
        ),
    ),
    Action(
        "partly",
        "p",
        ("partly", "p", "partly-met"),
        screen_action="answer('partly_met')",
        answering=CommandTexts(
            marked("partly met"),
            marked_as("what a key does", "answer"),
            marked("answer: partly met"),
        ),
        reviewing=CommandTexts(
            marked("you would answer: partly met"),
            marked_as("what a key does", "answer"),
            marked("you would answer: partly met"),
        ),
    ),
    Action(
        "not",
        "n",
        ("not", "n", "not-met"),
        screen_action="answer('not_met')",
        answering=CommandTexts(
            marked("not met"),
            marked_as("what a key does", "answer"),
            marked("answer: not met"),
        ),
        reviewing=CommandTexts(
            marked("you would answer: not met"),
            marked_as("what a key does", "answer"),
            marked("you would answer: not met"),
        ),
    ),
    Action(
        "not-applicable",
        "x",
        ("na", "x", "n/a", "not-applicable"),
        screen_action="answer('not_applicable')",
        answering=CommandTexts(
            marked("not applicable, where it is allowed"),
            marked_as("what a key does", "answer"),
            marked("answer: not applicable, where that is allowed"),
            marked("Where it needs a reason in the note, the requirement says so."),
        ),
        reviewing=CommandTexts(
            marked("you would answer: not applicable, where it is allowed"),
            marked_as("what a key does", "answer"),
            marked("you would answer: not applicable, where that is allowed"),
        ),
    ),
)

BY_NUMBER = Action(
    "answer",
    takes=marked("[NUMBER]"),
    answering=CommandTexts(
        about=marked("answer by number; alone: which numbers there are")
    ),
    reviewing=CommandTexts(
        about=marked("the status you would give, by number; alone: which there are")
    ),
)

PARTS = (
    Action(
        "confirm",
        "K",
        answering=CommandTexts(
            marked("confirm what was brought or proposed"),
            about=marked("confirm an answer from an earlier plan or of a form"),
            more=marked(
                "Such an answer counts as unanswered until it is confirmed or given "
                "anew. filter carried walks through those that wait."
            ),
        ),
    ),
    Action(
        "leave-out",
        "X",
        takes=marked("[phase | guideline] [REASON | -]"),
        may_have_lines=True,
        answering=CommandTexts(
            marked("leave out a whole phase or guideline"),
            about=marked("leave out a whole phase or guideline, where that is allowed"),
            more=marked(
                "leave-out phase REASON leaves out the phase of this requirement; "
                "leave-out guideline REASON its guideline. With - in place of the "
                "reason it applies again."
            ),
        ),
    ),
    Action(
        "clear",
        "c",
        ("clear", "c"),
        screen_action="answer('')",
        answering=CommandTexts(
            marked("clear the answer"),
            about=marked("take the answer away; note and evidence stay"),
        ),
        reviewing=CommandTexts(
            marked("take the verdict away"),
            about=marked("take the verdict away; your note stays"),
        ),
    ),
)

_NOTE = marked("show the note, write it, add lines, or remove it")
_ABOUT_NOTE = marked(
    "note shows it. note TEXT writes it. note + TEXT adds a line. note + takes "
    "lines until one that is a single dot, and adds them. note - removes it."
)

_LANGUAGE = CommandTexts(
    marked("say in which language the note is"),
    about=marked("the language of the note, where it is not that of the file"),
    more=marked(
        "note-language fr says that it is in French, note-language - that it is in "
        "the language of the file. Reports tell readers, also those who listen."
    ),
)

TEXTS = (
    Action(
        "note",
        "i",
        ("note", "i"),
        marked("[TEXT | + | -]"),
        may_have_lines=True,
        answering=CommandTexts(
            marked("write the note (Esc ends it)"),
            marked_as("what a key does", "note"),
            _NOTE,
            _ABOUT_NOTE,
        ),
        reviewing=CommandTexts(
            marked("write your note (Esc ends it)"),
            marked_as("what a key does", "note"),
            _NOTE,
            _ABOUT_NOTE,
        ),
    ),
    Action("note-language", "N", takes=marked("[CODE | -]"), everyone=_LANGUAGE),
    Action(
        "evidence",
        "e",
        ("evidence", "e"),
        marked(
            "[add | find WORDS | cite N [WHERE] | uncite N | edit N | file N [PATH] | "
            "remove N]"
        ),
        answering=CommandTexts(
            marked("evidence: cite, add, edit, remove"),
            marked_as("what a key does", "evidence"),
            marked("what the answer cites, and the register"),
            marked(
                "evidence shows the register with its numbers. evidence add asks for "
                "title, address, file, date and note and cites the entry; a title or "
                "an address may follow at once. edit changes it for every answer that "
                "cites it. WHERE is what in it shows the claim. file cites a file, or "
                "the same one as it is now."
            ),
        ),
    ),
    Action(
        "flag",
        "f",
        ("flag", "f"),
        answering=CommandTexts(
            marked("flag it: come back later"),
            about=marked("come back to this one later, or no longer"),
        ),
    ),
)

CHANGES = (
    Action(
        "undo",
        "z,ctrl+z",
        ("undo", "z"),
        everyone=CommandTexts(
            marked("undo"), about=marked("take the last change back")
        ),
    ),
    Action(
        "redo",
        "y,ctrl+y",
        ("redo", "y"),
        everyone=CommandTexts(marked("redo"), about=marked("do again what was undone")),
    ),
)
