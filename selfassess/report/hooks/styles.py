"""Fewer styles: those that look alike are one, and only those that are asked for."""

from collections import Counter
from collections.abc import Callable, Iterator
from copy import copy
from math import inf
from typing import Any

from weasyprint import css
from weasyprint.layout import page as pages

from selfassess.report.hooks.hook import Hook

Sheets = list[tuple[Any, str, Any]]
Declared = dict[str, Any]

_MARK_ALONE = (0, 0, 1)
"""The specificity of a rule for `::marker`, whatever element it stands beside."""

_StyleFor: Any = css.StyleFor
_ComputedStyle: Any = css.ComputedStyle


class Shared(_StyleFor):  # type: ignore[misc]  # WeasyPrint has no types
    """The styles of a document.

    WeasyPrint's own rules give each element a marker and five calls of notes, hardly
    ever asked for; and for it each element with a name or a language has a style of
    its own, and so has all that is in it.
    """

    def __init__(self, html: Any, sheets: Sheets, *more: Any) -> None:
        self.html = html
        self.looks: dict[object, Any] = {}
        self.marks = _marks(sheets)
        lighter = [(_without(self.marks, sheet), *rest) for sheet, *rest in sheets]
        super().__init__(html, lighter, *more)

    def __call__(self, element: Any, pseudo_type: Any = None) -> Any:
        """Style a mark when it is asked for."""
        if pseudo_type in self.marks:
            self._style_mark(element, pseudo_type)
        return super().__call__(element, pseudo_type)

    def _style_mark(self, element: Any, pseudo_type: str) -> None:
        styles, cascaded = self.get_computed_styles(), self.get_cascaded_styles()
        mark = element, pseudo_type
        if mark in styles:
            return
        key = id(_look_of(styles[element, None])), pseudo_type
        if key not in self.looks:
            cascaded[mark] = self.marks[pseudo_type]
            super().set_computed_styles(
                element,
                element,
                self.html.etree_element,
                pseudo_type,
                self.html.base_url,
            )
            del cascaded[mark]
            self.looks[key] = styles[mark]
            _asked = styles[mark]["anchor"]  # as for elements, below
        styles[mark] = self.looks[key]

    def set_computed_styles(
        self, element: Any, parent: Any, *more: Any, **named: Any
    ) -> None:
        """Share the style of an element that looks like another one."""
        # Only elements are given a collector, and pseudo-elements a type.
        targets = named.get("target_collector")
        if targets is None or named.get("pseudo_type") or parent is None or more:
            super().set_computed_styles(element, parent, *more, **named)
            return
        styles, cascaded = self.get_computed_styles(), self.get_cascaded_styles()
        declared = cascaded.get((element, None), {})
        look = {name: each for name, each in declared.items() if name != "anchor"}
        above = _look_of(styles[parent, None])
        key = id(above), *((name, id(v), weight) for name, (v, weight) in look.items())
        if key not in self.looks:
            self.looks[key] = _ComputedStyle(
                above,
                look,
                None,
                styles[named["root"], None],
                named["base_url"],
                self.font_config,
                self.initial_page_sizes,
            )
        style = self.looks[key]
        if "anchor" in declared:
            style = Named(style, declared)
        # WeasyPrint asks as well; and takes a style that was never asked for none.
        if style["anchor"]:
            targets.collect_anchor(style["anchor"])
        styles[element, None] = style


class Named(_ComputedStyle):  # type: ignore[misc]
    """The style of an element with a name, which looks like one without."""

    def __init__(self, look: Any, declared: Declared) -> None:
        super().__init__(
            look.parent_style,
            declared,
            look.pseudo_type,
            look.root_style,
            look.base_url,
            look.font_config,
            look.initial_page_sizes,
        )
        self.look = look
        self.specified = look.specified

    def __missing__(self, key: str) -> Any:
        if key == "anchor":
            return super().__missing__(key)
        value = self[key] = self.look[key]
        return value


def _look_of(style: Any) -> Any:
    return style.look if type(style) is Named else style


def _marks(sheets: Sheets) -> dict[str, Declared]:
    """What WeasyPrint declares for marks that no other rule says a word about."""
    said = Counter(entry[3] for sheet, *_rest in sheets for entry in _entries(sheet))
    return {
        mark: _cascade(specificity, declarations)
        for sheet, origin, _specificity in sheets
        if origin == "user agent"
        for entry in sheet.matcher.other_selectors
        for _test, specificity, _order, mark, (declarations, layer) in [entry]
        if specificity == _MARK_ALONE and said[mark] == 1 and layer is None
    }


def _entries(sheet: Any) -> Iterator[Any]:
    for kept in vars(sheet.matcher).values():
        if isinstance(kept, dict):
            for entries in kept.values():
                yield from entries
        elif isinstance(kept, list):
            yield from kept


def _cascade(specificity: Any, declarations: Any) -> Declared:
    return {
        name: (
            value,
            (css.declaration_precedence("user agent", important), inf, specificity),
        )
        for name, value, important in declarations
    }


def _without(marks: dict[str, Declared], sheet: Any) -> Any:
    lighter = copy(sheet)
    lighter.matcher = copy(sheet.matcher)
    lighter.matcher.other_selectors = [
        entry for entry in sheet.matcher.other_selectors if entry[3] not in marks
    ]
    return lighter


def pages_share_styles(style_page: Callable[..., None]) -> Callable[..., None]:
    """Nineteen styles for each page, the same where the same rules are for it."""

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


HOOKS = (
    Hook(css, "StyleFor", lambda _original: Shared),
    Hook(pages, "set_page_type_computed_styles", pages_share_styles),
)
