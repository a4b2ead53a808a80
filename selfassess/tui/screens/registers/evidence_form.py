"""The dialogs in which entries of registers are typed, and their drafts."""

from collections.abc import Mapping
from typing import Any

from textual.app import App

from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.session.drafts import Values
from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import (
    EVIDENCE_FIELDS,
    typed_from,
    wrong_in_evidence,
)
from selfassess.core.validation.registers.entry_field import EntryField
from selfassess.tui.dialogs.drafts import drafts_of
from selfassess.tui.dialogs.form import Field, FormScreen


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


def evidence_form(title: str, evidence: Evidence | None = None) -> FormScreen:
    """The dialog for one entry of the register."""
    typed = typed_from(evidence) if evidence else dict.fromkeys(EVIDENCE_FIELDS, "")
    return FormScreen(title, entry_fields(EVIDENCE_FIELDS, typed), wrong_in_evidence)


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
