"""What was measured, beside what was wanted."""

HEADING = f"{'measure':<66} {'measured':>10}        {'goal':>8}"


def told(name: str, measured: float, goal: float | None, unit: str = "x") -> None:
    """Print one row; without a goal it only informs."""
    row = f"{name:<66} {measured:>10.2f} {unit:<6}"
    if goal is None:
        print(f"{row} {'-':>8}", flush=True)
    else:
        verdict = "ok" if measured <= goal else "MISSED"
        print(f"{row} {goal:>8g}  {verdict}", flush=True)
