"""Every key of a reviewer's walk: what they share with the government's, and their own."""

from selfassess.core.text.i18n import marked
from selfassess.tui.keys import GROUPS, Groups, Key

_SHARED = {key.id: key for _title, keys in GROUPS for key in keys}

REVIEW_GROUPS: Groups = (
    (
        marked("Review"),
        (
            _SHARED["met"]._replace(words=marked("you would answer: met")),
            _SHARED["partly"]._replace(words=marked("you would answer: partly met")),
            _SHARED["not"]._replace(words=marked("you would answer: not met")),
            _SHARED["not-applicable"]._replace(
                words=marked("you would answer: not applicable, where it is allowed")
            ),
            Key("agree", "a", "judge('agree')", marked("agree with the answer")),
            Key(
                "disagree",
                "d",
                "judge('disagree')",
                marked("disagree, without giving another status"),
            ),
            Key("cannot-tell", "t", "judge('cannot_tell')", marked("you cannot tell")),
            _SHARED["clear"]._replace(words=marked("take the verdict away")),
            _SHARED["note"]._replace(words=marked("write your note (Esc ends it)")),
            Key(
                "support",
                "plus",
                "support",
                marked("support another reviewer's finding, or no longer"),
            ),
            Key("wording", "w", "wording", marked("suggest another wording")),
            Key("reflection", "r", "reflection", marked("what you make of the whole")),
            _SHARED["undo"],
            _SHARED["redo"],
        ),
    ),
    (
        marked("Move"),
        (
            _SHARED["next"],
            _SHARED["previous"],
            _SHARED["unanswered"]._replace(words=marked("next that is not reviewed")),
            *(_SHARED[name] for name in ("blocker", "find", "view")),
            _SHARED["all"]._replace(words=marked("show all again")),
            _SHARED["outline"],
        ),
    ),
    (
        marked("More"),
        (
            _SHARED["score"]._replace(
                words=marked("score by the answers and by your findings")
            ),
            *(
                _SHARED[name]
                for name in (
                    *("compare", "conflicts", "settings"),
                    *("palette", "files", "keys", "help", "quit"),
                )
            ),
        ),
    ),
)
