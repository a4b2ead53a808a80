"""The word `evidence`: what the answer cites, and the register of all there is."""

from collections.abc import Callable, Collection

from selfassess.cli.plain.command import Word
from selfassess.cli.plain.input import Left
from selfassess.cli.plain.messages import tell_change
from selfassess.cli.plain.requirement_text import entry_line, evidence_lines
from selfassess.cli.plain.shell import PlainShell
from selfassess.core.model.assessment import Evidence
from selfassess.core.session.search import evidence_matching
from selfassess.core.text.addresses import safe_address
from selfassess.core.text.i18n import _, marked, ngettext
from selfassess.core.text.slugs import slug_for
from selfassess.core.text.suggest import did_you_mean
from selfassess.core.validation.doubts import in_words
from selfassess.core.validation.evidence_form import (
    evidence_fields,
    evidence_from,
    not_in_register,
    typed_from,
    wrong_in_evidence,
)


def fill_evidence(
    session: PlainShell,
    typed: dict[str, str],
    finish: Callable[[], None],
    *,
    is_new: bool = True,
) -> bool:
    """Ask for each field, then finish; False if the person gave no title.

    If the input ends half-way, what was typed so far is not lost.
    """
    given = {name for name, value in typed.items() if is_new and value}
    try:
        for name, label in evidence_fields().items():
            if name not in given or name in wrong_in_evidence(typed):
                _fill(session, typed, name, label)
            if not typed["title"]:
                return False
    except (EOFError, Left):
        if typed["title"]:
            finish()
        raise
    finish()
    return True


def _on_one_line(name: str, pasted: str) -> str:
    """An address that was broken over lines has no blank where it was broken."""
    return ("" if name == "url" else " ").join(pasted.split("\n")).strip()


def _fill(session: PlainShell, typed: dict[str, str], name: str, label: str) -> None:
    before = typed[name]
    if before:
        session.say(_("{field} now: {value}").format(field=label, value=before))
    while True:
        value = _on_one_line(name, session.ask(f"{label}: "))
        after = {**typed, name: "" if value == "-" else value or before}
        if not after["title"] and not typed["title"]:
            return
        wrong = wrong_in_evidence(after).get(name)
        if wrong is None:
            typed[name] = after[name]
            return
        session.say(_("{field} {wrong}.").format(field=label, wrong=wrong))


def _evidence(session: PlainShell, words: str) -> None:
    action, _blank, rest = words.partition(" ")
    if not action:
        _show(session)
    elif action in ("add", "find"):
        (_add if action == "add" else _find)(session, rest.strip())
    elif action == "uncite" and rest.strip() in not_in_register(
        session.session.assessment, session.session.answer
    ):
        _uncite(session, rest.strip())
    elif does := _ACTIONS.get(action):
        if slug := _slug(session, rest.strip()):
            does(session, slug)
    else:
        _unknown(session, action[:40])


def _unknown(session: PlainShell, action: str) -> None:
    known = ["add", "find", *_ACTIONS]
    words = _("evidence {action} is not known. There are: {known}.").format(
        action=action, known=", ".join(known)
    )
    hint = did_you_mean(action, known)
    session.say(f"{words} ({hint})" if hint else words)


def _slug(session: PlainShell, number: str) -> str | None:
    register = session.register
    slug = session.documents.name(number) or number
    if slug in register:
        return slug
    if session.documents.name(number):
        session.say(_("Entry {number} is no longer there.").format(number=number))
        return None
    session.say(
        ngettext(
            "Give the number of the entry; the register has {count} entry.",
            "Give the number of the entry; the register has {count} entries.",
            len(register),
        ).format(count=len(register))
    )
    return None


def _show(session: PlainShell) -> None:
    assessment = session.session.assessment
    session.say(*evidence_lines(session.session, session.register))
    if not assessment.evidence:
        session.say(_("The register is empty: evidence add makes its first entry."))
        return
    session.say(_("The register:"))
    _list(session, assessment.evidence)


def _find(session: PlainShell, words: str) -> None:
    found = evidence_matching(session.session.assessment, words)
    count = ngettext("{count} found.", "{count} found.", len(found))
    session.say(count.format(count=len(found)))
    _list(session, found)


def _list(session: PlainShell, slugs: Collection[str]) -> None:
    """Entries with their number in the register, and who cites them."""
    assessment = session.session.assessment
    for slug, number in session.register.items():
        if slug in slugs:
            citing = ", ".join(assessment.citing(slug)) or _("no answer")
            cited_by = _("Cited by: {ids}").format(ids=citing)
            evidence = assessment.evidence[slug]
            session.say(entry_line(number, evidence), f"     {cited_by}")
            if doubts := in_words(session.workspace.doubts(evidence)):
                session.say(f"     {doubts}")


def _add(session: PlainShell, text: str) -> None:
    session.must_be_changeable()
    typed = dict.fromkeys(typed_from(Evidence(title="-")), "")
    if safe_address(text):
        typed["url"] = text
    else:
        typed["title"] = text
    if not fill_evidence(session, typed, lambda: _register(session, typed)):
        session.say(_("Nothing was added."))
        return
    tell_change(session, _("Added and cited."))


def _register(session: PlainShell, typed: dict[str, str]) -> None:
    evidence = evidence_from(typed)
    slug = slug_for(evidence.title, session.session.assessment.evidence)
    session.take(session.session.added(slug, evidence))


def _edit(session: PlainShell, slug: str) -> None:
    session.must_be_changeable()
    before = session.session.assessment.evidence[slug]
    count = len(session.session.assessment.citing(slug))
    cited = ngettext("{count} answer cites it.", "{count} answers cite it.", count)
    session.say(cited.format(count=count) + " " + _("Enter keeps, - empties."))
    typed = typed_from(before)

    def change() -> None:
        after = evidence_from(typed, before)
        session.take(session.session.registered(slug, after))

    fill_evidence(session, typed, change, is_new=False)
    tell_change(session, _("Changed for every answer that cites it."))


def _cite(session: PlainShell, slug: str) -> None:
    session.take(session.session.cited(slug))
    tell_change(session, _("Cited."))


def _uncite(session: PlainShell, slug: str) -> None:
    session.take(session.session.uncited(slug))
    tell_change(session, _("No longer cited here."))


def _remove(session: PlainShell, slug: str) -> None:
    assessment = session.session.assessment
    if citing := assessment.citing(slug):
        question = _("Cited by {ids}. Remove it there too?").format(
            ids=", ".join(citing)
        )
        if not session.agrees(question):
            session.say(_("It stays."))
            return
    session.take(session.session.unregistered(slug))
    tell_change(session, _("Removed."))


_ACTIONS: dict[str, Callable[[PlainShell, str], None]] = {
    "cite": _cite,
    "uncite": _uncite,
    "edit": _edit,
    "remove": _remove,
}

WORDS = (
    Word(
        ("evidence", "e"),
        marked("what the answer cites, and the register"),
        _evidence,
        takes=marked("[add | find WORDS | cite N | uncite N | edit N | remove N]"),
        more=marked(
            "evidence shows the register with its numbers. evidence add asks for title, "
            "address, file, date and note and cites the entry; a title or an address "
            "may follow at once. edit changes it for every answer that cites it."
        ),
    ),
)
