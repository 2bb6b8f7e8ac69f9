"""The service around the bot: settings, storage, transports, health and metrics."""
