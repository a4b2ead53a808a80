"""Editing TOML in place: a text changed where its data changed, all else left as a person wrote it.

tomlkit is loaded only for files that a person laid out or commented: it costs 25 ms
to import and ten times what tomllib and tomli_w take together.
"""

import re
from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from selfassess.storage.toml.lexer import TOKEN, bones
from selfassess.storage.toml.writer import format_toml

_LONGEST = 500_000
"""Characters, about 600 answers: half a second."""
_MOST = 500
"""tomlkit is quadratic in dotted keys and in tables of a list (tomlkit issue 479)."""
_SLOW = re.compile(r"^[ \t]*+(?:\[\[|[^\[\n=.]*+\.[^\n=]*+=)", re.MULTILINE)


def comments_in(text: str) -> Counter[str]:
    """Every comment, and how often it stands there."""
    return Counter(
        token[0].rstrip()
        for token in TOKEN.finditer(text)
        if token.lastgroup == "comment"
    )


def edited(text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """The text, which says `before`, changed so that it says `after`.

    Raise ValueError if that does not work. Whoever calls reads the result back;
    comments inside of what was removed are removed with it.
    """
    if not can_be_edited(text):
        raise ValueError(_LONGEST)
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        _edit(document, before, after)
        return tomlkit.dumps(document)
    # Whatever a library makes of a layout it did not foresee: we have another way.
    except (TOMLKitError, LookupError, TypeError, AttributeError, AssertionError) as e:
        raise ValueError(str(e)) from e


def can_be_edited(text: str) -> bool:
    """Whether a TOML text is small and plain enough to be edited in place."""
    return len(text) <= _LONGEST and len(_SLOW.findall(bones(text))) <= _MOST


def _edit(table: Any, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    for key in before.keys() - after.keys():
        _remove(table, key)
    for key, value in after.items():
        if key not in before:
            table[key] = _item(value)
            continue
        old = before[key]
        if isinstance(old, dict) and isinstance(value, dict):
            _edit_table(table, key, old, value)
        elif isinstance(old, list) and isinstance(value, list):
            _edit_list(table[key], old, value)
        elif type(old) is not type(value) or old != value:
            table[key] = _item(value)


def _edit_table(
    parent: Any, key: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    import tomlkit.items

    if isinstance(parent[key], tomlkit.items.InlineTable):
        if before != after:  # on one line; tomlkit leaves commas when parts of it go
            parent[key] = tomlkit.inline_table()
            parent[key].update(after)
        return
    _edit(parent[key], before, after)
    if before and not after:  # the last of its tables took the name along
        parent[key] = _item({})


def _edit_list(array: Any, before: list[Any], after: list[Any]) -> None:
    """Edit only the elements of a list that differ: comments beside the others stay."""
    names = [repr(value) for value in before], [repr(value) for value in after]
    changes = SequenceMatcher(None, *names, autojunk=False).get_opcodes()
    for kind, start, end, new_start, new_end in reversed(changes):
        if kind == "equal":
            continue
        for index in range(end - 1, start - 1, -1):
            del array[index]
        for index in range(new_end - 1, new_start - 1, -1):
            array.insert(start, _item(after[index]))


def _remove(table: Any, key: str) -> None:
    """Comments behind the last key of a table introduce the next one: they stay."""
    trailing = _trailing_comments(table[key])
    names = list(table)
    before = names[: names.index(key)]
    del table[key]
    if trailing and before and hasattr(table[before[-1]], "value"):
        _innermost(table[before[-1]]).body.extend(trailing)


def _innermost(item: Any) -> Any:
    """The table that ends last in the text, inside of this one."""
    container = item.value
    while container.body and hasattr(container.body[-1][1], "is_super_table"):
        container = container.body[-1][1].value
    return container


def _trailing_comments(item: Any) -> list[Any]:
    if not hasattr(item, "is_super_table"):
        return []
    body = _innermost(item).body
    start = len(body)
    while start and body[start - 1][0] is None:
        start -= 1
    kept = body[start:]
    return kept if any("#" in part.as_string() for _key, part in kept) else []


def _item(value: Any) -> Any:
    """A value as we write it: a text of several lines begins on a line of its own."""
    import tomlkit

    return tomlkit.parse(format_toml({"item": value}))["item"]
