"""What a person has set, as far as the screens themselves follow it: colours, lines, cursor."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App
from textual.notifications import SeverityLevel

from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import language_in_force, runs_right_to_left
from selfassess.tui.terminal.display import Showing
from selfassess.tui.themes import (
    COLOURLESS,
    THEMES,
    chosen_theme,
    faint_remark,
    names_for,
    theme_of,
)

if TYPE_CHECKING:
    from selfassess.core.session.launcher import Preferences
    from selfassess.core.session.preferences.settings import Settings


class FollowsSettings(Showing):
    """Begins as the system asks for, and follows the settings once they are loaded."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        if (first := chosen_theme("", ())) == COLOURLESS.name:
            self.theme = first  # Textual has to be told to change no colour, too
        else:
            # Set as any other, it would have all style sheets read twice.
            self.set_reactive(App.theme, first)
            self.stylesheet.set_variables(self.get_css_variables())
            self.set_class(True, f"-theme-{first}", update=False)
        # Textual would make every colour a grey, the terminal's own two as well.
        self.no_color = False

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for themes that do not have them."""
        return names_for(self.current_theme)

    def follow(self, kept: "Preferences") -> "Preferences":
        """Put the settings into force, now and whenever they change."""
        for warning in kept.warnings:
            self._say(warning, "error")
        if runs_right_to_left(language_in_force()):
            from selfassess.tui.screens.settings import direction_remark

            self._say(direction_remark())

        def change(settings: "Settings") -> None:
            self._put_into_force(settings, kept)
            try:
                kept.change(settings)
            except SelfAssessError as error:
                self._say(str(error), "error")

        for name, own in kept.themes.items():
            self.register_theme(theme_of(name, own))
        self._put_into_force(kept.settings, kept)
        self.draws_lines = kept.settings.lines == "drawn"
        self.set_class(not self.draws_lines, "-no-lines")
        return replace(kept, change=change)

    def _put_into_force(self, settings: "Settings", kept: "Preferences") -> None:
        self.theme = chosen_theme(settings.theme, self.available_themes)
        self.shows_cursor = settings.cursor == "visible"
        self.messages_stay = settings.messages_stay
        own = kept.themes.get(settings.theme)
        if own and (faint := faint_remark(settings.theme, own)):
            self._say(faint, "warning")

    def _say(self, text: str, severity: SeverityLevel = "information") -> None:
        self.notify(text, severity=severity, timeout=10, markup=False)
