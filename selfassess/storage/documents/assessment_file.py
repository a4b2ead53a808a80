"""An assessment's TOML file: reading it with all its problems, saving it whole."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from selfassess.core.diff.plain_data import contents_of
from selfassess.core.errors import CannotRead, CannotSave, InvalidFile
from selfassess.core.model.assessment import (
    FORMAT,
    Answer,
    Assessment,
    Evidence,
    in_order,
)
from selfassess.core.model.details import Texts
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.core.model.registers import entries_in
from selfassess.core.problems import Problem, Severity, errors_of
from selfassess.core.scoring.parts import with_all_parts
from selfassess.core.session.external_change import ExternalChange
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_format
from selfassess.core.validation.pydantic_errors import explain, told_once, unknown_keys
from selfassess.storage.checks.assessment_checks import check_content, questionnaire_of
from selfassess.storage.checks.doubt_checks import beside, check_doubts
from selfassess.storage.checks.edition_checks import is_behind
from selfassess.storage.documents.kind import why_no_assessment
from selfassess.storage.documents.schema_directive import without_schema_line
from selfassess.storage.documents.tracked_file import TrackedFile
from selfassess.storage.files.atomic import save
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    LoadedQuestionnaire,
)
from selfassess.storage.recovery.sync_copies import copies_beside
from selfassess.storage.toml.editor import can_be_edited
from selfassess.storage.toml.letter_checks import check_letters
from selfassess.storage.toml.lexer import first_comment
from selfassess.storage.toml.positions import Lines
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import Document, parse_document, read_document
from selfassess.storage.toml.writer import ended, format_toml, refuse_invalid


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of an assessment, and all that is wrong with it."""

    assessment: Assessment | None
    questionnaire: Questionnaire | None
    problems: list[Problem]


def parse_assessment(
    document: Document, find: FindQuestionnaire, today: date | None = None
) -> Parsed:
    """Read one assessment; a mistake in one place does not hide the others.

    What the disk and the calendar say against it is told if it is known what day it is.
    """
    if problem := check_format(document.data.get("format"), FORMAT):
        return Parsed(None, None, located(document, [problem]))
    return _parse(document, document.data, find, today)


def _parse(
    document: Document,
    data: dict[str, Any],
    find: FindQuestionnaire,
    today: date | None,
) -> Parsed:
    shape: list[Problem] = []
    assessment = None
    try:
        assessment = Assessment.model_validate(data)
    except ValidationError as error:
        shape = explain(error)
    loaded, problems = questionnaire_of(data, find)
    questionnaire = loaded.questionnaire if loaded else None
    rules = [*problems, *check_content(data, loaded)]
    if today:
        rules += check_doubts(data, today, beside(document.path))
    odd = [*unknown_keys(Assessment, data), *check_letters(data)]
    found = [*odd, *told_once(shape, rules)]
    problems = [
        *document.warnings,
        *(() if can_be_edited(document.text) else comments_in(document)),
        *located(document, found),
    ]
    return Parsed(assessment, questionnaire, problems)


