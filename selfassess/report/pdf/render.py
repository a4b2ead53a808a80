"""The report as PDF: the only place that calls the printer, WeasyPrint.

It is imported when a PDF is made, not before: it takes half a second, and needs Pango,
which is not everywhere.
"""

import gc
import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import partial
from io import StringIO
from typing import Any

from selfassess.core.errors import ReportUnavailable
from selfassess.core.text.i18n import _
from selfassess.report.pdf.attachments import Attachment
from selfassess.report.pdf.install_hint import System, how_to_install, this_system
from selfassess.report.pdf.missing_glyphs import refuse_missing_glyphs
from selfassess.report.pdf.page_layout import Layout, best_layout
from selfassess.report.pdf.painted_text import PaintedText, stretches_of
from selfassess.report.pdf.printer_internals import page_references_kept
from selfassess.report.pdf.progress import Progress, Steps, listening
from selfassess.report.pdf.standards import STANDARDS, PdfVersion

_CHARACTERS_PER_PAGE = 4_800
"""Of the HTML; measured on the examples. Only for the first guess of the progress."""


def html_to_pdf(
    html: str,
    attachments: Sequence[Attachment],
    progress: Progress,
    *,
    is_form: bool = False,
    version: PdfVersion = PdfVersion.V17,
) -> bytes:
    """Print the report; raise ReportUnavailable where Pango is missing.

    `is_form`: with fields to fill in. Then it is PDF/UA only: what a viewer will show
    in a field is not known yet, which PDF/A does not allow.
    """
    printer = load_printer(this_system())
    steps = Steps(progress, len(html) // _CHARACTERS_PER_PAGE)
    # All that is made for the pages is gone again before garbage is looked for.
    with listening(steps), _without_collecting_garbage():
        make = _Print(printer, html, attachments, is_form, version)
        content = _printed(make, steps)
    steps.finished()
    return content


@dataclass(frozen=True, slots=True)
class _Print:
    """What is printed, by what, and as which PDF."""

    printer: Any
    html: str
    attachments: Sequence[Attachment]
    is_form: bool
    version: PdfVersion

    @property
    def options(self) -> dict[str, Any]:
        """For WeasyPrint."""
        variant = "pdf/ua-1" if self.is_form else STANDARDS[self.version].variant
        return {"pdf_variant": variant, "pdf_forms": self.is_form, "pdf_tags": True}


def _printed(make: _Print, steps: Steps) -> bytes:
    # Work on the printer's objects, so only once the printer is there.
    from selfassess.report.pdf.accessibility import PrintParts, finish

    printer, painted = make.printer, list[PaintedText]()
    with page_references_kept():
        layout = best_layout(make.html, partial(_laid_out, make))
        document = layout.document
        _listen_to_painting(document.pages, steps, painted)
        print_parts = PrintParts(
            make.attachments,
            painted,
            layout.page.etree_element,
            make.is_form,
            make.version,
            f"WeasyPrint {printer.__version__}",
        )
        content: bytes = document.write_pdf(
            **make.options,
            attachments=[_attached(printer, each) for each in make.attachments],
            finisher=partial(finish, print_parts=print_parts),
        )
    refuse_missing_glyphs(document.fonts.values(), make.html)
    return content


def _laid_out(make: _Print, html: str) -> Layout:
    page = make.printer.HTML(string=html, url_fetcher=_closed(make.printer))
    return Layout(page, page.render(**make.options))


def load_printer(
    system: System, load: Callable[[str], Any] = importlib.import_module
) -> Any:
    """WeasyPrint, or ReportUnavailable with what to install."""
    try:
        # WeasyPrint prints a banner before it gives up.
        with redirect_stdout(StringIO()):
            return load("weasyprint")
    except (ImportError, OSError) as error:
        sentence = _(
            "The PDF cannot be made, because the Pango library is missing. {install} "
            "The report as HTML needs nothing more: use --html. To see what else this "
            "machine lacks, run: selfassess doctor"
        )
        raise ReportUnavailable(
            sentence.format(install=how_to_install(system))
        ) from error


def _closed(printer: Any) -> Any:
    # The report carries all it needs; nothing that its text names is ever fetched.
    return printer.urls.URLFetcher(allowed_protocols=("data",), allow_redirects=False)


def _attached(printer: Any, attachment: Attachment) -> Any:
    moment = datetime.combine(attachment.day, time(), UTC)
    return printer.Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        created=moment,
        modified=moment,
        relationship=attachment.relationship,
    )


def _listen_to_painting(
    pages: Sequence[Any], steps: Steps, texts: list[PaintedText]
) -> None:
    def painting(paint: Callable[..., None], index: int) -> Callable[..., None]:
        def painted(stream: Any, *arguments: Any) -> None:
            paint(stream, *arguments)
            texts.extend(stretches_of(stream, index))
            stream.stream = list(_joined(stream.stream))
            steps.painted(index + 1, len(pages))
            del pages[index].paint  # would hold the page, and with it everything

        return painted

    for index, page in enumerate(pages):
        page.paint = painting(page.paint, index)


def _joined(operators: Iterable[Any]) -> Iterator[Any]:
    """The same content in longer pieces: a tenth of the memory of a long report."""
    plain: list[bytes] = []
    for operator in operators:
        if isinstance(operator, bytes):
            plain.append(operator)
            continue
        if plain:
            yield b"\n".join(plain)
            plain = []
        yield operator
    if plain:
        yield b"\n".join(plain)


@contextmanager
def _without_collecting_garbage() -> Iterator[None]:
    # A fifth of the time (measured): printing makes many objects and drops few.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
