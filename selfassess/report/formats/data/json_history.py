"""What changed in an assessment over time, for machines."""

from collections.abc import Iterable
from datetime import datetime

from selfassess.core.diff.past_states import PastChange, SinceFinding
from selfassess.report.formats.data.json_difference import ChangeData, change_data
from selfassess.report.formats.data.machine_data import MachineData


class PastChangeData(MachineData):
    """What one state says otherwise than the one before it."""

    when: datetime
    kept_as: str
    before: datetime
    """Since when the state before it was there."""
    changes: tuple[ChangeData, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


class SinceFindingData(MachineData):
    """What became of an answer since it was reviewed."""

    requirement: str
    change: PastChangeData | None
    """None: the answer that was reviewed is not kept."""


class HistoryData(MachineData):
    """What changed in a file, the newest first."""

    path: str
    oldest: datetime
    changes: tuple[PastChangeData, ...] = ()
    since_review: tuple[SinceFindingData, ...] = ()
    """Instead, if a reviewer was named."""


def past_change_data(change: PastChange) -> PastChangeData:
    """One change, and when it came to be."""
    return PastChangeData(
        when=change.after.when,
        kept_as=change.after.kept_as,
        before=change.before.when,
        changes=tuple(map(change_data, change.difference.changes)),
        only_before=change.difference.only_before,
        only_after=change.difference.only_after,
    )


def since_review_data(changes: Iterable[SinceFinding]) -> tuple[SinceFindingData, ...]:
    """What became of each answer that was reviewed in an earlier state."""
    return tuple(
        SinceFindingData(
            requirement=since.requirement_id,
            change=since.change and past_change_data(since.change),
        )
        for since in changes
    )
