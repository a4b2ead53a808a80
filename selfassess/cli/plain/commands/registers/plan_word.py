"""The word `plan`: an action of the requirement in view, or of a recommendation."""

from selfassess.cli.plain.commands.registers.registers import show_entry
from selfassess.cli.plain.sentences.messages import show_kept
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.text.i18n import _
from selfassess.core.text.spelling import did_you_mean
from selfassess.core.timeline.action_sources import (
    action_for,
    action_for_recommendation,
)
from selfassess.core.validation.register_entries import key_for_action
from selfassess.core.validation.register_forms import RegisterKind


def _plan(shell: PlainShell, name: str) -> None:
    """Make an action of what is named, or of the requirement in view; never twice."""
    assessment, asked = shell.session.assessment, shell.session.questionnaire.by_id
    numbers = shell.session.questionnaire.by_number
    place = numbers.get(name.strip(), name.strip()) or shell.session.current_id
    if place in asked:
        action = action_for(asked[place], assessment)
    elif place in assessment.recommendations:
        action = action_for_recommendation(place, assessment)
    else:
        hint = did_you_mean(place[:40], [*asked, *assessment.recommendations])
        # Translators: {name} is what was typed.
        text = _("There is no requirement and no recommendation {name}.")
        shell.say(" ".join(filter(None, (text.format(name=place[:40]), hint))))
        return
    key = key_for_action(action, assessment)
    if key in assessment.actions:
        shell.say(_("This is among the actions already."))
        show_entry(shell, RegisterKind.ACTIONS, key)
        return
    shell.take(shell.answering.entered(RegisterKind.ACTIONS, key, action))
    # Translators: {key} is the key of the new action.
    show_kept(shell, _("Added to the actions as {key}.").format(key=key))


HANDLERS: Handlers = {"plan": _plan}
