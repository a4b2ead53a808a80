"""Comments on the draft, and commitments of the plan, as the report lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields import FileTable
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.text.i18n import _
from selfassess.core.validation.register_entries import entries_of, typed_entry
from selfassess.core.validation.register_forms import REGISTER_FORMS, RegisterKind
from selfassess.report.elements.passages import Passage, paragraphs, passage


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of a register: what it is, and its texts under their labels."""

    title: Passage
    texts: tuple[tuple[str, tuple[Passage, ...]], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a register one below the other."""

    entries: tuple[ListedEntry, ...]


def listing_of(
    register: RegisterKind, questionnaire: Questionnaire, assessment: Assessment
) -> Listing | None:
    """All entries of the register; None where there are none."""
    entries = entries_of(assessment, register).values()
    listed = (_listed(register, each, questionnaire, assessment) for each in entries)
    return Listing(tuple(listed)) if entries else None


def _listed(
    register: RegisterKind,
    entry: FileTable,
    questionnaire: Questionnaire,
    assessment: Assessment,
) -> ListedEntry:
    form, typed = REGISTER_FORMS[register], typed_entry(register, entry)
    typed |= _as_read(typed, questionnaire, assessment)
    short = (name for name in form.columns if not form.fields[name].is_long)
    title = " · ".join(typed[name] for name in short if typed[name])
    return ListedEntry(
        passage(title or _("without a name"), assessment.language),
        tuple(_texts(register, typed, assessment.language)),
    )


def _as_read(
    typed: dict[str, str], questionnaire: Questionnaire, assessment: Assessment
) -> dict[str, str]:
    """By their numbers, what is named by ids."""
    place, numbers = typed.get("on", ""), questionnaire.numbers
    cited, slugs = typed.get("evidence", ""), list(assessment.evidence)
    known = [slugs.index(slug) + 1 for slug in cited.split(", ") if slug in slugs]
    return {
        **({"on": numbers[place]} if place in numbers else {}),
        **({"evidence": ", ".join(f"[{n}]" for n in known)} if cited else {}),
    }


def _texts(
    register: RegisterKind, typed: dict[str, str], language: str
) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """What the title does not say; an answer that is missing is said to be."""
    form = REGISTER_FORMS[register]
    for name, field in form.fields.items():
        if typed[name] and (field.is_long or name not in form.columns):
            yield _(field.label), paragraphs(typed[name], language)
        elif name == "answer":
            yield _(field.label), (Passage(_("none yet")),)
