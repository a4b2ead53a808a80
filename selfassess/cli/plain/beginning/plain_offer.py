"""Plain lines offered, once, where a screen reader seems to run."""

import os
import sys
from collections.abc import Mapping

from selfassess.cli.output.console import print_error, print_out
from selfassess.cli.output.dialogue.choices import Ask, Option, choose
from selfassess.cli.output.wrap import wrapped
from selfassess.cli.plain.beginning.screen_reader import (
    Running,
    running_programs,
    screen_reader_seen,
)
from selfassess.cli.plain.beginning.why_plain import VARIABLE, why_plain
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.storage.user.settings_path import plain_was_offered

_ALWAYS, _ONCE, _NEVER = "always", "once", "never"


def why_plain_or_offered(*, asked: bool) -> str:
    """Why there are plain lines here, if need be after asking; empty: the screens."""
    return why_plain(os.environ, asked=asked) or offered_plain(os.environ)


def offered_plain(
    environment: Mapping[str, str],
    running: Running = running_programs,
    ask: Ask = input,
) -> str:
    """Why there are plain lines, if a reader is seen and the person wants them now.

    Nothing is asked where the person has decided before, or cannot be asked.
    """
    if environment.get(VARIABLE) or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return ""
    if plain_was_offered() or not (name := screen_reader_seen(environment, running)):
        return ""
    # Translators: {name} is a screen reader.
    text = _(
        "There are signs of a screen reader ({name}). Plain lines are the whole program "
        "without a screen, one line after the other."
    )
    print_out(*wrapped(text.format(name=name)))
    try:
        return _obeyed(choose(_options(), ask, print_out), environment)
    except EOFError:
        print_out("", _("Nothing was chosen: here are the screens."))
        return ""


def _options() -> tuple[Option, ...]:
    return (
        Option(_ALWAYS, _("plain lines from now on")),
        Option(_ONCE, _("plain lines this once")),
        Option(_NEVER, _("the screens, and do not ask again")),
    )


def _obeyed(choice: str, environment: Mapping[str, str]) -> str:
    if choice == _ALWAYS:
        kept = _keep(plain=True, plain_offered=True)
        return why_plain(environment, asked=False) if kept else _this_once()
    if choice == _NEVER:
        _keep(plain_offered=True)
        return ""
    return _this_once()


def _this_once() -> str:
    # Translators: --plain is typed.
    return _("Plain lines, this once; --plain asks for them any time.")


def _keep(**changes: bool) -> bool:
    """Keep it in the settings; say so where that cannot be, and return False."""
    from selfassess.cli.workspace.person import preferences  # pydantic, only if asked

    person = preferences()
    try:
        person.change(person.settings.model_copy(update=changes))
    except SelfAssessError as error:
        print_error(error)
        return False
    return True
