"""The keys of the walk: the bindings of its screens, and the keys that a person chose.

What can be done, and with which key unless the person has chosen another, is said in
`core/commands`.
"""

from collections.abc import Mapping

from textual.binding import Binding, InvalidBinding
from textual.content import Content

from selfassess.core.commands.command import Groups, all_commands, on_screens
from selfassess.core.commands.command_table import ACTIONS, ANSWERING, REVIEWING
from selfassess.core.commands.portfolio_commands import PORTFOLIO
from selfassess.core.text.i18n import _, marked, marked_as, pgettext, started
from selfassess.core.text.languages.conventions import clauses

GROUPS = on_screens(ANSWERING)
"""The keys of those who answer."""

REVIEW_GROUPS = on_screens(REVIEWING)
"""The keys of a reviewer."""

PORTFOLIO_GROUPS = on_screens(PORTFOLIO)
"""The keys of who looks through a portfolio."""

FIXED = (
    ("↑ ↓", marked("previous, next row")),
    ("enter", marked("write the note; with one question at a time: go on")),
    ("tab", marked("from the outline to the requirement, its answers, and back")),
    ("space", marked("outline: fold; requirement: scroll")),
    ("← →", marked("requirement: what it is based on; answers: another one")),
    ("ctrl+l f9", marked("draw the screen again")),
)
FIXED_IN_TABLES = (
    ("↑ ↓", marked("previous, next row")),
    ("← →", marked("the columns that have no room")),
    ("enter", marked("open the assessment of the row, to be read")),
    ("ctrl+l", marked("draw the screen again")),
)
MARKS = (
    ("✔ ◐ ✘ – ·", marked("met, partly met, not met, not applicable, unanswered")),
    ("≠", marked("a reviewer disagrees with the answer")),
    ("⚑", marked("to come back to")),
    ("#", marked("the days or the forum speak against the answer")),
    ("!", marked("something is missing, or was found on an earlier answer")),
    ("»", marked("to confirm")),
    ("@ ◷", marked("an owner has to supply it; that is late")),
    ("★", marked("best practice")),
)
"""What stands beside the rows of the outline."""

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


KEY_NAMES = (
    marked_as("a key", "enter"),
    marked_as("a key", "esc"),
    marked_as("a key", "tab"),
    marked_as("a key", "space"),
    marked_as("a key", "pgdn"),
)
"""What stands on keyboards otherwise in other languages."""


def key_label(keys: str) -> str:
    """Keys as they stand on the person's keyboard."""
    return " ".join(
        pgettext("a key", key) if key in KEY_NAMES else key for key in keys.split(" ")
    )


def bindings(groups: Groups = GROUPS) -> list[Binding]:
    """The bindings of the walk, open to the person's own keys."""
    actions = (command.action for command in all_commands(groups))
    return [
        Binding(action.keys, action.runs, show=False, id=action.id)
        for action in actions
    ]


def binding(name: str, action: str) -> Binding:
    """A binding of another screen to the key that the walk has for a command."""
    return Binding(ACTIONS[name].keys, action, show=False, id=name)


def keys_text(keys: str) -> str:
    """Keys as a person knows them."""
    names = (key.strip() for key in keys.split(","))
    return key_label(" ".join(_SIGNS.get(name, name) for name in names))


def with_key(text: str, key: str) -> Content:
    """The words of a button, and the key that does the same."""
    return Content(f"{text}  {started(key_label(key))}")


_own: dict[str, str] = {}


def put_into_force(own: Mapping[str, str]) -> None:
    """From here on these are the person's own keys, wherever keys are named."""
    _own.clear()
    _own.update(own)


def own_keys(own: Mapping[str, str], groups: Groups) -> tuple[dict[str, str], str]:
    """The person's own keys as they can be in force, and why they cannot."""
    problems = (
        conflicts(own, groups, (*GROUPS, *REVIEW_GROUPS, *PORTFOLIO_GROUPS))
        if own
        else []
    )
    if not problems:
        return dict(own), ""
    text = _("Settings, keys: {problems}").format(problems=clauses(problems))
    return {}, text


def own_keys_remark() -> str:
    """What stands above a text that names the keys as they come; nothing if they do."""
    if not _own:
        return ""
    text = _(
        "The keys named here are those that come with the program; {key} shows yours."
    )
    return text.format(key=key_of("keys"))


def keys_of(name: str) -> str:
    """All keys that give the command of this name now, as a person knows them."""
    return keys_text(_keys_now(name))


def key_of(name: str) -> str:
    """The first key that gives the command of this name, as a person knows it."""
    return keys_text(_keys_now(name).split(",")[0])


def _keys_now(name: str) -> str:
    """The keys as Textual names them."""
    return _own.get(name, ACTIONS[name].keys)


def conflicts(
    own: Mapping[str, str], groups: Groups = GROUPS, others: Groups = ()
) -> list[str]:
    """What is wrong with the person's own keys; nothing if all is well.

    Their names may also be those of `others`, which are not in force.
    """
    known = {command.id for command in all_commands((*groups, *others))}
    complaints = [
        _("there is no key named `{name}`").format(name=name)
        for name in own
        if name not in known
    ]
    taken: dict[str, str] = {}
    for command in all_commands(groups):
        keys = own.get(command.id, command.action.keys)
        if not (pressed := _pressed(keys)):
            text = _("`{keys}` is no key for {name}")
            complaints.append(text.format(keys=keys, name=command.id))
        for one in pressed:
            if other := taken.get(one):
                complaints.append(
                    _("`{key}` is the key of both {one} and {other}").format(
                        key=one, one=other, other=command.id
                    )
                )
            taken[one] = command.id
    return complaints


def _pressed(keys: str) -> list[str]:
    """The keys as Textual names them, also where a person wrote the sign; or none."""
    try:
        made = [*Binding.make_bindings([Binding(keys, "pressed")])]
    except InvalidBinding:
        return []
    return [one.key for one in made]
