"""Arguments of the commands on reports and signatures."""

import argparse

from selfassess.cli.arguments.argument_types import a_day
from selfassess.cli.arguments.options import (
    Command,
    add_attach_limit,
    add_document_language,
    add_paper,
    add_template,
    ends_with_pages,
    flag,
)
from selfassess.cli.report_files.output_forms import OUTPUT_FORMS, OutputForm
from selfassess.core.text.i18n import _
from selfassess.report.pdf.standards import PdfVersion


def add_report(command: Command) -> None:
    """The arguments of `report`."""
    report = command("report", _("the report, as PDF and in other forms"))
    ends_with_pages(report)
    add = report.add_argument
    add("file", metavar="FILE")
    for form in OutputForm:
        row = OUTPUT_FORMS[form]
        text = _(row.help) if row.help else None
        add(*row.options, dest=form.value, metavar=f"OUT{row.endings[0]}", help=text)
    # Translators: help of --date.
    text = _("the date on the report; today if not given")
    add("--date", metavar="YYYY-MM-DD", type=a_day, help=text)
    flag(add, "--summary", _("only the first page, as PDF, HTML or Markdown"))
    text = _("version of PDF: 1.7 (PDF/A-3a, PDF/UA-1) or 2.0 (PDF/A-4f, PDF/UA-2)")
    add(
        "--pdf",
        choices=[each.value for each in PdfVersion],
        default=PdfVersion.V17,
        help=text,
    )
    text = _("carry the files of evidence in the PDF, for selfassess extract")
    flag(add, "--attach", text)
    add_attach_limit(add, _("how large they may be together; 20MB if not given"))
    add_document_language(add)
    add_paper(add)
    add_template(add)
    # For the screens, which make the report in a process of its own.
    add("--progress", choices=("json",), help=argparse.SUPPRESS)


def add_verify(command: Command) -> None:
    """The arguments of `verify`."""
    text = _("whether a report is what its files make it, and who signed a file")
    parser = command("verify", text)
    parser.epilog = _(
        "Exit code 0: the files make everything that the report draws, does and says "
        "about itself; a signature and blanks behind the end may have been added. "
        "1: something else is in it, or it was drawn with other fonts or by another "
        "version, so that this cannot be proved here."
    )
    add = parser.add_argument
    add("report", metavar="REPORT.pdf|FILE.toml", nargs="?")
    # Translators: help of FILE of verify: the assessment, or a signature.
    text = _("is it the one inside the report? or the signature that is meant")
    add("file", metavar="FILE", nargs="?", help=text)
    add_template(add)
    text = _("whose keys are known, as ssh-keygen reads it")
    add("--allowed-signers", metavar="FILE", help=text)
    text = _("write a page that tells the files inside a report, for any browser")
    add("--page", metavar="OUT.html", help=text)


def add_extract(command: Command) -> None:
    """The arguments of `extract`."""
    add = command("extract", _("take the files out of a report")).add_argument
    add("report", metavar="REPORT.pdf")
    add("-o", "--output", metavar="DIR", required=True)


def add_sign(command: Command) -> None:
    """The arguments of `sign`."""
    text = _("stand by an assessment or a review, with an SSH key")
    add = command("sign", text).add_argument
    add("file", metavar="FILE")
    # Translators: help of --key: the path of a key.
    add("--key", metavar="KEY", required=True, help=_("such as ~/.ssh/id_ed25519"))
    # Translators: help of --statement of sign.
    add("--statement", metavar="TEXT", help=_("what is signed, in one line"))
