import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.cli.main import main
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.problems import Problem
from selfassess.storage.toml.reader import (
    MAX_BYTES,
    parse_document,
    read_bytes,
    read_document,
)


def refused(raw: bytes) -> list[Problem]:
    with pytest.raises(InvalidFile) as error:
        parse_document("a.toml", raw)
    assert error.value.path == "a.toml"
    assert all(problem.path == "a.toml" for problem in error.value.problems)
    return list(error.value.problems)


def problems_of(raw: bytes) -> tuple[Problem, ...]:
    try:
        parse_document("a.toml", raw)
    except InvalidFile as error:
        return error.problems
    return ()


def lowest_free_descriptor() -> int:
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_a_file_is_read_with_what_tells_later_that_it_changed(tmp_path: Path) -> None:
    (path := tmp_path / "a.toml").write_bytes(b"a = 1\n")
    document = read_document(str(path))
    assert document.data == {"a": 1}
    assert document.raw == b"a = 1\n"
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("raw", "warnings"),
    [
        (b"\xef\xbb\xbfa = 1\n", ["byte-order mark"]),
        ("a = 1\n".encode("utf-16"), ["UTF-16"]),
        ("a = 1\n".encode("utf-16-be").join([b"\xfe\xff", b""]), ["UTF-16"]),
        (b"a = 1\r\n", ["Windows line ends"]),
        (b"\xef\xbb\xbfa = 1\r\n", ["byte-order mark", "Windows line ends"]),
    ],
)
def test_what_other_programs_make_of_a_file_is_read_and_told(
    raw: bytes, warnings: list[str]
) -> None:
    document = parse_document("a.toml", raw)
    assert document.data == {"a": 1}
    assert document.text == "a = 1\n"
    assert document.raw == raw
    for warning, text in zip(document.warnings, warnings, strict=True):
        assert text in warning.message


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"gone\.toml: No such file or directory"):
        read_bytes(str(tmp_path / "gone.toml"))


def test_a_folder_is_no_file_and_leaves_nothing_open(tmp_path: Path) -> None:
    before = lowest_free_descriptor()
    with pytest.raises(CannotRead, match="is a folder, not a file"):
        read_bytes(str(tmp_path))
    assert lowest_free_descriptor() == before


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null"])
def test_a_device_is_no_file(name: str) -> None:
    with pytest.raises(CannotRead, match="is a pipe or a device, not a file"):
        read_bytes(name)


def test_a_pipe_is_no_file_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe.toml")
    with pytest.raises(CannotRead, match="is a pipe or a device, not a file"):
        read_bytes(str(pipe))


def test_check_says_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(pipe := tmp_path / "pipe.toml")
    assert main(["check", str(pipe)]) == 2
    assert capsys.readouterr().err == (
        f"selfassess: error: {pipe}: is a pipe or a device, not a file [SA101]\n"
    )


def test_check_says_that_a_file_is_too_large(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (path := tmp_path / "large.toml").write_bytes(b"#" * (9 << 20))
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err == (
        f"{path}: error: is larger than 8 MB, so it is not one of our files [SA104]\n"
    )


def test_the_largest_file_is_read_and_one_byte_more_is_not() -> None:
    rest = MAX_BYTES - len("a = 1\n#")
    assert parse_document("a.toml", b"a = 1\n#" + b"x" * rest).data == {"a": 1}
    [problem] = refused(b"a = 1\n#" + b"x" * (rest + 1))
    assert "larger than 8 MB" in problem.message


def test_what_a_crash_left_unfinished_is_told() -> None:
    with pytest.raises(InvalidFile, match="holds NUL bytes"):
        parse_document("a.toml", b"format = 1\n" + bytes(512))


def test_the_byte_that_is_not_utf_8_is_shown_in_its_line() -> None:
    [problem] = refused("a = 1\r\nb = 'é'\r\nc = 'ü'\r\n".encode("latin-1"))
    assert problem.message == "byte 0xe9 is not UTF-8"
    assert problem.place
    assert (problem.place.line, problem.place.column) == (2, 6)
    assert problem.place.source == "b = '\ufffd'"


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_in_words(raw: bytes) -> None:
    assert all(problem.message for problem in problems_of(raw))


TOML_LIKE = st.lists(
    st.sampled_from([*"\"'[]{}=,.#\n \\ab1-“\u00a0\x1b", '"""', "'''", "=======\n"])
    | st.sampled_from(["2026-01-01", "true", "<<<<<<< a\n", "\\u12", "a = 1\n"])
    | st.sampled_from(['note = """\n', "[answers.a]\n", 'status = "met"\n']),
    max_size=14,
).map("".join)


@given(TOML_LIKE)
def test_any_slip_of_the_pen_is_refused_in_words_at_a_place(text: str) -> None:
    for problem in problems_of(text.encode()):
        assert problem.message
        assert "cannot be read from here on" not in problem.message
        if text.strip():
            assert problem.place
            assert 1 <= problem.place.column < problem.place.end_column


HOSTILE = {
    "dotted key": "a." * 500_000 + "a = 1",
    "quoted dotted key": "'a'." * 250_000 + "a = 1",
    "brackets": "a = " + "[" * 1_000_000,
    "braces": "a = " + "{a = " * 200_000,
    "quotes": '"' * 1_000_000,
    "escaped quotes": '"""' + '\\"""' * 250_000,
    "open texts": 'a = """\n' * 125_000,
    "open texts of one line": 'a = "\n' * 160_000,
    "apostrophes": "'" * 1_000_001,
    "blanks": "a" + " " * 1_000_000,
    "blank lines": "\n" * 400_000 + "a",
    "digits": "a = " + "9" * 1_000_000,
    "digits and lines": "a = " + "9_" * 500_000,
    "tables": "[a]\n" * 250_000,
    "tables that are never closed": "[a\n" * 330_000,
    "keys": "a = 1\n" * 160_000,
    "equals": "a " + "=" * 1_000_000,
    "merge markers": "<<<<<<< a\n" * 20_000,
    "headings": "=======\n" * 125_000,
    "comments": "# ''' \"\"\"\n" * 100_000 + "a",
    "colons": "a: 1\n" * 200_000,
    "commas": "a = [" + "," * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_nonsense_is_refused_at_once(name: str) -> None:
    begun = time.process_time()
    assert refused(HOSTILE[name].encode())
    assert time.process_time() - begun < 5
