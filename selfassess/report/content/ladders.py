"""The levels of each phase: a ladder a side, with what was said of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.core.cycle.translated_assessment import in_review
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.problems import Where
from selfassess.core.review.comparison import Comparison
from selfassess.core.review.level_sides import LevelSide, level_sides
from selfassess.core.scoring.levels.level_labels import level_title, openness_label
from selfassess.core.text.i18n import _
from selfassess.report.content.answer_cards import bases
from selfassess.report.content.registers.evidence import cited
from selfassess.report.elements.links import Link
from selfassess.report.elements.passages import (
    Passage,
    asked_line,
    asked_text,
    part_place,
    word,
    written,
    written_line,
)
from selfassess.report.elements.stairs import Stairs, stairs


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One side's level in one phase."""

    who: Passage
    picture: Stairs
    level: Passage
    openness: str
    """Empty where no level is given."""
    note: tuple[Passage, ...]
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Both sides of one phase."""

    phase: Passage
    rows: tuple[LadderRow, ...]


@dataclass(frozen=True, slots=True)
class Ladders:
    """What one scale describes, its levels, and the phases for which somebody gave one."""

    about: tuple[Passage, ...]
    columns: tuple[str, ...]
    levels: tuple[tuple[str, Passage, Passage], ...]
    """The number, the title and the meaning of each, the lowest first."""
    caption: str
    source: str
    """The word before the sources."""
    sources: tuple[Passage, ...]
    evidence: str
    """The word before what is cited."""
    ladders: tuple[Ladder, ...]


def ladders_of(
    comparison: Comparison, scale_id: str, *, with_links: bool
) -> Ladders | None:
    """All of one scale; None if nobody gave a level on it."""
    questionnaire = comparison.questionnaire
    scale = questionnaire.scales[scale_id]
    asked = [each for each in questionnaire.asked_levels if each.scale_id == scale_id]
    ladders = [_ladder(comparison, each, with_links=with_links) for each in asked]
    if not any(ladder.rows for ladder in ladders):
        return None
    citations = [each for level in scale.levels for each in level.sources]
    return Ladders(
        about=asked_text(questionnaire, scale.about, "scales", scale_id, "about"),
        columns=(_("Level"), _("What it means")),
        levels=tuple(_levels(scale_id, questionnaire)),
        caption=_("The levels, the lowest first"),
        source=_("Source"),
        sources=tuple(dict.fromkeys(bases(citations, questionnaire))),
        evidence=_("Evidence"),
        ladders=tuple(ladder for ladder in ladders if ladder.rows),
    )


def _levels(
    scale_id: str, questionnaire: Questionnaire
) -> Iterator[tuple[str, Passage, Passage]]:
    for number, level in enumerate(questionnaire.scales[scale_id].levels, start=1):
        place = ("scales", scale_id, "level", level.id)
        title = asked_line(questionnaire, level.title, *place, "title")
        means = asked_line(questionnaire, level.means, *place, "means")
        yield str(number), title, means


def _ladder(comparison: Comparison, asked: AskedLevel, *, with_links: bool) -> Ladder:
    sides = level_sides(comparison.assessment, comparison.reviews, asked)
    # The government's row is there also where only a reviewer gave a level.
    spoken = [side for side in sides if not (side.slug and side.given.is_empty)]
    if all(side.given.is_empty for side in spoken):
        spoken = []
    rows = tuple(
        _row(comparison, asked, side, with_links=with_links) for side in spoken
    )
    place = (*part_place(asked.phase), "title")
    phase = asked_line(comparison.questionnaire, asked.phase.title, *place)
    return Ladder(phase, rows)


def _row(
    comparison: Comparison, asked: AskedLevel, side: LevelSide, *, with_links: bool
) -> LadderRow:
    questionnaire, assessment = comparison.questionnaire, comparison.assessment
    given = side.given
    is_known = asked.scale.level(given.level) is not None
    title = level_title(asked.scale, given.level)
    who = written_line(side.name, assessment)
    slugs = given.evidence if isinstance(given, ClaimedLevel) else ()
    links = cited(slugs, {}, assessment, with_links=with_links)
    place: Where = ("levels", asked.scale_id, asked.phase.id, "note")
    return LadderRow(
        who=who if side.slug else word(questionnaire, "government"),
        picture=stairs(asked.scale, given.level),
        level=asked_line(
            questionnaire,
            title,
            *("scales", asked.scale_id, "level", given.level, "title"),
        )
        if is_known
        else Passage(title),
        openness="" if given.is_empty else openness_label(given),
        note=written(
            given.note,
            assessment,
            *(in_review(side.slug, *place) if side.slug else place),
        ),
        evidence=tuple(each.evidence for each in links),
    )
