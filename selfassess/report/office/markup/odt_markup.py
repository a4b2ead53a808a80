"""Paragraphs, lists and tables as OpenDocument has them, out of blocks."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from odfdo import Element

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
    plain,
)
from selfassess.report.office.markup.odt_fields import fields_table
from selfassess.report.office.markup.odt_text import WIDTH, OdtText, tag

STYLES = {
    Look.BODY: "Standard",
    Look.TITLE: "Title",
    Look.SUBTITLE: "Subtitle",
    Look.QUOTE: "Quotations",
    Look.SMALL: "Small",
}


class OdtMarkup(OdtText):
    """Writes blocks for one document."""

    def of(self, blocks: Iterable[Block]) -> Iterator[Element]:
        """What stands in the body of the document."""
        for is_list, group in groupby(blocks, _is_in_list):
            if is_list:
                yield self._list(b for b in group if isinstance(b, OfficeParagraph))
            else:
                for block in group:
                    yield from self._of(block)

    def _of(self, block: Block) -> Iterator[Element]:
        match block:
            case OfficeHeading(level, runs, mark):
                style = self.styled(f"Heading_20_{level}", runs)
                heading = tag("text__h", text__style_name=style)
                heading.set_attribute("text:outline-level", str(level))
                yield self.filled(heading, runs, mark)
            case OfficeParagraph(runs, look, _depth, mark):
                yield self.paragraph(runs, STYLES[look], mark)
            case OfficeTable():
                yield from self._table(block)
            case OfficeFields():
                yield from fields_table(block, self)

    def _list(self, entries: Iterable[OfficeParagraph]) -> Element:
        whole = tag("text__list", text__style_name="Points")
        item, inner = None, None
        for entry in entries:
            words = self.paragraph(entry.runs, "Point", entry.mark)
            if entry.depth == 1 or item is None:
                item, inner = tag("text__list-item"), None
                whole.append(item)
            if entry.depth == 1:
                item.append(words)
                continue
            if inner is None:
                inner = tag("text__list")
                item.append(inner)
            inner.append(tag("text__list-item", words))
        return whole

    def _table(self, table: OfficeTable) -> Iterator[Element]:
        yield self.paragraph((plain(table.caption),), "Caption")
        shares = table.shares or (1,) * len(table.columns)
        widths = [WIDTH * share / sum(shares) for share in shares]
        head = [((Run(Passage(text), is_bold=True),),) for text in table.columns]
        rows = (self._row(row, "BodyCell") for row in table.rows)
        yield self.table(widths, self._row(head, "HeadCell"), rows)
        yield self.paragraph((), "Small")

    def _row(self, cells: Iterable[Cell], style: str) -> Element:
        row = tag("table__table-row")
        for cell in cells:
            lines = [self.paragraph(line, "Cell") for line in cell or ((),)]
            box = tag("table__table-cell", *lines, table__style_name=style)
            box.set_attribute("office:value-type", "string")
            row.append(box)
        return row


def _is_in_list(block: Block) -> bool:
    return isinstance(block, OfficeParagraph) and block.depth > 0
