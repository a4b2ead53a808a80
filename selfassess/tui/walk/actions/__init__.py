"""What can be done on the walk, by subject: functions that are given the screen."""
