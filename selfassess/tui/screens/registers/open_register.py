"""The register of evidence while it is open: what is changed in it, whatever others save.

A key is no identity: once others have saved, the same entry may have another one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import EvidenceFiles
from selfassess.core.session.drafts import Values
from selfassess.core.session.session import Session
from selfassess.core.text.slugs import slug_for
from selfassess.core.validation.evidence.doubts import doubts_text
from selfassess.core.validation.evidence_form import (
    SHOWS,
    evidence_from,
    moved_entries,
    typed_from,
    typed_over,
)

Doubts = Callable[[Evidence], Iterable[tuple[str, str]]]
"""Why an entry may show nothing: which field, and in which words."""


class OpenedEntry(NamedTuple):
    """An entry of the register as it was when the person turned to it."""

    assessment: Assessment
    slug: str

    @property
    def evidence(self) -> Evidence:
        """The entry itself."""
        return self.assessment.evidence[self.slug]


class OpenRegister:
    """The evidence that a person picks for the answer in view, adds, edits and removes."""

    def __init__(
        self,
        current: Callable[[], Session],
        take: Callable[[Session], None],
        doubts: Doubts,
        files: EvidenceFiles,
    ) -> None:
        self._current, self._take = current, take
        self._doubts, self.files = doubts, files
        self.changed: Callable[[], None] = lambda: None
        """Called behind every change."""

    def _change(self, session: Session) -> None:
        self._take(session)
        self.changed()

    @property
    def walk(self) -> Session:
        """The session as it is by now: others may have saved meanwhile."""
        return self._current()

    @property
    def entries(self) -> Mapping[str, Evidence]:
        """What the register holds by now."""
        return self.walk.assessment.evidence

    def opened(self, slug: str | None) -> OpenedEntry | None:
        """The entry of that key, if the register has it."""
        if slug is None or slug not in self.entries:
            return None
        return OpenedEntry(self.walk.assessment, slug)

    def slug_of(self, before: Assessment, slug: str) -> str:
        """The key that an entry has by now, which had that one before."""
        return moved_entries(before, self.walk.assessment).get(slug, slug)

    def doubts_on(self, slug: str) -> str:
        """Why the entry may show nothing; nothing if it does."""
        return doubts_text(self._doubts(self.entries[slug]))

    def cite(self, slug: str) -> OpenedEntry | None:
        """Cite an entry, or no longer; what is cited now, unless it may not be changed."""
        if slug in self.walk.answer.evidence:
            self._change(self.walk.uncited(slug))
            return None
        self._change(self.walk.cited(slug))
        return self.opened(slug) if slug in self.walk.answer.evidence else None

    def claim(self, entry: OpenedEntry, shows: str) -> None:
        """Say what in the entry shows the claim."""
        self._change(self.walk.claim_shown(self.slug_of(*entry), shows))

    def add(self, values: Values) -> str:
        """Add what was typed as an entry, cite it, and return its key."""
        evidence = self.files.sealed(evidence_from(values))
        slug = slug_for(evidence.title, self.entries)
        self._change(self.walk.added(slug, evidence, values[SHOWS]))
        return slug

    def edit(self, entry: OpenedEntry, values: Values) -> None:
        """Change of the entry what was typed over."""
        slug, opened = self.slug_of(*entry), entry.evidence
        now = self.entries.get(slug, opened)
        fields = {name: text for name, text in values.items() if name != SHOWS}
        typed = typed_over(typed_from(now), typed_from(opened), fields)
        changed = self.files.sealed(evidence_from(typed, now))
        self._change(self.walk.registered(slug, changed, values.get(SHOWS)))

    def cite_file(self, entry: OpenedEntry, name: str) -> None:
        """Cite that file for the entry, as it is by now."""
        slug = self.slug_of(*entry)
        changed = self.files.cited_anew(self.entries[slug], name)
        self._change(self.walk.registered(slug, changed))

    def remove(self, entry: OpenedEntry) -> None:
        """Take the entry out, also where it is cited."""
        slug = self.slug_of(*entry)
        if slug in self.entries:
            self._change(self.walk.unregistered(slug))
