"""Levels on a printed form: what is asked, and what a form that came back says of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.model.levels import ClaimedLevel, given_at, with_given
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.scoring.levels.level_labels import (
    asked_label,
    level_meant,
    openness_label,
)
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.text.spelling import word_meant
from selfassess.report.elements.passages import Passage, asked_line, asked_text
from selfassess.report.forms.form_fields import (
    DIFFERENT,
    NEW,
    SAME,
    FieldMaker,
    FormField,
    SaidAnswer,
)

OPENNESS = {"open": True, "invited": False}
"""Who could take part, by the words that stand in a form's data."""


@dataclass(frozen=True, slots=True)
class ChecklistLevel:
    """A level that a form asks for one phase."""

    title: Passage
    about: tuple[Passage, ...]
    meanings: tuple[Passage, ...]
    fields: tuple[FormField, ...]
    """The level, who could take part, and a note."""
    said: SaidAnswer | None = None
    """The level that a review is about."""


def name_of_level(asked: AskedLevel) -> str:
    """By which a form names a level; no requirement has a colon in its id."""
    return f"{asked.scale_id}:{asked.phase.id}"


def checklist_level(fields: FieldMaker, asked: AskedLevel) -> ChecklistLevel:
    """The places to write in, with the meaning of each level."""
    questionnaire, levels = fields.questionnaire, asked.scale.levels
    place = ("scales", asked.scale_id)
    whose = name_of_level(asked), asked_label(asked)
    titles = tuple((level.id, level.title) for level in levels)
    openness = tuple(
        (word, openness_label(ClaimedLevel(open=is_open)))
        for word, is_open in OPENNESS.items()
    )
    return ChecklistLevel(
        title=asked_line(questionnaire, asked_label(asked), *place, "title"),
        about=asked_text(questionnaire, asked.scale.about, *place, "about"),
        meanings=tuple(
            asked_line(
                questionnaire,
                labelled(level.title, level.means),
                *(*place, "level", level.id, "means"),
            )
            for level in levels
        ),
        fields=(
            fields.part(whose, "level", titles),
            fields.part(whose, "open", openness),
            fields.part(whose, "note"),
        ),
    )


@dataclass(frozen=True, slots=True)
class LevelOffer:
    """What a form says of one level, beside what the file says."""

    asked: AskedLevel
    filled: Mapping[str, Any]
    """Only the fields in which the form says something."""
    given: ClaimedLevel
    not_understood: str
    """What stands in place of a level and is none; empty if nothing does."""

    @property
    def requirement(self) -> str:
        """By which it is named, as requirements are by their ids."""
        return name_of_level(self.asked)

    @property
    def kind(self) -> str:
        """Whether it is new, the same, or different."""
        if self.differing:
            return DIFFERENT
        return NEW if self.news else SAME

    @property
    def news(self) -> dict[str, object]:
        """The fields in which it says what the file does not."""
        before = self.given.model_dump()
        return {key: said for key, said in self.filled.items() if said != before[key]}

    @property
    def differing(self) -> list[str]:
        """The fields of which both say something, and not the same."""
        before = self.given.model_dump()
        return [name for name in self.news if before[name] not in (None, "")]

    def taken(self, assessment: Assessment) -> Assessment:
        """The assessment with what the form says; what it leaves empty stays."""
        now = given_at(assessment.levels, self.asked, ClaimedLevel())
        given = now.model_copy(update=dict(self.filled))
        levels = with_given(assessment.levels, self.asked, given)
        return assessment.model_copy(update={"levels": levels})


def level_offers(
    texts: Mapping[str, Mapping[str, str]],
    questionnaire: Questionnaire,
    assessment: Assessment,
) -> Iterator[LevelOffer]:
    """What the fields of a form say of the levels that are asked."""
    for asked in questionnaire.asked_levels:
        fields = texts.get(name_of_level(asked), {})
        filled: dict[str, Any] = {}
        level = level_meant(asked.scale, fields.get("level", ""))
        is_known = asked.scale.level(level) is not None
        if is_known:
            filled["level"] = level
        if (is_open := _openness(fields.get("open", ""))) is not None:
            filled["open"] = is_open
        if note := fields.get("note", ""):
            filled["note"] = note[:LONGEST_TEXT]
        strange = "" if is_known else level
        given = given_at(assessment.levels, asked, ClaimedLevel())
        if filled or strange:
            yield LevelOffer(asked, filled, given, strange)


def _openness(text: str) -> bool | None:
    names = {
        word: (openness_label(ClaimedLevel(open=is_open)).casefold(),)
        for word, is_open in OPENNESS.items()
    }
    return OPENNESS.get(word_meant(text, names))
