"""The dialog for what a new assessment needs."""

from collections.abc import Callable

from selfassess.core.session.workspace import Beginning, Launcher, Workspace
from selfassess.core.text.i18n import _
from selfassess.core.text.language_codes import languages_like
from selfassess.core.validation.details_form import DETAILS
from selfassess.tui.dialogs.form import Field, FormScreen, check_by_doing


def new_assessment_form(
    launcher: Launcher, said: Beginning, take: Callable[[Workspace], object]
) -> FormScreen:
    """It begins with what is said already, and closes when the new file is open."""
    offers = [(title, name) for name, title in launcher.offers().items()]
    fields = (
        Field("questionnaire", _("Questionnaire"), said.questionnaire, choices=offers),
        Field("country", _("Country"), said.country),
        Field(
            "action_plan",
            _("Action plan"),
            said.action_plan,
            hint="3rd National Action Plan 2024-2026",
        ),
        Field(
            "language",
            _(DETAILS["language"].label),
            said.language,
            hint=_("that of the questionnaire"),
            offers=languages_like,
        ),
        Field("name", _("File"), hint=_("a name is made from the country")),
    )
    check = check_by_doing(
        lambda values: take(launcher.begin(Beginning(**values, basis=said.basis))),
        ("country", "action_plan"),
    )
    form = FormScreen(_("New assessment"), fields, check, _("Begin"))
    form.kept_as += said.basis
    return form
