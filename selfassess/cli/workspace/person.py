"""What the person has set, and the way to set it."""

from selfassess.cli.locales import available_languages, language_found, no_words_in
from selfassess.cli.output.console import problem_line
from selfassess.core.errors import CannotSave
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.text.i18n import _, started
from selfassess.storage.user.settings_file import (
    load_settings,
    load_themes,
    save_settings,
)


def preferences() -> Preferences:
    """The settings, the own themes, and what is wrong with either."""
    settings, problems = load_settings()
    themes, odd = load_themes()
    # One at a time: while there is any, no setting but the language is in force.
    warnings = [problem_line(problem) for problem in (*problems[:1], *odd)]
    if settings.language and not language_found(settings.language):
        warnings.append(started(no_words_in(settings.language)))
    return Preferences(
        settings=settings,
        # What a person wrote by hand is theirs to mend, not ours to replace.
        change=_keep_the_broken_file if problems else save_settings,
        languages=available_languages(),
        warnings=warnings,
        themes=themes,
    )


def _keep_the_broken_file(_settings: Settings) -> None:
    raise CannotSave(_("the settings file has mistakes; mend it to keep settings"))
