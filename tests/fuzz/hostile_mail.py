"""Reviews that came by mail, damaged on the way: in a message, or in an archive."""

from collections.abc import Iterator
from contextlib import redirect_stdout
from email.message import EmailMessage
from functools import cache
from io import StringIO
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from selfassess.cli.mail.intake import Told, looked_through
from selfassess.cli.mail.review_offers import ReviewOffer, offer_line
from selfassess.cli.output.console import print_out, problem_line
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.report.office.archive import packed
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import finder_for
from tests.fuzz.hostile_files import hostile_files

ABOUT = Path(__file__).parent.parent / "broken" / "reviewed" / "kenya.toml"
"""What the reviews are about."""


def messages(count: int) -> Iterator[bytes]:
    """That many messages, each with a hostile file, the same ones every time."""
    random = Random("messages")
    for number, (_kind, content) in enumerate(islice(hostile_files(), count)):
        message = EmailMessage()
        message["From"], message["Subject"] = "w@example.org", "Our review"
        message.set_content("Please find it attached.")
        coded = random.choice(("base64", "quoted-printable"))
        message.add_attachment(
            content,
            maintype="application",
            subtype="toml",
            cte=coded,
            filename="r.toml",
        )
        yield _torn(random, message.as_bytes()) if number % 4 == 0 else bytes(message)


def archives(count: int) -> Iterator[bytes]:
    """That many archives, each with a hostile file, the same ones every time."""
    random = Random("archives")
    for number, (_kind, content) in enumerate(islice(hostile_files(), count)):
        name = random.choice(("r.toml", "../r.toml", "a/b.reviews/r.toml", "r\n.toml"))
        archive = packed({name: content})
        yield _torn(random, archive) if number % 4 == 0 else archive


def _torn(random: Random, content: bytes) -> bytes:
    """The content with something else in one place."""
    at = random.randrange(len(content))
    other = random.choice((random.randbytes(8), b"\n", b"", content[:at]))
    return content[:at] + other + content[at + random.randrange(40) :]


def told_by_mail(content: bytes) -> str:
    """All that is told of what came, beside an assessment that has no review yet."""
    about, questionnaire = _about()
    with TemporaryDirectory() as folder:
        name = Path(folder, "mail")
        name.write_bytes(content)
        told = looked_through(str(Path(folder, ABOUT.name)), about, [str(name)])
    with redirect_stdout(StringIO()) as said:
        print_out(*(_line(each, questionnaire) for each in told))
    return said.getvalue()


@cache
def _about() -> tuple[Assessment, Questionnaire]:
    about, file, _problems = open_assessment(str(ABOUT), finder_for(str(ABOUT)))
    return about, file.questionnaire


def _line(told: Told, questionnaire: Questionnaire) -> str:
    if isinstance(told, ReviewOffer):
        return offer_line(told, questionnaire)
    return told if isinstance(told, str) else problem_line(told)
