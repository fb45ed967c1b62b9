"""Hats: everything that sits on a head, each with its own outline. Head units, as in `head`.

Takes: the kind, its colours and the skull under one turn. Adds to the batch before the face and the one behind the head.
"""

from __future__ import annotations

from collections.abc import Callable
from math import radians, sin

import numpy as np

from .batch import Batch, corners, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter
from .hat_words import HATS
from .head import Skull, lay

GOLD = (0.90, 0.74, 0.30)


class Block:
    """A head to put a hat on: its middle `mx`, half-width `w`, how far it is turned `s`, and the hat's paints."""

    def __init__(self, front: Batch, back: Batch, rgb: RGB, accent: RGB, skull: Skull, inks: Inks):
        self.front, self.back, self.rgb, self.accent, self.skull, self.inks = front, back, rgb, accent, skull, inks
        self.s = sin(radians(skull.turn)) * (1.0 if skull.turn <= 90 else 0.6)
        right, left = float(skull.edge(0.72, 1)) + 0.035, float(skull.edge(0.72, -1)) + 0.045
        self.mx, self.w = (right - left) / 2 + skull.top_shift, (right + left) / 2
        self.fwd = 1.0 if skull.turn < 110 else -0.2 if skull.turn < 150 else 0.0
        self.dark = darker(rgb, 0.22)
        self.paint = inks.across(rgb, self.mx - self.w, self.mx + self.w)

    def put(self, points, tension: float = 0.75, paint=None, back: bool = False) -> None:  # noqa: ANN001
        """A shape whose x are half-widths of the head about its middle."""
        contour = smooth([(self.mx + self.w * x, y) for x, y in points], tension)
        (self.back if back else self.front).add(paint or self.paint, contour, tag="hat")

    def flat(self, rgb: RGB):  # noqa: ANN201
        return self.inks.flat(rgb)

    def crown(self, base: float, top: float, low: float, high: float, dome: float = 0.0, paint=None, shift: float = 0.0) -> None:  # noqa: ANN001
        mid = low * 0.45 + high * 0.55
        self.put([(low, base), (mid + shift * 0.5, (base + top) / 2), (high + shift, top), (shift, top + dome), (-high + shift, top), (-mid + shift * 0.5, (base + top) / 2), (-low, base), (0.0, base - 0.045)], 0.75, paint)

    def dome(self, base: float, top: float, wide: float, paint=None) -> None:  # noqa: ANN001
        """A round crown, as of a beanie or a helmet."""
        rise = top - base
        self.put([(wide, base), (wide * 0.97, base + rise * 0.45), (wide * 0.72, base + rise * 0.82), (0.0, top), (-wide * 0.72, base + rise * 0.82), (-wide * 0.97, base + rise * 0.45), (-wide, base), (0.0, base - 0.045)], 0.95, paint)

    def brim(self, y: float, reach: float, thick: float = 0.055, curl: float = 0.0, sag: float = 0.0) -> None:
        """A brim as the ellipse that it is: the far half behind the head, the near half before it. `curl` lifts its
        sides, `sag` lets them hang."""
        ahead = reach * (1 + 0.22 * self.s * self.fwd)
        tip = 0.03 * self.s + curl - sag
        under = [(ahead, y + tip), (0.6, y + thick + 0.02), (0.0, y + thick + 0.03), (-0.6, y + thick + 0.02), (-reach, y + curl - sag + 0.02), (-0.6, y), (0.6, y)]
        self.put(under, 0.8, self.flat(darker(self.rgb, 0.34)), back=True)
        edge = [(ahead, y + tip + 0.022), (0.62, y + 0.02), (0.0, y + 0.012), (-0.62, y + 0.02), (-reach, y + curl - sag + 0.03), (-reach * 0.98, y + curl - sag - 0.01), (-0.62, y - thick), (0.0, y - thick * 1.35), (0.62, y - thick), (ahead * 0.98, y + tip - 0.02)]
        self.put(edge, 0.8, self.inks.across(darker(self.rgb, 0.05), self.mx - self.w * reach, self.mx + self.w * reach))

    def ribbon(self, y: float, tall: float, wide: float, paint=None) -> None:  # noqa: ANN001
        self.put([(wide, y + tall), (wide, y), (0.0, y - 0.04), (-wide, y), (-wide, y + tall), (0.0, y + tall - 0.035)], 0.6, paint or self.flat(self.accent))

    def peak(self, long: float, rgb: RGB) -> None:
        """The shade over the eyes of a cap."""
        if self.skull.turn >= 120:
            return
        s = self.s
        bx = float(lay(np.array([[0.0, 0.75]]), min(self.skull.turn, 90), self.skull)[0, 0])
        self.front.add(self.flat(rgb), smooth([(bx - 0.30 + 0.1 * s, 0.785), (bx, 0.765), (bx + 0.30 - 0.02 * s, 0.785), (bx + 0.22 + long * s, 0.70 - 0.01 * s), (bx + long * s * 0.5, 0.655), (bx - 0.24 + 0.1 * s, 0.70)], 0.85), tag="hat")

    def badge(self, y: float, rgb: RGB = GOLD) -> None:
        if self.skull.turn < 80:
            x = float(lay(np.array([[0.0, 0.9]]), self.skull.turn, self.skull)[0, 0])
            self.front.add(self.flat(rgb), oval(x * 0.9, y, 0.055, 0.065), tag="hat")


