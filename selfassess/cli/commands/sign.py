"""`selfassess sign FILE --key KEY`: stand by an assessment or a review."""

import sys
from argparse import Namespace
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.signature_check import read_signable
from selfassess.cli.integrations.ssh_keygen import armour_of
from selfassess.cli.output.console import print_out
from selfassess.core.errors import CannotSign, InvalidFile
from selfassess.core.problems import errors_of
from selfassess.core.signatures.signature import (
    Signature,
    default_statement,
    fingerprint_in,
    is_statement,
)
from selfassess.core.text.i18n import _
from selfassess.storage.documents.signature_files import save_signature, signed_of


def run(arguments: Namespace) -> Exit:
    """Write the signature beside the file, which itself stays as it is."""
    value, problems = read_signable(arguments.file)
    if errors := errors_of(problems):
        raise InvalidFile(arguments.file, errors)
    statement = arguments.statement or default_statement(value)
    if not is_statement(statement):
        raise CannotSign(_("the statement must be one line of ordinary text"))
    signed = signed_of(value, statement.strip())
    key = str(Path(arguments.key).expanduser())
    armour = armour_of(signed.text, key, has_terminal=sys.stdin.isatty())
    signature = Signature(signed, armour, fingerprint_in(armour))
    target = save_signature(arguments.file, signature)
    # Translators: {statement} is what the person declares; {key} is a short name of a
    # key.
    sentence = _("signed “{statement}” with key {key}")
    print_out(sentence.format(statement=signed.statement, key=signature.key))
    print_out(_("wrote {path}").format(path=target))
    return Exit.YES
