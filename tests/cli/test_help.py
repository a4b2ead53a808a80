"""`selfassess help`, and what its pages say: tables as they are, command lines that run."""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from selfassess.cli.arguments import parser
from selfassess.cli.help_pages import FOLDER, page_text, page_titles
from selfassess.storage.user.settings_file import load_settings
from selfassess.storage.user.settings_path import settings_path
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS, conflicts
from tests.cli.command_run import Run
from tests.cli.help_tables import TABLES
from tests.cli.manual_page import manual_page
from tests.conftest import EXAMPLES
from tests.terminals import Terminal

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "README.md"
TOPICS = tuple(page_titles())
COMMAND = re.compile(r"^(?:    )?((?:printf|selfassess) .*?)(?:  +#.*)?$", re.MULTILINE)
NO = {
    "receive",
    "portfolio",
    "diff",
    "compare",
    "verify",
    "merge",
    "import",
    "wording",
    "--require-star",
}
"""What may be answered with a no here."""


def lines_of(page: str) -> list[str]:
    """The command lines of a page: those set apart from its sentences."""
    return [line for line in COMMAND.findall(page) if "COMMAND" not in line]


@pytest.mark.parametrize("topic", TABLES)
def test_the_page_says_what_the_table_says(
    topic: str, request: pytest.FixtureRequest
) -> None:
    head, _mark, table = page_text(topic).partition("\n## ")
    now = TABLES[topic]().removeprefix("## ")
    if request.config.getoption("--update-snapshots"):
        whole = f"{head}\n## {now}"
        (FOLDER / f"{topic}.md").write_text(whole, encoding="utf-8")
        table = now
    assert table == now


def test_the_manual_page_says_what_the_parser_says(
    request: pytest.FixtureRequest,
) -> None:
    page = FOLDER / "selfassess.1"
    if request.config.getoption("--update-snapshots"):
        page.write_text(manual_page(), encoding="ascii")
    assert page.read_text(encoding="ascii") == manual_page()


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_a_title_short_lines_and_only_topics_to_go_on(topic: str) -> None:
    lines = page_text(topic).split("\n")
    assert lines[0].startswith("# ")
    assert [line for line in lines if len(line) > 76] == []
    text = page_text(topic).partition("See also: ")[2].split(".")[0]
    others = re.findall(r"(?:^|, )([a-z-]+)", text)
    assert set(others) <= set(TOPICS) - {topic}


def test_readme_links_every_page_and_nothing_that_is_not_there() -> None:
    linked = set(re.findall(r"\(selfassess/help/([a-z-]+)\.md\)", README.read_text()))
    assert linked == set(TOPICS)


def test_a_command_line_of_the_readme_stands_in_a_page_too() -> None:
    tried = {line for topic in TOPICS for line in lines_of(page_text(topic))}
    named = lines_of(README.read_text("utf-8"))
    assert len(named) >= 5
    assert set(named) <= tried


def test_readme_names_only_modules_that_are_there() -> None:
    readme = README.read_text("utf-8")
    named = re.findall(r"`((?:cli|core|report|storage|tui)/[\w./]+)`", readme)
    assert len(named) >= 15
    assert [name for name in named if not (FOLDER.parent / name).exists()] == []
    tools = re.findall(r"`python -m ([\w.]+)`", readme)
    files = [ROOT / tool.replace(".", "/") for tool in tools]
    assert all(f.with_suffix(".py").exists() or f.is_dir() for f in files)


