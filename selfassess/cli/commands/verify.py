"""`selfassess verify REPORT.pdf [FILE]`: does the report belong to its files?

`selfassess verify FILE.toml [SIGNATURE]`: who signed it.
"""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.signature_check import verify_signatures
from selfassess.cli.output.console import print_out
from selfassess.cli.output.dialogue.heard_findings import finding_told
from selfassess.cli.output.dialogue.heard_results import sentence_told
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.draft.evidence_to_attach import check_evidence_beside
from selfassess.cli.report_files.output_paths import refuse_slips
from selfassess.cli.report_files.proof.report_findings import report_findings
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.report.verify.files import CheckResult
from selfassess.report.verify.offline_page import offline_page
from selfassess.storage.toml.reader import read_bytes


def run(arguments: Namespace) -> Exit:
    """Say what was looked at, line by line; the last line is the answer."""
    if arguments.page:
        refuse_slips({"--page": arguments.page}, {".html": "--page"})
        page = (arguments.page, offline_page().encode())
        deliver([page], [arguments.page])
        if arguments.report is None:
            return Exit.YES
    if arguments.report is None:
        # Translators: the error where the command verify names no file; --page OUT.html
        # is typed.
        sentence = _("name what to verify, or write a page with --page OUT.html")
        raise SelfAssessError(sentence)
    if Path(arguments.report).suffix.lower() == ".toml":
        return _file_verified(arguments)
    content = read_bytes(arguments.report)
    findings = []
    # Translators: told of long work, perhaps with how far it is behind a colon.
    with work_on_terminal(_("Still comparing the report with its files")):
        for finding in report_findings(content, arguments.file, arguments.template):
            findings.append(finding)
            print_out(*finding_told(finding))
    print_out(*sentence_told(_answer(findings).format(file=arguments.file)))
    return Exit.YES if all(finding.is_good for finding in findings) else Exit.NO


def _file_verified(arguments: Namespace) -> Exit:
    """Who signed a file, and whether the evidence beside it is what it cites."""
    path, wrong = arguments.report, [*check_evidence_beside(arguments.report)]
    for finding in wrong:
        print_out(*finding_told(finding))
    signed = verify_signatures(path, arguments.file, arguments.allowed_signers)
    return signed or (Exit.NO if wrong else Exit.YES)


def _answer(findings: Iterable[CheckResult]) -> str:
    bad = [finding for finding in findings if not finding.is_good]
    about_report = [finding for finding in bad if not finding.is_beside]
    if not bad:
        return _("The report is what its files make it.")
    if not about_report:
        return _(
            # Translators: {file} is the assessment that was named beside the report.
            "The report is what its files make it; {file}, or what it cites, says "
            "something else."
        )
    if all(finding.is_open for finding in about_report):
        return _(
            "The report says what its files make it say; whether it shows nothing else "
            "cannot be told here."
        )
    return _("The report is not what its files make it; do not rely on it.")
