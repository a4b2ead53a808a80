"""The dialog that leaves out a whole phase or guideline, with a reason, or no longer."""

from collections.abc import Sequence

from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.questionnaire.phases import Part
from selfassess.core.scoring.part_labels import reason_label
from selfassess.core.scoring.parts import reason_for
from selfassess.core.session.drafts import Values
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen


def left_out_form(session: Session, parts: Sequence[Part]) -> FormScreen:
    """The dialog that asks why each of these parts does not apply."""
    fields = [
        Field(
            f"part-{place}",
            reason_label(part),
            reason_for(session.assessment, part),
            is_long=True,
        )
        for place, part in enumerate(parts)
    ]
    title = _("Leave out: {titles}").format(titles=clauses(p.title for p in parts))
    about = _(
        "What is left out is no longer asked: it leaves the tallies, and what was "
        "answered in it is not counted. The report gives the reason."
    )
    return FormScreen(title, fields, about=about)


def reasons_in(parts: Sequence[Part], values: Values) -> dict[str, str]:
    """The reasons as they were typed, by the ids of the parts."""
    return {
        part.id: tidy(values[f"part-{place}"])[:LONGEST_TEXT]
        for place, part in enumerate(parts)
    }
