"""A table of which one row is marked; its first column stays while the rest is scrolled."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

# Textual's table draws texts of rich; a plain string would be read as markup.
from rich.style import Style  # noqa: TID251
from rich.text import Text  # noqa: TID251
from textual.binding import Binding
from textual.color import Color
from textual.events import Click
from textual.geometry import Offset, Size
from textual.widgets import DataTable


class Cell(NamedTuple):
    """A text and the name of its colour in the themes; the usual one if it has none."""

    text: str
    colour: str = ""


Heads = Sequence[tuple[str, int | None]]
Rows = Mapping[str, Sequence[Cell]]


class Table(DataTable[Text]):
    """Textual's, filled with texts and names of colours."""

    BINDINGS = [
        Binding("home", "scroll_top", show=False),
        Binding("end", "scroll_bottom", show=False),
    ]

    def __init__(self, name: str) -> None:
        super().__init__(
            id=name, cursor_type="row", fixed_columns=1, zebra_stripes=True
        )
        self._filled: tuple[Heads, Rows] = ((), {})

    def on_mount(self) -> None:
        """The colours are those of the theme, also of one that is chosen later."""
        self.app.theme_changed_signal.subscribe(
            self, lambda _: self.fill(*self._filled)
        )

    def fill(self, heads: Heads, rows: Rows) -> None:
        """Other columns and rows: heads with their cells (None: as wide as needed).

        Of a row, as many cells are shown as there are heads.
        """
        place, self._filled = self.cursor_row, (heads, rows)
        self.clear(columns=True)
        for number, (head, width) in enumerate(heads):
            self.add_column(Text(head), width=width, key=str(number))
        for key, cells in rows.items():
            self.add_row(*map(self._shown, cells[: len(heads)]), key=key)
        self.move_cursor(row=place)
        if self.styles.is_auto_height:
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for the heads and for each row: Textual counts them only when idle."""
        return self.header_height + self.row_count

    def _shown(self, cell: Cell) -> Text:
        name = self.app.theme_variables[cell.colour] if cell.colour else ""
        style = Style(color=Color.parse(name).rich_color) if name else Style()
        return Text(cell.text, style, no_wrap=True, overflow="ellipsis", end="")

    def on_click(self, event: Click) -> None:
        """Choose by one click, as in lists: in Textual's tables it takes two."""
        where = event.style.meta
        if where.get("row", -1) >= 0:
            self.move_cursor(row=where["row"], column=where["column"])

    @property
    def marked(self) -> str | None:
        """The key of the marked row; None where there is no row."""
        if not self.row_count:
            return None
        return self.coordinate_to_cell_key(self.cursor_coordinate).row_key.value

    def mark(self, key: str) -> None:
        """Mark the row of that key."""
        self.move_cursor(row=self.get_row_index(key))

    @property
    def marked_offset(self) -> Offset:
        """Where the marked row of the table begins on the screen."""
        row = self.header_height + self.cursor_row - self.scroll_offset.y
        return self.content_region.offset + Offset(0, row)
