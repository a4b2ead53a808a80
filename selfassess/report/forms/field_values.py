"""What stands in the fields of a PDF form, in every way the PDF standard lets it stand.

A viewer may save a choice as a list, a long text as a stream, a word as a name; a value
may stand with a field's parent, and a field only with the pages that show it.
"""

from collections.abc import Iterator
from typing import Any

from pypdf.generic import (
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    create_string_object,
)

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.report.forms.form_fields import SEPARATOR
from selfassess.report.forms.form_values import FormValues
from selfassess.report.verify.pdf_reader import carefully, received, resolved

DEEPEST = 50
"""So many fields may lie one in another; more than that turns in a circle."""


def form_values(content: bytes) -> FormValues:
    """The text of each field by its full name; raise CannotRead if there are none.

    Different texts under one name become lines: none of them may be lost.
    """
    found = carefully(content, _found)
    if found.values:
        return found
    if received(content).files:
        sentence = _("a report, not a form; its files: selfassess extract")
        raise CannotRead(sentence)
    sentence = _(
        "the PDF has no fields to fill in, as when a form was printed, scanned or "
        "flattened; ask for the file that was filled in"
    )
    raise CannotRead(sentence)


def _found(reader: Any) -> FormValues:
    by_name: dict[str, dict[str, None]] = {}
    for field in _fields(reader):
        texts = by_name.setdefault(_name(field), {})
        if text := _text(_inherited(field, "/V")):
            texts[text] = None
    values = {name: "\n".join(texts) for name, texts in by_name.items() if name}
    return FormValues(values, _places(reader))


def _places(reader: Any) -> dict[str, str]:
    """On which page each field is first shown, by its full name."""
    sentence, places = _("page {number}, field {name}"), dict[str, str]()
    for number, widget in _widgets(reader):
        name = _name(widget)
        words = " ".join(name.split(SEPARATOR)[-2:])
        places.setdefault(name, sentence.format(number=number, name=words))
    return places


def _widgets(reader: Any) -> Iterator[tuple[int, Any]]:
    """What a page shows of a field, with the page's number, which begins at 1."""
    for number, page in enumerate(reader.pages, 1):
        for annotation in map(resolved, resolved(page.get("/Annots", ())) or ()):
            # The others are notes and links; a note's "/T" is who wrote it.
            if annotation.get("/Subtype") == "/Widget":
                yield number, annotation


def _fields(reader: Any) -> Iterator[Any]:
    """Every field that may hold a value, in the form's list or on a page, once."""
    form = resolved(reader.trailer["/Root"].get("/AcroForm"))
    waiting = list(resolved(form.get("/Fields", ()))) if isinstance(form, dict) else []
    waiting += (widget for _number, widget in _widgets(reader))
    visited = set()
    while waiting:
        field = resolved(waiting.pop(0))
        if not isinstance(field, dict) or id(field) in visited:
            continue
        visited.add(id(field))
        waiting += [field.get("/Parent"), *(resolved(field.get("/Kids", ())) or ())]
        if _inherited(field, "/FT") != "/Sig":
            yield field


def _line(field: Any) -> Iterator[Any]:
    """The field and all that it lies in."""
    for _step in range(DEEPEST):
        if not isinstance(field, dict):
            return
        yield field
        field = resolved(field.get("/Parent"))


def _name(field: Any) -> str:
    parts = [str(part["/T"]) for part in _line(field) if "/T" in part]
    return ".".join(reversed(parts))


def _inherited(field: Any, key: str) -> Any:
    return next((resolved(part[key]) for part in _line(field) if key in part), None)


def _text(value: Any) -> str:
    """The words of a value; what can be none is a sign that stands for that."""
    value = resolved(value)
    if isinstance(value, NameObject):
        return "" if value == "/Off" else str(value).removeprefix("/")
    if isinstance(value, str | NumberObject | FloatObject):
        return str(value)
    if isinstance(value, bytes):
        return value.decode("cp1252", errors="replace")
    if isinstance(value, list):
        return "\n".join(filter(None, map(_text, value)))
    if hasattr(value, "get_data"):
        return _text(create_string_object(value.get_data()))
    return "" if value is None or isinstance(value, NullObject) else "\ufffd"
