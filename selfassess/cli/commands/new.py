"""`selfassess new`: begin an assessment."""

import os
import shlex
from argparse import Namespace
from dataclasses import replace

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.plain.line_editor import prepare_editor
from selfassess.cli.report_files.forms.form_formats import is_form
from selfassess.cli.workspace.beginning.new_assessment import (
    begin,
    missing_options,
    said_by,
)
from selfassess.cli.workspace.beginning.prompts import begin_by_asking, can_ask
from selfassess.core.errors import SelfAssessError
from selfassess.core.session.launcher import Beginning
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import listed


def run(arguments: Namespace) -> Exit:
    """Write a new file with a table for every requirement; never overwrite one."""
    beginning = _said(arguments)
    has_terminal = can_ask()
    missing = missing_options(beginning)
    if missing or (has_terminal and beginning.bring and not beginning.start):
        if not has_terminal:
            # Translators: {options} are options to type, such as --country.
            sentence = _("without a terminal, give also {options}")
            raise SelfAssessError(sentence.format(options=listed(missing)))
        prepare_editor(os.environ)
        try:
            path = begin_by_asking(beginning, input)
        except EOFError:
            print_err("")
            raise SelfAssessError(_("stopped: nothing was written")) from None
    else:
        path = begin(beginning, print_err)
    # Translators: {quoted} is the path as it is typed.
    text = _("{path} is ready. Go on with: selfassess open {quoted}")
    print_out(text.format(path=path, quoted=shlex.quote(path)))
    return Exit.YES


def _said(arguments: Namespace) -> Beginning:
    """What the options say, and where they say nothing the plan it is begun from."""
    basis, bring = arguments.basis, arguments.bring
    if bring is not None and (not basis or is_form(basis)):
        sentence = _("--bring takes from an earlier plan: give it with --from")
        raise SelfAssessError(sentence)
    said = {
        "questionnaire": arguments.questionnaire,
        "country": arguments.country,
        "action_plan": arguments.action_plan,
        "language": arguments.language,
        "name": arguments.output,
        "start": arguments.start,
        "end": arguments.end,
    }
    given = {name: value for name, value in said.items() if value}
    usual = said_by(basis) if basis else Beginning()
    return replace(usual, **given, bring=usual.bring if bring is None else bring)
