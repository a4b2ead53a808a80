"""Nothing needs two hands, two keys at once or a hurry; keys and the mouse lead everywhere."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.style import Style
from textual.widgets import Button, Input

import selfassess.tui
from selfassess.core.commands.command import all_commands
from selfassess.tui.command_palette import Actions
from selfassess.tui.dialogs.keys import KeysScreen
from selfassess.tui.walk.role import GOVERNMENT, REVIEWER, Role
from selfassess.tui.walk.screen import WalkScreen
from selfassess.tui.widgets.footer import LeanFooter
from selfassess.tui.widgets.text_blocks import TextBlocks
from tests.tui.reviewed_workspace import reviewed
from tests.tui.workspaces import SavedRecords, passed_on, walking

ROLES: list[Role[Any]] = [GOVERNMENT, REVIEWER]
SIDES = [("", GOVERNMENT), ("water-watch", REVIEWER)]

BUTTONS = {
    "accept": "accept",
    "choose": "choose",
    "begin_anew": "draft",
}
"""What two keys at once do in forms, and what else does it: by Tab and Enter, or a click."""

TELLING = {"help_quit"}
"""What only tells which one key does it."""

SLOWER = {"first_line": "up", "last_line": "down", "turn(-1)": "turn(1)"}
"""What a key does that is pressed more often."""


def two_at_once(key: str) -> bool:
    """Whether a key is pressed together with another one."""
    return "+" in key or (len(key) == 1 and key.isupper())


def classes(of: type[DOMNode] = DOMNode) -> Iterator[type[DOMNode]]:
    """Everything of the screens that may have keys."""
    for name in pkgutil.walk_packages(selfassess.tui.__path__, "selfassess.tui."):
        importlib.import_module(name.name)
    waiting, known = [of], set[type[DOMNode]]()
    while waiting:
        cls = waiting.pop()
        waiting += [each for each in cls.__subclasses__() if each not in known]
        known.add(cls)
    return (cls for cls in known if cls.__module__.startswith("selfassess.tui."))


def bound_by(cls: type[DOMNode]) -> Iterator[Binding]:
    """Each key of the class itself."""
    return iter([*Binding.make_bindings(vars(cls).get("BINDINGS", []))])


def in_the_palette() -> set[str]:
    """What can be done by a name, chosen by arrows and Enter."""
    commands = (c for role in ROLES for c in all_commands(role.commands))
    return {c.action.runs for c in commands if c.id not in ("palette", "all")}


def test_what_two_keys_at_once_do_one_key_does_too() -> None:
    left = []
    for cls in classes():
        alone = {b.action for b in bound_by(cls) if not two_at_once(b.key)}
        for binding in bound_by(cls):
            action = binding.action.removeprefix("screen.").removeprefix("app.")
            others = {*alone, *in_the_palette(), *BUTTONS, *SLOWER, *TELLING}
            if two_at_once(binding.key) and not others & {action, binding.action}:
                left.append(f"{cls.__name__}: {binding.key} {binding.action}")
    assert left == []


def test_the_palette_and_the_keys_themselves_need_one_key() -> None:
    for role in ROLES:
        keys = {c.id: c.action.keys.split(",") for c in all_commands(role.commands)}
        assert any(not two_at_once(key) for key in keys["palette"])
        assert any(not two_at_once(key) for key in keys["help"])


@pytest.mark.parametrize("role", ROLES)
def test_every_command_has_a_key_and_a_name_in_the_palette(role: Role[Any]) -> None:
    for command in all_commands(role.commands):
        assert command.action.keys, command.id
        assert command.texts.title, command.id


@pytest.mark.parametrize(("side", "role"), SIDES)
async def test_the_palette_offers_every_command(side: str, role: Role[Any]) -> None:
    async with walking(reviewed(SavedRecords(), side)) as (_pilot, screen):
        offered = [hit.text async for hit in Actions(screen).discover()]
    hidden = ("palette", "all")
    wanted = [c for c in all_commands(role.commands) if c.id not in hidden]
    assert len(offered) == len(wanted)


@pytest.mark.parametrize(("side", "role"), SIDES)
async def test_a_click_leads_to_every_command(
    side: str, role: Role[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the walk: on `? keys` in its footer, then on the row of the command."""
    done: list[str] = []

    async def note(_screen: Any, action: str, *_more: Any) -> bool:
        done.append(action)
        return True

    work = reviewed(SavedRecords(), side)
    async with walking(work, (120, 50), toasts=False) as (pilot, screen):
        await pilot.press("question_mark")
        await passed_on(pilot)
        keys = pilot.app.screen
        assert isinstance(keys, KeysScreen)
        table = keys.query_one("VerticalScroll TextBlocks", TextBlocks)
        spans = (span.style for line in table.lines for span in line.spans)
        clicks = {s.meta.get("@click") for s in spans if isinstance(s, Style)}
        commands = [*all_commands(role.commands)]
        assert {f"screen.answer({c.action.runs!r})" for c in commands} <= clicks
        lines = [line.plain for line in table.lines]
        await pilot.press("escape")
        await passed_on(pilot)
        footer = screen.query(LeanFooter).last()
        place = footer.render().plain.index("? keys")
        for command in commands[:: max(1, len(commands) // 5)]:
            await pilot.click(footer, offset=(place + 1, 0))
            await passed_on(pilot)
            table = pilot.app.screen.query_one(TextBlocks)
            row = next(n for n, line in enumerate(lines) if command.texts.title in line)
            pilot.app.screen.query_one("VerticalScroll").scroll_to(y=row, animate=False)
            await passed_on(pilot)
            with monkeypatch.context() as patched:
                patched.setattr(WalkScreen, "run_action", note)
                await pilot.click(table, offset=(6, row))
                await passed_on(pilot)
            assert done[-1:] == [command.action.runs], command.id


async def test_a_form_is_saved_and_begun_anew_without_two_keys_at_once() -> None:
    async with walking(reviewed(SavedRecords()), (100, 40)) as (pilot, _screen):
        await pilot.press("d", "tab", "x", "escape", "d")
        await passed_on(pilot)
        form = pilot.app.screen
        assert form.query_one("#accept", Button).focusable
        assert form.query_one("#country", Input).value.endswith("x")
        await pilot.click("#draft", offset=(3, 0))
        await passed_on(pilot)
        assert not form.query_one("#draft").display
        assert form.query_one("#country", Input).value == "Exampleland"
