"""What the report needs of WeasyPrint and pydyf that neither offers in public: the list.

Three names, each with the reason and with what would make it needless:

1. `Stream._tags` of WeasyPrint: which text, in which language, of which element, is
   behind each mark of a page. Letters are painted in the order of the page, and every
   element begins anew on each page; only what is behind the marks can mend both.
   Waits for https://github.com/Kozea/WeasyPrint/issues/106 (right to left) and
   https://github.com/Kozea/WeasyPrint/issues/2903 (elements torn at page ends).
2. `Box.link_annotation` of WeasyPrint: a link is read out as its address, since nothing
   names it in words. Waits for https://github.com/Kozea/WeasyPrint/issues/2482.
3. `PDF.page_references` of pydyf, which is public but worked out anew for each tag. There
   is no issue to wait for; a pydyf that keeps its references makes this needless.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from selfassess.core.errors import ReportUnavailable
from selfassess.core.text.i18n import _


def marked_boxes(stream: Any) -> Iterator[tuple[Any, int]]:
    """The boxes that were painted into the stream, each with the number of its mark.

    A WeasyPrint that does not tell them is refused: its report would look the same and
    be read out wrongly.
    """
    tags: Mapping[Any, Any] | None = getattr(stream, "_tags", None)
    if tags is None:
        raise ReportUnavailable(
            _(
                "The PDF cannot be made with the WeasyPrint that is installed, because "
                "screen readers would read it out wrongly: install weasyprint 70.0. "
                "The report as HTML needs nothing more: use --html."
            )
        )
    for box, tag in tags.items():
        yield box, tag["mcid"]


def links_of(page: Any) -> Iterator[tuple[Any, Any]]:
    """The links of a page of WeasyPrint: the element of the HTML, and its annotation."""
    for _kind, _target, _rectangle, box in page.links:
        yield box.element, box.link_annotation


@contextmanager
def page_references_kept() -> Iterator[None]:
    """Work out the references of the pages once, not for each tag of the document.

    pydyf works them all out each time one is asked for, so that the time for a long
    report grows with the square of its length.
    """
    import pydyf  # with the printer, not before: it is loaded when a PDF is made

    original: Any = pydyf.PDF.page_references

    def kept(pdf: Any) -> tuple[bytes, ...]:
        references: tuple[bytes, ...] = vars(pdf).get("kept_references", ())
        if len(references) != pdf.pages["Count"]:
            references = pdf.kept_references = original.fget(pdf)
        return references

    pydyf.PDF.page_references = property(kept)
    try:
        yield
    finally:
        pydyf.PDF.page_references = original
