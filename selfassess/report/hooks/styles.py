"""Fewer styles: those that look alike are one, and only those that are asked for."""

from typing import Any

from weasyprint import css

from selfassess.report.hooks.hook import Hook
from selfassess.report.hooks.marks import Declared, Sheets, marks_of, without

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
        self.marks = marks_of(sheets)
        lighter = [(without(self.marks, sheet), *rest) for sheet, *rest in sheets]
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
            root = styles[named["root"], None]
            self.looks[key] = _ComputedStyle(
                *(above, look, None, root, named["base_url"]),
                *(self.font_config, self.initial_page_sizes),
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


HOOKS = (Hook(css, "StyleFor", lambda _original: Shared),)
