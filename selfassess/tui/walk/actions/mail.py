"""What somebody sent, taken in on the walk: by name, or dropped into the window."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from selfassess.core.errors import SelfAssessError
from selfassess.core.merge.arrivals import Arrival, Arrivals, Mailbox
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import _
from selfassess.tui.dialogs.dialog import ask, opens
from selfassess.tui.walk.actions import forms

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


@opens
async def receive(walk: "WalkScreen[OneSession]") -> None:
    """Ask for a file that came, and take in the reviews in it."""
    from selfassess.tui.dialogs.open_file import OpenScreen

    if (mailbox := walk.workspace.mailbox) is None:
        walk.say(_("Reviews cannot be taken in here."))
        return
    look = mailbox.look
    title = _("Take in a review: the file, message or archive that came")
    form = OpenScreen(title, mailbox.files, lambda name: look([name]))
    if arrivals := await ask(walk, form):
        await _take_in(walk, arrivals)


def drop(walk: "WalkScreen[OneSession]", text: str) -> None:
    """Files that were dragged into the window, as terminals write their names."""
    try:
        names = shlex.split(text)
    except ValueError:
        names = []
    is_there = bool(names) and all(map(walk.workspace.is_taken, names))
    filled = [name for name in names if is_there and forms.is_form(walk, name)]
    if is_there and (walk.workspace.mailbox or filled == names):
        _take_in_dropped(walk, filled, [name for name in names if name not in filled])
    else:
        walk.say(
            _("What was pasted was left out: nothing is being written here."),
            severity="warning",
        )


@opens
async def _take_in_dropped(
    walk: "WalkScreen[OneSession]", filled: list[str], others: list[str]
) -> None:
    """The forms one after the other, then what may hold reviews."""
    again = partial(_take_in_dropped, walk, filled, others)
    if filled and walk.permission.is_refused(again):
        return
    for name in filled:
        await forms.take_in_form(walk, name)
    if others and walk.workspace.mailbox:
        await _look_through(walk, walk.workspace.mailbox, others)


async def _look_through(
    walk: "WalkScreen[OneSession]", mailbox: Mailbox, names: list[str]
) -> None:
    try:
        arrivals = mailbox.look(names)
    except SelfAssessError as error:
        walk.say(str(error), severity="error")
    else:
        await _take_in(walk, arrivals)


async def _take_in(walk: "WalkScreen[OneSession]", arrivals: Arrivals) -> None:
    """Show what came, ask, and put the reviews into their places."""
    from selfassess.tui.dialogs.confirm import is_agreed

    told, title = "\n".join(arrivals.told), _("What came")
    for question, reviews in _questions(arrivals, told):
        if await is_agreed(walk, title, question, _("Take it in")):
            _put(walk, reviews)
    if not arrivals.reviews:
        walk.say(told, severity="warning")


def _questions(
    arrivals: Arrivals, told: str
) -> Iterator[tuple[str, Sequence[Arrival]]]:
    """One for all that takes nothing away, and one for each that does."""
    if adding := [review for review in arrivals.reviews if not review.question]:
        yield told, adding
    for review in arrivals.reviews:
        if review.question:
            yield f"{told}\n\n{review.question}", [review]


def _put(walk: "WalkScreen[OneSession]", reviews: Iterable[Arrival]) -> None:
    try:
        for review in reviews:
            review.put()
    except SelfAssessError as error:
        walk.say(str(error), severity="error")
    walk.autosave.look_outside()
