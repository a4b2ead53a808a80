import pytest

from selfassess.core.errors import InvalidFile
from selfassess.core.problems import Problem
from selfassess.storage.toml.lexer import bones, list_open_before
from selfassess.storage.toml.limits import MAX_DEPTH
from selfassess.storage.toml.reader import parse_document


def problems_of(text: str) -> tuple[Problem, ...]:
    try:
        parse_document("a.toml", text.encode())
    except InvalidFile as error:
        return error.problems
    return ()


def only_message(text: str) -> str:
    [problem] = problems_of(text)
    return problem.message


CONFLICT = "<<<<<<< ours\nA\n||||||| base\nB\n=======\nC\n>>>>>>> theirs\n"


def test_every_marker_of_an_unresolved_merge_is_told() -> None:
    problems = problems_of(f'note = """\n{CONFLICT}"""\n')
    assert [problem.place.line for problem in problems if problem.place] == [2, 4, 6, 8]


def test_a_line_under_a_heading_is_no_merge() -> None:
    assert problems_of('note = """\nMinutes\n=======\n"""\n') == ()


def test_arrows_inside_a_line_are_no_merge() -> None:
    assert problems_of('note = """\n see <<<<<<< this\n<<<<<<<<\n"""\n') == ()


def nested(depth: int) -> str:
    return "[" * (depth - 1) + "]" * (depth - 1)


def test_the_deepest_that_may_be_is_read_and_one_deeper_is_not() -> None:
    assert problems_of(f"a = {nested(MAX_DEPTH)}\n") == ()
    message = f"tables or lists are nested more than {MAX_DEPTH} deep"
    assert only_message(f"a = {nested(MAX_DEPTH + 2)}\n") == message


def test_depth_is_counted_through_tables_dotted_keys_and_lists() -> None:
    eight = "a.b.c.d.e.f.g.h"
    assert problems_of(f"[{eight}]\n{eight} = 1\n") == ()
    assert "nested" in only_message(f"[{eight}]\n{eight} = [1]\n")


def test_brackets_in_texts_and_comments_nest_nothing() -> None:
    brackets = "[" * 50
    assert (
        problems_of(f'a = "{brackets}" # {brackets}\nb = """\n{brackets}\n"""\n') == ()
    )


def test_the_longest_key_is_read_and_one_longer_is_not() -> None:
    key = ".".join("a" * MAX_DEPTH)
    assert problems_of(f"{key} = 1\n") == ()
    assert only_message(f"{key}.a = 1\n") == f"a key of more than {MAX_DEPTH} parts"
    assert only_message(f"[{key}.a]\n") == f"a key of more than {MAX_DEPTH} parts"
    assert only_message(f"x = {{ '{key}'.{key} = 1 }}\n") == (
        f"a key of more than {MAX_DEPTH} parts"
    )


def test_dots_in_texts_and_comments_are_no_keys() -> None:
    dots = "a." * 30 + "b"
    text = f'a = ["x", "{dots}"] # {dots}\nb = """\n{dots}\n"""\n'
    assert problems_of(text) == ()


@pytest.mark.parametrize(
    "number", [str(2**63 - 1), str(-(2**63)), "0x7fffffffffffffff"]
)
def test_a_number_of_64_bits_is_read(number: str) -> None:
    assert problems_of(f"a = {number}\n") == ()


@pytest.mark.parametrize(
    "number", [str(2**63), str(-(2**63) - 1), "0x" + "f" * 9000, "9" * 4301]
)
def test_a_larger_number_is_told_where_it_stands(number: str) -> None:
    [problem] = problems_of(f"a = 1\nb = [\n  {number},\n]\n")
    assert problem.message == "a number as large as this cannot be kept"
    assert problem.place
    assert (problem.place.line, problem.place.column) == (3, 3)


def test_everything_unsafe_is_told_at_once() -> None:
    found = problems_of(f"a = {2**64}\nb = [{2**64}]\nc = true\n")
    assert [problem.where for problem in found] == [("b", 0), ("a",)]


def test_the_bones_of_a_text_have_its_length_and_lines() -> None:
    text = 'a = \'it\'\'s\' # [b]\nc = """\n[d]\n"""\n"e.f" = \'\'\'\n'
    structure = bones(text)
    assert len(structure) == len(text)
    assert [len(line) for line in structure.split("\n")] == [
        len(line) for line in text.split("\n")
    ]
    assert "[" not in structure
    assert '"xxx" =' in structure


def test_brackets_too_many_close_no_list() -> None:
    text = "a = 1]\nb = [\nc = 2\n"
    assert list_open_before(text, text.index("c"), len(text)) == text.index("[")
