"""A timeline as lines of text: in columns to be seen, and as sentences to be listened to."""

from collections.abc import Iterator, Sequence
from datetime import date

from selfassess.cli.output.columns import in_columns, part_in_columns
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import clauses, labelled
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.judged_rule import JudgedRule, RuleState
from selfassess.core.timeline.judgement import Judgement
from selfassess.core.timeline.labels import RULE_STATES, contradiction_lines
from selfassess.core.timeline.timeline import ENTRY_KINDS, TimelineEntry


def timeline_lines(
    questionnaire: Questionnaire,
    assessment: Assessment,
    entries: Sequence[TimelineEntry],
    judgement: Judgement,
    today: date,
) -> Iterator[str]:
    """The days in order, today among them; then what they come to, and speak against."""
    yield f"{assessment.country} · {assessment.action_plan}"
    yield ""
    yield from in_columns(_rows(questionnaire, entries, today))
    if not entries:
        yield _no_day_sentence()
    yield from part_in_columns(
        _judged_heading(), _judged_rows(questionnaire, judgement)
    )
    if unknown := _unknown_sentence(questionnaire, judgement):
        yield from ("", unknown)
    yield from part_in_columns(
        _contradicted_heading(), contradiction_lines(questionnaire, judgement)
    )


def timeline_sentences(
    questionnaire: Questionnaire,
    entries: Sequence[TimelineEntry],
    judgement: Judgement,
    today: date,
) -> Iterator[str]:
    """The same without columns and signs, each line whole in itself."""
    for entry in _with_today(entries, today):
        told = _told(questionnaire, entry, today) if entry else [_today_word()]
        yield labelled(day_label(entry.day if entry else today), clauses(told))
    if not entries:
        yield _no_day_sentence()
    if judged := [*_judged(judgement)]:
        yield _judged_heading()
    for requirement_id, rule in judged:
        state = labelled(_(RULE_STATES[rule.state].label), rule.sentence)
        yield f"  {labelled(_named(questionnaire, requirement_id), state)}"
    if unknown := _unknown_sentence(questionnaire, judgement):
        yield unknown
    if contradicted := [*contradiction_lines(questionnaire, judgement)]:
        yield _contradicted_heading()
    yield from (f"  {number} {text}" for number, _id, text in contradicted)


def _rows(
    questionnaire: Questionnaire, entries: Sequence[TimelineEntry], today: date
) -> Iterator[tuple[str, str, str]]:
    for entry in _with_today(entries, today):
        if entry is None:
            yield day_label(today), "—", _today_word()
            continue
        text = " · ".join(_told(questionnaire, entry, today))
        yield day_label(entry.day), ENTRY_KINDS[entry.kind].glyph, text


def _with_today(
    entries: Sequence[TimelineEntry], today: date
) -> Iterator[TimelineEntry | None]:
    """The entries, and nothing in place of today, which stands before the day's own."""
    past = sum(entry.day < today for entry in entries)
    yield from entries[:past]
    yield None
    yield from entries[past:]


def _told(
    questionnaire: Questionnaire, entry: TimelineEntry, today: date
) -> Iterator[str]:
    yield from entry.told_on(today)
    if number := questionnaire.numbers.get(entry.requirement):
        yield number


def _today_word() -> str:
    # Translators: in a list of days.
    return _("today")


def _no_day_sentence() -> str:
    # Translators: {place} is a table of the file.
    text = _("No day is known yet: write the days of events into {place}.")
    return text.format(place="[events]")


def _judged_heading() -> str:
    return _("What the days come to:")


def _contradicted_heading() -> str:
    return _("Days or forum speak against these answers:")


def _unknown_sentence(questionnaire: Questionnaire, judgement: Judgement) -> str:
    """How many rules cannot be told yet, and of which requirements; empty if none."""
    of = [
        key
        for key, rules in judgement.rules.items()
        for judged in rules
        if judged.state is RuleState.UNKNOWN
    ]
    # Translators: {numbers} are the numbers of requirements.
    sentence = ngettext(
        "{count} rule about days cannot be told yet: {numbers}",
        "{count} rules about days cannot be told yet: {numbers}",
        len(of),
    )
    numbers = questionnaire.in_numbers(dict.fromkeys(of))
    return sentence.format(count=len(of), numbers=numbers) if of else ""


def _judged(judgement: Judgement) -> Iterator[tuple[str, JudgedRule]]:
    """Every rule that can be told, with the requirement that it is of."""
    for requirement_id, rules in judgement.rules.items():
        for judged in rules:
            if judged.state is not RuleState.UNKNOWN:
                yield requirement_id, judged


def _judged_rows(
    questionnaire: Questionnaire, judgement: Judgement
) -> Iterator[tuple[str, str, str]]:
    for requirement_id, judged in _judged(judgement):
        glyph = RULE_STATES[judged.state].glyph
        title = questionnaire.by_id[requirement_id].title
        number = questionnaire.numbers[requirement_id]
        yield f"{glyph} {number}", requirement_id, labelled(title, judged.sentence)


def _named(questionnaire: Questionnaire, requirement_id: str) -> str:
    title = questionnaire.by_id[requirement_id].title
    return f"{questionnaire.numbers[requirement_id]} {title}"
