"""The commands about the score, the file, the report and the program itself."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked, marked_as

_NUMBERS = marked("The numbers are for go: go 2 goes to the second.")

SCORE = Action(
    "score",
    "s",
    ("score", "s"),
    answering=CommandTexts(
        marked("score, and the shortest way to the star"),
        marked_as("what a key does", "score"),
        marked("the score, and the shortest way to the star"),
        _NUMBERS,
    ),
    reviewing=CommandTexts(
        marked("score by the answers and by your findings"),
        marked_as("what a key does", "score"),
        marked("the score by the answers, and by your findings"),
        _NUMBERS,
    ),
)

TRIALS = (
    Action(
        "what-if",
        "w",
        ("what-if", "whatif"),
        answering=CommandTexts(
            marked("try answers out, nothing is saved"),
            marked_as("what a key does", "what if"),
            marked("try answers out without touching the file"),
            marked("The star is told with and without them. End it: keep or discard."),
        ),
    ),
    Action(
        "keep",
        answering=CommandTexts(about=marked("write what was tried out into the file")),
    ),
    Action(
        "discard", answering=CommandTexts(about=marked("forget what was tried out"))
    ),
)

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

PROGRAM = (
    Action(
        "settings",
        "comma",
        takes=marked("[NAME | NUMBER] [VALUE]"),
        everyone=CommandTexts(
            marked("settings"),
            about=marked("what you have set; with a name and a value, set it"),
            more=marked("It lasts. settings page_length 5 is an example."),
        ),
    ),
    Action("tour", "f2", answering=CommandTexts(marked("the tour in six steps"))),
    Action(
        "jump",
        "f3",
        screen_action="app.jump",
        everyone=CommandTexts(marked("a letter on everything that can be focused")),
    ),
    Action(
        "messages",
        "f4",
        screen_action="app.messages",
        words=("again",),
        everyone=CommandTexts(
            marked("messages, to be read again"),
            about=marked("the last answer, said again"),
        ),
    ),
    Action(
        "brief",
        takes=marked("[on | off]"),
        everyone=CommandTexts(
            about=marked("less is told of everything, or all again; it lasts"),
            more=marked(
                "In brief a requirement is its title and how it stands; where tells all "
                "of it. Lists are told without what stands behind each entry."
            ),
        ),
    ),
    Action(
        "hints",
        takes=marked("[on | off]"),
        everyone=CommandTexts(
            about=marked("what can be typed next: told now, always, or never"),
            more=marked(
                "hints alone tells them for the last answer, hints off silences them, "
                "hints on tells them without being asked. It lasts."
            ),
        ),
    ),
    Action("copy", "Y", everyone=CommandTexts(marked("copy the note out"))),
    Action(
        "palette", "ctrl+p,f5", everyone=CommandTexts(marked("all actions by name"))
    ),
    Action(
        "files", "ctrl+o", everyone=CommandTexts(marked("start screen: another file"))
    ),
    Action(
        "keys",
        "question_mark",
        ("help", "?"),
        marked("[WORD]"),
        everyone=CommandTexts(
            marked("this table"),
            marked_as("what a key does", "keys"),
            marked("all words, or more about one"),
        ),
    ),
    Action(
        "help",
        "f1",
        words=("page",),
        takes=marked("[TOPIC | NUMBER]"),
        screen_action="app.help",
        everyone=CommandTexts(
            marked("the help page of what you see"),
            about=marked("a help page; alone: which there are"),
            more=marked("It is told in pages of ten paragraphs; more goes on."),
        ),
    ),
    Action(
        "quit",
        "q,ctrl+q",
        ("quit", "q"),
        everyone=CommandTexts(
            marked("quit; everything is saved"),
            marked_as("what a key does", "quit"),
            marked("leave; everything is saved"),
        ),
    ),
)
