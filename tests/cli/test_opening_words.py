"""What is said of a file when it is opened: little enough to be read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.cli.starting import desk
from selfassess.cli.working import open_work
from selfassess.storage.settings_file import settings_path
from tests.conftest import screen_text
from tests.tui.desks import walking

Edit = Callable[[str], str]


@pytest.fixture
def opened(
    tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Edit], str]:
    """Exampleland's file, changed, in the folder where we are."""
    monkeypatch.chdir(tmp_path)

    def change(edit: Edit) -> str:
        text = (examples / "exampleland.toml").read_text("utf-8")
        Path("a.toml").write_text(edit(text), "utf-8")
        return "a.toml"

    return change


def without_answers(text: str) -> str:
    return text[: text.index("\n[answers.")].replace('"final"', '"draft"')


def test_one_thing_that_is_odd_is_said_with_its_place(
    opened: Callable[[Edit], str],
) -> None:
    path = opened(lambda text: text.replace("country =", "county = 1\ncountry =", 1))
    [words] = open_work(path).warnings
    assert words.startswith("a.toml:6:1: warning: county: is not known here")


def test_many_things_that_are_odd_are_one_line(opened: Callable[[Edit], str]) -> None:
    path = opened(without_answers)
    assert open_work(path).warnings == [
        "37 warnings in the file; see: selfassess check a.toml"
    ]


def test_errors_are_counted_apart(opened: Callable[[Edit], str]) -> None:
    path = opened(lambda text: without_answers(text).replace("https://", "ftp://", 2))
    assert open_work(path).warnings == [
        "2 errors, 37 warnings in the file; see: selfassess check a.toml"
    ]


async def test_the_keys_of_a_small_window_stay_in_view(
    opened: Callable[[Edit], str],
) -> None:
    work = open_work(opened(without_answers))
    async with walking(work, (80, 24)) as (pilot, _screen):
        seen = screen_text(pilot.app)
        assert "37 warnings in the file; see: selfassess check a.toml" in seen
        assert "m p n x answer" in seen
        assert "] next" in seen
        await pilot.press("i")
        assert "esc end the note (it is saved)" in screen_text(pilot.app)
        await pilot.press("escape")
        assert "m p n x answer" in screen_text(pilot.app)


def test_a_mistake_in_the_settings_is_said_with_its_place() -> None:
    settings = settings_path()
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('guided = "often"\nautosave_delay = "soon"\n', "utf-8")
    [words] = desk().preferences.warnings
    assert words.startswith(f"{settings}:1:10: error: guided: must be")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            ["a"],
            "a review is left out, because it has errors; "
            "see: selfassess check a.reviews/a.toml",
        ),
        (
            ["a", "b"],
            "2 reviews are left out, because they have errors; "
            "see: selfassess check a.toml",
        ),
    ],
)
def test_reviews_that_are_left_out_are_one_line(
    opened: Callable[[Edit], str], names: list[str], said: str
) -> None:
    path = opened(str)
    Path("a.reviews").mkdir()
    for name in names:
        Path(f"a.reviews/{name}.toml").write_text("reviewer = 1\n", "utf-8")
    assert open_work(path).warnings == [said]
