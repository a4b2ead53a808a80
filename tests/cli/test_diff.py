"""`selfassess diff`."""

import json
from pathlib import Path

import pytest

from tests.cli.command_run import Run


@pytest.fixture
def changed(examples: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Exampleland before and after some work."""
    text = (examples / "exampleland.toml").read_text(encoding="utf-8")
    after = text.replace('"partly_met"', '"met"', 1)
    after = after.replace("\nNotice went out", "\n  Notice went out")
    after = after.replace("on 15 January 2024, 32", "on 14 January 2024, 33")
    after = after.replace(
        'evidence = [\n    "timetable-of-the-third-plan",\n]',
        'evidence = [\n    "*new*",\n]',
        1,
    )
    after = after.replace('"*new*"', '"self-assessment-report"')
    after = after.replace('country = "Exampleland"', 'country = "Example_land"')
    after += "\n[x_later]\nlist = [1, 2]\nyes = true\ncount = 1\nmixed = [3, [4]]\n"
    paths = tmp_path / "before.toml", tmp_path / "after.toml"
    paths[0].write_text(text + "\n[x_later]\nlist = [2, 1]\n", encoding="utf-8")
    paths[1].write_text(after, encoding="utf-8")
    return paths


def test_differences_are_told_by_meaning(run: Run, changed: tuple[Path, Path]) -> None:
    ran = run("diff", *changed)
    assert ran.code == 1
    assert "country: Exampleland → Example_land\n" in ran.out
    assert "dev-inform-5: partly met → met; note: 1 line changed\n" in ran.out
    assert (
        "dev-inform-1: evidence added: self-assessment-report (Self-assessment report); "
        "evidence removed: timetable-of-the-third-plan (Timetable of the third plan); "
        "note: 1 line changed\n    The timetable went online on [-15 -]{+14 +}January"
    ) in ran.out
    assert "x_later.list: in another order\n" in ran.out
    assert "x_later.yes: nothing → true\n" in ran.out
    assert "x_later.mixed: added: 3, 4\n" in ran.out
    assert "Best practice: 13/23 → 14/23\n" in ran.out
    assert "not eligible: 14 in the way → ✘ not eligible: 13 in the way" in ran.out


def test_no_difference_is_exit_zero(run: Run, examples: Path) -> None:
    kenya = examples / "kenya-2016.toml"
    for form in ((), ("--markdown",)):
        ran = run("diff", kenya, kenya, *form)
        assert ran.code == 0
        assert ran.out.endswith("\nno difference\n")


def test_two_countries_on_one_questionnaire(run: Run, examples: Path) -> None:
    ran = run("diff", examples / "kenya-2016.toml", examples / "new-zealand-2016.toml")
    assert ran.code == 1
    assert "\nRose (2):\n1.1.3 Advance notice: not met → met\n1.2.3 Wide" in ran.out
    assert "1.1.2 Awareness raising: not met → unanswered\n" in ran.out
    assert "c-notice: not met → met; " in ran.out
    assert "note: 1 line added" in ran.out
    assert "note: 1 line removed" in ran.out
    assert "not eligible: 10 in the way → ☆ still possible: 7 in the way" in ran.out
    assert ": removed: IRM mid-term report 2018: Kenya 2016-2018\n" in ran.out
    assert ": added: IRM mid-term report 2018: New Zealand 2016-2018\n" in ran.out
    pair = examples / "kenya-2016.toml", examples / "new-zealand-2016.toml"
    assert "\n### Rose (2)\n\n- 1.1.3 Advance" in run("diff", *pair, "--markdown").out
    moved = json.loads(run("diff", *pair, "--json").out)["moved"]
    assert ("rose", "1.1.3") in [(each["movement"], each["number"]) for each in moved]


def test_two_questionnaires_say_what_only_one_asks(run: Run, examples: Path) -> None:
    ran = run(
        "diff", examples / "kenya-2016.toml", examples / "united-kingdom-2024.toml"
    )
    assert ran.code == 1
    assert (
        "only ogp-consultation-2012, edition 2026-12, asks 10 requirements: " in ran.out
    )
    assert "1.1.1 Space for dialogue: not asked → met" in ran.out
    assert "only ogp-standards-2022, edition 2026-12, asks 13 requirements: " in ran.out


@pytest.mark.parametrize("form", [(), ("--markdown",)])
def test_each_star_is_named_with_its_own_standing(
    run: Run, examples: Path, form: tuple[str, ...]
) -> None:
    names = ("exampleland", "united-kingdom-2024")
    ran = run("diff", *(examples / f"{name}.toml" for name in names), *form)
    star, other = (
        json.loads(run("score", examples / f"{name}.toml", "--json").out)["star"][
            "name"
        ]
        for name in names
    )
    assert star != other
    assert f"{star}: ✘ not eligible: 14 in the way → " in ran.out
    assert f"{other}: ✘ 1 of 13 counts · not yet" in ran.out


@pytest.mark.parametrize("form", [(), ("--markdown",)])
def test_what_tells_two_files_apart_is_no_difference(
    run: Run, examples: Path, form: tuple[str, ...]
) -> None:
    text = (examples / "kenya-2016.toml").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("id = "))
    Path("other.toml").write_text(text.replace(line, 'id = "f" '), "utf-8")
    ran = run("diff", examples / "kenya-2016.toml", "other.toml", *form)
    assert (ran.code, ran.out[-14:]) == (0, "no difference\n")
    other = examples / "united-kingdom-2024.toml"
    out = run("diff", examples / "kenya-2016.toml", other, *form).out
    assert "sha256" not in out
    assert "id: " not in out
    assert "`id`" not in out
    data = json.loads(run("diff", examples / "kenya-2016.toml", other, "--json").out)
    assert ["id"] not in [change["where"] for change in data["changes"]]


def test_evidence_is_called_what_the_file_that_cites_it_calls_it(
    run: Run, examples: Path
) -> None:
    text = (examples / "exampleland.toml").read_text("utf-8")
    Path("before.toml").write_text(text, "utf-8")
    text = text.replace('title = "Timetable of the third plan"', 'title = "Another"')
    cited = 'evidence = [\n    "timetable-of-the-third-plan",\n]'
    Path("after.toml").write_text(text.replace(cited, "evidence = []", 1), "utf-8")
    out = run("diff", "before.toml", "after.toml").out
    removed = "timetable-of-the-third-plan (Timetable of the third plan)"
    assert f"dev-inform-1: evidence removed: {removed}" in out


def test_markdown_takes_texts_literally(run: Run, changed: tuple[Path, Path]) -> None:
    out = run("diff", *changed, "--markdown").out
    assert "- `country`: Exampleland → Example_land\n" in out
    assert "\n  > The timetable went online on ~~15~~ **14** January" in out
    assert "- `dev-inform-5`: partly met → met; note: 1 line changed\n" in out
    assert "\n  > \u00a0\u00a0Notice went out" in out
    assert "- Best practice: 13/23 → 14/23\n" in out


def test_machines_get_places_values_and_words(
    run: Run, changed: tuple[Path, Path]
) -> None:
    ran = run("diff", *changed, "--json")
    data = json.loads(ran.out)
    assert ran.code == 1
    changes = {tuple(change["where"]): change for change in data["changes"]}
    status = changes["answers", "dev-inform-5", "status"]
    assert (status["before"], status["after"]) == ("partly_met", "met")
    words = changes["answers", "dev-inform-1", "note"]["lines"][0]
    assert words[:2] == [["same", "The timetable went online on "], ["removed", "15 "]]
    tallies = (each for each in data["before"]["tallies"] if each["phase"] is None)
    assert {each["tier"]: each["met"] for each in tallies}["best_practice"] == 13
    assert data["after"]["star"]["eligibility"] == "not_eligible"
    assert data["only_before"] == data["only_after"] == []


def test_a_file_that_cannot_be_read_is_exit_two(run: Run, examples: Path) -> None:
    assert run("diff", examples / "kenya-2016.toml", "nowhere.toml").code == 2


def test_nothing_from_a_file_acts_on_the_terminal(run: Run, examples: Path) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    Path("hostile.toml").write_text(f'{text}\n[x_a]\nb = "\\u001b]0;owned\\u0007"\n')
    out = run("diff", examples / "kenya-2016.toml", "hostile.toml").out
    assert "owned" in out
    assert not {"\x1b", "\x07"} & set(out)
