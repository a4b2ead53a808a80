"""`selfassess verify REPORT.pdf [FILE]`: does the report belong to its files?

`selfassess verify FILE.toml [SIGNATURE]`: who signed it.
"""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from selfassess import __version__
from selfassess.cli.commands.report import template_reader
from selfassess.cli.exits import Exit
from selfassess.cli.languages import speaking
from selfassess.cli.printing import problem_lines, say
from selfassess.cli.signatures import verify_signatures
from selfassess.core.errors import CannotRead, InvalidFile, UnknownQuestionnaire
from selfassess.core.language import _
from selfassess.report.attachments import ANSWERS, ASKED, Source
from selfassess.report.html import Paper, render_html
from selfassess.report.pdf import html_to_pdf
from selfassess.report.unpacking import Received, Shown, received, shown
from selfassess.report.verifying import (
    Finding,
    check_files,
    check_pages,
    check_same_answers,
    files_of,
)
from selfassess.report.view import report_view
from selfassess.storage.assessment_file import Parsed, parse_assessment
from selfassess.storage.catalog import find_questionnaire
from selfassess.storage.digesting import digest_of
from selfassess.storage.questionnaire_file import LoadedQuestionnaire, questionnaire_in
from selfassess.storage.reading import Document, parse_document, read_bytes


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
    is_good = all(finding.is_good for finding in findings)
    if is_good:
        say(_("The report is what its files make it."))
    else:
        say(_("The report is not what its files make it; do not rely on it."))
    return Exit.YES if is_good else Exit.NO


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
        yield from (Finding(False, line) for line in problem_lines(error.problems))
        return
    yield from _known(questions)
    if given:
        yield from _same(inside, given)
    if read.made_on is None:
        yield Finding(False, _("the PDF does not say when it was made"))
        return
    source = Source(inside.path, inside.raw)
    fresh = _made_again(read, source, questions, parsed, template)
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


def _known(questions: LoadedQuestionnaire) -> Iterator[Finding]:
    """A questionnaire that is published must not be another one under the same name."""
    asked = questions.questionnaire
    try:
        ours = find_questionnaire(asked.id)
    except (UnknownQuestionnaire, InvalidFile):
        sentence = _("the questionnaire {id} is not one that is known here")
        yield Finding(True, sentence.format(id=asked.id))
        return
    if asked.edition != ours.questionnaire.edition:
        sentence = _("the questionnaire {id} is edition {theirs}; here it is {ours}")
        text = sentence.format(
            id=asked.id, theirs=asked.edition, ours=ours.questionnaire.edition
        )
        yield Finding(True, text)
    elif questions.digest == ours.digest:
        sentence = _("the questionnaire {id} is the one that is known here")
        yield Finding(True, sentence.format(id=asked.id))
    else:
        sentence = _(
            "the questionnaire inside is not {id} {edition} as it is known here"
        )
        yield Finding(False, sentence.format(id=asked.id, edition=asked.edition))


def _same(inside: Document, given: str) -> Iterator[Finding]:
    document = parse_document(given, read_bytes(given))
    if document.raw == inside.raw:
        sentence = _("{name} is the file inside the report, byte for byte")
        yield Finding(True, sentence.format(name=given))
    elif digest_of(document.data) == digest_of(inside.data):
        sentence = _(
            "{name} says what the file inside the report says, laid out otherwise"
        )
        yield Finding(True, sentence.format(name=given))
    else:
        one, other = (
            parse_assessment(each, find_questionnaire).assessment
            for each in (inside, document)
        )
        if one and other:
            yield from check_same_answers(one, other, given)
        else:
            sentence = _("{name} is not an assessment that can be read")
            yield Finding(False, sentence.format(name=given))


def _made_again(
    read: Received,
    source: Source,
    questions: LoadedQuestionnaire,
    parsed: Parsed,
    template: str | None,
) -> bytes:
    assert parsed.assessment
    assert read.made_on
    with speaking(read.language):
        view = report_view(
            questions.questionnaire,
            parsed.assessment,
            source,
            made_on=read.made_on,
            asked=Source(questions.questionnaire.id, questions.raw),
        )
        paper = Paper.LETTER if read.is_letter else Paper.A4
        html = render_html(view, paper, template_reader(template))
        return html_to_pdf(html, view.attachments, lambda _done, _total, _words: None)


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
