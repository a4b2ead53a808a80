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
