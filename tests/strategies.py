"""Arbitrary values for the laws: questionnaires, assessments, text of any script."""

from datetime import UTC, date, timedelta, timezone
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st
from pydantic import BaseModel

from selfassess.core.model.about.details import Period, PointOfContact, Texts
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.event_days import EventDays
from selfassess.core.model.fields.day_fields import FIRST_YEAR, LAST_YEAR
from selfassess.core.model.fields.text_fields import tidy
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.questionnaire.events import Event, EventKind
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import (
    EvidenceRule,
    Requirement,
    Tier,
)
from selfassess.core.model.registers.actions import PlannedAction
from selfassess.core.model.registers.evidence import Evidence, Seen, SeenState
from selfassess.core.model.registers.meetings import Meeting
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.model.registers.retired import RetiredAnswer
from selfassess.core.model.reply import Decision, Reply
from selfassess.core.model.status import State, Status
from selfassess.core.text.characters import cleaned
from selfassess.core.text.look_alikes import plain
from tests.builders import PROOF, answer, answered, phase, questionnaire, requirement

Table = TypeVar("Table", bound=BaseModel)

NAMES = ("a", "b", "c", "d", "e")

# What breaks parsers, terminals and merges, and scripts that are not Latin.
HOSTILE = st.sampled_from(
    [
        '"""',
        "'''",
        "\\",
        "\\u001b",
        '"',
        "'",
        "#",
        "=======",
        "<<<<<<< HEAD",
        ">>>>>>> theirs",
        "||||||| base",
        "[answers.a]",
        "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s = 1",
        "[[[[[[[[[[[[[[[[[[[[",
        "9" * 4400,
        "note = ",
        "  blanks  ",
        "العربية \u200fمرحبا",
        "\u2067فارسی\u2069",
        "हिन्दी क\u094d\u200dष",
        "日本語",
        "👩\u200d🔬",
        "e\u0301",
        "ﬀ",
    ]
)
RAW_TEXT = st.lists(st.text(max_size=20) | HOSTILE, max_size=6).map("\n".join)
TEXTS = RAW_TEXT.map(lambda text: tidy(cleaned(text)))
LINES = TEXTS.map(lambda text: " ".join(text.split())[:200].strip())
FILLED_LINES = LINES.map(lambda line: line if plain(line).strip() else "-")
_PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789"
SLUGS = st.tuples(st.sampled_from(_PLAIN), st.text(f"{_PLAIN}_-", max_size=79)).map(
    "".join
)

_KEYS = st.text(max_size=8)
_ZONES = st.integers(-23 * 60, 23 * 60).map(lambda m: timezone(timedelta(minutes=m)))
_VALUES = (
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | RAW_TEXT
    | st.sampled_from(["\r", "a\r\nb", "\r\r\n"])
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(UTC) | _ZONES)
    | st.times()
)
_NESTED = st.recursive(
    _VALUES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3)
    ),
    max_leaves=6,
)
"""What TOML can hold."""


