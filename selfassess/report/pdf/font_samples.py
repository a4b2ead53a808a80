"""Which scripts the fonts of this machine can show: tried with a letter of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selfassess.report.pdf.install_hint import Fonts
from selfassess.report.pdf.missing_glyphs import fonts_of, script_of

SAMPLES = "aΩЖԱაעعއअবਅઅଅஅఅಅഅසกກကកአམ中あ한✔◐✘★"
"""A letter of each script in which members of the partnership write, and our signs."""


@dataclass(frozen=True, slots=True)
class ScriptsShown:
    """What one package of fonts is for, and what of it is there."""

    fonts: Fonts
    shown: tuple[str, ...]
    """The names of scripts that can be shown."""
    unshown: tuple[str, ...]


def scripts_shown(printer: Any, samples: str = SAMPLES) -> Iterator[ScriptsShown]:
    """Print the samples, and say of each package of fonts what it is needed for yet."""
    document = printer.HTML(string=f"<p>{' '.join(samples)}").render()
    document.write_pdf()
    boxes = {chr(code) for font in document.fonts.values() for code in font.missing}
    for fonts in Fonts:
        own = [each for each in samples if fonts_of(each) is fonts]
        yield ScriptsShown(
            fonts,
            _scripts(each for each in own if each not in boxes),
            _scripts(each for each in own if each in boxes),
        )


def _scripts(characters: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(script_of, characters)))
