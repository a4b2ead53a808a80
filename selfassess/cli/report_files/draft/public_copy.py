"""What travels inside a report: the assessment and the reviews, without what is not public."""

from pathlib import Path

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import errors_of
from selfassess.core.text.terminal import printable
from selfassess.report.pdf.attachments import ReviewSource
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.review_text import format_review
from selfassess.storage.documents.reviews_folder import FoundReviews
from selfassess.storage.toml.reader import read_bytes


def public_copy(
    assessment: Assessment, file: AssessmentFile
) -> tuple[Assessment, bytes]:
    """The assessment without what reports must not tell, and its bytes."""
    public = assessment.for_the_public()
    if public == assessment:
        return assessment, read_bytes(file.path)
    return public, file.text_of(public).encode()


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
