"""What is said of a file when it is opened: little enough to be read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.cli.workspace.launcher import file_launcher
from selfassess.cli.workspace.walk.open import open_work
from selfassess.cli.workspace.walk.review_workspace import open_review_work
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import Workspace
from selfassess.storage.user.settings_path import settings_path
from tests.cli.command_run import Run
from tests.conftest import screen_text
from tests.tui.workspaces import walking

Edit = Callable[[str], str]


@pytest.fixture
def opened(
    tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Edit], str]:
    """The file of Exampleland's 2nd plan, changed, in the folder where we are."""
    monkeypatch.chdir(tmp_path)

    def change(edit: Edit) -> str:
        text = (examples / "exampleland-2022.toml").read_text("utf-8")
        Path("a.toml").write_text(edit(text), "utf-8")
        return "a.toml"

    return change


def without_answers(text: str) -> str:
    text = text.replace("country =", "county = 1\ncountry =", 1)
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
        "7 warnings in the file; see: selfassess check a.toml"
    ]


def test_as_many_are_counted_as_the_command_lists(
    opened: Callable[[Edit], str], run: Run
) -> None:
    path = opened(lambda text: text.replace("country =", "a = 1\nb = 1\ncountry =", 1))
    assert run("check", path).out == "a.toml: sound, 2 warnings\n"
    [words] = open_work(path).warnings
    assert words.startswith("2 warnings in the file")


def test_an_odd_key_beside_an_answer_is_said(opened: Callable[[Edit], str]) -> None:
    path = opened(
        lambda text: text.replace(
            "[answers.dev-inform-1]", "[answers.dev-inform-1]\nflag = true"
        )
    )
    [words] = open_work(path).warnings
    assert "answers.dev-inform-1.flag: is not known here" in words


def test_a_file_that_is_read_only_is_told_before_the_work(
    opened: Callable[[Edit], str],
) -> None:
    path = opened(str)
    Path(path).chmod(0o444)
    assert open_work(path).warnings == [
        "a.toml is read-only; what you change can be saved as another file"
    ]


def test_conflicts_stand_in_the_bar_and_are_not_said_again(
    opened: Callable[[Edit], str],
) -> None:
    conflict = '\n[[conflicts]]\nwhere = "country"\nours = "A"\ntheirs = "B"\n'
    assert open_work(opened(lambda text: text + conflict)).warnings == []


async def test_what_a_newer_format_means_is_said_once(
    opened: Callable[[Edit], str],
) -> None:
    path = opened(lambda text: text.replace("format = 1", "format = 2\nnew = 1"))
    async with walking(open_work(path), (80, 24)) as (pilot, _screen):
        seen = " ".join(screen_text(pilot.app).split())
        assert seen.count("is newer than 1") == 1
        assert "update selfassess to change the file" in seen
        assert "? keys" in seen


def test_reviews_that_a_moved_file_left_behind_are_missed(
    opened: Callable[[Edit], str], run: Run
) -> None:
    reply = '\n[replies.{}.dev-inform-1]\ndecision = "accepted_planned"\n'
    opened(lambda text: text + reply.format("a") + reply.format("b"))
    Path("a.toml").rename("moved.toml")
    [words] = open_work("moved.toml").warnings
    assert "the reviews by 2 reviewers to whom it replies" in words
    assert "not in `moved.reviews`" in words
    assert words in run("check", "moved.toml").err
    assert words in run("score", "moved.toml").err
    ran = run("compare", "moved.toml")
    assert ran.code == 2
    assert "there is no review beside moved.toml" in ran.err


def begun(path: str, name: str) -> Workspace:
    """A reviewer's work with a first finding, so that there is a file."""
    workspace = open_review_work(path, name)
    session = workspace.begin()
    assert isinstance(session, ReviewSession)
    workspace.save(session.reflected("A good year.").record)
    return workspace


async def test_names_of_many_other_reviewers_leave_room_for_the_finding(
    opened: Callable[[Edit], str],
) -> None:
    path = opened(str)
    for name in ["A Quite Long Name of a Forum of Teachers", "Sea Watch", "C", "D"]:
        begun(path, name)
    workspace = open_review_work(path, "Sea Wotch")
    assert "reviews by Sea Watch, " in workspace.warnings[0]
    assert ", 2 others. If one" in workspace.warnings[0]
    async with walking(workspace, (80, 24)) as (pilot, _screen):
        assert "a ✔ agrees   d ✘ disagrees" in screen_text(pilot.app)


