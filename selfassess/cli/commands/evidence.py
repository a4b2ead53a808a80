"""`selfassess evidence FILE`: the register of evidence, and whether it is there."""

from argparse import Namespace
from functools import partial

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_json, print_out
from selfassess.cli.output.evidence_register import (
    register_data,
    register_lines,
    register_markdown,
)
from selfassess.cli.workspace.load import open_file
from selfassess.core.model.assessment import Assessment
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.evidence.listed_evidence import listed_evidence
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.files.evidence_files import lies_beside


def run(arguments: Namespace) -> Exit:
    """Print the register; a file or an address that is no longer there is a no."""
    assessment, file, errors = open_file(arguments.file)
    if arguments.online:
        assessment = _looked_up(arguments, assessment, file)
    look_up = lies_beside(arguments.file)
    listed = [*listed_evidence(file.questionnaire, assessment, look_up)]
    if arguments.json:
        print_json(register_data(listed))
    elif arguments.markdown:
        print_out(*register_markdown(listed))
    else:
        print_out(
            *(register_lines(listed) if listed else [_("No evidence is listed.")])
        )
    return Exit.NO if errors or any(each.is_lost for each in listed) else Exit.YES


def _looked_up(
    arguments: Namespace, assessment: Assessment, file: AssessmentFile
) -> Assessment:
    """The assessment with what is found under its addresses, which is saved."""
    # It starts threads and knows TLS; without --online nothing of it is needed.
    from selfassess.cli.integrations.address_lookup import look_up, look_up_all

    entries = assessment.evidence.items()
    wanted = {
        key: address for key, e in entries if (address := safe_address(e.url.strip()))
    }
    seen = look_up_all(
        wanted.values(),
        partial(look_up, today=today(), timeout=arguments.timeout),
        arguments.at_once,
        lambda address: print_err(_("looked up {address}").format(address=address)),
    )
    for key, address in wanted.items():
        entry = assessment.evidence[key].model_copy(update={"seen": seen[address]})
        assessment = assessment.with_evidence(key, entry)
    if wanted:
        assessment = file.save(assessment)
        print_err(*file.notices(), _saved(file.path, len(wanted)))
    return assessment


def _saved(path: str, count: int) -> str:
    sentence = ngettext(
        "wrote {path}: what became of {count} address",
        "wrote {path}: what became of {count} addresses",
        count,
    )
    return sentence.format(path=path, count=count)
