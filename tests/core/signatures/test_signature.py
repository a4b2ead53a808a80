import base64
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.review import Finding
from selfassess.core.signatures.signature import (
    Signature,
    Signed,
    content_of,
    default_statement,
    fingerprint_in,
    is_statement,
    read_signature,
)
from tests.builders import AGREE, MET, PROOF, answer, answered, finding, review
from tests.strategies import FILLED_LINES, simple_assessments


def armoured(blob: bytes) -> str:
    body = base64.b64encode(blob).decode()
    lines = "\n".join(re.findall(".{1,70}", body))
    return f"-----BEGIN SSH SIGNATURE-----\n{lines}\n-----END SSH SIGNATURE-----"


ARMOUR = armoured(b"SSHSIG\0\0\0\x01\0\0\0\x03keyrest")
KEY = "SHA256:LHDhKz7eGdpMXzVe4UD9cmYBjjQ8PlTYcLqMxpOn7rE"


def signed(statement: str = "I do.", identifier: str = "0123") -> Signed:
    return Signed("assessment", identifier, f"sha256:{'0' * 64}", statement)


@given(FILLED_LINES.filter(is_statement), FILLED_LINES, st.booleans())
@settings(max_examples=50)
def test_a_signature_reads_back_as_it_was_written(
    statement: str, name: str, is_partly_public: bool
) -> None:
    public = f"sha256:{'1' * 64}" if is_partly_public else ""
    given = replace(signed(statement, name), public=public)
    signature = Signature(given, ARMOUR, fingerprint_in(ARMOUR))
    assert read_signature(signature.text) == signature
    assert read_signature(signature.text.replace("\n", "\r\n")) == signature


@given(st.text(max_size=200) | st.binary(max_size=60).map(armoured))
@settings(max_examples=100)
def test_anything_else_is_no_signature(text: str) -> None:
    assert read_signature(text) is None
    assert read_signature(signed().text + text) in (None, read_signature(text))


def test_what_is_not_whole_or_could_act_is_no_signature() -> None:
    text = Signature(signed(), ARMOUR, KEY).text
    assert read_signature(text)
    for wrong in (
        text.replace("signature 1", "signature 2"),
        text.replace("kind: assessment", "kind: report"),
        text.replace("sha256:", "md5:"),
        text.replace("I do.", ""),
        text.replace("I do.", "I\x1b[31m do."),
        text.replace("I do.", "I\u202e do."),
        text.replace("statement", "note: x\nstatement"),
        text + "more\n",
        text.partition("-----BEGIN")[0],
    ):
        assert read_signature(wrong) is None


def test_the_key_is_told_by_its_fingerprint() -> None:
    assert fingerprint_in(ARMOUR).startswith("SHA256:")
    assert len(fingerprint_in(ARMOUR)) == len(KEY)
    for blob in (
        b"SSHSIG\0\0\0\x02\0\0\0\x03keyrest",
        b"SSHSIG\0\0\0\x01\0\0\0\x00rest",
        b"SSHSIG\0\0\0\x01\0\0\0\x09key",
        b"",
    ):
        assert fingerprint_in(armoured(blob)) == ""
    assert fingerprint_in(ARMOUR.replace("U1NI", "U1N")) == ""


def test_layout_and_what_nobody_claims_are_not_signed() -> None:
    plain = answered(a=answer(MET, PROOF))
    flagged = plain.with_answer("b", Answer(come_back=True))
    assert content_of(flagged) == content_of(plain)
    stubs = flagged.with_answer("c", Answer())
    assert content_of(stubs) == content_of(plain)
    silent = review(a=finding(AGREE))
    assert content_of(silent.with_finding("b", Finding(of="a:0123456789ab"))) == (
        content_of(silent)
    )


@given(simple_assessments())
@settings(max_examples=30)
def test_whatever_is_claimed_is_signed(assessment: Assessment) -> None:
    before = content_of(assessment)
    for change in ({"country": "Elsewhere"}, {"edition": "other"}, {"x_more": 1}):
        changed = {**assessment.model_dump(), **change}
        other = Assessment.model_validate(changed)
        assert (content_of(other) == before) is (other == assessment)
    said = assessment.with_answer("zz", Answer(note="Said."))
    assert content_of(said) != before


def test_a_finding_that_says_something_is_signed_with_its_answer() -> None:
    on_one = review(a=finding(AGREE, of="a:0123456789ab"))
    on_another = review(a=finding(AGREE, of="a:ba9876543210"))
    assert content_of(on_one) != content_of(on_another)


def test_signatures_say_which_file_they_are_about() -> None:
    assert signed("One.").is_about(signed("Other."))
    assert not signed(identifier="0123").is_about(signed(identifier="4567"))


def test_a_statement_is_one_line_of_ordinary_text() -> None:
    assert is_statement(default_statement(answered()))
    assert is_statement(default_statement(review()))
    for wrong in ("", " ", "a\nb", "a\tb", "a\x1b", "\ud800", "a" * 2001):
        assert not is_statement(wrong)
