"""What is true: the compiled base of published figures, and how it is built, checked and read."""
