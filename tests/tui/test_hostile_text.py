"""One assessment whose every text is hostile, on every screen: it acts nowhere."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from selfassess.core.model.about.details import PointOfContact, Texts
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.registers.evidence import Evidence
from selfassess.storage.user.settings_path import settings_path
from tests.conftest import settled_text
from tests.tui.test_screens_as_text import KEYS
from tests.tui.workspaces import SavedRecords, blank, walking, workspace_of

MARKUP = "[@click=app.exit()]X[/] [/nosuch] [bold red]y[/] \\[z] $primary {0} %s"
ACTING = "\x1b]0;owned\x07\x1b[31m\x9b32m\u202eabc\u200b\x08"


def poisoned() -> tuple[Assessment, Questionnaire]:
    """Markup in every text; control characters too, as if the model had let them in."""
    assessment, questionnaire = blank()
    text = f"{MARKUP} {ACTING}"
    evidence = Evidence.model_construct(
        title=text, url=text, file=text, note=text, date=None
    )
    note = Answer.model_construct(note=text, evidence=("e",), come_back=True)
    update = {
        "country": text,
        "action_plan": text,
        "language": text,
        "point_of_contact": PointOfContact.model_construct(
            name=text, office=text, email=text
        ),
        "texts": Texts.model_construct(
            introduction=text, context=text, lessons=text, next_steps=text
        ),
        "evidence": {"e": evidence},
        "answers": {r.id: note for r in questionnaire.requirements},
    }
    return assessment.model_copy(update=update), questionnaire


@pytest.mark.parametrize("name", KEYS)
async def test_markup_is_shown_and_never_run_on_any_screen(name: str) -> None:
    job = workspace_of(
        SavedRecords(), poisoned(), warnings=[MARKUP], name=MARKUP, report_name=MARKUP
    )
    async with walking(job) as (pilot, _screen):
        for key in KEYS[name]:
            await pilot.press(key)
        text = await settled_text(pilot)
        assert pilot.app.is_running
        assert "[@click=app.exit()]X[/]" in text
        for line in pilot.app.screen._compositor.render_strips():
            for segment in line:
                click = (segment.style.meta if segment.style else {}).get("@click")
                assert "exit" not in str(click)


def test_no_control_character_of_the_data_reaches_a_real_terminal(
    tmp_path: Path,
) -> None:
    program = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent.parent.parent)!r})
from tests.tui.workspaces import SavedRecords, launcher_of, workspace_of
from tests.tui.test_hostile_text import poisoned
from selfassess.tui.app import run
run(lambda: (launcher_of(SavedRecords()), workspace_of(SavedRecords(), poisoned())))
"""
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("toured = true\n")
    child = pexpect.spawn(
        sys.executable,
        ["-c", program],
        env={**os.environ, "TERM": "xterm-256color"},
        dimensions=(40, 120),
        timeout=30,
    )
    child.expect(b"Timetable published")
    sent = child.before + child.after
    for key in (
        "]",
        "s",
        "\x1b",
        "e",
        "e",
        "\x1b",
        "\x1b",
        "d",
        "\x1b",
        "/",
        "q",
        "\x1b",
    ):
        child.send(key)
        child.expect([rb"\Z.", pexpect.TIMEOUT], timeout=0.6)
    child.send("q")
    child.expect(pexpect.EOF)
    sent += child.before
    assert b"]0;owned" in sent
    for acting in (
        b"\x1b]0;owned",
        b"\x1b[31m\x9b",
        b"\xc2\x9b",
        "\u202e".encode(),
        b"\x08",
    ):
        assert acting not in sent
