"""Owners, who have to supply answers, and days by which they do: as people type them."""

from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.day_fields import as_day
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.text.i18n import _, marked
from selfassess.core.text.slugs import slug_for
from selfassess.core.validation.registers.entry_field import EntryField, RegisterForm

OWNERS = RegisterForm(
    AnswerOwner,
    marked("Owners"),
    marked("New owner"),
    marked("Edit the owner"),
    marked("No owner of answers is listed."),
    "name",
    ("name", "email", "language"),
    {
        "name": EntryField(
            marked("Owner"), marked("Who has to supply answers, such as a ministry.")
        ),
        "email": EntryField(marked("E-mail"), marked("Where to ask for them.")),
        "language": EntryField(
            marked("Language"),
            marked("In which to ask, such as fr; empty: that of the answers."),
            hint=marked("a code such as fr"),
        ),
    },
)


def day_typed(text: str) -> date | None:
    """The day; None if nothing is typed. Raises PydanticCustomError if it is none."""
    day: Any = as_day(text) if text else None
    return day if isinstance(day, date) else None


def wrong_in_day(text: str) -> str:
    """What is wrong with a day that was typed; empty if all is well."""
    try:
        day_typed(text)
    except PydanticCustomError as error:
        return error.message()
    return ""


def wrong_in_new_owner(name: str, assessment: Assessment) -> str:
    """What is wrong with the name of an owner who is to be added; empty if all is well."""
    names = {each.name.casefold(): key for key, each in assessment.owners.items()}
    key = names.get(name.casefold())
    return _("is listed already, as `{key}`").format(key=key) if key else ""


def new_owner(name: str, assessment: Assessment) -> tuple[str, AnswerOwner]:
    """An owner of that name with the key that they get."""
    return slug_for(name, assessment.owners, "owner"), AnswerOwner(name=name)
