"""The dialog in which an answer gets an owner and a day."""

from selfassess.core.session.drafts import Values
from selfassess.core.session.filters import filter_label
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.registers.entry_field import A_DAY
from selfassess.core.validation.registers.owner_forms import (
    wrong_in_day,
    wrong_in_new_owner,
)
from selfassess.tui.dialogs.field_editors import Field
from selfassess.tui.dialogs.form import FormScreen

HERE, ALL = "here", "all"


def owner_form(session: Session) -> FormScreen:
    """The form for the answer in view, or for all answers that are shown."""
    answer, owners = session.answer, session.assessment.owners
    listed = [(owner.name, key) for key, owner in owners.items()]
    known = Field(
        "owner",
        _("Owner"),
        answer.owner if answer.owner in owners else "",
        choices=[(_("nobody"), ""), *listed],
    )
    new = _("Or a new one: the name") if owners else _("Owner")
    due = answer.due.isoformat() if answer.due else ""
    fields = (
        *((known,) if owners else ()),
        Field("new", new, hint=_("such as a ministry")),
        Field("due", _("Due"), due, hint=_(A_DAY)),
        Field("places", _("For"), HERE, choices=_places(session)),
    )

    def check(values: Values) -> dict[str, str]:
        wrong = {
            "new": wrong_in_new_owner(values["new"], session.assessment),
            "due": wrong_in_day(values["due"]),
        }
        return {name: text for name, text in wrong.items() if text}

    title = _("Who supplies the answer to {number}?").format(number=session.number)
    return FormScreen(title, fields, check)


def _places(session: Session) -> list[tuple[str, str]]:
    count = len(session.shown)
    shown = ngettext(
        "the {count} requirement that is shown: {filter}",
        "all {count} requirements that are shown: {filter}",
        count,
    ).format(count=count, filter=filter_label(session.filter))
    return [(_("this requirement"), HERE), *([(shown, ALL)] if count else [])]
