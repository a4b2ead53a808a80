"""The report against the same text as plain paragraphs, printed in the same run.

`python -m tests.benchmarks.report` prints ratios, growth and memory; `--quick` only the
first ratio.
"""

import gc
import multiprocessing
import re
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import Any

import weasyprint

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire import Questionnaire
from selfassess.report.formats.html import render_html
from selfassess.report.pdf.render import html_to_pdf
from tests.benchmarks.interleaved import compare
from tests.benchmarks.score import EXAMPLE
from tests.benchmarks.score import seconds as elapsed
from tests.report.printed_reports import (
    NOBODY,
    Example,
    Reviews,
    load_example,
    load_reviews,
    view_of,
)

ROUNDS = 5
EMPTY_PAGE = "import weasyprint; weasyprint.HTML(string='<p>').write_pdf('{}')"
STYLE = (
    "@page { size: A4; margin: 20mm } "
    'html { font: 11pt/1.45 "Noto Sans", "DejaVu Sans", sans-serif }'
)


def ours(given: Example, reviews: Reviews = NOBODY) -> bytes:
    """From values to the PDF."""
    view = view_of(given, reviews)
    return html_to_pdf(render_html(view), view.attachments, lambda *_step: None)


def as_paragraphs(given: Example, reviews: Reviews = NOBODY) -> str:
    """Every text of the report, each in a paragraph, and nothing else."""
    html = render_html(view_of(given, reviews))
    body = html[html.index("<body") :]
    body = re.sub(r"<svg.*?</svg>", "", body, flags=re.DOTALL)
    blocks = re.split(r"</?(?:p|h\d|li|dt|dd|tr|caption|div|section)\b[^>]*>", body)
    texts = (
        " ".join(unescape(re.sub("<[^>]*>", " ", each)).split()) for each in blocks
    )
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    return (
        f'<!doctype html><html lang="en"><head><title>t</title><style>{STYLE}</style>'
        f"</head><body>{paragraphs}</body></html>"
    )


def plain(html: str) -> bytes:
    """What WeasyPrint cannot do faster, to the same standard."""
    content: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/a-3a")
    return content


def seconds(work: Callable[[], object]) -> float:
    """CPU time: another process on the machine does not count."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def ratio(
    name: str, given: Example, reviews: Reviews = NOBODY, rounds: int = ROUNDS
) -> float:
    """Print and return the median ratio of neighbouring rounds."""
    html = as_paragraphs(given, reviews)
    ours(given, reviews)
    plain(html)
    pairs = [
        (seconds(lambda: ours(given, reviews)), seconds(lambda: plain(html)))
        for _round in range(rounds)
    ]
    found = statistics.median(mine / base for mine, base in pairs)
    mine, base = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"{name}: {mine:.2f} s, plain paragraphs {base:.2f} s, ratio {found:.2f}")
    return found


def grown(times: int) -> Example:
    """Exampleland's questionnaire, several times over, everything answered."""
    questionnaire, assessment, source = load_example("exampleland")
    data = questionnaire.model_dump(by_alias=True)
    phases, answers = [], {}
    for number in range(times):
        phases += [_renamed(phase, number) for phase in data["phase"]]
        for key in questionnaire.by_id:
            answers[f"{key}-{number}"] = assessment.answer_to(key)
    star = {**data["star"], "phases": ()}
    grown_asked = Questionnaire.model_validate({**data, "star": star, "phase": phases})
    changed = assessment.model_copy(update={"answers": answers})
    return grown_asked, Assessment.model_validate(changed.model_dump()), source


def _renamed(value: Any, number: int) -> Any:
    if isinstance(value, dict):
        return {
            key: f"{each}-{number}" if key == "id" else _renamed(each, number)
            for key, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [_renamed(each, number) for each in value]
    return value


def _measure(times: int, results: "multiprocessing.Queue[tuple[float, int]]") -> None:
    spent = seconds(lambda: ours(grown(times)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    results.put((spent, peak))


def growth() -> None:
    """Time for each requirement, and memory, in processes of their own."""
    for times in (1, 3, 6, 12):
        spawned = multiprocessing.get_context("spawn")
        results: multiprocessing.Queue[tuple[float, int]] = spawned.Queue()
        process = spawned.Process(target=_measure, args=(times, results))
        process.start()
        spent, peak = results.get()
        process.join()
        count = times * 52
        print(
            f"{count} requirements: {spent:.1f} s, {spent / count * 1000:.0f} ms each, {peak} MiB"
        )


def against_an_empty_page() -> None:
    """The whole command, start of the interpreter included, against one empty page."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out.pdf")
        compare(
            "selfassess report, 52 requirements, against one empty page",
            lambda: elapsed("-m", "selfassess", "report", str(EXAMPLE), "-o", out),
            lambda: elapsed("-c", EMPTY_PAGE.format(out)),
            rounds=5,
        )


def main() -> None:
    """Print everything."""
    against_an_empty_page()
    exampleland = load_example("exampleland")
    ratio("Exampleland, 52 requirements", exampleland)
    ratio("The same with two reviews", exampleland, load_reviews("exampleland"))
    if "--quick" not in sys.argv:
        ratio("Kenya, 10 requirements", load_example("kenya-2016"))
        growth()


if __name__ == "__main__":
    main()
