"""What travels by mail: reports to be read, blank reviews, and reviews that come back."""
