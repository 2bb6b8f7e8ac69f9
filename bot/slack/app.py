"""The Bolt application: every surface registered on one `AsyncApp`, whatever the transport."""

import logging

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack import actions, command, direct_message, home, lifecycle, mention, share
from bot.slack.desk import Desk, describe

log = logging.getLogger(__name__)


def build_app(desk: Desk, client: AsyncWebClient) -> AsyncApp:
    """Build the application that answers with `desk` and speaks to Slack through `client`.

    Requests must be authentic when they get here: the HTTP transport checks their signature on the raw bytes, before
    anything is parsed, and a Socket Mode connection is authenticated by the app token. A request's response is ready
    when its event is handled; commands and buttons are acknowledged at once.
    """
    # Below these levels Bolt logs whole requests, which quote people, and warns of what is meant to be so: a client
    # beside a token in the environment, events of channels that the bot does not listen to.
    bolt_log = logging.getLogger("bot.slack.bolt")
    bolt_log.setLevel(logging.ERROR)
    app = AsyncApp(
        logger=bolt_log,
        client=client,
        name="career-advisor",
        request_verification_enabled=False,
        process_before_response=True,
    )
    mention.register(app, desk)
    direct_message.register(app, desk)
    command.register(app, desk)
    share.register(app, desk)
    actions.register(app, desk)
    home.register(app)
    lifecycle.register(app, desk)

    @app.error
    async def report(error: Exception) -> BoltResponse:
        log.error("a listener failed: %s", describe(error))
        return BoltResponse(status=503)

    return app
