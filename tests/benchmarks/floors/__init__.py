"""Programs that do less than the program does, beside which it is measured."""
