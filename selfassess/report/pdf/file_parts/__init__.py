"""The parts of the finished file: what it says about itself, and its objects as bytes."""
