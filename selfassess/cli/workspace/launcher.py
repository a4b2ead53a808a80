"""The start screen's launcher: what can be opened, begun and set."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from selfassess.cli.help_pages import page_text, page_titles
from selfassess.cli.report_files.forms.form_formats import FORMS
from selfassess.cli.workspace.beginning.new_assessment import (
    begin,
    said_by,
    suggested_path,
)
from selfassess.cli.workspace.examples import copy_example
from selfassess.cli.workspace.home import at_home, files_like
from selfassess.cli.workspace.person import preferences
from selfassess.cli.workspace.walk.open import open_work
from selfassess.cli.workspace.walk.review_workspace import open_review_work
from selfassess.core.session.launcher import Beginning, Launcher, Shortcut
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Workspace
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.documents.own_review import reviewer_of
from selfassess.storage.documents.review_places import assessment_of
from selfassess.storage.documents.reviews_folder import find_reviews
from selfassess.storage.questionnaires.catalog import (
    example_paths,
    finder_for,
    questionnaire_titles,
)
from selfassess.storage.toml.reader import read_document
from selfassess.storage.user.recent_files import recent_files


def file_launcher() -> Launcher:
    """Recent files, examples, questionnaires, and what can be done with them."""
    return Launcher(
        recent=_recent,
        examples=lambda: [*map(_example, example_paths())],
        offers=questionnaire_titles,
        files=files_like,
        open=lambda typed: open_work(at_home(typed)),
        open_recent=_open_recent,
        open_example=lambda reference: open_work(copy_example(reference)),
        bases=partial(files_like, suffixes=(".toml", *FORMS)),
        said_by=lambda typed: said_by(at_home(typed)),
        begin=_begin,
        preferences=preferences(),
        glance=_glance,
        help_titles=page_titles,
        help_page=page_text,
    )


def _recent() -> Sequence[Shortcut]:
    paths = [path for path in recent_files() if Path(path).is_file()]
    return [
        Shortcut(path, Path(path).name, str(Path(path).parent)) for path in paths[:8]
    ]


def _open_recent(path: str) -> Workspace:
    """A review is opened again as the reviewer's: nobody else had it open here."""
    assessment = assessment_of(path)
    name, organisation = reviewer_of(path) if assessment else ("", "")
    if not name:
        return open_work(path)
    return open_review_work(str(assessment), name, organisation)


def _glance(path: str) -> Session | None:
    if assessment_of(path):
        return None
    find = finder_for(path)
    assessment, file, _problems = open_assessment(path, find)
    reviews = find_reviews(path, assessment, find).reviews
    return replace(Session.begin(file.questionnaire, assessment), reviews=reviews)


def _example(path: Path) -> Shortcut:
    data = read_document(str(path)).data
    return Shortcut(path.name, data["country"], data["action_plan"])


def _begin(beginning: Beginning) -> Workspace:
    name = beginning.name or suggested_path(beginning.country, beginning.action_plan)
    told: list[str] = []
    opened = open_work(begin(replace(beginning, name=at_home(name)), told.append))
    return replace(opened, warnings=[*opened.warnings, *told])
