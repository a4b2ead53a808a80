"""A government signs the report with its own tool (PAdES)."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter

from tests.cli.command_run import runner
from tests.gate.verapdf import validate

pytestmark = [
    pytest.mark.gate,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

MADE = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def signer(tmp_path: Path) -> signers.SimpleSigner:
    """A key of the office that issues the report."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Open Government Unit")])
    usage = [True, True, *[False] * 7]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(MADE)
        .not_valid_after(MADE + timedelta(days=3650))
        .add_extension(x509.KeyUsage(*usage), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (tmp_path / "office.pem").write_bytes(certificate.public_bytes(pem))
    (tmp_path / "office.key").write_bytes(
        key.private_bytes(
            pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return signers.SimpleSigner.load(
        str(tmp_path / "office.key"), str(tmp_path / "office.pem")
    )


def test_a_signed_report_still_conforms_and_is_still_verified(
    signer: signers.SimpleSigner,
    examples: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run, path = runner(capsys), tmp_path / "report.pdf"
    run("report", examples / "kenya-2016.toml", "-o", path)
    signed = signers.sign_pdf(
        IncrementalPdfFileWriter(BytesIO(path.read_bytes())),
        signers.PdfSignatureMetadata(
            field_name="Signature", subfilter=SigSeedSubFilter.PADES
        ),
        signer=signer,
    )
    path.write_bytes(signed.getbuffer())
    assert validate(path, "ua1").failed == {}
    assert validate(path, "3a").failed == {}
    ran = run("verify", path)
    assert ran.code == 0, ran.out
    assert "but for a signature that was added" in ran.out
