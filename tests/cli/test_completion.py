"""Command lines that shells complete, by the parser and by the file named so far."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.cli.arguments import commands, parser
from selfassess.cli.integrations.completion.next_words import awaited, candidates
from selfassess.cli.integrations.completion.shells import SHELLS, shell_in_use
from tests.cli.command_run import Run
from tests.conftest import EXAMPLES

FILE = str(EXAMPLES / "exampleland.toml")
OFFERED = [
    ("", "rep", ["report"]),
    ("--lang fr", "rep", ["report"]),
    ("report FILE", "--ht", ["--html"]),
    ("report FILE --paper", "", ["a4", "letter"]),
    ("questionnaires", "s", ["show"]),
    ("questionnaires show", "ogp-s", ["ogp-standards-2022"]),
    ("new --questionnaire", "ogp-s", ["ogp-standards-2022"]),
    ("schema", "ogp-s", ["ogp-standards-2022"]),
    ("help", "exit", ["exit-codes"]),
    ("explain", "SA10", [f"SA10{digit}" for digit in range(1, 10)]),
    ("check FILE --lang", "e", ["en", "es"]),
    ("compare FILE --phase", "", ["development", "implementation", "monitoring"]),
    ("compare FILE --reviewer", "lib", ["library-association-of-the-coast"]),
    ("compare FILE --only", "dev-inform-1", ["dev-inform-1"]),
    ("form FILE --only dev-inform-1", "unan", ["unanswered"]),
    ("history FILE", "dev-inform-1", ["dev-inform-1"]),
    ("register FILE", "fo", ["forum-meetings"]),
    ("completion", "z", ["zsh"]),
    ("completion", "--", ["--help", "--install", "--remove"]),
]


def offered(line: str, begun: str) -> list[str]:
    words = [FILE if word == "FILE" else word for word in line.split()]
    return candidates(parser(), words, begun)


@pytest.mark.parametrize(("line", "begun", "words"), OFFERED)
def test_what_may_stand_next_is_offered(
    line: str, begun: str, words: list[str]
) -> None:
    assert offered(line, begun) == words


@pytest.mark.parametrize(
    "line",
    [
        "open",
        "check FILE",
        "report FILE -o",
        "compare missing.toml --only",
        "compare FILE --json",
        "translate FILE --take",
    ],
)
def test_where_a_file_or_nothing_may_stand_no_word_is_offered(line: str) -> None:
    assert offered(line, "") == []


def test_owners_of_the_file_are_offered(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    text = Path(FILE).read_text("utf-8")
    file.write_text(f'{text}\n[owners.archive]\nname = "Archive"\n', "utf-8")
    assert "archive" in candidates(parser(), ["form", str(file), "--owner"], "")
    file.write_text("no TOML", "utf-8")
    assert candidates(parser(), ["form", str(file), "--owner"], "") == []


def test_a_name_that_a_shell_would_run_is_never_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = ["$(touch pwned).toml", "a;b.toml", "a b.toml", "`x`.toml", "plain.toml"]
    for name in names:
        (tmp_path / name).touch()
    offered_files = [w for w in candidates(parser(), ["form"], "") if "toml" in w]
    assert offered_files == ["plain.toml"]


def test_each_place_and_each_option_gets_what_stands_behind_it() -> None:
    root = parser()
    assert awaited(root, []) is root.positionals[0]
    assert awaited(root, ["--lang"]) is root.options["--lang"]
    assert awaited(root, ["--lang", "fr"]) is root.positionals[0]
    assert awaited(root, ["--version"]) is root.positionals[0]


@pytest.mark.parametrize("shell", SHELLS)
def test_what_is_installed_is_what_is_printed_and_it_is_taken_away_again(
    shell: str, run: Run
) -> None:
    printed = run("completion", shell).out
    wrote = run("completion", shell, "--install").out
    path = Path(wrote.splitlines()[0].removeprefix("wrote "))
    assert path.read_text() == printed
    assert str(path.parent).startswith(os.environ["HOME"].rpartition("/")[0])
    assert len(wrote.splitlines()) == 2
    assert run("completion", shell, "--remove").out == f"removed {path}\n"
    assert not path.exists()
    assert run("completion", shell, "--remove").out == f"{path} is not there\n"


def test_the_shell_in_use_is_meant_where_none_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    assert run("completion").out.startswith("# Completion of selfassess, for fish")
    monkeypatch.setenv("SHELL", "/bin/dash")
    ran = run("completion", "--install")
    assert ran.code == 2
    assert "bash, zsh, fish" in ran.err
    assert shell_in_use({}) == ""


def test_the_program_answers_a_shell(run: Run) -> None:
    ran = run("completion", "--word=_--html", "--before", "report", FILE)
    assert (ran.code, ran.out) == (0, "--html\n")
    assert run("completion", "--word=_", "--before", "open").out == ""


BASH = r"""
source /dev/stdin <<< "$(selfassess completion bash)"
COMP_WORDS=(selfassess compare "$1" --reviewer lib); COMP_CWORD=4
_selfassess selfassess; printf '%s\n' "${COMPREPLY[@]}"
COMP_WORDS=(selfassess ''); COMP_CWORD=1
_selfassess selfassess; printf '%s\n' "${#COMPREPLY[@]}"
"""
ZSH = r"""
compdef() { :; }; compadd() { print -l -- $found; }; _files() { print files; }
source <(selfassess completion zsh)
words=(selfassess compare "$1" --reviewer lib); CURRENT=5; _selfassess
words=(selfassess open ''); CURRENT=3; _selfassess
"""
FISH = r"""
selfassess completion fish | source
complete -C "selfassess compare $argv[1] --reviewer lib"
complete -C "selfassess completion z"
"""
EXPECTED = {
    "bash": rf"library-association-of-the-coast\n{len(commands())}",
    "zsh": r"library-association-of-the-coast\nfiles",
    "fish": r"library-association-of-the-coast\nzsh",
}
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_real_shell_completes(
    shell: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    program = tmp_path / "selfassess"
    program.write_text(
        f"#!/bin/sh\nPYTHONPATH='{EXAMPLES.parent}' exec '{sys.executable}' "
        '-m selfassess "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    tail = [] if shell == "fish" else [shell]
    done = subprocess.run(
        [shell, "-c", SCRIPTS[shell], *tail, FILE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert re.fullmatch(EXPECTED[shell], done.stdout.strip()), done.stdout + done.stderr
