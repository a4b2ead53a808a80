"""Two people change one assessment in ways of their own: is a word of either lost?"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from selfassess.cli.workspace.walk.open import open_work
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import Status
from selfassess.core.session.recovery.external_change import merge_external
from selfassess.core.session.workspace import Workspace
from tests.faults.lost_power import draft
from tests.faults.tally import Tally

PROGRAM = (sys.executable, "-m", "selfassess")


def _changed(workspace: Workspace, side: str, chance: random.Random) -> Assessment:
    """Ten answers with a status and a note that nobody else writes."""
    assessment = workspace.assessment
    for place in chance.sample(list(workspace.questionnaire.by_id), 10):
        status = chance.choice([Status.MET, Status.PARTLY_MET, Status.NOT_MET])
        note = f"{assessment.answer_to(place).note}\n{side}-{place}."
        assessment = assessment.with_answer(place, Answer(status=status, note=note))
    return assessment


def _lost(text: str, *sides: Assessment) -> list[str]:
    """What a side wrote and the text does not hold."""
    notes = [a.note.split("\n")[-1] for side in sides for a in side.answers.values()]
    own = [note for note in notes if note.startswith(("ours-", "theirs-"))]
    return [note for note in own if note not in text]


def _count(tally: Tally, text: str, *sides: Assessment) -> None:
    tally.tried += 1
    gone = _lost(text, *sides)
    tally.lost += len(gone)
    tally.faults += gone
    tally.seen["with conflicts to settle"] += "[[conflicts]]" in text


def _file(folder: str, name: str = "a.toml") -> Path:
    (path := Path(folder) / name).write_text(draft(), "utf-8")
    return path


def merge_conflicted_copies(count: int, seed: int = 0) -> Tally:
    """A sync program kept both; the copy is merged as the walk does it."""
    tally = Tally("a conflicted copy merged")
    chance = random.Random(seed)
    for _number in range(count):
        with tempfile.TemporaryDirectory() as folder:
            path = _file(folder)
            copy = _file(folder, "a (Ana's conflicted copy 2026-11-23).toml")
            theirs = _save(open_work(str(copy)), "theirs", chance)
            ours = _save(workspace := open_work(str(path)), "ours", chance)
            assert workspace.recovery_port
            [found] = workspace.recovery_port.copies()
            workspace.save(merge_external(None, ours, found.read()).record)
            _count(tally, path.read_text("utf-8"), ours, theirs)
    return tally


def _save(workspace: Workspace, side: str, chance: random.Random) -> Assessment:
    changed = _changed(workspace, side, chance)
    workspace.save(changed)
    return changed


def merge_branches(count: int, seed: int = 0) -> Tally:
    """git merges two branches with the driver that git-setup sets up."""
    tally = Tally("two git branches merged")
    chance = random.Random(seed)
    for _number in range(count):
        with tempfile.TemporaryDirectory() as folder:
            path = _repository(folder)
            sides = []
            for branch in ("ours", "theirs"):
                _git(folder, "checkout", "-q", "-B", branch, "begin")
                sides.append(_save(open_work(str(path)), branch, chance))
                _git(folder, "commit", "-qam", branch)
            _git(folder, "merge", "-q", "ours", may_fail=True)
            _count(tally, path.read_text("utf-8"), *sides)
    return tally


def _repository(folder: str) -> Path:
    path = _file(folder)
    _git(folder, "init", "-q", "-b", "begin")
    _git(folder, "config", "user.name", "Ana")
    _git(folder, "config", "user.email", "ana@example.org")
    setup = [*PROGRAM, "git-setup"]
    subprocess.run(setup, cwd=folder, check=True, capture_output=True)
    _git(folder, "add", ".")
    _git(folder, "commit", "-qm", "begin")
    return path


def _git(folder: str, *arguments: str, may_fail: bool = False) -> None:
    words: Sequence[str] = ("git", *arguments)
    ran = subprocess.run(words, cwd=folder, capture_output=True, env=os.environ)
    assert may_fail or ran.returncode == 0, ran.stderr


def edit_while_a_note_is_open(count: int) -> Tally:
    """Somebody edits the file by hand while a note is being typed."""
    from tests.terminals import Terminal, skip_the_tour

    tally = Tally("an edit outside while a note is open", tried=count)
    skip_the_tour()
    for number in range(count):
        with tempfile.TemporaryDirectory() as folder:
            path = _file(folder)
            terminal = Terminal(Path(folder), "open", "a.toml")
            terminal.wait_for("1 of 52")
            terminal.press("i")
            terminal.wait_for("end the note")
            terminal.press(f"ours-{number} begun")
            before = path.read_text("utf-8")
            hand = before.replace('country = "', f'country = "theirs-{number} ', 1)
            path.write_text(hand, "utf-8")
            time.sleep(0.2 * number)
            terminal.press(f" ours-{number} ended")
            terminal.wait_for(f"theirs-{number}")
            terminal.press("\x1b")
            terminal.wait_for("unanswered")
            terminal.press("q")
            terminal.close()
            text = path.read_text("utf-8")
            wanted = (f"theirs-{number} ", f"ours-{number} begun ours-{number} ended")
            tally.lost += sum(words not in text for words in wanted)
    return tally
