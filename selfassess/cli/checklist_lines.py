"""A questionnaire as a blank checklist, in plain text and in Markdown."""

import re
from collections.abc import Iterator

from selfassess.cli.wrapping import wrapped
from selfassess.core.assessment import Status
from selfassess.core.labels import basis_label, status_label, tier_label
from selfassess.core.language import _
from selfassess.core.questionnaire import (
    Citation,
    EvidenceRule,
    Guideline,
    Phase,
    Questionnaire,
    Requirement,
)


def text_lines(asked: Questionnaire) -> Iterator[str]:
    """Plain text of at most 80 columns."""
    yield asked.title
    yield _("{id}, edition {edition}").format(id=asked.id, edition=asked.edition)
    for paragraph in (asked.about, asked.notice):
        yield ""
        yield from wrapped(paragraph)
    for phase in asked.phases:
        yield from ("", phase.title.upper(), *wrapped(phase.about))
        for guideline in phase.guidelines:
            yield from ("", guideline.title, *wrapped(guideline.about))
            for requirement in guideline.requirements:
                yield ""
                yield from _requirement_lines(asked, requirement)
    yield from ("", _("Sources"))
    for key, source in asked.sources.items():
        yield from wrapped(f"{key}: {source.title} {source.url}".rstrip(), "  ")


def _requirement_lines(asked: Questionnaire, requirement: Requirement) -> Iterator[str]:
    tier = tier_label(requirement.tier)
    yield from wrapped(f"{requirement.id} · {tier} · {requirement.title}", "  ")
    yield from wrapped(requirement.text, "    ")
    yield from wrapped(requirement.help, "    ")
    yield from wrapped(evidence_sentence(requirement), "    ")
    yield from wrapped(sources_sentence(asked, requirement), "    ")
    choices = "   ".join(
        f"[ ] {status_label(status)}" for status in choices_of(requirement)
    )
    yield f"    {choices}"
    yield "    " + _("Evidence:") + " " + "_" * 40
    yield "    " + _("Note:") + " " + "_" * 44


def choices_of(requirement: Requirement) -> list[Status]:
    """The answers that may be given to a requirement."""
    given = [Status.MET, Status.PARTLY_MET, Status.NOT_MET]
    return [*given, Status.NOT_APPLICABLE] if requirement.not_applicable else given


def evidence_sentence(requirement: Requirement) -> str:
    """Whether evidence is needed, and what usually serves."""
    needed = (
        _("Evidence required, usually: {hint}")
        if requirement.evidence_rule is EvidenceRule.REQUIRED
        else _("Evidence recommended, usually: {hint}")
    )
    return needed.format(hint=requirement.evidence_hint)


def sources_sentence(asked: Questionnaire, requirement: Requirement) -> str:
    """Where the requirement comes from, and how sure that is."""
    return _("Based on: {sources}").format(
        sources="; ".join(_source(asked, citation) for citation in requirement.sources)
    )


def _source(asked: Questionnaire, citation: Citation) -> str:
    clause = f", {citation.clause}" if citation.clause else ""
    title = asked.sources[citation.key].title
    return f"{title}{clause} ({basis_label(citation.basis)})"


def markdown_lines(asked: Questionnaire) -> Iterator[str]:
    """Markdown with a task list for every requirement."""
    yield f"# {_escaped(asked.title)}"
    yield from ("", _escaped(f"{asked.id}, edition {asked.edition}"))
    for paragraph in (asked.about, asked.notice):
        yield from ("", *_paragraph(paragraph))
    for phase in asked.phases:
        yield from _markdown_phase(asked, phase)
    yield from ("", "## " + _("Sources"), "")
    for key, source in asked.sources.items():
        address = f" <{source.url}>" if source.url else ""
        yield f"- `{key}`: {_escaped(source.title)}{address}"


def _markdown_phase(asked: Questionnaire, phase: Phase) -> Iterator[str]:
    yield from ("", f"## {_escaped(phase.title)}", "", *_paragraph(phase.about))
    for guideline in phase.guidelines:
        yield from _markdown_guideline(asked, guideline)


def _markdown_guideline(asked: Questionnaire, guideline: Guideline) -> Iterator[str]:
    yield from (
        "",
        f"### {_escaped(guideline.title)}",
        "",
        *_paragraph(guideline.about),
    )
    for requirement in guideline.requirements:
        tier = tier_label(requirement.tier)
        yield from (
            "",
            f"#### {requirement.id}: {_escaped(requirement.title)} ({tier})",
        )
        yield from ("", *_paragraph(requirement.text))
        yield from (
            "",
            *(f"- {_escaped(line)}" for line in requirement.help.split("\n")),
        )
        yield f"- {_escaped(evidence_sentence(requirement))}"
        yield f"- {_escaped(sources_sentence(asked, requirement))}"
        yield ""
        yield from (
            f"- [ ] {status_label(status)}" for status in choices_of(requirement)
        )
        yield from ("", _("Evidence:"), "", _("Note:"))


def _paragraph(text: str) -> Iterator[str]:
    yield from (_escaped(line) for line in text.split("\n"))


def _escaped(text: str) -> str:
    """Text that Markdown takes literally."""
    text = re.sub(r"([\\`*_\[\]<>#|!])", r"\\\1", text)
    return re.sub(r"^(\s*)([-+]|\d+\.)(\s)", r"\1\\\2\3", text)
