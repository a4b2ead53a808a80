"""The details of an assessment as a person types them: field by field, and checked."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.details import SECTIONS, TEXTS
from selfassess.core.text.addresses import fault_of_mail
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import language_named
from selfassess.core.validation.pydantic_errors import explain

_TOP = ("country", "action_plan", "language", "state")
_TABLES = {
    "period": ("start", "end"),
    "point_of_contact": ("office", "name", "email"),
    "texts": tuple(section.value for section in TEXTS),
}
LONG = _TABLES["texts"]
"""Those that may have paragraphs."""


def detail_labels() -> dict[str, str]:
    """Everything but the answers that can be typed, and in which words it is asked."""
    return {
        "state": _("State"),
        "country": _("Country"),
        "action_plan": _("Action plan"),
        "language": _("Language of the answers (a name or a code)"),
        "start": _("The plan begins (year or date)"),
        "end": _("The plan ends (year or date)"),
        "office": _("Office of the point of contact"),
        "name": _("Name of the point of contact"),
        "email": _("E-mail of the point of contact"),
        **{section.value: _(SECTIONS[section].heading) for section in TEXTS},
    }


def details_of(assessment: Assessment) -> dict[str, str]:
    """The details as they would be typed."""
    data: Mapping[str, Any] = assessment.model_dump()
    values = {name: str(data[name]) for name in _TOP}
    for table, names in _TABLES.items():
        for name in names:
            value = data[table][name]
            values[name] = "" if value is None else str(value)
    return values


def with_details(assessment: Assessment, values: Mapping[str, str]) -> Assessment:
    """The assessment with what was typed; raise ValidationError."""
    data = assessment.model_dump()
    for name in _TOP:
        data[name] = values[name]
    data["language"] = language_named(values["language"]) or values["language"]
    for table, names in _TABLES.items():
        for name in names:
            data[table][name] = _read(table, values[name])
    return Assessment.model_validate(data)


def _read(table: str, text: str) -> str | int | None:
    if table != "period":
        return text
    if not text:
        return None
    # More digits are no year, and thousands of them are no number to Python.
    return int(text) if text.isdecimal() and len(text) <= 4 else text


def wrong_in_details(
    assessment: Assessment, values: Mapping[str, str]
) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    wrong = {}
    try:
        with_details(assessment, values)
    except ValidationError as error:
        wrong = {str(p.where[-1]): p.sentence for p in explain(error)}
    if values["email"] and (fault := fault_of_mail(values["email"])):
        wrong.setdefault("email", fault)
    return wrong
