"""What goes wrong through no fault of the program."""

from __future__ import annotations


class UserError(Exception):
    """The command cannot be carried out; each message tells the user what is wrong and what to do."""

    def __init__(self, *messages: str) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages
