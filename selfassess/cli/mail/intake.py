"""Reviews that came by mail: whose they are, and how they stand to those that are there."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from selfassess.cli.mail.parcels import MailedFile, pieces_in
from selfassess.cli.mail.returned_form import returned_review, review_values
from selfassess.cli.mail.review_offers import Known, ReviewOffer, offered
from selfassess.cli.mail.strangers import may_be_form, stranger_sentence
from selfassess.core.errors import CannotRead, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, errors_of, warning
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.reviews.filled_review import unknown_verdicts
from selfassess.storage.documents.review_places import review_paths
from selfassess.storage.documents.review_text import (
    ReviewContext,
    format_review,
    parse_review,
)
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import parse_document, read_bytes, read_document

_TABLES = re.compile(rb"^[ \t]*(\[[ \t]*)?(reviewer|findings)\b", re.MULTILINE)
"""What no review is without."""


Told = ReviewOffer | Problem | str
"""A review; what is wrong with a file, or odd in it; what is no review, in a sentence."""


def looked_through(path: str, about: Assessment, names: Iterable[str]) -> list[Told]:
    """What there is to tell of the files that came for an assessment at that path.

    Nothing is written.
    """
    known = {
        place: _review_at(place, about)
        for place in review_paths(path, about.id).values()
    }
    return [told for name in names for told in _told(name, path, about, known)]


def _review_at(place: Path, about: Assessment) -> Review | None:
    try:
        document = read_document(str(place))
    except (CannotRead, InvalidFile):
        return None
    return parse_review(document, finder_for(str(place)), ReviewContext(about))[0]


def _told(name: str, path: str, about: Assessment, known: Known) -> Iterator[Told]:
    try:
        pieces = pieces_in(name, read_bytes(name))
    except CannotRead as error:
        yield str(error)
    except InvalidFile as error:
        yield from error.problems
    else:
        is_parcel = [piece.name for piece in pieces] != [name]
        for piece in pieces:
            if is_parcel and not _is_meant(piece):
                # Translators: said of a file that came by mail, whose name stands
                # before.
                yield warning(
                    _("is no review, and is left out"), path=piece.name, code="SA525"
                )
            else:
                yield from _told_of(piece, path, about, known)
        if is_parcel and not any(map(_is_meant, pieces)):
            # Translators: {name} is a file that came by mail.
            yield _("{name}: there is no review in it").format(name=name)


def _is_meant(piece: MailedFile) -> bool:
    """Whether it was sent to be taken in; messages carry pictures and greetings, too."""
    return bool(piece.wrong) or may_be_form(piece) or _may_be_review(piece)


def _may_be_review(piece: MailedFile) -> bool:
    return bool(_TABLES.search(piece.content.replace(b"\0", b"")))


def _told_of(
    piece: MailedFile, path: str, about: Assessment, known: Known
) -> Iterator[Told]:
    if piece.wrong:
        yield labelled(piece.name, piece.wrong)
        return
    if may_be_form(piece) and (found := review_values(piece)):
        notes = *found.notes, *unknown_verdicts(found)
        yield from (labelled(piece.name, note) for note in notes)
        yield _returned(piece, found, path, about, known)
        return
    if sentence := stranger_sentence(piece, path, about):
        yield sentence
        return
    try:
        document = parse_document(piece.name, piece.content)
    except InvalidFile as error:
        yield from error.problems
        return
    # Whom a reviewer supports may be on the way, too.
    review, problems = parse_review(document, finder_for(path), ReviewContext(about))
    yield from problems
    if review and not errors_of(problems):
        yield offered(document, review, path, known)


def _returned(
    piece: MailedFile, found: FormValues, path: str, about: Assessment, known: Known
) -> Told:
    """The review in a form, with what its reviewer has said before."""
    asked = finder_for(path)(about.questionnaire).at(about.edition)
    questionnaire = asked.in_language(about.language).questionnaire
    reviews = filter(None, known.values())
    try:
        review = returned_review(found, reviews, questionnaire, about)
    except CannotRead as error:
        return labelled(piece.name, error)
    text = format_review(review, questionnaire, about)
    return offered(parse_document(piece.name, text.encode()), review, path, known)
