from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from fake_slack import SECRET, Caller, FakeAdvisor, FakeSlack

from bot.service.http import build_asgi
from bot.service.settings import Settings
from bot.service.slack_client import build_client
from bot.service.storage import IN_MEMORY, Storage
from bot.slack.app import build_app
from bot.slack.desk import Desk


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    server = FakeSlack()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def advisor() -> FakeAdvisor:
    return FakeAdvisor()


@pytest.fixture
def storage() -> Iterator[Storage]:
    opened = Storage.open(IN_MEMORY)
    yield opened
    opened.close()


@pytest.fixture
async def bot(slack: FakeSlack, advisor: FakeAdvisor, storage: Storage) -> AsyncIterator[Caller]:
    """The real application behind its HTTP transport."""
    settings = Settings(_env_file=None, slack_bot_token="xoxb-1", slack_api_url=f"{slack.address}/api/")
    desk = Desk(advisor, storage)
    asgi = build_asgi(build_app(desk, build_client(settings)), desk, storage, SECRET)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(asgi), base_url="http://bot.example", timeout=30
    ) as http:
        yield Caller(http, desk, slack)
