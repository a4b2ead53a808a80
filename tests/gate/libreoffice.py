"""LibreOffice without a window: it opens what we write, and saves it in any format."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

LONGEST = 240
"""Seconds for one document, on a machine that does other things as well."""


def converted(content: bytes, before: str, after: str) -> bytes:
    """The document of the kind `before` (".docx") as LibreOffice saves it as `after`.

    With the same kind twice it is opened and saved again. Every call has a profile of
    its own, so that several may run at once.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "saved").mkdir()
        (folder / f"form{before}").write_bytes(content)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--convert-to", after.removeprefix(".")),
                *("--outdir", folder / "saved", folder / f"form{before}"),
            ],
            check=True,
            capture_output=True,
            timeout=LONGEST,
        )
        return (folder / "saved" / f"form{after}").read_bytes()
