"""Places to write in, as OpenDocument has them: drop-down lists and cells of a table."""

from collections.abc import Iterator

from odfdo import Element

from selfassess.core.text.characters import cleaned
from selfassess.report.forms.form_fields import FormField
from selfassess.report.office.blocks import OfficeFields, plain
from selfassess.report.office.markup.odt_text import WIDTH, OdtText, tag
from selfassess.report.office.ticks import boxes

_LABEL = WIDTH / 6


def fields_table(fields: OfficeFields, writer: OdtText) -> Iterator[Element]:
    """A row that says whose the answers are, then a row for each place to write."""
    code = writer.paragraph((plain(fields.code),), "Code")
    head = _cell("BodyCell", code)
    head.set_attribute("table:number-columns-spanned", "2")
    rows = (_row(field, fields.choose, writer) for field in fields.fields)
    yield writer.table(
        (_LABEL, WIDTH - _LABEL),
        tag("table__table-row", head, tag("table__covered-table-cell")),
        rows,
    )
    yield writer.paragraph((), "Small")


def _row(field: FormField, choose: str, writer: OdtText) -> Element:
    label = _cell("LabelCell", writer.paragraph((plain(field.label),), "Field"))
    shown = cleaned(field.value)
    if not field.choices:
        lines = [writer.paragraph((plain(shown),), "Field")]
    else:
        place = writer.paragraph((), "Field")
        place.append(_list(field, shown or choose, choose))
        ticks = plain(boxes(label for _value, label in field.choices))
        lines = [place, writer.paragraph((ticks,), "Field")]
    row = tag("table__table-row", label, _cell("FieldCell", *lines))
    row.set_attribute("table:style-name", writer.height(field.lines))
    return row


def _list(field: FormField, shown: str, choose: str) -> Element:
    """A drop-down list, by the name of its field."""
    labels = dict.fromkeys((choose, *(label for _value, label in field.choices)))
    entries = [tag("text__label", text__value=each) for each in labels]
    for entry, label in zip(entries, labels, strict=True):
        if label == shown:
            entry.set_attribute("text:current-selected", "true")
    return tag("text__drop-down", *entries, shown, text__name=field.name)


def _cell(style: str, *lines: Element) -> Element:
    cell = tag("table__table-cell", *lines, table__style_name=style)
    cell.set_attribute("office:value-type", "string")
    return cell
