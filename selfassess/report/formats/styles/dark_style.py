"""The colours of pages on a dark screen, worked out from the style sheet for white."""

import re
from collections.abc import Iterator, Mapping

DARK = {
    "#1b2733": "#e6ebf0",
    "#4a5560": "#b4c0cc",
    "#12355b": "#a9cbf2",
    "#0b4f9e": "#8fc1ff",
    "#c5ced8": "#46525f",
    "#f3f6f9": "#1d2630",
    "#1d6b3a": "#7fd6a0",
    "#e6f2ea": "#15301f",
    "#7a4b00": "#f2c069",
    "#fdf1dc": "#38290c",
    "#a3162a": "#ff9aa6",
    "#fbe9eb": "#401a20",
    "#eef1f4": "#252f3a",
    "#3a5a7c": "#7fa9d6",
    "#fff": "#11181f",
    "#ffffff": "#11181f",
}
"""What each colour becomes on a dark ground, where words reach 4.5:1, too."""
_HEAT = {
    "#e1e7ed": "#2c3743",
    "#bfe3c8": "#1f4d30",
    "#fce8b2": "#57430f",
    "#f6cdd2": "#632530",
    "#e6ebf0": "#2b3541",
}
"""The grounds of a heat map and of its bars, which are in no drawing of a report."""
_TITLE = "#0b2440"
"""The ground of the title, whose words are white in the dark, too."""
_NAMED = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6})\b")
_VARIABLE = re.compile(r"var\(--([a-z-]+)\)")
_COLOUR = re.compile(r"(%23|#)([0-9a-f]{6}|[0-9a-f]{3})\b")
_RULE = re.compile(r"^\s*([^{}@/]+?) \{([^{}]*)\}", re.MULTILINE)
_PICTURE = "data:image/svg"
_PAINTED = ("fill", "stroke")


def without_variables(style: str, own: Mapping[str, str]) -> str:
    """The style sheet with colours in place; those of one's own before ours."""
    # The printer looks a variable up at every element: a tenth of its time.
    return _in_place(style, colours_of(style) | {**own})


def colours_of(style: str) -> dict[str, str]:
    """The colours of a style sheet by their names."""
    return dict(_NAMED.findall(style))


def dark_colours_of(style: str) -> dict[str, str]:
    """What these colours are in the dark, by the same names."""
    known = DARK | _HEAT
    dark = {name: known[colour] for name, colour in colours_of(style).items()}
    return dark | {"title": _TITLE}


def dark_style(style: str, own: Mapping[str, str]) -> str:
    """The rules that set another colour on a dark screen; paper stays white.

    `own` are colours of one's own: only that behind white words is kept, as the others
    were chosen to be read on white.
    """
    colours = dark_colours_of(style)
    colours["title"] = own.get("title", colours["title"])
    rules = "\n".join((*_coloured(style, colours), *_drawn()))
    # One in the other: the printer would warn of what it cannot decide.
    return (
        "\n@media screen { @media (prefers-color-scheme: dark) {\n"
        f":root {{ color-scheme: dark; }}\n{rules}\n}} }}\n"
    )


def _coloured(style: str, colours: Mapping[str, str]) -> Iterator[str]:
    """Every rule with a colour that has a name or a picture, and of it those alone."""
    for selectors, settings in _RULE.findall(style):
        told = [
            _darkened(setting.strip(), colours)
            for setting in settings.split(";")
            if _PICTURE in setting or _VARIABLE.search(setting)
        ]
        if told:
            yield f"{selectors} {{ {'; '.join(told)}; }}"


def _darkened(setting: str, colours: Mapping[str, str]) -> str:
    if _PICTURE not in setting:
        return _in_place(setting, colours)
    return _COLOUR.sub(
        lambda m: m[1] + DARK.get(f"#{m[2]}", f"#{m[2]}").removeprefix("#"), setting
    )


def _in_place(text: str, colours: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda m: colours.get(m[1], m[0]), text)


def _drawn() -> Iterator[str]:
    """The colours that stand in drawings themselves."""
    for light, dark in DARK.items():
        for how in _PAINTED:
            yield f'svg [{how}="{light}"] {{ {how}: {dark}; }}'
