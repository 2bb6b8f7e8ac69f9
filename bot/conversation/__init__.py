"""What carries over between turns, and what is looked up to answer."""
