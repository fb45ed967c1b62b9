"""What an engine says when it cannot give what it was asked for."""

from __future__ import annotations

OUTAGE, REFUSED, BAD_OUTPUT, CANCELLED, TIMED_OUT = "outage", "refused", "bad_output", "cancelled", "timed_out"
OVER_BUDGET, IN_DOUBT = "over_budget", "in_doubt"
PASSING = (OUTAGE, TIMED_OUT)  # worth another try, now or in the next run


class EngineError(Exception):
    """`what` is a sentence for a person, `kind` one of the constants here, `engine` its name in the settings.

    `detail` may hold more for a log; it must never hold a key.
    """

    def __init__(self, what: str, kind: str = OUTAGE, engine: str = "", detail: str = ""):
        self.what, self.kind, self.engine, self.detail = what, kind, engine, detail
        super().__init__(f"{engine}: {what}" if engine else what)

    def __reduce__(self):
        return (EngineError, (self.what, self.kind, self.engine, self.detail))

    @property
    def passing(self) -> bool:
        """Whether the same call may come through later."""
        return self.kind in PASSING
