"""A questionnaire to be filled in away from the program: by hand, or as a PDF form."""

from collections.abc import Collection
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.labels import carried_label
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.page_edges import (
    DocumentProperties,
    PageHead,
    document_properties,
    page_head,
)
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    asked_text,
    notice_of,
    shortened,
)
from selfassess.report.forms.checklist_parts import (
    AskedRequirements,
    ChecklistPart,
    checklist_parts,
)
from selfassess.report.forms.form_fields import FieldMaker, FormField, not_answered
from selfassess.report.forms.prefilled import cited_by, shown_by, texts_of

LONGEST_IN_PAGE_HEAD = 76


@dataclass(frozen=True, slots=True)
class Checklist:
    """The blank questionnaire, with the fixed words around it."""

    document: DocumentProperties
    page_head: PageHead
    kind: str
    title: Passage
    edition: str
    about: tuple[Passage, ...]
    contents_heading: str
    start_heading: str
    how_to: str
    details: tuple[FormField, ...]
    choose: str
    parts: tuple[ChecklistPart, ...]
    notice_heading: str
    notice: tuple[Passage, ...]
    is_form: bool

    @property
    def contents(self) -> tuple[tuple[str, Passage], ...]:
        """The anchor and the heading of every section, in order."""
        return (
            ("start", Passage(self.start_heading)),
            *((part.anchor, part.title) for part in self.parts),
            ("notice", Passage(self.notice_heading)),
        )


def checklist(
    questionnaire: Questionnaire,
    *,
    is_form: bool = False,
    prefilled: Assessment | None = None,
    only: Collection[str] | None = None,
    owner: str = "",
) -> Checklist:
    """The questionnaire as a checklist; `is_form`: with fields to fill in.

    `prefilled`: what stands in the fields already. `only`: the requirements that are
    asked; the levels of a phase are asked where the whole phase is. `owner`: the key
    of the one who is to fill it in.
    """
    kind = _("Form") if is_form else _("Checklist")
    title, edition = questionnaire.title, _edition(questionnaire)
    asked = _asked(questionnaire, prefilled, only, owner)
    return Checklist(
        document=document_properties(labelled(kind, title), title),
        page_head=page_head(shortened(title, LONGEST_IN_PAGE_HEAD), kind, edition),
        kind=kind,
        title=asked_line(questionnaire, title, "title"),
        edition=edition,
        about=asked_text(questionnaire, questionnaire.about, "about"),
        contents_heading=_("Contents"),
        start_heading=_("About the country and its plan"),
        how_to=_how_to() if is_form else "",
        details=asked.fields.details(),
        choose=not_answered(),
        parts=tuple(checklist_parts(asked)),
        notice_heading=_("About the requirements"),
        notice=notice_of(questionnaire),
        is_form=is_form,
    )


def _edition(questionnaire: Questionnaire) -> str:
    sentence = _("{id}, edition {edition}")
    return sentence.format(id=questionnaire.id, edition=questionnaire.edition)


def _asked(
    questionnaire: Questionnaire,
    prefilled: Assessment | None,
    only: Collection[str] | None,
    owner: str,
) -> AskedRequirements:
    fields, remarks = FieldMaker(questionnaire, {}), {}
    if prefilled:
        answers = prefilled.answers.items()
        fields = FieldMaker(
            questionnaire,
            texts_of(prefilled, questionnaire, owner),
            cited={key: cited_by(answer, prefilled) for key, answer in answers},
            shown={key: shown_by(answer, prefilled) for key, answer in answers},
        )
        remarks = {key: carried_label(answer) for key, answer in answers}
    return AskedRequirements(
        fields,
        ids=questionnaire.by_id.keys() if only is None else {*only},
        remarks=remarks,
    )


def _how_to() -> str:
    return _(
        "Fill in what you know, save the file and send it back. Evidence: one document "
        "a line, its title and its address. Nothing is sent by itself."
    )
