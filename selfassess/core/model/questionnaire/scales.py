"""Scales of a questionnaire: levels from the lowest to the highest, asked for phases.

A level describes quality. It is no answer to a requirement and never part of a tally.
"""

from typing import Annotated, NamedTuple

from pydantic import Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import FilledLine, Line, Text, YesOrNo
from selfassess.core.model.questionnaire.phases import Phase
from selfassess.core.model.questionnaire.sources import Citation


class Level(FileTable):
    """One step of a scale."""

    id: Identifier
    title: FilledLine
    means: FilledLine
    question: Line = ""
    """Yes: at least this level is reached. The lowest needs none."""
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Scale(FileTable):
    """Levels of one quality, the lowest first, and the phases for which they are asked."""

    title: FilledLine
    about: Text = ""
    phases: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    inferred_questions: YesOrNo = False
    """Whether the questions of the levels are the questionnaire's own inference."""
    levels: Annotated[tuple[Level, ...], Field(alias="level", min_length=2)]

    @property
    def ids(self) -> list[str]:
        """What the levels are called in files, the lowest first."""
        return [level.id for level in self.levels]

    def rank(self, level_id: str) -> int:
        """How high a level stands, from 0; below all of them if there is no such level."""
        return self.ids.index(level_id) if level_id in self.ids else -1

    def level(self, level_id: str) -> Level | None:
        """The level of that name; None if the scale has none."""
        return next((level for level in self.levels if level.id == level_id), None)


class AskedLevel(NamedTuple):
    """The level that one scale asks for one phase."""

    scale_id: str
    scale: Scale
    phase: Phase

    @property
    def place(self) -> str:
        """What it is called as a place to go to; no id of a requirement is like that."""
        return f"{self.phase.id}/{self.scale_id}"


class RequiredLevel(FileTable):
    """The level that a verdict asks for beside its requirements."""

    scale: Identifier
    phase: Identifier
    at_least: Identifier
