"""Results that are kept: a convenience that nobody has to trust."""

from pathlib import Path

import pytest

from selfassess.storage.user.result_cache import ResultCache, cache_path


def test_a_result_is_there_until_the_stamp_is_another() -> None:
    with ResultCache("monday") as cache:
        assert cache.get("a") is None
        cache.put("a", b"one")
    with ResultCache("monday") as cache:
        assert cache.get("a") == b"one"
    with ResultCache("tuesday") as cache:
        assert cache.get("a") is None


def test_what_was_worked_out_before_a_break_is_kept() -> None:
    def break_off() -> None:
        with ResultCache("monday") as cache:
            cache.put("a", b"one")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    with ResultCache("monday") as cache:
        assert cache.get("a") == b"one"


def test_a_damaged_file_is_begun_anew() -> None:
    cache_path().parent.mkdir(parents=True)
    cache_path().write_bytes(b"no database " * 400)
    with ResultCache("monday") as cache:
        cache.put("a", b"one")
        assert cache.get("a") == b"one"


@pytest.mark.parametrize("is_folder", [True, False])
def test_without_a_place_nothing_is_kept(home: Path, is_folder: bool) -> None:
    if is_folder:
        cache_path().mkdir(parents=True)
    else:
        cache_path().parent.parent.mkdir(parents=True)
        cache_path().parent.write_text("a file in the way")
    with ResultCache("monday") as cache:
        cache.put("a", b"one")
        assert cache.get("a") is None
