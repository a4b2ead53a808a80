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
