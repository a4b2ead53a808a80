"""The files of a task, in a folder of its own."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.tui.workspaces import EXAMPLES

ANSWER = '[answers.dev-inform-2]\nstatus = ""'


def nothing(_folder: Path) -> None:
    """An empty folder."""


def answered(folder: Path) -> None:
    """Exampleland, whose assessment is final, with its reviews."""
    (folder / "ex.toml").write_text(_exampleland(), encoding="utf-8")
    shutil.copytree(EXAMPLES / "exampleland.reviews", folder / "ex.reviews")


def draft(folder: Path) -> None:
    """The same, still to be changed."""
    answered(folder)
    path = folder / "ex.toml"
    path.write_text(_as_draft(path.read_text(encoding="utf-8")), encoding="utf-8")


def unanswered(folder: Path) -> None:
    """Its days and its register of evidence, without answers."""
    text = _exampleland()
    head = _as_draft(text[: text.index("\n[answers.")])
    (folder / "ex.toml").write_text(head, encoding="utf-8")


def kenya(folder: Path) -> None:
    """An assessment to be reviewed."""
    shutil.copy(EXAMPLES / "kenya-2016.toml", folder / "kenya.toml")


def conflict(folder: Path) -> None:
    """Two changed one answer differently, and a merge left that to be settled."""
    base = _as_draft(_exampleland())
    for name, status in (("base", ""), ("ours", "met"), ("theirs", "not_met")):
        text = base.replace('"partly_met"', f'"{status}"', 1) if status else base
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    run(folder, ["merge", "base.toml", "ours.toml", "theirs.toml", "-o", "ex.toml"])


def form(folder: Path) -> None:
    """An assessment, and a form of its questions that somebody filled in."""
    from tests.cli.filled_forms import filled  # prints a form, which takes a second

    asked = ["--questionnaire", "ogp-consultation-2012", "--country", "Kenya"]
    run(folder, ["new", *asked, "--action-plan", "Plan 2", "-o", "ex.toml"])
    answers = {"c-timeline|status": "met", "c-timeline|note": "Online on 3 May."}
    (folder / "form.pdf").write_bytes(filled(answers))


def review(folder: Path) -> None:
    """An assessment, and a review of it that came by mail."""
    draft(folder)
    name = "library-association-of-the-coast.toml"
    (folder / "ex.reviews" / name).rename(folder / "came-by-mail.toml")


def report(folder: Path) -> None:
    """A report, and the assessment that it is of."""
    draft(folder)
    run(folder, ["report", "ex.toml", "-o", "ex.pdf", "--date", "2026-11-16"])


def saved_by_another(folder: Path) -> None:
    """Another answer gets into the file while it is open."""
    path = folder / "ex.toml"
    before = path.read_text(encoding="utf-8")
    after = before.replace(ANSWER, ANSWER.replace('""', '"met"'))
    assert after != before
    path.write_text(after, encoding="utf-8")


def run(folder: Path, arguments: Sequence[str]) -> None:
    """What the program does is what the task needs: its answer is not looked at."""
    command = [sys.executable, "-m", "selfassess", *arguments]
    subprocess.run(command, cwd=folder, capture_output=True)


def _exampleland() -> str:
    return (EXAMPLES / "exampleland.toml").read_text(encoding="utf-8")


def _as_draft(text: str) -> str:
    return text.replace('state = "final"', 'state = "draft"')
