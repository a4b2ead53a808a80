"""The whole program in plain lines, spoken by a screen reader for terminals."""

from pathlib import Path

import pytest

from selfassess.cli.output.wrap import WIDTH
from selfassess.core.text.terminal import cell_width
from tests.gate.listening.files import unanswered
from tests.gate.listening.logs import carried_out
from tests.gate.listening.screen_reader import ScreenReader
from tests.gate.listening.speech import escapes, said_twice, strange_signs
from tests.gate.listening.tasks import TASKS, Task

pytestmark = pytest.mark.gate
SPOKEN = Path(__file__).with_name("spoken")
LOGS = {
    task.name: SPOKEN / f"{number:02}-{task.name.replace(' ', '-')}.txt"
    for number, task in enumerate(TASKS, 1)
}


@pytest.mark.parametrize("task", TASKS, ids=list(LOGS))
def test_a_task_is_spoken_whole_in_order_and_ends_with_what_is_true(
    task: Task, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    # That every word shown is spoken, in order and once, is what each turn waits for.
    heard = list(carried_out(task, tmp_path))
    for each in heard:
        lines = each.lasting(task.passing)
        assert list(strange_signs("".join(each.turn.spoken))) == []
        assert escapes(each.turn.raw) == ""
        assert said_twice(lines) == []
        # A longer one would be broken within a word, and spoken so.
        assert [line for line in lines if cell_width(line) > WIDTH] == []
    last = heard[len(task.steps)].turn.lines
    assert task.now in " ".join(last), last
    log = "\n".join(line for each in heard for line in each.lines(task.passing))
    if request.config.getoption("--update-snapshots"):
        LOGS[task.name].write_text(f"{log}\n", encoding="utf-8")
    assert log == LOGS[task.name].read_text(encoding="utf-8").removesuffix("\n")


def test_a_reader_that_says_keys_says_each_once_and_the_program_none(
    tmp_path: Path,
) -> None:
    unanswered(tmp_path)
    reader = ScreenReader(tmp_path, "open ex.toml --plain", says_keys=True)
    start = reader.listen()
    reader.type_keys("met")
    reader.wait_for("m e t")
    answer = reader.end_line()
    assert answer.spoken[0].startswith("Met, does not count")
    assert "met" not in {*start.spoken, *answer.spoken}
    reader.close()


def test_there_is_no_log_without_its_task() -> None:
    assert sorted(SPOKEN.glob("*.txt")) == sorted(LOGS.values())
    assert len(TASKS) >= 30
