"""One dialog for everything that is filled in: fields, what is wrong with them, two keys."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.widgets import Button, Input, Static, TextArea

from selfassess.core.session.drafts import Values
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import with_key
from selfassess.tui.dialogs.dialog import Dialog, ask, opens
from selfassess.tui.dialogs.drafts import drafts_of
from selfassess.tui.dialogs.field_editors import (
    Check,
    Field,
    fill_anew,
    text_in,
    widgets_of,
)
from selfassess.tui.widgets.fields import Fields


class FormScreen(Dialog[Values | None]):
    """Answers with the values, or with None if the person went back."""

    AUTO_FOCUS: ClassVar[str | None] = "Input, TextArea, Select"
    BINDINGS = [
        Binding("escape", "cancel", show=False),
        Binding("ctrl+s", "accept", show=False, priority=True),
        Binding("ctrl+r", "begin_anew", show=False, priority=True),
        Binding("ctrl+o", "choose", show=False, priority=True),
    ]
    first = ""
    """The field in which to begin; empty: the first one."""
    tells_at_once = False
    """What is wrong is told once a field is left, not only at the end."""
    keeps_drafts = True
    """What was typed waits for the next time if the person goes back."""

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        check: Check = lambda _typed: {},
        accept: str = "",
        about: str = "",
    ) -> None:
        super().__init__(title)
        self._fields, self._check = fields, check
        self._about, self._accept = about, accept or _("Save")
        self.kept_as = title
        """What it is about: a draft is found again by it."""
        self._draft: Values = {}
        self._typed: Values = {}
        self.is_unfinished = False
        """Something was typed that is not saved."""

    def head(self) -> ComposeResult:
        """The title, whether it is as it was left, and what it is about."""
        if self.keeps_drafts:
            self._draft = self._typed = drafts_of(self.app).get(self.kept_as, {})
            self.is_unfinished = bool(self._draft)
        with Vertical(classes="head"):
            yield from super().head()
            if self._draft:
                text = _("As you left it, not saved. Ctrl+R begins anew.")
                anew = Content.styled(text, "@click=screen.begin_anew")
                yield Static(anew, id="draft", classes="quiet", markup=False)
            if self._about:
                with VerticalScroll(classes="about"):
                    yield Static(Content(self._about), markup=False)

    def body(self) -> ComposeResult:
        """The fields, and the two buttons."""
        with Fields(classes="fields"):
            for field in self._fields:
                value = self._draft.get(field.name, field.value)
                yield from widgets_of(replace(field, value=value))
        with Horizontal(classes="buttons"):
            yield Button(with_key(self._accept, "^S"), id="accept")
            yield Button(with_key(_("Back"), "esc"), id="cancel")

    def on_mount(self) -> None:
        """Begin in the field that was asked for."""
        if self.first:
            self.query_one(f"#{self.first}").focus()

    def set_focus(
        self,
        widget: Widget | None,
        scroll_visible: bool = True,  # noqa: FBT001, FBT002 - as in Textual
        from_app_focus: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """Move the focus; the fields look for it themselves, now and after each layout."""
        super().set_focus(widget, False, from_app_focus)
        if scroll_visible:
            for fields in self.query(Fields):
                fields.reveal(self)

    def values(self) -> Values:
        """The values of all fields, without what may not be in a file."""
        return {f.name: text_in(self.query_one(f"#{f.name}")) for f in self._fields}

    def typed(self) -> Values:
        """What stands in the fields, for a copy made while the dialog comes or goes."""
        with suppress(NoMatches):
            self._typed = self.values()
        return self._typed

    @on(Input.Changed)
    @on(TextArea.Changed)
    def notice(self) -> None:
        """Choices are quickly made again; texts are work."""
        typed = self.typed()
        self.is_unfinished = self.keeps_drafts and any(
            typed[field.name] != field.value.strip()
            for field in self._fields
            if not field.choices
        )

    def action_begin_anew(self) -> None:
        """Begin the form anew, without the draft."""
        drafts_of(self.app).pop(self.kept_as, None)
        self.is_unfinished = False
        for field in self._fields:
            fill_anew(self.query_one(f"#{field.name}"), field)
        self.query("#draft").set(display=False)

    @on(Input.Submitted)
    def to_the_next_field(self) -> None:
        """Enter goes on; after the last field it accepts."""
        before = self.focused
        self.focus_next("Input, TextArea, Select, SeveralOf, Button")
        if isinstance(self.focused, Button) and isinstance(before, Input):
            self.accept()

    def action_accept(self) -> None:
        """Accept what was typed, also what came in the same moment as the key."""
        (self.focused or self).call_later(self.accept)

    @on(Button.Pressed, "#accept")
    def accept(self) -> None:
        """Close with the values, or say what is wrong and stay."""
        if self.is_answered:
            return  # accepted twice, or left
        values = self.values()
        wrong = self._tell_wrong(values)
        if not wrong:
            drafts_of(self.app).pop(self.kept_as, None)
            self.is_unfinished = False
            self.dismiss(values)
            return
        first = next(field.name for field in self._fields if field.name in wrong)
        self.query_one(f"#{first}").focus()

    @on(Button.Pressed, "#choose")
    @opens
    async def action_choose(self) -> None:
        """Choose the value of a field in a dialog of its own."""
        for field in self._fields:
            if field.dialog and (chosen := await ask(self, field.dialog())):
                line = self.query_one(f"#{field.name}", Input)
                line.value = chosen
                line.focus()

    def _tell_wrong(self, values: Values) -> Mapping[str, str]:
        wrong = self._check(values)
        for field in self._fields:
            self.tell(f"{field.name}-wrong", wrong.get(field.name, ""))
        return wrong

    def on_descendant_blur(self) -> None:
        """A field was left."""
        if self.tells_at_once and not self.is_answered:
            self._tell_wrong(self.values())

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Close without the values; what was typed waits for the next time."""
        drafts_of(self.app).pop(self.kept_as, None)
        if self.is_unfinished:
            drafts_of(self.app)[self.kept_as] = self.typed()
            text = _("Not saved; it waits here until you open this form again.")
            self.notify(text, markup=False)
        self.dismiss(None)
