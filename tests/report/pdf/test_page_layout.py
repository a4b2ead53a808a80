"""Which of several layouts of a report is printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from selfassess.report.pdf.page_layout import END, Layout, best_layout

HTML = '<html><body class="short a4"></body></html>'


@dataclass
class Sheet:
    """A page on which the last lines begin at that part of it, or no report ends."""

    ends: float | None
    height: float = 1000

    @property
    def anchors(self) -> Mapping[str, tuple[float, float]]:
        return {} if self.ends is None else {END: (50, self.ends * self.height)}


@dataclass
class Printer:
    """Makes of each spacing so many pages, the last one filled so far."""

    made: Mapping[str, tuple[int, float | None]]
    asked: list[str] = field(default_factory=list)

    def lay_out(self, html: str) -> Layout:
        spacing = html.split('class="')[1].split()[0]
        self.asked.append(spacing)
        pages, ends = self.made[spacing]
        sheets = [Sheet(None)] * (pages - 1) + [Sheet(ends)]

        @dataclass
        class Document:
            pages: list[Sheet]

        return Layout(spacing, Document(sheets))


@pytest.mark.parametrize("pages_and_end", [(5, 0.7), (1, 0.85), (40, 0.1), (5, None)])
def test_a_report_whose_last_page_is_no_rump_is_laid_out_once(
    pages_and_end: tuple[int, float | None],
) -> None:
    printer = Printer({"short": pages_and_end})
    assert best_layout(HTML, printer.lay_out).page == "short"
    assert printer.asked == ["short"]


def test_the_first_spacing_that_leaves_no_rump_is_taken() -> None:
    printer = Printer({"short": (5, 0.3), "spacing-2": (5, 0.7)})
    assert best_layout(HTML, printer.lay_out).page == "spacing-2"


def test_of_layouts_with_a_rump_the_fullest_is_taken_and_never_one_of_more_pages() -> (
    None
):
    printer = Printer({"short": (5, 0.3), "spacing-2": (5, 0.4), "spacing-3": (6, 0.5)})
    assert best_layout(HTML, printer.lay_out).page == "spacing-2"
    assert printer.asked == ["short", "spacing-2", "spacing-3"]


def test_where_no_spacing_helps_it_stays_as_it_was() -> None:
    same = (1, 0.5)
    printer = Printer({"short": same, "spacing-2": same, "spacing-3": (2, 0.5)})
    assert best_layout(HTML, printer.lay_out).page == "short"
