"""The settings of the service, read from the environment and from a `.env` file in the working folder."""

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.errors import SettingError

Transport = Literal["socket", "http"]

_NEEDED: dict[Transport, tuple[str, ...]] = {
    "socket": ("slack_bot_token", "slack_app_token"),
    "http": ("slack_bot_token", "slack_signing_secret"),
}
_PREFIXES = {"slack_bot_token": "xoxb-", "slack_app_token": "xapp-"}


def default_state_path() -> Path:
    """Where the state database lies unless CAREER_ADVISOR_STATE says otherwise."""
    folder = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(folder).expanduser() / "career-advisor" / "state.sqlite"


class Settings(BaseSettings):
    """Each field is the environment variable of the same name; its description says where to find the value."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    slack_bot_token: SecretStr | None = Field(
        None,
        description="the Bot User OAuth Token (it begins with xoxb-) on the page OAuth & Permissions of your Slack app",
    )
    slack_app_token: SecretStr | None = Field(
        None,
        description="the app-level token (it begins with xapp-) with the scope connections:write, on the page"
        " Basic Information of your Slack app",
    )
    slack_signing_secret: SecretStr | None = Field(
        None, description="the Signing Secret on the page Basic Information of your Slack app"
    )
    slack_api_url: str = Field(
        "https://slack.com/api/",
        pattern=r"^https?://[^\s]+$",
        description="the address of Slack's Web API; leave it out unless you use a stand-in for Slack",
    )
    career_advisor_state: str = Field(
        default_factory=lambda: str(default_state_path()),
        description="the file that keeps claimed events and conversation state, or :memory:",
    )
    career_advisor_base: Path | None = Field(
        None, description="the compiled knowledge base; leave it out for the one that is installed"
    )
    career_advisor_host: str = Field("127.0.0.1", description="the address that the HTTP service listens on")
    career_advisor_port: int = Field(
        8080, ge=1, le=65535, description="the port of the HTTP service, 1 to 65535"
    )


def load_settings(transport: Transport | None = None) -> Settings:
    """Read the settings; raises SettingError with one sentence naming the first one that is missing or malformed.

    `transport` says which tokens are needed: "socket" or "http"; None for none.
    """
    try:
        settings = Settings()
    except (OSError, UnicodeDecodeError):
        raise SettingError("The file .env cannot be read: write it as UTF-8 text, or remove it.") from None
    except ValidationError as error:
        raise SettingError(_sentence(str(error.errors()[0]["loc"][0]), "is malformed")) from None
    for name in _NEEDED[transport] if transport else ():
        secret: SecretStr | None = getattr(settings, name)
        value = secret.get_secret_value() if secret else ""
        if not value.strip():
            raise SettingError(_sentence(name, "is not set"))
        if not value.isascii() or any(character.isspace() for character in value):
            raise SettingError(_sentence(name, "is malformed"))
        if not value.startswith(_PREFIXES.get(name, "")):
            raise SettingError(_sentence(name, "is malformed"))
    return settings


def _sentence(name: str, fault: str) -> str:
    return f"{name.upper()} {fault}: set it to {Settings.model_fields[name].description}."


def secret(value: SecretStr | None) -> str:
    """The text of a secret that `load_settings` has made sure of."""
    return value.get_secret_value() if value else ""
