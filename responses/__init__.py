"""How it is said: templates, numbers for people, Slack blocks and charts."""