def test_readme_is_short() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= 220


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the pages name, in a repository; and a key in a home."""
    folder = tmp_path_factory.mktemp("desk")
    own = folder / "questionnaires/own"
    shutil.copytree(ROOT / "questionnaires/ogp-standards-2022", own)
    for asked in own.glob("*.toml"):
        text = asked.read_text("utf-8").replace("ogp-standards-2022", "own", 1)
        asked.write_text(text, "utf-8")
    shutil.copytree(EXAMPLES / "exampleland.reviews", folder / "exampleland.reviews")
    for name in ("exampleland.toml", "exampleland-2022.toml"):
        shutil.copy(EXAMPLES / name, folder / name)
    shutil.copy(EXAMPLES / "kenya-2016.toml", folder / "kenya-2025.toml")
    whole = (EXAMPLES / "united-states-2022.toml").read_text("utf-8")
    for name in ("kenya-2026", "base", "ours", "theirs"):
        (folder / f"{name}.toml").write_text(whole, "utf-8")
    state = 'state = "draft"\n'
    marked = f"<<<<<<< ours\n{state}=======\n{state}>>>>>>> theirs\n"
    assert state in whole
    (folder / "with-markers.toml").write_text(whole.replace(state, marked), "utf-8")
    shutil.copy(EXAMPLES / "ogp-process-2016/process-2016.csv", folder / "plans.csv")
    shutil.copy(EXAMPLES / "maps/ogp-process-2016.toml", folder / "map.toml")
    (folder / "signers").touch()
    subprocess.run(["git", "init", "-q", folder], check=True)
    key = folder / "home/.ssh/id_ed25519"
    key.parent.mkdir(parents=True)
    words = ["-q", "-t", "ed25519", "-N", "", "-f", str(key)]
    subprocess.run(["ssh-keygen", *words], check=True)
    return folder


@pytest.fixture
def desk(
    furnished: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of these files; one was saved and reviewed before."""
    shutil.copytree(furnished, tmp_path, dirs_exist_ok=True)
    (tmp_path / "home").rename(os.environ["HOME"])
    monkeypatch.setattr(sys, "stdin", io.StringIO("flag\nnote One more.\n"))
    assert run("open", "kenya-2026.toml", "--plain").code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO("cannot-tell\n"))
    review = ["review", "kenya-2026.toml", "--as", "Civil Forum", "--plain"]
    assert run(*review).code == 0


PAGES = {topic: page_text(topic) for topic in TOPICS}


@pytest.mark.parametrize("name", [n for n, page in PAGES.items() if lines_of(page)])
def test_every_command_line_of_a_page_runs(
    name: str,
    desk: None,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    if name == "publish":  # of its reports nothing more is wanted
        request.getfixturevalue("print_nothing")
    for line in lines_of(PAGES[name]):
        if "|" in line:
            assert code_in_a_shell(line) == 0, line
            continue
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        words = shlex.split(line)[1:]
        if words[:1] == ["serve"]:  # it would go on until it is stopped
            assert parser().parse_args(words).file == "kenya-2026.toml"
            continue
        ran = run(*words)
        assert "Traceback" not in ran.err
        if needs_a_terminal(words):
            assert re.search("no terminal here|without a terminal", ran.err), line
        else:
            assert ran.code in ({0, 1} if NO & set(words) else {0}), (line, ran.err)


def code_in_a_shell(line: str) -> int:
    """The exit code of a line with a pipe; `selfassess` is this program."""
    program = f"{shlex.quote(sys.executable)} -m selfassess"
    whole = line.replace("| selfassess", f"| {program}")
    return subprocess.run(whole, shell=True, capture_output=True, timeout=30).returncode


def needs_a_terminal(words: list[str]) -> bool:
    """It opens the screens, or asks."""
    return words in (["new"], []) or (
        words[0] in ("open", "review") and not {"--plain", "--blank"} & set(words)
    )


def test_the_settings_of_the_page_can_be_kept(home: Path) -> None:
    block = page_text("settings").partition("    theme")[2].partition("\nA mistake")[0]
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(f"theme{textwrap.dedent(block)}", encoding="utf-8")
    settings, problems = load_settings()
    assert not problems
    assert settings.keys
    assert conflicts(settings.keys, GROUPS, REVIEW_GROUPS) == []
    assert settings.model_extra == {}


def test_help_lists_the_topics_one_line_each(run: Run) -> None:
    ran = run("help")
    assert [line.split()[0] for line in ran.out.splitlines()] == list(TOPICS)
    assert "two-people        Two people, one file" in ran.out


@pytest.mark.parametrize("words", [["two-people"], ["Two", "people"]])
def test_a_topic_is_shown_as_its_file_has_it(run: Run, words: list[str]) -> None:
    assert run("help", *words).out == page_text("two-people")


def test_a_command_without_a_page_shows_what_it_takes(run: Run) -> None:
    assert run("help", "score").out == run("score", "--help").out


@pytest.mark.parametrize(
    ("word", "hint"),
    [("signin", "did you mean `signing`?"), ("zzz", "lists the topics")],
)
def test_a_topic_that_is_not_there_is_told_with_what_would_be(
    run: Run, word: str, hint: str
) -> None:
    ran = run("help", word)
    assert (ran.code, ran.out) == (2, "")
    assert f"there is no help on `{word}`" in ran.err
    assert hint in ran.err


@pytest.mark.parametrize(
    ("option", "seen"), [([], "PAGED"), (["--plain"], "that have no room")]
)
def test_a_long_page_goes_through_the_pager_of_the_terminal(
    option: list[str], seen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", "sed s/^#/PAGED/")
    Terminal(tmp_path, "help", "keys", *option, lines=40).wait_for(seen)
