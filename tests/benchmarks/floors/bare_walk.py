"""The floor of a walk: its files, read by tomllib and its models alone, in plain widgets.

It shows as much in the same places; it checks nothing, counts nothing, saves nothing, and
has no key but the one that ends it.
"""

import gc
import os
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

if TYPE_CHECKING:
    from selfassess.core.model.assessment import Assessment
    from selfassess.core.model.questionnaire.questionnaire import Questionnaire

QUESTIONNAIRES = Path(__file__).parents[3] / "questionnaires"


def read(path: str) -> "tuple[Questionnaire, Assessment]":
    """The answers, and the questionnaire that they are given to."""
    # As the walk does it: behind the first frame.
    from selfassess.core.model.assessment import Assessment
    from selfassess.core.model.questionnaire.questionnaire import Questionnaire

    answers = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    asked = QUESTIONNAIRES / answers["questionnaire"] / "questionnaire.toml"
    questions = tomllib.loads(asked.read_text(encoding="utf-8"))
    return Questionnaire.model_validate(questions), Assessment.model_validate(answers)


class BareScreen(Screen[None]):
    """Heading, outline, one requirement, keys."""

    def __init__(
        self, questionnaire: "Questionnaire", assessment: "Assessment"
    ) -> None:
        super().__init__()
        self._questionnaire, self._assessment = questionnaire, assessment

    def compose(self) -> ComposeResult:
        """One text in each of the walk's places."""
        answers, asked = self._assessment.answers, self._questionnaire.requirements
        rows = (f"{answers[each.id].status or '·'} {each.title}" for each in asked)
        outline, first = "\n".join(rows), asked[0]
        yield Static(f"{self._assessment.country}\n{self._assessment.action_plan}")
        with Horizontal(id="panes"):
            with VerticalScroll(id="questions"):
                yield Static(outline, markup=False)
            with Vertical(id="requirement"):
                yield Static(first.title, markup=False)
                with VerticalScroll():
                    yield Static(first.text, markup=False)
                yield Static("  ".join(first.help_lines), markup=False)
        yield Static("q quit")


class BareWalk(App[None]):
    """The first frame, then the files."""

    CSS = """
    #panes { height: 1fr; }
    #questions { width: 42%; max-width: 64; border: round gray; }
    #requirement { border: round gray; }
    """
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit")]

    def compose(self) -> ComposeResult:
        """The first frame."""
        yield Static("opening")

    async def on_ready(self) -> None:
        """What comes behind it."""
        await self.push_screen(BareScreen(*read(sys.argv[1])))


if __name__ == "__main__":
    # What the program spares itself while it starts.
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    BareWalk().run()
