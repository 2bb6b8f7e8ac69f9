"""Every error this product raises on purpose, in one tree.

    CareerAdvisorError
    ├── KnowledgeError              the knowledge base cannot serve
    │   ├── BaseMissing             no compiled base at the path
    │   ├── BaseInvalid             checksum, schema or an invariant does not hold
    │   ├── UnknownCode             an occupation, place or industry code that the base does not have
    │   └── InputError              a publisher's file is missing, cut short or has another layout
    │       └── DownloadError       a publisher's file could not be fetched whole
    └── SettingError                a setting is missing or malformed

Each carries one sentence that says what is wrong and what to do about it; the command line prints that sentence
and never a stack trace.
"""


class CareerAdvisorError(Exception):
    """Root of the tree; its text is a sentence for people."""


class KnowledgeError(CareerAdvisorError):
    """The knowledge base cannot serve."""


class BaseMissing(KnowledgeError):
    """There is no compiled base at the path."""


class BaseInvalid(KnowledgeError):
    """The base fails its checksum, schema or an invariant."""


class UnknownCode(KnowledgeError):
    """The base has no such occupation, place or industry code."""


class InputError(KnowledgeError):
    """A publisher's file is missing, cut short or has another layout."""


class DownloadError(InputError):
    """A publisher's file could not be fetched whole."""


class SettingError(CareerAdvisorError):
    """A setting is missing or malformed."""
