"""Every command in every language: other words, and else the same."""

import io
import json
import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from selfassess.cli import locales
from selfassess.cli.arguments import commands
from selfassess.cli.commands import portfolio as command
from selfassess.core.text.terminal import cell_width
from tests.catalogues.pseudo import put_pseudo
from tests.cli.command_run import Run
from tests.conftest import EXAMPLES

LINES = """
new --country Chad --action-plan One --language en --start 2026-01-01 --end 2027-12-31 -o new.toml
open a.toml --plain
review a.toml --as "Civil Forum" --plain
check a.toml b.toml --json
explain none
score a.toml --json
timeline a.toml --on 2026-01-01 --json
report a.toml --json report.json --markdown report.md --date 2026-01-01
verify none.pdf
sign a.toml --key none
schema a.toml -o schema.json
extract none.pdf -o none
form a.toml -o form.html
import form.html --into b.toml
receive a.toml none
compare a.toml --json
wording a.toml
diff a.toml b.toml --json
history a.toml
merge -o merged.toml base.toml a.toml b.toml
git-setup --check
evidence a.toml --json
register a.toml owners
owners a.toml --json
versions a.toml
portfolio a.toml
publish a.toml -o site --drafts
doctor
completion tcsh
update a.toml --dry-run --json
translate a.toml --to fr -o texts.po
questionnaires
serve none.toml
demo none
help what-counts
"""
TYPED = {
    "open": "met\nnote Met monthly.\nnext\npartly\n",
    "review": "disagree\nnote Not monthly.\n",
}
TRANSLATED = ("fr", "es")


def bones(value: Any) -> Any:
    """Data without the words in it: what is no text, and of texts that they are there."""
    match value:
        case dict():
            return {key: bones(each) for key, each in value.items()}
        case list():
            return [bones(each) for each in value]
        case str():
            return bool(value)
        case _:
            return value


def story(
    language: str, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Any:
    """What all commands in turn leave behind: exit codes, data, files; and their words."""
    for name in ("base", "a", "b"):
        shutil.copy(EXAMPLES / "kenya-2016.toml", folder / f"{name}.toml")
    monkeypatch.chdir(folder)
    left: list[Any] = []
    words: list[str] = []
    for line in LINES.strip().split("\n"):
        typed = shlex.split(line)
        monkeypatch.setattr(sys, "stdin", io.StringIO(TYPED.get(typed[0], "")))
        ran = run("--lang", language, *typed)
        is_data = ran.out.startswith(("{", "["))
        left.append((line, ran.code, bones(json.loads(ran.out)) if is_data else ""))
        words.append(ran.err if is_data else ran.out + ran.err)
    for path in sorted(folder.rglob("*.toml")):
        text = re.sub(r'(?m)^id = "[0-9a-f]+"$', "", path.read_text("utf-8"))
        left.append((str(path.relative_to(folder)), text))
    left.append(bones(json.loads(Path("report.json").read_text("utf-8"))))
    return left, words


@pytest.mark.usefixtures("print_nothing")
def test_no_language_changes_more_than_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language in TRANSLATED:
        shutil.copytree(locales.LOCALES / language, tmp_path / "locales" / language)
    put_pseudo(tmp_path / "locales")
    monkeypatch.setattr(locales, "LOCALES", tmp_path / "locales")
    told = {}
    for language in ("en", "xx", *TRANSLATED):
        (folder := tmp_path / language / "desk").mkdir(parents=True)
        told[language] = story(language, run, folder, monkeypatch)
    left, words = told.pop("en")
    assert {line.split()[0] for line in LINES.strip().split("\n")} == commands().keys()
    for language, (others, other_words) in told.items():
        assert others == left
        for english, other in zip(words, other_words, strict=True):
            assert bool(english) == bool(other)
            if language == "xx":  # all of it is translated
                assert english != other or not english


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_a_file_that_cannot_be_read_is_named_once(language: str, run: Run) -> None:
    for words in (("portfolio",), ("publish", "-o", "site")):
        told = run("--lang", language, *words, "nowhere.toml").err
        (line,) = [each for each in told.splitlines() if each.endswith("[SA101]")]
        assert line.count("nowhere.toml") == 1


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_a_review_that_cannot_be_read_is_named_once(language: str, run: Run) -> None:
    shutil.copy(EXAMPLES / "kenya-2016.toml", "a.toml")
    Path("a.reviews", "watch.toml").mkdir(parents=True)
    told = run("--lang", language, "check", "a.toml").err
    assert told.splitlines()[0].count("watch.toml") == 1


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
@pytest.mark.parametrize("typed", [("open", "a.toml"), ("portfolio", "a.toml"), ()])
def test_why_there_are_plain_lines_is_told_without_a_word_that_is_cut(
    typed: tuple[str, ...], language: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(EXAMPLES / "kenya-2016.toml", "a.toml")
    monkeypatch.setenv("SELFASSESS_PLAIN", "1")
    monkeypatch.setattr(command, "is_looked_through", lambda _arguments: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    told = run("--lang", language, *typed).out
    assert "SELFASSESS_PLAIN" in told.splitlines()[0]
    assert max(map(cell_width, told.splitlines())) <= 80
