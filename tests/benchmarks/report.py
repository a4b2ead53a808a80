"""The report against the same text as plain paragraphs, printed in the same run."""

import gc
import multiprocessing
import re
import resource
import time
from collections.abc import Callable
from html import escape, unescape
from typing import Any

import weasyprint

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.report.formats.html import render_html
from selfassess.report.pdf.render import html_to_pdf
from tests.benchmarks.large_assessments import EACH
from tests.benchmarks.ratios import ratio_of
from tests.benchmarks.table import told
from tests.report.printed_reports import (
    NOBODY,
    Example,
    Reviews,
    load_example,
    load_reviews,
    view_of,
)

ROUNDS = 5
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


def tell_ratio(name: str, given: Example, reviews: Reviews = NOBODY) -> None:
    """Print the median ratio of neighbouring rounds."""
    html = as_paragraphs(given, reviews)
    ratio = ratio_of(
        lambda: seconds(lambda: ours(given, reviews)),
        lambda: seconds(lambda: plain(html)),
        rounds=ROUNDS,
    )
    told(f"report of {name}, against plain paragraphs", ratio, None)


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


def spent_on(times: int) -> tuple[float, int]:
    """Seconds and memory in a process of its own."""
    spawned = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[tuple[float, int]] = spawned.Queue()
    process = spawned.Process(target=_measure, args=(times, results))
    process.start()
    found = results.get()
    process.join()
    return found


def tell_growth() -> None:
    """Time for each requirement and memory, against those of 52 requirements."""
    spent, peak = spent_on(1)
    for times in (3, 6, 12):
        longer, higher = spent_on(times)
        count = times * EACH
        told(
            f"report, each of {count}, against each of 52", longer / times / spent, None
        )
        told(f"report of {count}, memory against 52", higher / peak, None)


def measure(*, is_large: bool) -> None:
    """Print the ratios."""
    exampleland = load_example("exampleland")
    tell_ratio("52 requirements", exampleland)
    if is_large:
        reviews = load_reviews("exampleland")
        tell_ratio("the same with two reviews", exampleland, reviews)
        tell_ratio("10 requirements", load_example("kenya-2016"))
        tell_growth()
