"""`selfassess merge`, and what the other commands make of a conflict."""

from pathlib import Path

import pytest

from tests.cli.command_run import Run


@pytest.fixture
def sides(examples: Path, tmp_path: Path) -> tuple[Path, Path, Path]:
    """Exampleland: one side met what the other did not, and each changed a note."""
    text = (examples / "exampleland.toml").read_text(encoding="utf-8")
    ours = text.replace('"partly_met"', '"met"', 1).replace(
        "31 libraries", "30 libraries"
    )
    theirs = text.replace('"partly_met"', '"not_met"', 1).replace("Exampleland", "X", 1)
    paths = tuple(tmp_path / name for name in ("base.toml", "ours.toml", "theirs.toml"))
    for path, content in zip(paths, (text, ours, theirs), strict=True):
        path.write_text(content, encoding="utf-8")
    return paths[0], paths[1], paths[2]


def test_without_a_conflict_both_changes_are_there(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    base, ours, theirs = sides
    text = theirs.read_text().replace('"not_met"', '"partly_met"', 1)
    theirs.write_text(text)
    ran = run("merge", base, ours, theirs, "-o", "out.toml")
    assert (ran.code, ran.out, ran.err) == (0, "out.toml: merged\n", "")
    assert Path("out.toml").read_text() == ours.read_text().replace(
        "Exampleland", "X", 1
    )


def test_a_conflict_is_told_and_the_file_is_not_sound(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    ran = run("merge", *sides, "-o", sides[1])
    assert ran.code == 1
    assert "1 conflict to settle; see its [[conflicts]]" in ran.out
    assert (
        "both sides changed answers.dev-inform-5.status; ours stands there" in ran.err
    )
    checked = run("check", sides[1])
    assert checked.code == 1
    assert "both sides of a merge changed answers.dev-inform-5.status" in checked.err


def test_a_conflict_is_scored_as_ours_but_claims_no_star_and_makes_no_report(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    run("merge", *sides, "-o", "out.toml")
    ran = run("score", "out.toml")
    assert ran.code == 1
    assert "both sides of a merge changed" in ran.err
    ran = run("report", "out.toml", "--html", "out.html")
    assert ran.code == 2
    assert "out.toml has 1 conflict to settle" in ran.err
    assert not Path("out.html").exists()


def test_require_star_says_no_while_there_is_a_conflict(
    run: Run, examples: Path
) -> None:
    text = (examples / "kenya-2016.toml").read_text()
    cites = 'evidence = [\n    "irm-mid-term-report-2018-kenya-2016-2018",\n]'
    for status in ('""', '"partly_met"', '"not_met"'):
        text = text.replace(f"status = {status}", 'status = "met"')
    text = text.replace("evidence = []", cites)
    Path("met.toml").write_text(f'{text}\n[[conflicts]]\nwhere = "country"\n')
    assert run("score", "met.toml", "--require-star").code == 1


def test_a_base_that_nobody_can_read_for_its_markers_is_told_and_loses_nothing(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    base = sides[0].read_text()
    sides[0].write_text(f"<<<<<<<<< a\n{base}=========\n{base}>>>>>>>>> b\n")
    ran = run("merge", *sides, "-o", "out.toml")
    assert ran.code == 1
    assert "what both sides began with is an unresolved merge" in ran.err
    text = Path("out.toml").read_text()
    for words in ("30 libraries", "31 libraries", 'theirs = "X"', '"not_met"'):
        assert words in text


def marked(ours: str, theirs: str) -> str:
    return f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> branch\n"


def test_what_git_left_is_merged_so_that_both_sides_documents_stay(
    run: Run, examples: Path
) -> None:
    text = (examples / "exampleland.toml").read_text("utf-8")
    ours, theirs = (
        f'[evidence.radio-{x}]\ntitle = "{x}"\nurl = "https://{x}.example.org"\n'
        for x in "ab"
    )
    first = text.index("[answers.")
    text = f"{text[:first]}{marked(ours, theirs)}\n{text[first:]}"
    Path("k.toml").write_text(text, "utf-8")
    assert run("check", "k.toml").code == 1
    ran = run("merge", "k.toml", "-o", "k.toml")
    assert (ran.code, ran.out) == (0, "k.toml: merged\n")
    merged = Path("k.toml").read_text("utf-8")
    assert ours in merged
    assert theirs in merged
    assert run("merge", "k.toml", "-o", "k.toml").code == 2


def test_what_git_left_of_one_status_is_a_conflict_that_names_both(
    run: Run, examples: Path
) -> None:
    text = (examples / "exampleland.toml").read_text("utf-8")
    lines = marked('status = "met"\n', 'status = "not_met"\n')
    text = text.replace('status = "partly_met"\n', lines, 1)
    Path("k.toml").write_text(text, "utf-8")
    ran = run("merge", "k.toml", "-o", "out.toml")
    assert ran.code == 1
    assert 'ours = "met"\ntheirs = "not_met"' in Path("out.toml").read_text("utf-8")
    assert Path("k.toml").read_text("utf-8") == text


def test_two_files_are_neither_three_nor_one(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    ran = run("merge", *sides[:2], "-o", "out.toml")
    assert (ran.code, Path("out.toml").exists()) == (2, False)
    assert "give three files, or one with the markers of git" in ran.err


def test_only_ours_is_overwritten(run: Run, sides: tuple[Path, Path, Path]) -> None:
    before = sides[2].read_bytes()
    ran = run("merge", *sides, "-o", sides[2])
    assert ran.code == 2
    assert "theirs.toml is already there; nothing was written" in ran.err
    assert sides[2].read_bytes() == before


def test_strangers_and_empty_files_are_refused_with_the_reason(
    run: Run, examples: Path, sides: tuple[Path, Path, Path]
) -> None:
    ran = run("merge", sides[0], examples / "kenya-2016.toml", sides[2], "-o", "o.toml")
    assert ran.code == 2
    assert "one answers ogp-consultation-2012, another answers" in ran.err
    Path("empty.toml").touch()
    ran = run("merge", sides[0], sides[1], "empty.toml", "-o", "o.toml")
    assert (ran.code, Path("o.toml").exists()) == (2, False)
    assert "one side is empty" in ran.err


def test_comments_of_both_sides_survive_a_merge(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    base, ours, theirs = sides
    text = theirs.read_text().replace('"not_met"', '"partly_met"', 1)
    theirs.write_text(f"# Theirs\n{text}")
    ours.write_text(ours.read_text().replace("[period]", "[period] # Ours"))
    ran = run("merge", base, ours, theirs, "-o", "out.toml")
    assert (ran.code, ran.err) == (0, "")
    merged = Path("out.toml").read_text()
    assert merged == "# Theirs\n" + ours.read_text().replace("Exampleland", "X", 1)


def test_a_comment_that_finds_no_place_is_told(
    run: Run, sides: tuple[Path, Path, Path]
) -> None:
    base, ours, theirs = sides
    ours.write_text(f"# Ours\n{ours.read_text()}")
    theirs.write_text(f"# Theirs\n{theirs.read_text()}")
    ran = run("merge", base, ours, theirs, "-o", "out.toml")
    assert ran.code == 1
    assert "1 comment could not be kept; write what matters into a note" in ran.err
    assert Path("out.toml").read_text().startswith("# Ours\n")