def _bowler(b: Block) -> None:
    b.put([(0.99, 0.74), (1.0, 0.92), (0.88, 1.10), (0.52, 1.23), (0.0, 1.27), (-0.52, 1.23), (-0.88, 1.10), (-1.0, 0.92), (-0.99, 0.74), (0.0, 0.70)], 0.95)
    b.ribbon(0.77, 0.085, 1.0)
    b.brim(0.765, 1.30, 0.05, 0.025)


def _top(b: Block, top: float, high: float) -> None:
    b.crown(0.76, top, 0.98, high, 0.02)
    b.front.add(b.flat(lighter(b.rgb, 0.10)), oval(b.mx, top + 0.005, b.w * (high - 0.02), 0.045), tag="hat")
    b.ribbon(0.80, 0.12, 0.975)
    b.brim(0.775, 1.38, 0.05, 0.02)


def _fedora(b: Block) -> None:
    b.put([(1.0, 0.76), (0.98, 0.98), (0.78, 1.16), (0.40, 1.19), (0.0, 1.10), (-0.36, 1.20), (-0.78, 1.16), (-0.98, 0.98), (-1.0, 0.76), (0.0, 0.71)], 0.8)
    b.ribbon(0.78, 0.10, 1.0)
    b.brim(0.765, 1.45, 0.065, -0.01)


def _cowboy(b: Block) -> None:
    b.put([(0.98, 0.76), (0.94, 1.06), (0.66, 1.26), (0.30, 1.20), (0.0, 1.12), (-0.30, 1.20), (-0.66, 1.26), (-0.94, 1.06), (-0.98, 0.76), (0.0, 0.71)], 0.8)
    b.ribbon(0.78, 0.075, 0.99)
    b.brim(0.76, 1.72, 0.075, 0.17)


def _straw(b: Block, reach: float, sag: float) -> None:
    b.dome(0.76, 1.14, 1.0)
    b.ribbon(0.78, 0.085, 1.0)
    b.brim(0.77, reach, 0.085, 0.0, sag)
    for k in (0.55, 0.8):
        b.front.add(b.flat(b.dark), taper([(b.mx - b.w * reach * k, 0.765 - sag * k), (b.mx, 0.70), (b.mx + b.w * reach * k, 0.765 - sag * k)], [0.008, 0.012, 0.008]), tag="hat")


def _sombrero(b: Block) -> None:
    b.put([(0.92, 0.78), (0.62, 1.14), (0.34, 1.44), (0.0, 1.52), (-0.34, 1.44), (-0.62, 1.14), (-0.92, 0.78), (0.0, 0.72)], 0.9)
    b.ribbon(0.80, 0.10, 0.90)
    b.brim(0.78, 2.05, 0.10, 0.16)


