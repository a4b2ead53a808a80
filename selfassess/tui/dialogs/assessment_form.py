"""The dialog for what a new assessment needs."""

from collections.abc import Callable, Iterable, Iterator

from selfassess.core.cycle.brought import BROUGHT, Brought
from selfassess.core.session.drafts import Values
from selfassess.core.session.launcher import Beginning, Launcher
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _, pgettext
from selfassess.core.text.language_codes import languages_like
from selfassess.core.validation.details_form import DETAILS
from selfassess.tui.dialogs.field_editors import Field, check_by_doing
from selfassess.tui.dialogs.form import FormScreen


def new_assessment_form(
    launcher: Launcher, said: Beginning, take: Callable[[Workspace], object]
) -> FormScreen:
    """It begins with what is said already, and closes when the new file is open."""

    def begin(values: Values) -> None:
        bring = frozenset(
            map(Brought, filter(None, values.pop("bring", "").split(",")))
        )
        take(launcher.begin(Beginning(**values, basis=said.basis, bring=bring)))

    check = check_by_doing(lambda values: begin({**values}), ("country", "action_plan"))
    fields = tuple(_fields(launcher, said))
    form = FormScreen(_("New assessment"), fields, check, _("Begin"))
    form.kept_as += said.basis
    return form


def _fields(launcher: Launcher, said: Beginning) -> Iterator[Field]:
    offers = [(title, name) for name, title in launcher.offers().items()]
    yield Field("questionnaire", _("Questionnaire"), said.questionnaire, choices=offers)
    yield Field("country", _("Country"), said.country)
    plan = "3rd National Action Plan 2024-2026"
    yield Field("action_plan", _("Action plan"), said.action_plan, hint=plan)
    yield Field(
        "language",
        _(DETAILS["language"].label),
        said.language,
        hint=_("that of the questionnaire"),
        offers=languages_like,
    )
    yield Field("name", _("File"), hint=_("a name is made from the country"))
    yield Field("start", _(DETAILS["start"].label), said.start, hint="2024")
    yield Field("end", _(DETAILS["end"].label), said.end, hint="2026")
    if said.bring:
        yield _what_to_bring(said.bring)


def _what_to_bring(usual: Iterable[Brought]) -> Field:
    return Field(
        "bring",
        _("Bring along from the earlier plan"),
        ",".join(usual),
        choices=[
            (pgettext("what is brought along", row.label), kind)
            for kind, row in BROUGHT.items()
        ],
        takes_several=True,
    )
