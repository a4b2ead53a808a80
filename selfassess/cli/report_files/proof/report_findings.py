"""Everything that is looked at in a report to tell whether its files make it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from selfassess.cli.output.console import problem_lines
from selfassess.cli.report_files.compare_with_disk import (
    check_file,
    check_questionnaire,
    check_reviews,
)
from selfassess.cli.report_files.draft.evidence_to_attach import (
    check_evidence_beside,
    check_evidence_inside,
)
from selfassess.cli.report_files.proof.remake import Inside, made_again, read_inside
from selfassess.core.errors import CannotRead, InvalidFile, LockedFile
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.report.pdf.attachments import ANSWERS, ASKED
from selfassess.report.verify.document_comparison import (
    Compared,
    compared,
    read_with_digests,
)
from selfassess.report.verify.document_findings import (
    difference_findings,
    is_only_drawing,
    signature_findings,
    wrapping_findings,
)
from selfassess.report.verify.files import (
    CheckResult,
    check_counts,
    check_digests,
    files_of,
)
from selfassess.report.verify.pages import check_pages
from selfassess.report.verify.pdf_reader import ReportPdf, received
from selfassess.report.verify.revisions import revision_findings
from selfassess.report.verify.visible_content import visible_content


def report_findings(
    content: bytes, text: str | None, template: str | None
) -> Iterator[CheckResult]:
    """What is found in a report, and in the file that it is compared with, if any."""
    try:
        read, printed = read_with_digests(content)
        yield from check_counts(read)
        yield from check_digests(read, printed)
        if any(len(files_of(read, kind)) != 1 for kind in (ANSWERS, ASKED)):
            return
        inside = read_inside(read)
    except LockedFile:
        raise
    except CannotRead as error:
        yield CheckResult.bad(str(error))
    except InvalidFile as error:
        yield from _wrong(error.problems)
    else:
        yield from _wrong(inside.wrong_reviews)
        yield from check_questionnaire(inside.questions)
        yield from check_evidence_inside(inside.assessment, inside.evidence)
        if text:
            yield from _compared_with(inside, text)
        yield from _compared_with_fresh(content, read, inside, template)


def _compared_with(inside: Inside, text: str) -> Iterator[CheckResult]:
    answers = check_file(inside.document, text)
    reviews, evidence = check_reviews(inside.reviews, text), check_evidence_beside(text)
    for finding in chain(answers, reviews, evidence):
        yield replace(finding, is_beside=True)


def _wrong(problems: Iterable[Problem]) -> Iterator[CheckResult]:
    yield from (CheckResult.bad(line) for line in problem_lines(problems))


def _compared_with_fresh(
    content: bytes, read: ReportPdf, inside: Inside, template: str | None
) -> Iterator[CheckResult]:
    if read.made_on is None:
        yield CheckResult.bad(_("the PDF does not say when it was made"))
        return
    fresh = made_again(read, partial(inside.view, read.made_on), template)
    if content.startswith(fresh) and not content[len(fresh) :].strip():
        yield _same_bytes(len(content) - len(fresh))
        return
    try:
        comparison = compared(content, fresh)
    except CannotRead as error:
        yield CheckResult.bad(str(error))
        return
    yield from signature_findings(comparison)
    yield from wrapping_findings(comparison)
    if comparison.differences:
        yield from _differing(content, fresh, comparison)
    yield from _kept(content, fresh, comparison)


def _same_bytes(blanks: int) -> CheckResult:
    if not blanks:
        sentence = _("made again from the files, it is the same, byte for byte")
        return CheckResult.good(sentence)
    sentence = ngettext(
        "made again from the files, it is the same, byte for byte, but for {count} "
        "blank behind its end",
        "made again from the files, it is the same, byte for byte, but for {count} "
        "blanks behind its end",
        blanks,
    )
    return CheckResult.good(sentence.format(count=blanks))


def _differing(
    content: bytes, fresh: bytes, comparison: Compared
) -> Iterator[CheckResult]:
    differing = [*check_pages(visible_content(content), visible_content(fresh))]
    yield from differing
    if differing or not is_only_drawing(comparison.differences):
        yield from difference_findings(comparison.differences)
        return
    sentence = _(
        "its words and links are those that the files make, but it was drawn with other "
        "fonts or by another version ({theirs}) than here ({ours}), so what it draws "
        "cannot be compared"
    )
    theirs, ours = (received(pdf) for pdf in (content, fresh))
    text = sentence.format(theirs=_programs(theirs), ours=_programs(ours))
    yield CheckResult.bad(text, is_open=True)


def _programs(read: ReportPdf) -> str:
    named = [program for program in (read.program, read.printer) if program]
    # Translators: the program that made a report.
    return listed(named) or _("a program without name")


def _kept(content: bytes, fresh: bytes, comparison: Compared) -> Iterator[CheckResult]:
    """What else the report's file holds, and why its bytes are others."""
    is_longer = content.startswith(fresh)
    if is_longer and not comparison.is_signed:
        yield CheckResult.bad(_("something was added to the file after it was made"))
        return
    kept = [*revision_findings(content, is_signed=comparison.is_signed)]
    yield from kept
    if kept or comparison.differences:
        return
    if is_longer:
        sentence = _(
            "made again, it is the same byte for byte, but for a signature that was "
            "added; a PDF viewer tells whose it is and whether it holds"
        )
    elif comparison.is_signed:
        sentence = _(
            "every page draws what the files make it draw, and the document does "
            "nothing else; its bytes were packed by another program, and a signature "
            "was added; a PDF viewer tells whose it is and whether it holds"
        )
    else:
        sentence = _(
            "every page draws what the files make it draw, and the document does "
            "nothing else; its bytes were packed by another program"
        )
    yield CheckResult.good(sentence)
