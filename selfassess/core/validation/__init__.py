"""What is wrong with what was typed or written, in our own words."""
