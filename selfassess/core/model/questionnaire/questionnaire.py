"""Everything that is asked: phases, their guidelines, and the requirements in them."""

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    FilledText,
    LanguageCode,
    Text,
)
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.forerunners import Forerunner
from selfassess.core.model.questionnaire.goals import Goal, Star
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import AskedLevel, Scale
from selfassess.core.model.questionnaire.sources import Source
from selfassess.core.model.questionnaire.terms import Words
from selfassess.core.text.languages.conventions import listed

FORMAT = 1
"""The file format: 1 is the first."""


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
    forerunners: Annotated[
        dict[Identifier, dict[Identifier, tuple[Forerunner, ...]]], Field(alias="from")
    ] = {}
    """By another questionnaire's id, then by requirement: which of its speak of that."""
    scales: dict[Identifier, Scale] = {}
    """Levels that are asked for phases, beside the requirements."""
    events: Annotated[tuple[Event, ...], Field(alias="event")] = ()
    """Of which the days are asked."""
    phases: Annotated[tuple[Phase, ...], Field(alias="phase", min_length=1)]

    @property
    def original(self) -> "Questionnaire":
        """The questionnaire as it was written, in whatever words this one stands."""
        return self

    @property
    def translation_notice(self) -> str:
        """Whose words these are, if they are a translation; else nothing."""
        return ""

    def language_at(self, _place: tuple[str, ...]) -> str:
        """The language of the text that stands there, by the keys of a translation."""
        return self.language

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
    def events_by_id(self) -> dict[str, Event]:
        """Every event by its id."""
        return {event.id: event for event in self.events}

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
    def asked_levels(self) -> tuple[AskedLevel, ...]:
        """The levels that are asked, in the order of the phases."""
        return tuple(
            AskedLevel(scale_id, scale, phase)
            for phase in self.phases
            for scale_id, scale in self.scales.items()
            if phase.id in scale.phases
        )

    def levels_of(self, phase: Phase) -> list[AskedLevel]:
        """The levels that are asked for a phase."""
        return [asked for asked in self.asked_levels if asked.phase is phase]

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
        return listed(self.numbers.get(key, key) for key in ids)
