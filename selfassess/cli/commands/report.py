"""`selfassess report FILE`: the report in any of its forms."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import (
    Progress,
    print_err,
    problem_line,
)
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.document_words import made_in, words_of_document
from selfassess.cli.report_files.embedded_reviews import enclosed, left_out
from selfassess.cli.report_files.output_forms import (
    OUTPUT_FORMS,
    OutputForm,
    ReportDraft,
    options_of,
    where_to_sentence,
)
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.cli.report_files.public_copy import public_copy
from selfassess.cli.report_files.templates import template_reader
from selfassess.cli.workspace.load import found_beside, open_file
from selfassess.cli.workspace.report_news import NewsKind, print_news
from selfassess.cli.workspace.stamps import stamp_findings
from selfassess.core.cycle.translated_assessment import untranslated_sentence
from selfassess.core.errors import InvalidFile, ReportUnavailable, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.terminal import printable
from selfassess.report.pdf.attachments import Beside, SourceFile
from selfassess.report.pdf.standards import PdfVersion
from selfassess.storage.questionnaires.translation_file import text_of_translation
from selfassess.storage.toml.reader import read_bytes

if TYPE_CHECKING:
    from selfassess.report.content.report import ReportView


def run(arguments: Namespace) -> Exit:
    """Write the forms that were asked for; what cannot be relied on is a no.

    Without any form say which there are. With `--progress json` whoever started the
    command gets the news for programs, too.
    """
    try:
        with progress_for(program=bool(arguments.progress)) as progress:
            return _run(arguments, progress)
    except SelfAssessError as error:
        if not arguments.progress:
            raise
        print_news(NewsKind.FAILED, reason=_reason(error))
        return Exit.CANNOT


def _reason(error: SelfAssessError) -> str:
    """Why no report was made, in one line, with the place if there is one."""
    if isinstance(error, InvalidFile):
        return problem_line(error.problems[0])
    return str(error)


def _run(arguments: Namespace, progress: Progress) -> Exit:
    targets = {
        form: path for form in OUTPUT_FORMS if (path := getattr(arguments, form))
    }
    if not targets:
        raise SelfAssessError(where_to_sentence())
    refuse_slips(
        {OUTPUT_FORMS[form].options[0]: path for form, path in targets.items()},
        options_of(*OutputForm),
    )
    assessment, file, errors = open_file(arguments.file)
    _refuse_conflicts(arguments.file, assessment)
    found_reviews = found_beside(arguments.file, assessment)
    if messages := stamp_findings(found_reviews, file.questionnaire, assessment):
        print_err(*messages)
        found_reviews = found_beside(arguments.file, assessment)
    language = arguments.language or assessment.language
    questionnaire = file.loaded.in_language(language).questionnaire
    missing = left_out(found_reviews)
    evidence, unattached = _evidence(arguments, assessment)
    beside = Beside(
        SourceFile(questionnaire.id, file.loaded.raw),
        enclosed(found_reviews, questionnaire, assessment),
        missing,
        _logo(arguments.file, assessment),
        evidence,
        text_of_translation(questionnaire).encode(),
        language if language != assessment.language else "",
    )
    public, content = public_copy(assessment, file)
    source = SourceFile(printable(Path(arguments.file).name), content)
    with words_of_document(language):
        view, html = _pages(arguments, public, questionnaire, source, beside)
    draft = ReportDraft(view, html, progress, PdfVersion(arguments.pdf))
    contents = (
        (path, OUTPUT_FORMS[form].make(draft)) for form, path in targets.items()
    )
    deliver(made_in(language, contents), targets.values())
    if untranslated := untranslated_sentence(draft.view.translated.assessment):
        print_err(_("selfassess: note: {sentence}").format(sentence=untranslated))
    lacks = {"left_out": missing, "unattached": unattached, "errors": errors}
    if arguments.progress:
        news: dict[str, int | str] = {name: len(each) for name, each in lacks.items()}
        print_news(
            NewsKind.WRITTEN,
            **news | ({"untranslated": untranslated} if untranslated else {}),
        )
    _warn(is_partial=bool(missing), is_unsound=bool(errors))
    return Exit.NO if any(lacks.values()) else Exit.YES


def _warn(*, is_partial: bool, is_unsound: bool) -> None:
    """Nobody's view vanishes quietly, not even where a script makes the report."""
    if is_partial:
        print_err(
            _("selfassess: warning: not all reviews are in the report; see above")
        )
    if is_unsound:
        print_err(
            _("selfassess: warning: the report is of a file with errors; see above")
        )


def _evidence(
    arguments: Namespace, assessment: Assessment
) -> tuple[tuple[SourceFile, ...], list[str]]:
    """The files of evidence that were asked for; why some are not attached is told."""
    if not arguments.attach:
        return (), []
    from selfassess.cli.report_files.evidence_to_attach import evidence_beside

    limit = arguments.attach_limit
    sources, faults = evidence_beside(arguments.file, assessment, limit)
    # Translators: {fault} names a file of evidence and says why.
    warning = _("selfassess: warning: not attached: {fault}")
    print_err(*(warning.format(fault=fault) for fault in faults))
    return sources, faults


def _logo(path: str, assessment: Assessment) -> SourceFile | None:
    """The picture that the file names; one that stayed behind is told, and no more."""
    name = assessment.report.logo
    beside = Path(path).parent / name
    if name and not beside.exists():
        print_err(
            _(
                "selfassess: warning: the report has no logo: {path} is not there"
            ).format(path=beside)
        )
        return None
    return SourceFile(name, read_bytes(str(beside))) if name else None


def _pages(
    arguments: Namespace,
    assessment: Assessment,
    questionnaire: Questionnaire,
    source: SourceFile,
    beside: Beside,
) -> "tuple[ReportView, str]":
    # Jinja2 costs 40 ms; no other command needs it.
    from selfassess.report.content.report import report_view
    from selfassess.report.formats.html import Paper, render_html

    view = report_view(
        questionnaire,
        assessment,
        source,
        made_on=arguments.date or today(),
        beside=beside,
    )
    if arguments.summary:
        view = view.first_page
    html = render_html(
        view, Paper(arguments.paper), template_reader(arguments.template)
    )
    return view, html


def _refuse_conflicts(path: str, assessment: Assessment) -> None:
    """A report would show one side's words as if nobody had said anything else."""
    if count := len(assessment.conflicts):
        sentence = ngettext(
            "{path} has {count} conflict to settle; see: selfassess check {path}",
            "{path} has {count} conflicts to settle; see: selfassess check {path}",
            count,
        )
        raise ReportUnavailable(sentence.format(path=path, count=count))


@contextmanager
def progress_for(*, program: bool) -> Iterator[Progress]:
    """News for the program that started us, now and then a sentence on a terminal."""
    if program:
        yield lambda done, total, text: print_news(
            NewsKind.PROGRESS, done=done, total=total, words=text
        )
        return
    # Translators: told of long work, perhaps with how far it is behind a colon.
    with work_on_terminal(_("Still making the report")) as progress:
        yield progress
