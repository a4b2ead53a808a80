"""How plain lines begin: why there are any, and what can be opened."""
