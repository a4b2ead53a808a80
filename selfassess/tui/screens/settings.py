"""The person's settings."""

from collections.abc import Sequence

from pydantic import ValidationError

from selfassess.core.session.drafts import Values
from selfassess.core.session.settings import Settings
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import explain
from selfassess.tui.dialogs.form import Field, FormScreen
from selfassess.tui.themes import COLOURLESS, DARK, HIGH_CONTRAST, LIGHT


def settings_form(settings: Settings, languages: Sequence[str]) -> FormScreen:
    """The dialog for everything but the keys, which stand in the settings file."""
    themes = (
        (_("As the system asks"), ""),
        (_("Dark"), DARK.name),
        (_("Light"), LIGHT.name),
        (_("High contrast"), HIGH_CONTRAST.name),
        (_("The terminal's own colours"), COLOURLESS.name),
    )
    tongues = ((_("As the system says"), ""), ("English", "en"))
    others = tuple((code, code) for code in languages)
    fields = (
        Field("theme", _("Colours"), settings.theme, choices=themes),
        Field(
            "language",
            _("Language (from the next start on)"),
            settings.language,
            choices=tongues + others,
        ),
        _yes_or_no(
            "guided", _("Begin with one question at a time"), value=settings.guided
        ),
        Field(
            "autosave_delay",
            _("Seconds after the last key of a note when it is saved"),
            f"{settings.autosave_delay:g}",
        ),
        _yes_or_no(
            "show_cursor",
            _("Show the terminal's cursor (braille displays, screen readers)"),
            value=settings.show_cursor,
        ),
    )
    form = FormScreen(_("Settings"), fields, lambda values: _wrong(settings, values))
    form.keeps_drafts = False
    form.help_topic = "settings"
    return form


def _yes_or_no(name: str, label: str, *, value: bool) -> Field:
    choices = ((_("No"), "no"), (_("Yes"), "yes"))
    return Field(name, label, "yes" if value else "no", choices=choices)


def with_settings(settings: Settings, values: Values) -> Settings:
    """The settings with what was filled in; raise ValidationError."""
    return Settings.model_validate({**settings.model_dump(), **values})


def _wrong(settings: Settings, values: Values) -> dict[str, str]:
    try:
        with_settings(settings, values)
    except ValidationError as error:
        return {str(problem.where[-1]): problem.message for problem in explain(error)}
    return {}
