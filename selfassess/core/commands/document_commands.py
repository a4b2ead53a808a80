"""The commands about documents: the report, what comes by mail, details, what is recovered."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked, marked_as

DOCUMENTS = (
    Action(
        "guide",
        "g",
        takes=marked("[on | off]"),
        answering=CommandTexts(
            marked("one question at a time, on or off"),
            marked_as("what a key does", "guide"),
            marked("one question at a time, for a first walk"),
            marked("Enter alone skips a question, or goes on to the next requirement."),
        ),
    ),
    Action(
        "report",
        "r",
        ("report", "r"),
        marked("[--attach] [--lang CODE] [NAME]"),
        answering=CommandTexts(
            marked("make the report"),
            marked_as("what a key does", "report"),
            marked("the report as PDF"),
            marked(
                "Without a name it stands beside the assessment. With --attach it "
                "carries the files of evidence, with --lang CODE it is in that language."
            ),
        ),
    ),
    Action(
        "receive",
        "R",
        takes=marked("FILE"),
        answering=CommandTexts(
            marked("take in a review that came"),
            about=marked("take in a review that came by mail"),
            more=marked("A review, a message, a zip archive, a report."),
        ),
    ),
    Action(
        "take-in",
        "I",
        takes=marked("FILE…"),
        answering=CommandTexts(
            marked("take in a form that was filled in"),
            about=marked("take in forms that were filled in"),
            more=marked(
                "What is new is taken over; where the answers say something else, you "
                "choose. undo takes back one form at a time."
            ),
        ),
    ),
    Action(
        "details",
        "d",
        ("details", "d"),
        marked("[NAME [TEXT | + | -]]"),
        may_have_lines=True,
        answering=CommandTexts(
            marked("plan, contact, texts, draft or final"),
            about=marked(
                "plan, period, contact and texts for the report; draft or final"
            ),
            more=marked(
                "details shows all. details state final is an example of a change. "
                "details lessons + takes lines until one that is a single dot. details "
                "lessons - empties it."
            ),
        ),
    ),
    Action(
        "recover",
        takes=marked("[show | discard | copy]"),
        everyone=CommandTexts(
            about=marked("take over what was not saved, or a second copy")
        ),
    ),
    Action(
        "save-as",
        "S",
        takes=marked("FILE"),
        answering=CommandTexts(
            marked("save as another file"),
            about=marked("save as another file, and go on there"),
        ),
        reviewing=CommandTexts(about=marked("save as another file, and go on there")),
    ),
    Action(
        "check",
        everyone=CommandTexts(about=marked("what is wrong with the file, if anything")),
    ),
    Action(
        "versions",
        everyone=CommandTexts(about=marked("what the file held before, newest first")),
    ),
    Action(
        "conflicts",
        "C",
        everyone=CommandTexts(
            marked("settle what a merge left"),
            about=marked("what a merge left to settle"),
        ),
    ),
    Action(
        "settle",
        takes=marked("NUMBER ours|theirs|both"),
        everyone=CommandTexts(about=marked("settle a conflict")),
    ),
)
