"""What an engine says when it cannot give what it was asked for."""

from __future__ import annotations

OUTAGE, REFUSED, BAD_OUTPUT, CANCELLED, TIMED_OUT = "outage", "refused", "bad_output", "cancelled", "timed_out"
OVER_BUDGET, IN_DOUBT = "over_budget", "in_doubt"
PASSING = (OUTAGE, TIMED_OUT)  # worth another try, now or in the next run


class EngineError(Exception):
    """`what` is a sentence for a person, `kind` one of the constants here, `engine` its name in the settings.

    `detail` may hold more for a log; it must never hold a key. `wait` are the seconds that a service asked us to
    stay away; `cost` is what was paid all the same (None: nobody knows, the estimate stands).
    """

    def __init__(self, what: str, kind: str = OUTAGE, engine: str = "", detail: str = "", wait: float = 0.0, cost: float | None = None):
        self.what, self.kind, self.engine, self.detail, self.wait, self.cost = what, kind, engine, detail, wait, cost
        super().__init__(f"{engine}: {what}" if engine else what)

    def __reduce__(self):
        return (EngineError, (self.what, self.kind, self.engine, self.detail, self.wait, self.cost))

    def named(self, engine: str) -> EngineError:
        """The same error with the engine's name, where it has none yet."""
        return self if self.engine else EngineError(self.what, self.kind, engine, self.detail, self.wait, self.cost)

    @property
    def passing(self) -> bool:
        """Whether the same call may come through later."""
        return self.kind in PASSING
