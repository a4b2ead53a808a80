"""`selfassess verify REPORT.pdf [FILE]`: does the report belong to its files?

`selfassess verify FILE.toml [SIGNATURE]`: who signed it.
"""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from selfassess import __version__
from selfassess.cli.exits import Exit
from selfassess.cli.given_files import check_file, check_questionnaire, check_reviews
from selfassess.cli.printing import problem_lines, say
from selfassess.cli.remaking import Inside, made_again, read_inside
from selfassess.cli.signatures import verify_signatures
from selfassess.core.errors import CannotRead, InvalidFile, LockedFile
from selfassess.core.language import _
from selfassess.core.problems import Problem
from selfassess.report.attachments import ANSWERS, ASKED
from selfassess.report.unpacking import Received, Shown, received, shown
from selfassess.report.verifying import Finding, check_files, files_of
from selfassess.report.verifying_pages import check_pages
from selfassess.storage.reading import read_bytes


def run(arguments: Namespace) -> Exit:
    """Say what was looked at, line by line; the last line is the answer."""
    if Path(arguments.report).suffix.lower() == ".toml":
        return verify_signatures(
            arguments.report, arguments.file, arguments.allowed_signers
        )
    content = read_bytes(arguments.report)
    findings = []
    for finding in _findings(content, arguments.file, arguments.template):
        findings.append(finding)
        say(f"{'✔' if finding.is_good else '✘'} {finding.sentence}")
    bad = [finding for finding in findings if not finding.is_good]
    if not bad:
        say(_("The report is what its files make it."))
    elif all(finding.is_beside for finding in bad):
        sentence = _(
            "The report is what its files make it; {file} says something else."
        )
        say(sentence.format(file=arguments.file))
    else:
        say(_("The report is not what its files make it; do not rely on it."))
    return Exit.NO if bad else Exit.YES


def _findings(
    content: bytes, given: str | None, template: str | None
) -> Iterator[Finding]:
    try:
        read, pages = received(content), shown(content)
    except LockedFile:
        raise
    except CannotRead as error:
        yield Finding(False, str(error))
        return
    yield from check_files(read, pages.pages)
    if any(len(files_of(read, kind)) != 1 for kind in (ANSWERS, ASKED)):
        return
    try:
        inside = read_inside(read)
    except InvalidFile as error:
        yield from _wrong(error.problems)
        return
    yield from _wrong(inside.wrong_reviews)
    yield from check_questionnaire(inside.questions)
    if given:
        yield from _compared_with(inside, given)
    if read.made_on is None:
        yield Finding(False, _("the PDF does not say when it was made"))
        return
    fresh = made_again(read, partial(inside.view, read.made_on), template)
    yield from _compared(content, fresh, read, pages)


def _compared_with(inside: Inside, given: str) -> Iterator[Finding]:
    answers = check_file(inside.document, given)
    for finding in chain(answers, check_reviews(inside.reviews, given)):
        yield replace(finding, is_beside=True)


def _compared(
    content: bytes, fresh: bytes, read: Received, pages: Shown
) -> Iterator[Finding]:
    if content == fresh:
        sentence = _("made again from the files, it is the same, byte for byte")
        yield Finding(True, sentence)
        return
    yield from check_pages(pages, shown(fresh))
    yield from _other_bytes(content, fresh, read)


def _wrong(problems: Iterable[Problem]) -> Iterator[Finding]:
    yield from (Finding(False, line) for line in problem_lines(problems))


def _other_bytes(content: bytes, fresh: bytes, read: Received) -> Iterator[Finding]:
    if content.startswith(fresh):
        if read.is_signed:
            sentence = _(
                "made again, it is the same byte for byte, but for a signature that was "
                "added; a PDF viewer tells whose it is and whether it holds"
            )
            yield Finding(True, sentence)
        else:
            yield Finding(False, _("something was added to the file after it was made"))
        return
    yield Finding(
        True,
        _(
            "its bytes differ from those made here by {ours}: it was made with other "
            "fonts or libraries ({theirs}), or changed where no text is"
        ).format(
            ours=f"selfassess {__version__}",
            theirs=read.program or _("a program without name"),
        ),
    )
