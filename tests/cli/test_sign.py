"""`selfassess sign` and `selfassess verify FILE`, with real keys."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from selfassess.cli.integrations import ssh_keygen
from selfassess.core.model.about.details import PointOfContact
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from tests.cli.command_run import Ran, Run
from tests.terminals import Terminal

REVIEWED = Path(__file__).parent.parent / "broken" / "reviewed"
Keys = Callable[[str], Path]


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    """A key of that name; `locked` has a passphrase."""
    folder = tmp_path_factory.mktemp("keys")

    def key(name: str) -> Path:
        path = folder / name
        if not path.exists():
            phrase = "open sesame" if name == "locked" else ""
            words = ["-q", "-t", "ed25519", "-N", phrase, "-C", "", "-f", str(path)]
            subprocess.run(["ssh-keygen", *words], check=True)
        return path

    return key


@pytest.fixture
def kenya(run: Run) -> Path:
    """An assessment whose point of contact has a name, in the current folder."""
    path = Path("kenya.toml")
    path.write_text((REVIEWED / "kenya.toml").read_text())
    assessment, file, _ = open_assessment(str(path), finder_for(str(path)))
    contact = PointOfContact(name="Ana Mwangi", email="ana@gov.example")
    file.save(assessment.model_copy(update={"point_of_contact": contact}))
    return path


def allow(keys: Keys, **names: str) -> Path:
    """A list of allowed signers: `key="who"`."""
    path = Path("allowed")
    lines = [
        f'"{who}" {" ".join(keys(key).with_suffix(".pub").read_text().split()[:2])}\n'
        for key, who in names.items()
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def last(ran: Ran) -> str:
    return ran.out.splitlines()[-1]


def test_what_was_signed_holds_whatever_the_layout(
    run: Run, keys: Keys, kenya: Path
) -> None:
    before = kenya.read_bytes()
    ran = run("sign", kenya, "--key", keys("ana"))
    assert ran.code == 0
    assert "signed “I stand by these answers.” with key SHA256:" in ran.out
    assert kenya.read_bytes() == before
    kenya.write_bytes(b"# mine\r\n" + before.replace(b"\n", b"\r\n"))
    ran = run("verify", kenya)
    assert ran.code == 0
    assert "nothing was changed since" in ran.out
    assert "Ana Mwangi, point of contact: not verified" in ran.out
    assert "--allowed-signers can tell" in last(ran)
    assessment, file, _ = open_assessment(str(kenya), finder_for(str(kenya)))
    file.save(assessment)
    assert run("verify", kenya).code == 0


@pytest.mark.parametrize("who", ["ana@gov.example", "Ana Mwangi", "bob,ana-mwangi"])
def test_a_known_key_of_the_person_verifies_the_name(
    run: Run, keys: Keys, kenya: Path, who: str
) -> None:
    run("sign", kenya, "--key", keys("ana"), "--statement", "All of it is true.")
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana=who))
    assert ran.code == 0
    assert "“All of it is true.”, signed by" in ran.out
    assert "Ana Mwangi, point of contact: verified as" in ran.out
    assert last(ran) == "kenya.toml is as it was signed, by the person it names."


@pytest.mark.parametrize(
    ("allowed", "answer", "told"),
    [
        ({"ana": "bob@gov.example"}, "not by the person", "bob@gov.example"),
        ({"bob": "ana@gov.example"}, "Do not rely", "owner is not known here"),
        ({}, "Do not rely", "owner is not known here"),
    ],
)
def test_a_key_of_somebody_else_verifies_nothing(
    run: Run, keys: Keys, kenya: Path, allowed: dict[str, str], answer: str, told: str
) -> None:
    run("sign", kenya, "--key", keys("ana"))
    ran = run("verify", kenya, "--allowed-signers", allow(keys, **allowed))
    assert ran.code == 1
    assert told in ran.out
    assert "Ana Mwangi, point of contact: not verified" in ran.out
    assert answer in last(ran)


def test_changed_answers_are_not_what_was_signed(
    run: Run, keys: Keys, kenya: Path
) -> None:
    run("sign", kenya, "--key", keys("ana"))
    change(kenya, '"partly_met"', '"not_met"')
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana="ana@gov.example"))
    assert ran.code == 1
    assert "of other content: the file was changed since" in ran.out
    assert "not verified" in ran.out
    run("sign", kenya, "--key", keys("ana"))
    assert run("verify", kenya).code == 0


def test_every_signer_has_a_file_and_each_must_hold(
    run: Run, keys: Keys, kenya: Path
) -> None:
    run("sign", kenya, "--key", keys("bob"))
    run("sign", kenya, "--key", keys("ana"))
    signers = allow(keys, ana="ana@gov.example", bob="bob@gov.example")
    ran = run("verify", kenya, "--allowed-signers", signers)
    assert (ran.code, ran.out.count("✔")) == (0, 2)
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana="ana@gov.example"))
    assert (ran.code, ran.out.count("✔"), ran.out.count("✘")) == (1, 1, 1)


def test_a_signature_that_was_tampered_with_is_refused(
    run: Run, keys: Keys, kenya: Path
) -> None:
    run("sign", kenya, "--key", keys("ana"))
    [signature] = Path().glob("*.sig")
    genuine = signature.read_text()
    change(signature, "I stand by these answers.", "I stand by nothing.")
    ran = run("verify", kenya)
    assert ran.code == 1
    assert "is damaged or forged (" in ran.out
    assert "I stand by nothing" not in ran.out
    signature.write_text("-----BEGIN\x1b]0;owned\x07")
    ran = run("verify", kenya)
    assert ran.code == 1
    assert "is not a signature that selfassess made" in ran.out
    other = Path("other.toml")
    other.write_text(kenya.read_text().replace("37d54f", "ffffff"))
    elsewhere = Path("elsewhere")
    elsewhere.write_text(genuine)
    ran = run("verify", other, elsewhere)
    assert ran.code == 1
    assert "but of another file" in ran.out


def test_a_signature_for_another_purpose_does_not_count(
    run: Run, keys: Keys, kenya: Path
) -> None:
    run("sign", kenya, "--key", keys("ana"))
    [path] = Path().glob("*.sig")
    text, _begin, _rest = path.read_text().partition("-----BEGIN")
    Path("text").write_text(text)
    words = ["-Y", "sign", "-q", "-n", "git", "-f", str(keys("ana")), "text"]
    subprocess.run(["ssh-keygen", *words], check=True, capture_output=True)
    path.write_text(text + Path("text.sig").read_text())
    assert "is damaged or forged" in run("verify", kenya).out


def test_a_review_is_signed_by_its_reviewer(run: Run, keys: Keys) -> None:
    review = Path("ana.toml")
    review.write_text((REVIEWED / "kenya.reviews" / "sound.toml").read_text())
    ran = run("verify", review)
    assert (ran.code, last(ran)) == (1, "ana.toml is not signed.")
    assert "A reader of sound, reviewer: not verified" in ran.out
    assert "This review is mine." in run("sign", review, "--key", keys("ana")).out
    ran = run(
        "verify", review, "--allowed-signers", allow(keys, ana="a-reader-of-sound")
    )
    assert ran.code == 0
    assert "A reader of sound, reviewer: verified as a-reader-of-sound" in ran.out
    change(review, 'verdict = "agree"', 'verdict = "disagree"')
    assert run("verify", review).code == 1


PRIVATE = """
[wording.c-breadth]
suggestion = "Say who."
public = false
"""


def test_a_signed_review_holds_without_what_does_not_travel(
    run: Run, keys: Keys, kenya: Path
) -> None:
    review = Path("kenya.reviews/a-reader.toml")
    review.parent.mkdir()
    text = (REVIEWED / "kenya.reviews" / "sound.toml").read_text(encoding="utf-8")
    review.write_text(text + PRIVATE, encoding="utf-8")
    run("sign", review, "--key", keys("ana"))
    assert "nothing was changed since" in run("verify", review).out
    assert run("report", kenya, "-o", "kenya.pdf").code == 0
    ran = run("verify", "kenya.pdf", kenya)
    assert ran.code == 0
    assert "and holds suggestions that are not public, which the report does" in ran.out
    assert "a-reader.toml is the review inside the report, byte for byte" not in ran.out
    assert run("extract", "kenya.pdf", "-o", "out").code == 0
    travelled = Path("out") / review
    [signature] = review.parent.glob("*.sig")
    shutil.copy(signature, travelled.parent)
    signers = allow(keys, ana="a-reader-of-sound")
    ran = run("verify", travelled, "--allowed-signers", signers)
    assert ran.code == 0, ran.out
    assert "nothing of what is public was changed since; suggestions that" in ran.out
    assert "A reader of sound, reviewer: verified as a-reader-of-sound" in ran.out
    change(travelled, 'verdict = "agree"', 'verdict = "disagree"')
    assert "of other content: the file was changed" in run("verify", travelled).out


def test_a_name_with_a_comma_can_be_listed_and_the_names_that_would_do_are_told(
    run: Run, keys: Keys, kenya: Path
) -> None:
    change(kenya, '"Ana Mwangi"', '"Mwangi, Ana"')
    run("sign", kenya, "--key", keys("ana"))
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana="Mwangi, Ana"))
    assert ran.code == 1
    assert (
        "a list of known keys has to call this person one of "
        '"Mwangi Ana", "ana@gov.example", "mwangi-ana"\n'
    ) in ran.out
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana="Mwangi Ana"))
    assert (ran.code, "verified as Mwangi Ana" in ran.out) == (0, True)


def test_where_nobody_is_named_a_known_key_is_enough(
    run: Run, keys: Keys, kenya: Path
) -> None:
    kenya.write_text((REVIEWED / "kenya.toml").read_text())
    run("sign", kenya, "--key", keys("ana"))
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana="ana@gov.example"))
    assert ran.code == 0
    assert len(ran.out.splitlines()) == 2
    assert last(ran).endswith("with a key that is known here.")


def test_a_locked_key_without_a_terminal_is_told_and_never_waits(
    run: Run, keys: Keys, kenya: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    monkeypatch.setenv("DISPLAY", ":9")
    ran = run("sign", kenya, "--key", keys("locked"))
    assert ran.code == 2
    assert "there is no terminal to ask for it" in ran.err
    assert not list(Path().glob("*.sig"))


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal")
def test_a_locked_key_asks_in_a_terminal(run: Run, keys: Keys, kenya: Path) -> None:
    terminal = Terminal(Path(), "sign", str(kenya), "--key", str(keys("locked")))
    terminal.wait_for("Enter passphrase")
    terminal.child.sendline("open sesame")
    terminal.child.expect("wrote ")
    terminal.child.expect(pexpect.EOF)
    assert run("verify", kenya).code == 0


@pytest.fixture
def agent(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An agent that holds the keys of the person, as on a desktop."""
    ran = subprocess.Popen(
        ["ssh-agent", "-D", "-a", "agent"], stdout=subprocess.DEVNULL
    )
    monkeypatch.setenv("SSH_AUTH_SOCK", str(Path("agent").absolute()))
    yield
    ran.terminate()
    ran.wait()


