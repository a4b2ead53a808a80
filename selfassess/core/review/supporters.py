"""Whom a reviewer supports: the id of a review tells, whatever its file is called."""

from collections.abc import Callable
from typing import TypeVar

from selfassess.core.model.review import Finding, Review, Suggestion
from selfassess.core.review.threads import Reviews

Supporting = TypeVar("Supporting", Finding, Suggestion)


def support_for(slug: str, reviews: Reviews) -> dict[str, str]:
    """What a finding or a suggestion says that supports the review under that name."""
    review = reviews.get(slug)
    return {"supports": slug, "supports_id": review.id if review else ""}


def is_supported(finding: Finding | Suggestion, slug: str, reviews: Reviews) -> bool:
    """Whether the finding supports the review of that name."""
    identifier = support_for(slug, reviews)["supports_id"]
    return (
        finding.supports_id == identifier
        if finding.supports_id
        else finding.supports == slug
    )


def with_names_of_now(review: Review, reviews: Reviews) -> Review:
    """The review with every supported reviewer under the name that they have by now."""
    names = {other.id: slug for slug, other in reviews.items() if other.id}
    return _with_supports(
        review, lambda slug, identifier: (names.get(identifier, slug), identifier)
    )


def with_ids_of_supported(review: Review, reviews: Reviews) -> Review:
    """The review with the ids of those whom it supports by their names alone."""
    ids = {slug: other.id for slug, other in reviews.items()}
    return _with_supports(
        review, lambda slug, identifier: (slug, identifier or ids.get(slug, ""))
    )


def without_names(review: Review) -> Review:
    """The review as it is whatever the files of those are called whom it supports."""
    return _with_supports(
        review, lambda slug, identifier: ("" if identifier else slug, identifier)
    )


def _with_supports(
    review: Review, change: Callable[[str, str], tuple[str, str]]
) -> Review:
    """The review with other ids of those it supports; itself if nothing changes."""

    def changed(supporting: Supporting) -> Supporting:
        before = supporting.supports, supporting.supports_id
        after = change(*before)
        if before == after:
            return supporting
        return supporting.model_copy(
            update=dict(zip(("supports", "supports_id"), after, strict=True))
        )

    findings = {key: changed(finding) for key, finding in review.findings.items()}
    wording = {key: changed(suggestion) for key, suggestion in review.wording.items()}
    if (findings, wording) == (review.findings, review.wording):
        return review
    return review.model_copy(update={"findings": findings, "wording": wording})
