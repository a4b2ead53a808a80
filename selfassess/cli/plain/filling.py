"""Questions about one entry of the register, one after the other."""

from collections.abc import Callable

from selfassess.cli.plain.reading import Left
from selfassess.cli.plain.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.validation.evidence_form import evidence_fields, wrong_in_evidence


def fill_evidence(
    session: Session,
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


def _fill(session: Session, typed: dict[str, str], name: str, label: str) -> None:
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
