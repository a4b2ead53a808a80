"""What is told where requirements have no table: they are lost, or new in this edition."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from selfassess.core.model.assessment import without_answer
from selfassess.core.model.status import State
from selfassess.core.problems import Problem, Severity, warning
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.spelling import nearest
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.query import ANY, keys

_MOST_NAMES = 5
"""Of requirements in one sentence."""

_MOST_NEW = 10
"""Requirements that an edition adds, all of them at the end."""

_MOST_MISTYPED = 10
"""Of more names that are not known, one is no mistake: something else was asked."""


def check_tables(
    data: dict[str, Any], loaded: LoadedQuestionnaire
) -> Iterator[Problem]:
    """Every requirement has a table from the start, unless it is new since then."""
    answers = data.get("answers", {})
    if not isinstance(answers, dict):
        return
    missing = _not_meant(without_answer(answers, loaded.questionnaire), answers, loaded)
    is_ours = loaded.is_asked_by(data.get("edition"), data.get("digest"))
    if missing and (is_ours or _is_the_end(missing, loaded)):
        told = cut_off("answers", missing, loaded)
        yield replace(told, severity=_severity(data))
    elif missing:
        yield _new_since_then(missing)
    else:
        yield from _check_levels(data, loaded)


def _check_levels(
    data: dict[str, Any], loaded: LoadedQuestionnaire
) -> Iterator[Problem]:
    """Behind the answers stand the levels: without them, what is last is lost."""
    if data.get("digest") != loaded.digest:
        return  # written by hand, where nobody has to say that there is no level
    there = {where[1:] for where, _phase in keys(data, "levels", ANY)}
    asked = [(a.scale_id, a.phase.id) for a in loaded.questionnaire.asked_levels]
    if missing := [place for place in asked if place not in there]:
        where = ("levels", *missing[0]) if there else ("levels",)
        problem = warning(_("is missing"), where, hint=_hint(), code="SA113")
        yield replace(problem, severity=_severity(data))


def _severity(data: dict[str, Any]) -> Severity:
    is_final = data.get("state") == State.FINAL
    return Severity.ERROR if is_final else Severity.WARNING


def _is_the_end(missing: list[str], loaded: LoadedQuestionnaire) -> bool:
    """Whether so many of those that come last are missing that no edition added them."""
    last = list(loaded.questionnaire.by_id)[-_MOST_NEW - 1 :]
    return len(last) > _MOST_NEW and set(last) <= set(missing)


def _not_meant(
    missing: list[str], answers: Iterable[str], loaded: LoadedQuestionnaire
) -> list[str]:
    """The missing names without those whose table is there under a misspelt one."""
    strangers = [name for name in answers if name not in loaded.questionnaire.by_id]
    meant = {nearest(name, missing) for name in strangers[:_MOST_MISTYPED]}
    return [name for name in missing if name not in meant]


def cut_off(table: str, missing: list[str], loaded: LoadedQuestionnaire) -> Problem:
    """A warning that so many requirements have no table of that kind."""
    # Translators: {names} are ids of requirements.
    sentence = ngettext(
        "has no table for {count} of {total} requirements: {names}",
        "has no tables for {count} of {total} requirements: {names}",
        len(missing),
    )
    return warning(
        sentence.format(
            count=len(missing),
            total=len(loaded.questionnaire.by_id),
            names=_few(missing),
        ),
        (table,),
        hint=_hint(),
        code="SA113",
    )


def _hint() -> str:
    return _("was the file cut off? a whole copy may be among: selfassess versions")


def _new_since_then(missing: list[str]) -> Problem:
    # Translators: {names} are ids of requirements.
    sentence = ngettext(
        "{count} requirement is new since these answers began: {names}",
        "{count} requirements are new since these answers began: {names}",
        len(missing),
    )
    return warning(
        sentence.format(count=len(missing), names=_few(missing)),
        ("answers",),
        hint=_("answer what is new; until then the file stays with what it began with"),
        code="SA436",
    )


def _few(names: list[str]) -> str:
    more = ", …" if len(names) > _MOST_NAMES else ""
    return ", ".join(f"`{name}`" for name in names[:_MOST_NAMES]) + more
