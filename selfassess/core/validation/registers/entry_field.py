"""A field of an entry of a register, and the form that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from selfassess.core.enum_table import complete_names
from selfassess.core.model.fields.file_table import FileTable
from selfassess.core.text.i18n import _, marked


@dataclass(frozen=True, slots=True)
class EntryField:
    """All that is said of a field of an entry; every text is marked for translation."""

    label: str
    help: str
    """What it is for, as editors of the file show it."""
    hint: str = ""
    """What stands where nothing is typed yet."""
    is_long: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    """What each value that may be chosen is called; empty: anything may be typed."""
    cites: str = ""
    """The table whose keys stand in it; empty: it is no key."""
    are_many: bool = False
    """Whether several keys may stand in it."""
    printed: str = ""
    """What a line of its own begins with in the report; empty: it has a place of its own."""
    column: str = ""
    """The head of its column in the CSV form of the report; empty: it has none."""
    is_seldom: bool = False
    """Plain lines ask for it only where an entry is changed, not when it is made."""


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """A register as it is shown and filled in."""

    model: type[FileTable]
    title: str
    """What its table is called. Marked."""
    new: str
    """Over the form for a new entry. Marked."""
    change: str
    """Over the form for an entry that is there. Marked."""
    empty: str
    """What stands where there is none. Marked."""
    subject: str
    """The field that names the entry."""
    columns: tuple[str, ...]
    """The fields that a table of all entries shows."""
    fields: Mapping[str, EntryField]
    basis: type[FileTable] = FileTable
    """The table that this one takes its other fields from: they need not be asked for."""

    def __post_init__(self) -> None:
        """Refuse a form that leaves out a field of its table."""
        others = names_in_files(self.basis)
        own = (name for name in names_in_files(self.model) if name not in others)
        complete_names(self.model.__name__, own, self.fields)


def field_labels(fields: Mapping[str, EntryField]) -> dict[str, str]:
    """What each field of an entry is called, in the order in which they are asked for."""
    return {name: _(field.label) for name, field in fields.items()}


def names_in_files(model: type[FileTable]) -> list[str]:
    """What the fields of a table are called in files."""
    return [field.alias or name for name, field in model.model_fields.items()]


CITED_EVIDENCE = EntryField(
    marked("Evidence"),
    marked("Short names of entries of the evidence register."),
    hint=marked("short names, with commas between them"),
    cites="evidence",
    are_many=True,
)
"""Evidence of the register, as other entries cite it."""

NOTE = EntryField(marked("Note"), marked("What else is to be known."), is_long=True)
"""What has no field of its own."""

A_CODE = marked("a code such as fr")
"""What stands where no language is typed yet."""

WRITTEN_IN = EntryField(
    marked("Language"),
    marked("Of what is written here, such as fr; empty: that of the answers."),
    hint=A_CODE,
    is_seldom=True,
)
"""The language of an entry's own texts."""


def seldom(fields: Mapping[str, EntryField]) -> set[str]:
    """The fields that a new entry seldom needs."""
    return {name for name, field in fields.items() if field.is_seldom}


A_DAY = marked("YYYY-MM-DD")
"""What stands where no day is typed yet."""
