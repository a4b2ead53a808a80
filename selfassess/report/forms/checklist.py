"""A questionnaire to be filled in away from the program: by hand, or as a PDF form."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from selfassess import __version__
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.scoring.labels import carried_label, tier_label
from selfassess.core.scoring.part_labels import optional_sentence
from selfassess.core.scoring.requirement_labels import (
    evidence_sentence,
    sources_sentence,
)
from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.content.answers import continued_label
from selfassess.report.content.title import DocumentProperties, PageHead
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    asked_text,
    is_stacked,
    notice_of,
    part_place,
    requirement_title,
    shortened,
)
from selfassess.report.forms.form_fields import (
    FieldMaker,
    FormField,
    SaidAnswer,
    not_answered,
)
from selfassess.report.forms.level_fields import ChecklistLevel, checklist_level
from selfassess.report.forms.prefilled import (
    documents_in,
    shown_in_documents,
    texts_of,
)

LONGEST_IN_PAGE_HEAD = 76


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One requirement with room for its answer."""

    id: str
    number: str
    """What a person reads, by the questionnaire's order."""
    tier: str
    is_basic: bool
    is_stacked: bool
    title: Passage
    continued: str
    """What the head of a page says if the card runs on there."""
    text: tuple[Passage, ...]
    help: tuple[Passage, ...]
    hints: tuple[str, ...]
    fields: tuple[FormField, ...]
    """The answer, the evidence and a note."""
    said: SaidAnswer | None = None
    """The answer that a review is about."""


@dataclass(frozen=True, slots=True)
class Group:
    """One guideline with its requirements, on a checklist."""

    title: Passage
    about: tuple[Passage, ...]
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True)
class ChecklistPart:
    """One phase with its guidelines, on a checklist."""

    anchor: str
    title: Passage
    running: str
    about: tuple[Passage, ...]
    groups: tuple[Group, ...]
    levels: tuple[ChecklistLevel, ...]


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
    texts = texts_of(prefilled, questionnaire, owner) if prefilled else {}
    fields = FieldMaker(
        questionnaire, texts, documents_in(prefilled), shown_in_documents(prefilled)
    )
    asked = questionnaire.by_id.keys() if only is None else {*only}
    kind = _("Form") if is_form else _("Checklist")
    edition = _("{id}, edition {edition}").format(
        id=questionnaire.id, edition=questionnaire.edition
    )
    page, _number, of = _("Page {page} of {pages}").partition("{page}")
    return Checklist(
        document=_document(questionnaire, kind),
        page_head=PageHead(
            country=shortened(questionnaire.title, LONGEST_IN_PAGE_HEAD),
            state=kind,
            digest=edition,
            page=page,
            of=of.removesuffix("{pages}"),
        ),
        kind=kind,
        title=asked_line(questionnaire, questionnaire.title, "title"),
        edition=edition,
        about=asked_text(questionnaire, questionnaire.about, "about"),
        contents_heading=_("Contents"),
        start_heading=_("About the country and its plan"),
        how_to=_how_to() if is_form else "",
        details=fields.details(),
        choose=not_answered(),
        parts=tuple(_parts(_Asked(fields, asked, _remarks(prefilled)))),
        notice_heading=_("About the requirements"),
        notice=notice_of(questionnaire),
        is_form=is_form,
    )


def _document(questionnaire: Questionnaire, kind: str) -> DocumentProperties:
    language = language_in_force()
    return DocumentProperties(
        language=language,
        direction="rtl" if runs_right_to_left(language) else "ltr",
        title=labelled(kind, questionnaire.title),
        description=questionnaire.title,
        author="selfassess",
        program=f"selfassess {__version__}",
        moment="",
    )


def _how_to() -> str:
    return _(
        "Fill in what you know, save the file and send it back. Evidence: one document "
        "a line, its title and its address. Nothing is sent by itself."
    )


def _remarks(prefilled: Assessment | None) -> dict[str, str]:
    """What was brought along and counts as unanswered, by requirement."""
    answers = prefilled.answers if prefilled else {}
    return {key: carried_label(answer) for key, answer in answers.items()}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked, where it is answered, and what is remarked on an answer."""

    fields: FieldMaker
    ids: Collection[str]
    remarks: Mapping[str, str]

    @property
    def questionnaire(self) -> Questionnaire:
        """What the form is made from."""
        return self.fields.questionnaire


def _parts(asked: _Asked) -> Iterator[ChecklistPart]:
    for phase in asked.questionnaire.phases:
        groups = tuple(filter(None, (_group(asked, g) for g in phase.guidelines)))
        is_whole = all(each.id in asked.ids for each in phase.requirements)
        levels = asked.questionnaire.levels_of(phase) if is_whole else ()
        if groups:
            yield ChecklistPart(
                anchor=f"phase-{phase.id}",
                title=asked_line(
                    asked.questionnaire, phase.title, *part_place(phase), "title"
                ),
                running=shortened(phase.title, 60),
                about=_about(asked.questionnaire, phase),
                groups=groups,
                levels=tuple(checklist_level(asked.fields, level) for level in levels),
            )


def _group(asked: _Asked, guideline: Guideline) -> Group | None:
    """The guideline, or None if nothing of it is asked."""
    wanted = [each for each in guideline.requirements if each.id in asked.ids]
    if not wanted:
        return None
    return Group(
        title=asked_line(
            asked.questionnaire, guideline.title, *part_place(guideline), "title"
        ),
        about=_about(asked.questionnaire, guideline),
        items=tuple(_item(asked, requirement) for requirement in wanted),
    )


def _about(
    questionnaire: Questionnaire, part: Phase | Guideline
) -> tuple[Passage, ...]:
    """What it is about, and whether it may be left out as a whole."""
    sentence = optional_sentence(part)
    about = asked_text(questionnaire, part.about, *part_place(part), "about")
    return (*about, Passage(sentence)) if sentence else about


def _item(asked: _Asked, requirement: Requirement) -> ChecklistItem:
    questionnaire, place = asked.questionnaire, ("requirement", requirement.id)
    number = questionnaire.numbers[requirement.id]
    hints = (
        evidence_sentence(requirement),
        sources_sentence(questionnaire, requirement),
        asked.remarks.get(requirement.id, ""),
    )
    return ChecklistItem(
        id=requirement.id,
        number=number,
        tier=tier_label(requirement.tier),
        is_basic=requirement.tier == "basic",
        is_stacked=is_stacked(number, tier_label(requirement.tier)),
        title=requirement_title(questionnaire, requirement),
        continued=continued_label(number),
        text=asked_text(questionnaire, requirement.text, *place, "text"),
        help=tuple(
            asked_line(questionnaire, line, *place, "help")
            for line in requirement.help_lines
        ),
        hints=tuple(filter(None, hints)),
        fields=asked.fields.answer(requirement),
    )
