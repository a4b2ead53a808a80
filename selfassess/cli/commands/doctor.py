"""`selfassess doctor`: what this machine lacks, and what to do about it."""

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.machine.folder_sightings import folder_sightings
from selfassess.cli.integrations.machine.health import Health, Sighting, health_label
from selfassess.cli.integrations.machine.printer_sightings import printer_sightings
from selfassess.cli.integrations.machine.program_sightings import program_sightings
from selfassess.cli.integrations.machine.terminal_sightings import (
    locale_sighting,
    terminal_sightings,
)
from selfassess.cli.output.columns import in_columns
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import print_json
from selfassess.cli.output.wrap import wrapped
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.terminal import cell_width
from selfassess.report.pdf.install_hint import this_system


def run(arguments: Namespace) -> Exit:
    """Look at everything; it is a no where answers and their PDF cannot be made."""
    seen = [*_sightings()]
    if arguments.json:
        print_json([asdict(each) for each in seen])
    else:
        print_out(*sighting_lines(seen))
    is_failing = any(each.health is Health.FAILING for each in seen)
    return Exit.NO if is_failing else Exit.YES


def _sightings() -> Iterator[Sighting]:
    yield from printer_sightings(this_system())
    size = shutil.get_terminal_size()
    yield from terminal_sightings(os.environ, size, sys.stdout.encoding)
    yield locale_sighting(os.environ)
    yield from folder_sightings()
    yield from program_sightings()


def sighting_lines(sightings: Iterable[Sighting]) -> Iterator[str]:
    """A line for each thing, what has to be done below, and how it stands in all."""
    sightings = list(sightings)
    names = [(health_label(each.health), each.label, "") for each in sightings]
    for line, each in zip(in_columns(names), sightings, strict=True):
        indent = " " * cell_width(line)
        yield line + "\n".join(wrapped(each.seen, indent)).lstrip()
        if each.cure:  # in one line, so that a command in it can be copied
            yield f"    → {each.cure}"
    yield ""
    yield _summary([each.health for each in sightings])


def _summary(states: list[Health]) -> str:
    if Health.FAILING in states:
        return _(
            "Answers can be given, but their report cannot be printed as PDF here."
        )
    if limited := states.count(Health.LIMITED):
        sentence = ngettext(
            "The main job can be done here; {count} thing is limited.",
            "The main job can be done here; {count} things are limited.",
            limited,
        )
        return sentence.format(count=limited)
    return _("Everything can be done here.")
