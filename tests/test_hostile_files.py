"""Some of the hostile files of tests/fuzz; all ten thousand run in .ci/run."""

import tomllib
from itertools import islice
from pathlib import Path

import pytest

from tests.fuzz.__main__ import set_out
from tests.fuzz.hostile_files import DAMAGES, File, hostile_files, sound_files
from tests.fuzz.invalid_toml import INVALID
from tests.fuzz.trial import tried, wrong_in

BEFORE_DAMAGE = sum(len(texts) for texts in INVALID.values()) * 4
COLLECTED = len(list((Path(__file__).parent / "broken").glob("*.toml")))


def damaged(count: int) -> list[File]:
    """Files with every kind of damage."""
    first = BEFORE_DAMAGE + COLLECTED
    return list(islice(hostile_files(), first, first + count * len(DAMAGES)))


@pytest.mark.parametrize("text", [text for texts in INVALID.values() for text in texts])
def test_what_is_called_invalid_is_invalid(text: bytes) -> None:
    with pytest.raises((tomllib.TOMLDecodeError, UnicodeDecodeError)):
        tomllib.loads(text.decode())


def test_damaged_files_give_a_message_and_never_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    path = Path("hostile.toml")
    for kind, content in damaged(12):
        path.write_bytes(content)
        result = tried(path)
        assert not result.wrong, (kind, content, result.wrong)
        assert result.code in (0, 1, 2)


def test_the_same_seed_makes_the_same_files_and_another_seed_others() -> None:
    first = [list(islice(hostile_files(seed), 900, 950)) for seed in (0, 0, 1)]
    assert first[0] == first[1] != first[2]


def test_what_is_damaged_is_sound_before(tmp_path: Path) -> None:
    assert len(sound_files()) == 5
    assert all(tomllib.loads(content.decode()) for content in sound_files())


@pytest.mark.parametrize(
    "said", ["a\x1b[2Jb", "\u202e", "\x9b", "Traceback (most recent call last):\n"]
)
def test_what_must_never_be_said_is_noticed(said: str) -> None:
    assert wrong_in(said)
    assert not wrong_in("line one\n\tline two: ä 日本\n")
