"""What the screens are given to work with, made of files."""

import asyncio
import contextlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from selfassess.cli.beginning import Wanted, begin, suggested_path
from selfassess.cli.exits import Exit
from selfassess.cli.languages import available_languages
from selfassess.cli.sheltering import shelter, shelter_review
from selfassess.core.assessment import Assessment
from selfassess.core.errors import CannotSave, ReportUnavailable, SelfAssessError
from selfassess.core.explaining import in_one_sentence
from selfassess.core.language import _, ngettext
from selfassess.core.problems import Problem, errors_of
from selfassess.core.questionnaire import Questionnaire
from selfassess.core.review import Review
from selfassess.core.settings import Settings
from selfassess.core.whereabouts import Record
from selfassess.storage.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.catalog import (
    DEFAULT_QUESTIONNAIRE,
    example_paths,
    find_questionnaire,
    finder_for,
    questionnaire_paths,
)
from selfassess.storage.reading import read_bytes, read_document
from selfassess.storage.recalling import last_place, recent_files, remember
from selfassess.storage.reviews_folder import (
    find_reviews,
    open_review,
    review_paths,
    reviews_folder,
)
from selfassess.storage.saving import save as save_file
from selfassess.storage.settings_file import load_settings, save_settings
from selfassess.tui.desk import (
    Beginning,
    Desk,
    Offer,
    Preferences,
    Progress,
    Shortcut,
    Work,
)


def desk() -> Desk:
    """Recent files, examples, questionnaires, and what can be done with them."""
    return Desk(
        recent=_recent,
        examples=_examples,
        offers=_offers,
        open=open_work,
        open_example=lambda reference: open_work(copy_example(reference)),
        begin=_begin,
        preferences=_preferences(),
    )


def _preferences() -> Preferences:
    settings, problems = load_settings()
    return Preferences(
        settings=settings,
        # What a person wrote by hand is theirs to mend, not ours to replace.
        change=_keep_the_broken_file if problems else save_settings,
        languages=available_languages(),
        warnings=[f"{problem.path}: {problem.message}" for problem in problems],
    )


def _keep_the_broken_file(_settings: Settings) -> None:
    raise CannotSave(_("the settings file has mistakes; mend it to keep settings"))


def open_work(path: str) -> Work:
    """Open an assessment for the screens."""
    assessment, file, problems = open_assessment(path, finder_for(path), newer_too=True)
    found = find_reviews(path, assessment, finder_for(path))

    def save(record: Record) -> None:
        assert isinstance(record, Assessment)
        file.save(record)

    safety = None if file.read_only else shelter(file, assessment)
    work = _work(path, assessment, file.questionnaire, save)
    return replace(
        work,
        warnings=[
            *filter(None, [file.read_only]),
            *_warnings(path, problems),
            *_wrong_reviews(found.problems),
            *(safety.others() if safety else ()),
        ],
        reviews=found.reviews,
        read_only=file.read_only,
        safety=safety,
        save_as=_save_as(path, file),
    )


def _save_as(path: str, file: AssessmentFile) -> Callable[[str, Record], Work]:
    def save_as(name: str, record: Record) -> Work:
        assert isinstance(record, Assessment)
        file.save_as(name, record)
        with contextlib.suppress(OSError, SelfAssessError):  # their folder may be gone
            _copy_reviews(path, name)
        return open_work(name)

    return save_as


def open_review_work(path: str, name: str, organisation: str = "") -> Work:
    """Open an assessment for a reviewer: it can be read, and only their review saved."""
    find = finder_for(path)
    assessment, assessment_file, _problems = open_assessment(path, find)
    try:
        slug, review, file, problems = open_review(
            path, assessment, find, (name, organisation)
        )
    except ValidationError as error:
        raise SelfAssessError(in_one_sentence(error)) from error
    if not Path(file.path).exists():
        file.save(review)  # a file to write by hand, too
    found = find_reviews(path, assessment, find)

    def save(record: Record) -> None:
        assert isinstance(record, Review)
        file.save(record)

    work = _work(path, assessment, assessment_file.questionnaire, save)
    others = [p for p in found.problems if p.path != file.path]
    return replace(
        work,
        name=file.path,
        remember=lambda place: remember(file.path, place),
        place=last_place(file.path),
        warnings=[
            *(p.message for p in problems if not p.where),
            *_wrong_reviews(others),
        ],
        reviews={**found.reviews, slug: review},
        reviewer=slug,
        safety=shelter_review(file, find),
    )


