"""How what the printer needs, Pango and fonts, is installed on this system."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from selfassess.core.text.i18n import _

_COMMANDS = {
    "debian": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "fedora": "dnf install pango",
    "rhel": "dnf install pango",
    "suse": "zypper install libpango-1_0-0 libharfbuzz-subset0",
    "alpine": "apk add pango harfbuzz-subset",
    "arch": "pacman -S pango",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-ucrt-x86_64-pango",
}


class Fonts(Enum):
    """Fonts come in packages for many scripts at once."""

    EAST_ASIAN = auto()
    SYMBOLS = auto()
    OTHERS = auto()


_FONTS = {
    "debian": (
        "apt-get install",
        {
            Fonts.EAST_ASIAN: "fonts-noto-cjk",
            Fonts.SYMBOLS: "fonts-symbola",
            Fonts.OTHERS: "fonts-noto-core",
        },
    ),
    "fedora": (
        "dnf install",
        {
            Fonts.EAST_ASIAN: "google-noto-sans-cjk-fonts",
            Fonts.SYMBOLS: "gdouros-symbola-fonts",
            Fonts.OTHERS: "google-noto-fonts-all",
        },
    ),
    "alpine": (
        "apk add",
        {
            Fonts.EAST_ASIAN: "font-noto-cjk",
            Fonts.SYMBOLS: "font-noto-emoji",
            Fonts.OTHERS: "font-noto-all",
        },
    ),
    "arch": (
        "pacman -S",
        {
            Fonts.EAST_ASIAN: "noto-fonts-cjk",
            Fonts.SYMBOLS: "noto-fonts-emoji",
            Fonts.OTHERS: "noto-fonts noto-fonts-extra",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class System:
    """What the program runs on."""

    platform: str
    """As in `sys.platform`."""
    families: tuple[str, ...] = ()
    """A Linux distribution and those it descends from, nearest first."""


def this_system(os_release: Path = Path("/etc/os-release")) -> System:
    """The system we run on."""
    try:
        text = os_release.read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    lines = (line.partition("=") for line in text.splitlines())
    return System(sys.platform, _families({key: value for key, _eq, value in lines}))


def _families(texts: Mapping[str, str]) -> tuple[str, ...]:
    names = f"{texts.get('ID', '')} {texts.get('ID_LIKE', '')}"
    return tuple(names.replace('"', "").replace("'", "").lower().split())


def how_to_install(system: System) -> str:
    """One sentence with the command for that system."""
    known = [
        _COMMANDS[name]
        for name in (system.platform, *system.families)
        if name in _COMMANDS
    ]
    if system.platform == "win32":
        return _(
            "Install MSYS2 from https://www.msys2.org, then run in its shell: {command}"
        ).format(command=known[0])
    if known:
        return _("Install it with: {command}").format(command=known[0])
    return _(
        "Install Pango 1.44 or newer with its FreeType and HarfBuzz parts, in the way "
        "this system installs packages."
    )


def how_to_install_fonts(system: System, fonts: Fonts) -> str:
    """A few words with the command for that system."""
    for name in system.families:
        if name in _FONTS:
            command, packages = _FONTS[name]
            return _("install with: {command}").format(
                command=f"{command} {packages[fonts]}"
            )
    return _(
        "install a font of that script, such as Noto: https://fonts.google.com/noto"
    )
