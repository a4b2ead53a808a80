"""`selfassess report FILE`: the report as PDF and HTML."""

import sys
from argparse import Namespace
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.exits import Exit
from selfassess.cli.opening import open_file
from selfassess.cli.printing import Progress, complain, say, show_progress
from selfassess.core.errors import CannotSave
from selfassess.core.language import _
from selfassess.storage.catalog import finder_for
from selfassess.storage.reading import read_bytes
from selfassess.storage.saving import save_over


def run(arguments: Namespace) -> Exit:
    """Write the forms that were asked for; without any say which there are."""
    if not (arguments.output or arguments.html):
        complain(_("selfassess: error: say where to: -o OUT.pdf or --html OUT.html"))
        return Exit.CANNOT
    for target in (arguments.output, arguments.html):
        if target:
            _refuse_to_overwrite_answers(target)
    _write(arguments)
    return Exit.YES


def _write(arguments: Namespace) -> None:
    # Jinja2 costs 40 ms and WeasyPrint 700 ms; no other command needs them.
    from selfassess.report.html import Paper, render_html
    from selfassess.report.view import Source, report_view

    assessment, file = open_file(arguments.file)
    source = Source(Path(arguments.file).name, read_bytes(arguments.file))
    loaded = finder_for(arguments.file)(assessment.questionnaire)
    view = report_view(
        file.questionnaire,
        assessment,
        source,
        made_on=arguments.date or today(),
        asked=Source(loaded.questionnaire.id, loaded.raw),
    )
    html = render_html(view, Paper(arguments.paper))
    if arguments.html:
        save_over(arguments.html, html.encode())
        say(_("wrote {path}").format(path=arguments.html))
    if arguments.output:
        from selfassess.report.pdf import html_to_pdf

        content = html_to_pdf(html, view.attachments, _progress(arguments))
        save_over(arguments.output, content)
        say(_("wrote {path}").format(path=arguments.output))


def _progress(arguments: Namespace) -> Progress:
    if arguments.progress:
        return lambda done, total, words: complain(f"{done}/{total} {words}")
    if not sys.stderr.isatty():
        return lambda _done, _total, _words: None
    return show_progress


def _refuse_to_overwrite_answers(target: str) -> None:
    if Path(target).suffix.lower() == ".toml":
        message = _("{path} ends in .toml, as answers do; choose .pdf or .html")
        raise CannotSave(message.format(path=target))
