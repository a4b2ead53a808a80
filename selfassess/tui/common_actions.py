"""What can be done on every screen: help, letters to jump to, messages, actions by name."""

from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.binding import Binding, BindingType

from selfassess.core.text.i18n import _
from selfassess.tui.bindings import binding
from selfassess.tui.command_palette import Actions, Palette
from selfassess.tui.terminal.display import Showing
from selfassess.tui.terminal.input_queue import InputQueue

if TYPE_CHECKING:
    from selfassess.core.session.launcher import Launcher


@runtime_checkable
class HasHelp(Protocol):
    """A screen, or a part of one, with a help page of its own."""

    help_topic: str


class CommonActions(InputQueue, Showing):
    """The actions of the program itself, whatever screen is in front."""

    COMMANDS = {Actions}
    # Textual's keys for the palette and for leaving overtake those typed before.
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l,f9", "draw_again", show=False, priority=True),
        Binding("ctrl+q", "quit", show=False),
        binding("help", "help"),
        binding("jump", "jump"),
        binding("messages", "messages"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.launcher: Launcher | None = None
        """What to work with, once it is loaded."""

    def action_command_palette(self) -> None:
        """Every action by its name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=_("words of an action")))
            self.clear_words()

    def action_help(self) -> None:
        """The help page of what is in focus, or of the screen around it."""
        from selfassess.tui.dialogs.help import HelpScreen

        if self.launcher and not isinstance(self.screen, HelpScreen):
            self.clear_words()
            place = self.focused or self.screen
            nodes = place.ancestors_with_self
            topics = [node.help_topic for node in nodes if isinstance(node, HasHelp)]
            topic = next(iter(topics), "answering")
            titles = self.launcher.help_titles()
            self.push_screen(HelpScreen(topic, titles, self.launcher.help_page))

    def action_jump(self) -> None:
        """A letter on everything that can be focused; what is typed next chooses."""
        self.begin_opening(self._jump, self.screen)

    async def _jump(self) -> None:
        from selfassess.tui.dialogs.jump import JumpScreen

        screen = self.screen
        if place := await self.ask_once(screen, JumpScreen(screen.focus_chain)):
            screen.set_focus(place)

    def action_messages(self) -> None:
        """What was said, to be read again."""
        from selfassess.tui.dialogs.message_log import MessagesScreen

        if not isinstance(self.screen, MessagesScreen):
            self.push_screen(MessagesScreen(self.told))

    def action_help_quit(self) -> None:
        """Control-C is for copying; who presses it often wants to leave."""
        for key, active in self.active_bindings.items():
            if active.binding.action.rpartition(".")[2] == "quit":
                self.notify(_("{key} leaves.").format(key=key), markup=False)
                return
