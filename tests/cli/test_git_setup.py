"""`selfassess git-setup`, with real git merges."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.session.session import Session
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.assessment_text import format_assessment
from selfassess.storage.questionnaires.catalog import find_questionnaire
from selfassess.storage.toml.reader import parse_document, read_document
from tests.builders import MET, PARTLY_MET, evidence
from tests.cli.command_run import Run

pytestmark = [
    pytest.mark.skipif(not shutil.which("git"), reason="git is not here"),
    pytest.mark.skipif(os.name == "nt", reason="the driver is tried in a POSIX shell"),
]
NAME = "Kenya's file.toml"
ASKED = find_questionnaire("ogp-consultation-2012").questionnaire
FIRST, SECOND = list(ASKED.by_id)[1:3]

Edit = Callable[[Session], Session]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as installed, which git-setup takes for itself."""
    path = tmp_path / "bin" / "selfassess"
    path.parent.mkdir()
    source = Path(__file__).parents[2]
    path.write_text(
        f"#!/bin/sh\nPYTHONPATH='{source}' exec '{sys.executable}' -c '"
        'import sys; from selfassess.cli.main import main; sys.exit(main())\' "$@"\n'
    )
    path.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(path)])
    return path


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of its own, deaf to everybody else's settings."""
    folder = tmp_path / "repository"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    # Only git and the shell's own tools: no selfassess that happens to be installed.
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.chdir(folder)
    git("init", "-b", "ours")
    git("config", "user.name", "Ana")
    git("config", "user.email", "ana@example.org")
    return folder


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], capture_output=True, text=True, check=False
    )


def commit(text: str) -> None:
    Path(NAME).write_text(text, encoding="utf-8")
    git("add", ".")
    assert git("commit", "-m", "edit").returncode == 0


def text_of(session: Session) -> str:
    return format_assessment(session.assessment, ASKED)


def merged_by_git(base: Session, ours: Edit, theirs: Edit) -> int:
    commit(text_of(base))
    git("checkout", "-b", "theirs")
    commit(text_of(theirs(base)))
    git("checkout", "ours")
    commit(text_of(ours(base)))
    return git("merge", "theirs").returncode


def here() -> Assessment:
    parsed = parse_assessment(read_document(NAME), find_questionnaire)
    assert parsed.assessment
    return parsed.assessment


@pytest.fixture
def base(examples: Path) -> Session:
    """Kenya's answers, with a note of two paragraphs."""
    raw = (examples / "kenya-2016.toml").read_bytes()
    parsed = parse_assessment(parse_document("", raw), find_questionnaire)
    assert parsed.assessment
    session = Session.begin(ASKED, parsed.assessment)
    return session.go_to(FIRST).noted("First paragraph.\n\nSecond paragraph.\n\nThird.")


def renoted(before: str, after: str) -> Edit:
    def edit(session: Session) -> Session:
        session = session.go_to(FIRST)
        return session.noted(session.answer.note.replace(before, after))

    return edit


def showing(slug: str) -> Edit:
    return lambda session: (
        session.registered(slug, evidence(slug)).go_to(SECOND).cited(slug)
    )


CLEAN = {
    "different answers": (
        lambda w: w.go_to(FIRST).answered(MET),
        lambda w: w.go_to(SECOND).answered(MET),
    ),
    "two paragraphs of one note": (
        renoted("First paragraph.", "The first."),
        renoted("Third.", "Third, reworded."),
    ),
    "evidence of one answer": (showing("our-page"), showing("their-page")),
}


@pytest.mark.parametrize("edits", CLEAN.values(), ids=CLEAN)
def test_with_the_driver_all_that_should_merge_does(
    run: Run, program: Path, repository: Path, base: Session, edits: tuple[Edit, Edit]
) -> None:
    assert run("git-setup").code == 0
    assert merged_by_git(base, *edits) == 0
    ours, theirs = edits
    both = theirs(ours(base)).assessment
    assert here() == both
    assert git("status", "--short").stdout == ""


@pytest.mark.parametrize(
    ("name", "code"), [("different answers", 0), ("evidence of one answer", 1)]
)
def test_without_the_driver_the_layout_helps_and_one_register_is_a_conflict(
    repository: Path, base: Session, name: str, code: int
) -> None:
    assert merged_by_git(base, *CLEAN[name]) == code


