"""What a program has to offer so that no work is lost: copies, and news of others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record
from selfassess.core.review.threads import Reviews
from selfassess.core.session.recovery.external_change import ExternalChange


@dataclass(frozen=True, slots=True)
class RecoveredWork:
    """Workspace that an earlier session could not save."""

    name: str
    """Where it is kept; it can be opened like any assessment."""
    when: datetime
    base: Record | None
    """What it was made from, for a merge with what is there now; None if lost."""
    mine: Record
    texts: Mapping[str, str]
    """What was being typed, by the place given to `keep`."""
    discard: Callable[[], None]
    """It was taken over, or is not wanted."""


@dataclass(frozen=True, slots=True)
class SyncCopy:
    """Another copy of the assessment, as sync programs leave one beside it."""

    name: str
    read: Callable[[], Assessment]
    """Raises SelfAssessError."""


@dataclass(frozen=True, slots=True)
class RecoveryPort:
    """Against losing work: crashes, other programs, other people."""

    keep: Callable[[Record, Mapping[str, str]], str]
    """Keep what is not saved, and what is being typed by its place; raises CannotSave.
    Returns where it is kept."""
    all_is_saved: Callable[[], None]
    """What was kept by `keep` is no longer needed."""
    unsaved: Callable[[], Sequence[RecoveredWork]]
    """What earlier sessions left, the newest first."""
    poll: Callable[[], ExternalChange]
    """What others did to the file; cheap enough for every two seconds."""
    read_again: Callable[[], Record]
    """What others saved; the next save replaces it. Raises SelfAssessError."""
    base: Callable[[], Record]
    """What was last read or saved here; ask before `read_again`, to merge."""
    others: Callable[[], Sequence[str]]
    """Who else has it open, in words; tells them that we have. Once a minute."""
    close: Callable[[], None]
    """Others are no longer told that it is open here."""
    notices: Callable[[], Sequence[str]]
    """What is to be told after a save, such as comments that could not be kept."""
    copies: Callable[[], Sequence[SyncCopy]] = tuple
    """What sync programs left beside it."""
    reviews: Callable[[], Reviews | None] = lambda: None
    """What the reviewers say now; None if nothing changed since it was last asked."""
