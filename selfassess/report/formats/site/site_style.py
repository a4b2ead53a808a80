"""The style sheet of a website: that of the report, with dark colours and for small screens."""

import re
from functools import cache
from importlib.resources import files

_DARK = {
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
"""What each colour of the report becomes on a dark ground, where words reach 4.5:1, too."""
_PICTURE = re.compile(r"^([^{}@/]+\{[^}]*data:image/svg[^}]*\})$", re.MULTILINE)
_COLOUR = re.compile(r"(%23|#)([0-9a-f]{6}|[0-9a-f]{3})\b")
_PAINTED = ("fill", "stroke")


@cache
def site_style() -> str:
    """All rules of the pages."""
    report, own = _read("../report.css"), _read("site.css")
    # What says how sheets of paper begin and end is the printer's alone.
    report = report.partition("/* The paper's size stands")[0]
    dark = "\n".join((_variables(report), *_pictures(report), *_paints()))
    media = "@media screen and (prefers-color-scheme: dark)"
    return f"{report}\n{own}\n{media} {{\n{dark}\n}}\n".replace("</", "<\\/")


def _variables(style: str) -> str:
    """The colours that have names, all but the ground of the title."""
    named = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})\b", style))
    own = {"title": "#0b2440", "ground": _DARK["#fff"]}
    rules = {name: _DARK[colour] for name, colour in named.items()} | own
    told = " ".join(f"--{name}: {colour};" for name, colour in rules.items())
    return f":root {{ color-scheme: dark; {told} }}"


def _pictures(style: str) -> list[str]:
    """The rules with pictures in them, each with its colours for a dark ground."""
    return [_darkened(rule) for rule in _PICTURE.findall(style)]


def _darkened(rule: str) -> str:
    def turned(match: re.Match[str]) -> str:
        return match[1] + _DARK.get(f"#{match[2]}", f"#{match[2]}").removeprefix("#")

    return _COLOUR.sub(turned, rule)


def _paints() -> list[str]:
    """The colours that stand in drawings themselves."""
    return [
        f'svg [{how}="{light}"] {{ {how}: {dark}; }}'
        for light, dark in _DARK.items()
        for how in _PAINTED
    ]


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
