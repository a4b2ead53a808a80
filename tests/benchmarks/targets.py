"""What was wanted, beside what was measured."""


def told(name: str, measured: float, target: float, unit: str = "") -> bool:
    """Print one row of the table; return whether the target is met."""
    is_met = measured <= target
    verdict = "ok" if is_met else "MISSED"
    print(f"{name:<52} {measured:>9.2f} {unit:<6} at most {target:>7g}  {verdict}")
    return is_met
