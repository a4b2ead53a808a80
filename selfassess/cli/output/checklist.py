"""A questionnaire as a blank checklist, in plain text and in Markdown."""

from collections.abc import Iterator

from selfassess.cli.output.wrap import wrapped
from selfassess.core.model.questionnaire.phases import Guideline, Phase
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.questionnaire.scales import AskedLevel
from selfassess.core.scoring.labels import status_label, tier_label
from selfassess.core.scoring.levels.level_labels import asked_label, openness_choices
from selfassess.core.scoring.part_labels import optional_sentence
from selfassess.core.scoring.requirement_labels import (
    evidence_sentence,
    sources_sentence,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, lead
from selfassess.core.text.markdown import escaped
from selfassess.core.timeline.labels import rule_sentence
from selfassess.report.forms.form_fields import choices_of


def text_lines(questionnaire: Questionnaire) -> Iterator[str]:
    """Plain text of at most 80 columns."""
    yield questionnaire.title
    yield _edition(questionnaire)
    for paragraph in (questionnaire.about, questionnaire.notice):
        yield ""
        yield from wrapped(paragraph)
    for phase in questionnaire.phases:
        yield from ("", phase.title.upper(), *wrapped(phase.about))
        yield from wrapped(optional_sentence(phase))
        for guideline in phase.guidelines:
            yield from ("", guideline.title, *wrapped(guideline.about))
            yield from wrapped(optional_sentence(guideline))
            for requirement in guideline.requirements:
                yield ""
                yield from _requirement_lines(questionnaire, requirement)
        for asked in questionnaire.levels_of(phase):
            yield from _level_lines(asked)
    yield from ("", _("Sources"))
    for key, source in questionnaire.sources.items():
        yield from wrapped(labelled(key, f"{source.title} {source.url}".rstrip()), "  ")


def _requirement_lines(
    questionnaire: Questionnaire, requirement: Requirement
) -> Iterator[str]:
    tier = tier_label(requirement.tier)
    yield from wrapped(f"{requirement.id} · {tier} · {requirement.title}", "  ")
    for text in (
        *(requirement.text, requirement.help, evidence_sentence(requirement)),
        sources_sentence(questionnaire, requirement),
        *_days_sentences(questionnaire, requirement),
    ):
        yield from wrapped(text, "    ")
    choices = (f"[ ] {status_label(status)}" for status in choices_of(requirement))
    yield f"    {'   '.join(choices)}"
    yield f"    {lead(_('Evidence'))} {'_' * 40}"
    yield f"    {lead(_('Note'))} {'_' * 44}"


def _edition(questionnaire: Questionnaire) -> str:
    return _("{id}, edition {edition}").format(
        id=questionnaire.id, edition=questionnaire.edition
    )


def _days_sentences(
    questionnaire: Questionnaire, requirement: Requirement
) -> Iterator[str]:
    """What is asked of the days of events, and who says so."""
    for rule in requirement.time_rules:
        yield _("Days: {asked}. {sources}").format(
            asked=rule_sentence(rule, questionnaire),
            sources=sources_sentence(questionnaire, rule),
        )


def _level_lines(asked: AskedLevel) -> Iterator[str]:
    yield from ("", asked_label(asked), *wrapped(asked.scale.about))
    for level in asked.scale.levels:
        yield from wrapped(f"[ ] {labelled(level.title, level.means)}", "  ")
    yield "    " + "   ".join(f"[ ] {openness}" for openness in openness_choices())
    yield f"    {lead(_('Note'))} {'_' * 44}"


def markdown_lines(questionnaire: Questionnaire) -> Iterator[str]:
    """Markdown with a task list for every requirement."""
    yield f"# {escaped(questionnaire.title)}"
    yield from ("", escaped(_edition(questionnaire)))
    for paragraph in (questionnaire.about, questionnaire.notice):
        yield from ("", *_paragraph(paragraph))
    for phase in questionnaire.phases:
        yield from _markdown_phase(questionnaire, phase)
    yield from ("", f"## {_('Sources')}", "")
    for key, source in questionnaire.sources.items():
        address = f" <{source.url}>" if source.url else ""
        yield f"- `{key}`: {escaped(source.title)}{address}"


def _markdown_phase(questionnaire: Questionnaire, phase: Phase) -> Iterator[str]:
    yield from ("", f"## {escaped(phase.title)}", "", *_paragraph(phase.about))
    yield from _optional(phase)
    for guideline in phase.guidelines:
        yield from _markdown_guideline(questionnaire, guideline)
    for asked in questionnaire.levels_of(phase):
        yield from ("", f"### {escaped(asked_label(asked))}", "")
        yield from _paragraph(asked.scale.about)
        yield ""
        for level in asked.scale.levels:
            yield f"- [ ] {escaped(labelled(level.title, level.means))}"
        yield ""
        yield from (f"- [ ] {openness}" for openness in openness_choices())
        yield from ("", lead(_("Note")))


def _markdown_guideline(
    questionnaire: Questionnaire, guideline: Guideline
) -> Iterator[str]:
    yield from ("", f"### {escaped(guideline.title)}", "", *_paragraph(guideline.about))
    yield from _optional(guideline)
    for requirement in guideline.requirements:
        tier = tier_label(requirement.tier)
        yield from ("", f"#### {requirement.id}: {escaped(requirement.title)} ({tier})")
        yield from ("", *_paragraph(requirement.text))
        yield from ("", *(f"- {escaped(line)}" for line in requirement.help_lines))
        yield f"- {escaped(evidence_sentence(requirement))}"
        yield f"- {escaped(sources_sentence(questionnaire, requirement))}"
        for sentence in _days_sentences(questionnaire, requirement):
            yield f"- {escaped(sentence)}"
        yield ""
        yield from (
            f"- [ ] {status_label(status)}" for status in choices_of(requirement)
        )
        yield from ("", lead(_("Evidence")), "", lead(_("Note")))


def _optional(part: Phase | Guideline) -> Iterator[str]:
    if sentence := optional_sentence(part):
        yield from ("", escaped(sentence))


def _paragraph(text: str) -> Iterator[str]:
    yield from (escaped(line) for line in text.split("\n"))
