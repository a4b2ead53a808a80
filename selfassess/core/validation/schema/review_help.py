"""What an editor says about the keys of reviews, and of levels in all files."""

from selfassess.core.text.i18n import _


def help_on_language() -> str:
    """The sentence on the language of a note, and of what is said beside it."""
    return _("The language of what is said here, such as fr; empty: that of the file.")


def help_on_levels() -> dict[str, str]:
    """The sentences on levels, by key."""
    return {
        "levels": _("Levels on the scales of the questionnaire; no part of the star."),
        "levels.*": _("One scale: a table for every phase for which it is asked."),
        "levels.*.*": _("The level of one phase."),
        "levels.*.*.level": _('The level; "" is not given.'),
        "levels.*.*.open": _("true: open to anyone; false: by invitation."),
        "levels.*.*.note": _("Why this level."),
        "levels.*.*.language": help_on_language(),
    }


def help_on_reviews() -> dict[str, str]:
    """The sentences on the keys of reviews."""
    return {
        **help_on_levels(),
        "id": _("Random, once: tells a copy from another review."),
        "assessment": _("The id of the assessment that is reviewed."),
        "reviewer": _("Who wrote this review."),
        "language": _("The language of the review; empty: that of the assessment."),
        "reviewer.name": _("The reviewer's name."),
        "reviewer.organisation": _("The reviewer's organisation."),
        "reflection": _("What there is to say on the whole."),
        "findings": _("The reviewer's view of each answer."),
        "findings.*.verdict": _('Whether the answer is right; "" is not reviewed.'),
        "findings.*.status": _("The status that the reviewer would give."),
        "findings.*.note": _("Why."),
        "findings.*.of": _("Of the answer it was given on; selfassess writes it."),
        "findings.*.language": help_on_language(),
        "findings.*.supports": _(
            "The file name of a reviewer whose finding is shared."
        ),
        "findings.*.supports_id": _("The id of that review; selfassess writes it."),
        "wording": _("Suggestions on the requirements' own wording."),
        "wording.*.suggestion": _("What the requirement should say."),
        "wording.*.language": help_on_language(),
        "wording.*.public": _("true if others than the maintainer may read it."),
        "wording.*.supports": _(
            "The file name of a reviewer whose suggestion is shared."
        ),
        "wording.*.supports_id": _("The id of that review; selfassess writes it."),
    }
