"""What asks for something above a screen."""
