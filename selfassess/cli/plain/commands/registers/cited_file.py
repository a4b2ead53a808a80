"""A file on the disk that an entry of the register cites, in plain lines."""

from selfassess.cli.plain.sentences.messages import show_change
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.workspace.home import at_home
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.i18n import _


def cite_file(shell: PlainShell, slug: str, path: str) -> None:
    """Cite a file for the entry; without a path, its own file as it is now."""
    shell.must_be_changeable()
    files, entry = shell.workspace.files, shell.session.assessment.evidence[slug]
    try:
        name = _name_of(shell, at_home(path)) if path else entry.file
    except SelfAssessError as error:
        shell.say(str(error))
        return
    if not name:
        shell.say(_("No file was cited."))
        return
    shell.take(shell.answering.registered(slug, files.cited_anew(entry, name)))
    # Translators: {file} is the name of a file that an answer now cites.
    show_change(shell, _("{file} is cited.").format(file=name))


def _name_of(shell: PlainShell, path: str) -> str:
    """How a file is cited; empty if it would have to be copied and shall not be."""
    files = shell.workspace.files
    if name := files.cited_as(path):
        return name
    # Translators: it: the file that was named as evidence; it is copied beside the
    # assessment.
    question = _("It lies elsewhere. Copy it to the assessment?")
    return files.take_in(path) if shell.agrees(question) else ""
