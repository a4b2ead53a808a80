"""Pages that the same rules are for share their styles."""

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.layout import page as pages

from selfassess.report.hooks.hook import Hook


def pages_share_styles(style_page: Callable[..., None]) -> Callable[..., None]:
    """Nineteen for each page, and hardly two of them differ in a document."""

    def shared(page_type: Any, html: Any, style_for: Any) -> None:
        styles = style_for.get_computed_styles()
        known = vars(style_for).setdefault("styles_of_pages", {})
        # Before the first page is laid out, nobody knows how large pages are.
        key = style_for.initial_page_sizes["box"], *_matches(style_for, page_type)
        if key not in known:
            style_page(page_type, html, style_for)
            known[key] = {
                pseudo_type: style
                for (element, pseudo_type), style in styles.items()
                if element == page_type
            }
        for pseudo_type, style in known[key].items():
            styles[page_type, pseudo_type] = style

    return shared


def _matches(style_for: Any, page_type: Any) -> Iterator[bool]:
    for sheet, *_rest in style_for._sheets:  # noqa: SLF001
        for _rule, selectors, _declarations in sheet.page_rules:
            for _specificity, _pseudo_type, wanted in selectors:
                yield style_for._page_type_match(wanted, page_type)  # noqa: SLF001


HOOKS = (Hook(pages, "set_page_type_computed_styles", pages_share_styles),)
