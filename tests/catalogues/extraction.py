"""The messages of a module with the notes above them, read as Python reads the module.

Babel reads signs one after the other, and before Python 3.12 finds nothing in an
f-string.
"""

import ast
from collections.abc import Collection, Iterator
from typing import BinaryIO

Extracted = tuple[int, str, tuple[str | None, ...], list[str]]


def messages(
    module: BinaryIO, keywords: Collection[str], tags: Collection[str], options: object
) -> Iterator[Extracted]:
    """Each call of one of these functions, as Babel asks for it, in the module's order."""
    source = module.read().decode()
    lines = source.splitlines()
    found = [*_calls(ast.parse(source), keywords)]
    for call, name, first_line in sorted(found, key=lambda each: each[0].lineno):
        texts = tuple(
            value if isinstance(value := getattr(each, "value", None), str) else None
            for each in call.args
        )
        places = (call.lineno, *(each.lineno for each in call.args[:1]), first_line)
        above = (_above(lines, line, tags) for line in places)
        notes = next(filter(None, above), [])
        yield call.lineno, name, texts, notes


def _calls(
    tree: ast.AST, keywords: Collection[str]
) -> Iterator[tuple[ast.Call, str, int]]:
    """The calls of these functions, each with the first line of its statement."""
    for statement in ast.walk(tree):
        if not isinstance(statement, ast.stmt):
            continue
        own: list[ast.AST] = [statement]
        for node in own:
            parts = ast.iter_child_nodes(node)
            own.extend(part for part in parts if not isinstance(part, ast.stmt))
            match node:
                case ast.Call(func=ast.Name(id=name)) if name in keywords:
                    yield node, name, statement.lineno


def _above(lines: list[str], line: int, tags: Collection[str]) -> list[str]:
    """The note that ends right above a line, without its signs."""
    notes = list[str]()
    for text in reversed(lines[: line - 1]):
        if not text.lstrip().startswith("#"):
            break
        notes.insert(0, text.lstrip().removeprefix("#").strip())
        if notes[0].startswith(tuple(tags)):
            return notes
    return []
