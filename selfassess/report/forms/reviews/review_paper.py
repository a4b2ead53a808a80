"""A review as a form on paper, in a document or a spreadsheet: verdict and status in one choice."""

from collections.abc import Iterator
from dataclasses import replace

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import FindingVerdict, Review
from selfassess.core.model.status import GIVEN, Status
from selfassess.core.review.labels import finding_label
from selfassess.core.review.threads import answer_digest
from selfassess.core.scoring.labels import status_label
from selfassess.core.text.i18n import _, started
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.passages import Passage
from selfassess.report.forms.checklist import Checklist
from selfassess.report.forms.checklist_parts import ChecklistItem, ChecklistPart
from selfassess.report.forms.form_fields import (
    LABELS,
    FieldMaker,
    FormField,
    SaidAnswer,
    field_name,
    not_answered,
)
from selfassess.report.forms.reviews.review_form import review_form

Said = tuple[FindingVerdict, Status]
"""A verdict, and the status that the reviewer would give."""
DIGITS = 6
"""Of the digest of an answer, to know later whether it is the same."""


def review_paper(
    review: Review, questionnaire: Questionnaire, about: Assessment
) -> Checklist:
    """The form of this review, with the answers to read and what it says already."""
    form = review_form(review, questionnaire, about)
    name, label = field_name(questionnaire, "", "seen"), _(LABELS["seen"])
    states = " ".join(states_of(questionnaire, about).values())
    seen = FormField(name, label, label, states, is_fixed=True)
    texts = {
        field_name(questionnaire, key, what): text
        for key, finding in review.findings.items()
        for what, text in (
            ("status", choice_label((finding.verdict, finding.status))),
            ("note", finding.note),
        )
    }
    maker = FieldMaker(questionnaire, texts)
    parts = tuple(_part(part, maker) for part in form.parts)
    details = (*form.details, seen)
    how_to = _(
        "Choose for each requirement what you make of the government's answer, give "
        "your reasons, save the file and send it back. Nothing is sent by itself."
    )
    return replace(
        form, details=details, how_to=how_to, choose=not_answered(), parts=parts
    )


def _part(part: ChecklistPart, maker: FieldMaker) -> ChecklistPart:
    return replace(
        part,
        groups=tuple(
            replace(group, items=tuple(_item(item, maker) for item in group.items))
            for group in part.groups
        ),
        levels=tuple(
            replace(level, about=(*level.about, *_passages(level.said)))
            for level in part.levels
        ),
    )


def _item(item: ChecklistItem, maker: FieldMaker) -> ChecklistItem:
    whose = item.id, f"{item.id} {item.title.text}"
    allowed = {status for status, _label in item.fields[1].choices}
    choices = tuple(
        (choice_word(said), choice_label(said))
        for said in verdict_choices()
        if not said[1] or said[1] in allowed
    )
    fields = maker.part(whose, "status", choices), maker.part(whose, "note")
    text = (*item.text, *_passages(item.said))
    return replace(item, text=text, fields=fields, said=None)


def _passages(said: SaidAnswer | None) -> Iterator[Passage]:
    """The government's answer, to be read."""
    if said:
        yield Passage(said.answer)
        yield from said.note
        yield from (words for words, _address in said.evidence)


def verdict_choices() -> Iterator[Said]:
    """All that can be said of an answer."""
    yield FindingVerdict.AGREE, Status.UNANSWERED
    yield from ((FindingVerdict.DISAGREE, status) for status in GIVEN)
    yield FindingVerdict.DISAGREE, Status.UNANSWERED
    yield FindingVerdict.CANNOT_TELL, Status.UNANSWERED


def choice_label(said: Said) -> str:
    """The verdict, and the status where the reviewer disagrees; nothing if none is given."""
    verdict, status = said
    label = started(finding_label(verdict)) if verdict else ""
    is_other = verdict is FindingVerdict.DISAGREE and status
    return labelled(label, status_label(status)) if is_other else label


def choice_word(said: Said) -> str:
    """The same as the data of a form have it."""
    return ":".join(filter(None, said))


def states_of(questionnaire: Questionnaire, about: Assessment) -> dict[str, str]:
    """What tells one state of each answer from another, by requirement."""
    digests = {key: answer_digest(about, key) for key in questionnaire.by_id}
    return {key: digest.partition(":")[2][:DIGITS] for key, digest in digests.items()}
