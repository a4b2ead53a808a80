"""`selfassess import TABLE.csv --map MAP.toml -o FOLDER/`."""

from pathlib import Path

import pytest

from tests.cli.command_run import Run

MAP = """
format = 1
questionnaire = "ogp-process-2016"
file = "{country} {plan}"
[only]
taken = ["yes"]
[words.status]
Yes = "met"
No = "not_met"
[assessment]
country = "{country}"
action_plan = "Plan {plan}"
[assessment.answers.p-timeline]
status = "{timeline|status}"
note = "{note}"
"""
TABLE = """country,plan,taken,timeline,note
Norway,1,yes,Yes,early
Ireland,2,no,?,late
Kenya,1,yes,No,"two
lines; =1+1"
"""


@pytest.fixture
def table_map(tmp_path: Path) -> Path:
    path = tmp_path / "map.toml"
    path.write_text(MAP, "utf-8")
    return path


def test_each_row_is_told_and_becomes_a_file_that_is_never_overwritten(
    run: Run, table_map: Path
) -> None:
    Path("t.csv").write_text(TABLE, "utf-8")
    shown = run("import", "t.csv", "--map", table_map)
    assert (shown.code, [*Path().glob("*/*.toml")]) == (0, [])
    assert "Nothing was written; write the assessments with -o FOLDER/" in shown.out
    ran = run("import", "t.csv", "--map", table_map, "-o", "deep/plans")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "+ line 2: Norway, Plan 1: deep/plans/norway-1.toml",
        "- line 3: left out, as `taken` is `no`",
        "+ line 4: Kenya, Plan 1: deep/plans/kenya-1.toml",
        "2 new, 0 the same, 0 different",
        "wrote 2 assessments into deep/plans",
    ]
    kenya = Path("deep/plans/kenya-1.toml")
    assert 'note = """\ntwo\nlines; =1+1\n"""' in kenya.read_text("utf-8")
    assert run("check", kenya).code == 0
    kenya.write_text(mine := kenya.read_text("utf-8").replace("two", "mine"), "utf-8")
    again = run("import", "t.csv", "--map", table_map, "-o", "deep/plans")
    assert again.code == 1
    assert "= line 2: " in again.out
    assert "≠ line 4: " in again.out
    assert "What is different was left as it is" in again.out
    assert kenya.read_text("utf-8") == mine


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            b"country;plan;taken;timeline;note\nX;1;yes;Yep;a\nX;2;yes;Yes;b\nX;2;yes;Yes;",
            [
                "t.csv:2:9: error: column `timeline`: `Yep` is not in [words.status]",
                "t.csv:4:1: error: becomes the same assessment, or the same file, as "
                "line 3",
            ],
        ),
        (
            b"country,plan,taken,timeline,note\nX,1,yes,Yes\n\n,1,yes,Yes,a,b",
            [
                "t.csv:2:1: error: this row has 4 cells, and the heading row has 5",
                "t.csv:4:1: error: this row has 6 cells",
            ],
        ),
        (
            b"country,plan,taken,timeline,note\n,1,yes,Yes,\n",
            ["t.csv:2:1: error: country: is missing"],
        ),
        (
            b'country,plan,taken,timeline,note\n"X",1,yes,"Yep",a\n',
            ["t.csv:2:1: error: column `timeline`: `Yep` is not in"],
        ),
        (
            b"country,country,taken,timeline,note,,\n",
            [
                "t.csv:1:1: error: two columns are called `country`",
                "t.csv:1:1: error: a column has no name",
            ],
        ),
        (b"", ["t.csv:1:1: error: there is no heading row"]),
        (b'country,plan\n"a', ["t.csv: line 2: the table cannot be read: "]),
        ("country,plan\nÉire,1".encode("utf-16"), ["t.csv: is no text in UTF-8"]),
        (b"a\n" * 5_002, ["t.csv: has more than 5,000 rows; take it in in parts"]),
        (b"a,plan,taken,timeline,note\n", ["map.toml:4:8: error: file: the table has"]),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_line_and_nothing_is_written(
    run: Run, table_map: Path, table: bytes, told: list[str]
) -> None:
    Path("t.csv").write_bytes(table)
    ran = run("import", "t.csv", "--map", table_map, "-o", "plans")
    assert ran.code == 2
    assert [line for line in told if line not in ran.err] == []
    assert not Path("plans").exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("[only]", "[onlyy]"), "onlyy: is not known here"),
        (("p-timeline]", "p-tmeline]"), "no requirement `p-tmeline`"),
        (("format = 1", "format = 2"), "2 is newer than 1"),
        (('country = "{country}"', "country = []"), "t.csv:2:1: error: country: "),
        (("ogp-process-2016", "ogp-process"), "there is no questionnaire"),
    ],
)
def test_what_is_wrong_with_a_map_is_told(
    run: Run, table_map: Path, change: tuple[str, str], told: str
) -> None:
    table_map.write_text(MAP.replace(*change), "utf-8")
    Path("t.csv").write_text(TABLE, "utf-8")
    ran = run("import", "t.csv", "--map", table_map, "-o", "plans")
    assert ran.code == 2
    assert told in ran.err
    assert not Path("plans").exists()


def test_slips_with_the_options_are_told(run: Run, table_map: Path) -> None:
    Path("t.csv").write_text(TABLE, "utf-8")
    into = run("import", "t.csv", "--map", table_map, "--into", "a.toml")
    assert "--map begins assessments: say -o FOLDER/, not --into" in into.err
    several = run("import", "t.csv", "u.csv", "--map", table_map, "-o", "plans")
    assert "a table is taken in by itself" in several.err
    a_file = run("import", "t.csv", "--map", table_map, "-o", "t.csv")
    assert "t.csv was not saved: " in a_file.err
    for command in ("score", "check"):
        ran = run(command, table_map)
        assert ran.code == 2
        assert "map.toml: is the map of a table; see: selfassess help tab" in ran.err
    assert {into.code, several.code, a_file.code} == {2}
