"""What swims, creeps and buzzes: fish and whales, octopus and crab, snakes and snails, insects, spiders, bats.

Takes: a Coat, a Pose and the inks; adds to a Batch in metres. `sway` moves tails, wings and tentacles.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, radians, sin

import numpy as np

from .batch import Batch, smooth, taper
from .colour import RGB, Inks, darker, lighter, mix
from .creature_parts import Coat, add_eye, ring, turned
from .pose import Pose

DARK = (0.15, 0.13, 0.15)


class Brush:
    """Draws in heights of the creature about a middle point, tilted as a whole."""

    def __init__(self, batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float, lift: float, scale: float = 1.0):
        self.batch, self.who, self.pose, self.inks = batch, who, pose, inks
        self.size = h * scale
        self.x, self.y = pose.root_x * h, lift * h + pose.root_y * h + 0.02 * h * pose.breath
        self.angle = radians(pose.head_pitch * 0.6 - pose.lean * 0.5)
        self.sway = radians(pose.sway * 2.0)
        self.lids = max(0.06, min(1.1, pose.lid))

    def at(self, points) -> np.ndarray:  # noqa: ANN001
        return turned(np.asarray(points, float) * self.size, self.x, self.y, self.angle)

    def put(self, rgb: RGB, points, tension: float = 1.0, clip: tuple = (), alpha: float = 1.0, tag: str = "body") -> np.ndarray:  # noqa: ANN001
        contour = smooth(self.at(points), tension)
        self.batch.add(self.inks.flat(rgb, alpha), contour, clip=clip, tag=tag)
        return contour

    def ball(self, rgb: RGB, points, tension: float = 1.0) -> np.ndarray:  # noqa: ANN001
        contour = smooth(self.at(points), tension)
        middle = contour[::3].mean(0)
        self.batch.add(self.inks.ball(rgb, float(middle[0]), float(middle[1]), float(np.ptp(contour[:, 0])) * 0.55), contour, tag="body")
        return contour

    def line(self, rgb: RGB, points, widths) -> None:  # noqa: ANN001
        self.batch.add(self.inks.flat(rgb), taper(self.at(points), np.asarray(widths) * self.size), tag="limb")

    def eye(self, x: float, y: float, r: float, brow: bool = True) -> None:
        (px, py), = self.at([(x, y)])
        add_eye(self.batch, self.inks, self.pose, px, py, r * self.size, self.who.fur, self.angle, brow)

    def mouth(self, x: float, y: float, half: float) -> None:
        """A simple mouth that opens and smiles."""
        t = np.linspace(-1, 1, 5)
        low = y + half * 0.35 * self.pose.smile * (t * t - 0.4)
        if self.pose.open > 0.1:
            drop = half * 0.9 * self.pose.open * np.sqrt(np.clip(1 - t * t, 0, 1))
            self.put((0.40, 0.12, 0.16), [*zip(x + t * half, low + 0.1 * half, strict=True), *list(zip(x + t * half, low - drop, strict=True))[::-1]], 0.8)
        else:
            self.line(darker(self.who.fur, 0.55), np.stack([x + t * half, low], 1), np.array([0.4, 1.0, 1.0, 1.0, 0.4]) * half * 0.16)


def add_small(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """A small or swimming creature in a pose."""
    lift, scale, build = _KINDS[who.design.species]
    build(Brush(batch, who, pose, inks, h, lift, scale))


def _fish(b: Brush) -> None:
    fur, s = b.who.fur, 0.25 * sin(b.sway)
    b.put(darker(fur, 0.18), [(-0.62, 0.0), (-1.05, 0.36 + s), (-0.90, 0.02 + s), (-1.05, -0.34 + s)], 0.7)
    b.put(darker(fur, 0.12), [(-0.35, 0.30), (0.05, 0.62), (0.35, 0.34)], 0.6)
    body = b.ball(fur, [(0.85, 0.02), (0.45, 0.36), (-0.05, 0.40), (-0.70, 0.08), (-0.70, -0.08), (-0.05, -0.38), (0.50, -0.30)])
    b.put(b.who.pale, [(0.9, -0.1), (0.2, -0.14), (-0.6, -0.08), (-0.2, -0.5), (0.5, -0.45)], clip=(body,))
    for x in (0.12, -0.22):
        b.put(lighter(fur, 0.30), [(x + 0.10, 0.5), (x - 0.02, 0.5), (x - 0.10, -0.5), (x + 0.02, -0.5)], 0.4, clip=(body,))
    b.put(darker(fur, 0.20), [(0.16, -0.02), (-0.16, 0.06 + s * 0.4), (-0.20, -0.16 + s * 0.4)], 0.7)
    b.eye(0.50, 0.10, 0.12, brow=False)
    b.mouth(0.72, -0.10, 0.09)


def _shark(b: Brush) -> None:
    fur, s = b.who.fur, 0.2 * sin(b.sway)
    b.put(darker(fur, 0.14), [(-1.0, 0.0), (-1.55, 0.52 + s), (-1.28, 0.02 + s), (-1.45, -0.28 + s)], 0.5)
    b.put(darker(fur, 0.08), [(-0.10, 0.26), (-0.22, 0.78), (0.34, 0.30)], 0.5)
    body = b.ball(fur, [(1.15, 0.02), (0.72, 0.28), (0.0, 0.36), (-1.1, 0.06), (-1.1, -0.06), (0.0, -0.32), (0.75, -0.26)])
    b.put((0.93, 0.94, 0.93), [(1.1, -0.04), (0.3, -0.06), (-1.0, -0.04), (-0.2, -0.5), (0.8, -0.4)], clip=(body,))
    b.put(darker(fur, 0.16), [(0.30, -0.16), (-0.02, -0.62), (0.0, -0.18)], 0.5)
    for k in range(3):
        b.line(darker(fur, 0.4), [(0.40 - 0.08 * k, 0.08), (0.37 - 0.08 * k, -0.10)], [0.018, 0.018])
    j = b.pose.open * 0.16
    b.put((0.36, 0.10, 0.14), [(0.98, -0.12), (0.60, -0.10), (0.64, -0.22 - j), (0.88, -0.20 - j)], 0.5)
    for x in (0.68, 0.77, 0.86, 0.94):
        b.put((0.98, 0.98, 0.96), [(x - 0.04, -0.10), (x + 0.04, -0.10), (x, -0.18)], 0.2)
    b.eye(0.76, 0.08, 0.07)


def _dolphin(b: Brush) -> None:
    fur, s = b.who.fur, 0.2 * sin(b.sway)
    whale = b.who.design.species == "whale"
    fat = 1.35 if whale else 0.85
    b.put(darker(fur, 0.10), [(-1.0, 0.05), (-1.40, 0.50 + s), (-1.30, 0.18 + s), (-1.52, 0.02 + s), (-1.2, 0.0)], 0.7)
    if not whale:
        b.put(darker(fur, 0.08), [(-0.10, 0.28), (-0.32, 0.66), (0.22, 0.28)], 0.6)
        b.put(fur, [(0.66, 0.10), (1.15, -0.02), (1.14, -0.12), (0.66, -0.16)], 0.7)
    body = b.ball(fur, [(0.88, 0.0), (0.66, 0.28 * fat), (0.05, 0.36 * fat), (-1.05, 0.12), (-1.05, 0.0), (-0.1, -0.30 * fat), (0.62, -0.28 * fat)])
    b.put((0.90, 0.93, 0.94), [(1.0, -0.12), (0.3, -0.10), (-0.9, 0.0), (-0.2, -0.7), (0.8, -0.7)], clip=(body,))
    if whale:
        for k in range(4):
            b.line((0.74, 0.80, 0.84), [(0.70 - 0.10 * k, -0.16 - 0.06 * k), (0.0 - 0.06 * k, -0.20 - 0.07 * k)], [0.014, 0.014])
        b.line((0.80, 0.92, 0.97), [(0.42, 0.50), (0.40, 0.80), (0.22, 0.92)], [0.03, 0.05, 0.05])
        b.line((0.80, 0.92, 0.97), [(0.42, 0.50), (0.44, 0.80), (0.64, 0.90)], [0.03, 0.05, 0.05])
    b.put(darker(fur, 0.14), [(0.30, -0.16 * fat), (0.02, -0.52 * fat + s * 0.5), (0.04, -0.16 * fat)], 0.6)
    b.eye(0.56, 0.04, 0.07)
    b.mouth(0.70 if whale else 0.80, -0.08, 0.12)


def _octopus(b: Brush) -> None:
    fur = b.who.fur
    for i, x in enumerate((-0.34, -0.18, 0.0, 0.18, 0.34, -0.26, 0.10, 0.26)):
        wave = sin(b.sway * 2 + i * 1.1) * 0.10
        reach = x * 2.2
        tone = darker(fur, 0.18 if i < 5 else 0.05)
        b.line(tone, [(x * 0.7, 0.18), (x * 1.3, 0.02), (reach * 0.8 + wave, -0.22 + 0.04 * (i % 3)), (reach + wave * 1.5, -0.30 + 0.12 * (i % 2))], [0.17, 0.13, 0.085, 0.02])
    b.ball(fur, [(0.34, 0.10), (0.44, 0.46), (0.30, 0.86), (0.0, 0.98), (-0.30, 0.86), (-0.44, 0.46), (-0.34, 0.10), (0.0, 0.02)])
    for x, y in ((-0.2, 0.78), (-0.08, 0.88), (-0.28, 0.66)):
        b.put(lighter(fur, 0.25), ring(x, y, 0.035, 0.03, 6))
    b.eye(-0.08, 0.38, 0.10)
    b.eye(0.20, 0.38, 0.10)
    b.mouth(0.07, 0.18, 0.09)


def _crab(b: Brush) -> None:
    fur = b.who.fur
    for side in (-1, 1):
        for i in range(3):
            x = side * (0.34 + 0.10 * i)
            b.line(darker(fur, 0.18), [(x * 0.8, 0.30), (x * 1.5, 0.34 - 0.05 * i), (x * 1.75, 0.02)], [0.08, 0.07, 0.03])
        lift = 0.10 * (b.pose.near_shoulder if side < 0 else b.pose.far_shoulder) / 90
        b.line(darker(fur, 0.08), [(side * 0.42, 0.42), (side * 0.78, 0.56 + lift), (side * 0.72, 0.80 + lift)], [0.11, 0.10, 0.09])
        b.put(fur, [(side * 0.62, 0.76 + lift), (side * 0.54, 1.02 + lift), (side * 0.70, 1.14 + lift), (side * 0.68, 0.98 + lift), (side * 0.88, 1.10 + lift), (side * 0.92, 0.90 + lift), (side * 0.80, 0.74 + lift)], 0.8)
    b.ball(fur, [(0.56, 0.38), (0.40, 0.60), (0.0, 0.66), (-0.40, 0.60), (-0.56, 0.38), (-0.36, 0.16), (0.36, 0.16)])
    for x in (-0.14, 0.18):
        b.line(fur, [(x, 0.58), (x, 0.80)], [0.05, 0.045])
        b.eye(x, 0.84, 0.095, brow=False)
    b.mouth(0.02, 0.36, 0.12)


def _snake(b: Brush) -> None:
    fur, s = b.who.fur, sin(b.sway) * 0.10
    coil = [(-1.05, 0.10), (-0.70, 0.22 + s), (-0.35, 0.08), (0.0, 0.20 - s), (0.34, 0.12), (0.52, 0.40), (0.44, 0.72), (0.58, 0.90)]
    b.line(darker(fur, 0.10), coil, [0.02, 0.13, 0.20, 0.22, 0.22, 0.20, 0.18, 0.16])
    for i in range(1, 7):
        x, y = coil[i]
        b.put(b.who.pale if i % 2 else darker(fur, 0.35), ring(x, y, 0.055, 0.045, 6))
    j = b.pose.open * 0.10
    if j > 0.01:
        b.put((0.45, 0.12, 0.16), [(0.56, 0.88), (0.84, 0.86), (0.80, 0.76 - j), (0.56, 0.80 - j)], 0.6)
    b.ball(fur, [(0.42, 0.90), (0.54, 1.03), (0.74, 1.02), (0.92, 0.92), (0.88, 0.84), (0.60, 0.80)])
    b.line((0.82, 0.20, 0.26), [(0.90, 0.87), (1.06, 0.86), (1.14, 0.91)], [0.018, 0.016, 0.010])
    b.eye(0.66, 0.95, 0.065)


def _snail(b: Brush) -> None:
    fur = b.who.fur
    b.put(fur, [(-0.85, 0.0), (-0.35, 0.16), (0.30, 0.20), (0.62, 0.55), (0.86, 0.60), (0.92, 0.34), (0.72, 0.02)], 0.9)
    shell = mix(fur, (0.62, 0.32, 0.22), 0.7)
    b.ball(shell, ring(-0.08, 0.48, 0.50, 0.46, 12))
    t = np.linspace(0.4, 4.2 * pi, 22)
    r = 0.40 * (1 - t / (4.6 * pi))
    b.line(darker(shell, 0.3), np.stack([-0.08 + r * np.cos(t), 0.48 + r * 0.92 * np.sin(t)], 1), np.full(22, 0.035))
    for x in (0.70, 0.86):
        b.line(fur, [(x, 0.52), (x + 0.06, 0.86)], [0.07, 0.05])
        b.eye(x + 0.06, 0.92, 0.085, brow=False)
    b.mouth(0.86, 0.38, 0.06)


def _wings(b: Brush, rgb: RGB, pairs: tuple[tuple[float, float, float], ...], alpha: float) -> None:
    """Insect wings: (angle degrees, length, width) each, beating with `sway`."""
    beat = sin(b.sway * 6) * 14
    for angle, long, wide in pairs:
        a = radians(angle + beat)
        c, s = cos(a), sin(a)
        pts = np.array([(0.0, 0.0), (long * 0.45, wide), (long, wide * 0.6), (long * 0.95, -wide * 0.3), (long * 0.4, -wide * 0.4)]) @ np.array([[c, s], [-s, c]])
        b.put(rgb, pts + (-0.05, 0.28), 1.0, alpha=alpha)


def _bee(b: Brush) -> None:
    fur = b.who.fur
    _wings(b, (0.88, 0.94, 0.97), ((128, 0.62, 0.20), (92, 0.55, 0.18)), 0.75)
    body = b.ball(fur, [(0.42, 0.0), (0.25, 0.32), (-0.25, 0.34), (-0.62, 0.04), (-0.30, -0.28), (0.25, -0.28)])
    for x in (0.02, -0.30):
        b.put(DARK, [(x + 0.08, 0.5), (x - 0.08, 0.5), (x - 0.10, -0.5), (x + 0.06, -0.5)], 0.4, clip=(body,))
    b.put(DARK, [(-0.58, 0.10), (-0.78, 0.02), (-0.58, -0.04)], 0.3)
    for x in (0.30, 0.46):
        b.line(DARK, [(x, 0.26), (x + 0.12, 0.52)], [0.03, 0.04])
    b.eye(0.26, 0.08, 0.13)
    b.mouth(0.30, -0.12, 0.07)


def _butterfly(b: Brush) -> None:
    fur = b.who.fur
    fold = 0.72 + 0.28 * cos(b.sway * 3)
    for tone, k, dx in ((darker(fur, 0.16), 0.94, 0.10), (fur, 1.0, 0.0)):
        for pts in ([(0.0, 0.30), (-0.18, 0.95), (-0.62, 1.12), (-0.92, 0.82), (-0.62, 0.38)], [(0.0, 0.26), (-0.55, 0.30), (-0.80, 0.0), (-0.52, -0.28), (-0.10, 0.02)]):
            wing = b.put(tone, [(x * fold * k + dx, y) for x, y in pts])
            cx, cy = np.mean(pts, 0)
            b.put((0.97, 0.90, 0.62), ring(cx * fold * 1.25 + dx, cy * 1.05, 0.11 * fold, 0.12, 8), clip=(wing,))
            b.put(DARK, [(p[0] * fold * 1.10 + dx, p[1] * 1.06) for p in pts[1:4]] + [(p[0] * fold * 0.93 + dx, p[1] * 0.96) for p in pts[3:0:-1]], 0.6, clip=(wing,))
    b.line(DARK, [(-0.10, -0.15), (0.02, 0.2), (0.10, 0.52)], [0.05, 0.10, 0.11])
    b.put(DARK, ring(0.14, 0.58, 0.12, 0.12, 8))
    for x in (0.18, 0.32):
        b.line(DARK, [(0.16, 0.66), (x, 0.86), (x + 0.08, 0.92)], [0.018, 0.016, 0.035])
    b.eye(0.19, 0.60, 0.065, brow=False)


def _beetle(b: Brush) -> None:
    fur = b.who.fur
    for i, x in enumerate((-0.4, -0.05, 0.28)):
        step = 0.05 * (1 if i % 2 else -1) * sin(b.pose.near_foot_x * 20)
        b.line(DARK, [(x, 0.22), (x - 0.10 + step, 0.10), (x - 0.16 + step, -0.02)], [0.06, 0.05, 0.03])
    b.put(DARK, ring(0.56, 0.30, 0.24, 0.24, 8))
    shell = b.ball(fur, [(0.46, 0.14), (0.44, 0.52), (0.02, 0.78), (-0.48, 0.62), (-0.70, 0.18), (-0.1, 0.08)])
    b.line(darker(fur, 0.4), [(0.40, 0.60), (-0.1, 0.36), (-0.66, 0.20)], [0.02, 0.025, 0.02])
    for x, y in ((0.05, 0.60), (-0.28, 0.55), (0.18, 0.30), (-0.2, 0.18)):
        b.put(DARK, ring(x, y, 0.075, 0.075, 6), clip=(shell,))
    for x in (0.62, 0.74):
        b.line(DARK, [(x, 0.48), (x + 0.10, 0.76)], [0.02, 0.045])
    b.eye(0.62, 0.34, 0.10, brow=False)


def _spider(b: Brush) -> None:
    fur = b.who.fur
    for side in (-1, 1):
        for i in range(4):
            x, far = side * (0.10 + 0.06 * i), side * (0.52 + 0.16 * i)
            step = 0.05 * sin(b.pose.near_foot_x * 20 + i * 2)
            b.line(darker(fur, 0.15 if side > 0 else 0.0), [(x, 0.42), (far * 0.75, 0.86 - 0.12 * i), (far + step, -0.02)], [0.06, 0.05, 0.025])
    b.ball(fur, ring(-0.22, 0.50, 0.42, 0.36, 12))
    b.put((0.78, 0.30, 0.24), [(-0.34, 0.66), (-0.22, 0.52), (-0.34, 0.38), (-0.10, 0.38), (-0.22, 0.52), (-0.10, 0.66)], 0.2)
    b.ball(fur, ring(0.28, 0.42, 0.25, 0.23, 10))
    b.eye(0.20, 0.50, 0.085, brow=False)
    b.eye(0.40, 0.50, 0.085)
    b.mouth(0.32, 0.30, 0.06)


def _bat(b: Brush) -> None:
    fur, beat = b.who.fur, 0.25 * sin(b.sway * 3)
    for side in (1, -1):
        tone = darker(fur, 0.20 if side > 0 else 0.10)
        b.put(tone, [(side * 0.10, 0.52), (side * 0.70, 0.86 + beat), (side * 1.25, 0.58 + beat * 1.6), (side * 1.02, 0.40 + beat), (side * 0.86, 0.14 + beat), (side * 0.62, 0.34 + beat * 0.6), (side * 0.38, 0.08), (side * 0.14, 0.22)], 0.35)
    b.ball(fur, ring(0.0, 0.34, 0.22, 0.30, 10))
    for side in (-1, 1):
        b.put(fur, [(side * 0.06, 0.78), (side * 0.26, 1.14), (side * 0.24, 0.68)], 0.4)
        b.put(mix(fur, (0.86, 0.50, 0.48), 0.5), [(side * 0.11, 0.80), (side * 0.22, 1.02), (side * 0.21, 0.72)], 0.4)
    b.ball(fur, ring(0.0, 0.66, 0.24, 0.22, 10))
    b.eye(-0.06, 0.70, 0.075)
    b.eye(0.12, 0.70, 0.075)
    b.mouth(0.03, 0.55, 0.07)
    b.put((0.97, 0.96, 0.93), [(0.0, 0.55), (0.04, 0.55), (0.02, 0.49)], 0.2)


def _jellyfish(b: Brush) -> None:
    fur = b.who.fur
    for i in range(6):
        x = -0.35 + 0.14 * i
        wave = [sin(b.sway * 2 + i + k * 1.4) * 0.06 for k in range(4)]
        b.line(lighter(fur, 0.15), [(x, 0.50), (x + wave[0], 0.20), (x + wave[1], -0.10), (x + wave[2], -0.40)], [0.05, 0.04, 0.03, 0.012])
    b.put(fur, [(0.50, 0.44), (0.46, 0.76), (0.0, 1.0), (-0.46, 0.76), (-0.50, 0.44), (-0.25, 0.52), (0.0, 0.44), (0.25, 0.52)], 0.9, alpha=0.88)
    b.put(lighter(fur, 0.4), ring(-0.16, 0.80, 0.12, 0.07, 8), alpha=0.7)
    b.eye(-0.05, 0.64, 0.075, brow=False)
    b.eye(0.18, 0.64, 0.075, brow=False)
    b.mouth(0.07, 0.54, 0.06)


def _seahorse(b: Brush) -> None:
    fur = b.who.fur
    b.line(fur, [(0.0, 0.72), (-0.10, 0.44), (0.06, 0.16), (-0.06, -0.06), (-0.22, 0.02), (-0.14, 0.10)], [0.30, 0.34, 0.26, 0.12, 0.07, 0.03])
    for i in range(4):
        b.line(darker(fur, 0.2), [(-0.16 + 0.05 * i, 0.52 - 0.12 * i), (0.12 + 0.02 * i, 0.50 - 0.12 * i)], [0.018, 0.018])
    b.put(lighter(fur, 0.25), [(-0.22, 0.50), (-0.42, 0.46 + 0.1 * sin(b.sway)), (-0.24, 0.30)], 0.7)
    b.line(fur, [(0.06, 0.80), (0.42, 0.72)], [0.15, 0.09])
    b.ball(fur, ring(0.0, 0.82, 0.19, 0.17, 10))
    for x, y in ((-0.10, 1.0), (0.02, 1.04), (0.12, 0.99)):
        b.put(lighter(fur, 0.25), [(x - 0.05, y - 0.06), (x, y + 0.08), (x + 0.05, y - 0.06)], 0.3)
    b.eye(0.04, 0.85, 0.07)


def _worm(b: Brush) -> None:
    fur, s = b.who.fur, 0.12 * sin(b.sway * 2)
    b.line(fur, [(-0.95, 0.10), (-0.55, 0.42 + s), (-0.15, 0.14), (0.25, 0.42 - s), (0.55, 0.40), (0.70, 0.72)], [0.18, 0.26, 0.28, 0.28, 0.28, 0.30])
    b.eye(0.64, 0.78, 0.10)
    b.eye(0.82, 0.76, 0.08)
    b.mouth(0.78, 0.58, 0.08)


# species: (height of its middle or foot above the ground, scale, builder)
_KINDS: dict[str, tuple[float, float, Callable[[Brush], None]]] = {
    "fish": (0.55, 0.9, _fish), "shark": (0.5, 0.9, _shark), "whale": (0.5, 0.7, _dolphin), "dolphin": (0.5, 0.9, _dolphin), "octopus": (0.32, 0.7, _octopus), "crab": (0.0, 0.9, _crab), "snake": (0.0, 0.98, _snake),
    "snail": (0.0, 1.0, _snail), "bee": (0.45, 0.8, _bee), "butterfly": (0.28, 0.75, _butterfly), "beetle": (0.02, 1.2, _beetle), "spider": (0.02, 1.1, _spider), "bat": (0.0, 0.9, _bat), "jellyfish": (0.40, 0.6, _jellyfish),
    "seahorse": (0.08, 0.9, _seahorse), "worm": (0.0, 1.1, _worm),
}  # fmt: skip
