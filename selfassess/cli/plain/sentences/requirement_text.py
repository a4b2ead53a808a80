"""The requirement in view as plain lines: no glyph, no bar, the result first."""

from collections.abc import Iterator, Mapping

from selfassess.cli.plain.sentences.answer_sentences import (
    answer_sentence,
    owner_sentence,
)
from selfassess.cli.plain.sentences.findings_text import (
    own_line,
    own_lines,
    thread_lines,
)
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.scoring.labels import tier_word
from selfassess.core.scoring.part_labels import part_sentence
from selfassess.core.scoring.parts import parts_around
from selfassess.core.scoring.requirement_labels import (
    evidence_sentence,
    left_out_sentence,
    sources_sentence,
)
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.workspace import AnySession
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import clauses, labelled, lead
from selfassess.core.timeline.labels import RULE_STATES
from selfassess.core.validation.evidence_form import (
    missing_line,
    not_in_register,
    shown_line,
    typed_from,
)


def place_sentence(session: AnySession) -> str:
    """The sentence which requirement is in view."""
    # Translators: {tier} is such as “basic”; {position} is a number.
    return _("{id}, {tier}, {position} of {total}: {title}").format(
        id=session.current_id,
        tier=tier_word(session.requirement.tier),
        position=session.position,
        total=len(session.questionnaire.requirements),
        title=session.requirement.title,
    )


def brief_place(session: AnySession) -> Iterator[str]:
    """The requirement in view by its title, and how it stands."""
    yield labelled(session.current_id, session.requirement.title)
    yield answer_sentence(session)
    if isinstance(session, ReviewSession):
        yield own_line(session)


def short_place(session: AnySession, numbers: Mapping[str, int]) -> Iterator[str]:
    """The requirement in view, its answer, what it asks, and what reviewers say."""
    yield place_sentence(session)
    if isinstance(session, ReviewSession):
        yield session.requirement.text
        yield from _both_sides(session, numbers)
        return
    yield answer_sentence(session)
    if session.answer.owner or session.answer.due:
        yield owner_sentence(session)
    yield session.requirement.text
    yield from thread_lines(session.threads)


def _both_sides(session: ReviewSession, numbers: Mapping[str, int]) -> Iterator[str]:
    """The government's answer to read, then what others and the reviewer make of it."""
    answer = answer_sentence(session)
    yield _("The government's answer: {answer}").format(answer=answer)
    yield from evidence_lines(session, numbers)
    yield from note_lines(session.answer.note)
    yield from thread_lines(session.others)
    yield from own_lines(session)


def whole_place(session: AnySession, numbers: Mapping[str, int]) -> Iterator[str]:
    """All that is known of the requirement in view and of its answer."""
    requirement = session.requirement
    phase, guideline = session.questionnaire.places[session.current_id]
    yield place_sentence(session)
    if session.language:
        yield session.language_sentence
    yield labelled(phase.title, guideline.title)
    yield requirement.text
    yield requirement.help
    yield evidence_sentence(requirement)
    yield left_out_sentence(requirement)
    for part in parts_around(session.questionnaire, session.current_id):
        yield part_sentence(part, session.assessment)
    yield sources_sentence(session.questionnaire, requirement)
    for judged in session.judgement.rules.get(session.current_id, ()):
        state = _(RULE_STATES[judged.state].label)
        # Translators: {state} is such as “kept”; {figure} is what was counted.
        yield _("Days: {state}: {figure}.").format(state=state, figure=judged.sentence)
    for forum in session.judgement.forum_told(session.current_id):
        state = _(RULE_STATES[forum.state].label)
        yield _("Forum: {state}: {figure}.").format(state=state, figure=forum.sentence)
    if isinstance(session, ReviewSession):
        yield from _both_sides(session, numbers)
        return
    yield _("Answer: {answer}").format(answer=answer_sentence(session))
    if session.assessment.owners or session.answer.due:
        yield owner_sentence(session)
    yield from evidence_lines(session, numbers)
    yield from note_lines(session.answer.note)
    yield from thread_lines(session.threads)


def note_lines(note: str) -> Iterator[str]:
    """A note, whole."""
    if not note:
        yield f"{_('No note')}."
    elif "\n" in note:
        yield from (lead(_("Note")), note)
    else:
        yield labelled(_("Note"), note)


def evidence_lines(session: AnySession, numbers: Mapping[str, int]) -> Iterator[str]:
    """The evidence that the answer in view cites."""
    answer, cited = session.answer, list[str]()
    for slug, number in numbers.items():
        if slug in answer.evidence:
            cited.append(entry_line(number, session.assessment.evidence[slug]))
            if shows := answer.shows.get(slug):
                cited.append(f"     {shown_line(shows)}")
    missing = not_in_register(session.assessment, answer)
    cited += [f"  {missing_line(slug)}" for slug in missing]
    if not cited:
        yield _("No evidence cited.")
        return
    yield _("Evidence cited:")
    yield from cited


def entry_line(number: int, evidence: Evidence, *, is_brief: bool = False) -> str:
    """One entry of the register of evidence as a line; in brief its title alone."""
    if is_brief:
        return f"  {number}. {' '.join(evidence.title.split())}"
    typed = typed_from(evidence)
    named = {name: typed.pop(name) for name in ("title", "date", "url")}
    # The address comes last, so that nothing is read as a part of it.
    every = (named["title"], named["date"], *typed.values(), named["url"])
    parts = (" ".join(part.split()).rstrip(".") for part in every if part)
    return f"  {number}. {clauses(parts)}"
