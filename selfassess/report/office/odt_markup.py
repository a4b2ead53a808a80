"""Paragraphs, lists and tables as OpenDocument has them, out of blocks."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from odfdo import Element

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
    plain,
)

STYLES = {
    Look.BODY: "Standard",
    Look.TITLE: "Title",
    Look.SUBTITLE: "Subtitle",
    Look.QUOTE: "Quotations",
    Look.SMALL: "Small",
}
WIDTH = 17
"""Of the text on a page of A4, in centimetres."""


def tag(name: str, *children: Element | str, **attributes: str) -> Element:
    """An element; names are written as `text__p`, those of attributes, too."""
    element = Element.from_tag(name.replace("__", ":"))
    for key, value in attributes.items():
        element.set_attribute(key.replace("__", ":").replace("_", "-"), value)
    for child in children:
        element.append(child)
    return element


class OdtMarkup:
    """Writes blocks for one document, and collects the styles that they need."""

    def __init__(self, direction: str) -> None:
        self._direction = direction
        self._tables = 0
        self.styles: dict[str, Element] = {}
        """By their names."""

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
                style = self._style(f"Heading_20_{level}", runs)
                heading = tag("text__h", text__style_name=style)
                heading.set_attribute("text:outline-level", str(level))
                yield self._filled(heading, runs, mark)
            case OfficeParagraph(runs, look, _depth, mark):
                yield self.paragraph(runs, STYLES[look], mark)
            case OfficeTable():
                yield from self._table(block)

    def paragraph(self, runs: Runs, style: str, mark: str = "") -> Element:
        """A paragraph in a style; a bookmark goes around its words."""
        paragraph = tag("text__p", text__style_name=self._style(style, runs))
        return self._filled(paragraph, runs, mark)

    def _filled(self, paragraph: Element, runs: Runs, mark: str) -> Element:
        if mark:
            paragraph.append(tag("text__bookmark-start", text__name=mark))
        for run in runs:
            paragraph.append(self._run(run))
        if mark:
            paragraph.append(tag("text__bookmark-end", text__name=mark))
        return paragraph

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

    def _style(self, parent: str, runs: Runs) -> str:
        """The name of a style, or of one like it that runs the other way."""
        direction = runs[0].passage.direction if runs else ""
        if not direction:
            return parent
        name = f"{parent}_{direction}"
        look = tag("style__paragraph-properties", **_writing(direction))
        self.styles[name] = tag(
            "style__style",
            look,
            style__name=name,
            style__family="paragraph",
            style__parent_style_name=parent,
        )
        return name

    def _run(self, run: Run) -> Element:
        language = run.passage.language
        span = tag("text__span", run.passage.text)
        if run.is_bold or language:
            name = f"T_{'b' if run.is_bold else 'n'}_{language}"
            self.styles[name] = _letters(name, language, is_bold=run.is_bold)
            span.set_attribute("text:style-name", name)
        if not run.address:
            return span
        return tag("text__a", span, xlink__type="simple", xlink__href=run.address)

    def _table(self, table: OfficeTable) -> Iterator[Element]:
        yield self.paragraph((plain(table.caption),), "Caption")
        self._tables += 1
        whole = tag("table__table", table__name=f"Table{self._tables}")
        whole.set_attribute("table:style-name", "Listing")
        shares = table.shares or (1,) * len(table.columns)
        for share in shares:
            whole.append(self._column(WIDTH * share / sum(shares)))
        head = [((Run(Passage(text), is_bold=True),),) for text in table.columns]
        whole.append(tag("table__table-header-rows", self._row(head, "HeadCell")))
        for row in table.rows:
            whole.append(self._row(row, "BodyCell"))
        yield whole
        yield self.paragraph((), "Small")

    def _column(self, width: float) -> Element:
        name = f"C_{round(width * 100)}"
        look = tag(
            "style__table-column-properties", style__column_width=f"{width:.2f}cm"
        )
        self.styles[name] = tag(
            "style__style", look, style__name=name, style__family="table-column"
        )
        return tag("table__table-column", table__style_name=name)

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


def _writing(direction: str) -> dict[str, str]:
    mode = "rl-tb" if direction == "rtl" else "lr-tb"
    return {"style__writing_mode": mode, "fo__text_align": "start"}


def _letters(name: str, language: str, *, is_bold: bool) -> Element:
    look = tag("style__text-properties", **tongue(language))
    if is_bold:
        for kind in ("fo:font-weight", "style:font-weight-asian"):
            look.set_attribute(kind, "bold")
        look.set_attribute("style:font-weight-complex", "bold")
    return tag("style__style", look, style__name=name, style__family="text")


def tongue(language: str) -> dict[str, str]:
    """The attributes that tell in which language letters of any script are."""
    if not language:
        return {}
    first, _dash, rest = language.partition("-")
    country = next((part for part in rest.split("-") if len(part) == 2), "none")
    told = {"fo__language": first, "fo__country": country}
    for script in ("asian", "complex"):
        told[f"style__language_{script}"] = first
        told[f"style__country_{script}"] = country
    return told
