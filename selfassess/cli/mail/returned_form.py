"""Forms of reviews as they came back: documents, spreadsheets and PDFs that were filled in."""

from collections.abc import Iterable

from selfassess.cli.mail.parcels import MailedFile
from selfassess.cli.report_files.forms.form_formats import values_in
from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.text.i18n import _
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.reviews.filled_review import (
    filled_review,
    is_review_form,
    line_of,
)


def review_values(piece: MailedFile) -> FormValues | None:
    """The texts in the form of a review; None if it is no such form."""
    try:
        found = values_in(piece.content, piece.name)
    except CannotRead:
        return None
    return found if is_review_form(found) else None


def returned_review(
    found: FormValues,
    reviews: Iterable[Review],
    questionnaire: Questionnaire,
    about: Assessment,
) -> Review:
    """What a form says, added to what its reviewer has said; raise CannotRead."""
    if line_of(found, "assessment") not in ("", about.id):
        # Translators: said of a form that came by mail, whose name stands before.
        raise CannotRead(_("is about another assessment"))
    identifier, name = line_of(found, "review"), line_of(found, "reviewer")
    if not name:
        # Translators: said of a form that came by mail, whose name stands before.
        raise CannotRead(_("names no reviewer"))
    begun = next((r for r in reviews if r.id and r.id == identifier), None)
    return filled_review(found, begun, questionnaire, about)
