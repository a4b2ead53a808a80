"""Places to write in, as Word has them: content controls in the cells of a table."""

from collections.abc import Iterator

from selfassess.core.text.characters import cleaned
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import FormField
from selfassess.report.office.blocks import OfficeFields, plain
from selfassess.report.office.markup.word_text import WIDTH, Markup, WordText, markup
from selfassess.report.office.styles.paragraph_styles import BAR, LINE, SOFT, TINT
from selfassess.report.office.ticks import boxes

_LONGEST_NAME = 64
"""Of a control; Word takes no longer ones."""
_LABEL = WIDTH // 6
_LINE = 280
"""The height of a line in twentieths of a point."""


def fields_table(fields: OfficeFields, writer: WordText) -> Iterator[Markup]:
    """A row that says whose the answers are, then a row for each place to write."""
    widths = _LABEL, WIDTH - _LABEL
    columns = (markup("gridCol", w=str(width)) for width in widths)
    yield markup(
        "tbl",
        writer.table_look(fields.fields[0].title),
        markup("tblGrid", *columns),
        _head(fields.code, writer),
        *(_row(field, fields.choose, writer) for field in fields.fields),
    )
    yield writer.paragraph((), "Small")


def _head(code: str, writer: WordText) -> Markup:
    cell = _cell(WIDTH, writer.paragraph((plain(code),), "Code"))
    cell[0].append(markup("gridSpan", val="2"))
    return markup("tr", markup("trPr", markup("tblHeader")), cell)


def _row(field: FormField, choose: str, writer: WordText) -> Markup:
    height = markup("trHeight", val=str(_LINE * field.lines))
    label = _cell(_LABEL, writer.paragraph((plain(field.label),), "Field"))
    label[0].append(_lines(left=(SOFT, 8 * BAR)))
    label[0].append(markup("shd", val="clear", color="auto", fill=TINT))
    # A note may be longer than what is left of a page.
    place = writer.paragraph((), "Cell" if field.lines > 2 else "Field")
    shown = cleaned(field.value) or (choose if field.choices else "")
    words = writer.runs((plain(shown),))
    place.extend(words if field.is_fixed else [_control(field, words, choose)])
    lines = [place]
    if field.choices:
        ticks = boxes(label for _value, label in field.choices)
        lines.append(writer.paragraph((plain(ticks),), "Field"))
    room = _cell(WIDTH - _LABEL, *lines)
    room[0].append(_lines())
    return markup("tr", markup("trPr", height), label, room)


def _lines(**others: tuple[str, int]) -> Markup:
    """The lines around a cell; of others the colour and the width in eighths of a point."""
    lines = dict.fromkeys(("top", "left", "bottom", "right"), (LINE, 4)) | others
    return markup(
        "tcBorders",
        *(
            markup(side, val="single", sz=str(width), space="0", color=colour)
            for side, (colour, width) in lines.items()
        ),
    )


def _cell(width: int, *lines: Markup) -> Markup:
    look = markup("tcPr", markup("tcW", w=str(width), type="dxa"))
    return markup("tc", look, *lines)


def _control(field: FormField, words: list[Markup], choose: str) -> Markup:
    """The control that holds the words, by the field's name where Word takes it.

    Of controls for plain text LibreOffice loses the breaks of lines.
    """
    about = markup("sdtPr", markup("alias", val=shortened(field.title, _LONGEST_NAME)))
    if len(field.name) <= _LONGEST_NAME:
        about.append(markup("tag", val=field.name))
    about.append(markup("lock", val="sdtLocked"))
    if field.choices:
        labels = dict.fromkeys((choose, *(label for _value, label in field.choices)))
        entries = (markup("listItem", displayText=each, value=each) for each in labels)
        about.append(markup("dropDownList", *entries))
    return markup("sdt", about, markup("sdtContent", *words))
