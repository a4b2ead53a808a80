"""A portfolio in plain lines: all words about it, and the way into an assessment and back."""

import io
import shutil
from pathlib import Path

import pytest

from selfassess.cli.plain import loop
from selfassess.cli.plain.input import Left
from selfassess.cli.workspace.portfolio import portfolio_loop
from selfassess.cli.workspace.portfolio.portfolio_loop import GROUPS, HANDLERS
from selfassess.core.commands.command import all_commands
from tests.cli.command_run import Ran, Run, runner
from tests.tui.workspaces import EXAMPLES

NAMES = ("exampleland", "exampleland-2022", "kenya-2016", "united-kingdom-2024")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("portfolio")
    for name in NAMES:
        shutil.copy(EXAMPLES / f"{name}.toml", place)
    shutil.copytree(EXAMPLES / "exampleland.reviews", place / "exampleland.reviews")
    broken = f"{(EXAMPLES / 'kenya-2016.toml').read_text()}".replace(
        '"not_met"', '"no"'
    )
    (place / "broken.toml").write_text(broken)
    return place


@pytest.fixture
def typed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> Run:
    def type_lines(*lines: str, options: tuple[str, ...] = ()) -> Ran:
        piped = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(piped))
        return runner(capsys)("portfolio", folder, "--plain", *options)

    return type_lines


def test_every_word_has_what_does_its_work() -> None:
    assert {command.id for command in all_commands(GROUPS)} == HANDLERS.keys()


def test_the_portfolio_says_what_it_is_and_what_could_not_be_read(typed: Run) -> None:
    ran = typed("unread", "quit", "list")
    assert ran.code == 1  # as where the table is printed
    assert ran.out.startswith("Plain lines, as --plain says")
    assert "All together: 4 assessments.\n  1. Exampleland; 2nd" in ran.out
    assert "1 thing could not be read: type unread." in ran.out
    assert ran.out.count("broken.toml:") == 3
    assert ran.out.rstrip().endswith("portfolio> quit")


def test_rows_are_sorted_found_and_opened_by_their_numbers(
    typed: Run, folder: Path
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.toml")}
    ran = typed("sort -", "sort Basic", "/kenya", "1", "met", "quit", "find", "quit")
    assert "- is no column of this table; there are country, plan" in ran.out
    assert "sorted by Basic, the smallest first.\n  1. Kenya;" in ran.out
    assert "“kenya” found in 1 of 4 rows" in ran.out
    assert "Kenya, 2nd National Action Plan 2016-2018\nit was opened out of" in ran.out
    assert "Nothing was changed." in ran.out
    assert "kenya-2016.toml is as it was.\nBack in the portfolio.\n" in ran.out
    assert {path: path.read_bytes() for path in folder.rglob("*.toml")} == before


def test_long_lists_go_on_with_more(typed: Run) -> None:
    ran = typed("b", "more", "columns", "more", "more", "more", "more", "b", "more all")
    assert "By requirement: 4 assessments.\nSeveral editions of" in ran.out
    assert "more tells the next of them, more all the rest." in ran.out
    assert "  11. " in ran.out
    assert ran.out.rstrip().endswith("portfolio>")
    assert ran.out.count("Tier:") > 40
    assert "country: Country\nplan: Action plan\n" in ran.out
    assert "No list has more lines." in ran.out


def test_tables_and_columns_are_chosen_by_their_names(typed: Run) -> None:
    ran = typed(
        *("by", "by country", "open 1", "by cycle", "by all", "sort"),
        *("columns country, nope", "columns ,", "columns country path", "quit"),
    )
    assert "phase: By phase\n" in ran.out
    assert "By country: 4 assessments." in ran.out
    told = " ".join(ran.out.split())
    assert "All together: 2 assessments · Country: Exampleland · " in told
    assert "By cycle: 4 assessments." in ran.out
    assert "disputed: Disputed\n" in ran.out
    assert "`nope` is no column of the portfolio; there are country," in ran.out
    assert "  1. Exampleland; File:" in ran.out


def test_what_is_not_known_is_said_with_what_may_be_meant(typed: Run) -> None:
    ran = typed("", "lisst", "xyzzy", "list 3", "open 99", "open x", "find nowhere")
    assert "lisst is not known: did you mean `list`?" in ran.out
    assert "xyzzy is not known: help tells all words." in ran.out
    assert "list takes nothing after it." in ran.out
    assert ran.out.count("Type open and the number of a row; list tells them.") == 2
    assert "There is nothing to show." in ran.out


def test_help_tells_all_words_or_more_of_one(typed: Run) -> None:
    ran = typed("help", "help open")
    assert "Rows and columns:\n  list, l: the rows of the table, numbered\n" in ran.out
    assert "open, o NUMBER: open the assessment of a row, to be read\nquit leads" in (
        ran.out
    )


def test_what_can_no_longer_be_opened_is_told_and_the_portfolio_goes_on(
    typed: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kenya = folder / "kenya-2016.toml"
    content = kenya.read_bytes()
    original = portfolio_loop.obey_about_portfolio

    def obey(talk: object, line: str) -> None:
        kenya.unlink(missing_ok=True)
        original(talk, line)  # type: ignore[arg-type]

    monkeypatch.setattr(portfolio_loop, "obey_about_portfolio", obey)
    try:
        ran = typed("open 3", "list")
    finally:
        kenya.write_bytes(content)
    assert "selfassess: error: " in ran.err
    assert "No such file" in ran.err
    assert ran.code == 1  # of what was unread from the beginning


def test_a_signal_in_either_place_ends_it_with_its_number(
    typed: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def left(*_words: object) -> None:
        raise Left(2)

    monkeypatch.setattr(portfolio_loop, "obey_about_portfolio", left)
    assert typed("list").code == 130


def test_a_signal_on_the_walk_ends_all(
    typed: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def left(*_words: object) -> None:
        raise Left(15)

    monkeypatch.setattr(loop, "obey", left)
    assert typed("open 1", "where", "quit").code == 143
