"""The commands about reviews: a reviewer's verdicts and suggestions, and the replies."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked, marked_as

VERDICT_ACTIONS = (
    Action(
        "agree",
        "a",
        ("agree", "a"),
        screen_action="judge('agree')",
        reviewing=CommandTexts(
            marked("agree with the answer"),
            marked_as("what a key does", "agree"),
            marked("agree with the answer"),
        ),
    ),
    Action(
        "disagree",
        "d",
        ("disagree", "d"),
        screen_action="judge('disagree')",
        reviewing=CommandTexts(
            marked("disagree, without giving another status"),
            marked_as("what a key does", "disagree"),
            marked("disagree, without giving another status"),
        ),
    ),
    Action(
        "cannot-tell",
        "t",
        ("cannot-tell", "t"),
        screen_action="judge('cannot_tell')",
        reviewing=CommandTexts(
            marked("you cannot tell"),
            marked_as("what a key does", "cannot tell"),
            marked("you cannot tell"),
        ),
    ),
    Action(
        "verdict",
        takes=marked("[NUMBER]"),
        reviewing=CommandTexts(
            about=marked("the verdict by number; alone: which numbers there are")
        ),
    ),
)

SUGGESTIONS = (
    Action(
        "support",
        "plus",
        takes=marked("NAME"),
        reviewing=CommandTexts(
            marked("support another reviewer's finding, or no longer"),
            about=marked("support another reviewer's finding, or no longer"),
        ),
    ),
    Action(
        "wording",
        "w",
        takes=marked("[TEXT | + | - | public | private]"),
        may_have_lines=True,
        reviewing=CommandTexts(
            marked("suggest another wording"),
            marked_as("what a key does", "wording"),
            marked("suggest another wording of this requirement"),
            marked(
                "For whoever maintains the questionnaire. A suggestion is private until "
                "wording public lets everybody read it. wording + takes lines until one "
                "that is a single dot. wording - removes it."
            ),
        ),
    ),
    Action(
        "reflection",
        "r",
        ("reflection", "r"),
        marked("[TEXT | + | -]"),
        may_have_lines=True,
        reviewing=CommandTexts(
            marked("what you make of the whole"),
            marked_as("what a key does", "reflection"),
            marked("what you make of it on the whole"),
            marked("reflection + takes lines until one that is a single dot."),
        ),
    ),
)

REPLIES = (
    Action(
        "reply",
        "a",
        ("reply", "a"),
        marked("[NAME DECISION [REASON]]"),
        may_have_lines=True,
        answering=CommandTexts(
            marked("reply to a reviewer's finding"),
            marked_as("what a key does", "reply"),
            marked("the findings on this one, or reply to one"),
            marked(
                "reply alone tells the findings. The decisions: accepted-changed, which "
                "offers to change the answer at once; accepted-planned; not-accepted, "
                "which needs its reason; already-covered. reply NAME - takes the reply "
                "back."
            ),
        ),
    ),
    Action(
        "disputed",
        "t",
        ("disputed", "t"),
        screen_action="next_disputed",
        answering=CommandTexts(
            marked("next disputed by a reviewer"),
            marked_as("what a key does", "disputed"),
            marked("the next answer with which a reviewer disagrees"),
        ),
    ),
    Action(
        "waiting",
        "h",
        screen_action="next_waiting",
        answering=CommandTexts(
            marked("next finding that waits for a reply"),
            about=marked("the next answer on which a finding waits for a reply"),
        ),
    ),
)

COMPARISON = Action(
    "compare",
    "equals_sign",
    everyone=CommandTexts(
        marked("both sides of every answer, and of the star"),
        marked_as("what a key does", "compare"),
    ),
)
