"""An assessment's TOML file: reading it with all its problems, saving it whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from selfassess.core.assessment import (
    FORMAT,
    Answer,
    Assessment,
    Evidence,
    Texts,
    in_order,
)
from selfassess.core.checking import check_format
from selfassess.core.contents import contents_of
from selfassess.core.errors import InvalidFile
from selfassess.core.explaining import explain, unknown_keys
from selfassess.core.language import _
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.core.questionnaire import Questionnaire
from selfassess.storage.assessment_checks import check_content, questionnaire_of
from selfassess.storage.locating import Lines
from selfassess.storage.placing import located
from selfassess.storage.questionnaire_file import FindQuestionnaire, LoadedQuestionnaire
from selfassess.storage.reading import Document, read_document
from selfassess.storage.saving import fingerprint, save
from selfassess.storage.schema_line import schema_line, without_schema_line
from selfassess.storage.structure import first_comment
from selfassess.storage.writing import ended, format_toml, refuse_invalid


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of an assessment, and all that is wrong with it."""

    assessment: Assessment | None
    questionnaire: Questionnaire | None
    problems: list[Problem]


def parse_assessment(document: Document, find: FindQuestionnaire) -> Parsed:
    """Read one assessment; a mistake in one place does not hide the others."""
    data = document.data
    if problem := check_format(data.get("format"), FORMAT):
        return Parsed(None, None, located(document, [problem]))
    found = list(unknown_keys(Assessment, data))
    assessment = None
    try:
        assessment = Assessment.model_validate(data)
    except ValidationError as error:
        found += explain(error)
    asked, problems = questionnaire_of(data, find)
    questionnaire = asked.questionnaire if asked else None
    found += [*problems, *check_content(data, questionnaire)]
    problems = [
        *document.warnings,
        *comments_in(document),
        *located(document, found),
    ]
    return Parsed(assessment, questionnaire, problems)


def comments_in(document: Document) -> Iterator[Problem]:
    """A warning at the first comment, if there is one."""
    ours = len(document.text) - len(without_schema_line(document.text))
    if span := first_comment(document.text, ours):
        yield Problem(
            _("comments are not kept when the file is saved here"),
            hint=_("write what matters into a note"),
            severity=Severity.WARNING,
            path=document.path,
            place=Lines(document.text).place(*span),
        )


def format_assessment(
    assessment: Assessment, questionnaire: Questionnaire | None
) -> str:
    """The file's text: a table for every requirement, in the questionnaire's order.

    Where the questionnaire is not here, the answers stay as they stand.
    """
    data = assessment.model_dump(exclude_none=True)
    data["evidence"] = {slug: _entry(entry) for slug, entry in data["evidence"].items()}
    data["texts"] = {
        key: ended(value) if key in Texts.model_fields else value
        for key, value in data["texts"].items()
    }
    data["conflicts"] = [contents_of(conflict) for conflict in assessment.conflicts]
    if not assessment.conflicts:
        del data["conflicts"]
    for name in ("remarks", "recommendations", "comment_period", "report", "replies"):
        if not (filled := _filled(getattr(assessment, name))):
            del data[name]  # most assessments have none: their files stay short
        else:
            data[name] = filled
    ordered = assessment.answers
    if questionnaire:
        ordered = in_order(ordered, questionnaire)
    data["answers"] = {
        requirement_id: _stub(answer) for requirement_id, answer in ordered.items()
    }
    return format_toml(data)


_PARAGRAPHS = {"note", "done"}
"""Texts of several lines, also where there is only one so far."""


def _filled(table: Any) -> Any:
    """Only what somebody wrote."""
    if isinstance(table, dict):
        return {key: _filled(value) for key, value in table.items()}
    if isinstance(table, BaseModel):
        return _model(table)
    return ended(table)


def _model(table: BaseModel) -> dict[str, Any]:
    data = table.model_dump(exclude_defaults=True)
    own = type(table).model_fields.keys() & _PARAGRAPHS
    return {k: ended(value) if k in own else value for k, value in data.items()}


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    """Without our own fields that are empty; what we do not know stays as it is."""
    kept = {
        key: value
        for key, value in entry.items()
        if value != "" or key not in Evidence.model_fields
    }
    if "\n" in entry["note"]:
        kept["note"] = ended(entry["note"])
    return kept


def _stub(answer: Answer) -> dict[str, Any]:
    table = answer.model_dump()
    if not answer.come_back:
        del table["come_back"]
    return {**table, "note": ended(table["note"])}


class AssessmentFile:
    """The one object with a memory: which file, and what was last in it."""

    def __init__(
        self,
        path: str,
        loaded: LoadedQuestionnaire,
        document: Document | None = None,
    ) -> None:
        """`document` is what was read; None if there is no file yet."""
        self.path = path
        self.questionnaire = loaded.questionnaire
        self._digest = loaded.digest
        self._seen = fingerprint(document.raw) if document else None
        self._schema_line = schema_line(document.text) if document else ""

    def save(self, assessment: Assessment) -> Assessment:
        """Write it, unless somebody else did since; raise ChangedOnDisk or CannotSave.

        Return what was written: the answers now belong to the questionnaire as it
        stands here.
        """
        assessment = assessment.model_copy(
            update={"digest": self._digest, "edition": self.questionnaire.edition}
        )
        refuse_invalid(assessment)
        text = self._schema_line + format_assessment(assessment, self.questionnaire)
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
    file = AssessmentFile(path, loaded, document)
    return parsed.assessment, file, parsed.problems
