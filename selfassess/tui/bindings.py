"""Every key of the walk, once: what it does, its name in the settings, its words.

The bindings, the table of keys, the command palette and the check for conflicts are
all made of this.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from textual.binding import Binding

from selfassess.core.text.i18n import _, marked


class Key(NamedTuple):
    """One thing that can be done."""

    id: str
    """Its name in the settings file."""
    keys: str
    """The keys it has by default, as Textual names them."""
    action: str
    words: str
    """Marked for translation; translated when shown."""


Groups = tuple[tuple[str, tuple[Key, ...]], ...]
"""A table of keys: parts with their titles."""

GROUPS: Groups = (
    (
        marked("Answer"),
        (
            Key("met", "m", "answer('met')", marked("met")),
            Key("partly", "p", "answer('partly_met')", marked("partly met")),
            Key("not", "n", "answer('not_met')", marked("not met")),
            Key(
                "not-applicable",
                "x",
                "answer('not_applicable')",
                marked("not applicable, where it is allowed"),
            ),
            Key(
                "leave-out",
                "X",
                "leave_out",
                marked("leave out a whole phase or guideline"),
            ),
            Key("clear", "c", "answer('')", marked("clear the answer")),
            Key("note", "i", "note", marked("write the note (Esc ends it)")),
            Key(
                "evidence", "e", "evidence", marked("evidence: cite, add, edit, remove")
            ),
            Key("flag", "f", "flag", marked("flag it: come back later")),
            Key("undo", "z,ctrl+z", "undo", marked("undo")),
            Key("redo", "y,ctrl+y", "redo", marked("redo")),
        ),
    ),
    (
        marked("Move"),
        (
            Key("next", "right_square_bracket,j", "next", marked("next requirement")),
            Key(
                "previous",
                "left_square_bracket,k",
                "previous",
                marked("previous requirement"),
            ),
            Key("unanswered", "u", "next_unanswered", marked("next unanswered")),
            Key("blocker", "b", "next_blocker", marked("next in the way")),
            Key("find", "slash", "find", marked("find by id or word")),
            Key("view", "v", "view", marked("show only some: unanswered, flagged …")),
            Key(
                "all",
                "escape",
                "all",
                marked("show all again; leave what is tried out"),
            ),
            Key("outline", "o", "outline", marked("show or hide the outline")),
        ),
    ),
    (
        marked("Civil society"),
        (
            Key("reply", "a", "reply", marked("reply to a reviewer's finding")),
            Key(
                "disputed",
                "t",
                "next_disputed",
                marked("next disputed by a reviewer"),
            ),
            Key(
                "waiting",
                "h",
                "next_waiting",
                marked("next finding that waits for a reply"),
            ),
            Key(
                "compare",
                "equals_sign",
                "compare",
                marked("both sides of every answer, and of the star"),
            ),
        ),
    ),
    (
        marked("More"),
        (
            Key(
                "score", "s", "score", marked("score, and the shortest way to the star")
            ),
            Key("what-if", "w", "what_if", marked("try answers out, nothing is saved")),
            Key("guide", "g", "guide", marked("one question at a time, on or off")),
            Key("report", "r", "report", marked("make the report")),
            Key(
                "details",
                "d",
                "details",
                marked("plan, contact, texts, draft or final"),
            ),
            Key("save-as", "S", "save_as", marked("save as another file")),
            Key("conflicts", "C", "conflicts", marked("settle what a merge left")),
            Key("settings", "comma", "settings", marked("settings")),
            Key("tour", "f2", "tour", marked("the tour in six steps")),
            Key("palette", "ctrl+p", "palette", marked("all actions by name")),
            Key("files", "ctrl+o", "files", marked("start screen: another file")),
            Key("keys", "question_mark", "keys", marked("this table")),
            Key("help", "f1", "app.help", marked("the help page of what you see")),
            Key("quit", "q,ctrl+q", "quit", marked("quit; everything is saved")),
        ),
    ),
)

FIXED = (
    ("↑ ↓", marked("previous, next row")),
    ("enter", marked("write the note; with one question at a time: go on")),
    ("tab", marked("from the outline to the requirement and back")),
    ("space", marked("outline: fold; requirement: scroll")),
    ("≠", marked("outline: a reviewer disagrees with the answer")),
    ("!", marked("outline: something is missing, or was found on an earlier answer")),
    ("ctrl+l", marked("draw the screen again")),
)

_SIGNS = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "escape": "esc",
    "equals_sign": "=",
    "plus": "+",
}


def all_keys(groups: Groups = GROUPS) -> Iterator[Key]:
    """Every key, in the order of the table."""
    for _title, keys in groups:
        yield from keys


def bindings(groups: Groups = GROUPS) -> list[Binding]:
    """The bindings of the walk, open to the person's own keys."""
    return [
        Binding(key.keys, key.action, show=False, id=key.id) for key in all_keys(groups)
    ]


def shown(keys: str) -> str:
    """Keys as a person knows them."""
    names = (key.strip() for key in keys.split(","))
    return " ".join(_SIGNS.get(name, name) for name in names)


_own: dict[str, str] = {}


def put_into_force(own: Mapping[str, str]) -> None:
    """From here on these are the person's own keys, wherever keys are named."""
    _own.clear()
    _own.update(own)


def keys_of(key: Key) -> str:
    """All keys that do it now, as a person knows them."""
    return shown(_own.get(key.id, key.keys))


def key_of(name: str) -> str:
    """The key that does what has this name in the settings, as a person knows it."""
    return keys_of(_known()[name]).split()[0]


@cache
def _known() -> dict[str, Key]:
    from selfassess.tui.bindings import REVIEW_GROUPS

    return {key.id: key for key in all_keys((*REVIEW_GROUPS, *GROUPS))}


class KeyNames(dict[str, str]):
    """Keys by name, for sentences with a place for each: `str.format_map`."""

    def __missing__(self, name: str) -> str:
        return key_of(name)


def conflicts(
    own: Mapping[str, str], groups: Groups = GROUPS, others: Groups = ()
) -> list[str]:
    """What is wrong with the person's own keys; nothing if all is well.

    Their names may also be those of `others`, which are not in force.
    """
    known = {key.id for key in all_keys((*groups, *others))}
    complaints = [
        _("there is no key named `{name}`").format(name=name)
        for name in own
        if name not in known
    ]
    taken: dict[str, str] = {}
    for key in all_keys(groups):
        for one in own.get(key.id, key.keys).split(","):
            if other := taken.get(one.strip()):
                complaints.append(
                    _("`{key}` is the key of both {one} and {other}").format(
                        key=one.strip(), one=other, other=key.id
                    )
                )
            taken[one.strip()] = key.id
    return complaints


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
