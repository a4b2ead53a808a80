"""Every action of the walk by its name, in the command palette."""

from functools import partial
from typing import Protocol, runtime_checkable

from textual.command import (
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
)
from textual.content import Content

from selfassess.core.commands.command import Command, Groups, all_commands
from selfassess.core.text.i18n import _
from selfassess.tui.bindings import keys_of


@runtime_checkable
class HasKeys(Protocol):
    """A screen with a table of what can be done on it."""

    @property
    def keys_table(self) -> Groups:
        """The table."""


class Palette(CommandPalette):
    """Textual's, where a key may come before the list is there."""

    @property
    def is_busy(self) -> bool:
        """Whether the palette still looks: Enter would take something else."""
        return any(w.node is self and not w.is_finished for w in self.workers)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual looks for a line of the list without having laid it out."""
        if action == "command_list":
            return self.query_one(CommandList).size.height > 0
        return super().check_action(action, parameters)


class Actions(Provider):
    """What the screen below the palette can do; nothing on other screens."""

    @property
    def _commands(self) -> list[Command]:
        screen = self.screen
        groups = screen.keys_table if isinstance(screen, HasKeys) else ()
        return [c for c in all_commands(groups) if c.id not in ("palette", "all")]

    async def discover(self) -> Hits:
        """Offer all actions, before anything is typed."""
        for command in self._commands:
            name = Content(self._name(command))
            shown, run = _with_key(name, command), partial(self._run, command)
            yield DiscoveryHit(shown, run, name.plain)

    async def search(self, query: str) -> Hits:
        """Offer the actions whose name is like what was typed."""
        matcher = self.matcher(query)
        for command in self._commands:
            name = self._name(command)
            if (score := matcher.match(name)) > 0:
                shown = _with_key(matcher.highlight(name), command)
                yield Hit(score, shown, partial(self._run, command), name)

    def _name(self, command: Command) -> str:
        return f"{_(command.texts.title)}  {keys_of(command.id)}"

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action.runs)


def _with_key(name: Content, command: Command) -> Content:
    """The name with its key in the colour that keys have."""
    end = len(name)
    return name.stylize("bold $primary", end - len(keys_of(command.id)), end)