def _work(
    path: str,
    assessment: Assessment,
    questionnaire: Questionnaire,
    save: Callable[[Record], None],
) -> Work:
    async def report(name: str, progress: Progress) -> str:
        return await _report(path, name, progress)

    return Work(
        name=path,
        questionnaire=questionnaire,
        assessment=assessment,
        save=save,
        remember=lambda place: remember(path, place),
        report=report,
        report_name=str(Path(path).with_suffix(".pdf")),
        place=last_place(path),
    )


def _warnings(path: str, problems: Sequence[Problem]) -> list[str]:
    errors = errors_of(problems)
    warnings = [p.message for p in problems if p.where[:1] != ("answers",)]
    if errors:
        count = ngettext("{count} error", "{count} errors", len(errors))
        warnings.insert(
            0,
            _("{errors} in the file; see: selfassess check {path}").format(
                errors=count.format(count=len(errors)), path=path
            ),
        )
    return warnings


def _wrong_reviews(problems: Sequence[Problem]) -> list[str]:
    return [
        _(
            "a review is left out, because it has errors; see: selfassess check {path}"
        ).format(path=path)
        for path in dict.fromkeys(problem.path for problem in errors_of(problems))
    ]


async def _report(path: str, name: str, progress: Progress) -> str:
    """Make the report in a process of its own: a thread would make typing stutter."""
    if not name:
        raise CannotSave(_("give the report a name"))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "selfassess",
        "report",
        path,
        "-o",
        name,
        "--progress",
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr
    last = ""
    try:
        async for line in process.stderr:
            last = line.decode(errors="replace").strip() or last
            _tell(last, progress)
        code = await process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    if code == Exit.NO:
        sentence = _("wrote {path} without a review that has errors")
        return sentence.format(path=name)
    if code:
        raise ReportUnavailable(last.removeprefix("selfassess: error: "))
    return _("wrote {path}").format(path=name)


def _tell(line: str, progress: Progress) -> None:
    fraction, _blank, words = line.partition(" ")
    done, slash, total = fraction.partition("/")
    if slash and done.isdecimal() and total.isdecimal():
        progress(int(done), int(total), words)


def _recent() -> Sequence[Shortcut]:
    paths = [path for path in recent_files() if Path(path).is_file()]
    return [
        Shortcut(path, Path(path).name, str(Path(path).parent)) for path in paths[:8]
    ]


def _examples() -> Sequence[Shortcut]:
    return [_example(path) for path in example_paths()]


def _example(path: Path) -> Shortcut:
    data = read_document(str(path)).data
    return Shortcut(path.name, data["country"], data["action_plan"])


def copy_example(name: str) -> str:
    """Put a copy of a shipped example into this folder; one that is there is kept."""
    original = next((path for path in example_paths() if path.name == name), None)
    if original is None:
        raise SelfAssessError(_("there is no example `{name}`").format(name=name))
    if not Path(name).exists():
        save_file(name, read_bytes(str(original)), None)
        _copy_reviews(str(original), name)
    return name


def _copy_reviews(original: str, name: str) -> None:
    folder = reviews_folder(name)
    for path in review_paths(original).values():
        folder.mkdir(exist_ok=True)
        if not (folder / path.name).exists():
            save_file(str(folder / path.name), read_bytes(str(path)), None)


def _offers() -> Sequence[Offer]:
    known = sorted(questionnaire_paths(), key=lambda i: (i != DEFAULT_QUESTIONNAIRE, i))
    return [Offer(i, find_questionnaire(i).questionnaire.title) for i in known]


def _begin(beginning: Beginning) -> Work:
    wanted = Wanted(
        questionnaire=beginning.questionnaire,
        country=beginning.country,
        action_plan=beginning.action_plan,
        language=beginning.language,
        output=beginning.name,
    )
    if not beginning.name:
        name = suggested_path(beginning.country, beginning.action_plan)
        wanted = replace(wanted, output=name)
    return open_work(begin(wanted))
