"""Differences for machines."""

import os
from typing import Any

from selfassess.core.diff.assessment_diff import Change, Difference
from selfassess.core.diff.diff_blocks import DiffSide, movements_between
from selfassess.core.diff.diff_items import is_text
from selfassess.core.diff.movements import Moved, Movement
from selfassess.core.diff.text_diff import differing_lines
from selfassess.core.model.status import Status
from selfassess.core.text.blocks import WordFate
from selfassess.report.formats.data.machine_data import MachineData
from selfassess.report.formats.data.scores.json_score import (
    AssessmentData,
    assessment_data,
)


class DiffSideData(AssessmentData):
    """One of two files that are compared."""

    path: str
    id: str


class ChangeData(MachineData):
    """One value that differs; null where one side has none."""

    where: tuple[str | int, ...]
    before: Any
    after: Any
    lines: tuple[tuple[tuple[WordFate, str], ...], ...] | None
    """Of a text: the lines that differ, as words that are kept, removed or added."""


class OverlapData(MachineData):
    """A requirement that was asked before and speaks of a part of the same."""

    number: str
    status: Status


class MovedData(MachineData):
    """What became of one requirement from one plan to another."""

    movement: Movement
    requirement: str
    number: str
    title: str
    before: Status | None
    """Null: it was not asked."""
    after: Status | None
    overlapping: tuple[OverlapData, ...]


class DifferenceData(MachineData):
    """What differs between two files."""

    before: DiffSideData
    after: DiffSideData
    moved: tuple[MovedData, ...]
    """Between two plans; empty between two states of one file."""
    changes: tuple[ChangeData, ...]
    only_before: tuple[str, ...]
    """Requirements that only the first questionnaire asks; they are not compared."""
    only_after: tuple[str, ...]


def difference_data(
    difference: Difference, old: DiffSide, new: DiffSide
) -> DifferenceData:
    """How both sides score, and every value that differs."""
    return DifferenceData(
        before=_side(old),
        after=_side(new),
        moved=tuple(map(_moved, movements_between(old, new))),
        changes=tuple(map(change_data, difference.changes)),
        only_before=difference.only_before,
        only_after=difference.only_after,
    )


def _side(side: DiffSide) -> DiffSideData:
    scored = assessment_data(side.score, side.assessment)
    # The bytes of a name need not be text.
    path = os.fsencode(side.path).decode("utf-8", "replace")
    return DiffSideData(**dict(scored), path=path, id=side.assessment.id)


def _moved(moved: Moved) -> MovedData:
    related = tuple(
        OverlapData(number=number, status=status)
        for number, status in moved.overlapping
    )
    return MovedData(
        movement=moved.movement,
        requirement=moved.requirement,
        number=moved.number,
        title=moved.title,
        before=moved.before,
        after=moved.after,
        overlapping=related,
    )


def change_data(change: Change) -> ChangeData:
    """One value that differs; of a text its words."""
    lines = None
    if is_text(change):
        text = differing_lines(change.before or "", change.after or "")
        lines = tuple(
            tuple((run.kind, run.text) for run in line) for line in text.lines
        )
    return ChangeData(
        where=change.where, before=change.before, after=change.after, lines=lines
    )
