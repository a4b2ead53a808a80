import ast
import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

import pytest

import selfassess
from selfassess.core.enum_table import complete, complete_names

PACKAGE = Path(selfassess.__file__).parent
ENUM = re.compile(r"^class (\w+)\((?:Int|Str)?Enum\):", re.MULTILINE)
KEYED = re.compile(r"\b[A-Z]\w+\.[A-Z_]+:")

LEFT_OUT = {
    "signature_lines: SignatureStatus": {"BROKEN", "FORGED"},  # said before, with why
    "translated_assessment: TextState": {"ORIGINAL", "TRANSLATED"},  # not doubted
    "resolve: Choice": {"BOTH"},  # only where both make sense
    "groups: Grouping": {"CYCLE", "REQUIREMENT"},  # need the questionnaires
    "recovery_guard: ExternalChange": {"CHANGED", "NOTHING"},  # can be read
    "review_session: FindingVerdict": {"CANNOT_TELL", "UNREVIEWED"},  # have no status
    "forum: ForumSide": {"UNSAID"},  # is never counted at a meeting
    "opinions: FindingVerdict": {"UNREVIEWED"},  # nobody writes that
    "entries: RegisterKind": {  # are told on the page on the report
        *("COMMENTS", "COMMITMENTS", "MEETINGS", "RETIRED", "RECOMMENDATIONS"),
    },
}
"""Tables without a row for these members, and why; a new member is none of them."""
OF_REGISTERS = "report_section: Kind"
"""Part of three tables of all sections, which are whole at import."""


class Season(Enum):
    SUMMER = 1
    WINTER = 2


def test_a_table_with_a_row_for_every_member_is_itself() -> None:
    rows = {Season.WINTER: "cold", Season.SUMMER: "warm"}
    assert complete(Season, rows) is rows


def test_a_member_without_a_row_is_named() -> None:
    with pytest.raises(LookupError, match=r"^no row in the table of Season: WINTER$"):
        complete(Season, {Season.SUMMER: "warm"})


def test_a_field_without_a_row_is_named() -> None:
    with pytest.raises(LookupError, match=r"^no row in the table of Sun: rise$"):
        complete_names("Sun", ["rise", "set"], {"set": "evening"})


@cache
def enums() -> dict[str, set[str]]:
    """The members of every enum of the program, by its name, which no other bears."""
    return {
        node.name: {
            target.id
            for each in node.body
            if isinstance(each, ast.Assign)
            for target in each.targets
            if isinstance(target, ast.Name)
        }
        for path in PACKAGE.rglob("*.py")
        if ENUM.search(text := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ClassDef)
        and ast.unparse(node.bases[0] if node.bases else node).endswith("Enum")
    }


def tables() -> Iterator[tuple[str, set[str]]]:
    """Each table by members of an enum, in which module, and whom it leaves out."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if KEYED.search(text := path.read_text(encoding="utf-8")):
            for node in ast.walk(ast.parse(text)):
                # What is spread into a table is seen at import alone.
                if isinstance(node, ast.Dict) and None not in node.keys:
                    yield from _of_an_enum(path.stem, node)


def _of_an_enum(module: str, table: ast.Dict) -> Iterator[tuple[str, set[str]]]:
    keys = {tuple(ast.unparse(key).split(".")) for key in table.keys if key}
    for enum in {key[0] for key in keys} & enums().keys():
        members = {key[1] for key in keys if key[0] == enum}
        if len(members) > 1:
            yield f"{module}: {enum}", enums()[enum] - members


def test_a_table_by_members_of_an_enum_has_a_row_for_each_of_them() -> None:
    found = [(table, left) for table, left in tables() if table != OF_REGISTERS]
    assert len(enums()) > 50
    assert len(found) > 60
    assert {table: left for table, left in found if left} == LEFT_OUT