def _cap(b: Block, kind: str) -> None:
    puff, top, shift = {"captains_cap": (1.24, 1.12, 0.0), "police_cap": (1.26, 1.14, 0.0), "cap": (1.05, 1.06, 0.0), "sailor_cap": (1.12, 1.02, 0.0)}[kind]
    b.crown(0.76, top - 0.06, 1.0, puff, 0.09, shift=shift)
    b.ribbon(0.75, 0.10, 1.0)
    b.badge(0.86)
    if kind == "sailor_cap":
        for k in (0.0, 0.07):
            b.front.add(b.flat(b.accent), taper([(b.mx - b.w * 0.95, 0.78), (b.mx - b.w * (1.15 + k), 0.52), (b.mx - b.w * (1.10 + k), 0.36)], [0.05, 0.05, 0.03]), tag="hat")
        return
    b.peak(0.16, (0.10, 0.10, 0.12) if kind != "cap" else b.dark)


def _baseball(b: Block) -> None:
    b.dome(0.74, 1.12, 1.03)
    for x in (-0.35, 0.35):
        b.front.add(b.flat(b.dark), taper([(b.mx + x * b.w, 0.78), (b.mx + x * b.w * 0.6, 1.0), (b.mx, 1.10)], [0.010] * 3), tag="hat")
    b.front.add(b.flat(b.accent), oval(b.mx, 1.12, 0.04, 0.03), tag="hat")
    b.peak(0.30, b.dark)


def _flat_cap(b: Block) -> None:
    lean = 0.10 * b.s * b.fwd
    b.put([(1.10 + lean, 0.76), (1.22 + lean * 2, 0.86), (0.62 + lean, 1.02), (-0.40, 1.10), (-1.16, 1.02), (-1.14, 0.80), (0.0, 0.74)], 0.85)
    b.front.add(b.flat(b.dark), taper([(b.mx - b.w * 0.9, 0.86), (b.mx, 0.92), (b.mx + b.w * 1.05, 0.84)], [0.008, 0.014, 0.008]), tag="hat")
    b.peak(0.12, b.dark)


def _beanie(b: Block, kind: str) -> None:
    if kind == "nightcap":
        b.crown(0.72, 1.02, 1.04, 0.86, 0.10)
        b.put([(0.6, 1.08), (-0.3, 1.24), (-1.25, 0.98), (-1.55, 0.56), (-1.1, 0.80), (-0.5, 0.92)], 1.0)
        b.front.add(b.inks.ball(b.accent, b.mx - b.w * 1.55, 0.52, 0.10), oval(b.mx - b.w * 1.55, 0.52, 0.10), tag="hat")
    else:
        b.dome(0.72, 1.17 if kind == "beanie" else 1.14, 1.05)
        for x in (-0.55, -0.18, 0.18, 0.55):
            b.front.add(b.flat(b.dark), taper([(b.mx + x * b.w, 0.82), (b.mx + x * b.w * 0.8, 0.98), (b.mx + x * b.w * 0.35, 1.10)], [0.012, 0.012, 0.004]), tag="hat")
        if kind == "bobble_hat":
            b.front.add(b.inks.ball(b.accent, b.mx, 1.22, 0.14), oval(b.mx, 1.22, 0.14), tag="hat")
    b.ribbon(0.68, 0.14, 1.08, b.inks.across(b.accent, b.mx - b.w, b.mx + b.w))


def _crown(b: Block, kind: str) -> None:
    top = 1.26 if kind == "crown" else 1.02
    base, k = (0.86, 0.94) if kind == "crown" else (0.88, 0.80)
    points = [(-k, base)]
    for i in range(5):
        points.append((k * (-1.10 + 2.2 * i / 4), top + (0.06 if i == 2 else 0.0)))
        if i < 4:
            points.append((k * (-1.10 + 2.2 * (i + 0.5) / 4), base + (top - base) * 0.42))
    b.put([*points, (k, base), (0.0, base - 0.05)], 0.12)
    for i in range(5):
        x = b.mx + b.w * k * (-1.10 + 2.2 * i / 4)
        if kind == "crown":
            b.front.add(b.flat(lighter(b.rgb, 0.3)), oval(x, top + 0.02 + (0.06 if i == 2 else 0.0), 0.035), tag="hat")
        b.front.add(b.flat(b.accent), oval(b.mx + b.w * k * (-0.8 + 1.6 * i / 4), base + 0.055, 0.030, 0.034), tag="hat")


