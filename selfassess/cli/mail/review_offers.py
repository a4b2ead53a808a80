"""Reviews that came, in words, and put into their places."""

from functools import partial
from pathlib import Path

from selfassess.cli.mail.intake import ReviewOffer
from selfassess.core.merge.arrivals import Arrival
from selfassess.core.merge.succession import ADDING, Standing
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.text.i18n import _
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.toml.reader import read_document


def offer_line(offer: ReviewOffer, questionnaire: Questionnaire) -> str:
    """By whom a review is, how much it says, and how it stands to what is there."""
    sentence = {
        # Translators: in this and the four next, {name} is a file that came by mail,
        # {review} says by whom it is and how much it says, {path} is the file of the
        # review that is there.
        Standing.NEW: _("+ {name}: {review}: new, for {path}"),
        Standing.SAME: _("= {name}: {review}: as in {path}"),
        Standing.NEWER: _("+ {name}: {review}: says more than {path}"),
        Standing.OLDER: _("= {name}: {review}: says less than {path}, which stays"),
        Standing.APART: _("≠ {name}: {review}: differs from {path}: {where}"),
    }[offer.standing]
    # Translators: stands for {where} in “differs from {path}: {where}”.
    where = questionnaire.in_numbers(offer.differing) or _("what is said on the whole")
    label = _review_label(offer.review, questionnaire)
    return sentence.format(name=offer.name, review=label, path=offer.path, where=where)


def _review_label(review: Review, questionnaire: Questionnaire) -> str:
    spoken = sum(not f.is_empty for f in review.findings.values())
    reviewed = reviewed_label(spoken, len(questionnaire.requirements))
    # Translators: {reviewed} is such as “12 of 52 reviewed”.
    text = _("{reviewer}, {reviewed}")
    return text.format(reviewer=reviewer_label(review.reviewer), reviewed=reviewed)


def arrival(
    offer: ReviewOffer, questionnaire: Questionnaire, about: Assessment
) -> Arrival | None:
    """The review as the walk offers it; None where it adds nothing to what is there."""
    ways = {**dict.fromkeys(ADDING, ""), Standing.APART: overwrite_question(offer)}
    question = ways.get(offer.standing)
    if question is None:
        return None
    return Arrival(question, partial(put, offer, questionnaire, about))


def overwrite_question(offer: ReviewOffer) -> str:
    """What is asked before what is there is replaced by something else."""
    # Translators: {name} is a file that came by mail, {path} the review that is there.
    question = _("Put {name} in place of {path}?")
    return question.format(name=Path(offer.name).name, path=offer.path)


def put(offer: ReviewOffer, questionnaire: Questionnaire, about: Assessment) -> None:
    """Write a review to its place; raise ChangedOnDisk or CannotSave."""
    there = read_document(offer.path) if Path(offer.path).exists() else None
    ReviewFile(offer.path, questionnaire, about, there).put(offer.text)
