"""One dialog for everything that is filled in: fields, what is wrong with them, two keys."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Select, Static, TextArea

from selfassess.core.fields import cleaned
from selfassess.core.language import _
from selfassess.tui.screens.dialog import Dialog

Values = dict[str, str]
Check = Callable[[Values], Mapping[str, str]]
"""What is wrong, by field; nothing if all is well."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    choices: Sequence[tuple[str, str]] = ()
    """Labels and values, where one has to be chosen."""
    is_long: bool = False


class FormScreen(Dialog[Values | None]):
    """Answers with the values, or with None if the person went back."""

    AUTO_FOCUS: ClassVar[str | None] = "Input, TextArea, Select"
    BINDINGS = [
        Binding("escape", "cancel", show=False),
        Binding("ctrl+s", "accept", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        check: Check,
        accept: str = "",
        about: str = "",
    ) -> None:
        super().__init__()
        self._title = title
        self._fields = fields
        self._check = check
        self._about = about
        """What it is about, to read before filling in."""
        self._accept = accept or _("Save")

    def compose(self) -> ComposeResult:
        """The title, the fields, and the two buttons."""
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="dialog-title", markup=False)
            if self._about:
                with VerticalScroll(classes="about"):
                    yield Static(Content(self._about), markup=False)
            with VerticalScroll(classes="fields", can_focus=False):
                for field in self._fields:
                    yield Static(Content(field.label), classes="label", markup=False)
                    yield _editor(field)
                    yield Static(
                        id=f"{field.name}-wrong", classes="wrong", markup=False
                    )
            with Horizontal(classes="buttons"):
                yield Button(Content(f"{self._accept}  ^S"), id="accept")
                yield Button(Content(f"{_('Back')}  Esc"), id="cancel")

    def on_mount(self) -> None:
        """The first label is in view, too, not only its field."""
        self.call_after_refresh(self.query_one(".fields").scroll_home, animate=False)

    def values(self) -> Values:
        """What is filled in, without what may not be in a file."""
        return {field.name: self._value(field) for field in self._fields}

    def _value(self, field: Field) -> str:
        widget = self.query_one(f"#{field.name}")
        if isinstance(widget, Select):
            return str(widget.value)
        assert isinstance(widget, (Input, TextArea))
        text = widget.value if isinstance(widget, Input) else widget.text
        return cleaned(text).strip()

    @on(Input.Submitted)
    def to_the_next_field(self) -> None:
        """Enter goes on; after the last field it accepts."""
        before = self.focused
        self.focus_next("Input, TextArea, Select, Button")
        if isinstance(self.focused, Button) and isinstance(before, Input):
            self.action_accept()

    @on(Button.Pressed, "#accept")
    def action_accept(self) -> None:
        """Close with the values, or say what is wrong and stay."""
        values = self.values()
        wrong = self._check(values)
        for field in self._fields:
            message = wrong.get(field.name, "")
            line = self.query_one(f"#{field.name}-wrong", Static)
            line.update(Content(message))
            line.display = bool(message)
        if not wrong:
            self.dismiss(values)
            return
        self.query_one(f"#{next(iter(wrong))}").focus()

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Close without the values."""
        self.dismiss(None)


def _editor(field: Field) -> Input | Select[str] | TextArea:
    if field.choices:
        return Select(
            [(Content(label), value) for label, value in field.choices],
            value=field.value or field.choices[0][1],
            allow_blank=False,
            id=field.name,
        )
    if field.is_long:
        area = TextArea(
            field.value, soft_wrap=True, id=field.name, tab_behavior="focus"
        )
        area.cursor_blink = False
        return area
    return Input(
        field.value, placeholder=field.hint, id=field.name, select_on_focus=False
    )
