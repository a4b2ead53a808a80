"""The page on which a reviewer gives verdicts with a browser alone, beside the answers."""

from selfassess.core.model.file_names import file_name_for
from selfassess.report.formats.form_page.form_page import written_page
from selfassess.report.formats.form_page.page_words import words_of_reviews
from selfassess.report.forms.checklist import Checklist


def write_review_page(form: Checklist, rest: str = "") -> bytes:
    """The page of a review.

    `rest`: tables of the review's file that the page has no place for, as TOML.
    """
    details = {field.key: field.value for field in form.details}
    known = {
        "kind": "review",
        "identifier": details["review"],
        "assessment": details["assessment"],
        "file": f"{file_name_for(details['reviewer'], (), 'review')}.toml",
        "rest": rest,
    }
    return written_page(form, known, words_of_reviews())
