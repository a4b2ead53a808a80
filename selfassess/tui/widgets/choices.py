"""A list to choose from."""

from textual.widgets import OptionList


class Choices(OptionList):
    """Textual's, which fails at Page up and down where a tiny window leaves it no line."""

    def _move_page(self, direction: int) -> None:
        if self.scrollable_content_region:
            super()._move_page(direction)  # type: ignore[arg-type]