def _party(b: Block) -> None:
    b.put([(0.62, 0.90), (0.0, 1.55), (-0.62, 0.90), (0.0, 0.86)], 0.2)
    for y, x in ((0.98, 0.16), (1.10, -0.14), (1.24, 0.04)):
        b.front.add(b.flat(b.accent), oval(b.mx + x * b.w, y, 0.035), tag="hat")
    b.front.add(b.flat(b.accent), oval(b.mx, 1.56, 0.08), tag="hat")


def _scarf_like(b: Block, kind: str) -> None:
    """Cloth around the whole head: headscarf, hijab, bonnet, hood."""
    skull, grown = b.skull, b.skull.outline(0.06, 0.10)
    drape = kind in ("hijab", "keffiyeh")
    low = -0.26 if drape else -0.05
    b.back.add(b.flat(b.dark), smooth(np.concatenate([grown * (1.04, 1.0), [(-0.42 if drape else -0.25, low), (0.32 if drape else 0.2, low)]])), tag="hat")
    line = np.array([(-0.40, 0.10), (-0.42, 0.40), (-0.36, 0.70), (0.0, 0.85), (0.36, 0.70), (0.42, 0.40), (0.40, 0.10)])
    if kind == "bonnet":
        line[:, 1] += 0.03
    if skull.turn >= 110:
        b.front.add(b.paint, smooth(grown * (1.06, 1.0)), tag="hat")
        return
    laid = lay(line, skull.turn, skull)
    upper = [p for p in grown if p[1] > 0.10]
    b.front.add(b.paint, smooth(np.concatenate([laid, upper]), 0.85), tag="hat")
    k = float(lay(np.array([[0.0, 0.0]]), skull.turn, skull)[0, 0]) * 0.8
    if kind == "bonnet":
        b.front.add(b.flat(b.accent), taper(laid, [0.03, 0.06, 0.09, 0.10, 0.09, 0.06, 0.03]), tag="hat")
    if drape:
        b.front.add(b.paint, smooth([(-0.42, 0.14), (laid[0][0], 0.10), (k, -0.02), (laid[-1][0], 0.10), (0.44, 0.12), (0.40, -0.16), (k + 0.05, -0.30), (-0.36, -0.24)], 0.9), tag="hat")
        b.front.add(b.flat(b.dark), taper([(laid[0][0] - 0.02, 0.06), (k, -0.10), (laid[-1][0], 0.06)], [0.01, 0.02, 0.01]), tag="hat")
    if kind == "keffiyeh":
        b.ribbon(0.82, 0.07, 1.06, b.flat((0.12, 0.11, 0.12)))
    if kind in ("headscarf", "bonnet"):
        b.front.add(b.flat(b.accent if kind == "bonnet" else darker(b.rgb, 0.12)), smooth([(k, 0.0), (k + 0.12, -0.10), (k + 0.02, -0.07), (k - 0.10, -0.12)], 0.6), tag="hat")


def _turban(b: Block) -> None:
    """Wound cloth: a broad bulge in folds that cross over the brow."""
    b.put([(1.10, 0.72), (1.26, 0.92), (1.05, 1.16), (0.45, 1.28), (-0.30, 1.30), (-1.0, 1.18), (-1.26, 0.92), (-1.10, 0.66), (-0.5, 0.78), (0.1, 0.86), (0.6, 0.80)], 0.9)
    for y, lean in ((0.84, 0.10), (0.96, 0.14), (1.08, 0.16)):
        b.front.add(b.flat(b.dark), taper([(b.mx - b.w * 1.16, y - 0.02), (b.mx, y + lean), (b.mx + b.w * 1.1, y - 0.08)], [0.006, 0.020, 0.006]), tag="hat")
    b.front.add(b.flat(GOLD), oval(b.mx + 0.16 * b.s, 0.93, 0.05, 0.06), tag="hat")


