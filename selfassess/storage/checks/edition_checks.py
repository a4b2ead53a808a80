"""Which questionnaire an assessment answers, and what differs between the two."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from selfassess.core.errors import CannotRead, InvalidFile, UnknownQuestionnaire
from selfassess.core.model.assessment import Assessment, without_answer
from selfassess.core.model.questionnaire.edition_changes import is_later
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.problems import Problem, Severity, Where, warning
from selfassess.core.text.i18n import _
from selfassess.storage.questionnaires.questionnaire_file import (
    FindQuestionnaire,
    LoadedQuestionnaire,
)
from selfassess.storage.toml.query import keys


def questionnaire_of(
    data: dict[str, Any], find: FindQuestionnaire
) -> tuple[LoadedQuestionnaire | None, list[Problem]]:
    """The questionnaire that the file answers, and what is wrong between the two."""
    name = data.get("questionnaire")
    if not isinstance(name, str):
        return None, []
    where = ("questionnaire",)
    try:
        asked = find(name).at(data.get("edition"))
    except (UnknownQuestionnaire, CannotRead) as error:
        return None, [Problem(str(error), where, code="SA430")]
    except InvalidFile as error:
        return None, [
            Problem(
                _("the questionnaire `{name}` cannot be used").format(name=name),
                where,
                hint=_how_to_see(error.path),
                code="SA431",
            )
        ]
    loaded = asked.in_language(data.get("language"))
    return loaded, list(_check_edition(data, loaded))


def _how_to_see(path: str) -> str:
    return _("see: selfassess questionnaires check {path}").format(path=path)


def _check_edition(
    data: dict[str, Any], loaded: LoadedQuestionnaire
) -> Iterator[Problem]:
    if loaded.wrong_translation:
        yield warning(
            _("the questionnaire cannot be shown in this language"),
            ("language",),
            hint=_how_to_see(loaded.questionnaire.id),
            code="SA432",
        )
    if loaded.newest:
        # Translators: said of the edition of an assessment, named before the colon.
        sentence = _("answers edition {theirs}; there is edition {newest} by now")
        yield warning(
            sentence.format(theirs=data.get("edition"), newest=loaded.newest),
            ("edition",),
            hint=_("selfassess update FILE --dry-run tells what is new"),
            code="SA433",
        )
    yield from _check_texts(data, loaded)


def _check_texts(
    data: dict[str, Any], loaded: LoadedQuestionnaire
) -> Iterator[Problem]:
    """A warning where other texts are shown than those that were answered."""
    digest = data.get("digest")
    if unknown := [*check_edition_kept(data.get("edition"), loaded)]:
        yield from unknown
    elif digest and digest != loaded.digest:
        yield warning(
            _("the texts of the questionnaire have changed since these answers began"),
            ("digest",),
            hint=_(
                "read the requirements again; a save takes over the new digest once "
                "what is new is answered"
            ),
            code="SA435",
        )


def check_edition_kept(
    edition: object, loaded: LoadedQuestionnaire
) -> Iterator[Problem]:
    """A warning where another edition is shown than that which was answered."""
    ours = loaded.questionnaire.edition
    if isinstance(edition, str) and edition != ours:
        sentence = _(
            "answers edition {theirs}, which is not kept here; what is shown is edition "
            "{ours}"
        )
        yield warning(
            sentence.format(theirs=edition, ours=ours),
            ("edition",),
            hint=_("update selfassess, which is older than the file")
            if is_later(edition, ours)
            else _("selfassess update FILE moves it there, every answer to confirm"),
            code="SA434",
        )


def check_retired(
    data: dict[str, Any], questionnaire: Questionnaire
) -> Iterator[Problem]:
    """A warning for every answer that was put aside: nothing counts of it."""
    for where, name in keys(data, "retired"):
        is_asked = name in questionnaire.by_id
        yield warning(
            # Translators: said of an answer, named before the colon.
            _("is asked again; this earlier answer does not count")
            if is_asked
            # Translators: said of an answer, named before the colon.
            else _("is asked no more; the answer is kept and does not count"),
            where,
            # Translators: it: the table of an answer.
            hint=_("once you need it no more, take the table away"),
            at_key=True,
            code="SA425",
        )


def softened(data: dict[str, Any], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same, but warnings only where an update left in the file what does not fit."""
    hint = _("edition {edition} asked for it; once you need it no more, take it away")
    for problem in problems:
        edition = _retired_in(data, problem.where)
        if edition:
            told = hint.format(edition=edition)
            problem = replace(problem, severity=Severity.WARNING, hint=told)
        yield problem


def _retired_in(data: Any, where: Where) -> str:
    """The edition that asked for the table in which the place is; empty if none is said."""
    for step in where:
        data = data.get(step) if isinstance(data, dict) else None
        edition = data.get("retired") if isinstance(data, dict) else None
        if isinstance(edition, str) and edition:
            return edition
    return ""


def is_behind(assessment: Assessment, loaded: LoadedQuestionnaire) -> bool:
    """Whether answers are of another edition, or of earlier texts and lack what is new.

    A save leaves them with what they began with, and adds no tables: the missing ones
    are all that tells what is new.
    """
    if not assessment.answers or loaded.is_asked_by(
        assessment.edition, assessment.digest
    ):
        return False
    is_other = assessment.edition != loaded.questionnaire.edition
    return is_other or bool(without_answer(assessment.answers, loaded.questionnaire))
