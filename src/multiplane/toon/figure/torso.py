"""The trunk: garments authored on a straight body, then bent along spine and legs with the pose.

Coordinates (u, v): u metres to the picture's right of the body's middle line, v along it: 1 the base of the
neck, 0 the crotch, -0.5 the knees, -1 the ankles. Angles `phi` go around the body, 0 at its front.
"""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np

from multiplane.core.design import Garment

from .batch import Batch, corners, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter, luminance, rgb_of
from .proportions import Measures
from .skeleton import Bones
from .wardrobe import CUTS, Cut


class Form:
    """The body's width and middle at every height, for one turn."""

    def __init__(self, m: Measures, build: str, turn: float):
        c, s = abs(cos(radians(turn))), sin(radians(turn))
        sh, hp, d = m.shoulder, m.hips, m.depth
        waist = (sh + hp) / 2 * (0.80 if m.feminine else 0.90)
        fat = build == "round"
        waist = max(waist, hp * 1.12) if fat else waist
        v = np.array([1.06, 1.0, 0.93, 0.86, 0.72, 0.45, 0.20, 0.0])
        front = np.array([sh * 0.30, sh * 0.40, sh * 0.76, sh * 0.97, sh * (0.93 if not fat else 1.02), waist, hp * (1.0 if not fat else 1.14), hp])
        side = np.array([d * 0.46, d * 0.56, d * 0.80, d * 0.95, d * 1.02, d * (0.90 if not fat else 1.12), d * 1.02, d * 0.98])
        belly = np.array([0.0, 0.0, 0.0, 0.0, 0.15, 0.75, 1.0, 0.35]) * m.belly
        back = 1.0 if turn <= 90 else -1.0 if turn > 150 else 0.0
        self.turn, self.s, self.c = turn, s, c
        self.belly = build == "round" and s > 0.3 and turn <= 90
        self.v = v[::-1]
        self._half = np.sqrt((front * c) ** 2 + (side * s) ** 2)[::-1]
        self._mid = ((belly + np.array([0, 0, 0, 0, 0.02, 0.0, -0.01, -0.01]) * m.height * 0.5) * s * back)[::-1]
        self.hip_half = float(self._half[0])
        self.height = m.height

    def half(self, v: np.ndarray | float) -> np.ndarray:
        return np.interp(v, self.v, self._half)

    def mid(self, v: np.ndarray | float) -> np.ndarray:
        return np.interp(v, self.v, self._mid)

    def edges(self, cut: Cut, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Left and right u of a garment at heights `v`."""
        below = np.clip(-v / max(0.05, -cut.hem), 0, 1) if cut.hem < -0.02 else np.zeros_like(v)
        flare = 1 + (cut.flare - 1) * below**0.85
        fit = cut.fit + (1.0 - cut.fit) * np.clip((v - 0.8) / 0.25, 0, 1) * 0.55
        half = self.half(np.maximum(v, 0.0)) * fit * flare
        mid = self.mid(np.maximum(v, 0.0)) * (1 - 0.3 * below)
        left, right = mid - half, mid + half
        if cut.hem < -0.3 and self.belly:  # long things hang from the belly, not under it
            out = float(self.mid(0.20) + self.half(0.20) * cut.fit)
            right = np.where(v < 0.22, np.maximum(right, out * (1 - 0.06 * below)), right)
        return left, right

    def at(self, cut: Cut, phi: float, v: float) -> tuple[float, float]:
        """u of the angle `phi` (degrees) on a garment, and how much it faces the camera (cosine)."""
        left, right = self.edges(cut, np.array([v]))
        a = radians(phi + self.turn)
        return float((left[0] + right[0]) / 2 + (right[0] - left[0]) / 2 * sin(a)), cos(a)

    def band(self, cut: Cut, top: float, bottom: float, inset: float = 0.0, bulge: float = 0.0) -> np.ndarray:
        """A closed strip around the body between two heights."""
        v = np.linspace(top, bottom, 4)
        left, right = self.edges(cut, v)
        sag = bulge * self.height
        rows = [*[(r - inset, y) for r, y in zip(right, v, strict=True)], (0.0, bottom - sag), *[(x + inset, y) for x, y in zip(left[::-1], v[::-1], strict=True)], (0.0, top - sag)]
        return smooth(rows, 0.35)


def _levels(cut: Cut) -> np.ndarray:
    fixed = np.array([1.04, 0.97, 0.90, 0.82, 0.66, 0.45, 0.22, 0.02, -0.2, -0.4, -0.6, -0.8])
    inside = fixed[(fixed < cut.rise - 0.04) & (fixed > cut.hem + 0.05)]
    return np.array([cut.rise if cut.rise < 1 else 1.05, *inside, cut.hem])


def _outline(form: Form, cut: Cut) -> np.ndarray:
    v = _levels(cut)
    left, right = form.edges(cut, v)
    drop = 0.018 * (1 - cut.hem)
    mid = float(form.mid(0.0))
    hem = [(right[-1] * 0.55 + mid * 0.45, cut.hem - drop * 0.6), (mid, cut.hem - drop * 0.8), (left[-1] * 0.55 + mid * 0.45, cut.hem - drop * 0.6)]
    rows = [*zip(right, v, strict=True), *hem, *list(zip(left, v, strict=True))[::-1]]
    return smooth(rows, 0.9)


class Cloth:
    """One garment's colours."""

    def __init__(self, garment: Garment):
        self.kind = garment.kind
        self.cut = CUTS.get(garment.kind, CUTS["shirt"])
        self.rgb = rgb_of(garment.colour)
        light = luminance(self.rgb) > 0.25
        self.accent = rgb_of(garment.accent) if garment.accent else (darker(self.rgb, 0.30) if light else lighter(self.rgb, 0.22))
        self.fold = darker(self.rgb, 0.20)
        self.pattern = garment.pattern


def add_garment(batch: Batch, form: Form, cloth: Cloth, inks: Inks, under: RGB | None = None) -> None:
    """A garment's body with its pattern, front, collar and trim. `under` is the colour seen in its opening."""
    cut = cloth.cut
    left, right = form.edges(cut, np.array([min(0.4, cut.rise - 0.1)]))
    wide = max(0.02, float(right[0] - left[0]) / 2) * max(1.0, cut.flare * 0.8)
    mid = float(left[0] + right[0]) / 2
    if cut.layer == 4 and cut.sleeve == 0 and "bib" in cut.trim:
        _add_bib(batch, form, cloth, inks)
        return
    if cloth.kind in ("cloak", "cape"):
        _add_mantle(batch, form, cloth, inks)
        return
    outline = _outline(form, cut)
    batch.add(inks.across(cloth.rgb, mid - wide, mid + wide), outline, tag=cloth.kind)
    _add_pattern(batch, form, cloth, inks)
    _add_front(batch, form, cloth, inks, under)
    _add_trim(batch, form, cloth, inks)
    _add_collar(batch, form, cloth, inks, under)


def _stripe_levels(cut: Cut) -> list[tuple[float, float]]:
    top, out = min(cut.rise, 0.90), []
    v = top
    while v > cut.hem + 0.06:
        out.append((v, v - 0.062))
        v -= 0.130
    return out


def _add_pattern(batch: Batch, form: Form, cloth: Cloth, inks: Inks) -> None:
    cut = cloth.cut
    accent = inks.flat(cloth.accent, 0.95)
    if cloth.pattern in ("stripes", "striped"):
        for top, bottom in _stripe_levels(cut):
            batch.add(inks.across(cloth.accent, *[float(e[0]) for e in form.edges(cut, np.array([0.4]))]), form.band(cut, top, bottom, bulge=0.010), tag=cloth.kind)
    elif cloth.pattern in ("checks", "checked", "tartan", "plaid"):
        for top, bottom in _stripe_levels(cut):
            batch.add(inks.flat(cloth.accent, 0.45), form.band(cut, top, bottom + 0.02, bulge=0.008))
        for phi in (-64, -32, 0, 32, 64, 96, 128, 160, -96, -128, -160):
            _add_line(batch, form, cut, phi, min(cut.rise, 0.88), cut.hem, 0.10 * form.hip_half, inks.flat(cloth.accent, 0.45))
    elif cloth.pattern in ("dots", "spotted", "spots", "flowers", "floral", "stars"):
        for i, v in enumerate(np.arange(min(cut.rise, 0.86), cut.hem + 0.03, -0.11)):
            for phi in range(-180, 180, 40):
                u, seen = form.at(cut, phi + 20 * (i % 2), float(v))
                if seen > 0.25:
                    r = 0.0075 * form.height
                    batch.add(accent, oval(u, float(v), r * seen, r / (form.height * 0.38)))
    elif cloth.pattern in ("pinstripe", "pinstriped"):
        for phi in range(-180, 180, 22):
            _add_line(batch, form, cut, phi, min(cut.rise, 0.88), cut.hem, 0.004 * form.height, inks.flat(lighter(cloth.rgb, 0.4), 0.6))


def _add_line(batch: Batch, form: Form, cut: Cut, phi: float, top: float, bottom: float, width: float, paint) -> None:  # noqa: ANN001
    """A line down the garment at `phi`, where it faces the camera."""
    v = np.linspace(top, bottom, 5)
    at = [form.at(cut, phi, float(y)) for y in v]
    if min(seen for _, seen in at) < 0.12:
        return
    u = np.array([x for x, _ in at])
    half = width / 2 * at[2][1]
    batch.add(paint, smooth([*zip(u + half, v, strict=True), *list(zip(u - half, v, strict=True))[::-1]], 0.4))


def _add_buttons(batch: Batch, form: Form, cut: Cut, phis: tuple[float, ...], colour: RGB, inks: Inks, top: float = 0.74, n: int = 4) -> None:
    bottom = max(cut.hem + 0.12, -0.12) if cut.hem > -0.3 else -0.06
    r = 0.0075 * form.height
    for v in np.linspace(top, bottom, n):
        for phi in phis:
            u, seen = form.at(cut, phi, float(v))
            if seen > 0.15:
                batch.add(inks.flat(colour), oval(u, float(v), r * max(0.45, seen), r / (form.height * 0.40)))


def _add_front(batch: Batch, form: Form, cloth: Cloth, inks: Inks, under: RGB | None) -> None:
    cut = cloth.cut
    fold = inks.flat(cloth.fold)
    button = cloth.accent if cloth.accent != cloth.rgb else lighter(cloth.rgb, 0.4)
    top = 0.92
    if cut.front in ("open",) and under is not None:
        v = np.array([1.0, 0.9, 0.72, 0.5, 0.36])
        width = np.array([20, 26, 20, 11, 2.0])
        lo = [form.at(cut, -w, float(y)) for w, y in zip(width, v, strict=True)]
        hi = [form.at(cut, w, float(y)) for w, y in zip(width, v, strict=True)]
        if min(x[1] for x in lo + hi) > -0.2 and np.mean([x[1] for x in lo + hi]) > 0.15:
            ring = [*[(u, y) for (u, _), y in zip(hi, v, strict=True)], *[(u, y) for (u, _), y in zip(lo, v, strict=True)][::-1]]
            batch.add(inks.flat(under), smooth(ring, 0.5))
        _add_line(batch, form, cut, 2, 0.36, cut.hem, 0.006 * form.height, fold)
        _add_buttons(batch, form, cut, (6,), button, inks, 0.32, 2)
    elif cut.front == "wrap":
        _add_line(batch, form, cut, 14, 0.45, cut.hem, 0.007 * form.height, fold)
    elif cut.front in ("buttons", "toggles", "zip", "line", "double"):
        _add_line(batch, form, cut, 0 if cut.front != "double" else 14, top, cut.hem, 0.006 * form.height, fold)
    if cut.front == "buttons":
        _add_buttons(batch, form, cut, (5,), button, inks, 0.72, 4)
    elif cut.front == "double":
        _add_buttons(batch, form, cut, (-16, 18), button, inks, 0.66, 4)
    elif cut.front == "toggles":
        for v in np.linspace(0.72, 0.08, 3):
            u, seen = form.at(cut, 0, float(v))
            if seen > 0.2:
                w = 0.026 * form.height * seen
                batch.add(inks.flat(cloth.accent), smooth([(u - w, v + 0.018), (u + w, v + 0.018), (u + w, v - 0.018), (u - w, v - 0.018)], 0.6))


def _add_trim(batch: Batch, form: Form, cloth: Cloth, inks: Inks) -> None:
    cut, h = cloth.cut, form.height
    fold = inks.flat(cloth.fold)
    for trim in cut.trim:
        if trim == "pockets":
            low = -0.10 if cut.hem < -0.3 else 0.06
            for phi in (-38, 38):
                u, seen = form.at(cut, phi, low)
                if seen > 0.25:
                    w = 0.036 * h * seen
                    batch.add(fold, smooth([(u - w, low + 0.02), (u + w, low + 0.02), (u + w, low - 0.015), (u - w, low - 0.015)], 0.4))
        elif trim in ("belt", "sash", "obi", "waist"):
            tall = {"belt": 0.035, "sash": 0.045, "obi": 0.13, "waist": 0.020}[trim]
            colour = cloth.accent if trim != "waist" else cloth.fold
            y = 0.36 if trim != "obi" else 0.42
            lo, hi = (float(e[0]) for e in form.edges(cut, np.array([y])))
            batch.add(inks.across(colour, lo, hi), form.band(cut, y + tall, y - tall, -0.003, 0.006))
            if trim == "belt":
                u, seen = form.at(cut, 0, y)
                if seen > 0.2:
                    batch.add(inks.flat((0.85, 0.70, 0.32)), smooth([(u - 0.016 * h * seen, y + tall * 1.1), (u + 0.016 * h * seen, y + tall * 1.1), (u + 0.016 * h * seen, y - tall * 1.3), (u - 0.016 * h * seen, y - tall * 1.3)], 0.3))
            if trim == "sash":
                u, seen = form.at(cut, 24, y)
                if seen > 0.1:
                    batch.add(inks.flat(colour), taper([(u, y), (u + 0.008 * h, y - 0.14), (u + 0.004 * h, y - 0.30)], [0.02 * h, 0.022 * h, 0.026 * h]))
        elif trim == "rib":
            lo, hi = (float(e[0]) for e in form.edges(cut, np.array([0.0])))
            batch.add(inks.across(cloth.fold, lo, hi), form.band(cut, cut.hem + 0.07, cut.hem - 0.01, bulge=0.004))
        elif trim in ("hem", "fur_hem"):
            tall = 0.05 if trim == "hem" else 0.10
            lo, hi = (float(e[0]) for e in form.edges(cut, np.array([cut.hem])))
            batch.add(inks.across(cloth.accent if trim == "fur_hem" or cloth.accent else cloth.fold, lo, hi), form.band(cut, cut.hem + tall, cut.hem - 0.012, -0.002, 0.008))
        elif trim in ("pouch", "panel"):
            u, seen = form.at(cut, 0, 0.2)
            if seen > 0.2:
                w, y = 0.055 * h * seen, 0.16 if trim == "pouch" else 0.56
                batch.add(inks.flat(cloth.fold if trim == "pouch" else cloth.accent), smooth([(u - w * 0.7, y + 0.08), (u + w * 0.7, y + 0.08), (u + w, y - 0.10), (u - w, y - 0.10)], 0.4))
                if trim == "panel":
                    for i, colour in enumerate(((0.9, 0.25, 0.2), (0.3, 0.7, 0.9), (0.95, 0.8, 0.3))):
                        batch.add(inks.flat(colour, glow=True), oval(u + (i - 1) * w * 0.5, y, 0.009 * h * seen, 0.020))
        elif trim == "plates":
            for y in (0.62, 0.40, 0.16):
                batch.add(fold, form.band(cut, y + 0.012, y - 0.006, bulge=0.016))
        elif trim in ("epaulettes", "pauldrons"):
            for side in (0, 1):
                e = float(form.edges(cut, np.array([0.88]))[side][0])
                r = (0.034 if trim == "epaulettes" else 0.052) * h
                batch.add(inks.ball(cloth.accent, e * 0.9, 0.90, r), oval(e * 0.88, 0.90, r, (0.05 if trim == "epaulettes" else 0.12)))
        elif trim == "pocket_square":
            u, seen = form.at(cut, 36, 0.70)
            if seen > 0.3:
                batch.add(inks.flat((0.96, 0.94, 0.90)), corners([(u - 0.012 * h, 0.70), (u, 0.74), (u + 0.012 * h, 0.70)]))
        elif trim == "clasp":
            u, seen = form.at(cut, 0, 0.90)
            if seen > 0.1:
                batch.add(inks.flat((0.88, 0.72, 0.30)), oval(u, 0.90, 0.014 * h, 0.034))
        elif trim == "drape":
            lo, hi = (float(e[0]) for e in form.edges(cut, np.array([0.5])))
            batch.add(inks.across(cloth.accent, lo, hi), smooth([(lo * 0.6, 0.97), (lo * 0.2, 0.98), (hi * 0.6, 0.45), (hi * 1.15, 0.0), (hi * 1.1, -0.3), (hi * 0.5, 0.05), (lo * 0.2, 0.55)], 0.7))
        elif trim in ("fringe", "frill"):
            lo, hi = (float(e[0]) for e in form.edges(cut, np.array([cut.hem])))
            n, tall = 17, 0.05 if trim == "fringe" else 0.03
            x = np.linspace(lo, hi, n)
            low = cut.hem - 0.012 - np.where(np.arange(n) % 2, tall, 0.0)
            batch.add(inks.flat(cloth.accent), smooth([*zip(x, low, strict=True), (hi, cut.hem + 0.03), (lo, cut.hem + 0.03)], 0.3))
        elif trim == "panel_sides":
            for phi in (-70, 70):
                _add_line(batch, form, cut, phi, 0.86, 0.04, 0.03 * h, inks.flat(cloth.accent))
        elif trim == "pleats":
            for phi in range(-180, 180, 24):
                _add_line(batch, form, cut, phi, 0.2, cut.hem, 0.005 * h, fold)


def _add_collar(batch: Batch, form: Form, cloth: Cloth, inks: Inks, under: RGB | None) -> None:
    cut, s = cloth.cut, form.s
    kind = cut.collar
    if not kind:
        return
    n = float(form.half(1.0))
    x0 = float(form.mid(1.0))
    f = form.at(cut, 0, 0.9)[0]  # the middle of the front
    front = form.turn < 110
    rgb, fold = cloth.rgb, cloth.fold
    light = lighter(rgb, 0.10)
    if kind in ("crew", "round", "roll", "stand", "ring", "gorget"):
        tall = {"crew": 0.035, "round": 0.03, "roll": 0.085, "stand": 0.07, "ring": 0.06, "gorget": 0.07}[kind]
        colour = {"crew": fold, "round": lighter(rgb, 0.5), "roll": light, "stand": cloth.accent, "ring": (0.75, 0.78, 0.82), "gorget": light}[kind]
        w = n * (1.45 if kind in ("ring", "round") else 1.18)
        sag = 0.05 if front else 0.0
        batch.add(inks.across(colour, x0 - w, x0 + w), smooth([(x0 + w, 1.02), (x0 + w * 1.05, 1.02 - tall), (f * 0.6, 1.0 - tall - sag), (x0 - w * 1.05, 1.02 - tall), (x0 - w, 1.02), (x0, 1.03 + tall * 0.2)], 0.8))
        return
    if kind == "hood":
        w = n * 2.0
        batch.add(inks.across(darker(rgb, 0.08), x0 - w, x0 + w), smooth([(x0 + w * (1 - 0.5 * s), 0.99), (x0 + w * (0.8 - 0.35 * s), 0.86), (f * 0.6, 0.85), (x0 - w, 0.84), (x0 - w * 1.15, 0.98), (x0 - w * 0.7, 1.06), (x0 + w * 0.4, 1.06)]))
        return
    if kind == "fur":
        w = n * 2.0
        batch.add(inks.ball(cloth.accent, x0, 0.95, w), smooth([(x0 + w, 1.0), (x0 + w * 0.9, 0.84), (f, 0.72), (x0 - w * 0.9, 0.84), (x0 - w, 1.0), (x0, 1.08)]))
        return
    if kind == "wimple":
        batch.add(inks.flat((0.95, 0.94, 0.92)), smooth([(x0 + n * 1.5, 1.04), (x0 + n * 1.4, 0.86), (f, 0.76), (x0 - n * 1.5, 0.86), (x0 - n * 1.5, 1.04)]))
        return
    if not front:
        batch.add(inks.flat(light), smooth([(x0 + n * 1.2, 1.0), (x0 + n * 1.2, 0.95), (x0, 0.93), (x0 - n * 1.2, 0.95), (x0 - n * 1.2, 1.0), (x0, 1.04)]))
        return
    if kind in ("v", "scoop", "square", "wrap", "lapels", "shirt"):
        deep = {"v": 0.62, "scoop": 0.84, "square": 0.84, "wrap": 0.60, "lapels": 0.62, "shirt": 0.86}[kind]
        spread = {"v": 26, "scoop": 40, "square": 40, "wrap": 30, "lapels": 30, "shirt": 24}[kind]
        colour = under
        if colour is not None and kind != "shirt" and cut.front != "open":
            top = [form.at(cut, -spread, 0.99)[0], form.at(cut, spread, 0.99)[0]]
            low = form.at(cut, 0, deep)[0]
            batch.add(inks.flat(colour), smooth([(top[0], 1.03), (top[1], 1.03), (form.at(cut, spread * 0.5, (deep + 1) / 2)[0], (deep + 1) / 2), (low, deep), (form.at(cut, -spread * 0.5, (deep + 1) / 2)[0], (deep + 1) / 2)], 0.55 if kind != "scoop" else 1.0))
    for sign in (-1, 1):
        root = form.at(cut, sign * 30, 0.99)[0]
        if kind == "shirt":
            tip = form.at(cut, sign * 30, 0.86)[0]
            batch.add(inks.flat(lighter(rgb, 0.35)), smooth([(x0 + (root - x0) * 0.9, 1.03), (root, 0.95), (tip, 0.86), (f, 0.93)], 0.4))
        elif kind in ("lapels", "wrap"):
            a = form.at(cut, sign * 50, 0.80)[0]
            low = form.at(cut, sign * 4, 0.42)[0]
            b = form.at(cut, sign * 26, 0.68)[0]
            seen = form.at(cut, sign * 40, 0.8)[1]
            if seen < 0.05:
                continue
            colour = light if kind == "lapels" else cloth.accent
            if kind == "lapels":
                batch.add(inks.flat(colour), smooth([(x0 + (root - x0) * 0.85, 1.03), (root * 1.1 - x0 * 0.1, 0.94), (a, 0.82), (b * 1.1, 0.76), (low, 0.40), (form.at(cut, sign * 16, 0.8)[0], 0.80)], 0.35))
            else:
                batch.add(inks.flat(colour), smooth([(x0 + (root - x0) * 0.9, 1.03), (root, 0.94), (form.at(cut, sign * 12, 0.62)[0], 0.56), (form.at(cut, sign * 2, 0.55)[0], 0.54), (form.at(cut, sign * 14, 0.8)[0], 0.84)], 0.5))


def _add_bib(batch: Batch, form: Form, cloth: Cloth, inks: Inks) -> None:
    """Aprons and overalls: a panel over the front, straps, a pouch."""
    cut = cloth.cut
    if cloth.kind == "overalls":
        low = cut._replace(rise=0.36)
        left, right = form.edges(low, np.array([0.2]))
        batch.add(inks.across(cloth.rgb, float(left[0]), float(right[0])), _outline(form, low), tag=cloth.kind)
    else:
        batch.add(inks.flat(cloth.fold), form.band(cut, 0.335, 0.275, -0.003, 0.006))
    rows_v = np.array([cut.rise, 0.5, 0.34, 0.30] if cloth.kind == "overalls" else [cut.rise, 0.52, 0.34, 0.30, 0.10, -0.1, -0.25, cut.hem])
    spread = np.array([30, 34, 46, 60] if cloth.kind == "overalls" else [32, 36, 42, 62, 70, 72, 74, 74.0])
    lo, hi = [], []
    for w, v in zip(spread, rows_v, strict=True):
        for sign, out in ((-1, lo), (1, hi)):
            a = min(90.0, max(-90.0, sign * w + form.turn))
            left, right = form.edges(cut, np.array([v]))
            out.append(((left[0] + right[0]) / 2 + (right[0] - left[0]) / 2 * sin(radians(a)), v))
    if form.turn < 140:
        mid = (lo[-1][0] + hi[-1][0]) / 2
        ring = [*hi, ((hi[-1][0] + mid) / 2, cut.hem - 0.02), ((lo[-1][0] + mid) / 2, cut.hem - 0.02), *lo[::-1]] if cloth.kind == "apron" else [*hi, *lo[::-1]]
        batch.add(inks.across(cloth.rgb, lo[2][0], hi[2][0]), smooth(ring, 0.55), tag=cloth.kind)
        u, seen = form.at(cut, 0, 0.05 if cloth.kind == "apron" else 0.55)
        if seen > 0.25:
            w, y = 0.045 * form.height * seen, 0.04 if cloth.kind == "apron" else 0.55
            batch.add(inks.flat(cloth.fold), smooth([(u - w, y + 0.07), (u + w, y + 0.07), (u + w * 0.9, y - 0.06), (u - w * 0.9, y - 0.06)], 0.4))
    for sign in (-1, 1):
        a, b = form.at(cut, sign * 28, cut.rise)[0], form.at(cut, sign * 34, 0.98)[0]
        if form.at(cut, sign * 28, cut.rise)[1] > 0.0:
            batch.add(inks.flat(cloth.rgb if cloth.kind == "overalls" else cloth.fold), taper([(a, cut.rise - 0.03), ((a + b) / 2, (cut.rise + 0.98) / 2), (b, 1.0)], [0.018 * form.height] * 3))


def _add_mantle(batch: Batch, form: Form, cloth: Cloth, inks: Inks) -> None:
    """Cloaks and capes: over the shoulders, open at the front."""
    cut = cloth.cut
    outline = _outline(form, cut)
    left, right = form.edges(cut, np.array([0.0]))
    if form.turn > 110:
        batch.add(inks.across(cloth.rgb, float(left[0]), float(right[0])), outline, tag=cloth.kind)
    else:
        for sign in (-1, 1):
            v = np.array([1.02, 0.9, 0.7, 0.4, 0.1, -0.2, cut.hem])
            opening = np.array([14, 24, 30, 34, 38, 40, 42.0])
            lo, hi = form.edges(cut, v)
            mid, half = (lo + hi) / 2, (hi - lo) / 2
            inner = mid + half * np.sin(np.clip(np.radians(sign * opening + form.turn), -1.5, 1.5))
            outer = lo if sign < 0 else hi
            if np.abs(inner - outer).max() < 0.05 * form.height:
                continue
            ring = [*zip(outer, v, strict=True), *list(zip(inner, v, strict=True))[::-1]]
            batch.add(inks.across(cloth.rgb, float(left[0]), float(right[0])), smooth(ring, 0.7), tag=cloth.kind)
    _add_trim(batch, form, cloth, inks)
    _add_collar(batch, form, cloth, inks, None)


def bend(bones: Bones, m: Measures, form: Form, sway: float, lift: float):  # noqa: ANN201
    """A function that carries (u, v) points onto the posed body, metres."""
    p, c, n = bones.pelvis, bones.control, bones.neck
    knee = (bones.near_leg[1] + bones.far_leg[1]) / 2
    ankle = (bones.near_leg[2] + bones.far_leg[2]) / 2
    through = 2 * knee - (p + ankle) / 2
    leg = m.hip - m.ankle
    slack = radians(sway)
    spread_k = abs(float(bones.near_leg[1][0] - bones.far_leg[1][0])) / 2
    spread_a = abs(float(bones.near_leg[2][0] - bones.far_leg[2][0])) / 2
    room = form.hip_half * 0.62
    more_k, more_a = max(0.0, spread_k - room), max(0.0, spread_a - room)

    def move(points: np.ndarray) -> np.ndarray:
        u, v = points[:, :1], points[:, 1:]
        t = np.clip(v, 0.0, None)
        one = 1 - t
        spine = one * one * p + 2 * one * t * c + t * t * n
        tangent = 2 * one * (c - p) + 2 * t * (n - c)
        q = np.clip(-v, 0.0, None)
        rest = 1 - q
        down = rest * rest * p + 2 * rest * q * through + q * q * ankle
        below = -(2 * rest * (through - p) + 2 * q * (ankle - through)) * 0.25 - (ankle - p) * 0.75  # the hem stays nearly level
        k = np.clip((v + 0.10) / 0.20, 0.0, 1.0)
        along = tangent * k / np.maximum(np.hypot(tangent[:, :1], tangent[:, 1:]), 1e-6) + below * (1 - k) / np.maximum(np.hypot(below[:, :1], below[:, 1:]), 1e-6)
        along /= np.maximum(np.hypot(along[:, :1], along[:, 1:]), 1e-6)
        normal = np.stack([along[:, 1], -along[:, 0]], 1)
        extra = np.clip(u / max(form.hip_half, 0.02), -1, 1) * np.where(q < 0.5, more_k * q * 2, more_k + (more_a - more_k) * (q - 0.5) * 2)
        out = np.where(v >= 0, spine, down) + normal * (u + extra * np.clip(q * 6, 0, 1))
        out[:, :1] -= slack * q**1.4 * leg
        out[:, 1:] += lift * q**1.4 * leg * 0.02
        return out

    return move
