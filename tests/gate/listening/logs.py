"""The log of a task: what was typed and what was spoken, as a person reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.gate.listening.screen_reader import ScreenReader
from tests.gate.listening.speech import Turn
from tests.gate.listening.tasks import Begun, Meanwhile, Pressed, Step, Task


@dataclass(frozen=True)
class Heard:
    """What was done, and what was spoken of it."""

    done: str
    turn: Turn

    def lasting(self, passing: str) -> list[str]:
        """What was spoken, without what is told while something takes its time."""
        lines = self.turn.lines
        return [line for line in lines if not (passing and passing in line)]

    def lines(self, passing: str) -> Iterator[str]:
        """As it stands in the log."""
        yield self.done
        yield from (f"spoken  {line}" for line in self.lasting(passing))


def carried_out(task: Task, folder: Path) -> Iterator[Heard]:
    """Each step of the task with what was spoken of it; at the end the person leaves."""
    task.files(folder)
    reader = ScreenReader(folder, task.command, task.exported)
    try:
        yield Heard(f"typed   selfassess {task.command}".rstrip(), reader.listen())
        for step in task.steps:
            yield Heard(_told(step), _heard(reader, step, folder))
        if not reader.is_over:
            yield Heard(_told("quit"), _heard(reader, "quit", folder))
        assert reader.is_over
    finally:
        reader.close()


def _told(step: Step) -> str:
    match step:
        case Meanwhile():
            return f"        ({step.told})"
        case Pressed():
            return f"pressed {step.name}"
        case Begun():
            return f"typed   {step.text} ..."
        case str():
            return f"typed   {step or '(nothing)'}"


def _heard(reader: ScreenReader, step: Step, folder: Path) -> Turn:
    match step:
        case Meanwhile():
            step.act(folder)
        case Begun():
            reader.type_keys(step.text)
        case Pressed(heard=""):
            return reader.end_line(step.keys)
        case Pressed():
            reader.press(step.keys, step.heard)
            return Turn(step.heard, "", [step.heard])
        case str():
            reader.type_keys(step)
            return reader.end_line()
    return Turn("", "", [])
