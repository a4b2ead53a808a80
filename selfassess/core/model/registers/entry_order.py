"""The order in which the entries of a register stand in its file."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TypeVar

Kind = TypeVar("Kind")


def in_their_places(
    entries: Mapping[str, Kind], known: Iterable[str]
) -> dict[str, Kind]:
    """Known keys in their order, and among them each new one where it belongs.

    So two people who add entries mostly write in different places of the file, which is
    what lets git merge them; names that begin alike would be neighbours in the alphabet.
    """
    ordered = [key for key in known if key in entries]
    for key in sorted(entries.keys() - {*ordered}):
        number = int.from_bytes(sha256(key.encode()).digest())
        ordered.insert(number % (len(ordered) + 1), key)
    return {key: entries[key] for key in ordered}
