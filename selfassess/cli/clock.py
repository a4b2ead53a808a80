"""The one place that asks what day and what time it is."""

import time
from datetime import date, datetime


def today() -> date:
    """The day, where the person is."""
    return date.today()  # noqa: DTZ011, TID251 - the person's own calendar


def now() -> datetime:
    """Day and time, where the person is."""
    return datetime.now().astimezone()  # noqa: TID251 - the person's own clock


def in_own_zone(moment: datetime) -> datetime:
    """The moment by the clock where the person is, as that clock stands on its day."""
    return moment.astimezone()


def seconds() -> float:
    """Since 1970, as files count them."""
    return time.time()
