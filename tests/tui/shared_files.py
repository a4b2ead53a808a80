"""A file that others write, too, without a disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from selfassess.core.errors import CannotRead, ChangedOnDisk
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record
from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.session.recovery.recovery_port import (
    RecoveredWork,
    RecoveryPort,
    SyncCopy,
)
from selfassess.core.session.workspace import Workspace
from tests.tui.workspaces import SavedRecords, blank, workspace_of


@dataclass
class SharedFile:
    """A file that others write, too, and what is copied of ours."""

    records: SavedRecords = field(default_factory=SavedRecords)
    theirs: Assessment | None = None
    """What somebody else saved meanwhile."""
    outside: ExternalChange = ExternalChange.NOTHING
    unreadable: str = ""
    copied: list[tuple[Record, Mapping[str, str]]] = field(default_factory=list)
    left: list[RecoveredWork] = field(default_factory=list)
    copies: list[SyncCopy] = field(default_factory=list)
    discarded: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    heard: Any = None
    saved_as: list[str] = field(default_factory=list)

    def open(self, assessment: Assessment | None = None, **changes: Any) -> Workspace:
        """The work on it."""
        start, questionnaire = blank()
        self.base = assessment or start
        port = RecoveryPort(
            keep=self._keep,
            all_is_saved=lambda: self.discarded.append("own"),
            unsaved=lambda: list(self.left),
            poll=lambda: self.outside,
            read_again=self._read_again,
            base=lambda: self.base,
            others=lambda: list(self.people),
            close=lambda: self.discarded.append("closed"),
            notices=lambda: (),
            copies=lambda: self.copies,
            reviews=self._hear,
        )
        changes = {"recovery_port": port, "save": self._save, **changes}
        return workspace_of(self.records, (self.base, questionnaire), **changes)

    def _keep(self, record: Record, texts: Mapping[str, str]) -> str:
        self.copied.append((record, dict(texts)))
        return "state/copy.toml"

    def _save(self, record: Record) -> None:
        if self.outside is not ExternalChange.NOTHING:
            raise ChangedOnDisk("a.toml")
        self.records.save(record)
        assert isinstance(record, Assessment)
        self.base = record

    def _read_again(self) -> Assessment:
        if self.unreadable:
            raise CannotRead(self.unreadable)
        assert self.theirs
        self.base, self.outside = self.theirs, ExternalChange.NOTHING
        return self.theirs

    def _hear(self) -> Any:
        heard, self.heard = self.heard, None
        return heard

    def saves(self, assessment: Assessment) -> None:
        """Somebody else does."""
        self.theirs, self.outside = assessment, ExternalChange.CHANGED

    def unsaved(self, mine: Assessment, **changes: Any) -> None:
        """An earlier session left that."""
        given = {"base": blank()[0], "texts": {}, **changes}
        when = datetime(2026, 11, 23, 10, 42, tzinfo=UTC)
        discard = lambda: self.discarded.append("left")  # noqa: E731
        self.left.append(RecoveredWork("x", when, mine=mine, discard=discard, **given))