def comments_in(document: Document) -> Iterator[Problem]:
    """A warning at the first comment, if there is one, where none can be kept."""
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
    assessment: Assessment, questionnaire: Questionnaire | None, *, whole: bool = True
) -> str:
    """The file's text: a table for every requirement, in the questionnaire's order.

    Where the questionnaire is not here, the answers stay as they stand. Unless the
    file is to be `whole`, it gets no tables that it does not have yet.
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
    if not (parts := _parts(assessment, questionnaire, whole=whole)):
        del data["not_applicable"]  # most questionnaires ask for everything
    else:
        data["not_applicable"] = parts
    ordered = assessment.answers
    if questionnaire:
        ordered = in_order(ordered, questionnaire)
    data["answers"] = {
        requirement_id: _stub(answer)
        for requirement_id, answer in ordered.items()
        if whole or requirement_id in assessment.answers
    }
    return format_toml(data)


def _parts(
    assessment: Assessment, questionnaire: Questionnaire | None, *, whole: bool
) -> dict[str, Any]:
    """A table for every phase or guideline that may be left out."""
    said = assessment.not_applicable
    ordered = with_all_parts(said, questionnaire) if questionnaire else said
    return {
        key: {**left_out.model_dump(), "reason": ended(left_out.reason)}
        for key, left_out in ordered.items()
        if whole or key in said
    }


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
    """An assessment's file: what was last in it, and the questionnaire it answers."""

    def __init__(
        self,
        path: str,
        loaded: LoadedQuestionnaire,
        document: Document | None = None,
        *,
        read_only: str = "",
        state: Path | None = None,
    ) -> None:
        """`state` is where versions are kept, if not in the user's folder."""
        self.path = path
        self.questionnaire = loaded.questionnaire
        self.read_only = read_only
        """Why it cannot be saved; empty if it can."""
        self._asked = loaded
        self._kept = TrackedFile(path, document, state)
        self._register = register_keys(document)
        """The keys in the file, in their order; None if there is no file yet."""

    @property
    def content(self) -> bytes:
        """What was last read or written: the base of what is being worked on."""
        return self._kept.content

    def save(self, assessment: Assessment) -> Assessment:
        """Write it, unless somebody else did since; raise ChangedOnDisk or CannotSave.

        Return what was written: the answers now belong to the questionnaire as it
        stands here, unless they are behind it.
        """
        assessment, text = self._formatted(assessment)
        if self.read_only:
            raise CannotSave(f"{self.path}: {self.read_only}")
        self._kept.replace(text, assessment.id)
        self._register = list(self._placed(assessment).evidence)
        return assessment

    def save_as(self, path: str, assessment: Assessment) -> None:
        """Write it under another name, which is not there yet; raise CannotSave."""
        if os.path.lexists(path):
            raise CannotSave(_("{path} is already there").format(path=path))
        save(path, self.text_of(assessment).encode(), None)

    def text_of(self, assessment: Assessment) -> str:
        """What a save would write if nobody laid out the file; raise CannotSave."""
        return self._formatted(assessment)[1]

    def _formatted(self, assessment: Assessment) -> tuple[Assessment, str]:
        behind = is_behind(assessment, self._asked)
        if not behind:
            ours = {"digest": self._asked.digest, "edition": self.questionnaire.edition}
            assessment = assessment.model_copy(update=ours)
        refuse_invalid(assessment)
        placed = self._placed(assessment)
        text = format_assessment(placed, self.questionnaire, whole=not behind)
        return assessment, text

    def _placed(self, assessment: Assessment) -> Assessment:
        if self._register is None:
            return assessment
        return assessment.with_register_as_in(self._register)

    def news(self) -> list[str]:
        """What the person should be told about the last saves; told once."""
        news, self._kept.news = self._kept.news, []
        return news

    def look(self) -> ExternalChange:
        """What somebody else did to the file; cheap enough for every two seconds."""
        return self._kept.poll()

    def read_again(self, find: FindQuestionnaire) -> tuple[Assessment, list[Problem]]:
        """What somebody else saved; from now on a save replaces it.

        Raise CannotRead or InvalidFile, or CannotMerge if another assessment is there
        now; a save is still refused then. Whoever calls merges what is not saved yet,
        with what `content` said before as the base.
        """
        # Seldom needed, and large.
        from selfassess.core.merge.three_way import refuse_stranger

        document = read_document(self.path)
        assessment, problems = _readable(document, find)
        refuse_stranger(read_content(self.path, self.content, find), assessment)
        self._kept.reset_base(document)
        self._register = register_keys(document)
        return assessment, problems


def register_keys(document: Document | None) -> list[str] | None:
    """What the entries of the evidence register are called, in their order."""
    return None if document is None else list(entries_in(document.data, "evidence"))


def read_content(path: str, content: bytes, find: FindQuestionnaire) -> Assessment:
    """An assessment out of what a file held earlier; raise InvalidFile."""
    return _readable(parse_document(path, content), find)[0]


def _readable(
    document: Document, find: FindQuestionnaire
) -> tuple[Assessment, list[Problem]]:
    parsed = parse_assessment(document, find)
    if parsed.assessment is None:
        raise InvalidFile(document.path, errors_of(parsed.problems))
    return parsed.assessment, parsed.problems


def open_assessment(
    path: str,
    find: FindQuestionnaire,
    *,
    newer_too: bool = False,
    today: date | None = None,
) -> tuple[Assessment, AssessmentFile, list[Problem]]:
    """Read a file to work on it; raise CannotRead or InvalidFile.

    Problems that leave the answers readable come back beside them. A file of a newer
    format is refused, because its words may mean more than we know; with `newer_too`
    it is opened, to be read only, if it can be understood at all.
    """
    document = read_document(path)
    if reason := why_no_assessment(document.data):
        raise CannotRead(f"{path}: {reason}")
    newer = check_format(document.data.get("format"), FORMAT)
    if newer and newer_too:
        parsed = _parse(document, {**document.data, "format": FORMAT}, find, today)
        parsed.problems[:0] = located(document, [newer])
    else:
        parsed = parse_assessment(document, find, today)
    if parsed.assessment is None or parsed.questionnaire is None:
        raise InvalidFile(path, errors_of(parsed.problems))
    loaded = find(parsed.assessment.questionnaire)
    why = _why_read_only(newer) if newer else ""
    file = AssessmentFile(path, loaded, document, read_only=why)
    copies = copies_beside(path, parsed.assessment.id)
    return parsed.assessment, file, [*parsed.problems, *copies]


def _why_read_only(newer: Problem) -> str:
    return _("format {reason}; update selfassess to change the file").format(
        reason=newer.message
    )
