"""A TOML file of ours on the disk: what was last in it, and how it is replaced.

What a person wrote into it by hand stays; what it held before becomes a version.
"""

import os
from pathlib import Path
from typing import Any

from selfassess.core.session.recovery.external_change import ExternalChange
from selfassess.core.text.i18n import ngettext
from selfassess.storage.documents.layout import is_our_layout, laid_out
from selfassess.storage.documents.schema_directive import schema_line
from selfassess.storage.files.atomic import fingerprint, save, written_at
from selfassess.storage.files.watcher import Watch
from selfassess.storage.recovery.versions import Versions
from selfassess.storage.toml.editor import comments_in
from selfassess.storage.toml.reader import Document, parse_document


class TrackedFile:
    """The one object with a memory: which file, and what was last in it."""

    def __init__(
        self, path: str, document: Document | None, state: Path | None = None
    ) -> None:
        """`document` is what was read; None if there is no file yet."""
        self.path = path
        self.content = b""
        """What was last read or written: the base of what is being worked on."""
        self._notices: list[str] = []
        self._state = state
        self._versions: Versions | None = None
        self._watch: Watch | None = None
        self._text = ""
        self._data: dict[str, Any] | None = None
        """What the text says; None if we wrote it as we always do."""
        self._is_by_hand = False
        self._schema_line = ""
        """The only comment that programs write, too."""
        if document:
            self.reset_base(document)

    def reset_base(self, document: Document) -> None:
        """Take a document just read as the base: the next save may replace it."""
        self._text, self._data = document.text, document.data
        self._schema_line = schema_line(document.text)
        self._is_by_hand = False  # not known yet
        self._now_holds(document.raw)

    def _now_holds(self, content: bytes) -> None:
        self.content = content
        self._watch = Watch(self.path, fingerprint(content))

    def notices(self) -> list[str]:
        """What the person should be told about saves that worked; told once."""
        notices, self._notices = self._notices, []
        return notices

    def poll(self) -> ExternalChange:
        """What somebody else did to it; as cheap as a stat, so for every two seconds."""
        if self._watch:
            return self._watch.poll()
        return (
            ExternalChange.CHANGED
            if os.path.lexists(self.path)
            else ExternalChange.NOTHING
        )

    def replace(self, canonical: str, identifier: str) -> None:
        """Make it say what the canonical text says; raise ChangedOnDisk or CannotSave.

        The canonical text itself is written unless a person laid out the file.
        """
        canonical = self._schema_line + canonical
        if self._data is not None and not self._is_by_hand:
            self._is_by_hand = not is_our_layout(self._text, self._data)
        if self._data is None or not self._is_by_hand:
            self._write(canonical, identifier, lost=0)
            self._text, self._data = canonical, None
            return
        meant = parse_document(self.path, canonical.encode()).data
        text = laid_out(self._text, self._data, meant)
        data = None if text is None else meant
        text = canonical if text is None else text
        lost = comments_in(self._text) - comments_in(text)
        self._write(text, identifier, lost=lost.total())
        self._text, self._data = text, data

    def _write(self, text: str, identifier: str, *, lost: int) -> None:
        versions = self._versions or Versions(self.path, identifier, self._state)
        self._versions = versions
        content, since = text.encode(), written_at(self.path)
        if lost:
            versions.keep_original(self.content, since)
        before = fingerprint(self.content) if self._watch else None
        save(self.path, content, before)
        earlier = (self.content, since) if before else None
        self._now_holds(content)
        versions.keep_saved(content, written_at(self.path), earlier)
        if lost:
            self._notices.append(_lost_text(lost, self.path))


def _lost_text(lost: int, path: str) -> str:
    message = ngettext(
        "{count} comment could not be kept; the file as it was: "
        "selfassess versions {path}",
        "{count} comments could not be kept; the file as it was: "
        "selfassess versions {path}",
        lost,
    )
    return message.format(count=lost, path=path)
