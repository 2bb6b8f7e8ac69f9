"""The conversation: from what a person typed to what is sent back."""
