"""The word `evidence`: what the answer cites, and the register of all there is."""

from collections.abc import Collection

from selfassess.cli.plain.commands.registers.evidence_changes import (
    CHANGES,
    add_entry,
    uncite,
)
from selfassess.cli.plain.sentences.messages import show_unknown
from selfassess.cli.plain.sentences.requirement_text import entry_line, evidence_lines
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.session.search import evidence_matching
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import listed
from selfassess.core.validation.evidence.doubts import doubts_text
from selfassess.core.validation.evidence.listed_evidence import seen_sentence
from selfassess.core.validation.evidence_form import not_in_register


def _evidence(shell: PlainShell, text: str) -> None:
    action, _blank, rest = text.partition(" ")
    if not action:
        _show(shell)
    elif action in ("add", "find"):
        (add_entry if action == "add" else _find)(shell, rest.strip())
    elif action == "uncite" and rest.strip() in not_in_register(
        shell.session.assessment, shell.session.answer
    ):
        uncite(shell, rest.strip())
    elif does := CHANGES.get(action):
        number, _blank, more = rest.strip().partition(" ")
        if slug := _slug(shell, number):
            does(shell, slug, more.strip())
    else:
        known = ["add", "find", *CHANGES]
        show_unknown(shell, "evidence", action[:40], known)


def _slug(shell: PlainShell, number: str) -> str | None:
    register = shell.register
    slug = shell.entries["evidence"].name(number) or number
    if slug in register:
        return slug
    if shell.entries["evidence"].name(number):
        # Translators: an entry of the register of evidence.
        shell.say(_("Entry {number} is no longer there.").format(number=number))
        return None
    if not register:
        _tell_empty(shell)
        return None
    shell.say(
        ngettext(
            "Give the number of the entry; the register has {count} entry.",
            "Give the number of the entry; the register has {count} entries.",
            len(register),
        ).format(count=len(register))
    )
    return None


def _tell_empty(shell: PlainShell) -> None:
    shell.say(_("The register is empty."))
    # Translators: “evidence add” is typed.
    shell.hint(_("evidence add makes its first entry."))


def _show(shell: PlainShell) -> None:
    assessment = shell.session.assessment
    shell.say(*evidence_lines(shell.session, shell.register))
    if not assessment.evidence:
        _tell_empty(shell)
        return
    shell.say(_("The register:"))
    _list(shell, assessment.evidence)


def _find(shell: PlainShell, text: str) -> None:
    names = evidence_matching(shell.session.assessment, text)
    # Translators: entries of the register of evidence.
    count = ngettext("{count} found.", "{count} found.", len(names))
    shell.say(count.format(count=len(names)))
    _list(shell, names)


def _list(shell: PlainShell, slugs: Collection[str]) -> None:
    """Entries with their number in the register, and who cites them."""
    numbered = shell.register.items()
    shell.say_list(
        (_entry(shell, *each) for each in numbered if each[0] in slugs), "evidence"
    )
    if slugs:
        # Translators: “evidence cite 1” is typed.
        shell.hint(_("evidence cite 1 cites the first here; others by their number."))


def _entry(shell: PlainShell, slug: str, number: int) -> tuple[str, ...]:
    assessment = shell.session.assessment
    evidence = assessment.evidence[slug]
    line = entry_line(number, evidence, is_brief=shell.is_brief)
    if shell.is_brief:
        return (line,)
    # Translators: stands for {ids} in “Cited by: {ids}”.
    citing = listed(assessment.citing(slug)) or _("no answer")
    about = [_("Cited by: {ids}").format(ids=citing)]
    if evidence.seen:
        about.append(seen_sentence(evidence.seen))
    about.append(doubts_text(shell.workspace.doubts(evidence)))
    return (line, *(f"     {text}" for text in about if text))


HANDLERS: Handlers = {"evidence": _evidence}
