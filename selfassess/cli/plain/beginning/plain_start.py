"""The start in plain lines: what was used last, a new assessment, examples, by number."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_error, print_out
from selfassess.cli.output.dialogue.choices import number_typed
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.input import Ask, Reader
from selfassess.cli.plain.loop import walk_plainly
from selfassess.cli.workspace.beginning.prompts import begin_by_asking
from selfassess.core.commands.plain_words import meant_by
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.launcher import Beginning, Launcher, Shortcut
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import labelled


class _Choice(NamedTuple):
    """What a number opens."""

    label: str
    open: Callable[[], Workspace]


def start_plainly(launcher: Launcher, why: str) -> int:
    """Ask what to open until that is open, then walk; return the exit code.

    `why`: why there are plain lines.
    """
    reader = Reader()
    for sentence in (why, *launcher.preferences.warnings):
        print_out(*wrapped(sentence))
    choices = _choices(launcher, reader)
    labels = [
        *(each.label for each in choices),
        pgettext("what a person does at the start", "Leave"),
    ]
    for number, label in enumerate(labels, 1):
        print_out(*wrapped(f"{number}. {label}", "  "))
    print_out(*wrapped(_how()))
    while (typed := _typed(reader)) and typed != str(len(labels)):
        try:
            workspace = _opener(typed, choices, launcher)()
        except SelfAssessError as error:
            print_error(error)
        except EOFError:
            # Translators: what was asked for a new assessment was left unanswered.
            print_out("", _("The question was left; nothing was written."))
        else:
            preferences = launcher.preferences
            return walk_plainly(workspace, reader=reader, preferences=preferences)
    return Exit.YES


def _how() -> str:
    # Translators: quit is typed.
    return _("Type a number, the name of a file, or quit.")


def _typed(ask: Ask) -> str:
    """What is typed; empty where the person leaves or the input ends."""
    # Translators: stands before the place where a number or the name of a file is typed.
    prompt = f"{_('open>')} "
    try:
        while not (typed := cleaned(ask(prompt)).strip()):
            print_out(*wrapped(_how()))
    except EOFError:
        print_out("")
        return ""
    return "" if meant_by(typed.lower(), ("quit", "q")) in ("quit", "q") else typed


def _choices(launcher: Launcher, ask: Ask) -> Sequence[_Choice]:
    """What was used last, then a new assessment, then the examples."""
    recent = ((each, launcher.open_recent, "{name}") for each in launcher.recent())
    # Translators: one of several things to choose from; {name} is a country.
    label = _("A copy of the example {name}")
    examples = ((each, launcher.open_example, label) for each in launcher.examples())
    new = _Choice(_("A new assessment"), partial(_new, launcher, ask))
    return (*map(_choice, recent), new, *map(_choice, examples))


def _choice(row: tuple[Shortcut, Callable[[str], Workspace], str]) -> _Choice:
    shortcut, open_one, label = row
    text = labelled(label.format(name=shortcut.title), shortcut.detail)
    return _Choice(text, partial(open_one, shortcut.reference))


def _new(launcher: Launcher, ask: Ask) -> Workspace:
    return launcher.open(begin_by_asking(Beginning(), ask))


def _opener(
    typed: str, choices: Sequence[_Choice], launcher: Launcher
) -> Callable[[], Workspace]:
    """What opens the thing of that number, or the file of that name."""
    if number := number_typed(typed, len(choices)):
        return choices[number - 1].open
    return partial(launcher.open, typed)
