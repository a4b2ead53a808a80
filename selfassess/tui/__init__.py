"""The screens, on which the point of contact answers and reviewers review.

They get values and callables, never a path or a file: widgets take values down and
send messages up.
"""

import os

# Frames in a second, where the person has not said otherwise. Textual waits for the next
# frame before it draws a new screen, and what changed shortly after another change.
os.environ.setdefault("TEXTUAL_FPS", "500")
