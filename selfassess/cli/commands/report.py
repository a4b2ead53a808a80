"""`selfassess report FILE`: the report in any of its forms."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import Progress, note_line, print_err, problem_line
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.document_words import made_in
from selfassess.cli.report_files.draft.report_draft import report_draft
from selfassess.cli.report_files.output_forms import (
    OUTPUT_FORMS,
    OutputForm,
    options_of,
    where_to_sentence,
)
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.cli.workspace.load import open_file
from selfassess.cli.workspace.report_news import NewsKind, print_news
from selfassess.core.cycle.translated_assessment import untranslated_sentence
from selfassess.core.errors import InvalidFile, ReportUnavailable, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _, ngettext


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
    targets = _targets(arguments)
    assessment, file, errors = open_file(arguments.file)
    _refuse_conflicts(arguments.file, assessment)
    draft, missing = report_draft(arguments, assessment, file, progress)
    contents = (
        (path, OUTPUT_FORMS[form].make(draft)) for form, path in targets.items()
    )
    language = arguments.language or assessment.language
    deliver(made_in(language, contents), targets.values())
    lacks = {**missing, "errors": errors}
    untranslated = untranslated_sentence(draft.view.translated.assessment)
    if untranslated:
        print_err(note_line(untranslated))
    if arguments.progress:
        news: dict[str, int | str] = {name: len(each) for name, each in lacks.items()}
        if untranslated:
            news["untranslated"] = untranslated
        print_news(NewsKind.WRITTEN, **news)
    _warn(is_partial=bool(missing["left_out"]), is_unsound=bool(errors))
    return Exit.NO if any(lacks.values()) else Exit.YES


def _targets(arguments: Namespace) -> dict[OutputForm, str]:
    """The paths to write to, by the forms that were asked for."""
    targets = {
        form: path for form in OUTPUT_FORMS if (path := getattr(arguments, form))
    }
    if not targets:
        raise SelfAssessError(where_to_sentence())
    refuse_slips(
        {OUTPUT_FORMS[form].options[0]: path for form, path in targets.items()},
        options_of(*OutputForm),
    )
    return targets


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
