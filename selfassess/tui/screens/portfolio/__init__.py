"""A portfolio on the screen: its table, and the dialogs in front of it."""
