from selfassess.core.model.about.details import PointOfContact
from selfassess.core.model.assessment import Assessment
from selfassess.core.signatures.verification import (
    Checked,
    SignatureStatus,
    callings_label,
    named_in,
    verified_as,
    verified_label,
)
from tests.builders import answered, review


def by(name: str = "", email: str = "") -> Assessment:
    contact = PointOfContact(name=name, email=email)
    return answered().model_copy(update={"point_of_contact": contact})


def callings(assessment: Assessment) -> tuple[str, ...]:
    named = named_in(assessment)
    assert named
    return named.callings


def test_a_person_goes_by_name_address_and_file_name() -> None:
    assert callings(by("Ana Mwangi", "ana@gov.example")) == (
        "Ana Mwangi",
        "ana@gov.example",
        "ana-mwangi",
    )
    assert callings(by(email="ana@gov.example")) == ("ana@gov.example",)
    assert named_in(by()) is None
    reviewer = named_in(review("Water Watch"))
    assert reviewer
    assert (reviewer.role, reviewer.callings) == (
        "reviewer",
        ("Water Watch", "water-watch"),
    )


def test_names_in_other_letters_are_not_shortened_to_what_they_share() -> None:
    assert callings(by("Ана Water")) == ("Ана Water",)
    assert callings(by("...")) == ("...",)


def test_what_has_a_meaning_in_a_list_of_keys_is_left_out_of_a_name() -> None:
    assert callings(by('Mwangi, "Ana"  O*?!')) == ("Mwangi Ana O", "mwangi-ana-o")
    assert callings(by("Мванги, Ана")) == ("Мванги Ана",)
    named = named_in(by("Мванги, Ана"))
    assert named
    assert callings_label(named) == (
        'a list of known keys has to call this person "Мванги Ана"'
    )


def test_only_a_signature_that_holds_proves_a_name() -> None:
    for status in SignatureStatus:
        checked = Checked("a.sig", status, proves=("Ana",))
        holds = status in (SignatureStatus.HOLDS, SignatureStatus.PUBLIC_PART)
        expected = "Ana" if holds else ""
        assert verified_as([checked]) == expected
    assert (
        verified_as([Checked("a.sig", SignatureStatus.HOLDS, known_as=("Bob",))]) == ""
    )
    assert verified_as([]) == ""


def test_a_name_without_proof_is_shown_as_not_verified() -> None:
    assert verified_label("") == "not verified"
    assert verified_label("ana@gov.example") == "verified as ana@gov.example"
