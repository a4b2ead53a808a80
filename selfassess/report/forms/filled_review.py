"""A review that came back as a form: what its fields say, with what was said before."""

import re
from collections.abc import Mapping

from selfassess.core.errors import CannotRead
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.fields import LONGEST_LINE, LONGEST_TEXT, tidy
from selfassess.core.model.levels import GivenLevel, given_at, with_given
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.review import FORMAT, Finding, Review, Reviewer
from selfassess.core.review.threads import answer_digest
from selfassess.core.text.characters import cleaned, in_one_line
from selfassess.core.text.i18n import _
from selfassess.report.elements.passages import shortened
from selfassess.report.forms.form_fields import not_answered, place_of
from selfassess.report.forms.form_values import FormValues
from selfassess.report.forms.level_fields import level_offers
from selfassess.report.forms.review_paper import (
    DIGITS,
    Said,
    choice_label,
    choice_word,
    states_of,
    verdict_choices,
)


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
    """The review that a form says; `begun`: what its reviewer has said before.

    Raise CannotRead with what of it is not understood.
    """
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
        finding = _finding(key, fields, review.finding_on(key))
        if finding.is_empty or finding == review.finding_on(key):
            continue
        state = seen.get(key, "")
        of = answer_digest(about, key) if state == now.get(key) else _earlier(state)
        review = review.with_finding(key, finding.model_copy(update={"of": of}))
    return review


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


def _finding(key: str, fields: Mapping[str, str], before: Finding) -> Finding:
    """What was given before, with what the form says."""
    text = " ".join(fields.get("status", "").casefold().split())
    known = {
        word.casefold(): said for said in verdict_choices() for word in _words(said)
    }
    if text == not_answered().casefold():
        text = ""
    if text and text not in known:
        sentence = _("{id}: “{said}” is none of the verdicts")
        raise CannotRead(sentence.format(id=key, said=shortened(text, 60)))
    changes: dict[str, object] = {}
    if text and choice_label(known[text]) != choice_label(
        (before.verdict, before.status)
    ):
        changes |= dict(zip(("verdict", "status"), known[text], strict=True))
    if note := fields.get("note", "")[:LONGEST_TEXT]:
        changes["note"] = note
    return before.model_copy(update=changes)


def _words(said: Said) -> tuple[str, str]:
    """As a form's data have it, and as it is shown: some viewers store that."""
    return choice_word(said), choice_label(said)


def _earlier(state: str) -> str:
    """Of an answer that is another one by now; its digest is known in part."""
    is_known = re.fullmatch(rf"[0-9a-f]{{{DIGITS}}}", state)
    return f"a:{state.ljust(12, '0')}" if is_known else ""
