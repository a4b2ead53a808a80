"""A reviewer's comments: on the wording of a requirement, and on the whole."""

from collections.abc import Iterator

from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.model.review import Suggestion
from selfassess.core.review.supporters import support_for
from selfassess.core.review.threads import name_of_reviewer
from selfassess.core.session.drafts import Values
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.text.i18n import _, pgettext
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen


def wording_form(session: ReviewSession) -> FormScreen:
    """The dialog for a suggestion on the requirement in view."""
    title = _("Wording of {number}").format(number=session.number)
    theirs = (
        _("{name} suggests: {text}").format(name=name, text=suggestion.suggestion)
        for _slug, name, suggestion in _public(session)
    )
    about = "\n\n".join([session.requirement.text, *theirs])
    return FormScreen(title, tuple(_fields(session)), about=about)


def _fields(session: ReviewSession) -> Iterator[Field]:
    suggestion = _given(session)
    yield Field("suggestion", _("Suggestion"), suggestion.suggestion, is_long=True)
    yield Field(
        "public",
        _("Who may read it"),
        "yes" if suggestion.public else "no",
        choices=(
            (_("Only whoever maintains the questionnaire"), "no"),
            (_("Everybody"), "yes"),
        ),
    )
    public = [(name, slug) for slug, name, _suggestion in _public(session)]
    if suggestion.supports not in ("", *(slug for _name, slug in public)):
        # Perhaps it is no longer public; what the file says stays.
        name = name_of_reviewer(suggestion.supports, session.reviews)
        public.append((name, suggestion.supports))
    if public:
        yield Field(
            "supports",
            _("Support for another's suggestion"),
            suggestion.supports,
            choices=((pgettext("no suggestion of another", "None"), ""), *public),
        )


def _given(session: ReviewSession) -> Suggestion:
    return session.record.wording.get(session.current_id, Suggestion())


def _public(session: ReviewSession) -> Iterator[tuple[str, str, Suggestion]]:
    """What others want to be read by all: slug, name, suggestion."""
    for slug, review in session.reviews.items():
        suggestion = review.wording.get(session.current_id)
        if slug != session.own and suggestion and suggestion.public:
            yield slug, review.reviewer.name, suggestion


def suggestion_from(session: ReviewSession, values: Values) -> Suggestion:
    """The suggestion as it was filled in."""
    suggestion = _given(session)
    change: dict[str, object] = {
        "suggestion": tidy(values["suggestion"])[:LONGEST_TEXT],
        "public": values["public"] == "yes",
    }
    supported = values.get("supports", suggestion.supports)
    if supported != suggestion.supports:
        change |= support_for(supported, session.reviews)
    return suggestion.model_copy(update=change)


def reflection_form(session: ReviewSession) -> FormScreen:
    """The dialog for what the reviewer makes of the whole."""
    field = Field(
        "reflection", _("On the whole"), session.record.reflection, is_long=True
    )
    # Translators: what a reviewer has to say on the whole report
    return FormScreen(_("Reflection"), (field,))
