"""The kind of a TOML file: an assessment, unless it shows that it is another."""

from typing import Any

from selfassess.core.text.i18n import _


def is_questionnaire(data: dict[str, Any]) -> bool:
    """Whether a file means to be a questionnaire rather than answers to one."""
    is_other = "answers" in data or is_translation(data)
    return "phase" in data and not is_other


def is_translation(data: dict[str, Any]) -> bool:
    """Whether a file means to be a questionnaire's texts in another language."""
    return any(key in data for key in ("translation", "untranslated", "requirement"))


def is_review(data: dict[str, Any]) -> bool:
    """Whether a file means to be a review rather than an assessment."""
    return "reviewer" in data or ("findings" in data and "answers" not in data)


def is_table_map(data: dict[str, Any]) -> bool:
    """Whether a file means to say what the columns of a table are."""
    return isinstance(data.get("assessment"), dict) and "answers" not in data


def why_no_assessment(data: dict[str, Any]) -> str:
    """What a file is that was taken for an assessment; nothing if it may be one."""
    if is_review(data):
        # Translators: said of a file, named before the colon.
        return _("is a review; name the assessment that it is about")
    if is_translation(data):
        # Translators: said of a file, named before the colon; what follows the colon is
        # typed.
        return _("is a questionnaire's translation; name an assessment")
    if is_questionnaire(data):
        # Translators: said of a file, named before the colon; what follows the colon is
        # typed.
        return _("is a questionnaire; see: selfassess new --questionnaire")
    if is_table_map(data):
        # Translators: said of a file, named before the colon: it says what the columns
        # of a table mean. What follows the colon is typed.
        return _("is the map of a table; see: selfassess help tables")
    return ""
