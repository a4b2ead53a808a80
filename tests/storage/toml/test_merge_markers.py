"""What git leaves in a file that it could not merge."""

import pytest

from selfassess.core.errors import InvalidFile
from selfassess.storage.toml.merge_markers import before_both, both_sides
from selfassess.storage.toml.reader import parse_document
from selfassess.storage.toml.writer import format_toml

PLAIN = "a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\nd\n"
WITH_BASE = "a\n<<<<<<< ours\nb\n||||||| base\nx\n=======\nc\n>>>>>>> theirs\nd\n"
LONGER = PLAIN.translate({ord(sign): sign * 2 for sign in "<=>"})
NESTED = WITH_BASE.replace("x\n", f"{LONGER}x\n")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("a\n", "a\n"),
        (PLAIN, "a\nd\n"),
        (WITH_BASE, "a\nx\nd\n"),
        (PLAIN + PLAIN, "a\nd\na\nd\n"),
        (LONGER, "a\nd\n"),
        (NESTED, "a\na\nd\nx\nd\n"),
        (PLAIN.removesuffix("\nd\n"), "a\n"),
        ("Minutes\n=======\n" + PLAIN, "Minutes\n=======\na\nd\n"),
        ("a\n>>>>>>> theirs\nb\n", "a\n>>>>>>> theirs\nb\n"),
    ],
)
def test_what_stood_there_before_both_sides_is_found(text: str, before: str) -> None:
    assert before_both(text) == before


@pytest.mark.parametrize("text", [PLAIN, WITH_BASE, LONGER, NESTED])
def test_each_side_is_what_it_would_have_made_of_it(text: str) -> None:
    assert both_sides(text) == ("a\nb\nd\n", "a\nc\nd\n")


@pytest.mark.parametrize("text", [PLAIN, WITH_BASE, LONGER, NESTED])
def test_markers_of_any_length_are_told_where_they_stand(text: str) -> None:
    with pytest.raises(InvalidFile) as raised:
        parse_document("a.toml", f'note = """\n{text}"""\n'.encode())
    lines = text.split("\n")
    wanted = [n for n, line in enumerate(lines, 2) if line[:7] in _SIGNS]
    assert [
        problem.place.line for problem in raised.value.problems if problem.place
    ] == wanted


_SIGNS = {sign * 7 for sign in "<|=>"}


@pytest.mark.parametrize(
    "line", ["=" * 20, "<" * 20, ">" * 9 + " quoted", "|" * 12, "=======", "<<<<<<<<"]
)
def test_lines_that_only_look_alike_are_no_merge(line: str) -> None:
    data = parse_document("a.toml", f'note = """\nA\n{line}\n"""\n'.encode()).data
    assert data == {"note": f"A\n{line}\n"}


@pytest.mark.parametrize("text", [PLAIN, LONGER, NESTED])
def test_a_note_about_markers_is_written_so_that_it_reads_back(text: str) -> None:
    data = {"note": text}
    assert parse_document("a.toml", format_toml(data).encode()).data == data


def test_long_lines_under_headings_are_written_as_they_are() -> None:
    assert f"A\n{'=' * 20}\n" in format_toml({"note": f"A\n{'=' * 20}\n"})
