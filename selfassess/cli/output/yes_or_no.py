"""The answer to a question that takes yes or no, typed in English or as it is shown."""

from selfassess.core.text.i18n import _, pgettext


def yes_or_no() -> str:
    """What stands before the place where the answer is typed."""
    # Translators: Name the two words as you translate them where they are typed.
    return f"{_('yes or no>')} "


def meaning_of(typed: str) -> bool | None:
    """Whether it means yes; None if it is neither yes nor no."""
    said = typed.strip().casefold()
    if said in (pgettext("typed", "yes"), pgettext("typed", "y"), "yes", "y"):
        return True
    if said in (pgettext("typed", "no"), pgettext("typed", "n"), "no", "n"):
        return False
    return None