def _bandana(b: Block) -> None:
    b.dome(0.72, 1.06, 1.03)
    for x, y in ((-0.55, 0.86), (-0.1, 0.92), (0.4, 0.86), (0.1, 1.0), (-0.4, 0.98)):
        b.front.add(b.flat(b.accent), oval(b.mx + x * b.w, y, 0.028), tag="hat")
    b.put([(-0.95, 0.80), (-1.28, 0.70), (-1.45, 0.46), (-1.18, 0.56), (-1.24, 0.40), (-1.0, 0.66)], 0.6, b.flat(b.dark))


def _sou_wester(b: Block) -> None:
    b.dome(0.72, 1.14, 1.05)
    b.put([(-0.8, 0.74), (-1.62, 0.34), (-0.7, 0.32), (0.0, 0.5)], 1.0, b.flat(b.dark), back=True)
    b.brim(0.75, 1.30, 0.07, 0.0, 0.05)


def _helmet(b: Block, kind: str) -> None:
    if kind == "hard_hat":
        b.dome(0.72, 1.20, 1.08)
        b.brim(0.75, 1.26, 0.05)
        b.front.add(b.flat(lighter(b.rgb, 0.2)), taper([(b.mx, 0.80), (b.mx, 1.16)], [0.12, 0.10]), tag="hat")
    elif kind == "fire_helmet":
        b.dome(0.72, 1.20, 1.06)
        b.put([(-0.7, 0.78), (-1.75, 0.48), (-1.65, 0.40), (-0.6, 0.58)], 0.8, b.flat(b.dark), back=True)
        b.brim(0.75, 1.38, 0.06, 0.0, 0.04)
        b.put([(0.28, 0.80), (0.34, 1.06), (0.14, 1.16), (-0.06, 1.06), (0.0, 0.80)], 0.5, b.flat(GOLD))
        b.front.add(b.flat(lighter(b.rgb, 0.15)), taper([(b.mx - b.w * 0.8, 0.98), (b.mx - b.w * 0.2, 1.22), (b.mx + b.w * 0.1, 1.22)], [0.03, 0.05, 0.03]), tag="hat")
    elif kind == "helmet":  # a soldier's
        b.put([(1.22, 0.70), (1.12, 0.86), (0.92, 1.08), (0.45, 1.20), (-0.45, 1.20), (-0.92, 1.08), (-1.14, 0.86), (-1.26, 0.64), (0.0, 0.68)], 0.9)
        b.front.add(b.flat(b.dark), taper([(b.mx - b.w * 1.18, 0.71), (b.mx, 0.72), (b.mx + b.w * 1.18, 0.73)], [0.02, 0.03, 0.02]), tag="hat")
    elif kind == "racing_helmet":
        b.dome(0.62, 1.24, 1.12)
        b.put([(1.0, 0.66), (1.05, 0.80), (0.2, 0.86), (-0.4, 0.80), (-0.35, 0.66)], 0.5, b.flat(b.accent))
    elif kind == "viking_helmet":
        b.dome(0.72, 1.16, 1.06)
        b.ribbon(0.70, 0.08, 1.08)
        for side in (-1, 1):
            b.put([(side * 0.92, 0.94), (side * 1.42, 1.06), (side * 1.56, 1.46), (side * 1.24, 1.20), (side * 0.92, 1.10)], 0.9, b.flat((0.93, 0.88, 0.76)))
    elif kind == "knight_helmet":
        b.dome(0.50, 1.20, 1.10)
        if b.skull.turn < 110:
            visor = lay(smooth([(-0.44, 0.50), (-0.42, 0.66), (0.0, 0.72), (0.42, 0.66), (0.44, 0.50), (0.0, 0.62)], 0.6), b.skull.turn, b.skull)
            b.front.add(b.flat(b.dark), visor, tag="hat")
        if b.skull.turn > 25:  # the neck guard comes round with the back of the head
            edge = -0.95 + 2.0 * min(1.0, (b.skull.turn - 25) / 150)
            b.put([(-1.06, 0.66), (edge, 0.66), (edge - 0.04, 0.04), (-0.5, -0.04), (-1.12, 0.04)], 0.5, b.flat(darker(b.rgb, 0.10)))
        b.put([(0.2, 1.16), (0.0, 1.46), (-0.55, 1.52), (-1.1, 1.26), (-0.7, 1.28), (-0.3, 1.14)], 0.9, b.flat((0.78, 0.20, 0.18)))
        b.back.add(b.flat(b.dark), oval(b.mx, 0.30, b.w * 1.06, 0.36), tag="hat")


