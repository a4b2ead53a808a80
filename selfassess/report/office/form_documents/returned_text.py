"""What the lines and tables of a form that came back say in its fields.

The first row of a table says whose answers stand in it, and each row's label which part
of them: that survives every program. Names of controls serve where there is no such row.
"""

from collections.abc import Iterable, Mapping, Sequence

from selfassess.core.errors import CannotRead
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import DETAILS, LABELS, SEPARATOR, place_of
from selfassess.report.forms.form_values import FormValues
from selfassess.report.office.form_documents.document_text import (
    PICTURE,
    Item,
    TableRow,
    TextLine,
)
from selfassess.report.office.form_documents.own_words import OwnWords, own_words
from selfassess.report.office.ticks import chosen

CHOSEN = ("status", "level", "open")
"""The parts of an answer of which one is chosen among several."""
_LONGEST_SHOWN = 60


def returned_values(items: Iterable[Item], properties: Mapping[str, str]) -> FormValues:
    """Sort what stands in the document; raise CannotRead if it is no form of ours."""
    sorter = _Sorter(own_words(properties))
    for item in items:
        if isinstance(item, TableRow):
            sorter.take_row(item)
        else:
            sorter.take_line(item)
    if not sorter.codes:
        raise CannotRead(
            _(
                "the document is not a form made by `selfassess form`; comments in a "
                "report are taken in with --as NAME"
            )
        )
    return sorter.result()


class _Sorter:
    """Puts each text where it belongs, and tells what belongs nowhere."""

    def __init__(self, own: OwnWords | None) -> None:
        self.codes: list[str] = []
        """What stood at the heads of tables, in their order."""
        self._own = own
        self._head = ""
        self._whose = ""
        """The first word of the heading above, which is a requirement's number."""
        self._texts: dict[str, list[str]] = {}
        self._places: dict[str, list[str]] = {}
        self._notes: list[str] = []
        self._labels = {_plain(_(label)): key for key, label in LABELS.items()}

    def take_line(self, line: TextLine) -> None:
        """A paragraph outside all tables: text of a control, of the form, or foreign."""
        if line.is_heading:
            self._head, self._whose = "", line.text.rpartition(" ")[2]
        if place_of(line.field):
            self._take(line.field, [line])
        elif line.text.strip() and self._own and not self._own.hold(line.text):
            self._tell(_("outside of the fields: {text}"), [line])

    def take_row(self, row: TableRow) -> None:
        """A row: the head of a table, or a label and what stands beside it."""
        lines = [line for cell in row.cells for line in cell if line.text.strip()]
        # What somebody wrote beside a label is a text, whatever it looks like.
        first = row.cells[0] if row.cells else ()
        codes = [line for line in first if _is_code(line.text.strip())]
        if codes:
            self._head = codes[0].text.strip()
            self.codes.append(self._head)
            lines = [line for line in lines if line not in codes]
        elif name := self._name_of(row):
            self._take(name, [line for cell in row.cells[1:] for line in cell])
            return
        if lines:
            self._tell(_("a row that is not of the form: {text}"), lines)

    def _name_of(self, row: TableRow) -> str:
        """The field that a row is about; empty if it is about none."""
        label = " ".join(line.text for line in row.cells[0]) if row.cells else ""
        key = self._labels.get(_plain(label).rstrip(" :"), "")
        names = [line.field for cell in row.cells for line in cell if line.field]
        head = self._head
        if place := next(filter(None, map(place_of, names)), None):
            key = key or place.key
            code = (place.questionnaire, place.edition, place.whose)
            head = head or SEPARATOR.join(code)
        name = f"{head or self._head_of_heading()}{SEPARATOR}{key}"
        return name if place_of(name) else ""

    def _head_of_heading(self) -> str:
        """What would stand at the head of a table whose first row is gone."""
        if not self.codes or not self._whose:
            return ""
        return f"{self.codes[-1].rpartition(SEPARATOR)[0]}{SEPARATOR}{self._whose}"

    def _take(self, name: str, lines: Sequence[TextLine]) -> None:
        place = _place(lines)
        text = "\n".join(line.text for line in lines)
        if PICTURE in text:
            self._tell(_("a picture is not read"), lines)
            text = text.replace(PICTURE, "")
        parsed = place_of(name)
        if parsed and parsed.key in CHOSEN:
            text = chosen(text, self._is_own)
        self._places.setdefault(name, []).append(place)
        texts = self._texts.setdefault(name, [])
        if text.strip() and text not in texts:
            texts.append(text)

    def _is_own(self, text: str) -> bool:
        return self._own is None or self._own.hold(text)

    def _tell(self, sentence: str, lines: Sequence[TextLine]) -> None:
        words = " ".join(" ".join(line.text for line in lines).split())
        told = sentence.format(text=shortened(words, _LONGEST_SHOWN))
        self._notes.append(labelled(_place(lines), told))

    def result(self) -> FormValues:
        """The texts of the fields, where they stand, and what is to be told."""
        for name, texts in self._texts.items():
            if len(texts) > 1:
                where = listed(self._places[name])
                sentence = _("one field stands several times and says different things")
                self._notes.append(labelled(where, sentence))
        return FormValues(
            {name: _joined(name, texts) for name, texts in self._texts.items()},
            {name: listed(places) for name, places in self._places.items()},
            (*self._notes, *self._gone()),
        )

    def _gone(self) -> list[str]:
        """What was asked and is no longer there; and whether that can be seen."""
        if self._own is None:
            return [
                _(
                    "another program left out what tells the form's own words from "
                    "yours; text outside of the fields was not looked at"
                )
            ]
        sentence = _("{whose} is no longer in the document")
        return [
            sentence.format(whose=code.rpartition(SEPARATOR)[2] or code)
            for code in self._own.asked
            if not any(name.startswith(f"{code}{SEPARATOR}") for name in self._texts)
        ]


def _joined(name: str, texts: Sequence[str]) -> str:
    place = place_of(name)
    return (" / " if place and place.key in CHOSEN else "\n").join(texts)


def _is_code(text: str) -> bool:
    """Whether it is what stands at the head of a table of fields."""
    key = DETAILS[0] if text.endswith(SEPARATOR) else CHOSEN[0]
    return place_of(f"{text}{SEPARATOR}{key}") is not None


def _place(lines: Sequence[TextLine]) -> str:
    """Where that is, for a person who has the document open."""
    if not lines:
        return _("an empty cell")
    number, heading = lines[0].number, shortened(lines[0].heading, _LONGEST_SHOWN)
    if not heading:
        return _("paragraph {number}").format(number=number)
    sentence = _("paragraph {number}, below “{heading}”")
    return sentence.format(number=number, heading=heading)


def _plain(label: str) -> str:
    """A label whatever blanks it is set with: French has no-break ones."""
    return " ".join(label.split()).casefold()
