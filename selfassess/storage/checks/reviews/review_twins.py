"""Files of reviews that say nothing, or what another file beside them says."""

from collections.abc import Iterable
from pathlib import Path

from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.look_alikes import as_read
from selfassess.storage.toml.reader import Document

Read = tuple[Review, Document]
"""A review, and the file that it was read from."""


def why_not_listed(
    read: Read, listed: Iterable[Read], *, is_said: bool
) -> Problem | None:
    """Why a sound review is not listed beside those that are; None if it is.

    `is_said`: something is said in it, or was when it was replied to.
    """
    review, document = read
    if not is_said:
        # Translators: said of a review, named before the colon.
        return warning(
            _("says nothing yet, so it is not listed"), path=document.path, code="SA514"
        )
    for other, its in listed:
        name = Path(its.path).name
        if document.raw == its.raw:
            # Translators: said of a review, named before the colon; {name} is another.
            message = _("is a copy of {name}, so it is listed once").format(name=name)
            return warning(message, path=document.path, code="SA515")
        if review.id and review.id == other.id:
            # Translators: said of a review, named before the colon; {name} is another.
            message = _("is another state of the review in {name}: both have one id")
            return Problem(
                message.format(name=name),
                ("id",),
                hint=_("keep the one that holds, and move the other away"),
                path=document.path,
                code="SA516",
            )
    return None


def namesake(read: Read, listed: Iterable[Read]) -> Problem | None:
    """The warning that one reviewer seems to have two reviews here."""
    review, document = read
    for other, its in listed:
        if is_same_reviewer(review, other):
            # Translators: {name} is the other review.
            message = _("another review here is by the same reviewer: {name}")
            return warning(
                message.format(name=Path(its.path).name),
                path=document.path,
                code="SA517",
            )
    return None


def is_same_reviewer(one: Review, other: Review) -> bool:
    """Whether two reviewers have one name; organisations differ only if both are given."""
    organisations = {as_read(r.reviewer.organisation) for r in (one, other)} - {""}
    is_called_alike = as_read(one.reviewer.name) == as_read(other.reviewer.name)
    return is_called_alike and len(organisations) < 2
