"""A questionnaire to be filled in away from the program: by hand, or as a PDF form."""

from dataclasses import dataclass
from functools import partial

from selfassess import __version__
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.scoring.labels import status_label, tier_label
from selfassess.core.scoring.part_labels import optional_sentence
from selfassess.core.scoring.requirement_labels import (
    evidence_sentence,
    sources_sentence,
)
from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left
from selfassess.report.content.answers import continued_label
from selfassess.report.content.title import DocumentProperties, PageHead
from selfassess.report.elements.passages import (
    Passage,
    is_stacked,
    paragraphs,
    passage,
    shortened,
)
from selfassess.report.forms.form_fields import (
    FormField,
    answer_field,
    choices_of,
    details_of,
    not_answered,
)
from selfassess.report.forms.level_fields import ChecklistLevel, checklist_level

LONGEST_IN_PAGE_HEAD = 76


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One requirement with room for its answer."""

    id: str
    tier: str
    is_basic: bool
    is_stacked: bool
    title: Passage
    continued: str
    """What the head of a page says if the card runs on there."""
    text: tuple[Passage, ...]
    help: tuple[Passage, ...]
    hints: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    answer: FormField
    evidence: FormField
    note: FormField


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


def checklist(questionnaire: Questionnaire, *, is_form: bool = False) -> Checklist:
    """The questionnaire as a checklist; `is_form`: with fields to fill in."""
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
        title=passage(questionnaire.title, questionnaire.language),
        edition=edition,
        about=paragraphs(questionnaire.about, questionnaire.language),
        contents_heading=_("Contents"),
        start_heading=_("About the country and its plan"),
        how_to=_how_to() if is_form else "",
        details=details_of(questionnaire),
        choose=not_answered(),
        parts=_parts(questionnaire),
        notice_heading=_("About the requirements"),
        notice=paragraphs(questionnaire.notice, questionnaire.language),
        is_form=is_form,
    )


def _document(questionnaire: Questionnaire, kind: str) -> DocumentProperties:
    language = language_in_force()
    return DocumentProperties(
        language=language,
        direction="rtl" if runs_right_to_left(language) else "ltr",
        title=f"{kind}: {questionnaire.title}",
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


def _parts(questionnaire: Questionnaire) -> tuple[ChecklistPart, ...]:
    return tuple(
        ChecklistPart(
            anchor=f"phase-{phase.id}",
            title=passage(phase.title, questionnaire.language),
            running=shortened(phase.title, 60),
            about=_about(questionnaire, phase),
            groups=tuple(
                _group(questionnaire, guideline) for guideline in phase.guidelines
            ),
            levels=tuple(
                checklist_level(questionnaire, asked)
                for asked in questionnaire.levels_of(phase)
            ),
        )
        for phase in questionnaire.phases
    )


def _group(questionnaire: Questionnaire, guideline: Guideline) -> Group:
    return Group(
        title=passage(guideline.title, questionnaire.language),
        about=_about(questionnaire, guideline),
        items=tuple(
            _item(questionnaire, requirement) for requirement in guideline.requirements
        ),
    )


def _about(
    questionnaire: Questionnaire, part: Phase | Guideline
) -> tuple[Passage, ...]:
    """What it is about, and whether it may be left out as a whole."""
    sentence = optional_sentence(part)
    about = paragraphs(part.about, questionnaire.language)
    return (*about, Passage(sentence)) if sentence else about


def _item(questionnaire: Questionnaire, requirement: Requirement) -> ChecklistItem:
    field = partial(answer_field, questionnaire, requirement)

    return ChecklistItem(
        id=requirement.id,
        tier=tier_label(requirement.tier),
        is_basic=requirement.tier == "basic",
        is_stacked=is_stacked(requirement.id, tier_label(requirement.tier)),
        title=passage(requirement.title, questionnaire.language),
        continued=continued_label(requirement.id),
        text=paragraphs(requirement.text, questionnaire.language),
        help=tuple(
            passage(line, questionnaire.language) for line in requirement.help_lines
        ),
        hints=(
            evidence_sentence(requirement),
            sources_sentence(questionnaire, requirement),
        ),
        choices=tuple(
            (status.value, status_label(status)) for status in choices_of(requirement)
        ),
        answer=field("status", _("Answer")),
        evidence=field("evidence", _("Evidence")),
        note=field("note", _("Note")),
    )
