"""Translation of the words shown to people: gettext and its language.

Every shell asks here, so that one language is in force everywhere. The command
line chooses it (`use`); without a choice the words are English, as written.
"""

from gettext import NullTranslations

_in_force: list[NullTranslations] = [NullTranslations()]


def use(translations: NullTranslations) -> None:
    """From now on, show these words."""
    _in_force[0] = translations


def in_force() -> NullTranslations:
    """The words that are shown now."""
    return _in_force[0]


def _(message: str) -> str:
    """The message in the language in force."""
    return _in_force[0].gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form that goes with the count, in the language in force."""
    return _in_force[0].ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """The message in the language in force, where English has one word for two things.

    The context tells translators, in English, which of them is meant.
    """
    return _in_force[0].pgettext(context, message)


def marked(message: str) -> str:
    """The message itself; it is translated where it is shown.

    For words that stand in a table made when a module is imported, which is before
    the language is chosen.
    """
    return message


def marked_as(_context: str, message: str) -> str:
    """The message itself, as `marked`; it is translated where it is shown, by `pgettext`."""
    return message


def started(text: str) -> str:
    """A text as it begins a line or a cell: with a capital letter."""
    return text[:1].upper() + text[1:]


def language_in_force() -> str:
    """The language of the words, as a tag such as `en` or `pt-BR`."""
    return _in_force[0].info().get("language", "en").replace("_", "-") or "en"


OF_DOCUMENTS = {"ar", "pt"}


def is_for_documents(language: str) -> bool:
    """Whether reports and forms alone are in the language; other words are English."""
    return language in OF_DOCUMENTS


_RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"}


def runs_right_to_left(language: str) -> bool:
    """Whether the language is usually written from right to left."""
    return language.lower().partition("-")[0] in _RIGHT_TO_LEFT
