"""The words about evidence, owners, and the other registers."""
