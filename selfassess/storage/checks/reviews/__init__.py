"""What is wrong with reviews, and with the replies to them."""