def test_a_key_in_the_agent_signs_by_its_public_half(
    run: Run, keys: Keys, kenya: Path, agent: None
) -> None:
    while subprocess.run(["ssh-add", "-q", keys("ana")], check=False).returncode:
        pass
    shutil.copy(keys("ana").with_suffix(".pub"), "public")
    ran = run("sign", kenya, "--key", "public")
    assert ran.code == 0, ran.err
    assert run("verify", kenya).code == 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--key", "nowhere"), "nowhere did not sign: "),
        (("--key", "nowhere", "--statement", "a\nb"), "one line of ordinary text"),
        ((), "--key"),
    ],
)
def test_what_cannot_be_signed_says_why(
    run: Run, kenya: Path, words: tuple[str, ...], reason: str
) -> None:
    ran = run("sign", kenya, *words)
    assert ran.code == 2
    assert reason in ran.err


def test_only_a_sound_file_is_signed(run: Run, keys: Keys, kenya: Path) -> None:
    change(kenya, '"partly_met"', '"mett"')
    ran = run("sign", kenya, "--key", keys("ana"))
    assert ran.code == 2
    assert "kenya.toml:" in ran.err
    assert run("verify", kenya).code == 2
    change(kenya, '"mett"', '"partly_met"')
    change(kenya, "evidence = []", 'evidence = ["nowhere"]')
    ran = run("sign", kenya, "--key", keys("ana"))
    assert ran.code == 2
    assert "has no evidence `nowhere`" in ran.err
    assert not list(Path().glob("*.sig"))