def _globe(b: Block, kind: str) -> None:
    brass = kind == "diving_helmet"
    b.front.add(b.inks.flat((0.75, 0.90, 1.0), 0.16), oval(b.mx, 0.50, 0.72, 0.72), tag="glass")
    if brass and b.skull.turn > 115:
        b.front.add(b.inks.ball(b.rgb, b.mx, 0.50, 0.76), oval(b.mx, 0.50, 0.76, 0.76), tag="hat")
        for r, tone in ((0.20, b.dark), (0.15, lighter(b.rgb, 0.12))):  # the valve of the hose
            b.front.add(b.flat(tone), oval(b.mx, 0.42, r), tag="hat")
        return
    outer, inner = oval(b.mx, 0.50, 0.76, 0.76), oval(b.mx, 0.50, 0.60 if brass else 0.69, 0.58 if brass else 0.69)
    b.front.add(b.inks.across(b.rgb, b.mx - 0.7, b.mx + 0.7), outer, inner[::-1], tag="glass")
    if brass:
        for a in np.linspace(0, 2 * np.pi, 10, endpoint=False):
            b.front.add(b.flat(lighter(b.rgb, 0.25)), oval(b.mx + 0.68 * np.cos(a), 0.50 + 0.67 * np.sin(a), 0.03), tag="glass")
    b.front.add(b.inks.flat((1, 1, 1), 0.5), taper([(b.mx - 0.50, 0.62), (b.mx - 0.40, 0.92), (b.mx - 0.18, 1.06)], [0.02, 0.07, 0.02]), tag="glass")


def _chef(b: Block) -> None:
    b.put([(0.85, 0.95), (1.25, 1.24), (0.95, 1.50), (0.35, 1.50), (0.0, 1.62), (-0.45, 1.50), (-1.0, 1.50), (-1.28, 1.22), (-0.85, 0.95)], 1.0, b.inks.ball(b.rgb, b.mx, 1.28, 0.5))
    for x in (-0.4, 0.05, 0.45):
        b.front.add(b.flat(darker(b.rgb, 0.12)), taper([(b.mx + x * b.w, 1.0), (b.mx + x * b.w * 1.2, 1.34)], [0.012, 0.004]), tag="hat")
    b.ribbon(0.80, 0.20, 0.98, b.inks.across(lighter(b.rgb, 0.2), b.mx - b.w, b.mx + b.w))


def _nurse(b: Block) -> None:
    b.put([(0.7, 0.92), (0.8, 1.14), (0.0, 1.20), (-0.8, 1.14), (-0.7, 0.92), (0.0, 0.96)], 0.5)
    red = b.flat((0.85, 0.2, 0.22))
    b.front.add(red, corners([(b.mx - 0.025, 1.13), (b.mx + 0.025, 1.13), (b.mx + 0.025, 1.01), (b.mx - 0.025, 1.01)]), corners([(b.mx - 0.06, 1.095), (b.mx + 0.06, 1.095), (b.mx + 0.06, 1.045), (b.mx - 0.06, 1.045)]))


