"""The cells in which one field of a form is written: more than one for some."""

from dataclasses import dataclass

from selfassess.report.forms.form_fields import Choices, FormField

ANSWER = "answer"
"""The column of the field by which a row is named."""
EVIDENCE = ("evidence.title", "evidence.url", "evidence.date")
"""The columns of documents."""
LONGEST_IN_CELL = 15_000
"""Letters; a cell holds 32,767, but some letters count twice or more."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A place to write in."""

    text: str = ""
    choices: Choices = ()
    is_fixed: bool = False


def cells_of_field(field: FormField, key: str = ANSWER) -> dict[str, SheetCell]:
    """The cells of one field: three for documents, more than one for long texts."""
    if key == "evidence":
        texts = dict(zip(EVIDENCE, _documents(field), strict=True))
    else:
        texts = {key: field.value}
    return {
        f"{name}.{number}" if number > 1 else name: SheetCell(
            text, field.choices, field.is_fixed
        )
        for name, whole in texts.items()
        for number, text in enumerate(_pieces(whole), 1)
    }


def _documents(field: FormField) -> tuple[str, str, str]:
    """Titles, addresses and days, each one a line."""
    return (
        "\n".join(each.title for each in field.documents),
        "\n".join(each.url for each in field.documents),
        "\n".join(
            each.date.isoformat() if each.date else "" for each in field.documents
        ),
    )


def _pieces(text: str) -> list[str]:
    """The text in lengths that a cell holds; a paragraph is not cut if it can be."""
    pieces = []
    while len(text) > LONGEST_IN_CELL:
        cut = text.rfind("\n", LONGEST_IN_CELL // 2, LONGEST_IN_CELL) + 1
        cut = cut or LONGEST_IN_CELL
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]
