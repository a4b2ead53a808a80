"""The printer of this machine: Pango, and fonts for each script."""

from collections.abc import Callable, Iterator
from typing import Any

from selfassess.cli.integrations.machine.health import Health, Sighting
from selfassess.core.errors import ReportUnavailable
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed
from selfassess.report.pdf.font_samples import ScriptsShown, scripts_shown
from selfassess.report.pdf.install_hint import (
    Fonts,
    System,
    how_to_install,
    how_to_install_fonts,
)
from selfassess.report.pdf.missing_glyphs import script_of
from selfassess.report.pdf.render import load_printer


def printer_sightings(
    system: System, load: Callable[[System], Any] = load_printer
) -> Iterator[Sighting]:
    """Pango, and what its fonts can show; without it nothing is said of fonts."""
    try:
        printer = load(system)
    except ReportUnavailable:
        yield Sighting(
            "pango",
            _("Printer"),
            Health.FAILING,
            _("the Pango library is missing: no PDF can be made, but HTML can"),
            how_to_install(system),
        )
        return
    version = printer.text.ffi.pango.pango_version()
    number = f"{version // 10000}.{version // 100 % 100}.{version % 100}"
    seen = _("Pango {number} is here: PDFs can be made").format(number=number)
    yield Sighting("pango", _("Printer"), Health.FINE, seen)
    for scripts in scripts_shown(printer):
        yield fonts_sighting(system, scripts)


def fonts_sighting(system: System, scripts: ScriptsShown) -> Sighting:
    """What one package of fonts is there for; Latin letters every report needs."""
    topic = f"fonts-{scripts.fonts.name.lower().replace('_', '-')}"
    if not scripts.unshown:
        seen = _("there are fonts for: {scripts}")
        text = seen.format(scripts=listed(scripts.shown))
        return Sighting(topic, _("Fonts"), Health.FINE, text)
    is_latin = scripts.fonts is Fonts.OTHERS and script_of("a") in scripts.unshown
    return Sighting(
        topic,
        _("Fonts"),
        Health.FAILING if is_latin else Health.LIMITED,
        _("no font here can show: {scripts}").format(scripts=listed(scripts.unshown)),
        how_to_install_fonts(system, scripts.fonts),
    )
