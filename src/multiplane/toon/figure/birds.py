"""Birds: a body on two legs, a neck of any length, a beak of any kind. Measures from `species`.

Takes: a Coat, a Pose and the inks; adds to a Batch in metres.
"""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np

from .accessories import accents, add_hat
from .batch import Batch, oval, smooth, taper
from .bird_views import View
from .colour import RGB, Inks, darker, lighter, mix, rgb_of
from .creature_parts import Coat, add_eye, turned
from .head import Skull
from .pose import Pose
from .species import BIRDS, Bird

RED = (0.82, 0.18, 0.16)
FRONT, BEHIND = 22.0, 150.0  # turns at which a bird is seen along its length


def add_bird(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """A bird in a pose: standing, or on the wing when it is off the ground."""
    d = who.design
    kind = BIRDS.get(d.species, BIRDS["bird"])
    flying = pose.root_y > 0.15 or pose.tilt < -20
    size = h / (kind.leg + 0.62 + kind.neck * 0.62 + (0.16 if kind.stance > 60 else 0.0))  # so that the whole bird is as tall as designed
    x, base = pose.root_x * h, kind.leg * size + pose.root_y * h
    angle = radians(-28 if flying else kind.stance) - radians(pose.lean * 0.8)
    turn = min(abs(pose.yaw), 360 - abs(pose.yaw))
    low = max(0.20, 0.42 * sin(radians(kind.stance)) - kind.leg)
    if turn < FRONT or turn > BEHIND:
        view = View(batch, who, kind, pose, inks, x, base + (low + 0.04) * size, size, turn > BEHIND)
        view.draw()
        head = view.head_at()
        _hat(batch, who, inks, *head)
        return
    bird = _Body(batch, who, kind, pose, inks, x, base + low * size, angle, size, flying)
    if not flying:
        bird.legs()
    bird.tail()
    if flying:
        bird.far_wing()
    head = bird.head_at()
    if kind.neck > 0.1:
        bird.neck(head)
    bird.body()
    bird.near_wing()
    _add_head(bird, *head)


class _Body:
    """The body of a bird and what belongs to it; local points are in sizes about its middle, tilted."""

    def __init__(self, batch: Batch, who: Coat, kind: Bird, pose: Pose, inks: Inks, x: float, y: float, angle: float, size: float, flying: bool):
        self.batch, self.who, self.kind, self.pose, self.inks = batch, who, kind, pose, inks
        self.x, self.y, self.angle, self.size, self.flying = x, y, angle, size, flying
        self.fur, self.h = who.fur, who.design.height
        self.wing = rgb_of(kind.wing) if kind.wing else darker(who.fur, 0.20)
        self.flap = sin(radians(pose.sway * 4)) if flying else 0.0

    def at(self, points) -> np.ndarray:  # noqa: ANN001
        return turned(np.asarray(points, float) * self.size, self.x, self.y, self.angle)

    def put(self, paint, points, tension: float = 1.0, clip: tuple = ()) -> np.ndarray:  # noqa: ANN001
        contour = smooth(self.at(points), tension)
        self.batch.add(paint, contour, clip=clip, tag="body")
        return contour

    def flat(self, rgb: RGB):  # noqa: ANN201
        return self.inks.flat(rgb)

    def legs(self) -> None:
        rgb, k = darker(rgb_of(self.kind.beak_rgb), 0.15), self.size
        web = self.kind.beak == "flat" and self.kind.leg < 0.3 or self.kind.tail == "stub"
        if self.who.design.species == "flamingo":
            rgb = mix(self.fur, (0.6, 0.3, 0.3), 0.3)
        for off, near in ((0.05, False), (-0.03, True)):
            step, lift = (self.pose.near_foot_x, self.pose.near_foot_y) if near else (self.pose.far_foot_x, self.pose.far_foot_y)
            fx, fy = self.x + off * k + step * self.h * 0.6, max(0.0, lift) * self.h
            hip = (self.x + off * k, self.y - 0.14 * k)
            knee = ((hip[0] + fx) / 2 - 0.06 * k * self.kind.leg * 2, (hip[1] + fy) / 2)
            wide = 0.030 if self.kind.leg < 0.4 else 0.024
            tone = rgb if near else darker(rgb, 0.15)
            if "trousers" in self.kind.extras:
                self.batch.add(self.flat(darker(self.fur, 0.08)), taper([hip, knee], [0.14 * k, 0.06 * k]))
            self.batch.add(self.flat(tone), taper([hip, knee, (fx, fy + 0.012 * k)], [wide * k * 1.3, wide * k, wide * k * 0.8]), tag="limb")
            toe = [(fx - 0.05 * k, fy), (fx, fy + 0.035 * k), (fx + 0.13 * k, fy + 0.012 * k), (fx + 0.13 * k, fy)] if web else [(fx - 0.04 * k, fy + 0.010 * k), (fx + 0.10 * k, fy + 0.010 * k)]
            self.batch.add(self.flat(tone), smooth(toe, 0.4) if web else taper(toe, [0.018 * k, 0.026 * k]))

    def tail(self) -> None:
        kind, dark, held = self.kind.tail, darker(self.wing, 0.1), self.angle
        if kind in ("plain", "long") and not self.flying:
            self.angle *= 0.4  # tails clear the ground
        self._tail(kind, dark)
        self.angle = held

    def _tail(self, kind: str, dark: RGB) -> None:
        if kind == "plain":
            self.put(self.flat(dark), [(-0.28, -0.04), (-0.62, -0.13), (-0.60, 0.02), (-0.30, 0.10)])
        elif kind == "long":
            self.put(self.flat(rgb_of("#c8402f")), [(-0.28, 0.02), (-0.82, -0.14), (-0.85, -0.05), (-0.30, 0.12)], 0.5)
            self.put(self.flat(dark), [(-0.28, -0.06), (-0.70, -0.20), (-0.72, -0.10), (-0.30, 0.08)], 0.5)
        elif kind == "up":
            self.put(self.flat(dark), [(-0.24, -0.02), (-0.52, 0.14), (-0.46, 0.20), (-0.22, 0.14)], 0.7)
        elif kind == "fan":
            self.put(self.flat(dark), [(-0.20, -0.06), (-0.46, 0.04), (-0.58, 0.34), (-0.44, 0.44), (-0.30, 0.36), (-0.16, 0.16)], 0.7)
            for k in (0.0, 0.08):
                self.batch.add(self.flat(darker(dark, 0.2)), taper(self.at([(-0.26, 0.08 + k), (-0.50 + k, 0.34 + k * 0.6)]), [0.012 * self.size] * 2))
        elif kind == "sickle":
            for i, (far, high) in enumerate(((-0.62, 0.10), (-0.66, 0.36), (-0.52, 0.56), (-0.34, 0.60))):
                tone = mix((0.10, 0.28, 0.24), dark, 0.15 * i)
                self.batch.add(self.flat(tone), taper(self.at([(-0.22, 0.06), (far * 0.75, high * 1.05), (far, high), (far - 0.06, high - 0.22)]), np.array([0.10, 0.12, 0.10, 0.02]) * self.size), tag="body")
        elif kind in ("wheel", "train"):
            reach = 0.62 if kind == "wheel" else 0.95
            middle = self.at([(-0.26, 0.10)])[0]
            for i in range(11):
                a = radians(78 + 104 * i / 10) + self.angle * 0.4
                tip = middle + np.array([cos(a), sin(a)]) * reach * self.size
                tone = (0.45, 0.30, 0.22) if kind == "wheel" else (0.16, 0.50, 0.42)
                self.batch.add(self.flat(darker(tone, 0.10 * (i % 2))), taper([middle, (middle + tip) / 2, tip], np.array([0.04, 0.13, 0.17]) * self.size), tag="body")
                if kind == "train":
                    self.batch.add(self.flat((0.88, 0.68, 0.26)), oval(*tip, 0.058 * self.size))
                    self.batch.add(self.flat((0.12, 0.26, 0.56)), oval(*tip, 0.034 * self.size))
        elif kind == "stub":
            self.put(self.flat(dark), [(-0.30, -0.06), (-0.44, -0.10), (-0.40, 0.02), (-0.30, 0.06)])

    def far_wing(self) -> None:
        k = self.flap
        self.put(self.flat(darker(self.wing, 0.15)), [(0.04, 0.08), (-0.02, 0.16 + 0.34 * k), (-0.26, 0.20 + 0.68 * k), (-0.30, 0.10 + 0.40 * k), (-0.24, 0.05)])

    def near_wing(self) -> None:
        k = self.flap
        if self.flying:
            self.put(self.flat(self.wing), [(0.14, 0.08), (0.10, 0.14 + 0.42 * k), (-0.10, 0.12 + 0.86 * k), (-0.26, 0.10 + 0.62 * k), (-0.30, 0.06 + 0.22 * k), (-0.28, 0.04)])
            return
        lift = max(0.0, self.pose.near_shoulder) * 0.002
        if "penguin" in self.kind.extras:
            self.put(self.flat(darker(self.wing, 0.05)), [(0.10, 0.10), (0.05, 0.16), (-0.20, 0.14 + lift), (-0.36, 0.16 + lift * 2), (-0.20, 0.02), (0.04, 0.00)])
            return
        wing = self.put(self.inks.across(self.wing, self.x - 0.3 * self.size, self.x + 0.2 * self.size), [(0.12, 0.06), (0.02, 0.15), (-0.24, 0.11 + lift), (-0.52, -0.04 + lift), (-0.24, -0.13), (0.04, -0.11)])
        for t in (0.0, 0.5):
            self.batch.add(self.flat(darker(self.wing, 0.14)), taper(self.at([(-0.02, -0.07 + 0.10 * t), (-0.20, -0.09 + 0.10 * t), (-0.42, -0.05 + 0.06 * t)]), np.array([0.006, 0.016, 0.004]) * self.size), clip=(wing,))
        if "bars" in self.kind.extras:
            tone = (0.24, 0.42, 0.66) if self.who.design.species == "duck" else darker(self.wing, 0.35)
            self.batch.add(self.flat(tone), taper(self.at([(-0.26, 0.10), (-0.30, -0.10)]), np.array([0.05, 0.05]) * self.size), clip=(wing,))
        if "tips" in self.kind.extras:
            self.put(self.flat((0.20, 0.21, 0.25)), [(-0.36, 0.10), (-0.60, -0.02), (-0.36, -0.12)], clip=(wing,))

    def body(self) -> None:
        k, r = self.kind, 0.25 * self.kind.plump
        body = self.put(self.inks.ball(self.fur, self.x, self.y, 0.3 * self.size), [(0.30, 0.06), (0.20, r * 0.9), (-0.08, r * 0.92), (-0.36, 0.06), (-0.30, -0.12), (-0.02, -r * 0.94), (0.24, -r * 0.66)])
        if "penguin" in k.extras:
            self.put(self.flat((0.95, 0.94, 0.91)), [(0.34, 0.0), (0.16, 0.02), (-0.16, -0.02), (-0.34, -0.08), (-0.1, -r * 1.1), (0.2, -r * 1.1)], clip=(body,))
        elif "breast" in k.extras:
            self.put(self.flat((0.86, 0.40, 0.20)), [(0.40, 0.20), (0.10, 0.10), (0.02, -0.12), (0.12, -0.3), (0.4, -0.2)], clip=(body,))
        elif sum(self.fur) < 2.6 and self.who.design.species not in ("crow", "peacock", "ostrich"):
            self.put(self.flat(lighter(self.fur, 0.30)), [(0.26, -0.06), (-0.10, -0.14), (-0.30, -0.14), (-0.05, -r * 1.15), (0.2, -r)], clip=(body,))

    def head_at(self) -> tuple[float, float, float, float]:
        """Where the head is, its radius and its turn."""
        k, size, d = self.kind, self.size, self.who.design
        r = {"owl": 0.25, "chick": 0.21}.get(d.species, 0.17 if k.neck < 0.1 else 0.135) * size * (1.12 if d.age in ("baby", "child") else 1.0)
        root = self.at([(0.20, 0.10)])[0]
        lean = self.pose.lean * -0.006 * size
        up = 0.26 if d.species != "owl" else 0.28
        if "hunch" in k.extras:
            return float(root[0] + 0.22 * size), float(root[1] + 0.14 * size + lean), r, radians(self.pose.head_pitch * 1.2 - 8)
        out = (0.06 if k.neck < 0.1 else 0.10) + 0.008 * self.pose.head_roll  # thrust forward at every step
        if k.stance > 60:
            out, up = -0.02, 0.20
        if d.species == "owl":
            out = -0.04
        return float(root[0] + out * size), float(root[1] + (up + k.neck * 0.62) * size + lean), r, radians(self.pose.head_pitch * 1.2)

    def neck(self, head: tuple[float, float, float, float]) -> None:
        hx, hy, r, _ = head
        a, b = self.at([(0.12, 0.02), (0.20, 0.10)])
        bow = 0.14 * self.size if "curve" in self.kind.extras else 0.02 * self.size
        points = [a, (b[0] + bow, b[1] + (hy - b[1]) * 0.25), (hx - bow * 0.9, hy - (hy - b[1]) * 0.3), (hx - 0.02 * self.size, hy)]
        bare = "bare" in self.kind.extras
        tone = (0.85, 0.62, 0.56) if bare else self.fur
        wide = np.array([0.30, 0.20, 0.15, 0.13]) * (1.0 if self.kind.neck < 0.35 else 0.66) * self.size
        self.batch.add(self.inks.across(tone, hx - 0.1 * self.size, hx + 0.1 * self.size), taper(points, wide), tag="body")
        if "ring" in self.kind.extras:
            mx, my = (points[2][0] + points[1][0]) / 2, (points[2][1] + points[1][1]) / 2
            self.batch.add(self.flat((0.95, 0.94, 0.90)), taper([(mx - 0.1 * self.size, my + 0.02 * self.size), (mx + 0.1 * self.size, my - 0.02 * self.size)], [0.03 * self.size] * 2))
        if "hackle" in self.kind.extras:
            for t in (-0.10, 0.0, 0.08):
                self.batch.add(self.flat((0.88, 0.56, 0.18)), taper([(hx + t * 0.4 * self.size - 0.02 * self.size, hy), (b[0] - 0.06 * self.size + t * self.size, b[1] - 0.10 * self.size)], [0.10 * self.size, 0.02 * self.size]), tag="body")
        if "ruff" in self.kind.extras:
            self.batch.add(self.flat((0.93, 0.91, 0.87)), oval(b[0], b[1] + 0.02 * self.size, 0.17 * self.size, 0.09 * self.size, -0.5))


def _add_head(bird: _Body, hx: float, hy: float, r: float, turn: float) -> None:
    batch, inks, pose, kind, who = bird.batch, bird.inks, bird.pose, bird.kind, bird.who
    fur = (0.94, 0.93, 0.90) if "white_head" in kind.extras else (0.85, 0.62, 0.56) if "bare" in kind.extras else mix(who.fur, (0.12, 0.42, 0.28), 0.8) if "ring" in kind.extras else who.fur
    beak = rgb_of(kind.beak_rgb)

    def put(rgb: RGB, points, tension: float = 1.0) -> None:  # noqa: ANN001
        batch.add(inks.flat(rgb), smooth(turned(np.asarray(points, float) * r, hx, hy, turn), tension), tag="head")

    if "comb" in kind.extras:
        put(RED, [(-0.55, 0.70), (-0.62, 1.30), (-0.20, 1.12), (0.05, 1.60), (0.30, 1.15), (0.72, 1.35), (0.72, 0.62)], 0.7)
    if "crown" in kind.extras:
        for a in (-0.35, 0.0, 0.35):
            tip = turned([(a * r, 1.7 * r)], hx, hy, turn)[0]
            batch.add(inks.flat((0.16, 0.50, 0.42)), taper([turned([(0, 0.9 * r)], hx, hy, turn)[0], tip], [0.06 * r, 0.06 * r]))
            batch.add(inks.flat((0.16, 0.40, 0.62)), oval(*tip, 0.13 * r))
    if "plume" in kind.extras:
        put((0.16, 0.18, 0.24), [(0.3, 0.75), (-0.6, 0.95), (-1.7, 0.55), (-0.6, 0.60), (0.2, 0.45)])
    batch.add(inks.ball(fur, hx, hy, r), oval(hx, hy, r, r * 0.96), tag="head")
    if kind.beak == "owl":
        _owl_face(batch, inks, pose, fur, beak, hx, hy, r, turn)
        _hat(batch, who, inks, hx, hy, r)
        return
    if "penguin" in kind.extras:
        put((0.95, 0.94, 0.91), [(0.10, 0.52), (0.75, 0.42), (0.85, -0.45), (0.3, -0.7), (-0.05, -0.1)])
    if "cheek" in kind.extras:
        put((0.94, 0.92, 0.86), [(0.10, 0.55), (0.80, 0.45), (0.85, -0.35), (0.3, -0.55), (0.0, 0.0)])
    if "mask" in kind.extras:
        put((0.14, 0.13, 0.15), [(0.55, 0.40), (0.95, 0.35), (0.98, -0.30), (0.7, -0.2)])
    _add_beak(bird, beak, hx, hy, r, turn)
    if "wattle" in kind.extras:
        put(RED, [(0.55, -0.35), (0.95, -0.40), (0.92, -1.10), (0.60, -1.05)])
    ex, ey = turned([(0.30 * r, 0.20 * r)], hx, hy, turn)[0]
    add_eye(batch, inks, pose, ex, ey, 0.26 * r, fur, turn, brow=True)
    if "brow" in kind.extras:
        put(darker(fur, 0.35), [(-0.05, 0.62), (0.75, 0.36), (0.75, 0.48), (0.1, 0.78)], 0.5)
    _hat(batch, who, inks, hx, hy, r)


def _owl_face(batch: Batch, inks: Inks, pose: Pose, fur: RGB, beak: RGB, hx: float, hy: float, r: float, turn: float) -> None:
    for k in (-0.75, 0.75):
        batch.add(inks.flat(fur), smooth(turned([(k * r - 0.2 * r, 0.6 * r), (k * r * 1.1, 1.25 * r), (k * r + 0.2 * r, 0.5 * r)], hx, hy, turn), 0.4), tag="head")
    for k in (-0.28, 0.48):
        batch.add(inks.flat(lighter(fur, 0.4)), oval(hx + k * r, hy + 0.1 * r, 0.46 * r))
        add_eye(batch, inks, pose, hx + k * r, hy + 0.1 * r, 0.30 * r, fur)
    batch.add(inks.flat(beak), smooth([(hx - 0.02 * r, hy - 0.02 * r), (hx + 0.24 * r, hy - 0.04 * r), (hx + 0.14 * r, hy - 0.46 * r - 0.2 * r * pose.open)], 0.5))


# kind: (upper outline, length of the lower half), in head radii
_BEAKS: dict[str, tuple[list[tuple[float, float]], float]] = {
    "short": ([(0.72, 0.16), (1.18, 0.04), (1.42, -0.20), (1.1, -0.22), (0.66, -0.28)], 1.3), "long": ([(0.72, 0.16), (1.55, 0.02), (1.84, -0.12), (1.78, -0.32), (1.3, -0.24), (0.66, -0.30)], 1.6),
    "dagger": ([(0.72, 0.14), (1.5, 0.02), (2.15, -0.16), (1.3, -0.26), (0.66, -0.28)], 2.0), "hook": ([(0.68, 0.36), (1.22, 0.34), (1.52, -0.06), (1.38, -0.52), (1.20, -0.20), (0.68, -0.24)], 1.15),
    "flat": ([(0.70, 0.22), (1.15, 0.02), (1.85, -0.06), (1.98, -0.22), (1.7, -0.28), (0.66, -0.28)], 1.8),
}  # fmt: skip


def _add_beak(bird: _Body, beak: RGB, hx: float, hy: float, r: float, turn: float) -> None:
    upper, low = _BEAKS.get(bird.kind.beak, _BEAKS["short"])
    jaw = bird.pose.open * 0.35
    lower = [(0.66, -0.18), (low, -0.24 - jaw), (low * 0.96, -0.34 - jaw), (0.6, -0.42 - jaw * 0.4)]
    bird.batch.add(bird.inks.flat(darker(beak, 0.25)), smooth(turned(np.array(lower) * r, hx, hy, turn), 0.5), tag="head")
    bird.batch.add(bird.inks.flat(beak), smooth(turned(np.array(upper) * r, hx, hy, turn), 0.7), tag="head")
    if bird.who.design.species == "flamingo":
        bird.batch.add(bird.inks.flat((0.16, 0.14, 0.16)), smooth(turned(np.array([(1.36, 0.18), (1.52, -0.06), (1.38, -0.52), (1.24, -0.2)]) * r, hx, hy, turn), 0.6))


def _hat(batch: Batch, who: Coat, inks: Inks, hx: float, hy: float, r: float) -> None:
    hat = next((a for a in who.design.accessories if "hat" in a.kind or "cap" in a.kind or a.kind in ("crown", "beret", "fedora", "tiara", "beanie")), None)
    if hat is not None:
        rgb, accent = accents(hat.kind, hat.colour, hat.accent)
        front, back = Batch(), Batch()
        add_hat(front, back, hat.kind, rgb, accent, Skull("round", 40.0), inks)
        k = 1.9 * r
        batch.extend(front, np.array([[k, 0.0, hx - 0.1 * r], [0.0, k, hy - r * 0.95]]))
    scarf = next((a for a in who.design.accessories if a.kind in ("scarf", "bow_tie", "collar", "necklace")), None)
    if scarf is not None:
        batch.add(inks.flat(rgb_of(scarf.colour)), taper([(hx - 0.85 * r, hy - 0.62 * r), (hx, hy - 0.98 * r), (hx + 0.75 * r, hy - 0.75 * r)], [0.4 * r] * 3))
