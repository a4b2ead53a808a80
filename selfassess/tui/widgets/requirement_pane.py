"""The requirement in view, in full, with its answer."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfassess.core.language import _
from selfassess.core.questionnaire import Guideline, Phase
from selfassess.core.walking import Walk
from selfassess.tui.widgets import wording
from selfassess.tui.widgets.note_editor import NoteEditor


class RequirementPane(VerticalScroll):
    """Fields that are filled anew for each requirement: no widget per requirement."""

    BINDINGS = [
        ("down", "screen.next"),
        ("up", "screen.previous"),
        ("space", "page_down"),
        ("enter", "screen.go_on"),
    ]

    def compose(self) -> ComposeResult:
        """The fields, from top to bottom."""
        yield Static(id="part", markup=False)
        yield Static(id="place", classes="quiet", markup=False)
        yield Static(id="number", classes="quiet", markup=False)
        yield Static(id="title", markup=False)
        yield Static(id="text", markup=False)
        yield Static(id="help", classes="quiet", markup=False)
        yield Static(id="needs", classes="quiet", markup=False)
        yield Static(id="choices", markup=False)
        yield Static(id="outcome", markup=False)
        yield Static(id="evidence-label", classes="label", markup=False)
        yield Static(id="evidence", classes="body", markup=False)
        yield Static(id="note-label", classes="label", markup=False)
        yield Static(id="note", classes="body", markup=False)
        yield Static(id="sources-label", classes="label", markup=False)
        yield Static(id="sources", classes="body quiet", markup=False)

    def on_mount(self) -> None:
        """The words that do not change."""
        self._put("evidence-label", _clickable("e", _("Evidence"), "evidence"))
        self._put("note-label", _clickable("i", _("Note"), "note"))
        self._put("sources-label", Content(_("Based on")))

    def show(self, walk: Walk) -> None:
        """The requirement in view, whole."""
        self.remove_class("-part")
        requirement = walk.requirement
        self._put("place", wording.place_line(walk))
        self._put("title", Content(requirement.title))
        self._put("text", Content(requirement.text))
        self._put("help", Content(requirement.help))
        self._put("needs", wording.needs_line(walk))
        self._put("sources", wording.sources_lines(walk))
        self.show_answer(walk)
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """The note that is being written stays in view."""
        if editor := self.editor:
            self.call_after_refresh(editor.scroll_visible, animate=False)

    def on_focus(self) -> None:
        """The terminal's own cursor comes along, for whoever follows it."""
        self.app.cursor_position = self.content_region.offset

    def show_answer(self, walk: Walk) -> None:
        """Only what an answer changes."""
        self._put("number", wording.number_line(walk))
        self._put("choices", wording.choices_line(walk))
        self._put("outcome", wording.outcome_line(walk))
        self._put("evidence", wording.evidence_lines(walk))
        self._put("note", Content(walk.answer.note or _("none")))

    def show_part(self, walk: Walk, part: Phase | Guideline) -> None:
        """A phase or guideline instead of a requirement."""
        self.add_class("-part")
        self._put("part", wording.part_text(walk, part))

    def _put(self, field: str, content: Content) -> None:
        self.query_one(f"#{field}", Static).update(content)

    @property
    def editor(self) -> NoteEditor | None:
        """The editor while a note is being written."""
        return next((e for e in self.query(NoteEditor) if e.display), None)

    async def edit_note(self, text: str, delay: float) -> None:
        """Put an editor in the place of the note."""
        editor = next(iter(self.query(NoteEditor)), None)
        if editor is None:
            # Made when it is first needed: it costs a third of the first paint.
            editor = NoteEditor()
            await self.mount(editor, after=self.query_one("#note"))
        self.query_one("#note").display = False
        editor.begin(text, delay)
        self.call_after_refresh(editor.scroll_visible, animate=False)

    def end_note(self) -> None:
        """Put the editor away again."""
        for editor in self.query(NoteEditor):
            editor.display = False
        self.query_one("#note").display = True


def _clickable(key: str, label: str, action: str) -> Content:
    click = f"@click=screen.{action}"
    return Content.assemble(
        Content.styled(label, click), Content.styled(f"  {key}", "not bold $primary")
    )
