"""`selfassess timeline`."""

import json
from pathlib import Path

from selfassess.report.formats.data.json_timeline import TimelineData
from tests.cli.command_run import Run


def dated(examples: Path, folder: Path) -> Path:
    text = (examples / "new-zealand-2016.toml").read_text("utf-8")
    file = folder / "dated.toml"
    file.write_text(
        text.replace(
            "[events.notice-given]\n", "[events.notice-given]\ndate = 2016-08-08\n"
        )
        .replace(
            "[events.consultation]\n",
            "[events.consultation]\nstart = 2016-08-11\n",
        )
        .replace('status = "met"', 'status = "not_met"'),
        encoding="utf-8",
    )
    return file


def test_a_timeline_tells_what_was_what_comes_and_what_speaks_against_answers(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    file = dated(examples, tmp_path)
    ran = run("timeline", file, "--on", "2016-08-10")
    assert ran.code == 0
    assert ran.out.split("\n")[2:5] == [
        "8 August 2016   ✔  Notice that people can take part",
        "10 August 2016  —  today",
        "11 August 2016  ○  People can take part: first day · in 1 day",
    ]
    assert "3 days before; 7 asked" in ran.out
    nothing = run("timeline", examples / "kenya-2016.toml", "--on", "2016-08-10").out
    assert "No day is known yet" in nothing
    assert "1 rule about days cannot be told yet: 1.1.3" in nothing


def test_a_timeline_goes_to_machines_and_calendars_at_once(
    run: Run, examples: Path, tmp_path: Path
) -> None:
    file = dated(examples, tmp_path)
    ran = run("timeline", file, "--on", "2016-08-10", "--json", "--ics", "o.ics")
    data = TimelineData.model_validate_json(ran.out)
    assert [entry.days_from_now for entry in data.entries] == [-2, 1]
    assert json.loads(ran.out)["time_rules"][0]["state"] == "fails"
    assert "wrote o.ics" in ran.err
    assert b"DTSTART;VALUE=DATE:20160808" in Path("o.ics").read_bytes()
    assert run("timeline", file, "--on", "2016-08-10", "--ics", "a.toml").code == 2
    refused = run("timeline", file, "--on", "9999-12-31")
    assert refused.code == 2
    assert "must be a date in a year from 1900 to 2200, not '9999-12-31'" in refused.err