def _witch(b: Block, kind: str) -> None:
    if kind == "wizard_hat":
        b.put([(0.92, 0.78), (0.5, 1.25), (0.12, 1.86), (-0.28, 2.02), (-0.30, 1.70), (-0.6, 1.2), (-0.95, 0.78)], 0.6)
        for x, y, r in ((0.15, 1.12, 0.05), (-0.3, 1.30, 0.04), (-0.05, 1.55, 0.035)):
            b.front.add(b.flat(GOLD), smooth([(b.mx + x * b.w + (r if i % 2 == 0 else r * 0.4) * np.cos(i * np.pi / 5 + np.pi / 2), y + (r if i % 2 == 0 else r * 0.4) * np.sin(i * np.pi / 5 + np.pi / 2)) for i in range(10)], 0.0), tag="hat")
    else:
        b.put([(0.9, 0.78), (0.45, 1.25), (-0.1, 1.62), (-0.78, 1.74), (-0.42, 1.45), (-0.7, 1.1), (-0.95, 0.78)], 0.8)
    b.ribbon(0.80, 0.10, 0.95)
    b.brim(0.77, 1.80 if kind == "witch_hat" else 1.50, 0.075, 0.02)


def _beret(b: Block) -> None:
    b.put([(0.9, 0.80), (1.12, 0.98), (0.3, 1.14), (-0.8, 1.14), (-1.48, 0.97), (-1.1, 0.78), (0.0, 0.82)], 1.0)
    b.front.add(b.paint, taper([(b.mx, 1.12), (b.mx + 0.02, 1.21)], [0.045, 0.03]), tag="hat")


def _fez(b: Block) -> None:
    b.crown(0.84, 1.24, 0.78, 0.62, 0.02)
    b.front.add(b.flat(b.accent), taper([(b.mx, 1.25), (b.mx - b.w * 0.78, 1.18), (b.mx - b.w * 0.86, 0.96)], [0.025, 0.03, 0.06]), tag="hat")


def _headband(b: Block) -> None:
    b.put([(1.0, 0.80), (1.02, 0.70), (0.0, 0.66), (-1.02, 0.70), (-1.0, 0.80), (0.0, 0.76)], 0.7)
    if b.skull.turn > 60:
        b.put([(-0.98, 0.74), (-1.35, 0.60), (-1.40, 0.36), (-1.15, 0.52)], 0.5, b.flat(b.dark))


def _feathers(b: Block) -> None:
    """A headdress of feathers on a band."""
    for i, x in enumerate(np.linspace(-0.95, 0.95, 7)):
        tone = b.rgb if i % 2 else b.accent
        b.front.add(b.flat(tone), taper([(b.mx + x * b.w * 0.8, 0.82), (b.mx + x * b.w * 1.15, 1.15), (b.mx + x * b.w * 1.35, 1.46 - 0.12 * abs(x))], [0.07, 0.15, 0.03]), tag="hat")
    b.ribbon(0.74, 0.11, 1.02)


def _tricorn(b: Block) -> None:
    b.dome(0.80, 1.10, 0.90)
    b.put([(1.55, 0.86), (1.10, 1.05), (0.45, 0.86), (-0.1, 1.08), (-0.9, 0.92), (-1.55, 0.98), (-1.15, 0.74), (0.0, 0.68), (1.1, 0.74)], 0.75)
    b.front.add(b.flat(GOLD), taper([(b.mx - b.w * 1.5, 0.96), (b.mx - b.w * 0.9, 0.90), (b.mx - b.w * 0.1, 1.06), (b.mx + b.w * 0.45, 0.84), (b.mx + b.w * 1.1, 1.03), (b.mx + b.w * 1.5, 0.86)], [0.022] * 6), tag="hat")


def _mortarboard(b: Block) -> None:
    b.dome(0.76, 1.02, 1.0)
    b.put([(1.35, 1.06), (0.1, 1.18), (-1.35, 1.08), (-0.1, 0.95)], 0.05)
    b.front.add(b.flat(GOLD), taper([(b.mx, 1.07), (b.mx - b.w * 1.05, 1.04), (b.mx - b.w * 1.10, 0.80)], [0.02, 0.02, 0.05]), tag="hat")


