"""Everything that is asked: phases, their guidelines, and the requirements in them."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from selfassess.core.model.fields import (
    FileTable,
    FilledLine,
    FilledText,
    Identifier,
    LanguageCode,
    Line,
    Text,
    YesOrNo,
)
from selfassess.core.model.sources import Citation, Source
from selfassess.core.model.terms import Words

FORMAT = 1
"""The file format: 1 is the first."""


class Tier(StrEnum):
    """How far a requirement goes."""

    BASIC = "basic"
    BEST_PRACTICE = "best_practice"


class EvidenceRule(StrEnum):
    """Whether "met" counts without evidence."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Noted(StrEnum):
    """An answer for which a note may be needed."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_APPLICABLE = "not_applicable"


class Requirement(FileTable):
    """One requirement: a statement that is met or not."""

    id: Identifier
    tier: Tier
    title: FilledLine
    short: Line = ""
    """The title where there is little room; empty: the title is cut."""
    text: FilledText
    help: FilledText
    evidence_hint: FilledLine
    evidence_rule: EvidenceRule = EvidenceRule.REQUIRED
    evidence_address: YesOrNo = False
    """Whether only evidence that has an address counts."""
    note_required: tuple[Noted, ...] = (Noted.NOT_APPLICABLE,)
    """For which answers a note is needed; of "not applicable" it is the reason."""
    not_applicable: YesOrNo = False
    """Whether "not applicable" is allowed here."""
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]

    @property
    def help_lines(self) -> list[str]:
        """What each status means, a line each; blank lines between them are layout."""
        return [line for line in self.help.split("\n") if line.strip()]


class _Part(FileTable):
    id: Identifier
    title: FilledLine
    short: Line = ""
    """The title where there is little room; empty: the title is cut."""
    about: Text = ""
    not_applicable: YesOrNo = False
    """Whether the whole of it may be left out, with a reason."""


class Guideline(_Part):
    """What should happen in a phase."""

    requirements: Annotated[
        tuple[Requirement, ...], Field(alias="requirement", min_length=1)
    ]


class Phase(_Part):
    """A stage of the cycle of a national action plan."""

    guidelines: Annotated[tuple[Guideline, ...], Field(alias="guideline", min_length=1)]

    @property
    def requirements(self) -> Iterator[Requirement]:
        """All requirements of the phase, in order."""
        for guideline in self.guidelines:
            yield from guideline.requirements


Part = Phase | Guideline


class Goal(FileTable):
    """What has to be complete before a verdict on the country is a yes."""

    name: FilledLine
    requires: Annotated[tuple[Tier, ...], Field(min_length=1)]
    partly_counts: YesOrNo = False
    note: Text = ""
    phases: tuple[Identifier, ...] = ()
    """Only these phases; none named: all of them."""
    requirements: tuple[Identifier, ...] = ()
    """Only these requirements; none named: all of them."""
    award: YesOrNo = False
    """Whether it is claimed (eligible or not) or only reached (so many count)."""

    def takes(self, phase: Phase, requirement: Requirement) -> bool:
        """Whether the requirement has to be complete for it."""
        return (
            requirement.tier in self.requires
            and (not self.phases or phase.id in self.phases)
            and (not self.requirements or requirement.id in self.requirements)
        )


class Star(Goal):
    """The verdict that a questionnaire is about; an award, if it does not say otherwise."""

    award: YesOrNo = True


class Questionnaire(FileTable):
    """One published edition of everything that is asked."""

    format: Literal[1]
    id: Identifier
    edition: FilledLine
    language: LanguageCode
    title: FilledLine
    about: Text = ""
    notice: FilledText
    star: Star
    words: Words = Words()
    """What the report calls some things, where this has words of its own."""
    verdicts: Annotated[tuple[Goal, ...], Field(alias="verdict")] = ()
    """Further ones, which are shown before the star."""
    sources: dict[str, Source]
    phases: Annotated[tuple[Phase, ...], Field(alias="phase", min_length=1)]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Everything that there is a verdict on; the star is the last."""
        return (*self.verdicts, self.star)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """All requirements, in order."""
        return tuple(r for phase in self.phases for r in phase.requirements)

    @cached_property
    def by_id(self) -> dict[str, Requirement]:
        """Every requirement by its id."""
        return {requirement.id: requirement for requirement in self.requirements}

    @cached_property
    def places(self) -> dict[str, tuple[Phase, Guideline]]:
        """The phase and guideline of every requirement."""
        return {
            requirement.id: (phase, guideline)
            for phase in self.phases
            for guideline in phase.guidelines
            for requirement in guideline.requirements
        }

    @cached_property
    def numbers(self) -> dict[str, str]:
        """For every requirement its number, such as 1.2.3, by which people name it.

        It follows from the order: of the phase, of the guideline in it, of the
        requirement in that.
        """
        return {
            requirement.id: f"{phase_at}.{guideline_at}.{at}"
            for phase_at, phase in enumerate(self.phases, start=1)
            for guideline_at, guideline in enumerate(phase.guidelines, start=1)
            for at, requirement in enumerate(guideline.requirements, start=1)
        }

    @cached_property
    def by_number(self) -> dict[str, str]:
        """For every number the id of its requirement."""
        return {number: key for key, number in self.numbers.items()}

    def in_numbers(self, ids: Iterable[str]) -> str:
        """The numbers of requirements; of what is not asked here the id itself."""
        return ", ".join(self.numbers.get(key, key) for key in ids)
