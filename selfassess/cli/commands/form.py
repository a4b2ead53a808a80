"""`selfassess form QUESTIONNAIRE -o FORM.pdf`: a form to fill in with any PDF viewer."""

from argparse import Namespace
from collections.abc import Iterator

from selfassess.cli.commands.report import progress_for
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.output_forms import OutputForm, options_of
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.storage.questionnaires.catalog import find_questionnaire


def run(arguments: Namespace) -> Exit:
    """Write the form of a questionnaire."""
    write_checklist(arguments, is_form=True)
    return Exit.YES


def write_checklist(arguments: Namespace, *, is_form: bool) -> None:
    """A questionnaire as PDF, with fields or with room to write by hand, or as HTML."""
    # Jinja2 costs 40 ms and WeasyPrint 700 ms; the list of questionnaires needs neither.
    from selfassess.report.formats.html import Paper, render_checklist
    from selfassess.report.forms.checklist import checklist

    targets = {"--html": arguments.html, "-o": arguments.output}
    named = {option: path for option, path in targets.items() if path}
    refuse_slips(named, {} if is_form else options_of(OutputForm.HTML, OutputForm.PDF))
    questionnaire = find_questionnaire(arguments.questionnaire).questionnaire
    html = render_checklist(
        checklist(questionnaire, is_form=is_form), Paper(arguments.paper)
    )
    deliver(_made(arguments, html, is_form=is_form), named.values())


def _made(
    arguments: Namespace, html: str, *, is_form: bool
) -> Iterator[tuple[str, bytes]]:
    if arguments.html:
        yield arguments.html, html.encode()
    if arguments.output:
        from selfassess.report.pdf.render import html_to_pdf

        progress = progress_for(arguments)
        yield arguments.output, html_to_pdf(html, (), progress, is_form=is_form)
