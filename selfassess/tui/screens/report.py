"""Make the report without leaving the walk."""

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Input, ProgressBar, Static

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.workspace import MakeReport, Workspace
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import with_key
from selfassess.tui.dialogs.confirm import ConfirmScreen
from selfassess.tui.dialogs.dialog import Dialog


class ReportScreen(Dialog[None]):
    """Asks where to, shows how far it is, and can be cancelled."""

    help_topic = "report"
    FRAME = "dialog -small"
    BINDINGS = [Binding("escape", "cancel", show=False)]

    def __init__(self, job: Workspace) -> None:
        super().__init__(_("Report"))
        self._job = job
        self._is_attached = False

    def body(self) -> ComposeResult:
        """The name, the progress, the buttons."""
        yield Static(_("Write the PDF to"), classes="label", markup=False)
        yield Input(self._job.report_name, id="name", select_on_focus=False)
        yield Button(self._choice, id="attach")
        yield Static(_("Language, such as fr"), classes="label", markup=False)
        yield Input(placeholder=_("that of the answers"), id="language")
        progress = ProgressBar(id="progress", show_eta=False)
        progress.display = False
        yield progress
        yield Static(id="words", markup=False)
        with Horizontal(classes="buttons"):
            yield Button(with_key(_("Make it"), "enter"), id="make")
            yield Button(Content(_("First page alone")), id="summary")
            yield Button(with_key(_("Back"), "esc"), id="cancel")

    @property
    def _choice(self) -> Content:
        tick = "[✔]" if self._is_attached else "[ ]"
        return Content(f"{tick} {_('With the files of evidence')}")

    @on(Button.Pressed, "#attach")
    def choose(self, event: Button.Pressed) -> None:
        """Carry the files of evidence in the PDF, or not."""
        self._is_attached = not self._is_attached
        event.button.label = self._choice

    @on(Input.Submitted)
    @on(Button.Pressed, "#make")
    def make(self) -> None:
        """Begin with the whole report, unless something has begun."""
        job = self._job
        self._begin(job.report_with_evidence if self._is_attached else job.report)

    @on(Button.Pressed, "#summary")
    def make_summary(self) -> None:
        """Begin with its first page alone, unless something has begun."""
        self._begin(self._job.summary)

    def _begin(self, make: MakeReport) -> None:
        if not self.query_one("#make", Button).disabled:
            self._hold(is_held=True)
            self._make(make, cleaned(self.query_one("#name", Input).value).strip())

    def _hold(self, *, is_held: bool) -> None:
        for name in ("#make", "#summary"):
            self.query_one(name, Button).disabled = is_held

    @work(exclusive=True)
    async def _make(self, make: MakeReport, name: str) -> None:
        if not await self._may_replace(name):
            self._stop()
            return
        self.query_one(ProgressBar).display = True
        self._name_the_way_back(_("Stop"))
        self._colour_words(is_wrong=False)
        try:
            language = cleaned(self.query_one("#language", Input).value).strip()
            made = await make(name, self._show_progress, language)
        except SelfAssessError as error:
            made = _("No report: {reason}").format(reason=error)
            self._colour_words(is_wrong=True)
            self.query_one(ProgressBar).display = False
        else:
            self.query_one("#cancel").focus()  # Enter now goes back
        self._say(made)
        self._stop()

    def _colour_words(self, *, is_wrong: bool) -> None:
        self.query_one("#words").set_class(is_wrong, "failed")

    def _stop(self) -> None:
        self._hold(is_held=False)
        self._name_the_way_back(_("Back"))

    def _name_the_way_back(self, name: str) -> None:
        self.query_one("#cancel", Button).label = with_key(name, "esc")

    async def _may_replace(self, name: str) -> bool:
        """Whether there is no such file, or it is not wanted any more."""
        if not self._job.is_taken(name):
            return True
        text = _("{name} is there already. Somebody may have signed it.")
        question = text.format(name=name)
        dialog = ConfirmScreen(_("Replace the file?"), question, _("Replace it"))
        return await self.app.push_screen_wait(dialog) is True

    def _show_progress(self, done: int, total: int, text: str) -> None:
        self.query_one(ProgressBar).update(total=total, progress=done)
        place = _("{done} of {total}").format(done=done, total=total)
        self._say(f"{place} · {text}")

    def _say(self, text: str) -> None:
        self.query_one("#words", Static).update(Content(text))

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Stop the work, if there is any, and go back."""
        self.workers.cancel_all()
        self.dismiss(None)
