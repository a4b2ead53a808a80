"""One dialog for everything that is filled in: fields, what is wrong with them, two keys."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.widgets import Button, Input, Select, Static, TextArea

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.drafts import Values
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import with_key
from selfassess.tui.dialogs.dialog import Dialog, ask, opens
from selfassess.tui.dialogs.drafts import drafts_of
from selfassess.tui.terminal.pasted_text import ADDRESS
from selfassess.tui.widgets.offered_input import OfferedInput, Offers, reveal_focus
from selfassess.tui.widgets.several_of import SeveralOf
from selfassess.tui.widgets.text_area import TextField

Editor = Input | Select[str] | TextArea | OfferedInput | SeveralOf
Check = Callable[[Values], Mapping[str, str]]
"""What is wrong, by field; nothing if all is well."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form: its label, and what may be typed."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    choices: Sequence[tuple[str, str]] = ()
    """Labels and values, where one has to be chosen."""
    takes_several: bool = False
    """Any of the choices may be taken; the value is their words, with commas."""
    is_long: bool = False
    is_address: bool = False
    offers: Offers | None = None
    """What is likely to be meant by what is typed, where there is a list of it."""
    dialog: Callable[[], Dialog[str]] | None = None
    """Where the value can also be chosen."""

    def offered(self) -> dict[str, str]:
        """Labels by values; a file may have a value that is none of the choices."""
        offered = {value: label for label, value in self.choices}
        if self.value:
            offered.setdefault(self.value, self.value)
        return offered


class FormScreen(Dialog[Values | None]):
    """Answers with the values, or with None if the person went back."""

    AUTO_FOCUS: ClassVar[str | None] = "Input, TextArea, Select"
    BINDINGS = [
        Binding("escape", "cancel", show=False),
        Binding("ctrl+s", "accept", show=False, priority=True),
        Binding("ctrl+r", "begin_anew", show=False, priority=True),
        Binding("ctrl+o", "choose", show=False, priority=True),
    ]
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-short"), (40, "-tall")]
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
        self.kept_as = title
        """What it is about: a draft is found again by it."""
        self._draft: Values = {}
        self._typed: Values = {}
        self.is_unfinished = False
        """Something was typed that is not saved."""

    def compose(self) -> ComposeResult:
        """The title, the fields, and the two buttons."""
        if self.keeps_drafts:
            self._draft = drafts_of(self.app).get(self.kept_as, {})
            self._typed = self._draft
            self.is_unfinished = bool(self._draft)
        with Vertical(classes="dialog"):
            with Vertical(classes="head"):
                yield Static(self._title, classes="dialog-title", markup=False)
                if self._draft:
                    text = _("As you left it, not saved. Ctrl+R begins anew.")
                    anew = Content.styled(text, "@click=screen.begin_anew")
                    yield Static(anew, id="draft", classes="quiet", markup=False)
                if self._about:
                    with VerticalScroll(classes="about"):
                        yield Static(Content(self._about), markup=False)
            with VerticalScroll(classes="fields", can_focus=False):
                for field in self._fields:
                    yield Static(Content(field.label), classes="label", markup=False)
                    value = self._draft.get(field.name, field.value)
                    yield _editor(replace(field, value=value))
                    if field.dialog:
                        chooser = Button(with_key(_("Choose…"), "^O"), id="choose")
                        yield chooser
                    yield Static(
                        id=f"{field.name}-wrong", classes="wrong", markup=False
                    )
            with Horizontal(classes="buttons"):
                yield Button(with_key(self._accept, "^S"), id="accept")
                yield Button(with_key(_("Back"), "Esc"), id="cancel")

    def on_mount(self) -> None:
        """Scroll the first label into view, too, not only its field."""
        fields = self.query_one(".fields")
        if self.first and self.first != self._fields[0].name:
            first = self.query_one(f"#{self.first}").focus(scroll_visible=False)
            self.call_after_refresh(fields.scroll_to_center, first, animate=False)
        else:
            self.call_after_refresh(fields.scroll_home, animate=False)

    def set_focus(
        self,
        widget: Widget | None,
        scroll_visible: bool = True,  # noqa: FBT001, FBT002 - as in Textual
        from_app_focus: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """Move the focus; the field is looked for once lists that close have given room."""
        super().set_focus(widget, False, from_app_focus)
        if scroll_visible:
            self.call_after_refresh(reveal_focus, self)

    def values(self) -> Values:
        """The values of all fields, without what may not be in a file."""
        return {field.name: self._value(field) for field in self._fields}

    def typed(self) -> Values:
        """What stands in the fields, for a copy made while the dialog comes or goes."""
        with suppress(NoMatches):
            self._typed = self.values()
        return self._typed

    def _value(self, field: Field) -> str:
        widget = self.query_one(f"#{field.name}")
        if isinstance(widget, Select):
            return str(widget.value)
        if isinstance(widget, SeveralOf):
            return widget.value
        assert isinstance(widget, (Input, TextArea))
        text = widget.value if isinstance(widget, Input) else widget.text
        return cleaned(text).strip()

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
            widget = self.query_one(f"#{field.name}")
            if isinstance(widget, Select):
                widget.value = field.value or field.choices[0][1]
            elif isinstance(widget, (Input, SeveralOf)):
                widget.value = field.value
            elif isinstance(widget, TextArea):
                widget.load_text(field.value)
        for line in self.query("#draft"):
            line.display = False

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
        wrong = self._check(values)
        self._tell(wrong)
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

    def _tell(self, wrong: Mapping[str, str]) -> None:
        for field in self._fields:
            message = wrong.get(field.name, "")
            line = self.query_one(f"#{field.name}-wrong", Static)
            line.update(Content(message))
            line.display = bool(message)

    def on_descendant_blur(self) -> None:
        """A field was left."""
        if self.tells_at_once and not self.is_answered:
            self._tell(self._check(self.values()))

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Close without the values; what was typed waits for the next time."""
        drafts = drafts_of(self.app)
        drafts.pop(self.kept_as, None)
        if self.is_unfinished:
            drafts[self.kept_as] = self.typed()
            text = _("Not saved; it waits here until you open this form again.")
            self.notify(text, markup=False)
        self.dismiss(None)


def _editor(field: Field) -> Editor:
    if field.takes_several:
        return SeveralOf(field.choices, field.value, field.name)
    if field.choices:
        return Select(
            [(Content(label), value) for value, label in field.offered().items()],
            value=field.value or field.choices[0][1],
            allow_blank=False,
            id=field.name,
        )
    if field.is_long:
        area = TextField(
            field.value, soft_wrap=True, id=field.name, tab_behavior="focus"
        )
        area.cursor_blink = False
        return area
    line = Input(
        field.value, placeholder=field.hint, id=field.name, select_on_focus=False
    )
    line.set_class(field.is_address, ADDRESS)
    return OfferedInput(line, field.offers) if field.offers else line


def check_by_doing(do: Callable[[Values], object], needed: Sequence[str]) -> Check:
    """A check that does what the form is for, and says at `name` why that did not work."""

    def check(values: Values) -> dict[str, str]:
        missing = [name for name in needed if not values[name]]
        if missing:
            return dict.fromkeys(missing, _("must not be empty"))
        try:
            do(values)
        except SelfAssessError as error:
            return {"name": str(error)}
        return {}

    return check
