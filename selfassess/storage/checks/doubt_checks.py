"""What the disk and the calendar say against an assessment."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from pydantic import ValidationError

from selfassess.core.model.about.details import CommentPeriod, Period
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.registers.evidence_file import LookUp
from selfassess.core.problems import Problem, Where, warning
from selfassess.core.validation.evidence.doubts import doubt_about_time, doubts_about
from selfassess.storage.toml.query import valid_entries

_TIMES: dict[str, type[Period] | type[CommentPeriod]] = {
    "period": Period,
    "comment_period": CommentPeriod,
}
"""The tables that say when something began and ended."""


def check_doubts(
    data: Mapping[str, Any], today: date, look_up: LookUp
) -> Iterator[Problem]:
    """Warnings: evidence that shows nothing, and days that are probably slips."""
    for slug, evidence in valid_entries(data, "evidence", Evidence).items():
        for field, text in doubts_about(evidence, today, look_up):
            where = ("evidence", slug, field) if field else ("evidence", slug)
            yield warning(text, where, at_key=not field, code="SA415")
    for place, moment in _moments(data):
        if text := doubt_about_time(moment, today):
            yield warning(text, place, code="SA416")


def _moments(data: Mapping[str, Any]) -> Iterator[tuple[Where, date | int]]:
    """Every day or year on which the process has a beginning or an end, or an event."""
    for table, kind in _TIMES.items():
        with suppress(ValidationError):  # told with the rest of the file
            times = kind.model_validate(data.get(table, {}))
            for key, moment in (("start", times.start), ("end", times.end)):
                if moment:
                    yield (table, key), moment
    for event, days in valid_entries(data, "events", EventDays).items():
        for key, day in days.said:
            yield ("events", event, key), day
