"""The words about reviews: findings, replies to them, suggestions on the wording."""
