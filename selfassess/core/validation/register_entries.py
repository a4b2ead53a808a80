"""Entries of registers as a person types and reads them, by the forms of the registers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.consultation import Comment
from selfassess.core.text.i18n import _
from selfassess.core.text.slugs import free_name, slug_for
from selfassess.core.text.spelling import did_you_mean, word_meant
from selfassess.core.timeline.action_sources import key_of_same
from selfassess.core.validation.checks import check_references
from selfassess.core.validation.pydantic_errors import explain
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.registers.entry_field import EntryField


def entries_of(
    assessment: Assessment, register: RegisterKind
) -> Mapping[str, FileTable]:
    """The entries of the register by their keys."""
    entries: Mapping[str, FileTable] = getattr(assessment, register)
    if register is not RegisterKind.RETIRED:
        return entries
    # Written by hand, it may have no title; its key is all that says what was asked.
    return {
        key: entry if entry.title else entry.model_copy(update={"title": key})
        for key, entry in assessment.retired.items()
    }


def typed_entry(register: RegisterKind, entry: FileTable | None) -> dict[str, str]:
    """The entry as it would be typed and is read; of a new one every field is empty."""
    fields = REGISTER_FORMS[register].fields
    data = entry.model_dump(by_alias=True) if entry else {}
    return {name: _as_typed(fields[name], data.get(name)) for name in fields}


def _as_typed(field: EntryField, value: Any) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    text = "" if value is None else str(value)
    return _(field.choices[text]) if text and field.choices else text


def entry_typed(
    register: RegisterKind, typed: Mapping[str, str], before: FileTable | None = None
) -> FileTable:
    """The entry that was typed; raise ValidationError. What we do not know is kept."""
    form = REGISTER_FORMS[register]
    kept = before.model_dump(by_alias=True) if before else {}
    values = {name: _as_value(form.fields[name], typed[name]) for name in form.fields}
    return form.model.model_validate(
        {
            **{key: value for key, value in kept.items() if key not in form.fields},
            **{key: value for key, value in values.items() if value},
        }
    )


def _as_value(field: EntryField, text: str) -> Any:
    if field.are_many:
        return _slugs(text)
    names = {value: (_(label).casefold(),) for value, label in field.choices.items()}
    return word_meant(text, names)


def _slugs(text: str) -> list[str]:
    """The short names that are typed one behind the other."""
    return text.replace(",", " ").split()


def wrong_in_entry(
    register: RegisterKind,
    typed: Mapping[str, str],
    assessment: Assessment,
    questionnaire: Questionnaire,
) -> dict[str, str]:
    """What is wrong with what was typed, by field; nothing if all is well."""
    form, wrong = REGISTER_FORMS[register], {}
    try:
        entry_typed(register, typed)
    except ValidationError as error:
        wrong = {str(p.where[0]): p.sentence for p in explain(error) if p.where}
    if not typed[form.subject].strip():
        wrong[form.subject] = _("must not be empty")
    for name in form.fields.keys() - wrong:
        text, cites = typed[name].strip(), form.fields[name].cites
        if cites:
            message = _unknown(cites, _slugs(text), assessment, questionnaire)
        else:
            message = _misspelt_place(text, questionnaire) if name == "on" else ""
        if message:
            wrong[name] = message
    return wrong


def unknown_key_sentences() -> dict[str, str]:
    """What is said of a key that is cited and stands in no such table, by the table."""
    return {
        "answers": _("the questionnaire has no requirement `{name}`"),
        "evidence": _("the register of this file has no evidence `{name}`"),
        "recommendations": _("this file has no recommendation `{name}`"),
        "members": _("this file has no member of the forum `{name}`"),
        "owners": _("this file has no owner `{name}`"),
    }


def _unknown(
    table: str, cited: list[str], assessment: Assessment, questionnaire: Questionnaire
) -> str:
    known = questionnaire.by_id if table == "answers" else getattr(assessment, table)
    places = [((), key) for key in cited]
    problems = check_references(
        places, known, unknown_key_sentences()[table], code="SA402"
    )
    return next((problem.sentence for problem in problems), "")


def _misspelt_place(text: str, questionnaire: Questionnaire) -> str:
    """What is said of nearly the id of a requirement; any other text is a place, too."""
    if text in questionnaire.by_id or " " in text:
        return ""
    return did_you_mean(text, questionnaire.by_id)


def key_of_entry(
    register: RegisterKind, entry: FileTable, taken: Mapping[str, Any]
) -> str:
    """A key for a new entry: comments are numbered, others are called by their title."""
    if isinstance(entry, Comment):
        return "c-1" if "c-1" not in taken else free_name("c", taken)
    typed = typed_entry(register, entry)
    return slug_for(typed[REGISTER_FORMS[register].subject], taken, register)


def key_for_action(action: PlannedAction, assessment: Assessment) -> str:
    """The key of the action from the same source, or the key that it would get."""
    new = key_of_entry(RegisterKind.ACTIONS, action, assessment.actions)
    return key_of_same(action, assessment) or new
