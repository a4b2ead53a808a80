"""A questionnaire's TOML file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from selfassess.core.cycle.edition_update import EditionUpdate
from selfassess.core.errors import InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.events import Event
from selfassess.core.model.questionnaire.questionnaire import FORMAT, Questionnaire
from selfassess.core.model.questionnaire.time_rules import TimeRule
from selfassess.core.problems import Problem, Where, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.validation.checks import check_format, check_ids, check_references
from selfassess.core.validation.pydantic_errors import validated, without_repeats
from selfassess.core.validation.time_rule_checks import check_event, check_time_rule
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.storage.questionnaires.scale_checks import check_scales
from selfassess.storage.toml.canonical_digest import digest_of
from selfassess.storage.toml.letter_checks import check_letters
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.query import ANY, keys, pick, valid_tables
from selfassess.storage.toml.reader import Document, read_document

_PHASE = ("phase", ANY)
_GUIDELINE = (*_PHASE, "guideline", ANY)
_REQUIREMENT = (*_GUIDELINE, "requirement", ANY)
_TIME_RULE = (*_REQUIREMENT, "time_rules", ANY)


@dataclass(frozen=True, slots=True)
class LoadedQuestionnaire:
    """A questionnaire, and the digest that assessments of it carry."""

    questionnaire: Questionnaire
    digest: str
    raw: bytes = b""
    """The bytes on disk: they travel inside the report."""
    earlier: Mapping[str, "Callable[[], LoadedQuestionnaire]"] = field(
        default_factory=dict
    )
    """The editions before this one that are kept, the oldest first."""
    newest: str = ""
    """The edition that took the place of this one; empty if none did."""

    def at(self, edition: object) -> "LoadedQuestionnaire":
        """The edition of that name if it is kept, else this one; raise InvalidFile."""
        ours = self.questionnaire.edition
        if not isinstance(edition, str) or edition in ("", ours):
            return self
        load = self.earlier.get(edition)
        return replace(load(), newest=ours) if load else self

    def update_of(self, assessment: Assessment) -> EditionUpdate:
        """The way to this edition from that of the assessment; raise InvalidFile."""
        then = self.at(assessment.edition)
        is_known = then.is_asked_by(assessment.edition, assessment.digest)
        before = then.questionnaire if is_known else None
        return EditionUpdate(before, self.questionnaire, self.digest)

    def moved_here(self, assessment: Assessment) -> Assessment:
        """Answers to a kept earlier edition as answers to this one; others as they are."""
        is_earlier = assessment.edition in self.earlier
        return (
            self.update_of(assessment).updated(assessment) if is_earlier else assessment
        )

    def is_asked_by(self, edition: object, digest: object) -> bool:
        """Whether a file with these two began with this very questionnaire."""
        is_edition = edition == self.questionnaire.edition
        return is_edition and (not digest or digest == self.digest)


FindQuestionnaire = Callable[[str], LoadedQuestionnaire]
"""By id; raises UnknownQuestionnaire, CannotRead or InvalidFile."""


def load_questionnaire(path: str) -> LoadedQuestionnaire:
    """Read a questionnaire; raise CannotRead, or InvalidFile with every problem."""
    return questionnaire_in(read_document(path))


def questionnaire_in(document: Document) -> LoadedQuestionnaire:
    """The questionnaire that was read; raise InvalidFile with every problem."""
    questionnaire, problems = parse_questionnaire(document)
    if questionnaire is None or errors_of(problems):
        raise InvalidFile(document.path, errors_of(problems))
    return LoadedQuestionnaire(questionnaire, digest_of(document.data), document.raw)


def parse_questionnaire(
    document: Document,
) -> tuple[Questionnaire | None, list[Problem]]:
    """The questionnaire, if it has the right shape, and all that is wrong with it."""
    if problem := check_format(document.data.get("format"), FORMAT):
        return None, located(document, [problem])
    questionnaire, shape = validated(Questionnaire, document.data)
    rules = [*_check_names(document.data), *check_letters(document.data)]
    problems = [
        *unknown_keys(Questionnaire, document.data),
        *without_repeats(shape, rules),
    ]
    return questionnaire, [*document.warnings, *located(document, problems)]


def _check_names(data: dict[str, Any]) -> list[Problem]:
    known_sources = {key for _where, key in keys(data, "sources")}
    phases = list(pick(data, *_PHASE, "id"))
    requirements = list(pick(data, *_REQUIREMENT, "id"))
    return [
        *check_ids(phases),
        *check_ids(list(pick(data, *_GUIDELINE, "id"))),
        *check_ids(requirements),
        *check_ids(_optional_parts(data)),
        *check_ids(list(pick(data, "event", ANY, "id"))),
        *_check_time_rules(data),
        *check_references(
            [
                *pick(data, *_REQUIREMENT, "sources", ANY, "key"),
                *pick(data, "from", ANY, ANY, ANY, "source"),
                *pick(data, *_TIME_RULE, "sources", ANY, "key"),
                *pick(data, "scales", ANY, "level", ANY, "sources", ANY, "key"),
            ],
            known_sources,
            _("this questionnaire has no source `{name}`"),
        ),
        *check_references(
            [
                *_of_goals(data, "phases", ANY),
                *pick(data, "scales", ANY, "phases", ANY),
            ],
            {name for _where, name in phases},
            _("this questionnaire has no phase `{name}`"),
        ),
        *check_references(
            _of_goals(data, "requirements", ANY),
            {name for _where, name in requirements},
            _("this questionnaire has no requirement `{name}`"),
        ),
        *check_references(
            list(keys(data, "from", ANY)),
            {name for _where, name in requirements},
            _("this questionnaire has no requirement `{name}`"),
            at_key=True,
        ),
        *_check_goals(data),
        *check_scales(data),
    ]


def _check_time_rules(data: dict[str, Any]) -> Iterator[Problem]:
    found = list(valid_tables(data, Event, "event", ANY))
    for where, event in found:
        yield from check_event(event, where)
    events = {event.id: event for _where, event in found}
    for where, rule in valid_tables(data, TimeRule, *_TIME_RULE):
        yield from check_time_rule(rule, where, events)


def _optional_parts(data: dict[str, Any]) -> list[tuple[Where, str]]:
    """The ids of phases and guidelines that may be left out: one table has them all."""
    parts = [*pick(data, *_PHASE, "id"), *pick(data, *_GUIDELINE, "id")]
    return [(where, name) for where, name in parts if _is_optional(data, where)]


def _is_optional(data: Any, where: Where) -> bool:
    for step in where[:-1]:
        data = data[step]
    return data.get("not_applicable") is True


def _of_goals(data: dict[str, Any], *keys: str) -> list[tuple[Where, str]]:
    return [*pick(data, "verdict", ANY, *keys), *pick(data, "star", *keys)]


def _check_goals(data: dict[str, Any]) -> Iterator[Problem]:
    """People and comparisons tell verdicts apart by their names."""
    names: set[str] = set()
    for where, name in _of_goals(data, "name"):
        if name in names:
            message = _("another verdict is called `{name}` as well")
            yield Problem(message.format(name=name), where)
        names.add(name)
