"""The words about the program itself: the report, how much is said, settings, help pages."""
