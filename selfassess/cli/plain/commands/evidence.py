"""The word `evidence`: what the answer cites, and the register of all there is."""

from collections.abc import Callable, Collection

from selfassess.cli.plain.entry_form import EntryForm, fill_in
from selfassess.cli.plain.messages import show_change, show_unknown
from selfassess.cli.plain.requirement_text import entry_line, evidence_lines
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.session.search import evidence_matching
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.slugs import slug_for
from selfassess.core.validation.doubts import doubts_text
from selfassess.core.validation.evidence_form import (
    EVIDENCE_FIELDS,
    evidence_from,
    not_in_register,
    typed_from,
    wrong_in_evidence,
)
from selfassess.core.validation.registers.entry_field import field_labels


def _on_one_line(name: str, pasted: str) -> str:
    """An address that was broken over lines has no blank where it was broken."""
    return ("" if name == "url" else " ").join(pasted.split("\n")).strip()


def _form() -> EntryForm:
    labels = field_labels(EVIDENCE_FIELDS)
    return EntryForm(labels, "title", wrong_in_evidence, _on_one_line)


def _evidence(shell: PlainShell, text: str) -> None:
    action, _blank, rest = text.partition(" ")
    if not action:
        _show(shell)
    elif action in ("add", "find"):
        (_add if action == "add" else _find)(shell, rest.strip())
    elif action == "uncite" and rest.strip() in not_in_register(
        shell.session.assessment, shell.session.answer
    ):
        _uncite(shell, rest.strip())
    elif does := _ACTIONS.get(action):
        if slug := _slug(shell, rest.strip()):
            does(shell, slug)
    else:
        known = ["add", "find", *_ACTIONS]
        show_unknown(shell, "evidence", action[:40], known)


def _slug(shell: PlainShell, number: str) -> str | None:
    register = shell.register
    slug = shell.documents.name(number) or number
    if slug in register:
        return slug
    if shell.documents.name(number):
        shell.say(_("Entry {number} is no longer there.").format(number=number))
        return None
    shell.say(
        ngettext(
            "Give the number of the entry; the register has {count} entry.",
            "Give the number of the entry; the register has {count} entries.",
            len(register),
        ).format(count=len(register))
    )
    return None


def _show(shell: PlainShell) -> None:
    assessment = shell.session.assessment
    shell.say(*evidence_lines(shell.session, shell.register))
    if not assessment.evidence:
        shell.say(_("The register is empty: evidence add makes its first entry."))
        return
    shell.say(_("The register:"))
    _list(shell, assessment.evidence)


def _find(shell: PlainShell, text: str) -> None:
    names = evidence_matching(shell.session.assessment, text)
    count = ngettext("{count} found.", "{count} found.", len(names))
    shell.say(count.format(count=len(names)))
    _list(shell, names)


def _list(shell: PlainShell, slugs: Collection[str]) -> None:
    """Entries with their number in the register, and who cites them."""
    assessment = shell.session.assessment
    for slug, number in shell.register.items():
        if slug in slugs:
            citing = ", ".join(assessment.citing(slug)) or _("no answer")
            cited_by = _("Cited by: {ids}").format(ids=citing)
            evidence = assessment.evidence[slug]
            shell.say(entry_line(number, evidence), f"     {cited_by}")
            if doubts := doubts_text(shell.workspace.doubts(evidence)):
                shell.say(f"     {doubts}")


def _add(shell: PlainShell, text: str) -> None:
    shell.must_be_changeable()
    typed = dict.fromkeys(typed_from(Evidence(title="-")), "")
    if safe_address(text):
        typed["url"] = text
    else:
        typed["title"] = text
    given = {name for name, value in typed.items() if value}
    if fill_in(shell, _form(), typed, lambda: _register(shell, typed), given):
        show_change(shell, _("Added and cited."))
    else:
        shell.say(_("Nothing was added."))


def _register(shell: PlainShell, typed: dict[str, str]) -> None:
    evidence = evidence_from(typed)
    slug = slug_for(evidence.title, shell.session.assessment.evidence)
    shell.take(shell.answering.added(slug, evidence))


def _edit(shell: PlainShell, slug: str) -> None:
    shell.must_be_changeable()
    before = shell.session.assessment.evidence[slug]
    count = len(shell.session.assessment.citing(slug))
    cited = ngettext("{count} answer cites it.", "{count} answers cite it.", count)
    shell.say(cited.format(count=count) + " " + _("Enter keeps, - empties."))
    typed = typed_from(before)

    def change() -> None:
        after = evidence_from(typed, before)
        shell.take(shell.answering.registered(slug, after))

    fill_in(shell, _form(), typed, change)
    show_change(shell, _("Changed for every answer that cites it."))


def _cite(shell: PlainShell, slug: str) -> None:
    if slug in shell.session.answer.evidence:
        shell.say(_("It is cited here already."))
        return
    shell.take(shell.answering.cited(slug))
    show_change(shell, _("Cited."))


def _uncite(shell: PlainShell, slug: str) -> None:
    if slug not in shell.session.answer.evidence:
        shell.say(_("It is not cited here."))
        return
    shell.take(shell.answering.uncited(slug))
    show_change(shell, _("No longer cited here."))


def _remove(shell: PlainShell, slug: str) -> None:
    assessment = shell.session.assessment
    if citing := assessment.citing(slug):
        question = _("Cited by {ids}. Remove it there too?").format(
            ids=", ".join(citing)
        )
        if not shell.agrees(question):
            shell.say(_("It stays."))
            return
    shell.take(shell.answering.unregistered(slug))
    show_change(shell, _("Removed."))


_ACTIONS: dict[str, Callable[[PlainShell, str], None]] = {
    "cite": _cite,
    "uncite": _uncite,
    "edit": _edit,
    "remove": _remove,
}

HANDLERS: Handlers = {"evidence": _evidence}
