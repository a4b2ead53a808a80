"""The recipes of the help page on checks that run by themselves, tried as they stand."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfassess.cli.help_pages import page_text
from tests.cli.validators import CHECK_JSONSCHEMA

needs_git = pytest.mark.skipif(
    not shutil.which("git") or os.name == "nt", reason="a hook runs in git, in a shell"
)


def recipe(first_line: str) -> str:
    """The block of the page that begins with a line."""
    found = re.search(rf"(    {first_line}\n(?:    .*\n)+)", page_text("automation"))
    assert found
    return textwrap.dedent(found[1])


def test_the_workflow_is_one_that_github_takes(tmp_path: Path) -> None:
    workflow = tmp_path / "assessments.yml"
    workflow.write_text(recipe("name: Assessments"), encoding="utf-8")
    words = ["--builtin-schema", "vendor.github-workflows", str(workflow)]
    ran = CliRunner().invoke(CHECK_JSONSCHEMA.load(), words)
    assert ran.exit_code == 0, ran.output
    # Both recipes check the same files, by what they hold.
    lines = [re.findall(r"xargs .*[^ |]", recipe(begin)) for begin in BEGINNINGS]
    assert lines[0] == lines[1] != []


BEGINNINGS = ("#!/bin/sh", "name: Assessments")


@needs_git
def test_a_commit_with_an_error_is_refused_and_any_other_passes(
    tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin/selfassess"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m selfassess "$@"\n')
    program.chmod(0o755)
    folder = tmp_path / "repository"
    (folder / "a b").mkdir(parents=True)
    monkeypatch.chdir(folder)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        named = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", *words)
        return subprocess.run(
            ["git", *named], capture_output=True, text=True, check=False
        )

    git("init")
    hook = Path(".git/hooks/pre-commit")
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(recipe(BEGINNINGS[0]), encoding="utf-8")
    hook.chmod(0o755)
    shutil.copy(examples / "kenya-2016.toml", "a b/kenya.toml")
    Path("pyproject.toml").write_text("other = 1\n")
    git("add", ".")
    ran = git("commit", "-m", "sound")
    assert (ran.returncode, "a b/kenya.toml: sound" in ran.stderr) == (0, True)
    kenya = Path("a b/kenya.toml")
    text = kenya.read_text("utf-8")
    kenya.write_text(text.replace('"not_met"', '"not met at all"', 1), "utf-8")
    git("add", ".")
    ran = git("commit", "-m", "a slip")
    assert (ran.returncode, '"not met at all"' in ran.stderr) == (1, True)
    kenya.write_text(text, "utf-8")
    Path("pyproject.toml").write_text("other = 2\n")
    git("add", ".")
    assert git("commit", "-m", "nothing of ours").returncode == 0
