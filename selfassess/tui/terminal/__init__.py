"""What stands between the screens and a real terminal: keys, pastes, drawing."""
