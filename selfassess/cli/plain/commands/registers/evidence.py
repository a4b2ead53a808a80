"""The word `evidence`: what the answer cites, and the register of all there is."""

from collections.abc import Callable, Collection

from selfassess.cli.plain.cited_file import cite_file
from selfassess.cli.plain.entry_form import EntryForm, fill_in
from selfassess.cli.plain.messages import show_change, show_unknown
from selfassess.cli.plain.requirement_text import entry_line, evidence_lines
from selfassess.cli.plain.shell import Handlers, PlainShell
from selfassess.core.session.search import evidence_matching
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.core.text.slugs import slug_for
from selfassess.core.validation.evidence.doubts import doubts_text
from selfassess.core.validation.evidence.listed_evidence import seen_sentence
from selfassess.core.validation.evidence_form import (
    SHOWS,
    evidence_from,
    fields_asked,
    not_in_register,
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
        number, _blank, more = rest.strip().partition(" ")
        if slug := _slug(shell, number):
            does(shell, slug, more.strip())
    else:
        known = ["add", "find", *_ACTIONS]
        show_unknown(shell, "evidence", action[:40], known)


def _slug(shell: PlainShell, number: str) -> str | None:
    register = shell.register
    slug = shell.documents.name(number) or number
    if slug in register:
        return slug
    if shell.documents.name(number):
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


def _add(shell: PlainShell, text: str) -> None:
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
        shell.say(_("{field} {wrong}.").format(field=label, wrong=wrong[SHOWS]))
        shows = shell.ask(labelled(label, "")).strip()
    shell.take(shell.answering.cited(slug).claim_shown(slug, shows))
    # Translators: an entry of the register of evidence.
    show_change(shell, _("Cited."))


def _uncite(shell: PlainShell, slug: str, _more: str = "") -> None:
    if slug not in shell.session.answer.evidence:
        shell.say(_("It is not cited here."))
        return
    shell.take(shell.answering.uncited(slug))
    show_change(shell, _("No longer cited here."))


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


_ACTIONS: dict[str, Callable[[PlainShell, str, str], None]] = {
    "cite": _cite,
    "uncite": _uncite,
    "edit": _edit,
    "file": cite_file,
    "remove": _remove,
}

HANDLERS: Handlers = {"evidence": _evidence}
