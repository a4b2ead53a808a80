"""What the report needs of its printer beyond what the printer offers in public."""

import ast
import re
from pathlib import Path
from typing import Any

import pydyf
import pytest

from selfassess.core.errors import ReportUnavailable
from selfassess.report.pdf import printer_internals
from selfassess.report.pdf.printer_internals import marked_boxes, page_references_kept

REPORT = Path(printer_internals.__file__).parent


def test_a_printer_that_does_not_tell_what_it_painted_is_refused() -> None:
    """Otherwise the report would look right and be read out wrongly."""
    with pytest.raises(ReportUnavailable, match=r"install weasyprint 70\.0"):
        list(marked_boxes(pydyf.Stream()))


def test_the_references_of_pages_are_worked_out_once_for_each_page() -> None:
    pdf, before = pydyf.PDF(), pydyf.PDF.page_references
    with page_references_kept():
        for _page in range(2):
            pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
            assert pdf.page_references is pdf.page_references
            assert pdf.page_references == before.fget(pdf)
    assert pydyf.PDF.page_references is before


def test_pydyf_is_as_it_was_after_an_error_too() -> None:
    before = pydyf.PDF.page_references
    with pytest.raises(ZeroDivisionError), page_references_kept():
        raise ZeroDivisionError
    assert pydyf.PDF.page_references is before


def _private_names(path: Path) -> set[str]:
    """Names with an underscore that the module asks something else for."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    asked = {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) != "self"
    } | {
        ast.unparse(node.args[1]).strip("'")
        for node in nodes
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "getattr"
    }
    return {name for name in asked if re.match("_[^_]", name)}


def _replaces_of_libraries(path: Path) -> set[str]:
    """Attributes of a library that the module assigns to."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    libraries = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    targets: list[Any] = [
        target
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute)
    ]
    return {
        ast.unparse(target)
        for target in targets
        if ast.unparse(target).split(".")[0] in libraries
    }


def test_the_list_has_every_private_name_of_the_printer() -> None:
    modules = sorted(REPORT.rglob("*.py"))
    private = {p.stem: names for p in modules if (names := _private_names(p))}
    replaced = {p.stem: names for p in modules if (names := _replaces_of_libraries(p))}
    assert private == {"printer_internals": {"_tags"}}
    assert replaced == {"printer_internals": {"pydyf.PDF.page_references"}}
