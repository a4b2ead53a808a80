"""The dialogs in which entries of registers are typed, and their drafts."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from textual.app import App

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import EvidenceFiles
from selfassess.core.session.drafts import Values
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import (
    SHOWS,
    fields_asked,
    typed_from,
    wrong_in_claim,
    wrong_in_evidence,
)
from selfassess.core.validation.register_entries import (
    entries_of,
    typed_entry,
    wrong_in_entry,
)
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.core.validation.registers.entry_field import EntryField
from selfassess.tui.dialogs.drafts import drafts_of
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen
from selfassess.tui.screens.registers.evidence_picker import EvidencePicker


def draft_name(slug: str) -> str:
    """What the form for an entry of the register is about."""
    return f"evidence {slug}"


def follow_entries(app: App[Any], moved: Mapping[str, str]) -> None:
    """Drafts of entries, and forms that are open on them, go with their entries."""
    names = {draft_name(old): draft_name(new) for old, new in moved.items()}
    drafts = drafts_of(app)
    kept = {name: drafts.pop(name) for name in names if name in drafts}
    drafts.update({names[name]: values for name, values in kept.items()})
    for screen in app.screen_stack:
        if isinstance(screen, FormScreen) and screen.kept_as in names:
            screen.kept_as = names[screen.kept_as]


def evidence_form(
    title: str,
    files: EvidenceFiles,
    evidence: Evidence | None = None,
    shows: str | None = "",
) -> FormScreen:
    """The dialog for one entry of the register, with what in it shows the claim.

    `shows`: None where the answer does not cite it.
    """
    asked = fields_asked(is_cited=shows is not None)
    typed = typed_from(evidence, shows) if evidence else dict.fromkeys(asked, "")
    fields = entry_fields(asked, typed)
    if files.folder:
        pick = partial(EvidencePicker, files)
        fields = [replace(f, dialog=pick) if f.name == "file" else f for f in fields]
    return FormScreen(title, fields, wrong_in_evidence)


def claim_form(evidence: Evidence, shows: str) -> FormScreen:
    """The dialog for what in one entry shows the claim; it may be left empty."""
    fields = entry_fields({SHOWS: fields_asked()[SHOWS]}, {SHOWS: shows})
    form = FormScreen(evidence.title, fields, wrong_in_claim)
    form.keeps_drafts = False
    return form


def entry_form(
    register: RegisterKind, session: Session, key: str | None = None
) -> FormScreen:
    """The dialog for an entry of another register; for a new one without a key."""
    about, assessment = REGISTER_FORMS[register], session.assessment
    entry = None if key is None else entries_of(assessment, register)[key]
    form = FormScreen(
        _(about.new if entry is None else about.change),
        entry_fields(about.fields, typed_entry(register, entry)),
        lambda typed: wrong_in_entry(
            register, typed, assessment, session.questionnaire
        ),
    )
    if key is not None:
        form.kept_as = f"{register} {key}"
    return form


def entry_fields(fields: Mapping[str, EntryField], typed: Values) -> list[Field]:
    """The fields of a dialog in which an entry of a register is typed."""
    return [
        Field(
            name,
            _(field.label),
            typed[name],
            _(field.hint) if field.hint else "",
            is_long=field.is_long,
            is_address=name == "url",
        )
        for name, field in fields.items()
    ]
