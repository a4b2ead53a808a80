"""What there is, in six steps over the screen itself; it can be skipped, and called again."""

import re

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.content import Content
from textual.widgets import Static

from selfassess.core.text.i18n import _, marked, marked_as
from selfassess.tui.bindings import key_of
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.widgets.footer import Hint, bound

STEPS = (
    (
        "Outline",
        marked("One requirement at a time"),
        marked(
            "The outline shows all phases and guidelines, the pane one requirement: what is "
            "asked, when it is met, what shows it. Press {next} for the next, {previous} for the one "
            "before; in a narrow window {outline} shows the outline."
        ),
    ),
    (
        "Heading",
        marked("Answer with one key"),
        marked(
            "{met} met, {partly} partly met, {not} not met; {not-applicable} not applicable, "
            "where it is allowed. Every answer is saved at once; the top line says so. "
            "{undo} takes anything back."
        ),
    ),
    (
        "#requirement",
        marked("Say what shows it"),
        marked(
            "Press {evidence} for evidence. Each document is entered once and can be cited by many "
            "answers. Where evidence is required, an answer counts only with it. {note} writes a note."
        ),
    ),
    (
        "Heading",
        marked("See what is missing"),
        marked(
            "{unanswered} goes to the next unanswered requirement, {blocker} to the next that "
            "stands in the way of the star. {score} shows the score and the shortest way. "
            "{find} finds any word."
        ),
    ),
    (
        "LeanFooter",
        marked("New to this?"),
        marked(
            "Press {guide} for one question at a time; Enter goes on. Press {what-if} to try "
            "answers out without saving them. {view} shows only some of the requirements."
        ),
    ),
    (
        "LeanFooter",
        marked("Hand it in"),
        marked(
            "What reviewers find stands beside each answer: {reply} replies, {compare} "
            "shows both sides. {details} holds what the report says around the answers, "
            "{report} makes the PDF. {keys} shows all keys; {tour} shows this tour again."
        ),
    ),
)


class TourScreen(Dialog[None]):
    """One step after the other."""

    FRAME = "dialog -small"
    HINTS = [
        Hint(
            "enter", marked_as("what a key does", "next"), "next", "enter,right,space"
        ),
        Hint("←", marked_as("what a key does", "back"), "previous", "left,backspace"),
        Hint("esc", marked_as("what a key does", "skip the tour"), "close", "escape,q"),
    ]
    BINDINGS = bound(HINTS)

    def __init__(self) -> None:
        super().__init__()
        self._step = 0

    def body(self) -> ComposeResult:
        """A few sentences."""
        yield Static(id="words", markup=False)

    def on_mount(self) -> None:
        """The first step."""
        self._show()

    def _show(self) -> None:
        part, title, text = STEPS[self._step]
        self._point_at(part)
        place = _("{step} of {steps}").format(step=self._step + 1, steps=len(STEPS))
        self.query_one(".dialog-title", Static).update(Content(f"{_(title)} · {place}"))
        parts = re.split(r"{([\w-]+)}", _(text))
        words = (
            (key_of(part), "bold $primary") if number % 2 else part
            for number, part in enumerate(parts)
        )
        self.query_one("#words", Static).update(Content.assemble(*words))

    def _point_at(self, part: str) -> None:
        """Mark that part of the screen below, and no other."""
        below = self.app.screen_stack[-2]
        below.query(".-toured").remove_class("-toured")
        below.query(part or "NoPart").add_class("-toured")

    def dismiss(self, result: None = None) -> AwaitComplete:
        """No mark stays behind."""
        if self.is_active:
            self._point_at("")
        return super().dismiss(result)

    def action_next(self) -> None:
        """The next step; after the last one, to work."""
        if self._step == len(STEPS) - 1:
            self.dismiss(None)
            return
        self._step += 1
        self._show()

    def action_previous(self) -> None:
        """The step before."""
        self._step = max(0, self._step - 1)
        self._show()
