"""One conflict of a merge: both sides to read, and whose word stands."""

from textual.content import Content

from selfassess.core.diff.change_lines import place_text, text_at, value_text
from selfassess.core.merge.resolve import Choice, choices
from selfassess.core.model.conflict import Conflict
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.decision import DecisionScreen
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen

EDIT = "edit"


def conflict_screen(
    record: Record, questionnaire: Questionnaire, conflict: Conflict
) -> DecisionScreen:
    """Answers with a choice, with EDIT, or None to put it off."""
    left = len(record.conflicts)
    title = _("Changed differently on both sides, {count} to settle").format(count=left)
    ways = [(way.value, _choice_text(way)) for way in choices(record, conflict)]
    if is_text(conflict):
        ways.append((EDIT, _("Write it anew from both")))
    content = Content("\n").join(_conflict_lines(questionnaire, conflict))
    return DecisionScreen(title, content, ways)


def is_text(conflict: Conflict) -> bool:
    """Whether a person can write something else in its place."""
    sides = (conflict.ours, conflict.theirs)
    return conflict.place[-1:] == ("note",) and all(isinstance(s, str) for s in sides)


def _choice_text(way: Choice) -> str:
    return {
        Choice.OURS: _("Ours: what stands there now"),
        Choice.THEIRS: _("Theirs: what the other side wrote"),
        Choice.BOTH: _("Both: one after the other"),
    }[way]


def _conflict_lines(questionnaire: Questionnaire, conflict: Conflict) -> list[Content]:
    parts = [Content.styled(place_text(conflict.place, questionnaire), "bold")]
    for label, value in (
        (_("Ours"), conflict.ours),
        (_("Theirs"), conflict.theirs),
        (_("Before"), conflict.base),
    ):
        parts += [Content(), Content.styled(label, "bold $primary")]
        parts.append(Content(text_at(conflict.place, value).rstrip()))
    return parts


def edit_form(record: Record, conflict: Conflict) -> FormScreen:
    """Both texts, to be made one."""
    both = choices(record, conflict).get(Choice.BOTH, conflict.ours)
    field = Field("text", _("Text"), value_text(both), is_long=True)
    form = FormScreen(_("Make it one text"), (field,))
    form.kept_as = f"conflict {conflict.where}"
    form.help_topic = "two-people"
    return form
