"""Styles of paragraphs as Word defines them."""

from selfassess.report.office.markup.word_text import Markup, markup
from selfassess.report.office.styles.paragraph_styles import (
    FONT,
    HEADING,
    LINE,
    STYLES,
    ParagraphStyle,
)


def set_styles(styles: Markup, language: str) -> None:
    """Put our styles in place of all that the library's template brings."""
    for child in [*styles]:
        styles.remove(child)
    fonts = markup("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    tongue = markup("lang", val=language, eastAsia=language, bidi=language)
    spacing = markup("spacing", line="264", lineRule="auto")
    styles.append(
        markup(
            "docDefaults",
            markup("rPrDefault", markup("rPr", fonts, tongue)),
            markup("pPrDefault", markup("pPr", spacing)),
        )
    )
    styles.extend(map(_style, STYLES))


def _style(style: ParagraphStyle) -> Markup:
    named = style.name.title().replace(" ", "")
    element = markup("style", type="paragraph", styleId=named)
    if style.name == "Normal":
        element = markup("style", type="paragraph", default="1", styleId=named)
    element.append(markup("name", val=style.name))
    if style.name != "Normal":
        element.append(markup("basedOn", val="Normal"))
    if style.level:
        element.append(markup("next", val="Normal"))
    element.extend((markup("qFormat"), _paragraph_look(style), _letter_look(style)))
    return element


def _paragraph_look(style: ParagraphStyle) -> Markup:
    look = markup("pPr")
    if style.level or style.keeps:
        look.append(markup("keepNext"))
    if style.list_number:
        number = markup("numId", val=str(style.list_number))
        look.append(markup("numPr", number))
    if style.level == 1:
        edge = markup("bottom", val="single", sz="8", space="2", color=HEADING)
        look.append(markup("pBdr", edge))
    if style.name == "Quote":
        edge = markup("left", val="single", sz="8", space="6", color=LINE)
        look.append(markup("pBdr", edge))
    if style.tab:
        places = (str(round(20 * style.tab * number)) for number in range(1, 5))
        stops = (markup("tab", val="left", pos=place) for place in places)
        look.append(markup("tabs", *stops))
    before, after = (str(round(20 * room)) for room in (style.before, style.after))
    look.append(markup("spacing", before=before, after=after))
    if style.indent:
        hanging = {"hanging": "280"} if style.list_number else {}
        look.append(markup("ind", left=str(round(20 * style.indent)), **hanging))
    if style.level:
        look.append(markup("outlineLvl", val=str(style.level - 1)))
    return look


def _letter_look(style: ParagraphStyle) -> Markup:
    look = markup("rPr")
    if style.is_bold:
        look.extend((markup("b"), markup("bCs")))
    size = str(round(2 * style.size))
    look.extend(
        (
            markup("color", val=style.colour),
            markup("sz", val=size),
            markup("szCs", val=size),
        )
    )
    return look
