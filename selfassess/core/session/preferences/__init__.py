"""What a person sets for the program, whichever assessment is open."""
