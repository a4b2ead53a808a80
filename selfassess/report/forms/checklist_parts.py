"""Phases, guidelines and requirements as a checklist asks them, with room to answer."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.scoring.labels import tier_label
from selfassess.core.scoring.part_labels import optional_sentence
from selfassess.core.scoring.requirement_labels import (
    evidence_sentence,
    sources_sentence,
)
from selfassess.report.content.answer_cards import continued_label
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    asked_text,
    is_stacked,
    part_place,
    requirement_title,
    shortened,
)
from selfassess.report.forms.form_fields import FieldMaker, FormField, SaidAnswer
from selfassess.report.forms.level_fields import ChecklistLevel, checklist_level


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
class AskedRequirements:
    """What is asked, where it is answered, and what is remarked on an answer."""

    fields: FieldMaker
    ids: Collection[str]
    remarks: Mapping[str, str]
    """What was brought along and counts as unanswered, by requirement."""

    @property
    def questionnaire(self) -> Questionnaire:
        """What the form is made from."""
        return self.fields.questionnaire


def checklist_parts(asked: AskedRequirements) -> Iterator[ChecklistPart]:
    """Every phase of which anything is asked, in the questionnaire's order."""
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


def _group(asked: AskedRequirements, guideline: Guideline) -> Group | None:
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


def _item(asked: AskedRequirements, requirement: Requirement) -> ChecklistItem:
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
