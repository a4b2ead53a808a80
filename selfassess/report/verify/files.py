"""Whether a report's embedded files fit each other: the results of verify, in words."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Self

from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.report.elements.digests import digest_of_bytes, grouped, missing_blocks
from selfassess.report.pdf.attachments import (
    ANSWERS,
    ASKED,
    REVIEW,
    EmbeddedFile,
    slug_in,
)
from selfassess.report.verify.pdf_reader import ReportPdf

SHOWN_OF_EACH = 5
"""So many of one kind are told one by one."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One thing that was looked at, and whether it is as it should be."""

    is_good: bool
    sentence: str
    is_beside: bool = False
    """It is about the file that the report is compared with, not about the report."""
    is_open: bool = False
    """It cannot be told here, for better or worse."""

    @classmethod
    def good(cls, sentence: str, **beside: bool) -> Self:
        """A result for what is as it should be."""
        return cls(True, sentence, **beside)

    @classmethod
    def bad(cls, sentence: str, **beside: bool) -> Self:
        """A result for what is otherwise than it should be."""
        return cls(False, sentence, **beside)


def check_counts(read: ReportPdf) -> Iterator[CheckResult]:
    """One assessment, one questionnaire, and no reviewer twice."""
    sentences = {
        ANSWERS: _("the PDF should carry one assessment, and carries {count}"),
        ASKED: _("the PDF should carry one questionnaire, and carries {count}"),
    }
    for relationship, sentence in sentences.items():
        files = files_of(read, relationship)
        if len(files) != 1:
            yield CheckResult.bad(sentence.format(count=len(files)))
    slugs = Counter(slug_in(file.name) for file in files_of(read, REVIEW))
    for slug in (slug for slug, times in slugs.items() if times > 1):
        sentence = _("the PDF carries more than one review by {name}")
        yield CheckResult.bad(sentence.format(name=slug))


def check_digests(read: ReportPdf, printed: Collection[str]) -> Iterator[CheckResult]:
    """Whether the report prints the digest of each file that it carries."""
    for file in read.files:
        digest = digest_of_bytes(file.content)
        if digest in printed:
            sentence = _(
                "{name}: its SHA-256 is the one printed in the report; the blocks left "
                "blank there are {blocks}"
            )
            blocks = listed(missing_blocks(digest))
            yield CheckResult.good(sentence.format(name=file.name, blocks=blocks))
        else:
            sentence = _(
                "{name}: its SHA-256 is not printed in the report; it is {digest}"
            )
            text = sentence.format(name=file.name, digest=grouped(digest))
            yield CheckResult.bad(text)


def files_of(read: ReportPdf, relationship: str) -> list[EmbeddedFile]:
    """The files of one kind that the PDF carries, but for evidence and translations."""
    return [
        file
        for file in read.files
        if file.relationship == relationship
        and not (file.is_evidence or file.is_translation)
    ]
