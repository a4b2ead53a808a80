"""What is wrong with the time rules of a questionnaire, and with the days of an assessment."""

from collections.abc import Iterator, Mapping

from selfassess.core.model.event_days import KEYS_OF_KIND, EventDays
from selfassess.core.model.questionnaire.events import KIND_OF_TABLE, Event, EventKind
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.time_rules import FIGURES, TIME_RULES, TimeRule
from selfassess.core.problems import Problem, Where
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import one_of
from selfassess.core.validation.checks import Found, check_references


def check_event(event: Event, where: Where) -> Iterator[Problem]:
    """Another table has days for events of one kind only."""
    kind = KIND_OF_TABLE.get(event.same_as, event.kind)
    if event.kind is not kind:
        message = _("[{table}] has the days of an event of the kind `{kind}` only")
        text = message.format(table=event.same_as, kind=kind)
        yield Problem(text, (*where, "same_as"), code="SA604")


def check_time_rule(
    rule: TimeRule, where: Where, events: Mapping[str, Event]
) -> Iterator[Problem]:
    """The events that a rule names are there and of a kind it can judge, and it asks something."""
    row = TIME_RULES[rule.kind]
    yield from _check_event(rule.event, (*where, "event"), events, row.events)
    if rule.other is not None and row.others:
        yield from _check_event(rule.other, (*where, "other"), events, row.others)
    elif rule.other is not None:
        message = _("a rule of the kind `{kind}` counts from no other event")
        yield Problem(
            message.format(kind=rule.kind), (*where, "other"), at_key=True, code="SA605"
        )
    elif row.others and row.is_other_needed:
        message = _("needs `other`: the event from which the rule counts")
        yield Problem(message, (*where, "kind"), code="SA605")
    given = [name for name in FIGURES if getattr(rule, name) is not None]
    if len(given) != 1 or given[0] not in row.figures:
        message = _("must say how much is asked in one of: {keys}")
        keys = one_of(f"`{name}`" for name in row.figures)
        yield Problem(message.format(keys=keys), (*where, "kind"), code="SA606")


def _check_event(
    name: str, where: Where, events: Mapping[str, Event], kinds: tuple[EventKind, ...]
) -> Iterator[Problem]:
    message = _("this questionnaire has no event `{name}`")
    yield from check_references([(where, name)], events, message, code="SA602")
    if name in events and events[name].kind not in kinds:
        sentence = _(
            "`{name}` is an event of the kind `{kind}`; here it must be {kinds}"
        )
        yield Problem(
            sentence.format(
                name=name,
                kind=events[name].kind,
                kinds=one_of(f"`{kind}`" for kind in kinds),
            ),
            where,
            code="SA607",
        )


def check_event_days(
    tables: Found, keys: Found, questionnaire: Questionnaire
) -> Iterator[Problem]:
    """Events that nobody asks for, and days under a key that goes with another kind."""
    events = questionnaire.events_by_id
    message = _("the questionnaire has no event `{name}`")
    yield from check_references(tables, events, message, at_key=True, code="SA403")
    for where, key in keys:
        event = events.get(str(where[1]))
        if event and key in EventDays.model_fields and key not in _keys_of(event):
            sentence = _(
                "`{event}` is an event of the kind `{kind}`, whose days stand under {keys}"
            )
            yield Problem(
                sentence.format(
                    event=event.id,
                    kind=event.kind,
                    keys=one_of(f"`{name}`" for name in _keys_of(event)),
                ),
                where,
                at_key=True,
                code="SA417",
            )


def _keys_of(event: Event) -> tuple[str, ...]:
    return KEYS_OF_KIND[event.kind]
