"""The parts of the screens: they show values and say what was done to them."""
