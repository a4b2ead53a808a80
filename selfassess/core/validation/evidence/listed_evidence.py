"""The register of evidence as it is listed: what is told of each entry, and who cites it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import (
    SEEN_STATES,
    Evidence,
    Seen,
    SeenState,
)
from selfassess.core.model.registers.evidence_file import (
    EvidenceFile,
    LookUp,
    size_label,
)
from selfassess.core.model.registers.origin import origin_label
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import in_a_row, listed
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.validation.evidence.doubts import doubt_about_file


@dataclass(frozen=True, slots=True)
class ListedEvidence:
    """One entry of the register, with what is known of its file."""

    key: str
    number: int
    entry: Evidence
    file: EvidenceFile | None
    """None where it names no file, or none that is there."""
    cited_by: Mapping[str, str]
    """What in it shows the claim, by the numbers of the requirements that cite it."""

    @property
    def doubt(self) -> str:
        """What speaks against its file; nothing if it names none, or all is well."""
        return doubt_about_file(self.entry, self.file) if self.entry.file else ""

    @property
    def is_lost(self) -> bool:
        """Whether its file is not as it was cited, or its address is gone."""
        seen = self.entry.seen
        return bool(self.doubt) or (seen is not None and seen.state is SeenState.GONE)

    @property
    def made(self) -> str:
        """When and by whom it was made, as far as that is said."""
        by = origin_label(self.entry.by) if self.entry.by else ""
        day = day_label(self.entry.date) if self.entry.date else ""
        return in_a_row(filter(None, (day, by)))

    @property
    def file_sentence(self) -> str:
        """The file, how large it is, and whether it is as it was cited."""
        name, told = self.entry.file, self.doubt
        if self.file and not told:
            is_kept = bool(self.entry.sha256)
            text = _("{size}, as it was cited") if is_kept else _("{size}, is there")
            told = text.format(size=size_label(self.file.size))
        return f"{name} ({told})" if name else ""

    @property
    def address_sentence(self) -> str:
        """The address, and what became of it when it was last looked up."""
        seen = self.entry.seen
        told = f" ({seen_sentence(seen)})" if seen else ""
        return f"{self.entry.url}{told}" if self.entry.url else ""

    @property
    def citations(self) -> str:
        """The requirements that cite it, each with what in it shows the claim."""
        named = (f"{n} ({text})" if text else n for n, text in self.cited_by.items())
        return listed(named) or _("no answer")


def seen_sentence(seen: Seen) -> str:
    """What became of an address, and on which day it was looked up."""
    label = pgettext("the state of an address", SEEN_STATES[seen.state].label)
    if seen.url and seen.state is SeenState.MOVED:
        label = _("moved to {address}").format(address=seen.url)
    return in_a_row((label, day_label(seen.on)))


def listed_evidence(
    questionnaire: Questionnaire, assessment: Assessment, look_up: LookUp
) -> Iterator[ListedEvidence]:
    """Every entry of the register, in its order."""
    for number, (key, entry) in enumerate(assessment.evidence.items(), 1):
        cited_by = {
            questionnaire.numbers.get(citing, citing): (
                assessment.answer_to(citing).shows.get(key, "")
            )
            for citing in assessment.citing(key)
        }
        file = look_up(entry.file) if entry.file else None
        yield ListedEvidence(key, number, entry, file, cited_by)
