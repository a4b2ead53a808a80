import pytest

from selfassess.core.merge.tables import ThreeWay, in_agreed_order


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "agreed"),
    [
        ("abc", "abc", "cba", "cba"),
        ("abc", "bac", "abc", "bac"),
        ("abc", "cba", "bac", "abc"),  # each changed it in a way of their own
        ("abc", "cbax", "bacy", "abcxy"),
    ],
)
def test_the_order_is_that_of_the_side_which_alone_changed_it(
    base: str, ours: str, theirs: str, agreed: str
) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        sides = ThreeWay(list(base), list(one), list(other))
        assert in_agreed_order(sides, "abcxy") == list(agreed)
