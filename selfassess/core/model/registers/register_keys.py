"""Registers: tables of entries under keys that people made, and who cites these keys.

A key is a name to cite an entry by, no more: it can be given anew, if all that cites
the entry follows.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from selfassess.core.model.key_path import dotted, steps
from selfassess.core.model.registers.citing_fields import CITED_AS, SAID_OF

Entry = Mapping[str, Any]
Table = Mapping[str, Entry]
Keys = Mapping[str, str]
"""Old keys, and the new ones."""


def entries_in(file: Any, register: str) -> Table:
    """The entries of one register; none where the file has no such table."""
    table = (file or {}).get(register)
    pairs = table.items() if isinstance(table, dict) else ()
    return {key: entry for key, entry in pairs if isinstance(entry, dict)}


def with_new_keys(file: dict[str, Any], register: str, keys: Keys) -> dict[str, Any]:
    """A file with new keys in one register, and in all that cites its entries.

    What becomes an empty key is not cited any more.
    """
    if all(old == new for old, new in keys.items()):
        return file
    renamed: dict[str, Any] = _renamed(file, register, keys)
    if conflicts := renamed.get("conflicts"):
        renamed["conflicts"] = [
            _conflict(conflict, register, keys) for conflict in conflicts
        ]
    return renamed


def cited_in(value: Any, register: str) -> Iterator[str]:
    """The keys of the register that anything in the plain tables of a file cites."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        if key == CITED_AS[register] and isinstance(inner, list | str):
            cited = [inner] if isinstance(inner, str) else inner
            yield from (each for each in cited if isinstance(each, str))
        else:
            yield from cited_in(inner, register)


def _renamed(value: Any, register: str, keys: Keys) -> Any:
    if isinstance(value, list | tuple):
        return [_renamed(item, register, keys) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: _field(name, item, register, keys) for name, item in value.items()}


def _field(name: str, value: Any, register: str, keys: Keys) -> Any:
    if name in (register, SAID_OF.get(register)) and isinstance(value, dict):
        pairs = ((keys.get(key, key), entry) for key, entry in value.items())
        return {key: entry for key, entry in pairs if key}
    if name == CITED_AS[register]:
        return _citation(value, keys)
    return _renamed(value, register, keys)


def _citation(value: Any, keys: Keys) -> Any:
    if isinstance(value, list | tuple):
        return [new for key in value if (new := _citation(key, keys))]
    return keys.get(value, value) if isinstance(value, str) else value


def _conflict(conflict: Any, register: str, keys: Keys) -> Any:
    """A conflict with new keys: it names its place in one string."""
    first, *others = steps(conflict["where"])
    if first == register and others:
        others[0] = keys.get(str(others[0]), others[0])
    if len(others) == 3 and others[1] == SAID_OF.get(register):
        others[2] = keys.get(str(others[2]), others[2])
    field = str((first, *others)[-1])
    sides = {
        name: _field(field, value, register, keys) if len(others) else value
        for name, value in conflict.items()
        if name != "where"
    }
    return {"where": dotted((first, *others)), **sides}
