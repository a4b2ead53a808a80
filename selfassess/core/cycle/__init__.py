"""From one action plan to the next: what its assessment begins with."""
