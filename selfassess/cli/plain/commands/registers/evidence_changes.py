"""What the word `evidence` changes: entries of the register, and which of them an answer cites."""

from collections.abc import Callable

from selfassess.cli.plain.entry_form import EntryForm, fill_in
from selfassess.cli.plain.sentences.messages import show_change, wrong_sentence
from selfassess.cli.plain.shell import PlainShell
from selfassess.cli.workspace.home import at_home
from selfassess.core.errors import SelfAssessError
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.core.text.slugs import slug_for
from selfassess.core.validation.evidence_form import (
    SHOWS,
    evidence_from,
    fields_asked,
    typed_from,
    wrong_in_claim,
    wrong_in_evidence,
)
from selfassess.core.validation.registers.entry_field import field_labels, seldom


def _on_one_line(name: str, pasted: str) -> str:
    """An address that was broken over lines has no blank where it was broken."""
    return ("" if name == "url" else " ").join(pasted.split("\n")).strip()


def _form(*, is_cited: bool) -> EntryForm:
    labels = field_labels(fields_asked(is_cited=is_cited))
    return EntryForm(labels, "title", wrong_in_evidence, _on_one_line)


def add_entry(shell: PlainShell, text: str) -> None:
    """Ask for a new entry of the register, which begins with this title or address; cite it."""
    shell.must_be_changeable()
    typed = dict.fromkeys(fields_asked(), "")
    if safe_address(text):
        typed["url"] = text
    else:
        typed["title"] = text
    given = {name for name, value in typed.items() if value}
    given |= seldom(fields_asked())
    form = _form(is_cited=True)
    if fill_in(shell, form, typed, lambda: _register(shell, typed), given):
        # Translators: an entry of the register of evidence.
        show_change(shell, _("Added and cited."))
    else:
        shell.say(_("Nothing was added."))


def _register(shell: PlainShell, typed: dict[str, str]) -> None:
    evidence = shell.workspace.files.sealed(evidence_from(typed))
    slug = slug_for(evidence.title, shell.session.assessment.evidence)
    shell.take(shell.answering.added(slug, evidence, typed[SHOWS]))


def _edit(shell: PlainShell, slug: str, _more: str) -> None:
    shell.must_be_changeable()
    before = shell.session.assessment.evidence[slug]
    count = len(shell.session.assessment.citing(slug))
    cited = ngettext("{count} answer cites it.", "{count} answers cite it.", count)
    shell.say(f"{cited.format(count=count)} {_('Enter keeps, - empties.')}")
    answer = shell.session.answer
    is_cited = slug in answer.evidence
    typed = typed_from(before, answer.shows.get(slug, "") if is_cited else None)

    def change() -> None:
        after = shell.workspace.files.sealed(evidence_from(typed, before))
        shell.take(shell.answering.registered(slug, after, typed.get(SHOWS)))

    fill_in(shell, _form(is_cited=is_cited), typed, change)
    show_change(shell, _("Changed for every answer that cites it."))


def _cite(shell: PlainShell, slug: str, shows: str) -> None:
    is_cited = slug in shell.session.answer.evidence
    if is_cited and not shows:
        # Translators: it: an entry of the register of evidence.
        shell.say(_("It is cited here already."))
        return
    shell.must_be_changeable()
    label = _(fields_asked()[SHOWS].label)
    shows = shows or shell.ask(labelled(label, "")).strip()
    while wrong := wrong_in_claim({SHOWS: shows}):
        shell.say(wrong_sentence(label, wrong[SHOWS]))
        shows = shell.ask(labelled(label, "")).strip()
    shell.take(shell.answering.cited(slug).claim_shown(slug, shows))
    # Translators: an entry of the register of evidence.
    show_change(shell, _("Cited."))


def uncite(shell: PlainShell, slug: str, _more: str = "") -> None:
    """Let the answer in view cite an entry no longer."""
    if slug not in shell.session.answer.evidence:
        shell.say(_("It is not cited here."))
        return
    shell.take(shell.answering.uncited(slug))
    show_change(shell, _("No longer cited here."))


def _cite_file(shell: PlainShell, slug: str, path: str) -> None:
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


def _remove(shell: PlainShell, slug: str, _more: str) -> None:
    assessment = shell.session.assessment
    if citing := assessment.citing(slug):
        # Translators: it: an entry of the register of evidence, which answers cite.
        question = _("Cited by {ids}. Remove it there too?").format(ids=listed(citing))
        if not shell.agrees(question):
            # Translators: it: an entry that was to be removed.
            shell.say(_("It stays."))
            return
    shell.take(shell.answering.unregistered(slug))
    # Translators: an entry of the register of evidence, or of another register.
    show_change(shell, _("Removed."))


CHANGES: dict[str, Callable[[PlainShell, str, str], None]] = {
    "cite": _cite,
    "uncite": uncite,
    "edit": _edit,
    "file": _cite_file,
    "remove": _remove,
}
"""What is done to an entry, by the word behind `evidence`; each takes what stands behind."""
