"""Who signed a file, and whether the names in it are verified."""

from collections.abc import Sequence

from selfassess.cli.exit_codes import Exit
from selfassess.cli.integrations.signature_lines import answer_on, signature_line
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
from selfassess.core.text.languages.conventions import labelled
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
    print_out(*(signature_line(signature, allowed) for signature in checked))
    if named:
        calling = verified_as(checked)
        print_out(labelled(f"{named.name}, {named.role}", verified_label(calling)))
        if allowed and not calling and any(signature.holds for signature in checked):
            print_out(callings_label(named))
    good, sentence = answer_on(checked, named, allowed)
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
