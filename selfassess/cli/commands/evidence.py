"""`selfassess evidence FILE`: the register of evidence, and whether it is there."""

from argparse import Namespace
from collections.abc import Iterable
from functools import partial
from itertools import count

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import print_err, print_out
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.output.evidence_register import (
    register_data,
    register_lines,
    register_markdown,
)
from selfassess.cli.output.results import print_json
from selfassess.cli.workspace.load import open_file
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.evidence.listed_evidence import listed_evidence
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.files.evidence_files import lies_beside
from selfassess.storage.questionnaires.catalog import finder_for


def run(arguments: Namespace) -> Exit:
    """Print the register; a file or an address that is no longer there is a no."""
    assessment, file, errors = open_file(arguments.file)
    if arguments.online:
        addresses = map(_address_of, assessment.evidence.values())
        assessment = _looked_up(arguments, filter(None, addresses))
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


def _looked_up(arguments: Namespace, addresses: Iterable[str]) -> Assessment:
    """The assessment once addresses are looked up, and the file keeps what was found."""
    # It starts threads and knows TLS; without --online nothing of it is needed.
    from selfassess.cli.integrations.address_lookup import look_up, look_up_all

    wanted = list(dict.fromkeys(addresses))
    look = partial(look_up, today=today(), timeout=arguments.timeout)
    # Translators: told of long work, perhaps with how far it is behind a colon.
    with work_on_terminal(_("Still looking up addresses")) as progress:
        done = count(1)
        seen = look_up_all(
            wanted,
            look,
            arguments.at_once,
            lambda address: progress(next(done), len(wanted), address),
        )
    # Read only now: it takes minutes, and others may have saved meanwhile.
    path = arguments.file
    assessment, file, _problems = open_assessment(path, finder_for(path))
    for key, entry in assessment.evidence.items():
        if found := seen.get(_address_of(entry)):
            changed = entry.model_copy(update={"seen": found})
            assessment = assessment.with_evidence(key, changed)
    if seen:
        file.save(assessment)
        print_err(*file.notices(), _saved(path, len(seen)))
    return assessment


def _address_of(entry: Evidence) -> str:
    """The address that can be asked for; empty if there is none."""
    return safe_address(entry.url.strip()) or ""


def _saved(path: str, count: int) -> str:
    # Translators: {path} is a file in which it is now kept which addresses were there.
    sentence = ngettext(
        "wrote {path}: what became of {count} address",
        "wrote {path}: what became of {count} addresses",
        count,
    )
    return sentence.format(path=path, count=count)
