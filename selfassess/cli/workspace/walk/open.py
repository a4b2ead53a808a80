"""The workspace of those who answer, or only read: made of an assessment's file."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from selfassess.cli.clock import today
from selfassess.cli.mail.mailbox import mailbox_of
from selfassess.cli.report_files.forms.form_formats import FORMS
from selfassess.cli.workspace.examples import copy_reviews
from selfassess.cli.workspace.home import at_home, files_like
from selfassess.cli.workspace.notices import odd_things, protection, wrong_reviews
from selfassess.cli.workspace.stamps import stamped_reviews
from selfassess.cli.workspace.walk.recovery import assessment_recovery
from selfassess.cli.workspace.walk.walk_workspace import workspace_of
from selfassess.core.errors import CannotSave, SelfAssessError
from selfassess.core.merge.offered_answers import OfferedAnswers
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import Record
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.files.evidence_files import copy_along
from selfassess.storage.questionnaires.catalog import finder_for


def open_work(path: str) -> Workspace:
    """Open an assessment for the screens."""
    assessment, file, problems = open_assessment(
        path, finder_for(path), newer_too=True, today=today()
    )
    found_reviews, stamps = stamped_reviews(path, file, assessment)
    problems += [problem for problem in found_reviews.problems if problem.path == path]
    port = None if file.read_only else assessment_recovery(file, assessment)
    # Of a newer format we cannot tell what is odd.
    odd = [] if file.read_only else [*protection(path), *odd_things(path, problems)]
    return replace(
        workspace_of(path, assessment, file.loaded, _save_into(file)),
        form_files=partial(files_like, suffixes=FORMS),
        answers_in=partial(_answers_in, file.questionnaire),
        warnings=[
            *odd,
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


def _save_into(file: AssessmentFile) -> Callable[[Record], None]:
    def save(record: Record) -> None:
        assert isinstance(record, Assessment)
        file.save(record)

    return save


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
        workspace_of(path, assessment, file.loaded, refuse),
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