def test_a_missing_or_old_ssh_keygen_is_told(
    run: Run, keys: Keys, kenya: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("sign", kenya, "--key", keys("ana"))
    folder = Path("bin").absolute()
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for words in (("sign", kenya, "--key", keys("ana")), ("verify", kenya)):
        ran = run(*words)
        assert ran.code == 2
        assert "ssh-keygen is not here: install OpenSSH" in ran.err
    old = folder / "ssh-keygen"
    old.write_text("#!/bin/sh\necho 'unknown option -- Y' >&2\nexit 1\n")
    old.chmod(0o755)
    assert "ssh-keygen is too old" in run("verify", kenya).err
    old.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    monkeypatch.setattr(ssh_keygen, "SECONDS", 0.1)
    assert "did not answer" in run("verify", kenya).err


def test_a_list_that_cannot_be_read_is_told(run: Run, keys: Keys, kenya: Path) -> None:
    run("sign", kenya, "--key", keys("ana"))
    ran = run("verify", kenya, "--allowed-signers", "nowhere")
    assert (ran.code, "nowhere: No such file" in ran.err) == (2, True)
    Path("allowed").write_text("ana@gov.example, \x1b[31m nonsense\n")
    ran = run("verify", kenya, "--allowed-signers", "allowed")
    assert ran.code == 1
    assert "allowed:1: " in ran.err
    assert "\x1b" not in ran.err + ran.out


def test_hostile_names_never_reach_the_terminal(
    run: Run, keys: Keys, kenya: Path
) -> None:
    run("sign", kenya, "--key", keys("ana"))
    ran = run("verify", kenya, "--allowed-signers", allow(keys, ana="\x1b]0;x\x07ana"))
    assert not {"\x1b", "\x07"} & set(ran.out + ran.err)
