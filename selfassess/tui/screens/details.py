"""What the report says around the answers: country, plan, period, contact, texts."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from selfassess.core.assessment import Assessment, State
from selfassess.core.explaining import explain
from selfassess.core.labels import state_label
from selfassess.core.language import _
from selfassess.tui.screens.form import Field, FormScreen, Values

_TOP = ("country", "action_plan", "language", "state")
_TABLES = {
    "period": ("start", "end"),
    "point_of_contact": ("office", "name", "email"),
    "texts": ("introduction", "context", "lessons", "next_steps"),
}


def details_form(assessment: Assessment) -> FormScreen:
    """The dialog for everything but the answers."""
    values = _values_of(assessment)
    labels = {
        "country": _("Country"),
        "action_plan": _("Action plan"),
        "language": _("Language of the answers (a code such as en or fr)"),
        "start": _("The plan begins (year or date)"),
        "end": _("The plan ends (year or date)"),
        "office": _("Office of the point of contact"),
        "name": _("Name of the point of contact"),
        "email": _("E-mail of the point of contact"),
        "introduction": _("Introduction"),
        "context": _("Context"),
        "lessons": _("Lessons"),
        "next_steps": _("Next steps"),
    }
    states = [(state_label(state), state.value) for state in State]
    fields = [
        Field("state", _("State"), values["state"], choices=states),
        *(
            Field(name, label, values[name], is_long=name in _TABLES["texts"])
            for name, label in labels.items()
        ),
    ]
    return FormScreen(
        _("About this assessment"), fields, lambda v: _wrong(assessment, v)
    )


def with_details(assessment: Assessment, values: Values) -> Assessment:
    """The assessment with what was filled in; raise ValidationError."""
    data = assessment.model_dump()
    for name in _TOP:
        data[name] = values[name]
    for table, names in _TABLES.items():
        for name in names:
            data[table][name] = _read(table, values[name])
    return Assessment.model_validate(data)


def _values_of(assessment: Assessment) -> Values:
    data: Mapping[str, Any] = assessment.model_dump()
    values = {name: str(data[name]) for name in _TOP}
    for table, names in _TABLES.items():
        for name in names:
            value = data[table][name]
            values[name] = "" if value is None else str(value)
    return values


def _read(table: str, text: str) -> str | int | None:
    if table != "period":
        return text
    if not text:
        return None
    return int(text) if text.isdecimal() else text


def _wrong(assessment: Assessment, values: Values) -> dict[str, str]:
    try:
        with_details(assessment, values)
    except ValidationError as error:
        return {
            "start" if p.where[-1] == "period" else str(p.where[-1]): p.message
            for p in explain(error)
        }
    return {}
