"""The emotion curve: how strongly a film feels at each moment, from what is said and done.

Takes timed events with their place in the film; gives a curve 0 … 1 over seconds. The score plays louder, fuller and
a little faster where it is high.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from multiplane.core.shot import AnyEvent, Does, Speaks

STRENGTH = {"angry": 1.0, "afraid": 1.0, "pained": 0.9, "determined": 0.8, "surprised": 0.8, "sad": 0.6, "happy": 0.7, "proud": 0.7, "worried": 0.55,
            "tender": 0.5, "amused": 0.45, "disgusted": 0.6, "tired": 0.2}
LOUD = {"shout": 0.5, "crying": 0.4, "breathless": 0.3, "whisper": -0.1, "quiet": -0.1}
DEEDS = {"hug": 0.9, "kiss": 0.9, "run": 0.6, "chase": 1.0, "fight": 1.0, "hit": 0.9, "scream": 1.0, "cry": 0.8, "fall": 0.7, "explode": 1.0, "crash": 1.0,
         "jump": 0.5, "cheer": 0.9, "dance": 0.6, "collapse": 0.9, "throw": 0.5, "climb": 0.4, "stumble": 0.5, "grab": 0.5, "tremble": 0.6}
REACH = 4.0  # seconds over which a moment is felt before and after itself
SETTLED = 0.25  # what a scene without any feeling has


@dataclass(frozen=True)
class Curve:
    """Moments (seconds) with their weights."""

    moments: tuple[tuple[float, float], ...] = ()

    def at(self, seconds: float) -> float:
        """0 … 1 at a moment of the film."""
        felt = sum(weight * np.exp(-(((seconds - at) / REACH) ** 2)) for at, weight in self.moments if abs(at - seconds) < 3 * REACH)
        return float(np.clip(SETTLED + 0.75 * np.tanh(0.7 * felt), 0.0, 1.0))

    def mean(self, start: float, stop: float) -> float:
        count = max(2, int((stop - start) / 2))
        return float(np.mean([self.at(start + (k + 0.5) * (stop - start) / count) for k in range(count)]))

    def peak(self, start: float, stop: float) -> float:
        """The second between `start` and `stop` at which most is felt."""
        spots = np.arange(start, stop, 0.5)
        return float(spots[int(np.argmax([self.at(spot) for spot in spots]))]) if len(spots) else start


def feel(events: Iterable[tuple[float, AnyEvent]]) -> Curve:
    """The curve of a film from its events and the seconds at which they begin."""
    return Curve(tuple((at, weight) for at, event in events if (weight := _weight(event)) > 0.05))


def _weight(event: AnyEvent) -> float:
    if isinstance(event, Speaks):
        return STRENGTH.get(event.feeling, 0.0) + LOUD.get(event.manner, 0.0) + (0.2 if "!" in event.text else 0.0)
    if isinstance(event, Does):
        return max((DEEDS.get(act.verb, 0.0) + 0.5 * STRENGTH.get(act.feeling, 0.0) for act in event.acts), default=0.0)
    return 0.0
