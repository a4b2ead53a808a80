"""Words, paragraphs and the looks of tables as OpenDocument has them."""

from collections.abc import Iterable

from odfdo import Element

from selfassess.report.office.blocks import Run, Runs

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


class OdtText:
    """Writes the words of one document, and collects the styles that they need."""

    def __init__(self, direction: str) -> None:
        self._direction = direction
        self._tables = 0
        self.styles: dict[str, Element] = {}
        """By their names."""

    def paragraph(self, runs: Runs, style: str, mark: str = "") -> Element:
        """A paragraph in a style; a bookmark goes around its words."""
        paragraph = tag("text__p", text__style_name=self.styled(style, runs))
        return self.filled(paragraph, runs, mark)

    def filled(self, paragraph: Element, runs: Runs, mark: str) -> Element:
        """The paragraph or heading with its words, in a bookmark if it has one."""
        if mark:
            paragraph.append(tag("text__bookmark-start", text__name=mark))
        for run in runs:
            paragraph.append(self._run(run))
        if mark:
            paragraph.append(tag("text__bookmark-end", text__name=mark))
        return paragraph

    def styled(self, parent: str, runs: Runs) -> str:
        """The name of a style, or of one like it that runs the other way."""
        direction = runs[0].passage.direction if runs else ""
        if not direction:
            return parent
        name = f"{parent}_{direction}"
        look = tag("style__paragraph-properties", **running(direction))
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

    def table(
        self, widths: Iterable[float], head: Element, rows: Iterable[Element]
    ) -> Element:
        """A table with a row of headings; the widths of its columns in centimetres."""
        self._tables += 1
        columns = map(self._column, widths)
        whole = tag(
            "table__table", *columns, tag("table__table-header-rows", head), *rows
        )
        whole.set_attribute("table:name", f"Table{self._tables}")
        whole.set_attribute("table:style-name", "Listing")
        return whole

    def _column(self, width: float) -> Element:
        name = f"C_{round(width * 100)}"
        look = tag(
            "style__table-column-properties", style__column_width=f"{width:.2f}cm"
        )
        self.styles[name] = tag(
            "style__style", look, style__name=name, style__family="table-column"
        )
        return tag("table__table-column", table__style_name=name)

    def height(self, lines: int) -> str:
        """The name of a style for rows with room for so many lines."""
        name = f"R_{lines}"
        look = tag(
            "style__table-row-properties",
            style__min_row_height=f"{lines / 2}cm",
            # A note may be longer than what is left of a page.
            fo__keep_together="auto" if lines > 2 else "always",
        )
        self.styles[name] = tag(
            "style__style", look, style__name=name, style__family="table-row"
        )
        return name


def running(direction: str) -> dict[str, str]:
    """The attributes of words that run from right to left, or from left to right.

    LibreOffice takes the start of a line for its left end, whichever way it runs.
    """
    mode, side = ("rl-tb", "right") if direction == "rtl" else ("lr-tb", "left")
    return {"style__writing_mode": mode, "fo__text_align": side}


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
