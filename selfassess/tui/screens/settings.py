"""The person's settings."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from textual.await_complete import AwaitComplete
from textual.theme import BUILTIN_THEMES
from textual.widgets import OptionList, Select

from selfassess.core.session.drafts import Values
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text.i18n import (
    _,
    is_for_documents,
    language_in_force,
    runs_right_to_left,
    started,
)
from selfassess.core.text.language_codes import language_label
from selfassess.core.validation.pydantic_errors import validated
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen
from selfassess.tui.themes import COLOURLESS, DARK, HIGH_CONTRAST, LIGHT, chosen_theme


class SettingsScreen(FormScreen):
    """The dialog for everything but the keys, which stand in the settings file."""

    help_topic = "settings"
    keeps_drafts = False

    def __init__(
        self, settings: Settings, languages: Sequence[str], themes: Iterable[str]
    ) -> None:
        fields = (
            Field("theme", _("Colours"), settings.theme, choices=_themes(themes)),
            *_fields(settings, languages),
        )
        turned = any(map(runs_right_to_left, (*languages, language_in_force())))
        about = direction_remark() if turned else ""
        super().__init__(
            started(_("settings")), fields, partial(_wrong, settings), about=about
        )
        self._theme_before = ""

    def on_mount(self) -> None:
        """Colours are seen while one looks for them."""
        self._theme_before = self.app.theme
        self.call_after_refresh(self._show_colours)

    def _show_colours(self) -> None:
        select = self.query_one("#theme", Select)
        offered = select.query_one(OptionList)
        names = [*self._fields[0].offered()]

        def show() -> None:
            marked = offered.highlighted if select.expanded else None
            name = str(select.value) if marked is None else names[marked]
            self.app.theme = chosen_theme(name, self.app.available_themes)

        self.watch(offered, "highlighted", show, init=False)
        self.watch(select, "expanded", show, init=False)

    def dismiss(self, result: Values | None = None) -> AwaitComplete:
        """Whoever goes back has the colours of before."""
        if result is None:
            self.app.theme = self._theme_before
        return super().dismiss(result)


def direction_remark() -> str:
    """Why the screens run from left to right where the language does not."""
    return _(
        "Terminals do not agree on text from right to left. The screens therefore run "
        "from left to right in every language; reports and forms run as theirs does."
    )


def _themes(known: Iterable[str]) -> list[tuple[str, str]]:
    """Labels and names: what the system asks for, ours, the person's own, Textual's."""
    ours = {
        "": _("As the system asks"),
        DARK.name: _("Dark"),
        LIGHT.name: _("Light"),
        HIGH_CONTRAST.name: _("High contrast"),
        COLOURLESS.name: _("Without colours"),
        "ansi-dark": _("The terminal's own colours, dark"),
        "ansi-light": _("The terminal's own colours, light"),
    }
    others = sorted(known, key=lambda name: name in BUILTIN_THEMES)
    labels = ours | {name: ours.get(name, name) for name in others}
    return [(label, name) for name, label in labels.items()]


def _fields(settings: Settings, languages: Sequence[str]) -> Iterator[Field]:
    tongues = ((_("As the system says"), ""), ("English", "en"))
    others = tuple((_label(code), code) for code in languages)
    label = _("Language (from the next start on)")
    yield Field("language", label, settings.language, choices=tongues + others)
    label = _("Begin with one question at a time")
    yield _yes_or_no("guided", label, value=settings.guided)
    label = _("Seconds without a key after which a note is saved")
    yield Field("autosave_delay", label, f"{settings.autosave_delay:g}")
    yield from _fields_of_screens(settings)


def _fields_of_screens(settings: Settings) -> Iterator[Field]:
    """What a terminal shows, and what whoever listens to it needs."""
    label = _("Show the terminal's cursor (braille displays, screen readers)")
    shown = ((started(_("no")), "hidden"), (started(_("yes")), "visible"))
    yield Field("cursor", label, settings.cursor, choices=shown)
    drawn = (
        (_("Drawn"), "drawn"),
        (_("None, and one thing at a time (screen readers)"), "none"),
    )
    label = _("Boxes, rules and bars (from the next start on)")
    yield Field("lines", label, settings.lines, choices=drawn)
    label = _("Messages in the corner stay until Esc")
    yield _yes_or_no("messages_stay", label, value=settings.messages_stay)
    label = _("Plain lines instead of screens (from the next start on)")
    yield _yes_or_no("plain", label, value=settings.plain)


def _label(code: str) -> str:
    label = language_label(code) or code
    if not is_for_documents(code):
        return label
    return _("{language} (reports and forms only)").format(language=label)


def _yes_or_no(name: str, label: str, *, value: bool) -> Field:
    choices = ((started(_("no")), "no"), (started(_("yes")), "yes"))
    return Field(name, label, "yes" if value else "no", choices=choices)


def with_settings(settings: Settings, values: Values) -> Settings:
    """The settings with what was filled in; raise ValidationError."""
    return Settings.model_validate({**settings.model_dump(), **values})


def _wrong(settings: Settings, values: Values) -> dict[str, str]:
    _settings, problems = validated(Settings, {**settings.model_dump(), **values})
    return {str(problem.where[-1]): problem.message for problem in problems}
