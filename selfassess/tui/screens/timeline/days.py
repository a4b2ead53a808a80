"""The form for the days of all events."""

from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, started
from selfassess.core.validation.days_form import day_fields, typed_days, wrong_in_days
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen


def days_form(session: Session, first: str = "") -> FormScreen:
    """The dialog for the days of all events, in the field of that name first."""
    questionnaire = session.questionnaire
    typed = typed_days(session.assessment, questionnaire)
    fields = [
        Field(
            name,
            field.label,
            typed[name],
            field.hint(session.assessment),
            is_long=field.takes_many,
        )
        for name, field in day_fields(questionnaire).items()
    ]
    form = FormScreen(
        started(_("days of the process")),
        fields,
        lambda values: wrong_in_days(values, questionnaire),
        about=_("A day to come is a plan. Several days stand below one another."),
    )
    form.first, form.tells_at_once, form.help_topic = first, True, "dates"
    return form
