"""The workspace of a walk, made of an assessment's files."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.clock import in_own_zone, today
from selfassess.cli.locales import no_language
from selfassess.cli.mail.mailbox import mailbox_of
from selfassess.cli.output.owners_text import letter_for
from selfassess.cli.report_files.forms.form_formats import FORMS
from selfassess.cli.workspace.examples import copy_reviews
from selfassess.cli.workspace.home import at_home, files_like
from selfassess.cli.workspace.notices import (
    odd_things,
    perhaps_mistyped,
    protection,
    wrong_reviews,
)
from selfassess.cli.workspace.recovery import assessment_recovery, review_recovery
from selfassess.cli.workspace.report_process import report_apart
from selfassess.cli.workspace.stamps import stamp_findings
from selfassess.core.errors import CannotSave, ReportUnavailable, SelfAssessError
from selfassess.core.merge.offered_answers import OfferedAnswers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record, Review
from selfassess.core.problems import Problem
from selfassess.core.review.supporters import with_ids_of_supported, with_names_of_now
from selfassess.core.session.workspace import MakeReport, Progress, Workspace
from selfassess.core.text.i18n import _, language_in_force
from selfassess.core.text.language_codes import language_named
from selfassess.core.validation.evidence.doubts import doubts_about
from selfassess.core.validation.pydantic_errors import in_one_sentence
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.documents.own_review import open_review
from selfassess.storage.documents.review_file import ReviewFile
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.files.evidence_files import (
    copy_along,
    evidence_files,
    lies_beside,
)
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.user.recent_files import last_place, remember


def open_work(path: str) -> Workspace:
    """Open an assessment for the screens."""
    assessment, file, problems = open_assessment(
        path, finder_for(path), newer_too=True, today=today()
    )
    found_reviews = find_reviews(path, assessment, finder_for(path))
    stamps = stamp_findings(found_reviews, file.questionnaire, assessment)
    if stamps:
        found_reviews = find_reviews(path, assessment, finder_for(path))
    problems += [problem for problem in found_reviews.problems if problem.path == path]

    def save(record: Record) -> None:
        assert isinstance(record, Assessment)
        file.save(record)

    port = None if file.read_only else assessment_recovery(file, assessment)
    workspace = _work(path, assessment, file.loaded, save)
    return replace(
        workspace,
        form_files=partial(files_like, suffixes=FORMS),
        answers_in=partial(_answers_in, file.questionnaire),
        warnings=[
            # Of a newer format we cannot tell what is odd.
            *(
                ()
                if file.read_only
                else [*protection(path), *odd_things(path, problems)]
            ),
            *stamps,
            *wrong_reviews(path, found_reviews.problems),
            *(port.others() if port else ()),
        ],
        reviews=found_reviews.reviews,
        read_only=file.read_only,
        recovery_port=port,
        mailbox=mailbox_of(path),
        save_as=_save_as(path, file),
    )


def _answers_in(
    questionnaire: Questionnaire, typed: str, assessment: Assessment
) -> OfferedAnswers:
    # Readers of documents take longer to load than all the rest.
    from selfassess.cli.report_files.forms.form_for_screens import answers_offered

    return answers_offered(at_home(typed), assessment, questionnaire)


def open_inside(path: str, report: str) -> Workspace:
    """Open the answers in a report, which were taken out at `path`, to be read only."""
    workspace = open_work(path)
    if workspace.recovery_port:
        workspace.recovery_port.close()
    why = _("it is a report; its files come out with: selfassess extract")
    return _to_be_read(workspace, path, report, why)


def open_to_read(path: str, name: str, why: str) -> Workspace:
    """Open an assessment out of something else; nothing is written, not beside it either.

    `name`: the file as the person knows it.
    """
    find = finder_for(path)
    assessment, file, problems = open_assessment(
        path, find, newer_too=True, today=today()
    )
    found_reviews = find_reviews(path, assessment, find)

    def refuse(_record: Record) -> None:
        raise CannotSave(why)

    workspace = replace(
        _work(path, assessment, file.loaded, refuse),
        reviews=found_reviews.reviews,
        is_aside=True,
        warnings=[
            *odd_things(path, problems),
            *wrong_reviews(path, found_reviews.problems),
        ],
    )
    return _to_be_read(workspace, path, name, why)


def _to_be_read(workspace: Workspace, path: str, name: str, why: str) -> Workspace:
    return replace(
        workspace,
        name=name,
        warnings=[line.replace(path, name) for line in workspace.warnings],
        read_only=why,
        remember=lambda _place: None,
        recovery_port=None,
        mailbox=None,
        save_as=None,
        report_name=str(Path(name).with_suffix("")) + "-2.pdf",
    )


def _save_as(path: str, file: AssessmentFile) -> Callable[[str, Record], Workspace]:
    def save_as(typed: str, record: Record) -> Workspace:
        name = at_home(typed)
        assert isinstance(record, Assessment)
        file.save_as(name, record)
        with contextlib.suppress(OSError, SelfAssessError):  # their folder may be gone
            copy_reviews(path, name)
            copy_along(path, name)
        return open_work(name)

    return save_as


def open_review_work(path: str, name: str, organisation: str = "") -> Workspace:
    """Open an assessment for a reviewer: it can be read, and only their review saved."""
    find = finder_for(path)
    assessment, assessment_file, _problems = open_assessment(path, find)
    questionnaire = assessment_file.questionnaire
    stamps = stamp_findings(
        find_reviews(path, assessment, find), questionnaire, assessment
    )
    slug, review, file, problems = own_review(path, assessment, (name, organisation))
    is_new = not Path(file.path).exists()
    found_reviews = find_reviews(path, assessment, find)
    review = with_names_of_now(review, found_reviews.reviews)
    review = with_ids_of_supported(review, found_reviews.reviews)

    def save(record: Record) -> None:
        assert isinstance(record, Review)
        file.save(record)

    workspace = _work(path, assessment, assessment_file.loaded, save)
    others = [p for p in found_reviews.problems if p.path != file.path]
    return replace(
        workspace,
        name=file.path,
        remember=lambda place: remember(file.path, place),
        place=last_place(file.path),
        warnings=[
            *stamps,
            *(perhaps_mistyped(found_reviews.reviews, review) if is_new else ()),
            *(p.message for p in problems if not p.where),
            *wrong_reviews(path, others),
        ],
        reviews={**found_reviews.reviews, slug: review},
        reviewer=slug,
        is_there=Path(file.path).exists,
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


def _is_taken(typed: str) -> bool:
    try:
        return Path(at_home(typed)).is_file()
    except OSError:  # no file can have that name
        return False


def _tag_of(typed: str) -> str:
    """The tag of a language by its code or its name; or there is no report."""
    if tag := language_named(typed):
        return tag
    raise ReportUnavailable(no_language(typed[:40]))


def _work(
    path: str,
    assessment: Assessment,
    asked: LoadedQuestionnaire,
    save: Callable[[Record], None],
) -> Workspace:
    def making(*options: str) -> MakeReport:
        async def report(name: str, progress: Progress, language: str = "") -> str:
            spoken = ("--lang", _tag_of(language)) if language else ()
            return await report_apart(path, at_home(name), progress, *options, *spoken)

        return report

    return Workspace(
        name=path,
        questionnaire=asked.questionnaire,
        wordings=asked.wordings(assessment.language, language_in_force()),
        assessment=assessment,
        save=save,
        remember=lambda place: remember(path, place),
        report=making(),
        summary=making("--summary"),
        report_with_evidence=making("--attach"),
        doubts=lambda entry: doubts_about(entry, today(), lies_beside(path)),
        files=evidence_files(path),
        letter=lambda owed, _asked, answers: letter_for(asked, owed, answers),
        report_name=str(Path(path).with_suffix(".pdf")),
        today=today,
        in_own_zone=in_own_zone,
        is_taken=_is_taken,
        place=last_place(path),
    )
