"""What keeps the work safe while it is open, whichever way it is shown."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from selfassess.core.errors import CannotSave, SelfAssessError
from selfassess.core.model.review import Record
from selfassess.core.review.threads import Reviews
from selfassess.core.session.recovery.external_change import (
    ExternalChange,
    MergedChange,
    changes_text,
    merge_external,
)
from selfassess.core.session.recovery.recovery_port import (
    RecoveredWork,
    RecoveryPort,
    SyncCopy,
)
from selfassess.core.text.i18n import _


class RecoveryGuard:
    """Remembers what was copied and told already, so that it is done once."""

    def __init__(self, port: RecoveryPort | None) -> None:
        self._port = port
        self._copied: tuple[Record, Mapping[str, str]] | None = None
        self.where = ""
        """Where the recovery copy is; empty if there is none."""
        self.trouble = ""
        """Why there is no recovery copy."""
        self._told: set[str] = set()

    def keep(self, record: Record, typed: Mapping[str, str]) -> None:
        """Make a recovery copy, if there is not one of the same already."""
        if self._port is None or self._is_copied(record, typed):
            return
        try:
            self.where, self.trouble = self._port.keep(record, typed), ""
        except CannotSave as error:
            self.trouble = str(error)
        else:
            self._copied = record, dict(typed)

    def _is_copied(self, record: Record, typed: Mapping[str, str]) -> bool:
        if self._copied is None:
            return False
        before, texts = self._copied
        return texts == typed and (before is record or before == record)

    def all_is_saved(self) -> None:
        """The recovery copy is no longer needed."""
        if self._port and self._copied:
            self._port.all_is_saved()
            self._copied, self.where = None, ""

    def poll(self) -> ExternalChange:
        """What others did to the file."""
        return self._port.poll() if self._port else ExternalChange.NOTHING

    def take_in(self, mine: Record) -> tuple[MergedChange, Record]:
        """Mine together with what others saved, and what they saved.

        The next save replaces it. Raise SelfAssessError if it cannot be read.
        """
        assert self._port
        base = self._port.base()
        theirs = self._port.read_again()
        return merge_external(base, mine, theirs, first="theirs"), theirs

    def newly(self, notices: Sequence[str]) -> Sequence[str]:
        """The notices that were not told yet."""
        new = [notice for notice in notices if notice not in self._told]
        self._told.update(new)
        return new

    def others(self) -> Sequence[str]:
        """Who else has it open by now, in words, as far as nobody was told."""
        return self.newly(self._port.others()) if self._port else ()

    def unsaved(self) -> Sequence[RecoveredWork]:
        """What earlier sessions left, the newest first."""
        return self._port.unsaved() if self._port else ()

    def copies(self, mine: Record) -> Sequence[tuple[SyncCopy, Record]]:
        """What sync programs left, as far as it can be read and differs."""
        copies = []
        for copy in self._port.copies() if self._port else ():
            with suppress(SelfAssessError):
                if changes_text(mine, theirs := copy.read()):
                    copies.append((copy, theirs))
        return copies

    def reviews(self) -> Reviews | None:
        """What the reviewers say, if that is something else by now."""
        return self._port.reviews() if self._port else None

    def close(self) -> None:
        """Others are no longer told that it is open here."""
        if self._port:
            self._port.close()


def external_change_text(external: ExternalChange) -> str:
    """What happened to the file, where it cannot be read any more."""
    return {
        ExternalChange.REMOVED: _(
            "the file is gone: it was removed, renamed, or its folder was"
        ),
        ExternalChange.OUT_OF_REACH: _(
            "the file is out of reach: a disk or a share is gone, or may not be read"
        ),
    }.get(external, "")


def recovered_work_text(unsaved: RecoveredWork, now: Record) -> str:
    """What an earlier session could not save: when, how much, and what is there now."""
    # Translators: {when} is a day and a time; {changes} is such as "2 answers, 1 note"
    text = _("Not saved on {when}: {changes}.").format(
        when=f"{unsaved.when:%Y-%m-%d %H:%M}",
        changes=changes_text(unsaved.base or now, unsaved.mine)
        or _("only what was being typed"),
    )
    since = changes_text(unsaved.base, now) if unsaved.base else ""
    if not unsaved.base:
        return f"{text} {_('What it was made from is lost: compare it well.')}"
    if since:
        sentence = _("The file changed since: {changes}.").format(changes=since)
        return f"{text} {sentence}"
    return text
