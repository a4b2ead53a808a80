"""The days of the process: what was, what comes, what is late; and the form for them."""
