"""What is odd in a form that came, and what to do with what was left of it."""

from collections.abc import Collection, Iterator, Sequence

from selfassess.core.model.assessment import Assessment
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.report.forms.filled.filled_form import FilledForm
from selfassess.report.forms.filled.form_offers import FormOffer


def stranger_lines(
    form: FilledForm, assessment: Assessment, known: Collection[str]
) -> Iterator[str]:
    """What the form says that no answer can take, and of what else it is than the file."""
    country = form.details.get("country", "")
    if country and country != assessment.country:
        # Translators: whose the form is, and whose the file: country and action plan.
        sentence = _("the form is of {theirs}, the file of {ours}")
        yield sentence.format(theirs=country, ours=assessment.country)
    if form.edition != assessment.edition:
        sentence = _(
            "the form asks edition {theirs}, the file answers {ours}: some of it may be "
            "worded otherwise"
        )
        yield sentence.format(theirs=form.edition, ours=assessment.edition)
    for requirement_id in form.answers:
        if requirement_id not in known:
            # Translators: {id} is a requirement.
            sentence = _("the form answers {id}, which is not asked")
            yield sentence.format(id=requirement_id)
    for requirement_id, text in form.not_understood.items():
        sentence = _(
            "the form answers {id} with “{said}”, which is none of its answers"
        ).format(id=requirement_id, said=text)
        yield _at(form.places.get(requirement_id, ""), sentence)
    for name, place in form.too_long.items():
        # Translators: {id} is a requirement.
        sentence = _("the form says more on {id} than fits there; the rest is left out")
        yield _at(place, sentence.format(id=name))
    for name, text in form.strange.items():
        sentence = _(
            "the form's field “{name}” says “{said}”, and is none that was made here"
        ).format(name=name, said=text)
        yield _at(form.places.get(name, ""), sentence)
    yield from form.notes


def what_to_do_with(left: Sequence[FormOffer], *, is_proposed: bool) -> str:
    """How what an import left as it is can be taken over after all."""
    if is_proposed and any(offer.is_level for offer in left):
        return _(
            "What is different was left as it is, and so are levels: they cannot be "
            "proposed; without --propose they are taken over"
        )
    if any(offer.against for offer in left):
        return _(
            "What is different was left as it is; --choose asks which form is right, "
            "one by one"
        )
    return _(
        "What is different was left as it is; --take ID takes over the form's words "
        "on one requirement, --overwrite all of them"
    )


def _at(place: str, sentence: str) -> str:
    """The sentence behind the place it is about, if that is known."""
    return labelled(place, sentence) if place else sentence
