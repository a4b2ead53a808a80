"""`selfassess report` against WeasyPrint rendering one empty page."""

import tempfile
from pathlib import Path

from tests.benchmarks.interleaved import compare
from tests.benchmarks.score import EXAMPLE, seconds

EMPTY_PAGE = "import weasyprint; weasyprint.HTML(string='<p>').write_pdf('{}')"


def main() -> None:
    """Print the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out.pdf")
        compare(
            "report, 49 requirements, against one empty page",
            lambda: seconds("-m", "selfassess", "report", str(EXAMPLE), "-o", out),
            lambda: seconds("-c", EMPTY_PAGE.format(out)),
            rounds=5,
        )


if __name__ == "__main__":
    main()
