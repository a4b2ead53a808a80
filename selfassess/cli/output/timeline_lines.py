"""A timeline as lines of text."""

from collections.abc import Iterator, Sequence
from datetime import date

from selfassess.cli.output.columns import in_columns, part_in_columns
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled
from selfassess.core.timeline.day_labels import day_label
from selfassess.core.timeline.judged_rule import RuleState
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
        # Translators: {place} is a table of the file.
        yield _("No day is known yet: write the days of events into {place}.").format(
            place="[events]"
        )
    yield from part_in_columns(
        _("What the days come to:"), _judged(questionnaire, judgement)
    )
    yield from _unknown(questionnaire, judgement)
    yield from part_in_columns(
        _("Days or forum speak against these answers:"),
        contradiction_lines(questionnaire, judgement),
    )


def _rows(
    questionnaire: Questionnaire, entries: Sequence[TimelineEntry], today: date
) -> Iterator[tuple[str, str, str]]:
    is_past = True
    for entry in entries:
        if is_past and entry.day >= today:
            is_past = False
            yield _today(today)
        row = ENTRY_KINDS[entry.kind]
        text = [entry.told_on(today)]
        if number := questionnaire.numbers.get(entry.requirement):
            text.append(number)
        yield day_label(entry.day), row.glyph, " · ".join(text)
    if is_past:
        yield _today(today)


def _today(today: date) -> tuple[str, str, str]:
    # Translators: in a list of days.
    return day_label(today), "—", _("today")


def _unknown(questionnaire: Questionnaire, judgement: Judgement) -> Iterator[str]:
    """How many rules cannot be told yet, and of which requirements."""
    of = [
        key
        for key, rules in judgement.rules.items()
        for judged in rules
        if judged.state is RuleState.UNKNOWN
    ]
    if of:
        # Translators: {numbers} are the numbers of requirements.
        sentence = ngettext(
            "{count} rule about days cannot be told yet: {numbers}",
            "{count} rules about days cannot be told yet: {numbers}",
            len(of),
        )
        numbers = questionnaire.in_numbers(dict.fromkeys(of))
        yield ""
        yield sentence.format(count=len(of), numbers=numbers)


def _judged(
    questionnaire: Questionnaire, judgement: Judgement
) -> Iterator[tuple[str, str, str]]:
    for requirement_id, rules in judgement.rules.items():
        for judged in (each for each in rules if each.state is not RuleState.UNKNOWN):
            glyph = RULE_STATES[judged.state].glyph
            title = questionnaire.by_id[requirement_id].title
            number = questionnaire.numbers[requirement_id]
            yield f"{glyph} {number}", requirement_id, labelled(title, judged.sentence)
