"""The pages of a report, laid out anew where the last one would be nearly empty."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

END = "end"
"""The id of what ends a report. What has none is laid out once."""
SPACINGS = ("spacing-2", "spacing-3")
"""Classes of the body, for which the style sheet gives lines another room: a short report
more, a long one less."""
_MOST_EMPTY, _MOST_EMPTY_ALONE = 0.4, 0.2
"""Of a sheet, below the place where the last lines begin; of one that is the only one."""
_MOST_EMPTY_PER_PAGE = 0.025
"""Of a sheet: among many pages one that is nearly empty is no matter."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The HTML as the printer read it, and the pages it made of it."""

    page: Any
    document: Any

    @property
    def is_uneven(self) -> bool:
        """Whether the last page is so empty that another spacing is worth its time."""
        pages = len(self.document.pages)
        allowed = _MOST_EMPTY_ALONE if pages == 1 else _MOST_EMPTY
        return self._empty > max(allowed, _MOST_EMPTY_PER_PAGE * pages)

    @property
    def rank(self) -> tuple[int, float]:
        """The lower the better: few pages, the last of them full."""
        return len(self.document.pages), self._empty

    @property
    def _empty(self) -> float:
        last = self.document.pages[-1]
        if END not in last.anchors:
            return 0
        return float(1 - last.anchors[END][1] / last.height)


def best_layout(html: str, lay_out: Callable[[str], Layout]) -> Layout:
    """The first that is even, or else the best of all."""
    best = lay_out(html)
    for spaced in _other_spacings(html):
        if not best.is_uneven:
            break
        best = min(best, lay_out(spaced), key=lambda each: each.rank)
    return best


def _other_spacings(html: str) -> Iterator[str]:
    for spacing in SPACINGS:
        yield html.replace('<body class="', f'<body class="{spacing} ', 1)
