"""Paragraphs, tables and fields as Word writes them, out of blocks."""

from collections.abc import Iterable

from selfassess.report.elements.passages import Passage
from selfassess.report.office.blocks import (
    Block,
    Cell,
    Look,
    OfficeFields,
    OfficeHeading,
    OfficeParagraph,
    OfficeTable,
    Run,
)
from selfassess.report.office.markup.word_fields import fields_table
from selfassess.report.office.markup.word_text import WIDTH, Markup, WordText, markup
from selfassess.report.office.styles.paragraph_styles import TINT

STYLES = {
    Look.BODY: "Normal",
    Look.TITLE: "Title",
    Look.SUBTITLE: "Subtitle",
    Look.QUOTE: "Quote",
    Look.SMALL: "Small",
}
_LISTS = ("", "ListBullet", "ListBullet2")


class WordMarkup(WordText):
    """Writes blocks for one document."""

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
            case OfficeFields():
                return [*fields_table(block, self)]

    def _table(self, table: OfficeTable) -> Iterable[Markup]:
        caption = Run(Passage(table.caption), is_bold=True)
        yield self.paragraph((caption,), "Caption")
        widths = _widths(table)
        head = [((Run(Passage(text), is_bold=True),),) for text in table.columns]
        yield markup(
            "tbl",
            self.table_look(table.caption),
            markup("tblGrid", *(markup("gridCol", w=width) for width in widths)),
            self._row(head, widths, is_head=True),
            *(self._row(row, widths) for row in table.rows),
        )
        # Two tables without anything between them would become one.
        yield markup("p", markup("pPr", markup("pStyle", val="Small")))

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


def _widths(table: OfficeTable) -> list[str]:
    shares = table.shares or (1,) * len(table.columns)
    return [str(WIDTH * share // sum(shares)) for share in shares]
