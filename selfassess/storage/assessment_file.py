"""An assessment's TOML file: reading it with all its problems, saving it whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from selfassess.core.assessment import (
    FORMAT,
    Answer,
    Assessment,
    Evidence,
    State,
    Status,
    in_order,
)
from selfassess.core.checking import check_answers, check_evidence, check_references
from selfassess.core.errors import InvalidFile, UnknownQuestionnaire
from selfassess.core.explaining import explain, unknown_keys
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.core.questionnaire import Questionnaire
from selfassess.storage.picking import ANY, keys, pick
from selfassess.storage.placing import located
from selfassess.storage.questionnaire_file import FindQuestionnaire, LoadedQuestionnaire
from selfassess.storage.reading import Document, read_document
from selfassess.storage.saving import fingerprint, save
from selfassess.storage.writing import format_toml

Entry = TypeVar("Entry", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of an assessment, and all that is wrong with it."""

    assessment: Assessment | None
    questionnaire: Questionnaire | None
    problems: list[Problem]


def parse_assessment(document: Document, find: FindQuestionnaire) -> Parsed:
    """Read one assessment; a mistake in one place does not hide the others."""
    data = document.data
    if problem := _newer_format(data):
        return Parsed(None, None, located(document, [problem]))
    found: list[Problem] = []
    assessment = None
    try:
        assessment = Assessment.model_validate(data)
    except ValidationError as error:
        found += explain(error)
    else:
        found += unknown_keys(assessment)
    asked, problems = _questionnaire_of(data, find)
    found += problems
    questionnaire = asked.questionnaire if asked else None
    found += _check_content(data, questionnaire)
    problems = [*document.warnings, *located(document, found)]
    return Parsed(assessment, questionnaire, problems)


def _newer_format(data: dict[str, Any]) -> Problem | None:
    number = data.get("format")
    if isinstance(number, int) and number > FORMAT:
        message = _("format {number} is newer than this program, which reads {ours}")
        return Problem(
            message.format(number=number, ours=FORMAT),
            ("format",),
            hint=_("update selfassess to open the file"),
        )
    return None


def _questionnaire_of(
    data: dict[str, Any], find: FindQuestionnaire
) -> tuple[LoadedQuestionnaire | None, list[Problem]]:
    name = data.get("questionnaire")
    if not isinstance(name, str):
        return None, []
    try:
        loaded = find(name)
    except UnknownQuestionnaire as error:
        return None, [Problem(str(error), ("questionnaire",))]
    return loaded, list(_check_edition(data, loaded))


def _check_edition(
    data: dict[str, Any], loaded: LoadedQuestionnaire
) -> Iterator[Problem]:
    edition, digest = data.get("edition"), data.get("digest")
    ours = loaded.questionnaire.edition
    if isinstance(edition, str) and edition != ours:
        yield Problem(
            _(
                "answers edition {theirs}; the questionnaire here is edition {ours}"
            ).format(theirs=edition, ours=ours),
            ("edition",),
            severity=Severity.WARNING,
        )
    elif digest and digest != loaded.digest:
        yield Problem(
            _("the texts of the questionnaire have changed since these answers began"),
            ("digest",),
            hint=_("read the requirements again; saving takes over the new digest"),
            severity=Severity.WARNING,
        )


def _check_content(
    data: dict[str, Any], questionnaire: Questionnaire | None
) -> Iterator[Problem]:
    answers = _valid(data, "answers", Answer)
    register = _valid(data, "evidence", Evidence)
    if questionnaire:
        yield from check_references(
            list(keys(data, "answers")), questionnaire.by_id, _("requirement")
        )
        yield from check_answers(questionnaire, answers, register)
        yield from _check_state(data, questionnaire, answers)
    cited = list(pick(data, "answers", ANY, "evidence", ANY))
    slugs = {slug for _where, slug in keys(data, "evidence")}
    yield from check_references(cited, slugs, _("evidence"))
    yield from check_evidence(register, {slug for _where, slug in cited})


def _check_state(
    data: dict[str, Any], questionnaire: Questionnaire, answers: dict[str, Answer]
) -> Iterator[Problem]:
    open_ones = [
        requirement_id
        for requirement_id in questionnaire.by_id
        if answers.get(requirement_id, Answer()).status is Status.UNANSWERED
    ]
    if data.get("state") == State.FINAL and open_ones:
        yield Problem(
            _("is final, but {count} requirements are unanswered").format(
                count=len(open_ones)
            ),
            ("state",),
            severity=Severity.WARNING,
        )


def _valid(data: dict[str, Any], table: str, kind: type[Entry]) -> dict[str, Entry]:
    valid = {}
    for _where, key in keys(data, table):
        try:
            valid[key] = kind.model_validate(data[table][key])
        except ValidationError:
            continue  # told with the rest of the file
    return valid


def format_assessment(assessment: Assessment, questionnaire: Questionnaire) -> str:
    """The file's text: a table for every requirement, in the questionnaire's order."""
    data = assessment.model_dump(exclude_none=True)
    data["evidence"] = {
        slug: _without_empty(entry) for slug, entry in data["evidence"].items()
    }
    data["texts"] = {
        key: _ended(value) if isinstance(value, str) else value
        for key, value in data["texts"].items()
    }
    ordered = in_order(assessment.answers, questionnaire)
    data["answers"] = {
        requirement_id: _stub(answer) for requirement_id, answer in ordered.items()
    }
    return format_toml(data)


def _without_empty(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value != ""}


def _stub(answer: Answer) -> dict[str, Any]:
    table = answer.model_dump()
    return {**table, "note": _ended(table["note"])}


def _ended(text: str) -> str:
    """With a last line like all the others: a new paragraph then changes one line."""
    return f"{text}\n" if text else ""


class AssessmentFile:
    """The one object with a memory: which file, and what was last in it."""

    def __init__(
        self, path: str, loaded: LoadedQuestionnaire, seen: str | None = None
    ) -> None:
        self.path = path
        self.questionnaire = loaded.questionnaire
        self._digest = loaded.digest
        self._seen = seen

    def save(self, assessment: Assessment) -> Assessment:
        """Write it, unless somebody else did since; raise ChangedOnDisk or CannotSave.

        Return what was written: the answers now belong to the questionnaire as it
        stands here.
        """
        assessment = assessment.model_copy(
            update={"digest": self._digest, "edition": self.questionnaire.edition}
        )
        text = format_assessment(assessment, self.questionnaire)
        self._seen = save(self.path, text.encode(), self._seen)
        return assessment


def open_assessment(
    path: str, find: FindQuestionnaire
) -> tuple[Assessment, AssessmentFile, list[Problem]]:
    """Read a file to work on it; raise CannotRead or InvalidFile.

    Problems that leave the answers readable come back beside them.
    """
    document = read_document(path)
    parsed = parse_assessment(document, find)
    if parsed.assessment is None or parsed.questionnaire is None:
        raise InvalidFile(path, errors_of(parsed.problems))
    loaded = find(parsed.assessment.questionnaire)
    file = AssessmentFile(path, loaded, fingerprint(document.raw))
    return parsed.assessment, file, parsed.problems
