"""Office documents: what needs their libraries, and what comes back in them."""
