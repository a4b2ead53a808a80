"""The workspace of a reviewer: an assessment to read, and a review of their own."""

from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.workspace.notices import perhaps_mistyped, wrong_reviews
from selfassess.cli.workspace.stamps import stamped_reviews
from selfassess.cli.workspace.walk.recovery import review_recovery
from selfassess.cli.workspace.walk.walk_workspace import workspace_of
from selfassess.core.errors import SelfAssessError
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Record, Review
from selfassess.core.problems import Problem
from selfassess.core.review.supporters import with_ids_of_supported, with_names_of_now
from selfassess.core.session.workspace import Workspace
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.own_review import open_review
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.user.recent_files import last_place, remember


def open_review_work(path: str, name: str, organisation: str = "") -> Workspace:
    """Open an assessment for a reviewer: it can be read, and only their review saved."""
    find = finder_for(path)
    assessment, assessment_file, _problems = open_assessment(path, find)
    found_reviews, stamps = stamped_reviews(path, assessment_file, assessment)
    slug, review, file, problems = own_review(path, assessment, (name, organisation))
    review = with_names_of_now(review, found_reviews.reviews)
    review = with_ids_of_supported(review, found_reviews.reviews)
    is_there = Path(file.path).exists

    def save(record: Record) -> None:
        assert isinstance(record, Review)
        file.save(record)

    others = [p for p in found_reviews.problems if p.path != file.path]
    return replace(
        workspace_of(path, assessment, assessment_file.loaded, save),
        name=file.path,
        remember=lambda place: remember(file.path, place),
        place=last_place(file.path),
        warnings=[
            *stamps,
            *(() if is_there() else perhaps_mistyped(found_reviews.reviews, review)),
            *(p.message for p in problems if not p.where),
            *wrong_reviews(path, others),
        ],
        reviews={**found_reviews.reviews, slug: review},
        reviewer=slug,
        is_there=is_there,
        recovery_port=review_recovery(file, review, find),
    )


def own_review(
    path: str, about: Assessment, reviewer: tuple[str, str]
) -> tuple[str, Review, ReviewFile, list[Problem]]:
    """As `open_review`; raise SelfAssessError for a name that nobody can have."""
    try:
        return open_review(path, about, finder_for(path), reviewer)
    except ValidationError as error:
        raise SelfAssessError(in_one_sentence(error)) from error
