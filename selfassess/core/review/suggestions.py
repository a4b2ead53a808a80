"""What reviewers suggest on the wording of the questionnaire, collected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Requirement
from selfassess.core.model.review import Review, Suggestion
from selfassess.core.review.threads import Reviews, name_of_reviewer


@dataclass(frozen=True, slots=True)
class Suggested:
    """One reviewer's suggestion, and who supports it without adding to it."""

    slug: str
    review: Review
    suggestion: Suggestion
    supported: str = ""
    """What the reviewer whom it supports is called; empty if it supports none."""
    supporters: tuple["Suggested", ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that is suggested, in the questionnaire's order, and what is said on the whole."""

    by_requirement: tuple[tuple[Requirement, tuple[Suggested, ...]], ...]
    reflections: tuple[Review, ...]

    @property
    def are_there(self) -> bool:
        """Anybody said anything."""
        return bool(self.by_requirement or self.reflections)

    @property
    def count(self) -> int:
        """How many suggestions and supports there are on requirements."""
        return sum(1 for _each in self._each())

    @property
    def holds_private(self) -> bool:
        """Whether some suggestion is for the maintainer alone."""
        return not all(suggested.suggestion.public for suggested in self._each())

    def _each(self) -> Iterator[Suggested]:
        for _requirement, suggested in self.by_requirement:
            for suggestion in suggested:
                yield from (suggestion, *suggestion.supporters)


def collect_suggestions(
    questionnaire: Questionnaire, reviews: Reviews, *, with_private: bool
) -> Suggestions:
    """What may be read by all, or by the maintainer alone as well."""
    by_requirement = []
    for requirement in questionnaire.requirements:
        by_reviewer = {
            slug: suggestion
            for slug, review in reviews.items()
            if (suggestion := review.wording.get(requirement.id))
            and (suggestion.public or with_private)
        }
        if suggested := _suggested(by_reviewer, reviews):
            by_requirement.append((requirement, suggested))
    return Suggestions(
        tuple(by_requirement),
        tuple(review for review in reviews.values() if review.reflection),
    )


def _suggested(
    suggestions: Mapping[str, Suggestion], reviews: Reviews
) -> tuple[Suggested, ...]:
    """Suggestions, with those who only support one named there, if that is here."""
    stated = {slug for slug, suggestion in suggestions.items() if suggestion.suggestion}
    return tuple(
        Suggested(
            slug,
            reviews[slug],
            suggestion,
            name_of_reviewer(suggestion.supports, reviews),
            _supporters(slug, suggestions, reviews),
        )
        for slug, suggestion in suggestions.items()
        if slug in stated or (suggestion.supports and suggestion.supports not in stated)
    )


def _supporters(
    slug: str, suggestions: Mapping[str, Suggestion], reviews: Reviews
) -> tuple[Suggested, ...]:
    return tuple(
        Suggested(other, reviews[other], suggestion)
        for other, suggestion in suggestions.items()
        if suggestion.supports == slug and not suggestion.suggestion
    )
