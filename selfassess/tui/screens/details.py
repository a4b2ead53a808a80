"""What the report says around the answers: country, plan, period, contact, texts."""

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import State
from selfassess.core.scoring.labels import state_label
from selfassess.core.text.i18n import _, started
from selfassess.core.text.language_codes import languages_like
from selfassess.core.validation.details_form import (
    details_asked,
    details_of,
    wrong_in_details,
)
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen


def details_form(assessment: Assessment, questionnaire: Questionnaire) -> FormScreen:
    """The dialog for everything but the answers."""
    rows = details_asked(questionnaire)
    values = details_of(assessment, rows)
    states = [(state_label(state), state.value) for state in State]
    fields = [
        Field(
            name,
            detail.words,
            values[name],
            choices=states if name == "state" else (),
            is_long=detail.is_long,
            is_address=name == "email",
            offers=languages_like if detail.is_language or name == "language" else None,
        )
        for name, detail in rows.items()
    ]
    form = FormScreen(
        started(_("about this assessment")),
        fields,
        lambda typed: wrong_in_details(assessment, typed, rows),
    )
    form.help_topic = "file"
    return form
