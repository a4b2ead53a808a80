"""The screens stand on what Textual offers in public, but for the list in one module."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import selfassess.tui
from selfassess.tui.terminal import textual_internals

FOLDER = Path(selfassess.tui.__file__).parent
LISTED = Path(textual_internals.__file__)
MODULES = [path for path in sorted(FOLDER.rglob("*.py")) if path != LISTED]
PRIVATE = re.compile(r"_[a-zA-Z]\w*")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            "textual"
        ):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def touched(tree: ast.AST) -> set[str]:
    """Private names that are looked up on anything, or written in a class."""
    return {
        name
        for node in ast.walk(tree)
        for name in [getattr(node, "attr", "") or getattr(node, "name", "") or ""]
        if PRIVATE.fullmatch(name)
    }


def names_of_textual(bases: tuple[type, ...]) -> set[str]:
    """The private names of the classes of Textual among these."""
    theirs = [base for base in bases if base.__module__.startswith("textual")]
    return set().union(*map(private_names, theirs))


@cache
def private_names(kind: type) -> set[str]:
    """Those that its source writes; to read it takes a tenth of a second."""
    written = inspect.getsource(kind)
    return set(re.findall(r"(?:self\.|def |^    )(_[a-z]\w*)", written, re.MULTILINE))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.stem))
def test_a_module_uses_no_private_name_of_textual(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert [name for name in imported(tree) if "textual" in name and "._" in name] == []
    dotted = ".".join(path.relative_to(FOLDER.parent.parent).with_suffix("").parts)
    module = importlib.import_module(dotted)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and (kind := vars(module).get(node.name)):
            theirs = names_of_textual(kind.__mro__)
            assert (node.name, touched(node) & theirs) == (node.name, set())


def test_the_list_has_three_names_each_with_what_it_waits_for() -> None:
    words = (textual_internals.__doc__ or "").split("\n\n")
    listed = "\n".join(words[2:3])
    assert re.findall(r"^\d", listed, re.MULTILINE) == ["1", "2", "3"]
    assert len(re.findall("issue", listed)) >= 3
    assert touched(ast.parse(LISTED.read_text())) == {"_handle_exception"}
    assert "._" in "".join(imported(ast.parse(LISTED.read_text())))
