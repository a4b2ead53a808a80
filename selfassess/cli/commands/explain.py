"""`selfassess explain [CODE]`: what a message of `check` means, and how it is put right."""

from argparse import Namespace
from collections.abc import Iterable

from selfassess.cli.exit_codes import Exit
from selfassess.cli.help_pages import code_sections
from selfassess.cli.output.console import print_out
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.core.text.spelling import nearest

_DIGITS = str.maketrans("OIL", "011")
"""Letters that are taken for digits when a code is copied by hand."""


def run(arguments: Namespace) -> Exit:
    """Tell of one code, or list all of them with their titles."""
    sections = code_sections()
    if arguments.code is None:
        print_out(*(section.partition("\n")[0] for section in sections.values()))
        return Exit.YES
    code = arguments.code.strip("[]").upper().translate(_DIGITS)
    if code not in sections:
        raise SelfAssessError(_unknown(code, sections))
    print_out(*sections[code].split("\n"))
    return Exit.YES


def _unknown(code: str, known: Iterable[str]) -> str:
    # Translators: {code} is what was typed, such as SA102.
    sentence = _("there is no code `{code}`").format(code=code)
    # Translators: "selfassess explain" is typed.
    hint = _("selfassess explain lists the codes")
    if near := nearest(code, map(str.lower, known)):
        hint = _("did you mean `{word}`?").format(word=near.upper())
    return f"{sentence} ({hint})"
