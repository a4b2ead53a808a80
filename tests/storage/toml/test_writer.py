import tomllib

import pytest

from selfassess.core.errors import CannotSave
from selfassess.storage.toml import reader
from selfassess.storage.toml.limits import MAX_DEPTH
from selfassess.storage.toml.reader import parse_document
from selfassess.storage.toml.writer import format_toml


def test_texts_of_several_lines_are_written_as_such() -> None:
    assert format_toml({"note": "Two\nlines\n"}) == 'note = """\nTwo\nlines\n"""\n'


def test_carriage_returns_survive_because_texts_are_then_written_on_one_line() -> None:
    data = {"note": "Two\r\nlines\n"}
    assert format_toml(data) == 'note = "Two\\r\\nlines\\n"\n'


@pytest.mark.parametrize(
    "line", ["<<<<<<< ours", "||||||| base", "=======", ">>>>>>> b"]
)
def test_a_note_that_looks_like_a_merge_can_be_read_again(line: str) -> None:
    data = {"note": f"Before\n{line}\nAfter\n"}
    text = format_toml(data)
    assert text.count("\n") == 5
    assert parse_document("a.toml", text.encode()).data == data


def test_what_is_too_large_to_be_read_again_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 1 << 20)
    with pytest.raises(CannotSave, match="not saved: it is larger than 1 MB"):
        format_toml({"note": "a" * (1 << 20)})


def test_what_is_nested_too_deeply_is_not_written() -> None:
    data: dict[str, object] = {}
    for _level in range(MAX_DEPTH + 1):
        data = {"a": data}
    with pytest.raises(CannotSave, match="a key of more than 16 parts"):
        format_toml(data)


def test_half_a_character_is_not_written() -> None:
    with pytest.raises(CannotSave, match="not saved: it holds half a character"):
        format_toml({"note": "\ud800"})


def test_what_would_read_back_differently_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tomli_w.dumps", lambda _data, **_options: "a = 1\n")
    with pytest.raises(CannotSave, match="does not read back as what was meant"):
        format_toml({"a": [1, 2]})


@pytest.mark.parametrize(
    ("meant", "written"),
    [
        ({"a": {"b": 1}}, "a = 1"),
        ({"a": {"b": 1}}, "[a]\nc = 1"),
        ({"a": [1]}, "a = 1"),
        ({"a": [1]}, "a = [1, 2]"),
        ({"a": [1, 2]}, "a = [1, 3]"),
        ({"a": float("nan")}, "a = 1.0"),
        ({"a": float("nan")}, 'a = "nan"'),
        ({"a": True}, "a = false"),
    ],
)
def test_every_difference_is_noticed(
    meant: dict[str, object], written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tomli_w.dumps", lambda _data, **_options: written)
    with pytest.raises(CannotSave):
        format_toml(meant)


def test_not_a_number_reads_back_as_not_a_number() -> None:
    assert tomllib.loads(format_toml({"a": [float("nan"), float("inf")]}))["a"][1] > 0
