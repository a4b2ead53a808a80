"""`selfassess timeline FILE`: what was, what is planned, what is due, what is late."""

from argparse import Namespace

from selfassess.cli.clock import in_own_zone, today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.mail.report_inside import reads_reports
from selfassess.cli.output.console import print_out
from selfassess.cli.output.results import STDOUT, deliver, print_data
from selfassess.cli.output.timeline_lines import timeline_lines
from selfassess.cli.report_files.output_paths import refuse_to_overwrite_answers
from selfassess.cli.workspace.load import open_file
from selfassess.core.timeline.judgement import judge
from selfassess.core.timeline.meeting_entries import Clock, clock_of, with_meetings
from selfassess.core.timeline.timeline import timeline


@reads_reports("file")
def run(arguments: Namespace) -> Exit:
    """Print the timeline, and write it as a calendar; a file with errors is a no."""
    day = arguments.on or today()
    if arguments.ics:
        refuse_to_overwrite_answers(arguments.ics, ".ics")
    assessment, file, errors = open_file(arguments.file)
    clocks = [clock_of(zone) for zone in arguments.zone or ()]
    days = timeline(file.questionnaire, assessment, day)
    entries = with_meetings(days, assessment, day, clocks or [Clock("", in_own_zone)])
    judgement = judge(file.questionnaire, assessment, day)
    if arguments.ics:
        # Loaded only here: it takes longer than the timeline itself.
        from selfassess.report.formats.data.calendar_file import render_calendar

        content = render_calendar(assessment, entries, day)
        targets = [arguments.ics, *([STDOUT] if arguments.json else ())]
        deliver([(arguments.ics, content)], targets)
    if arguments.json:
        from selfassess.report.formats.data.json_timeline import timeline_data

        print_data(timeline_data(file.questionnaire, entries, judgement, day))
    elif not arguments.ics:
        print_out(
            *timeline_lines(file.questionnaire, assessment, entries, judgement, day)
        )
    return Exit.NO if errors else Exit.YES
