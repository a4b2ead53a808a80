"""What stands in a document that came back: the texts of its fields, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormValues:
    """The texts of the fields, as one reader of documents found them."""

    values: Mapping[str, str]
    """By the names of the fields."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Where each stands, in words such as “sheet Development, cell D7”, by the same names."""
    notes: tuple[str, ...] = ()
    """What was not understood, in a sentence each that says where it stands."""
