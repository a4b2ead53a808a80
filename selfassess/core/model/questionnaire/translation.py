"""A questionnaire's texts in another language, by the ids of what they belong to.

A translation has no structure of its own: what is asked, and the digest of it, come from
the questionnaire alone.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.model.fields.name_fields import Identifier
from selfassess.core.model.fields.text_fields import (
    FilledLine,
    FilledText,
    LanguageCode,
)
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.forerunners import Forerunner
from selfassess.core.model.questionnaire.goals import Goal, Star
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import Level, Scale
from selfassess.core.model.questionnaire.sources import Source
from selfassess.core.model.questionnaire.terms import Words

FORMAT = 1
"""The file format of translations: 1 is the first."""


class GoalTexts(FileTable):
    """The words of a verdict."""

    name: FilledLine = ""
    note: FilledText = ""


class PartTexts(FileTable):
    """The words of a phase or a guideline."""

    title: FilledLine = ""
    short: FilledLine = ""
    about: FilledText = ""


class RequirementTexts(FileTable):
    """The words of a requirement."""

    title: FilledLine = ""
    short: FilledLine = ""
    text: FilledText = ""
    help: FilledText = ""
    evidence_hint: FilledLine = ""


class EventTexts(FileTable):
    """The words of an event."""

    title: FilledLine = ""
    about: FilledLine = ""


class LevelTexts(FileTable):
    """The words of one level of a scale."""

    title: FilledLine = ""
    means: FilledLine = ""
    question: FilledLine = ""


class ScaleTexts(FileTable):
    """The words of a scale, and those of its levels."""

    title: FilledLine = ""
    about: FilledText = ""
    levels: Annotated[dict[Identifier, LevelTexts], Field(alias="level")] = {}


class NoteText(FileTable):
    """What is noted on a source or a forerunner; its title stays as it was published."""

    note: FilledLine = ""


class Translation(FileTable):
    """The texts of one questionnaire in one language."""

    format: Literal[1]
    id: Identifier
    """Of the questionnaire."""
    edition: FilledLine
    """Of the questionnaire, from which the texts were translated."""
    language: LanguageCode
    translation: FilledText
    """Whose translation this is, and who has reviewed it; shown after the notice."""
    untranslated: FilledLine
    """What is written behind a text that stands in the original, in this language."""
    title: FilledLine = ""
    about: FilledText = ""
    notice: FilledText = ""
    star: GoalTexts = GoalTexts()
    words: Words = Words()
    verdicts: Annotated[dict[str, GoalTexts], Field(alias="verdict")] = {}
    """By their places in the questionnaire, from 1."""
    sources: dict[str, NoteText] = {}
    forerunners: Annotated[
        dict[Identifier, dict[Identifier, dict[Identifier, NoteText]]],
        Field(alias="from"),
    ] = {}
    scales: dict[Identifier, ScaleTexts] = {}
    events: Annotated[dict[Identifier, EventTexts], Field(alias="event")] = {}
    phases: Annotated[dict[Identifier, PartTexts], Field(alias="phase")] = {}
    guidelines: Annotated[dict[Identifier, PartTexts], Field(alias="guideline")] = {}
    requirements: Annotated[
        dict[Identifier, RequirementTexts], Field(alias="requirement")
    ] = {}


TEXTS: dict[type[BaseModel], type[BaseModel]] = {
    Goal: GoalTexts,
    Star: GoalTexts,
    Words: Words,
    Source: NoteText,
    Forerunner: NoteText,
    Scale: ScaleTexts,
    Level: LevelTexts,
    Event: EventTexts,
    Phase: PartTexts,
    Guideline: PartTexts,
    Requirement: RequirementTexts,
}
"""What of each table inside a questionnaire has its words in a translation."""

NO_TEXTS = ("format", "id", "edition", "language", "translation", "untranslated")
"""What a translation or a questionnaire says of itself: nothing to translate."""
