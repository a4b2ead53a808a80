"""Findings written by hand are bound to the answers that they are first read with."""

from contextlib import suppress

from selfassess.core.errors import CannotSave, SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Review
from selfassess.core.review.stamps import stamped
from selfassess.core.text.i18n import ngettext
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.documents.review_places import assessment_of
from selfassess.storage.documents.reviews_folder import FoundReviews, find_reviews
from selfassess.storage.documents.signature_files import signature_paths
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_document


def stamp_findings(
    found_reviews: FoundReviews, questionnaire: Questionnaire, about: Assessment
) -> list[str]:
    """Write the digests into the files, and return what there is to tell about it.

    What somebody signed, or what cannot be saved, stays as it is.
    """
    messages = []
    for key, review in found_reviews.reviews.items():
        path, now = found_reviews.paths[key], stamped(review, about, key)
        if now is review or signature_paths(path):
            continue
        with suppress(CannotSave):
            document = read_document(path)
            ReviewFile(path, questionnaire, about, document).save(now)
            messages.append(_stamped_text(path, review, now))
    return messages


def stamped_reviews(
    path: str, file: AssessmentFile, about: Assessment
) -> tuple[FoundReviews, list[str]]:
    """The reviews beside an assessment, stamped, and what there is to tell about it."""
    find = finder_for(path)
    found_reviews = find_reviews(path, about, find)
    messages = stamp_findings(found_reviews, file.questionnaire, about)
    return find_reviews(path, about, find) if messages else found_reviews, messages


def stamp_merged(path: str) -> list[str]:
    """Stamp the review at this path, and those beside it, after a merge by hand.

    Not where the assessment waits for a conflict to be settled: what will stand there
    is not known.
    """
    with suppress(SelfAssessError):
        if beside := assessment_of(path):
            about = str(beside)
            assessment, file, _problems = open_assessment(about, finder_for(about))
            if not assessment.conflicts:
                return stamped_reviews(about, file, assessment)[1]
    return []


def _stamped_text(path: str, before: Review, after: Review) -> str:
    count = sum(
        after.findings[key] != finding for key, finding in before.findings.items()
    )
    sentence = ngettext(
        "{path}: {count} finding named no answer; it is bound to the one of now",
        "{path}: {count} findings named no answer; they are bound to those of now",
        count,
    )
    return sentence.format(path=path, count=count)
