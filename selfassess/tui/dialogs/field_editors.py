"""The fields of a form: what may be typed, the widget that takes it, what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input, Select, Static, TextArea

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.drafts import Values
from selfassess.core.text.characters import cleaned
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import with_key
from selfassess.tui.dialogs.dialog import Dialog
from selfassess.tui.terminal.pasted_text import ADDRESS
from selfassess.tui.widgets.offered_input import OfferedInput, Offers
from selfassess.tui.widgets.several_of import SeveralOf
from selfassess.tui.widgets.text_area import TextField

Check = Callable[[Values], Mapping[str, str]]
"""What is wrong, by field; nothing if all is well."""
Editor = Input | Select[str] | TextArea | OfferedInput | SeveralOf


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


def widgets_of(field: Field) -> ComposeResult:
    """The label, the place to type, and below it what is wrong."""
    yield Static(Content(field.label), classes="label", markup=False)
    yield _editor(field)
    if field.dialog:
        yield Button(with_key(_("Choose…"), "^O"), id="choose")
    yield Static(id=f"{field.name}-wrong", classes="wrong", markup=False)


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


def text_in(editor: Widget) -> str:
    """What was typed or chosen there, without what may not be in a file."""
    if isinstance(editor, Select):
        return str(editor.value)
    if isinstance(editor, SeveralOf):
        return editor.value
    assert isinstance(editor, (Input, TextArea))
    text = editor.value if isinstance(editor, Input) else editor.text
    return cleaned(text).strip()


def fill_anew(editor: Widget, field: Field) -> None:
    """Show what the field held before anything was typed."""
    if isinstance(editor, Select):
        editor.value = field.value or field.choices[0][1]
    elif isinstance(editor, (Input, SeveralOf)):
        editor.value = field.value
    elif isinstance(editor, TextArea):
        editor.load_text(field.value)


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
