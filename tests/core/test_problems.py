from selfassess.core.problems import Problem, Severity, alike


def test_problems_of_one_kind_stand_together_errors_before_warnings() -> None:
    odd = Problem(
        "cites `a` 2 times", severity=Severity.WARNING, path="a.toml", code="SA401"
    )
    odd_too = Problem(
        "cites `b` 3 times", severity=Severity.WARNING, path="a.toml", code="SA401"
    )
    elsewhere = Problem(
        "cites `b` 3 times", severity=Severity.WARNING, path="b.toml", code="SA401"
    )
    wrong = Problem('must be "a"', path="a.toml", code="SA401")
    wrong_too = Problem('must be "b"', path="a.toml", code="SA401")
    other = Problem("is missing", path="a.toml", code="SA401")
    problems = [odd, wrong, elsewhere, other, odd_too, wrong_too]
    assert alike(problems) == [[wrong, wrong_too], [other], [odd, odd_too], [elsewhere]]


def test_without_problems_there_is_nothing_to_put_together() -> None:
    assert alike([]) == []
