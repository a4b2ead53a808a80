"""Reviews that came: how they stand to those that are there, told in words, put into place."""

import secrets
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from selfassess.cli.mail.strangers import unread_place_sentence
from selfassess.core.merge.arrivals import Arrival
from selfassess.core.merge.succession import ADDING, Standing, missing, standing
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.review.labels import reviewed_label, reviewer_label
from selfassess.core.text.i18n import _
from selfassess.storage.checks.reviews.review_twins import is_same_reviewer
from selfassess.storage.documents.layout import laid_out
from selfassess.storage.documents.own_review import new_review_path
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.documents.review_places import id_of
from selfassess.storage.toml.reader import Document, read_document


@dataclass(frozen=True, slots=True)
class ReviewOffer:
    """A review that came, and its place."""

    name: str
    """Of the file, with the parcels that it came in."""
    path: str
    review: Review
    standing: Standing
    differing: tuple[str, ...]
    """The requirements on which the review that is there says something else."""
    text: str
    """What its file is to hold: as the reviewer wrote it, with an id."""


Known = dict[Path, Review | None]
"""The reviews by their places, as they will be; None where one cannot be read."""


def offered(
    document: Document, review: Review, path: str, known: Known
) -> ReviewOffer | str:
    """A review with its place among the known ones; or why it is none, in a sentence."""
    place = _place(review, path, known)
    there = known.get(place)
    if place in known and there is None:
        return unread_place_sentence(document.path, str(place))
    if review.is_empty:
        # Translators: {name} is a review.
        return _("{name}: says nothing yet").format(name=document.path)
    stands = standing(review, there)
    said = _with_id(document, review.id or (there.id if there else ""))
    if stands in ADDING:
        known[place] = review
    places = missing(review, there) if there else ()
    differing = tuple(dict.fromkeys(str(w[1]) for w in places if w[0] == "findings"))
    return ReviewOffer(document.path, str(place), review, stands, differing, said)


def _place(review: Review, path: str, known: Known) -> Path:
    """Where a review belongs: by its id, else by its reviewer's name."""
    for place, there in known.items():
        if review.id and review.id == (there.id if there else id_of(place)):
            return place
    for place, there in known.items():
        if there and is_same_reviewer(review, there):
            return place
    named = {str(place): place for place in known}
    return new_review_path(path, review.reviewer.name, named)


def _with_id(document: Document, identifier: str) -> str:
    """The text with an id, which who writes by hand leaves out."""
    if document.data.get("id"):
        return document.text
    meant = {**document.data, "id": identifier or secrets.token_hex(16)}
    return laid_out(document.text, document.data, meant) or document.text


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