def _mitre(b: Block) -> None:
    b.put([(0.85, 0.80), (0.95, 1.18), (0.0, 1.66), (-0.95, 1.18), (-0.85, 0.80), (0.0, 0.76)], 0.3)
    b.front.add(b.flat(b.accent), taper([(b.mx, 0.86), (b.mx, 1.50)], [0.07, 0.05]), taper([(b.mx - 0.16, 1.14), (b.mx + 0.16, 1.14)], [0.06, 0.06]), tag="hat")
    b.ribbon(0.78, 0.08, 0.88)


def _wig(b: Block) -> None:
    """A judge's wig: rows of curls down to the shoulders."""
    b.dome(0.72, 1.12, 1.06)
    for side in (-1, 1):
        for k in range(4):
            y = 0.66 - 0.18 * k
            b.front.add(b.inks.ball(b.rgb, b.mx + side * b.w * 1.06, y, 0.12), oval(b.mx + side * b.w * 1.08, y, 0.12, 0.10), tag="hat")
    for x in (-0.6, -0.2, 0.2, 0.6):
        b.front.add(b.flat(b.dark), taper([(b.mx + x * b.w, 0.78), (b.mx + x * b.w * 0.7, 1.02)], [0.012, 0.008]), tag="hat")


_MAKERS: dict[str, Callable[[Block], None]] = {
    "bowler_hat": _bowler, "top_hat": lambda b: _top(b, 1.52, 0.95), "tall_hat": lambda b: _top(b, 1.68, 0.84), "cap": lambda b: _cap(b, "cap"), "captains_cap": lambda b: _cap(b, "captains_cap"),
    "police_cap": lambda b: _cap(b, "police_cap"), "sailor_cap": lambda b: _cap(b, "sailor_cap"), "flat_cap": _flat_cap, "baseball_cap": _baseball, "beanie": lambda b: _beanie(b, "beanie"), "bobble_hat": lambda b: _beanie(b, "bobble_hat"),
    "nightcap": lambda b: _beanie(b, "nightcap"), "crown": lambda b: _crown(b, "crown"), "tiara": lambda b: _crown(b, "tiara"), "party_hat": _party, "bonnet": lambda b: _scarf_like(b, "bonnet"), "headscarf": lambda b: _scarf_like(b, "headscarf"),
    "hijab": lambda b: _scarf_like(b, "hijab"), "keffiyeh": lambda b: _scarf_like(b, "keffiyeh"), "hood": lambda b: _scarf_like(b, "hood"), "turban": _turban, "bandana": _bandana, "straw_hat": lambda b: _straw(b, 1.62, 0.0), "sun_hat": lambda b: _straw(b, 1.85, 0.10),
    "cowboy_hat": _cowboy, "fedora": _fedora, "sombrero": _sombrero, "helmet": lambda b: _helmet(b, "helmet"), "hard_hat": lambda b: _helmet(b, "hard_hat"), "fire_helmet": lambda b: _helmet(b, "fire_helmet"), "knight_helmet": lambda b: _helmet(b, "knight_helmet"),
    "viking_helmet": lambda b: _helmet(b, "viking_helmet"), "racing_helmet": lambda b: _helmet(b, "racing_helmet"), "space_helmet": lambda b: _globe(b, "space_helmet"), "diving_helmet": lambda b: _globe(b, "diving_helmet"), "chef_hat": _chef, "nurse_cap": _nurse,
    "witch_hat": lambda b: _witch(b, "witch_hat"), "wizard_hat": lambda b: _witch(b, "wizard_hat"), "beret": _beret, "fez": _fez, "headband": _headband, "sou_wester": _sou_wester, "feathers": _feathers, "tricorn": _tricorn, "mortarboard": _mortarboard, "mitre": _mitre, "wig": _wig,
}  # fmt: skip



def add_hat(front: Batch, back: Batch, kind: str, rgb: RGB, accent: RGB, skull: Skull, inks: Inks) -> None:
    """A hat on the head; what lies behind the head goes to `back`. Unknown kinds add nothing."""
    maker = _MAKERS.get(kind)
    if maker is not None:
        maker(Block(front, back, rgb, accent, skull, inks))


__all__ = ["HATS", "add_hat"]
