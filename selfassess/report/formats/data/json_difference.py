"""Differences for machines."""

import os

from selfassess.core.diff.assessment_diff import Change, Difference
from selfassess.core.diff.diff_blocks import DiffSide
from selfassess.core.diff.diff_items import is_text
from selfassess.core.diff.text_diff import differing_lines
from selfassess.report.formats.data import json_models as shapes
from selfassess.report.formats.data.json_score import assessment_data


def difference_data(
    difference: Difference, old: DiffSide, new: DiffSide
) -> shapes.DifferenceData:
    """How both sides score, and every value that differs."""
    return shapes.DifferenceData(
        before=_side(old),
        after=_side(new),
        changes=tuple(map(_change, difference.changes)),
        only_before=difference.only_before,
        only_after=difference.only_after,
    )


def _side(side: DiffSide) -> shapes.DiffSideData:
    scored = assessment_data(side.score, side.assessment)
    # The bytes of a name need not be text.
    path = os.fsencode(side.path).decode("utf-8", "replace")
    return shapes.DiffSideData(**dict(scored), path=path, id=side.assessment.id)


def _change(change: Change) -> shapes.ChangeData:
    lines = None
    if is_text(change):
        text = differing_lines(change.before or "", change.after or "")
        lines = tuple(
            tuple((run.kind, run.text) for run in line) for line in text.lines
        )
    return shapes.ChangeData(
        where=change.where, before=change.before, after=change.after, lines=lines
    )
