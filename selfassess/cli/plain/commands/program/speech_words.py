"""The words for how much is said: `brief`, `hints` and `again`."""

from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.text.i18n import _

_SWITCH = {"on": True, "off": False}


def _brief(shell: PlainShell, text: str) -> None:
    wanted = _SWITCH.get(text.lower(), None if text else not shell.is_brief)
    if wanted is None:
        # Translators: brief, on and off are typed.
        shell.say(_("Type brief on or brief off."))
        return
    _set(shell, brief=wanted)
    if wanted:
        shell.say(_("From here on, less is told of everything."))
        # Translators: where, brief and off are typed.
        shell.hint(_("where tells all of the requirement; brief off ends it."))
    else:
        shell.say(_("From here on, everything is told in full."))


def _hints(shell: PlainShell, text: str) -> None:
    if not text:
        shell.say(*(shell.speech.hints or [general_hint()]))
    elif text.lower() in _SWITCH:
        _set(shell, hints=_SWITCH[text.lower()])
        shell.say(
            _("What can be typed next is told from here on.")
            if shell.speech.settings.hints
            # Translators: “hints” is typed.
            else _("Hints are silent from here on; the word hints tells them.")
        )
    else:
        # Translators: hints, on and off are typed.
        shell.say(_("Type hints on or hints off; hints alone tells them now."))


def general_hint() -> str:
    """What can be typed anywhere."""
    # Translators: help and quit are typed.
    return _("Type help for all words, quit to leave.")


def _set(shell: PlainShell, **changes: bool) -> None:
    """Put it into force for good; say so where it holds for this session alone."""
    if refusal := shell.speech.set(**changes):
        # Translators: {reason} says why the settings could not be kept.
        shell.say(_("For this session only: {reason}.").format(reason=refusal))


def _again(shell: PlainShell, _words: str) -> None:
    last = shell.speech.last
    shell.speech.turn()
    shell.say(*(last or [_("Nothing was said yet.")]))


HANDLERS: Handlers = {"brief": _brief, "hints": _hints, "messages": _again}
