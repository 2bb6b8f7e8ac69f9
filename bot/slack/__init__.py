"""Slack: one module a surface; listeners only translate between Slack and the conversation."""
