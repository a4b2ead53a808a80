"""A review that came back as a form: what its fields say, with what was said before."""

import re
from collections.abc import Iterator, Mapping

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields.text_fields import LONGEST_LINE, LONGEST_TEXT, tidy
from selfassess.core.model.levels import GivenLevel, given_at, with_given
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import (
    FORMAT,
    Finding,
    FindingVerdict,
    Review,
    Reviewer,
)
from selfassess.core.model.status import Status
from selfassess.core.review.threads import answer_digest
from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import not_answered, place_of
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.level_fields import level_offers
from selfassess.report.forms.reviews.review_paper import (
    DIGITS,
    Said,
    choice_label,
    choice_word,
    states_of,
    verdict_choices,
)

NOTHING: Said = (FindingVerdict.UNREVIEWED, Status.UNANSWERED)
"""What a form says that leaves a verdict empty."""


def is_review_form(found: FormValues) -> bool:
    """Whether the fields are those of a review."""
    places = filter(None, map(place_of, found.values))
    return any(place.key == "reviewer" for place in places)


def line_of(found: FormValues, key: str) -> str:
    """What the form says about the whole under that key, in one line."""
    places = ((name, place_of(name)) for name in found.values)
    texts = (found.values[name] for name, place in places if place and place.key == key)
    return in_one_line(next(texts, ""))[:LONGEST_LINE]


def filled_review(
    found: FormValues,
    begun: Review | None,
    questionnaire: Questionnaire,
    about: Assessment,
) -> Review:
    """The review that a form says; `begun`: what its reviewer has said before."""
    texts: dict[str, dict[str, str]] = {}
    for name, text in found.values.items():
        if place := place_of(name):
            texts.setdefault(place.whose, {})[place.key] = tidy(cleaned(text))
    whole = texts.pop("", {})
    levels = {key: texts.pop(key) for key in list(texts) if ":" in key}
    review = begun or _new(found, about)
    if reflection := whole.get("reflection", "")[:LONGEST_TEXT]:
        review = review.model_copy(update={"reflection": reflection})
    for offer in level_offers(levels, questionnaire, about):
        if offer.filled:
            before = given_at(review.levels, offer.asked, GivenLevel())
            given = before.model_copy(update=dict(offer.filled))
            changed = with_given(review.levels, offer.asked, given)
            review = review.model_copy(update={"levels": changed})
    seen = dict(zip(questionnaire.by_id, whole.get("seen", "").split(), strict=False))
    now = states_of(questionnaire, about)
    for key, fields in texts.items():
        finding = _finding(fields, review.finding_on(key))
        if finding.is_empty or finding == review.finding_on(key):
            continue
        state = seen.get(key, "")
        of = answer_digest(about, key) if state == now.get(key) else _earlier(state)
        review = review.with_finding(key, finding.model_copy(update={"of": of}))
    return review


def unknown_verdicts(found: FormValues) -> Iterator[str]:
    """The words in place of a verdict that are none, each with its place."""
    for name, text in found.values.items():
        place = place_of(name)
        is_verdict = place and place.key == "status" and ":" not in place.whose
        if place and is_verdict and _verdict_in(text) is None:
            sentence = _("{id}: “{said}” is none of the verdicts, and is left out")
            said = shortened(in_one_line(cleaned(text)), 60)
            told = sentence.format(id=place.whose, said=said)
            where = found.places.get(name, "")
            yield labelled(where, told) if where else told


def _new(found: FormValues, about: Assessment) -> Review:
    name, organisation = line_of(found, "reviewer"), line_of(found, "organisation")
    return Review(
        format=FORMAT,
        id=line_of(found, "review"),
        assessment=about.id,
        questionnaire=about.questionnaire,
        edition=about.edition,
        reviewer=Reviewer(name=name, organisation=organisation),
    )


def _finding(fields: Mapping[str, str], before: Finding) -> Finding:
    """What was given before, with what the form says."""
    said = _verdict_in(fields.get("status", "")) or NOTHING
    changes: dict[str, object] = {}
    if said != NOTHING and choice_label(said) != choice_label(
        (before.verdict, before.status)
    ):
        changes |= dict(zip(("verdict", "status"), said, strict=True))
    if note := fields.get("note", "")[:LONGEST_TEXT]:
        changes["note"] = note
    return before.model_copy(update=changes)


def _verdict_in(text: str) -> Said | None:
    """What those words give; None if they are no verdict."""
    words = " ".join(tidy(cleaned(text)).casefold().split())
    if words in ("", not_answered().casefold()):
        return NOTHING
    choices = (s for s in verdict_choices() if words in map(str.casefold, _words(s)))
    return next(choices, None)


def _words(said: Said) -> tuple[str, str]:
    """As a form's data have it, and as it is shown: some viewers store that."""
    return choice_word(said), choice_label(said)


def _earlier(state: str) -> str:
    """Of an answer that is another one by now; its digest is known in part."""
    is_known = re.fullmatch(rf"[0-9a-f]{{{DIGITS}}}", state)
    return f"a:{state.ljust(12, '0')}" if is_known else ""
