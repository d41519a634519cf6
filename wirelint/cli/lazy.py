"""A group that knows its commands by name and imports the one that is asked for: a commit hook must start at once."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from wirelint.source import closest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.shell_completion import CompletionItem


class LazyGroup(click.Group):
    """Takes the commands' names with their help, and the module or prefix that they are found behind.

    The command ``check`` in ``wirelint.cli`` is ``wirelint.cli.check:check_command``; ``list`` in
    ``wirelint.cli.rules`` is ``wirelint.cli.rules_list:list_command``.
    """

    def __init__(self, *args: Any, commands_in: str, helps: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helps = helps
        self.prefix = f"{commands_in}." if commands_in == "wirelint.cli" else f"{commands_in}_"

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.helps)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.helps:
            return None
        command = getattr(import_module(f"{self.prefix}{cmd_name}"), f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant, or say which one may have been."""
        if args and args[0] not in self.helps and not args[0].startswith("-"):
            near = closest(args[0], self.helps) or f" Write one of: {', '.join(sorted(self.helps))}."
            raise click.UsageError(f'There is no command "{args[0]}".{near}', ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the commands without importing them, and the group's own options."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when the Tab key is pressed

        named = [
            CompletionItem(name, help=self.helps[name]) for name in sorted(self.helps) if name.startswith(incomplete)
        ]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(self.helps.items()))
