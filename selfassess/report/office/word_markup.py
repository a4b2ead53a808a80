"""Paragraphs, tables and fields as Word writes them, out of blocks."""

from collections.abc import Callable, Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from selfassess.report.elements.passages import Passage
from selfassess.report.office.blocks import (
    Block,
    Cell,
    Look,
    OfficeHeading,
    OfficeParagraph,
    OfficeTable,
    Run,
    Runs,
)
from selfassess.report.office.styles.paragraph_styles import LINE, LINK, TINT

Markup = BaseOxmlElement
Linked = Callable[[str], str]
"""Gives the number under which the document knows an address."""
WIDTH = 9_638
"""Of the text on a page of A4, in twentieths of a point."""
STYLES = {
    Look.BODY: "Normal",
    Look.TITLE: "Title",
    Look.SUBTITLE: "Subtitle",
    Look.QUOTE: "Quote",
    Look.SMALL: "Small",
}
_LISTS = ("", "ListBullet", "ListBullet2")


def markup(tag: str, *children: Markup, **attributes: str) -> Markup:
    """An element of Word's; attributes are those of the same namespace."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    element.extend(children)
    return element


def marked_with(name: str, number: int) -> tuple[Markup, Markup]:
    """The beginning and the end of a bookmark; numbers are told apart in a document."""
    start = markup("bookmarkStart", id=str(number), name=name)
    return start, markup("bookmarkEnd", id=str(number))


class WordMarkup:
    """Writes blocks for one document: its direction, its links, its bookmarks."""

    def __init__(self, direction: str, linked: Linked) -> None:
        self._direction = direction
        self._linked = linked
        self._marks = 0

    def of(self, block: Block) -> list[Markup]:
        """What stands in the body of the document for a block."""
        match block:
            case OfficeHeading():
                style = f"Heading{block.level}"
                return [self.paragraph(block.runs, style, block.mark)]
            case OfficeParagraph():
                style = _LISTS[block.depth] or STYLES[block.look]
                return [self.paragraph(block.runs, style, block.mark)]
            case OfficeTable():
                return [*self._table(block)]

    def paragraph(self, runs: Runs, style: str, mark: str = "") -> Markup:
        """A paragraph in a style; a bookmark goes around its words."""
        about = markup("pPr", markup("pStyle", val=style))
        if self._is_rtl(runs[0] if runs else None):
            about.append(markup("bidi"))
        words = self.runs(runs)
        if mark:
            self._marks += 1
            start, end = marked_with(mark, self._marks)
            words = [start, *words, end]
        return markup("p", about, *words)

    def runs(self, runs: Runs) -> list[Markup]:
        """The words of a paragraph."""
        return [self._run(run) for run in runs]

    def _is_rtl(self, run: Run | None) -> bool:
        return ((run and run.passage.direction) or self._direction) == "rtl"

    def _run(self, run: Run) -> Markup:
        look = markup("rPr")
        if run.is_bold:
            look.extend((markup("b"), markup("bCs")))
        if run.address:
            look.extend((markup("color", val=LINK), markup("u", val="single")))
        if self._is_rtl(run):
            look.append(markup("rtl"))
        if language := run.passage.language:
            look.append(markup("lang", val=language, eastAsia=language, bidi=language))
        words = markup("r", look, *_words(run.passage.text))
        if not run.address:
            return words
        link = markup("hyperlink", words)
        link.set(qn("r:id"), self._linked(run.address))
        return link

    def _table(self, table: OfficeTable) -> Iterable[Markup]:
        caption = Run(Passage(table.caption), is_bold=True)
        yield self.paragraph((caption,), "Caption")
        widths = _widths(table)
        head = [((Run(Passage(text), is_bold=True),),) for text in table.columns]
        yield markup(
            "tbl",
            self._table_look(table),
            markup("tblGrid", *(markup("gridCol", w=width) for width in widths)),
            self._row(head, widths, is_head=True),
            *(self._row(row, widths) for row in table.rows),
        )
        # Two tables without anything between them would become one.
        yield markup("p", markup("pPr", markup("pStyle", val="Small")))

    def _table_look(self, table: OfficeTable) -> Markup:
        line = {"val": "single", "sz": "4", "space": "0", "color": LINE}
        look = markup("tblPr")
        if self._direction == "rtl":
            look.append(markup("bidiVisual"))
        look.extend(
            (
                markup("tblW", w=str(WIDTH), type="dxa"),
                markup(
                    "tblBorders", markup("bottom", **line), markup("insideH", **line)
                ),
                markup("tblLayout", type="fixed"),
                markup("tblLook", firstRow="1", noVBand="1"),
                markup("tblCaption", val=table.caption),
            )
        )
        return look

    def _row(
        self, cells: Iterable[Cell], widths: Iterable[str], *, is_head: bool = False
    ) -> Markup:
        about = markup("trPr", markup("cantSplit"), markup("tblHeader"))
        row = markup("tr", *((about,) if is_head else ()))
        for cell, width in zip(cells, widths, strict=True):
            look = markup("tcPr", markup("tcW", w=width, type="dxa"))
            if is_head:
                look.append(markup("shd", val="clear", color="auto", fill=TINT))
            lines = [self.paragraph(line, "Cell") for line in cell or ((),)]
            row.append(markup("tc", look, *lines))
        return row


def _words(text: str) -> Iterable[Markup]:
    """The lines of a text, each behind a break."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield markup("br")
        words = markup("t")
        words.set(qn("xml:space"), "preserve")
        words.text = line
        yield words


def _widths(table: OfficeTable) -> list[str]:
    shares = table.shares or (1,) * len(table.columns)
    return [str(WIDTH * share // sum(shares)) for share in shares]
