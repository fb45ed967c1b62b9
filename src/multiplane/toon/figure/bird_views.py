"""Birds seen from the front and from behind: a body between its folded wings, a beak that points at us, or a back and a tail.

Takes: a Coat, a Pose and the inks; adds to a Batch in metres. Side views are in `birds`.
"""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np

from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter, mix, rgb_of
from .creature_parts import Coat, add_eye
from .pose import Pose
from .species import Bird

RED, WHITE = (0.82, 0.18, 0.16), (0.95, 0.94, 0.91)
_DARK = ("crow", "peacock", "ostrich")


class View:
    """One bird along its length. Local points are in sizes about the middle of its body."""

    def __init__(self, batch: Batch, who: Coat, kind: Bird, pose: Pose, inks: Inks, x: float, y: float, size: float, away: bool):
        self.batch, self.who, self.kind, self.pose, self.inks = batch, who, kind, pose, inks
        self.x, self.y, self.size, self.away = x, y, size, away
        self.fur, self.wing = who.fur, rgb_of(kind.wing) if kind.wing else darker(who.fur, 0.20)
        self.wide = 0.26 * kind.plump
        self.tall = 0.24 + 0.12 * sin(radians(kind.stance))

    def put(self, rgb: RGB, points, tension: float = 1.0, clip: tuple = (), tag: str = "body") -> np.ndarray:  # noqa: ANN001
        contour = smooth(np.asarray(points, float) * self.size + (self.x, self.y), tension)
        self.batch.add(self.inks.flat(rgb), contour, clip=clip, tag=tag)
        return contour

    def draw(self) -> None:
        head = self.head_at()
        if not self.away:
            self.tail()
        self.legs()
        if self.away:
            self.neck(head)
            self.head(*head)
            self.body()
            self.tail()
        else:
            self.body()
            self.neck(head)
            self.head(*head)

    def legs(self) -> None:
        kind, k = self.kind, self.size
        rgb = darker(rgb_of(kind.beak_rgb), 0.15) if self.who.design.species != "flamingo" else mix(self.fur, (0.6, 0.3, 0.3), 0.3)
        web = kind.beak == "flat" and kind.leg < 0.3 or kind.tail == "stub"
        wide = (0.036 if kind.leg < 0.4 else 0.028) * k
        for side, lift in ((-1, self.pose.near_foot_y), (1, self.pose.far_foot_y)):
            fx, fy = self.x + side * 0.10 * k, max(0.0, lift) * k
            if "trousers" in kind.extras:
                self.batch.add(self.inks.flat(darker(self.fur, 0.08)), taper([(fx, self.y - 0.1 * k), (fx, (self.y + fy) / 2)], [0.15 * k, 0.07 * k]))
            self.batch.add(self.inks.flat(rgb), taper([(fx, self.y - 0.14 * k), (fx, fy + 0.012 * k)], [wide, wide * 0.8]), tag="limb")
            toes = [(fx - 0.075 * k, fy), (fx, fy + 0.035 * k), (fx + 0.075 * k, fy)] if web else []
            if web:
                self.batch.add(self.inks.flat(rgb), smooth(toes, 0.4))
            for toe in () if web else (-0.065, 0.0, 0.065):
                self.batch.add(self.inks.flat(rgb), taper([(fx, fy + 0.020 * k), (fx + toe * k, fy + 0.006 * k)], [0.022 * k, 0.014 * k]))

    def body(self) -> None:
        w, t, kind = self.wide, self.tall, self.kind
        outline = [(0.0, t), (w * 0.72, t * 0.72), (w, 0.0), (w * 0.68, -t * 0.78), (0.0, -t), (-w * 0.68, -t * 0.78), (-w, 0.0), (-w * 0.72, t * 0.72)]
        contour = smooth(np.array(outline) * self.size + (self.x, self.y))
        self.batch.add(self.inks.ball(self.fur, self.x, self.y, 0.3 * self.size), contour, tag="body")
        if not self.away:
            self._breast(contour)
        flap = 0.10 * sin(radians(self.pose.sway * 4)) if self.pose.root_y > 0.15 else 0.0
        lift = max(0.0, self.pose.near_shoulder) * 0.0012
        reach = 0.55 if self.away else 0.20  # how far the wings cover the back, or the breast
        for side in (-1, 1):
            if self.pose.root_y > 0.15:
                self.put(self.wing, [(side * w * 0.5, t * 0.6), (side * 0.55, t * 0.8 + 3 * flap), (side * 0.95, t * 0.2 + 6 * flap), (side * 0.55, -t * 0.1 + 3 * flap), (side * w * 0.6, -t * 0.2)])
                continue
            tip = -t * 1.02
            self.put(self.wing if side > 0 else darker(self.wing, 0.06), [(side * w * (0.92 - reach), t * 0.70), (side * w * 0.86, t * 0.66), (side * (w * 1.10 + lift), t * 0.05), (side * w * 0.86, -t * 0.62), (side * w * (0.66 - reach * 0.9), tip), (side * w * (0.72 - reach), -t * 0.3)], 0.9)
            if "tips" in kind.extras:
                self.put((0.20, 0.21, 0.25), [(side * w * 0.9, -t * 0.5), (side * w * (0.66 - reach * 0.9), tip), (side * w * (0.74 - reach), -t * 0.6)], 0.6)
            if "bars" in kind.extras:
                self.batch.add(self.inks.flat((0.24, 0.42, 0.66) if self.who.design.species == "duck" else darker(self.wing, 0.35)), taper(np.array([(side * w * 1.02, -t * 0.10), (side * w * (0.80 - reach), -t * 0.22)]) * self.size + (self.x, self.y), [0.05 * self.size] * 2))

    def _breast(self, body: np.ndarray) -> None:
        w, t = self.wide, self.tall
        if "penguin" in self.kind.extras:
            self.put(WHITE, [(0.0, t * 0.9), (w * 0.62, t * 0.5), (w * 0.72, -t * 0.3), (0.0, -t * 1.1), (-w * 0.72, -t * 0.3), (-w * 0.62, t * 0.5)], clip=(body,))
        elif "breast" in self.kind.extras:
            self.put((0.86, 0.40, 0.20), [(0.0, t * 1.1), (w * 0.75, t * 0.6), (w * 0.6, -t * 0.15), (0.0, -t * 0.4), (-w * 0.6, -t * 0.15), (-w * 0.75, t * 0.6)], clip=(body,))
        elif sum(self.fur) < 2.6 and self.who.design.species not in _DARK:
            self.put(lighter(self.fur, 0.30), [(0.0, t * 0.25), (w * 0.55, -t * 0.1), (w * 0.5, -t * 0.8), (0.0, -t * 1.1), (-w * 0.5, -t * 0.8), (-w * 0.55, -t * 0.1)], clip=(body,))
        if self.who.design.species == "owl":
            for row in range(3):
                for k in range(-1 - row % 2, 2):
                    x, y = (k + 0.5 * (row % 2)) * 0.11, t * (0.25 - 0.4 * row)
                    self.put(darker(self.fur, 0.25), [(x - 0.03, y + 0.02), (x, y - 0.03), (x + 0.03, y + 0.02), (x, y)], 0.6, clip=(body,))

    def tail(self) -> None:
        kind, dark, k = self.kind.tail, darker(self.wing, 0.10), self.size
        if kind in ("wheel", "train"):
            reach = 0.66 if kind == "wheel" else 0.98
            for i in range(13):
                a = radians(-8 + 196 * i / 12)
                middle, tone = np.array([self.x, self.y + 0.05 * k]), (0.45, 0.30, 0.22) if kind == "wheel" else (0.16, 0.50, 0.42)
                tip = middle + np.array([cos(a), sin(a)]) * reach * k
                self.batch.add(self.inks.flat(darker(tone, 0.10 * (i % 2))), taper([middle, (middle + tip) / 2, tip], np.array([0.04, 0.14, 0.18]) * k), tag="body")
                if kind == "train" and not self.away:
                    self.batch.add(self.inks.flat((0.88, 0.68, 0.26)), oval(*tip, 0.058 * k))
                    self.batch.add(self.inks.flat((0.12, 0.26, 0.56)), oval(*tip, 0.034 * k))
            return
        if kind in ("fan", "sickle"):
            tone = dark if kind == "fan" else mix((0.10, 0.28, 0.24), dark, 0.2)
            self.put(tone, [(-0.08, 0.0), (-0.26, 0.36), (-0.10, 0.48), (0.10, 0.48), (0.26, 0.36), (0.08, 0.0)], 0.8)
        elif kind == "up" and self.away:
            self.put(dark, [(-0.09, -0.02), (-0.07, 0.20), (0.07, 0.20), (0.09, -0.02)], 0.7)
        elif self.away and kind in ("plain", "long", "stub"):
            low = {"plain": -0.42, "long": -0.66, "stub": -0.30}[kind] - self.tall * 0.3
            low = max(low, -(self.y - 0.02 * k) / k)
            self.put(dark if kind != "long" else rgb_of("#c8402f"), [(-0.08, -self.tall * 0.4), (-0.11, low), (0.0, low - 0.02), (0.11, low), (0.08, -self.tall * 0.4)], 0.5)

    def head_at(self) -> tuple[float, float, float]:
        k, size, d = self.kind, self.size, self.who.design
        r = {"owl": 0.25, "chick": 0.21}.get(d.species, 0.17 if k.neck < 0.1 else 0.135) * size * (1.12 if d.age in ("baby", "child") else 1.0)
        up = self.tall + {"owl": 0.12}.get(d.species, 0.06) + k.neck * 0.62 - (0.10 if "hunch" in k.extras else 0.0)
        return self.x + sin(radians(self.pose.head_yaw)) * 0.1 * r, self.y + up * size - self.pose.lean * 0.006 * size, r

    def neck(self, head: tuple[float, float, float]) -> None:
        hx, hy, r = head
        if self.kind.neck <= 0.1:
            return
        tone = (0.85, 0.62, 0.56) if "bare" in self.kind.extras else self.fur
        wide = np.array([0.30, 0.18, 0.14]) * (1.0 if self.kind.neck < 0.35 else 0.66) * self.size
        low = self.y + self.tall * 0.55 * self.size
        self.batch.add(self.inks.across(tone, hx - 0.1 * self.size, hx + 0.1 * self.size), taper([(self.x, low), ((self.x + hx) / 2, (low + hy) / 2), (hx, hy)], wide), tag="body")
        if "ring" in self.kind.extras:
            y = low + (hy - low) * 0.55
            self.batch.add(self.inks.flat(WHITE), taper([(hx - 0.09 * self.size, y), (hx + 0.09 * self.size, y)], [0.03 * self.size] * 2))
        if "ruff" in self.kind.extras:
            self.batch.add(self.inks.flat((0.93, 0.91, 0.87)), oval(self.x, low + 0.04 * self.size, 0.18 * self.size, 0.09 * self.size))

    def head(self, hx: float, hy: float, r: float) -> None:
        kind, who, inks = self.kind, self.who, self.inks
        fur = (0.94, 0.93, 0.90) if "white_head" in kind.extras else (0.85, 0.62, 0.56) if "bare" in kind.extras else mix(who.fur, (0.12, 0.42, 0.28), 0.8) if "ring" in kind.extras else who.fur

        def put(rgb: RGB, points, tension: float = 1.0) -> None:  # noqa: ANN001
            self.batch.add(inks.flat(rgb), smooth(np.asarray(points, float) * r + (hx, hy), tension), tag="head")

        if "comb" in kind.extras:
            put(RED, [(-0.16, 0.6), (-0.20, 1.2), (0.0, 1.62), (0.20, 1.2), (0.16, 0.6)], 0.8)
        if "crown" in kind.extras:
            for x in (-0.4, 0.0, 0.4):
                put((0.16, 0.50, 0.42), [(x * 0.3 - 0.05, 0.8), (x - 0.02, 1.6), (x + 0.02, 1.6), (x * 0.3 + 0.05, 0.8)], 0.3)
                self.batch.add(inks.flat((0.16, 0.40, 0.62)), oval(hx + x * r, hy + 1.62 * r, 0.14 * r))
        if who.design.species == "owl":
            for side in (-1, 1):
                put(fur, [(side * 0.85, 0.55), (side * 0.95, 1.30), (side * 0.40, 0.80)], 0.4)
        self.batch.add(inks.ball(fur, hx, hy, r), oval(hx, hy, r, r * 0.96), tag="head")
        if not self.away:
            self._face(put, hx, hy + self.pose.head_pitch * 0.006 * r, r, fur)

    def _face(self, put, hx: float, hy: float, r: float, fur: RGB) -> None:  # noqa: ANN001
        kind, pose, inks = self.kind, self.pose._replace(gaze_x=self.pose.gaze_x - 0.4), self.inks
        beak, jaw = rgb_of(kind.beak_rgb), self.pose.open * 0.3
        owl = kind.beak == "owl"
        if "penguin" in kind.extras or "cheek" in kind.extras:
            for side in (-1, 1):
                put(WHITE, [(side * 0.12, 0.42), (side * 0.66, 0.36), (side * 0.72, -0.42), (side * 0.16, -0.62)])
        if "mask" in kind.extras:
            put((0.14, 0.13, 0.15), [(-0.40, 0.34), (0.40, 0.34), (0.30, -0.1), (-0.30, -0.1)])
        for side in (-1, 1):
            ex = hx + side * (0.42 if owl else 0.46) * r
            if owl:
                self.batch.add(inks.flat(lighter(fur, 0.4)), oval(ex, hy + 0.08 * r, 0.46 * r))
            add_eye(self.batch, inks, pose, ex, hy + (0.10 if owl else 0.22) * r, (0.30 if owl else 0.24) * r, fur, 0.0, brow=not owl and "brow" not in kind.extras)
            if "brow" in kind.extras:
                put(darker(fur, 0.35), [(side * 0.16, 0.40), (side * 0.80, 0.60), (side * 0.76, 0.74), (side * 0.16, 0.56)], 0.5)
        if "wattle" in kind.extras:
            for side in (-1, 1):
                put(RED, [(side * 0.10, -0.42), (side * 0.36, -0.5), (side * 0.30, -1.05), (side * 0.08, -0.98)])
        wide, long = {"flat": (0.46, 0.42), "hook": (0.24, 0.62), "owl": (0.16, 0.40), "dagger": (0.18, 0.48), "long": (0.20, 0.46)}.get(kind.beak, (0.26, 0.40))
        put(darker(beak, 0.25), [(-wide * 0.8, -0.16), (0.0, -0.10), (wide * 0.8, -0.16), (0.0, -0.16 - long * 0.9 - jaw)], 0.5 if kind.beak != "flat" else 1.0)
        put(beak, [(0.0, 0.14), (wide, -0.14), (wide * (0.5 if kind.beak != "flat" else 0.9), -0.24), (0.0, -0.06 - long), (-wide * (0.5 if kind.beak != "flat" else 0.9), -0.24), (-wide, -0.14)], 0.6 if kind.beak != "flat" else 1.0)
