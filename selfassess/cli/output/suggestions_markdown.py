"""Suggestions on the wording of a questionnaire, as Markdown for its maintainer."""

from collections.abc import Iterator

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.review import Review
from selfassess.core.review.labels import reviewer_label
from selfassess.core.review.suggestions import Suggested, Suggestions
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.text.markdown import escaped, heading, one_line, paragraphs


def wording_markdown(
    suggestions: Suggestions, questionnaire: Questionnaire, about: Assessment
) -> Iterator[str]:
    """Suggestions by requirement with its text, then what is said on the whole."""
    yield f"# {one_line(_('Suggestions on: {title}').format(title=questionnaire.title))}"
    # Translators: {id} is a questionnaire; {plan} is the action plan of the country.
    origin = _("{id}, edition {edition}, from the reviews of {country}: {plan}").format(
        id=questionnaire.id,
        edition=questionnaire.edition,
        country=about.country,
        plan=about.action_plan,
    )
    yield from ("", one_line(origin))
    if suggestions.holds_private:
        warning = _("Some of it is private: it is for the maintainer alone.")
        yield from ("", f"**{escaped(warning)}**")
    current = None
    for requirement, suggested in suggestions.by_requirement:
        phase = questionnaire.places[requirement.id][0]
        if phase is not current:
            yield from heading(2, phase.title)
        current = phase
        yield from _requirement(requirement, suggested)
    if suggestions.reflections:
        yield from heading(2, _("On the whole"))
    for review in suggestions.reflections:
        yield from heading(3, reviewer_label(review.reviewer))
        yield from paragraphs(review.reflection)


def _requirement(
    requirement: Requirement, suggested: tuple[Suggested, ...]
) -> Iterator[str]:
    yield from ("", f"### `{requirement.id}` {one_line(requirement.title)}")
    yield from paragraphs(requirement.text, "> ")
    yield ""
    for suggestion in suggested:
        yield from _suggestion(suggestion)


def _suggestion(suggested: Suggested) -> Iterator[str]:
    # Translators: behind the name of a reviewer.
    text = _("suggests:") if suggested.suggestion.suggestion else ""
    supports = suggested.supported
    if supports and text:
        # Translators: behind the name of a reviewer; {reviewer} is another.
        text = _("supports {reviewer} and suggests:").format(reviewer=supports)
    elif supports:
        # Their own suggestion is private, or in a review that is not here.
        # Translators: behind the name of a reviewer; {reviewer} is another.
        text = _("supports {reviewer}, whose suggestion is not here").format(
            reviewer=supports
        )
    yield f"- {_who(suggested)} {escaped(text)}"
    if suggested.suggestion.suggestion:
        yield from paragraphs(suggested.suggestion.suggestion, "  ")
    if suggested.supporters:
        names = listed(map(_who, suggested.supporters))
        yield from ("", f"  {_('Supported by: {names}').format(names=names)}")


def _who(suggested: Suggested) -> str:
    name = f"**{_name(suggested.review)}**"
    return (
        name
        if suggested.suggestion.public
        else f"{name} ({escaped(pgettext('a suggestion', 'private'))})"
    )


def _name(review: Review) -> str:
    return one_line(reviewer_label(review.reviewer))
