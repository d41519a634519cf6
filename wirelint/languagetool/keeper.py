"""Runs a command until it ends, or whoever started this process is gone.

    python -m wirelint.languagetool.keeper COMMAND

Standard input is a pipe that its starter holds open. It closes when the starter ends, however it ends, and then the
command is ended, too: no Java stays behind.
"""

from __future__ import annotations

import subprocess
import sys
import threading

_PATIENCE = 5.0  # seconds for a command to end by itself once it is told to


def main() -> int:
    """Run the command of the arguments; gives its exit code."""
    process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
    threading.Thread(target=_end_with_starter, args=(process,), daemon=True).start()
    return process.wait()


def _end_with_starter(process: subprocess.Popen[bytes]) -> None:
    sys.stdin.buffer.read()  # nothing is ever written: this returns when the pipe closes
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()


if __name__ == "__main__":
    sys.exit(main())
