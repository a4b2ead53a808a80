"""The reviews as they travel inside a report, and which of them do not."""

from pathlib import Path

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import errors_of
from selfassess.core.text.terminal import printable
from selfassess.report.pdf.attachments import ReviewSource
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.documents.reviews_folder import FoundReviews


def enclosed(
    found_reviews: FoundReviews, questionnaire: Questionnaire, about: Assessment
) -> dict[str, ReviewSource]:
    """Byte for byte, unless something in them is not public: a report may go anywhere."""
    sources = {}
    for slug, review in found_reviews.reviews.items():
        public, content = review.without_private(), found_reviews.raw[slug]
        if public != review:
            content = format_review(public, questionnaire, about).encode()
        sources[slug] = ReviewSource(public, content)
    return sources


def left_out(found_reviews: FoundReviews) -> tuple[str, ...]:
    """The names of the files that have errors, so that their absence can be told."""
    paths = dict.fromkeys(problem.path for problem in errors_of(found_reviews.problems))
    return tuple(printable(Path(path).name) for path in paths)
