"""What reviewers say: both sides beside each other, replies, comments of a reviewer."""
