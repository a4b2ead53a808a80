"""Who signed a file, and whether the names in it are verified."""

from collections.abc import Iterator, Sequence

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.ssh_keygen import is_by, is_genuine, owners_of
from selfassess.cli.output.console import print_err, print_out
from selfassess.core.errors import InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Review
from selfassess.core.problems import Problem, errors_of
from selfassess.core.signatures.signature import Signature, Signed
from selfassess.core.signatures.verification import (
    Checked,
    Named,
    SignatureStatus,
    callings_label,
    named_in,
    verified_as,
    verified_label,
)
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled, listed
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.documents.kind import is_review
from selfassess.storage.documents.review_places import assessment_of
from selfassess.storage.documents.review_text import ReviewContext, parse_review
from selfassess.storage.documents.signature_files import (
    load_signature,
    signature_paths,
    signed_of,
)
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.reader import read_bytes, read_document


def read_signable(path: str) -> tuple[Assessment | Review, list[Problem]]:
    """An assessment or a review, and what is wrong with it; raise as reading does."""
    document = read_document(path)
    find = finder_for(str(assessment_of(path) or path))
    value: Assessment | Review | None
    if is_review(document.data):
        value, problems = parse_review(document, find, ReviewContext())
    else:
        parsed = parse_assessment(document, find)
        value, problems = parsed.assessment, parsed.problems
    if value is None:
        raise InvalidFile(path, errors_of(problems))
    return value, problems


def verify_signatures(path: str, text: str | None, allowed: str | None) -> Exit:
    """Say of each signature what it proves; the last line is the answer."""
    value, _problems = read_signable(path)
    if allowed:
        read_bytes(allowed)  # ssh-keygen would only print_out that nobody is known
    named = named_in(value)
    checked = check_signatures(
        value, [text] if text else signature_paths(path), allowed
    )
    print_out(*(_line(signature, allowed) for signature in checked))
    if named:
        calling = verified_as(checked)
        print_out(labelled(f"{named.name}, {named.role}", verified_label(calling)))
        if allowed and not calling and any(signature.holds for signature in checked):
            print_out(callings_label(named))
    good, sentence = _answer(checked, named, allowed)
    print_out(sentence.format(path=path))
    return Exit.YES if good else Exit.NO


def check_signatures(
    value: Assessment | Review, paths: Sequence[str], allowed: str | None
) -> list[Checked]:
    """Every signature with what it proves about the file as it is now."""
    now, named, complaints = signed_of(value, ""), named_in(value), set()
    checked = []
    for path in paths:
        signature = load_signature(path)
        if signature is None:
            checked.append(Checked(path, SignatureStatus.BROKEN))
            continue
        proof, wrong = _check(path, signature, now, named, allowed)
        checked.append(proof)
        complaints |= set(wrong.splitlines())
    print_err(*sorted(complaints))
    return checked


def _check(
    path: str,
    signature: Signature,
    now: Signed,
    named: Named | None,
    allowed: str | None,
) -> tuple[Checked, str]:
    result = is_genuine(signature)
    if not result.is_yes:
        reason = result.reason.splitlines()[0] if result.reason.strip() else ""
        return Checked(path, SignatureStatus.FORGED, signature, reason=reason), ""
    status = _status(signature.signed, now)
    if not allowed:
        return Checked(path, status, signature), ""
    owners, wrong = owners_of(signature, allowed)
    callings = named.callings if named and owners else ()
    proves = tuple(
        calling for calling in callings if is_by(signature, allowed, calling)
    )
    return Checked(path, status, signature, tuple(owners), proves), wrong


def _status(signed: Signed, now: Signed) -> SignatureStatus:
    if not signed.is_about(now):
        return SignatureStatus.OTHER_FILE
    if signed.content == now.content:
        return SignatureStatus.HOLDS
    is_public_part = signed.public == now.content
    return (
        SignatureStatus.PUBLIC_PART if is_public_part else SignatureStatus.OTHER_CONTENT
    )


def _line(checked: Checked, allowed: str | None) -> str:
    mark = "✔" if _is_good(checked, allowed) else "✘"
    return f"{mark} {labelled(checked.path, _sentence(checked))}"


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


def _answer(
    checked: Sequence[Checked], named: Named | None, allowed: str | None
) -> tuple[bool, str]:
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