def minutes_of(side: str, place: str) -> Edit:
    entry = Evidence(title="Minutes", url=f"https://example.org/{side}")
    return lambda session: (
        session.registered("minutes", entry).go_to(place).cited("minutes")
    )


def test_the_states_that_git_keeps_tell_more_than_its_markers(
    run: Run, repository: Path, base: Session
) -> None:
    edits = minutes_of("ours", FIRST), minutes_of("theirs", SECOND)
    assert merged_by_git(base, *edits) == 1
    marked = Path(NAME).read_text("utf-8")
    ran = run("merge", NAME, "-o", NAME)
    assert (ran.code, ran.err) == (0, "")
    for place, side in ((FIRST, "ours"), (SECOND, "theirs")):
        key = here().answer_to(place).evidence[-1]
        assert here().evidence[key].url == f"https://example.org/{side}"
    changed = marked.replace('country = "Kenya"', 'country = "Kenia"')
    Path(NAME).write_text(changed, "utf-8")
    ran = run("merge", NAME, "-o", NAME)
    assert ran.code == 0
    assert f"{FIRST} cites the documents of both sides" in ran.err
    assert here().country == "Kenia"
    assert here().answer_to(SECOND).evidence[-2:] == ("minutes", "minutes-2")


@pytest.mark.parametrize("ends", ["ours", "theirs", "both"])
def test_the_states_that_git_keeps_are_taken_with_line_ends_of_windows(
    run: Run, repository: Path, base: Session, ends: str
) -> None:
    edits: dict[str, Edit] = {
        "ours": showing("our-page"),
        "theirs": showing("their-page"),
    }
    commit(text_of(base))
    git("checkout", "-b", "theirs")
    for side, edit in reversed(edits.items()):
        git("checkout", side)
        text = text_of(edit(base))
        commit(text.replace("\n", "\r\n") if ends in (side, "both") else text)
    assert git("merge", "theirs").returncode == 1
    ran = run("merge", NAME, "-o", NAME)
    assert (ran.code, ran.err) == (0, "")
    assert here() == edits["theirs"](edits["ours"](base)).assessment


CLASH: tuple[Edit, Edit] = (
    lambda w: w.go_to(FIRST).answered(MET),
    lambda w: w.go_to(FIRST).answered(PARTLY_MET),
)


def test_a_true_conflict_stays_unmerged_and_readable(
    run: Run, program: Path, repository: Path, base: Session
) -> None:
    run("git-setup")
    assert merged_by_git(base, *CLASH) == 1
    assert git("status", "--short").stdout.startswith("UU ")
    (conflict,) = here().conflicts
    assert (conflict.ours, conflict.theirs) == ("met", "partly_met")


def test_where_histories_cross_neither_note_is_lost(
    run: Run, program: Path, repository: Path, base: Session
) -> None:
    run("git-setup")
    commit(text_of(base))
    git("checkout", "-b", "theirs")
    theirs = renoted("Third.", "Theirs.")(base)
    commit(text_of(theirs))
    git("checkout", "ours")
    ours = renoted("Third.", "Ours.")(base)
    commit(text_of(ours))
    git("branch", "before")
    git("merge", "--strategy", "ours", "theirs")
    commit(text_of(ours.go_to(SECOND).answered(MET)))
    git("checkout", "theirs")
    git("merge", "--strategy", "ours", "before")
    commit(text_of(theirs.go_to(SECOND).noted("More.")))
    git("checkout", "ours")
    assert git("merge", "theirs").returncode == 1
    (conflict,) = here().conflicts
    assert [text[-7:].strip() for text in (conflict.ours, conflict.theirs)] == [
        "Ours.",
        "Theirs.",
    ]


def test_without_the_program_gits_own_merge_leaves_its_markers(
    run: Run, program: Path, repository: Path, base: Session
) -> None:
    run("git-setup")
    program.unlink()
    assert merged_by_git(base, *CLASH) == 1
    text = Path(NAME).read_text()
    assert all(
        marker in text for marker in ("<<<<<<< ours", "=======", ">>>>>>> theirs")
    )
    assert git("diff", "HEAD~1", "--", NAME).returncode == 0


@pytest.mark.parametrize("code", [1, 2, 127])
def test_a_program_that_fails_leaves_the_merge_to_git(
    run: Run, program: Path, repository: Path, base: Session, code: int
) -> None:
    run("git-setup")
    program.write_text(f"#!/bin/sh\nexit {code}\n")
    assert merged_by_git(base, *CLASH) == 1
    assert "<<<<<<< ours" in Path(NAME).read_text()


