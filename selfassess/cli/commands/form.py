"""`selfassess form FILE|QUESTIONNAIRE -o FORM`: a form to fill in away from the program."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.document_words import made_in, words_of_document
from selfassess.cli.report_files.forms.form_formats import (
    PDF,
    format_to_write,
    written_form,
)
from selfassess.cli.report_files.office.office_modules import WRITERS
from selfassess.cli.report_files.output_forms import OutputForm, options_of
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.cli.workspace.load import open_file
from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _, language_in_force
from selfassess.storage.documents.kind import is_questionnaire
from selfassess.storage.questionnaires.catalog import find_questionnaire
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import read_document

if TYPE_CHECKING:
    from selfassess.report.forms.checklist import Checklist


def run(arguments: Namespace) -> Exit:
    """Write the form of a questionnaire, or of an assessment with what is there."""
    from selfassess.report.forms.checklist import checklist
    from selfassess.report.forms.form_parts import asked_in

    path = arguments.output
    is_pdf = format_to_write(path) == PDF
    asked, assessment = _subject(arguments.subject)
    usual = assessment.language if assessment else language_in_force()
    language = arguments.language or usual
    questionnaire = asked.in_language(language).questionnaire
    owner = arguments.owner
    only = asked_in(arguments.only, questionnaire, assessment, owner)
    if not is_pdf:
        refuse_slips({"-o": path}, {})
    with words_of_document(language):
        form = checklist(
            questionnaire, is_form=True, prefilled=assessment, only=only, owner=owner
        )
        content = b"" if is_pdf else written_form(path, form)
    if is_pdf:
        write_checklist(form, {"-o": path}, arguments.paper)
    else:
        deliver([(path, content)], [path])
    return Exit.YES


def _subject(name: str) -> tuple[LoadedQuestionnaire, Assessment | None]:
    """What is asked, and what is answered already if an assessment is named."""
    is_file = name.lower().endswith(".toml")
    if not is_file or is_questionnaire(read_document(name).data):
        return find_questionnaire(name), None
    assessment, file, errors = open_file(name)
    if errors:
        # Translators: why no form is made of an assessment.
        sentence = _("{path} has errors; a form of it might ask what was answered")
        raise CannotRead(sentence.format(path=name))
    return file.loaded, assessment


def write_checklist(
    view: "Checklist", targets: Mapping[str, str | None], paper: str
) -> None:
    """A checklist as PDF, with fields or with room to write by hand, or as HTML.

    `targets`: a path for each option, or None where the option was not given.
    """
    # Jinja2 costs 40 ms and WeasyPrint 700 ms; the list of questionnaires needs neither.
    from selfassess.report.formats.html import Paper, render_checklist

    named = {option: path for option, path in targets.items() if path}
    pages = options_of(OutputForm.HTML, OutputForm.PDF)
    among = {**pages, **dict.fromkeys(WRITERS, "-o")}
    refuse_slips(named, {} if view.is_form else among)
    html = render_checklist(view, Paper(paper))
    contents = _contents(named, html, is_form=view.is_form)
    deliver(made_in(view.document.language, contents), named.values())


def _contents(
    named: Mapping[str, str], html: str, *, is_form: bool
) -> Iterator[tuple[str, bytes]]:
    for option, path in named.items():
        if option == "--html":
            yield path, html.encode()
        else:
            from selfassess.report.pdf.render import html_to_pdf

            # Translators: told of long work, perhaps with how far it is behind a colon.
            with work_on_terminal(_("Still making the form")) as progress:
                content = html_to_pdf(html, (), progress, is_form=is_form)
            yield path, content
