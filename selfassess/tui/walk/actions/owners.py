"""Who has to supply answers: setting it, and what each owner owes."""

from functools import partial
from typing import TYPE_CHECKING

from selfassess.core.session.filters import filter_label
from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.core.validation.registers.owner_forms import day_typed, new_owner
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions import registers
from selfassess.tui.walk.actions.navigation import narrow

if TYPE_CHECKING:
    from selfassess.core.session.drafts import Values
    from selfassess.tui.walk.screen import WalkScreen


@opens
async def owner(walk: "WalkScreen[Session]") -> None:
    """Say who has to supply the answer in view, or all answers that are shown."""
    if walk.permission.is_refused_here(owner):
        return
    from selfassess.tui.screens.registers.owner_form import ALL, owner_form

    values = await ask(walk, owner_form(walk.session))
    if values is None:
        return
    is_for_all = values["places"] == ALL
    if not is_for_all or await _is_for_several(walk):
        places = walk.session.shown if is_for_all else (walk.session.current_id,)
        _set(walk, places, values)


async def _is_for_several(walk: "WalkScreen[Session]") -> bool:
    from selfassess.tui.dialogs.confirm import is_agreed

    count = len(walk.session.shown)
    question = ngettext(
        "It is set for the {count} requirement that is shown: {filter}.",
        "It is set for all {count} requirements that are shown: {filter}.",
        count,
    ).format(count=count, filter=filter_label(walk.session.filter))
    title = _("Set the owner of several?")
    return await is_agreed(walk, title, question, _("Set it"))


def _set(
    walk: "WalkScreen[Session]", places: tuple[str, ...], values: "Values"
) -> None:
    new, key = None, values.get("owner", "")
    if name := values["new"]:
        new = new_owner(name, walk.session.assessment)
        key = new[0]
    changes = {"owner": key, "due": day_typed(values["due"])}
    walk.take(walk.session.owned(places, changes, new))


def owners(walk: "WalkScreen[Session]") -> None:
    """What each owner owes; the answer is whose requirements to show."""
    from selfassess.tui.screens.registers.owner_table import OwnersScreen

    edit = partial(registers.show, walk, RegisterKind.OWNERS)
    screen = OwnersScreen(lambda: walk.session, walk.workspace, edit)
    walk.app.push_screen(screen, partial(narrow, walk))
