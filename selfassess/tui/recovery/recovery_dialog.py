"""Work that is not in its file: to take over, to look at, to leave, to save elsewhere."""

from collections.abc import Callable, Iterable
from pathlib import Path

from textual.content import Content

from selfassess.core.diff.change_lines import change_lines
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record
from selfassess.core.session.recovery.external_change import changes_text
from selfassess.core.session.recovery.recovery_guard import recovered_work_text
from selfassess.core.session.recovery.recovery_port import RecoveredWork
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.decision import DecisionScreen
from selfassess.tui.dialogs.field_editors import Field, check_by_doing
from selfassess.tui.dialogs.form import FormScreen

TAKE, LATER, DISCARD = "take", "later", "discard"


def recovered_screen(
    unsaved: RecoveredWork, now: Record, questionnaire: Questionnaire
) -> DecisionScreen:
    """Offers unsaved work, while the file was changed since, or is another one by now."""
    sentence = recovered_work_text(unsaved, now)
    ways = [(LATER, _("Later: it is kept")), (DISCARD, _("Discard it"))]
    if unsaved.mine.id == now.id:
        ways.insert(0, (TAKE, _("Take it over: merge it with what is in the file now")))
    else:
        other = _("It is of another file that was in this place before.")
        sentence = f"{sentence} {other}"
    lines = change_lines(unsaved.base or now, unsaved.mine, questionnaire)
    content = _dialog_text(sentence, lines)
    return DecisionScreen(_("Work that was not saved"), content, ways)


def copy_screen(
    name: str, mine: Record, theirs: Record, questionnaire: Questionnaire
) -> DecisionScreen:
    """Offers to merge a copy that a sync program left beside the file."""
    sentence = _("{name} is another copy of this assessment. It differs: {changes}.")
    sentence = sentence.format(name=name, changes=changes_text(mine, theirs))
    content = _dialog_text(sentence, change_lines(mine, theirs, questionnaire))
    ways = (
        (TAKE, _("Merge it: what differs on both sides is yours to settle")),
        (LATER, _("Not now")),
    )
    return DecisionScreen(_("A second copy"), content, ways)


def _dialog_text(sentence: str, lines: Iterable[str]) -> Content:
    return Content("\n").join([Content(sentence), Content(), *map(Content, lines)])


def save_as_form(name: str, save: Callable[[str], None]) -> FormScreen:
    """It closes when saving under the name has worked."""
    check = check_by_doing(lambda values: save(values["name"]), ("name",))
    label = _("File; one that is there already is never replaced")
    beside = Path(name)
    suggested = str(beside.with_name(f"{beside.stem}-2{beside.suffix}"))
    form = FormScreen(_("Save as"), (Field("name", label, suggested),), check)
    form.keeps_drafts = False
    form.help_topic = "nothing-is-lost"
    return form
