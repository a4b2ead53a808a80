"""`selfassess form QUESTIONNAIRE -o FORM.pdf`: a form to fill in with any PDF viewer."""

from argparse import Namespace
from collections.abc import Iterator, Mapping

from selfassess.cli.commands.report import progress_for
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.output_forms import OutputForm, options_of
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.storage.questionnaires.catalog import find_questionnaire


def run(arguments: Namespace) -> Exit:
    """Write the form of a questionnaire."""
    targets = {"-o": arguments.output}
    questionnaire = find_questionnaire(arguments.questionnaire).questionnaire
    write_checklist(questionnaire, targets, arguments.paper, is_form=True)
    return Exit.YES


def write_checklist(
    questionnaire: Questionnaire,
    targets: Mapping[str, str | None],
    paper: str,
    *,
    is_form: bool,
) -> None:
    """A questionnaire as PDF, with fields or with room to write by hand, or as HTML.

    `targets`: a path for each option, or None where the option was not given.
    """
    # Jinja2 costs 40 ms and WeasyPrint 700 ms; the list of questionnaires needs neither.
    from selfassess.report.formats.html import Paper, render_checklist
    from selfassess.report.forms.checklist import checklist

    named = {option: path for option, path in targets.items() if path}
    refuse_slips(named, {} if is_form else options_of(OutputForm.HTML, OutputForm.PDF))
    html = render_checklist(checklist(questionnaire, is_form=is_form), Paper(paper))
    deliver(_contents(named, html, is_form=is_form), named.values())


def _contents(
    named: Mapping[str, str], html: str, *, is_form: bool
) -> Iterator[tuple[str, bytes]]:
    for option, path in named.items():
        if option == "--html":
            yield path, html.encode()
        else:
            from selfassess.report.pdf.render import html_to_pdf

            progress = progress_for(program=False)
            yield path, html_to_pdf(html, (), progress, is_form=is_form)
