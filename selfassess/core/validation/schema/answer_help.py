"""What an editor says about the keys of answers, and of what belongs to them."""

from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import EVIDENCE_FIELDS
from selfassess.core.validation.schema.review_help import (
    help_on_language,
    help_on_levels,
)


def _on_evidence() -> dict[str, str]:
    return {
        "evidence": _("What shows that answers are true; answers cite it by name."),
        "evidence.*": _("One piece of evidence, under a short name."),
        **{f"evidence.*.{name}": _(e.help) for name, e in EVIDENCE_FIELDS.items()},
        "evidence.*.sha256": _("SHA-256 of the file when it was cited."),
        "evidence.*.seen": _("What `selfassess evidence FILE --online` found."),
        "evidence.*.seen.state": _("Whether the address still leads to something."),
        "evidence.*.seen.on": _("The day on which it was looked up."),
        "evidence.*.seen.url": _("Where it leads now."),
    }


def _on_answers() -> dict[str, str]:
    return {
        "answers": _("One table for every requirement."),
        "answers.*.status": _('What is claimed; "" is unanswered.'),
        "answers.*.evidence": _("The short names of the evidence."),
        "answers.*.note": _("Why; several lines stand between three quotation marks."),
        "answers.*.shows": _("What in the evidence shows the claim."),
        "answers.*.shows.*": _("A page or a sentence of the evidence of that name."),
        "answers.*.come_back": _("A flag to come back to it; claims nothing."),
        "answers.*.carried": _(
            "The plan that the status was brought from; take the line away to "
            "confirm it."
        ),
        "answers.*.proposed": _(
            "The form or owner that proposes the status; take the line away to "
            "confirm it."
        ),
        "answers.*.owner": _("The short name of the owner who has to supply it."),
        "answers.*.language": help_on_language(),
        "answers.*.due": _("The day by which they have to, such as 2026-05-01."),
        **help_on_levels(),
        "levels.*.*.evidence": _("The short names of the evidence."),
        "levels.*.*.retired": _("The last edition that asked for this level."),
    }


def _on_retired_answers() -> dict[str, str]:
    return {
        "retired": _("Answers to requirements that are asked no more."),
        "retired.*": _("One answer as it was; it does not count."),
        "retired.*.shows": _("What in the evidence shows the claim."),
        "retired.*.shows.*": _("A page or a sentence of the evidence of that name."),
        "retired.*.owner": _("The short name of the owner who had to supply it."),
        "retired.*.language": help_on_language(),
        "retired.*.due": _("The day by which they had to, such as 2026-05-01."),
        "retired.*.come_back": _("A flag to come back to it; claims nothing."),
    }


def _on_replies() -> dict[str, str]:
    return {
        "replies": _("The government's replies to findings, by reviewer."),
        "replies.*": _("Replies to the reviewer whose file has this name."),
        "replies.*.*.decision": _('What becomes of the finding; "" is undecided.'),
        "replies.*.*.note": _("The reasons; not_accepted needs them."),
        "replies.*.*.of": _("Of the finding it replies to; selfassess writes it."),
        "replies.*.*.language": help_on_language(),
        "replies.*.*.review": _("The id of the review; selfassess writes it."),
    }


def help_on_answers() -> dict[str, str]:
    """What is said of answers, their evidence and levels, and replies, by their keys."""
    return {**_on_evidence(), **_on_answers(), **_on_retired_answers(), **_on_replies()}