def test_other_toml_files_are_merged_and_shown_as_ever(
    run: Run, program: Path, repository: Path
) -> None:
    run("git-setup")
    program.write_text("#!/bin/sh\nexit 0\n")  # it would lose theirs
    commit("a = 1\n\n\nb = 1\n")
    git("checkout", "-b", "theirs")
    commit("a = 1\n\n\nb = 2\n")
    git("checkout", "ours")
    commit("a = 2\n\n\nb = 1\n")
    assert git("merge", "theirs").returncode == 0
    assert Path(NAME).read_text() == "a = 2\n\n\nb = 2\n"
    assert "+b = 2" in git("diff", "HEAD~1").stdout


def test_git_shows_what_was_said(
    run: Run, program: Path, repository: Path, base: Session
) -> None:
    run("git-setup")
    commit(text_of(base))
    Path(NAME).write_text(text_of(renoted("Third.", "Third\n= last.")(CLASH[0](base))))
    shown = git("diff").stdout
    assert f"-{FIRST}: not_met\n+{FIRST}: met\n" in shown
    assert "-    Third.\n+    Third\n+    = last.\n" in shown


def test_what_is_shown_is_lines_for_ours_and_bytes_for_others(
    program: Path, tmp_path: Path, base: Session
) -> None:
    def shown(content: bytes) -> bytes:
        path = tmp_path / "a.toml"
        path.write_bytes(content)
        command = [str(program), "git-setup", "--show", str(path)]
        return subprocess.run(command, capture_output=True, check=True).stdout

    assert f"{FIRST}: not_met\n".encode() in shown(text_of(base).encode())
    assert shown(b"\xff\x00not TOML") == b"\xff\x00not TOML"


def test_a_single_file_that_python_was_given_is_called_by_its_whole_path(
    run: Run, program: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    single = program.rename(repository / "selfassess.pyz")
    monkeypatch.setattr(sys, "argv", [single.name])
    assert run("git-setup").code == 0
    assert str(single) in git("config", "merge.selfassess.driver").stdout


def test_setting_up_twice_is_setting_up_once_and_removing_leaves_the_rest(
    run: Run, program: Path, repository: Path
) -> None:
    Path(".gitattributes").write_bytes(b"*.png binary\r\n*.md text")
    config = Path(".git/config").read_text()
    assert run("git-setup", "--check").code == 1
    assert run("git-setup").code == 0
    once = Path(".gitattributes").read_bytes(), Path(".git/config").read_text()
    assert run("git-setup").code == 0
    assert (
        Path(".gitattributes").read_bytes(),
        Path(".git/config").read_text(),
    ) == once
    assert once[0] == (
        b"*.png binary\r\n*.md text\n*.toml merge=selfassess diff=selfassess\n"
    )
    assert run("git-setup", "--check").out == "git is set up here\n"
    assert run("git-setup", "--remove").code == 0
    assert Path(".gitattributes").read_bytes() == b"*.png binary\r\n*.md text\n"
    assert Path(".git/config").read_text() == config
    assert run("git-setup", "--remove").code == 0


def test_a_file_of_attributes_that_was_only_ours_goes(
    run: Run, program: Path, repository: Path
) -> None:
    run("git-setup")
    run("git-setup", "--remove")
    assert not Path(".gitattributes").exists()


def test_what_is_set_up_differently_is_told(
    run: Run, program: Path, repository: Path
) -> None:
    run("git-setup")
    git("config", "merge.selfassess.driver", "other")
    git("config", "--unset", "diff.selfassess.textconv")
    ran = run("git-setup", "--check")
    assert ran.code == 1
    assert "merge.selfassess.driver is another one" in ran.out
    assert "diff.selfassess.textconv is missing here" in ran.out


def test_outside_of_a_repository_it_says_so(run: Run) -> None:
    ran = run("git-setup")
    assert ran.code == 2
    assert "there is no git repository with files here" in ran.err


def test_without_git_it_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ran = run("git-setup")
    assert (ran.code, ran.err) == (2, "selfassess: error: git is not installed\n")


def test_settings_that_git_cannot_write_are_told(
    run: Run, program: Path, repository: Path
) -> None:
    Path(".git/config.lock").touch()
    ran = run("git-setup")
    assert ran.code == 2
    assert "git says: " in ran.err
