"""Styles of paragraphs, lists, tables and pages as OpenDocument defines them."""

from collections.abc import Iterator

from odfdo import Element

from selfassess.report.office.markup.odt_text import running, tag, tongue
from selfassess.report.office.styles.paragraph_styles import (
    BAR,
    FONT,
    HEADING,
    LINE,
    SOFT,
    STYLES,
    TINT,
    ParagraphStyle,
)

_RULE = f"0.5pt solid #{LINE}"
_NAMES = {
    "Normal": "Standard",
    "Quote": "Quotations",
    "caption": "Caption",
    "List Bullet": "Point",
    "heading 1": "Heading_20_1",
    "heading 2": "Heading_20_2",
    "heading 3": "Heading_20_3",
    "heading 4": "Heading_20_4",
}
"""Where the format has another name for a style than Word."""


def common_styles(language: str, direction: str) -> Iterator[Element]:
    """Everything that the body and the edges of pages name."""
    yield tag(
        "style__default-style",
        tag(
            "style__paragraph-properties", fo__line_height="112%", **running(direction)
        ),
        _letters(STYLES[0], **tongue(language)),
        style__family="paragraph",
    )
    yield from map(_style, STYLES)
    yield _bullets()


def table_styles(direction: str) -> Iterator[Element]:
    """How tables look; the format has them in the part of the body."""
    look = tag("style__table-properties", style__width="17cm", table__align="margins")
    look.set_attribute("table:border-model", "collapsing")
    look.set_attribute("style:writing-mode", "rl-tb" if direction == "rtl" else "lr-tb")
    yield tag("style__style", look, style__name="Listing", style__family="table")
    cells = {
        "HeadCell": {"fo__border_bottom": _RULE, "fo__background_color": f"#{TINT}"},
        "BodyCell": {"fo__border_bottom": _RULE},
        "LabelCell": {
            "fo__border": _RULE,
            "fo__border_left": f"{BAR}pt solid #{SOFT}",
            "fo__background_color": f"#{TINT}",
        },
        "FieldCell": {"fo__border": _RULE},
    }
    for name, looks in cells.items():
        box = tag("style__table-cell-properties", fo__padding="0.08cm", **looks)
        yield tag("style__style", box, style__name=name, style__family="table-cell")


def _style(style: ParagraphStyle) -> Element:
    name = _NAMES.get(style.name, style.name)
    element = tag(
        "style__style",
        _paragraph_look(style),
        _letters(style),
        style__name=name,
        style__family="paragraph",
        style__display_name=name.replace("_20_", " "),
    )
    if name != "Standard":
        element.set_attribute("style:parent-style-name", "Standard")
    if style.level:
        element.set_attribute("style:default-outline-level", str(style.level))
        element.set_attribute("style:next-style-name", "Standard")
    return element


def _paragraph_look(style: ParagraphStyle) -> Element:
    look = tag(
        "style__paragraph-properties",
        fo__margin_top=f"{style.before}pt",
        fo__margin_bottom=f"{style.after}pt",
    )
    if style.level or style.keeps:
        look.set_attribute("fo:keep-with-next", "always")
    if style.level == 1:
        look.set_attribute("fo:border-bottom", f"1pt solid #{HEADING}")
        look.set_attribute("fo:padding-bottom", "2pt")
    if style.tab:
        stops = (style.tab * number for number in range(1, 5))
        marks = [tag("style__tab-stop", style__position=f"{stop}pt") for stop in stops]
        look.append(tag("style__tab-stops", *marks))
    if style.indent and not style.list_number:
        look.set_attribute("fo:margin-left", f"{style.indent}pt")
    return look


def _letters(style: ParagraphStyle, **others: str) -> Element:
    """Size, weight, font and colour, in scripts of every kind."""
    look = tag("style__text-properties", fo__color=f"#{style.colour}", **others)
    weight = "bold" if style.is_bold else "normal"
    for start, end in (("fo", ""), ("style", "-asian"), ("style", "-complex")):
        look.set_attribute(f"{start}:font-size{end}", f"{style.size}pt")
        look.set_attribute(f"{start}:font-weight{end}", weight)
        family = "fo:font-family" if not end else f"style:font-family{end}"
        look.set_attribute(family, f"'{FONT}'")
    return look


def _bullets() -> Element:
    levels = [
        tag(
            "text__list-level-style-bullet",
            tag(
                "style__list-level-properties",
                tag(
                    "style__list-level-label-alignment",
                    text__label_followed_by="listtab",
                    fo__margin_left=f"{14 * level}pt",
                    fo__text_indent="-14pt",
                    text__list_tab_stop_position=f"{14 * level}pt",
                ),
                text__list_level_position_and_space_mode="label-alignment",
            ),
            text__level=str(level),
            text__bullet_char="•",
        )
        for level in (1, 2)
    ]
    return tag("text__list-style", *levels, style__name="Points")


def page_layout(direction: str) -> Element:
    """The size and the margins of pages, with room for what stands at their edges."""
    look = tag(
        "style__page-layout-properties",
        fo__page_width="21cm",
        fo__page_height="29.7cm",
        style__writing_mode="rl-tb" if direction == "rtl" else "lr-tb",
    )
    for side in ("top", "bottom", "left", "right"):
        narrow = side in ("top", "bottom")
        look.set_attribute(f"fo:margin-{side}", "1.2cm" if narrow else "2cm")
    edges = [
        tag(
            f"style__{edge}-style",
            tag("style__header-footer-properties", fo__min_height="0.9cm"),
        )
        for edge in ("header", "footer")
    ]
    return tag("style__page-layout", look, *edges, style__name="Sheet")
