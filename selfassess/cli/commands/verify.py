"""`selfassess verify REPORT.pdf [FILE]`: does the report belong to its files?

`selfassess verify FILE.toml [SIGNATURE]`: who signed it.
"""

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from selfassess import __version__
from selfassess.cli.commands.report import template_reader
from selfassess.cli.enclosing import enclosed
from selfassess.cli.exits import Exit
from selfassess.cli.given_files import check_file, check_questionnaire, check_reviews
from selfassess.cli.languages import speaking
from selfassess.cli.printing import problem_lines, say
from selfassess.cli.signatures import verify_signatures
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.language import _
from selfassess.core.problems import Problem, errors_of
from selfassess.report.attachments import (
    ANSWERS,
    ASKED,
    REVIEW,
    Beside,
    Source,
    slug_in,
)
from selfassess.report.html import Paper, render_html
from selfassess.report.pdf import html_to_pdf
from selfassess.report.unpacking import Received, Shown, received, shown
from selfassess.report.verifying import (
    Finding,
    check_files,
    check_pages,
    files_of,
)
from selfassess.report.view import ReportView, report_view
from selfassess.storage.assessment_file import parse_assessment
from selfassess.storage.questionnaire_file import questionnaire_in
from selfassess.storage.reading import parse_document, read_bytes
from selfassess.storage.reviews_folder import reviews_in


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
    except CannotRead as error:
        yield Finding(False, str(error))
        return
    yield from check_files(read, pages.pages)
    answers, asked = files_of(read, ANSWERS), files_of(read, ASKED)
    if len(answers) != 1 or len(asked) != 1:
        return
    try:
        questions = questionnaire_in(parse_document(asked[0].name, asked[0].content))
        inside = parse_document(answers[0].name, answers[0].content)
        parsed = parse_assessment(inside, lambda _id: questions)
        if parsed.assessment is None:
            raise InvalidFile(inside.path, parsed.problems)
    except InvalidFile as error:
        yield from _wrong(error.problems)
        return
    found = reviews_in(_reviews(read), parsed.assessment, lambda _id: questions)
    yield from _wrong(errors_of(found.problems))
    yield from check_questionnaire(questions)
    reviews = enclosed(found, questions.questionnaire, parsed.assessment)
    if given:
        for finding in chain(check_file(inside, given), check_reviews(reviews, given)):
            yield replace(finding, is_beside=True)
    if read.made_on is None:
        yield Finding(False, _("the PDF does not say when it was made"))
        return
    view = partial(
        report_view,
        questions.questionnaire,
        parsed.assessment,
        Source(inside.path, inside.raw),
        made_on=read.made_on,
        beside=Beside(Source(questions.questionnaire.id, questions.raw), reviews),
    )
    fresh = _made_again(read, view, template)
    yield from _compared(content, fresh, read, pages)


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


def _reviews(read: Received) -> dict[str, bytes]:
    """By the names of the reviewers; what is wrong with a name is told with the rest."""
    return {slug_in(each.name): each.content for each in files_of(read, REVIEW)}


def _made_again(
    read: Received, view: Callable[[], ReportView], template: str | None
) -> bytes:
    with speaking(read.language):
        again = view()
        paper = Paper.LETTER if read.is_letter else Paper.A4
        html = render_html(again, paper, template_reader(template))
        return html_to_pdf(html, again.attachments, lambda *_step: None)


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