@cache  # a strategy takes longer to make than to draw from
def unknown(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """Keys that a later program may have added to a table."""
    keys = _KEYS.filter(lambda key: key not in model.model_fields)
    # Drawing them takes most of the time, and a file has a dozen tables.
    some = st.dictionaries(keys, _NESTED, min_size=1, max_size=2)
    return st.integers(0, 3).flatmap(lambda n: some if n == 3 else st.just({}))


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def table(
    model: type[Table], **own: st.SearchStrategy[Any]
) -> st.SearchStrategy[Table]:
    """A table with values for these keys, and perhaps unknown ones."""
    return st.tuples(unknown(model), st.fixed_dictionaries(own)).map(
        lambda both: model.model_validate({**both[0], **both[1]})
    )


_EVIDENCE = table(
    Evidence,
    title=FILLED_LINES,
    url=st.sampled_from(["", "https://example.org/ä?q=1#x"]),
    file=st.sampled_from(["", "documents/minutes.pdf"]),
    sha256=st.sampled_from(["", "0" * 64]),
    date=st.none() | DAYS,
    note=TEXTS,
    seen=st.none() | table(Seen, state=st.sampled_from(SeenState), on=DAYS),
)


_ACTIONS = table(
    PlannedAction,
    title=FILLED_LINES,
    due=st.none() | DAYS,
    done=st.none() | DAYS,
    not_done=TEXTS,
)


_OWNERS = table(
    AnswerOwner, name=FILLED_LINES, email=LINES, language=st.sampled_from(["", "fr"])
)


_ANSWERS = table(
    Answer,
    status=st.sampled_from(Status),
    evidence=st.lists(SLUGS, max_size=3),
    shows=st.dictionaries(SLUGS, LINES, max_size=2),
    note=TEXTS,
    come_back=st.booleans(),
    carried=st.sampled_from(["", "", "Action Plan 2023-2025"]),
    proposed=st.sampled_from(["", "", "finance.xlsx"]),
    owner=st.just("") | SLUGS,
    due=st.none() | DAYS,
    language=st.sampled_from(["", "", "sw"]),
)
_TRANSLATIONS = st.fixed_dictionaries(
    {},
    optional={
        "country": LINES,
        "texts": st.fixed_dictionaries({"context": TEXTS}),
        "answers": st.dictionaries(
            st.sampled_from([*NAMES, "gone"]),
            st.fixed_dictionaries(
                {"note": TEXTS}, optional={"note_of": st.just("a:0123456789ab")}
            ),
            max_size=2,
        ),
    },
)
"""Into one language."""


_RETIRED = table(
    RetiredAnswer,
    title=LINES,
    edition=st.sampled_from(["", "2024-01"]),
    status=st.sampled_from(Status),
    evidence=st.lists(SLUGS, max_size=2),
    note=TEXTS,
)
_REPLIES = table(
    Reply,
    decision=st.sampled_from(Decision),
    note=TEXTS,
    of=st.sampled_from(["", "a:0123456789ab"]),
)
_MEETINGS = table(
    Meeting,
    title=FILLED_LINES,
    start=st.sampled_from(["2016-10-26 06:00", "2026-03-29T03:30"]),
    zone=st.sampled_from(["Europe/Bucharest", "UTC"]),
    minutes=st.none() | st.just(60),
    note=TEXTS,
)
_LEVELS = table(
    ClaimedLevel,
    level=st.sampled_from(["", "none", "some", "all"]),
    open=st.sampled_from([None, True, False]),
    note=TEXTS,
    evidence=st.lists(SLUGS, max_size=2),
)
_MOMENTS = st.none() | DAYS | st.integers(1900, 2200)


@st.composite
def _periods(draw: st.DrawFn) -> Period:
    start, end = draw(_MOMENTS), draw(_MOMENTS)
    others = draw(unknown(Period))
    try:
        return Period.model_validate({**others, "start": start, "end": end})
    except ValueError:  # it ended before it started
        return Period.model_validate({**others, "start": start})


EVENTS = tuple(
    Event(id=name, title=name.title(), kind=kind)
    for name, kind in zip(("notice", "meetings", "plan"), EventKind, strict=True)
)
_SPANS = st.lists(DAYS, min_size=2, max_size=2).map(sorted)
_EVENT_DAYS = st.fixed_dictionaries(
    {},
    optional={
        "notice": table(EventDays, date=st.none() | DAYS),
        "meetings": table(EventDays, dates=st.lists(DAYS, max_size=3)),
        "plan": _SPANS.map(lambda both: EventDays(start=both[0], end=both[1])),
    },
)

_ASSESSMENTS = table(
    Assessment,
    format=st.just(1),
    id=FILLED_LINES,
    questionnaire=st.just("small"),
    edition=FILLED_LINES,
    digest=LINES,
    country=FILLED_LINES,
    action_plan=FILLED_LINES,
    language=st.sampled_from(["en", "pt-BR"]),
    state=st.sampled_from(State),
    period=_periods(),
    point_of_contact=table(PointOfContact, name=LINES),
    texts=table(Texts, context=TEXTS),
    events=_EVENT_DAYS,
    evidence=st.dictionaries(SLUGS, _EVIDENCE, max_size=3),
    owners=st.dictionaries(SLUGS, _OWNERS, max_size=1),
    actions=st.dictionaries(SLUGS, _ACTIONS, max_size=1),
    answers=st.dictionaries(st.sampled_from(NAMES), _ANSWERS, max_size=4),
    meetings=st.dictionaries(SLUGS, _MEETINGS, max_size=1),
    retired=st.dictionaries(st.sampled_from(["x", "y"]), _RETIRED, max_size=1),
    levels=st.dictionaries(
        st.just("influence"),
        st.dictionaries(st.sampled_from(["first", "second"]), _LEVELS, max_size=2),
    ),
    replies=st.dictionaries(
        SLUGS,
        st.dictionaries(st.sampled_from(NAMES), _REPLIES, min_size=1, max_size=2),
        max_size=1,
    ),
    translations=st.dictionaries(
        st.sampled_from(["fr", "sw"]), _TRANSLATIONS, max_size=1
    ),
)


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Anything that an assessment's file can hold."""
    return draw(_ASSESSMENTS)


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Two phases with five requirements of any kind, and any star."""

    def asked(names: tuple[str, ...]) -> dict[str, Tier | Requirement]:
        return {name: draw(_requirements(name)) for name in names}

    cut = draw(st.integers(1, 4))
    return questionnaire(
        phase("first", **asked(NAMES[:cut])),
        phase("second", **asked(NAMES[cut:])),
        requires=draw(st.sampled_from([(Tier.BASIC,), tuple(Tier)])),
        only=draw(st.sampled_from([(), ("first",)])),
        partly_counts=draw(st.booleans()),
    )


@cache
def _requirements(name: str) -> st.SearchStrategy[Requirement]:
    return st.builds(
        lambda tier, rule, may: requirement(name, tier, rule=rule, may_be_left_out=may),
        st.sampled_from(Tier),
        st.sampled_from(EvidenceRule),
        st.booleans(),
    )


_SIMPLE_ANSWERS = st.builds(
    lambda status, cited, note: answer(status, *cited, note=note),
    st.sampled_from(Status),
    st.sampled_from([(), (PROOF,), ("lost",)]),
    st.sampled_from(["", "Because."]),
)
_SIMPLE_ASSESSMENTS = st.dictionaries(st.sampled_from(NAMES), _SIMPLE_ANSWERS).map(
    lambda answers: answered(**answers)
)


@st.composite
def simple_assessments(draw: st.DrawFn) -> Assessment:
    """Any status for any requirement, with or without evidence and note."""
    return draw(_SIMPLE_ASSESSMENTS)
