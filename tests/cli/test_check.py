"""`selfassess check`, beyond the single mistakes of tests/broken."""

import json
from pathlib import Path

from tests.cli.command_run import Run


def test_all_examples_and_questionnaires_are_sound(run: Run, examples: Path) -> None:
    files = [
        *sorted(examples.glob("*.toml")),
        *sorted(examples.parent.glob("questionnaires/*/*.toml")),
    ]
    ran = run("check", *files)
    assert ran.code == 0
    reviews = list(examples.glob("*.reviews/*.toml"))
    assert (len(files), len(reviews)) == (23, 2)
    assert ran.out.count("sound") == 25


def test_problems_for_machines_have_their_place(run: Run, examples: Path) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    Path("bad.toml").write_text(text.replace('"partly_met"', '"mett"'))
    ran = run("check", "bad.toml", "--json")
    assert (ran.code, ran.err) == (1, "")
    first = json.loads(ran.out)[0]
    assert first["path"] == "bad.toml"
    assert first["where"] == ["answers", "c-breadth", "status"]
    assert text.split("\n")[first["line"] - 1] == 'status = "partly_met"'
    assert (first["column"], first["end_column"]) == (10, 16)


def test_one_unreadable_file_does_not_hide_the_others(run: Run, examples: Path) -> None:
    ran = run("check", "nowhere.toml", examples / "kenya-2016.toml")
    assert ran.code == 2
    assert "nowhere.toml" in ran.err
    assert "kenya-2016.toml: sound" in ran.out


def test_hostile_file_names_and_lines_never_reach_the_terminal(run: Run) -> None:
    name = "a\x1b]0;owned\x07.toml"
    Path(name).write_text('format = 1\nx = "\x9b31m"\n')
    ran = run("check", name)
    assert ran.code == 1
    assert not {"\x1b", "\x07", "\x9b"} & set(ran.out + ran.err)


def test_a_line_break_in_a_name_begins_no_line(run: Run, examples: Path) -> None:
    sound = Path("a\nother.toml: sound.toml")
    sound.write_bytes((examples / "kenya-2016.toml").read_bytes())
    Path("b\n::warning::c.toml").write_text("x =\n")
    ran = run("check", sound, "b\n::warning::c.toml")
    assert ran.out.startswith("a\ufffdother.toml: sound.toml: sound\n")
    assert ran.err.startswith("b\ufffd::warning::c.toml:1:4: error: ")
    listed = run("portfolio", sound, "--columns", "path,country").out.splitlines()
    assert listed[1] == "a\ufffdother.toml: sound.toml  Kenya"


def test_a_place_far_to_the_right_is_still_in_view(run: Run, examples: Path) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    padding = "x" * 400
    Path("wide.toml").write_text(
        f'{text}\n["{padding}"]\nnote = 1\n'.replace(
            "[answers.c-notice]\nstatus",
            f'[answers.c-notice]\nx_long = "{padding}"\nstatus',
        ).replace('"partly_met"', '"mett"', 1)
    )
    ran = run("check", "wide.toml")
    assert ran.code == 1
    assert max(map(len, ran.err.split("\n"))) < 900


def test_the_reviews_beside_an_assessment_are_checked_with_it(
    run: Run, examples: Path
) -> None:
    reviewed = examples.parent / "tests" / "broken" / "reviewed"
    ran = run("check", reviewed / "kenya.toml")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[0].endswith("kenya.toml: sound")
    assert len(lines) == 22
    assert any(
        line.endswith("misspelt-verdict.toml: 1 error, 0 warnings") for line in lines
    )


def test_errors_come_first_and_of_many_alike_three_are_shown_and_the_rest_counted(
    run: Run, examples: Path
) -> None:
    text = (examples / "exampleland.toml").read_text()
    for number in range(1, 9):
        text = text.replace("[answers.", f"[evidence.spare-{number}]\n[answers.", 1)
        text = text.replace(
            f"spare-{number}]", f'spare-{number}]\ntitle = "A"\nfile = "a.pdf"'
        )
    Path("a.toml").write_text(text.replace('status = "met"', 'status = "mett"', 1))
    ran = run("check", "a.toml")
    starts = [line for line in ran.err.splitlines() if line.startswith("a.toml")]
    assert " error: " in starts[0]
    uncited = [
        line
        for line in starts
        if line.endswith("no answer cites this evidence [SA413]")
    ]
    assert len(uncited) == 3
    assert starts[starts.index(uncited[-1]) + 1] == (
        "a.toml: warning: 5 more like these; selfassess check --json lists them all"
    )
    assert ran.err.count("| [evidence.spare-") == 1
    told = json.loads(run("check", "a.toml", "--json").out)
    assert sum("no answer cites" in problem["message"] for problem in told) == 8
