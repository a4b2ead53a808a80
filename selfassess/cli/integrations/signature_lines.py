"""What the signatures of a file prove, in words."""

from collections.abc import Iterator, Sequence

from selfassess.core.signatures.verification import (
    Checked,
    Named,
    SignatureStatus,
    verified_as,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed


def signature_line(checked: Checked, allowed: str | None) -> str:
    """Who signed a file and what that proves, behind a sign that says whether it is good."""
    mark = "✔" if _is_good(checked, allowed) else "✘"
    return f"{mark} {labelled(checked.path, _sentence(checked))}"


def answer_on(
    checked: Sequence[Checked], named: Named | None, allowed: str | None
) -> tuple[bool, str]:
    """Whether all signatures of a file are good, and the sentence about the file at {path}."""
    if not checked:
        return False, _("{path} is not signed.")
    if not all(_is_good(signature, allowed) for signature in checked):
        return False, _("Do not rely on {path} for who wrote it.")
    if not allowed:
        return True, _(
            # Translators: --allowed-signers is an option.
            "{path} is as it was signed; whose key it is, --allowed-signers can tell."
        )
    if named is None:
        return True, _("{path} is as it was signed, with a key that is known here.")
    if verified_as(checked):
        # Translators: it: a review, which names its reviewer, or an assessment.
        return True, _("{path} is as it was signed, by the person it names.")
    return False, _("{path} is as it was signed, but not by the person it names.")


def _is_good(checked: Checked, allowed: str | None) -> bool:
    is_known = bool(checked.known_as) or not allowed
    return checked.holds and is_known


def _sentence(checked: Checked) -> str:
    if checked.signature is None:
        # Translators: said of a file, named before the colon.
        return _("is not a signature that selfassess made")
    if checked.status is SignatureStatus.FORGED:
        reason = checked.reason
        # Translators: said of a signature, named before the colon.
        return _("is damaged or forged ({reason})").format(reason=reason)
    # Translators: {statement} is what a person signed; {who} is a list of names and
    # keys.
    sentences = {
        SignatureStatus.HOLDS: _(
            "“{statement}”, signed by {who}; nothing was changed since"
        ),
        SignatureStatus.PUBLIC_PART: _(
            "“{statement}”, signed by {who}; nothing of what is public was changed "
            "since; suggestions that are not public were signed with it and are not here"
        ),
        SignatureStatus.OTHER_CONTENT: _(
            "“{statement}”, signed by {who}, but of other content: the file was changed "
            "since"
        ),
        SignatureStatus.OTHER_FILE: _(
            "“{statement}”, signed by {who}, but of another file"
        ),
    }
    sentence = sentences[checked.status]
    signers = listed(_signer_names(checked))
    return sentence.format(statement=checked.signature.signed.statement, who=signers)


def _signer_names(checked: Checked) -> Iterator[str]:
    assert checked.signature
    if checked.known_as:
        yield from checked.known_as
    else:
        # Translators: stands for {who} in “signed by {who}”.
        yield _("a key whose owner is not known here")
    yield checked.signature.key
