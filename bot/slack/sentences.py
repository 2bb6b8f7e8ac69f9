"""The few sentences of the Slack layer itself, read from `sentences.yaml`."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.data_files import read_yaml


class Prompt(BaseModel):
    """A suggested question: a short title and what is asked when it is chosen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    message: str


class Sentences(BaseModel):
    """One field a sentence of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    failed: str
    share_button: str
    asked_by: str
    you_asked: str
    shared: str
    not_shared: str
    status: str
    help_question: str
    prompts_title: str
    prompts: tuple[Prompt, ...]
    feedback_good: str
    feedback_bad: str


SENTENCES = Sentences.model_validate(read_yaml(Path(__file__).with_name("sentences.yaml")))
