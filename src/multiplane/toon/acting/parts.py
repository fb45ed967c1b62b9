"""One role's part in a shot, worked out before anything is drawn: where it is, how it stands, what it does when."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from multiplane.core.design import CastDesign
from multiplane.core.shot import Act, Mark
from multiplane.core.take import Take

from .easing import ease
from .gait import Gait

TURN = {"left": -70.0, "right": 70.0, "camera": 0.0, "away": 165.0, "three_quarter_left": -35.0, "three_quarter_right": 35.0}
RIGHT, LEFT = 1, -1


@dataclass(frozen=True)
class Travel:
    """A way across the stage between two frames; `gait` says how."""

    frame_in: int
    frame_out: int
    start: float
    end: float
    gait: Gait
    verb: str = "walk"
    z0: float = 0.0
    z1: float = 0.0

    def progress(self, frame: float) -> float:
        """0…1 with a short start and stop."""
        n = max(1, self.frame_out - self.frame_in)
        t = min(1.0, max(0.0, (frame - self.frame_in) / n))
        ramp = min(0.25, 7 / n)
        # constant speed with accelerations of length `ramp` at both ends
        full = 1 - ramp
        if t < ramp:
            return t * t / (2 * ramp) / full
        if t > 1 - ramp:
            return 1 - (1 - t) ** 2 / (2 * ramp) / full
        return (t - ramp / 2) / full


@dataclass(frozen=True)
class Climb:
    """A way up, hand over hand, between two frames."""

    frame_in: int
    frame_out: int
    metres: float

    def progress(self, frame: float) -> float:
        return ease((frame - self.frame_in) / max(1, self.frame_out - self.frame_in))


@dataclass(frozen=True)
class Playing:
    """A deed with its frames."""

    frame_in: int
    frame_out: int
    act: Act


@dataclass(frozen=True)
class Speaking:
    """A line with its frames."""

    frame_in: int
    frame_out: int
    take: Take | None
    text: str
    feeling: str
    manner: str
    to: tuple[str, ...]
    aside: str = ""  # the script's words for how it is said
    heard_only: bool = False  # voice over, off screen: no mouth


@dataclass
class Line:
    """Something that changes at frames: keys (frame, value), the value holding until the next."""

    keys: list[tuple[int, object]] = field(default_factory=list)

    def put(self, frame: int, value: object) -> None:
        self.keys = [k for k in self.keys if k[0] < frame]
        self.keys.append((frame, value))

    def at(self, frame: float) -> tuple[int, object, object]:
        """(frame of the last change, value before it, value now)."""
        i = bisect_right([k[0] for k in self.keys], frame) - 1
        i = max(0, i)
        return self.keys[i][0], self.keys[max(0, i - 1)][1], self.keys[i][1]

    def now(self, frame: float) -> object:
        return self.at(frame)[2]


@dataclass
class Part:
    """Everything one actor does in a shot."""

    name: str
    design: CastDesign
    mark: Mark
    seed: int
    travels: list[Travel] = field(default_factory=list)
    plays: list[Playing] = field(default_factory=list)
    climbs: list[Climb] = field(default_factory=list)
    lines: list[Speaking] = field(default_factory=list)
    posture: Line = field(default_factory=Line)  # (pose, seat height in metres)
    facing: Line = field(default_factory=Line)  # degrees
    feeling: Line = field(default_factory=Line)
    looks: Line = field(default_factory=Line)  # role id, prop id, "camera", "" or "@x"
    holds: Line = field(default_factory=Line)  # prop id
    there: Line = field(default_factory=Line)  # bool
    costume: Line = field(default_factory=Line)  # changes against the design: ("+hat", "-coat")
    leads: Line = field(default_factory=Line)  # the hand that deeds call "near": RIGHT or LEFT

    def x(self, frame: float) -> float:
        x = self.mark.x
        for travel in self.travels:
            if frame < travel.frame_in:
                break
            x = travel.start + (travel.end - travel.start) * travel.progress(frame)
        return x

    def z(self, frame: float) -> float:
        """The depth: who sits down on a bench goes back to it, and stays there."""
        z = self.mark.z
        for travel in self.travels:
            if frame < travel.frame_in:
                break
            z = travel.z0 + (travel.z1 - travel.z0) * travel.progress(frame)
        return z

    def y(self, frame: float) -> float:
        """Metres that somebody has climbed."""
        return sum(climb.metres * climb.progress(frame) for climb in self.climbs)

    def climb_at(self, frame: float) -> Climb | None:
        return next((c for c in reversed(self.climbs) if c.frame_in <= frame), None)

    def travel_at(self, frame: float) -> Travel | None:
        return next((t for t in self.travels if t.frame_in <= frame < t.frame_out), None)

    def walked(self, frame: float) -> float:
        """Metres walked until `frame`."""
        return sum(abs(t.end - t.start) * t.progress(frame) for t in self.travels if frame >= t.frame_in)

    def crossed(self, frame: float) -> bool:
        """Whether the leading hand is the one away from the camera."""
        return (self.leads.now(frame) == RIGHT) != (self.turn(frame) >= 0)

    def turn(self, frame: float) -> float:
        """Yaw of the body, degrees."""
        since, before, now = self.facing.at(frame)
        return before + (now - before) * ease((frame - since) / turning(before, now))  # type: ignore[arg-type, operator]


def turning(before: float, now: float) -> float:
    """Frames in which a body turns: a quarter of a second, half a second all the way round."""
    return 6 + abs(now - before) / 18
