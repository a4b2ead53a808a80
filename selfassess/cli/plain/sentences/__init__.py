"""What plain lines say of answers, findings and changes, in words alone."""
