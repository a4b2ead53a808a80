from selfassess.core.model.review import Review, Suggestion
from selfassess.core.review.suggestions import Suggestions, collect_suggestions
from tests.builders import BASIC, questionnaire, review

ASKED = questionnaire(a=BASIC, b=BASIC)


def suggesting(name: str, **suggestions: Suggestion) -> Review:
    """A review with comments on the wording alone."""
    return review(name).model_copy(update={"wording": suggestions})


def said(text: str = "", *, public: bool = True, supports: str = "") -> Suggestion:
    """A comment on the wording of one requirement."""
    return Suggestion(suggestion=text, public=public, supports=supports)


def names(suggestions: Suggestions) -> dict[str, list[tuple[str, list[str]]]]:
    """By requirement: who suggests, and who supports that."""
    return {
        requirement.id: [
            (each.slug, [other.slug for other in each.supporters]) for each in suggested
        ]
        for requirement, suggested in suggestions.by_requirement
    }


def test_suggestions_come_in_the_order_of_the_questionnaire() -> None:
    reviews = {"one": suggesting("One", b=said("Clearer."), a=said("Shorter."))}
    suggestions = collect_suggestions(ASKED, reviews, with_private=False)
    assert list(names(suggestions)) == ["a", "b"]
    assert suggestions.are_there
    assert not suggestions.holds_private


def test_private_suggestions_are_left_out_unless_asked_for() -> None:
    reviews = {"one": suggesting("One", a=said("Shorter.", public=False))}
    public = collect_suggestions(ASKED, reviews, with_private=False)
    assert (public.are_there, public.count) == (False, 0)
    everything = collect_suggestions(ASKED, reviews, with_private=True)
    assert (everything.holds_private, everything.count) == (True, 1)


def test_support_is_named_with_what_it_supports() -> None:
    reviews = {
        "one": suggesting("One", a=said("Shorter.")),
        "two": suggesting("Two", a=said(supports="one")),
        "three": suggesting("Three", a=said("And clearer.", supports="one")),
        "four": suggesting("Four", a=said(supports="one", public=False)),
    }
    suggestions = collect_suggestions(ASKED, reviews, with_private=False)
    assert names(suggestions) == {"a": [("one", ["two"]), ("three", [])]}
    everything = collect_suggestions(ASKED, reviews, with_private=True)
    assert names(everything) == {"a": [("one", ["two", "four"]), ("three", [])]}
    (_asked, suggested), *_others = everything.by_requirement
    assert [each.supported for each in suggested] == ["", "One"]
    assert everything.holds_private


def test_support_for_what_is_not_here_is_not_lost() -> None:
    reviews = {
        "one": suggesting("One", a=said("Shorter.", public=False)),
        "two": suggesting("Two", a=said(supports="one")),
        "three": suggesting("Three", b=said(supports="nobody")),
    }
    suggestions = collect_suggestions(ASKED, reviews, with_private=False)
    assert names(suggestions) == {"a": [("two", [])], "b": [("three", [])]}
    supported = [
        each.supported
        for _asked, suggested in suggestions.by_requirement
        for each in suggested
    ]
    assert supported == ["One", "nobody"]


def test_an_empty_table_suggests_nothing() -> None:
    suggestions = collect_suggestions(
        ASKED, {"one": suggesting("One", a=said())}, with_private=True
    )
    assert not suggestions.are_there


def test_what_is_said_on_the_whole_is_collected_alone() -> None:
    on_the_whole = review().model_copy(update={"reflection": "Too long."})
    suggestions = collect_suggestions(
        ASKED, {"one": on_the_whole, "two": review()}, with_private=False
    )
    assert suggestions.reflections == (on_the_whole,)
    assert suggestions.are_there
