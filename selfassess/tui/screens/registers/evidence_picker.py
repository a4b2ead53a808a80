"""The dialog in which a file is chosen as evidence, among those there are."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import DirectoryTree, Static

from selfassess.core.errors import SelfAssessError
from selfassess.core.model.registers.evidence_file import EvidenceFiles
from selfassess.core.text.i18n import _, marked_as
from selfassess.tui.dialogs.confirm import is_agreed
from selfassess.tui.dialogs.dialog import FittedDialog, opens
from selfassess.tui.widgets.footer import Hint, bound


class VisibleFiles(DirectoryTree):
    """Folders and files without those that are hidden, under names that can be shown."""

    ICON_NODE, ICON_NODE_EXPANDED, ICON_FILE = "▸ ", "▾ ", "  "

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what begins with a dot."""
        return [path for path in paths if not path.name.startswith(".")]

    def process_label(self, label: Any) -> Any:
        """The name as text that does nothing to the terminal, whoever gave it."""
        return super().process_label(shown_name(str(label)))


def shown_name(name: str) -> str:
    """A file name without what acts on a terminal; `�` stands for it."""
    return "".join(letter if letter.isprintable() else "�" for letter in name)


class EvidencePicker(FittedDialog[str]):
    """Answers with how the chosen file is cited, once it lies beside the assessment."""

    AUTO_FOCUS: ClassVar[str | None] = "VisibleFiles"
    HINTS = [
        Hint("esc", marked_as("what a key does", "back"), "close", "escape,q"),
        Hint(
            "enter",
            marked_as("what a key does", "open the folder, or cite the file"),
            "take",
        ),
        Hint(
            "←", marked_as("what a key does", "folder around"), "up", "left,backspace"
        ),
    ]
    BINDINGS = bound(HINTS)
    help_topic = "evidence"

    def __init__(self, files: EvidenceFiles) -> None:
        super().__init__(_("Choose a file as evidence"))
        self._files = files

    def head(self) -> ComposeResult:
        """The title, and which folder it is."""
        yield from super().head()
        yield Static(id="folder", classes="quiet", markup=False)

    def body(self) -> ComposeResult:
        """What is in it."""
        yield VisibleFiles(self._files.folder)

    def foot(self) -> ComposeResult:
        """What is wrong with the chosen file."""
        yield Static(id="file-wrong", classes="wrong", markup=False)

    def on_mount(self) -> None:
        """Tell where the files lie."""
        self._tell_folder()

    def _tell_folder(self) -> None:
        tree = self.query_one(VisibleFiles)
        self.query_one("#folder", Static).update(shown_name(str(tree.path)))

    def action_take(self) -> None:
        """Open the marked folder, or cite the marked file."""
        self.query_one(VisibleFiles).action_select_cursor()

    def action_up(self) -> None:
        """Show the folder around this one, as far as there is one to look into."""
        tree = self.query_one(VisibleFiles)
        tree.path = self._files.folder_above(str(tree.path))
        self._tell_folder()

    @on(DirectoryTree.FileSelected)
    def choose(self, event: DirectoryTree.FileSelected) -> None:
        """Cite the file that was chosen."""
        self.cite(str(event.path))

    @opens
    async def cite(self, path: str) -> None:
        """Close with how the file is cited; one that lies elsewhere is copied, if wanted."""
        try:
            cited = self._files.cited_as(path)
            if not cited and await self._is_copied(path):
                cited = self._files.take_in(path)
        except SelfAssessError as error:
            self.tell("file-wrong", shown_name(str(error)))
            return
        if cited:
            self.dismiss(cited)

    async def _is_copied(self, path: str) -> bool:
        """Whether a file that lies elsewhere is wanted beside the assessment."""
        question = _(
            "{path} lies elsewhere, or has a name that cannot be cited. A copy beside the "
            "assessment goes wherever the assessment goes."
        ).format(path=shown_name(path))
        title = _("Copy the file to the assessment?")
        return await is_agreed(self, title, question, _("Copy it"))