def test_a_command_to_type_is_quoted_and_a_place_is_short(
    opened: Callable[[Edit], str],
) -> None:
    opened(without_answers)
    Path("my folder").mkdir()
    Path("a.toml").rename("my folder/a b.toml")
    [words] = open_work("my folder/a b.toml").warnings
    assert words.endswith("see: selfassess check 'my folder/a b.toml'")
    opened(lambda text: text.replace("country =", "a = 1\ncountry =", 1))
    [words] = open_work(str(Path("a.toml").absolute())).warnings
    assert words.startswith("a.toml:6:1: warning: a: is not known here")


def test_errors_are_counted_apart(opened: Callable[[Edit], str]) -> None:
    path = opened(lambda text: without_answers(text).replace("https://", "ftp://", 2))
    assert open_work(path).warnings == [
        "2 errors, 7 warnings in the file; see: selfassess check a.toml"
    ]


async def test_the_keys_of_a_small_window_stay_in_view(
    opened: Callable[[Edit], str],
) -> None:
    workspace = open_work(opened(without_answers))
    async with walking(workspace, (80, 24)) as (pilot, _screen):
        text = screen_text(pilot.app)
        assert "7 warnings in the file; see: selfassess check a.toml" in text
        assert "m ✔ Met   p ◐ Partly met   n ✘ Not met" in text
        assert "] next" in text
        await pilot.press("i")
        assert "esc end the note (it is saved)" in screen_text(pilot.app)
        await pilot.press("escape")
        assert "m ✔ Met   p ◐ Partly met" in screen_text(pilot.app)


def test_a_review_among_the_recent_files_is_opened_as_the_reviewers(
    opened: Callable[[Edit], str],
) -> None:
    path = opened(str)
    begun(path, "Sea Watch").remember("dev-inform-2")
    [recent] = file_launcher().recent()
    workspace = file_launcher().open_recent(recent.reference)
    assert workspace.reviewer == "sea-watch"
    assert workspace.place == "dev-inform-2"
    Path(recent.reference).write_text("reviewer = 1", "utf-8")
    with pytest.raises(SelfAssessError, match="is a review"):
        file_launcher().open_recent(recent.reference)


def test_a_glance_at_a_file_used_last_tells_how_it_stands_and_writes_nothing(
    opened: Callable[[Edit], str],
) -> None:
    path = opened(str)
    begun(path, "Sea Watch").remember("dev-inform-2")
    folder = Path(path).parent
    before = sorted(folder.rglob("*"))
    launcher = file_launcher()
    session = launcher.glance(path)
    assert session
    assert session.assessment.country == "Exampleland"
    assert session.score.tally(session.questionnaire).total
    [recent] = launcher.recent()
    assert launcher.glance(recent.reference) is None
    assert sorted(folder.rglob("*")) == before


def test_own_themes_are_there_and_what_is_wrong_with_one_is_said() -> None:
    folder = settings_path().parent / "themes"
    folder.mkdir(parents=True)
    (folder / "sea.toml").write_text('accent = "#112233"', "utf-8")
    (folder / "ash.toml").write_text('accent = "blue"', "utf-8")
    preferences = file_launcher().preferences
    assert list(preferences.themes) == ["sea"]
    [text] = preferences.warnings
    assert text.startswith(f"{folder / 'ash.toml'}:1:10: error: accent: must be a")


def test_a_mistake_in_the_settings_is_said_with_its_place() -> None:
    settings = settings_path()
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('guided = "often"\nautosave_delay = "soon"\n', "utf-8")
    [text] = file_launcher().preferences.warnings
    assert text.startswith(f"{settings}:1:10: error: guided: must be")
    settings.write_text('language = "de"', "utf-8")
    [text] = file_launcher().preferences.warnings
    assert text.startswith("There are no words in the language 'de'; there are: en, ")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a"], "1 review is left out; see why: selfassess check a.reviews/a.toml"),
        (["a", "b"], "2 reviews are left out; see why: selfassess check a.toml"),
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
