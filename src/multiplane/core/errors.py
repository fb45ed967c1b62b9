"""What goes wrong because of what came in, as one sentence: what, where, what to do."""

from __future__ import annotations

from pathlib import Path


class BadInput(Exception):
    """Input that cannot be used. The command line prints it and exits with 2; nothing is lost.

    `what` is one clear sentence that also says what to do. `file` and `line` (1-based) say where.
    """

    def __init__(self, what: str, file: str | Path | None = None, line: int | None = None):
        self.what, self.file, self.line = what, str(file) if file is not None else None, line
        super().__init__(str(self))

    def __str__(self) -> str:
        if self.file and self.line:
            return f"{self.file}:{self.line}: {self.what}"
        return f"{self.file}: {self.what}" if self.file else self.what

    def __reduce__(self):
        return (BadInput, (self.what, self.file, self.line))
