"""Words, paragraphs and the looks of tables as Word writes them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from selfassess.report.elements.left_to_right import runs_of
from selfassess.report.office.blocks import Run, Runs
from selfassess.report.office.styles.paragraph_styles import LINE, LINK

Markup = BaseOxmlElement
Linked = Callable[[str], str]
"""Gives the number under which the document knows an address."""
WIDTH = 9_638
"""Of the text on a page of A4, in twentieths of a point."""


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


class WordText:
    """Writes the words of one document: its direction, its links, its bookmarks."""

    def __init__(self, direction: str, linked: Linked) -> None:
        self._direction = direction
        self._linked = linked
        self._marks = 0

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
        return [self._run(piece) for run in runs for piece in self._pieces(run)]

    def _pieces(self, run: Run) -> Iterable[Run]:
        """The run with addresses and the like apart, which Word would turn around."""
        if run.address or not self._is_rtl(run):
            yield run
            return
        for text, is_kept in runs_of(run.passage.text):
            direction = "ltr" if is_kept else run.passage.direction
            if text:
                yield replace(
                    run, passage=replace(run.passage, text=text, direction=direction)
                )

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

    def table_look(self, caption: str) -> Markup:
        """The lines and the width of a table; its caption, for those who cannot see it."""
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
                markup(
                    "tblCellMar",
                    *(markup(s, w="60", type="dxa") for s in ("left", "right")),
                ),
                markup("tblLook", firstRow="1", noVBand="1"),
                markup("tblCaption", val=caption),
            )
        )
        return look


def _words(text: str) -> Iterable[Markup]:
    """The words of a text with the breaks of its lines and its tabs."""
    for part in filter(None, re.split("([\n\t])", text)):
        if part in "\n\t":
            yield markup("br" if part == "\n" else "tab")
        else:
            words = markup("t")
            words.set(qn("xml:space"), "preserve")
            words.text = part
            yield words
