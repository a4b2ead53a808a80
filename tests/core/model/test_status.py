"""A sentence that says which statuses there are says all of them."""

import ast
from functools import cache
from pathlib import Path

import pytest

import selfassess
from selfassess.core.model.status import GIVEN, STATUSES, Status

PACKAGE = Path(selfassess.__file__).parent
ALWAYS = [status for status in GIVEN if status is not Status.NOT_APPLICABLE]
"""What may be answered to each requirement."""


@cache
def sentences() -> list[str]:
    """Every text in the code that has more than a word."""
    return [
        node.value
        for path in PACKAGE.rglob("*.py")
        if "partly" in (text := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and " " in node.value
    ]


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ([status.value for status in ALWAYS], {"partly_met", "not_met"}),
        ([STATUSES[status].label for status in ALWAYS], {"partly met", "not met"}),
    ],
    ids=["as they are written", "as they are called"],
)
def test_a_sentence_with_some_statuses_has_all(
    words: list[str], some: set[str]
) -> None:
    lists = [text for text in sentences() if all(word in text for word in some)]
    assert len(lists) >= 2
    assert [t for t in lists if not all(word in t for word in words)] == []


@pytest.mark.parametrize("page", ["answering", "first-minutes", "keys"])
def test_a_help_page_for_answering_calls_all_statuses(page: str) -> None:
    text = (PACKAGE / f"help/{page}.md").read_text(encoding="utf-8")
    labels = [STATUSES[status].label for status in GIVEN]
    assert [label for label in labels if label not in " ".join(text.split())] == []


def test_the_help_page_on_the_file_has_the_words_of_all_statuses() -> None:
    text = (PACKAGE / "help/file.md").read_text(encoding="utf-8")
    assert [status for status in GIVEN if f'"{status}"' not in text] == []
