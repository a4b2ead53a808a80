"""Reviews that did not come along when a file was moved or renamed."""

from collections.abc import Collection, Iterator

from selfassess.core.language import ngettext
from selfassess.core.problems import Problem, Severity
from selfassess.storage.reviews_folder import review_paths, reviews_folder


def reviews_left_behind(path: str, replied: Collection[str]) -> Iterator[Problem]:
    """A warning where the file replies to reviewers whose reviews are not beside it."""
    if count := len(set(replied) - review_paths(path).keys()):
        sentence = ngettext(
            "the review by {count} reviewer to whom it replies is not in `{folder}`; "
            "a file that is moved or renamed takes that folder along",
            "the reviews by {count} reviewers to whom it replies are not in `{folder}`; "
            "a file that is moved or renamed takes that folder along",
            count,
        )
        message = sentence.format(count=count, folder=reviews_folder(path).name)
        yield Problem(message, severity=Severity.WARNING, path=path)
