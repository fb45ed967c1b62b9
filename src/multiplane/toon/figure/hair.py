"""Hair: a cap with a hairline, a mass behind the head, and things that hang and swing.

Unit: the head's height, as in `head`. A style is one row of HAIR; its parts are shared.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import NamedTuple

import numpy as np

from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter
from .head import Skull, hair_angle, lay


class Hair(NamedTuple):
    """`line`: the hairline over the forehead; `top`, `side`: volume; `back`: mass behind; `length`: its lower
    end (y); `edge`: outline texture; `extras`: what hangs or sticks out; `ears`: whether ears are seen."""

    line: str
    top: float = 0.06
    side: float = 0.03
    back: str = ""
    length: float = 0.0
    edge: str = "plain"
    extras: tuple[str, ...] = ()
    ears: bool = True


HAIR: dict[str, Hair] = {
    "short": Hair("swoop", 0.08, 0.03),
    "crop": Hair("straight_high", 0.04, 0.02),
    "buzz": Hair("straight_high", 0.015, 0.008),
    "side_part": Hair("part", 0.09, 0.03),
    "slicked": Hair("high", 0.05, 0.01),
    "quiff": Hair("high", 0.07, 0.02, extras=("quiff",)),
    "pompadour": Hair("high", 0.12, 0.02, extras=("quiff", "roll")),
    "undercut": Hair("part", 0.12, -0.005, extras=("roll",)),
    "spiky": Hair("jag", 0.10, 0.03, edge="spikes"),
    "tousled": Hair("jag", 0.10, 0.06, edge="tufts"),
    "fringe": Hair("fringe", 0.07, 0.05, "bob", 0.16, ears=False),
    "bowl": Hair("fringe", 0.07, 0.06, ears=False),
    "mohawk": Hair("bald", 0.0, 0.0, extras=("mohawk",)),
    "afro": Hair("round", 0.30, 0.24, "cloud", 0.18, "curls", ears=False),
    "curly": Hair("curl", 0.14, 0.10, edge="curls"),
    "ringlets": Hair("curl", 0.12, 0.10, "bob", -0.10, "curls", ears=False),
    "bob": Hair("swoop", 0.07, 0.06, "bob", 0.06, ears=False),
    "lob": Hair("curtain", 0.07, 0.06, "bob", -0.12, ears=False),
    "pixie": Hair("sweep", 0.07, 0.04, edge="tufts"),
    "long": Hair("curtain", 0.06, 0.06, "long", -0.62, ears=False),
    "long_straight": Hair("fringe", 0.05, 0.05, "long", -0.70, ears=False),
    "wavy": Hair("swoop", 0.08, 0.08, "wavy", -0.45, ears=False),
    "bun": Hair("high", 0.05, 0.02, extras=("bun",)),
    "top_knot": Hair("high", 0.03, 0.01, extras=("top_knot",)),
    "chignon": Hair("part", 0.06, 0.03, extras=("low_bun",)),
    "ponytail": Hair("sweep", 0.06, 0.02, extras=("ponytail",)),
    "high_ponytail": Hair("high", 0.05, 0.01, extras=("high_ponytail",)),
    "pigtails": Hair("curtain", 0.06, 0.03, extras=("pigtails",)),
    "plaits": Hair("middle", 0.07, 0.04, extras=("plaits",)),
    "plait": Hair("sweep", 0.06, 0.03, extras=("plait",)),
    "crown_plait": Hair("middle", 0.06, 0.04, extras=("crown_plait",)),
    "space_buns": Hair("fringe", 0.05, 0.04, extras=("space_buns",), ears=True),
    "dreadlocks": Hair("round", 0.08, 0.06, "locks", -0.30, ears=False),
    "cornrows": Hair("high", 0.025, 0.01, extras=("rows",)),
    "mullet": Hair("jag", 0.08, 0.03, "mullet", -0.10, "tufts"),
    "bald": Hair("none", ears=True),
    "bald_sides": Hair("sides", 0.0, 0.05, ears=True),
    "receding": Hair("receding", 0.03, 0.03),
    "comb_over": Hair("comb", 0.015, 0.03),
    "wild": Hair("jag", 0.16, 0.14, "cloud", 0.10, "spikes", ears=False),
    "widows_peak": Hair("peak", 0.05, 0.02),
    "bouffant": Hair("sweep", 0.22, 0.10, "bob", 0.14, ears=False),
    "permed": Hair("curl", 0.13, 0.12, "cloud", 0.16, "curls", ears=False),
}

_PHI = np.array([-180, -130, -100, -85, -72, -60, -42, -22, 0, 22, 42, 60, 72, 85, 100, 130, 180], float)
_REAR = (0.06, 0.12, 0.26, 0.40)  # at 180, 130, 100, 85


def _line(seven: tuple[float, ...], sides: float = 0.50) -> np.ndarray:
    """A whole hairline from nine heights over the forehead, left temple to right."""
    a, b, c, d, e, f, g = seven
    return np.array([*_REAR, sides, a, b, c, d, e, f, g, sides, *_REAR[::-1]])


LINES: dict[str, np.ndarray] = {
    "high": _line((0.62, 0.76, 0.81, 0.83, 0.81, 0.76, 0.62)),
    "straight_high": _line((0.66, 0.75, 0.77, 0.77, 0.77, 0.75, 0.66)),
    "swoop": _line((0.56, 0.62, 0.70, 0.77, 0.81, 0.77, 0.62)),
    "sweep": _line((0.58, 0.72, 0.80, 0.78, 0.72, 0.66, 0.56)),
    "part": _line((0.58, 0.66, 0.71, 0.75, 0.80, 0.83, 0.66)),
    "middle": _line((0.56, 0.66, 0.77, 0.86, 0.77, 0.66, 0.56)),
    "curtain": _line((0.46, 0.60, 0.76, 0.87, 0.76, 0.60, 0.46), 0.36),
    "fringe": _line((0.60, 0.655, 0.665, 0.67, 0.665, 0.655, 0.60), 0.44),
    "round": _line((0.60, 0.71, 0.745, 0.755, 0.745, 0.71, 0.60)),
    "jag": _line((0.60, 0.68, 0.77, 0.66, 0.78, 0.68, 0.58)),
    "curl": _line((0.60, 0.70, 0.66, 0.73, 0.67, 0.71, 0.60)),
    "peak": _line((0.64, 0.80, 0.83, 0.74, 0.83, 0.80, 0.64)),
    "receding": _line((0.68, 0.88, 0.92, 0.86, 0.92, 0.88, 0.68)),
    "comb": _line((0.66, 0.90, 0.94, 0.955, 0.94, 0.90, 0.66)),
    "sides": _line((0.60, 0.66, 0.7, 0.7, 0.7, 0.66, 0.60)),
}


class Swing(NamedTuple):
    """A part that swings about `pivot` as the figure moves."""

    batch: Batch
    pivot: tuple[float, float]
    gain: float


class HairParts(NamedTuple):
    back: Batch  # behind the body
    cap: Batch  # over the head
    over: Batch  # over the face, and before a hat is put on
    swings_back: tuple[Swing, ...]
    swings_front: tuple[Swing, ...]


def _texture(points: np.ndarray, edge: str, centre: tuple[float, float]) -> np.ndarray:
    """Curls or spikes along an outer edge."""
    if edge == "plain":
        return points
    n = {"curls": 22, "tufts": 14, "spikes": 16}[edge]
    amount = {"curls": 0.045, "tufts": 0.05, "spikes": 0.10}[edge]
    step = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    at = np.linspace(0, step[-1], n)
    dense = np.stack([np.interp(at, step, points[:, 0]), np.interp(at, step, points[:, 1])], 1)
    out = dense - centre
    out /= np.maximum(np.hypot(*out.T)[:, None], 1e-6)
    dense[1:-1:2] += out[1:-1:2] * amount
    dense[2:-1:2] -= out[2:-1:2] * amount * (0.5 if edge == "curls" else 0.3)
    return dense


def _cap(hair: Hair, skull: Skull, flip: bool) -> np.ndarray:
    """The closed cap: hairline below, outline of the skull with volume above."""
    e = hair_angle(skull.turn)
    heights = LINES[hair.line]
    if flip:
        heights = heights[::-1]
    span = np.linspace(-89.0, 89.0, 17)
    phi = (span - e + 180) % 360 - 180
    y = np.interp(phi, _PHI, heights)
    low = np.stack([skull.across(np.sin(np.radians(span)), y) + skull.top_shift * y, y], 1)
    grown = skull.outline(hair.side, hair.top)
    y_right, y_left = low[-1, 1], low[0, 1]
    top = int(grown[:, 1].argmax())
    right = [p for p in grown[: top + 1] if p[1] > y_right + 0.04]
    left = [p for p in grown[top + 1 :] if p[1] > y_left + 0.04]
    upper = _texture(np.array([low[-1] + (hair.side, 0.0), *right, *left, low[0] - (hair.side, 0.0)]), hair.edge, (0.0, 0.5))
    return smooth(np.concatenate([low, upper]))


def _mass(hair: Hair, skull: Skull) -> np.ndarray | None:
    """The outline of hair behind the head."""
    s, c = sin(radians(skull.turn)), cos(radians(skull.turn))
    w = float(skull.edge(0.57, 1)) + hair.side + 0.015
    rear = float(skull.edge(0.57, -1)) + hair.side + 0.03
    n = hair.length
    shape = {
        "bob": [(1.0, 0.62), (1.06, 0.35), (1.10, n + 0.10), (0.88, n), (0.40, n + 0.01)],
        "long": [(1.0, 0.60), (1.06, 0.20), (1.10, n * 0.5), (1.04, n + 0.10), (0.70, n), (0.25, n + 0.03)],
        "wavy": [(1.0, 0.62), (1.14, 0.34), (1.02, 0.12), (1.26, -0.10), (1.10, n + 0.12), (0.85, n), (0.35, n + 0.05)],
        "cloud": [(0.9, 0.85), (1.12, 0.62), (1.16, 0.38), (0.95, n), (0.45, n - 0.04)],
        "locks": [(1.0, 0.62), (1.14, 0.34), (1.20, 0.10), (1.24, n + 0.06), (1.10, n - 0.06), (1.04, n + 0.16), (0.92, n - 0.10), (0.82, n + 0.14), (0.68, n - 0.12), (0.56, n + 0.12), (0.38, n - 0.10), (0.20, n + 0.10)],
        "mullet": [(0.95, 0.55), (0.98, 0.25), (0.92, n + 0.06), (0.70, n), (0.30, n + 0.02)],
    }.get(hair.back)
    if shape is None:
        return None
    if skull.turn > 120:
        c = abs(c)
    front_pull = 1.0 - 0.62 * s  # in profile the mass lies behind the face
    right = [(x * w * (front_pull if y < 0.6 else 1 - 0.25 * s), y) for x, y in shape]
    left = [(-x * rear, y) for x, y in shape][::-1]
    outline = np.array([*right, *left, (-rear * 0.8, 0.9), (0.0, 1.0), (w * (0.8 - 0.3 * s), 0.9)])
    if hair.edge == "curls":
        outline = _texture(np.concatenate([outline, outline[:1]]), "curls", (0.0, 0.4))[:-1]
    return smooth(outline)


def _plait(x: float, y: float, beads: int, size: float, lean: float) -> list[np.ndarray]:
    out = []
    for i in range(beads):
        r = size * (1 - 0.07 * i)
        out.append(oval(x + lean * i * size * 0.4 + (0.012 if i % 2 else -0.012), y - i * size * 1.28, r * 0.92, r * 0.86, 0.5 if i % 2 else -0.5))
    return out


def _extras(hair: Hair, skull: Skull, rgb: RGB, inks: Inks, parts: HairParts, ribbon: RGB) -> tuple[list[Swing], list[Swing]]:
    e = hair_angle(skull.turn)
    back, front = [], []

    def at(phi: float, y: float) -> tuple[float, bool]:
        angle = ((phi + e + 180) % 360) - 180
        x = float(skull.across(np.array(sin(radians(angle))), np.array(y)))
        return x, abs(angle) < 88

    def ball(x: float, y: float, r: float, ry: float | None = None, where: Batch | None = None) -> None:
        (where or parts.back).add(inks.ball(rgb, x, y, r), oval(x, y, r, ry or r), tag="hair")

    for extra in hair.extras:
        if extra in ("bun", "low_bun"):
            y = 0.80 if extra == "bun" else 0.22
            x, seen = at(180, y)
            reach = 1.22
            ball(x * reach, y + (0.17 if extra == "bun" else 0.0), 0.20 if extra == "bun" else 0.16, where=parts.cap if seen else parts.back)
        elif extra == "top_knot":
            ball(skull.top_shift * 2, 1.13, 0.17, 0.15)
        elif extra == "space_buns":
            for phi in (-105, 105):
                x, _ = at(phi, 0.85)
                ball(x * 1.35, 1.02, 0.17)
        elif extra in ("ponytail", "high_ponytail", "plait"):
            y = {"ponytail": 0.52, "high_ponytail": 0.92, "plait": 0.34}[extra]
            x, seen = at(180, y)
            x *= 1.0
            tail = Batch()
            trail = -1.0 if skull.turn <= 90 else -0.2
            if extra == "plait":
                for bead in _plait(x * 1.1, y - 0.05, 6, 0.105, 0.0):
                    tail.add(inks.ball(rgb, float(bead[::3, 0].mean()), float(bead[::3, 1].mean()), 0.11), bead, tag="hair")
            else:
                k = sin(radians(skull.turn))
                pts = [(x, y), (x + trail * 0.20 * (0.3 + k), y + 0.02), (x + trail * 0.30 * (0.3 + k), y - 0.28), (x + trail * 0.22 * (0.3 + k), y - 0.62)]
                tail.add(inks.across(rgb, x - 0.35, x + 0.1), taper(pts, [0.12, 0.20, 0.24, 0.05]), tag="hair")
            swing = Swing(tail, (x, y), 1.0)
            (front if seen else back).append(swing)
            target = parts.cap if seen else parts.back
            target.add(inks.flat(ribbon), oval(x, y, 0.06, 0.07), tag="hair")
        elif extra in ("pigtails", "plaits"):
            for phi in (-98, 98):
                y = 0.36 if extra == "plaits" else 0.52
                x, _ = at(phi, y)
                angle = ((phi + e + 180) % 360) - 180
                # the far one is hidden behind the head in profile
                if skull.turn < 100 and angle > 120:
                    continue
                hang = Batch()
                out = 1.0 if x > 0 else -1.0
                if extra == "plaits":
                    x0 = x * 1.05 + out * 0.02
                    for bead in _plait(x0, y - 0.04, 5, 0.098, out * 0.12):
                        hang.add(inks.ball(rgb, float(bead[::3, 0].mean()), float(bead[::3, 1].mean()), 0.10), bead, tag="hair")
                    hang.add(inks.flat(ribbon), oval(x0 + out * 0.012 * 5, y - 0.04 - 5 * 0.120, 0.05, 0.038), tag="hair")
                    hang.add(inks.flat(darker(rgb, 0.06)), smooth([(x0 + out * 0.06 - 0.045, y - 0.66), (x0 + out * 0.06 + 0.045, y - 0.66), (x0 + out * 0.075, y - 0.80)]), tag="hair")
                else:
                    hang.add(inks.ball(rgb, x + out * 0.16, y - 0.05, 0.26), smooth([(x, y + 0.06), (x + out * 0.18, y + 0.16), (x + out * 0.30, y - 0.05), (x + out * 0.20, y - 0.34), (x + out * 0.10, y - 0.40), (x + out * 0.06, y - 0.14)]), tag="hair")
                    hang.add(inks.flat(ribbon), oval(x + out * 0.02, y + 0.03, 0.045, 0.06), tag="hair")
                near = (x < 0) if skull.turn < 100 else False
                (front if near or skull.turn < 20 else back).append(Swing(hang, (x, y), 0.8))
        elif extra == "crown_plait":
            for i in range(7):
                a = radians(180 * (i + 0.5) / 7)
                x, y = cos(a) * 0.36 + skull.top_shift, 0.72 + sin(a) * 0.30
                parts.cap.add(inks.ball(darker(rgb, 0.08), x, y, 0.09), oval(x, y, 0.10, 0.075, a), tag="hair")
        elif extra == "mohawk":
            _add_mohawk(parts.cap, skull, rgb, inks)
        elif extra == "rows":
            for side in (-0.66, -0.33, 0.0, 0.33, 0.66):
                t = np.linspace(0.0, 1.0, 5)
                pts = np.stack([(side * 0.42 * np.cos(t * 1.2) + skull.top_shift), 0.80 + 0.20 * np.sin(0.4 + t * 1.6) * (1 - abs(side) * 0.35)], 1)
                parts.cap.add(inks.flat(lighter(rgb, 0.18)), taper(pts, np.full(5, 0.014)), tag="hair")
        elif extra == "quiff":
            x = float(lay(np.array([[0.02, 0.84]]), skull.turn, skull)[0, 0]) if skull.turn < 100 else -0.2
            parts.over.add(inks.ball(rgb, x - 0.08, 1.0, 0.3), smooth([(x - 0.34, 0.92), (x - 0.16, 1.10), (x + 0.08, 1.13), (x + 0.17, 1.0), (x + 0.08, 0.86), (x - 0.10, 0.82)]), tag="hair")
        elif extra == "roll":
            x = skull.top_shift
            parts.cap.add(inks.ball(lighter(rgb, 0.05), x, 1.0, 0.34), smooth([(x - 0.34, 0.90), (x - 0.20, 1.12), (x + 0.12, 1.17), (x + 0.33, 1.02), (x + 0.26, 0.88), (x, 0.92)]), tag="hair")
    return back, front


def _add_mohawk(batch: Batch, skull: Skull, rgb: RGB, inks: Inks) -> None:
    """A comb of spikes over the crown: a narrow flame from the front, a fan from the side."""
    k = abs(sin(radians(skull.turn)))
    a = np.radians(np.linspace(38, 168, 13))
    reach = np.where(np.arange(13) % 2, 0.80, 0.60) - 0.06 * np.abs(np.linspace(-1, 1, 13))
    wide = 0.16 + 0.84 * k
    outer = np.stack([np.cos(a) * reach * wide + skull.top_shift, 0.55 + np.sin(a) * reach], 1)
    inner = np.stack([np.cos(a[::-1]) * 0.44 * (0.2 + 0.8 * k) + skull.top_shift, 0.55 + np.sin(a[::-1]) * 0.40], 1)
    batch.add(inks.down(rgb, 1.35, 0.7), smooth(np.concatenate([outer, inner]), 0.25), tag="hair")


def build_hair(style: str, skull: Skull, rgb: RGB, inks: Inks, *, flip: bool = False, hat: bool = False, ribbon: RGB = (0.8, 0.3, 0.3)) -> HairParts:
    """All parts of a hair style under one turn of the head. Under a `hat` volume is pressed flat."""
    hair = HAIR.get(style, HAIR["short"])
    if hat:
        keep = tuple(e for e in hair.extras if e not in ("bun", "top_knot", "space_buns", "mohawk", "quiff", "roll", "crown_plait", "high_ponytail"))
        hair = hair._replace(top=min(hair.top, 0.0), side=min(hair.side, 0.05), extras=keep)
    parts = HairParts(Batch(), Batch(), Batch(), (), ())
    mass = _mass(hair, skull)
    if mass is not None:
        behind = parts.back if skull.turn < 125 else parts.over
        behind.add(inks.across(darker(rgb, 0.10 if skull.turn < 125 else 0.0), -0.5, 0.5, 0.7), mass, tag="hair")
    if hair.line == "sides":
        _add_sides(parts, skull, rgb, inks)
    elif hair.line not in ("none", "bald"):
        contour = _cap(hair, skull, flip)
        parts.cap.add(inks.ball(rgb, 0.0, 0.60, 0.56, 0.84), contour, tag="hair")
        if {"bun", "low_bun"} & set(hair.extras):
            _add_strands(parts.cap, skull, rgb, inks)
        _add_shine(parts.cap, hair, skull, rgb, inks)
    back, front = _extras(hair, skull, rgb, inks, parts, ribbon)
    return parts._replace(swings_back=tuple(back), swings_front=tuple(front))


def _add_strands(batch: Batch, skull: Skull, rgb: RGB, inks: Inks) -> None:
    """Strands that run from the hairline back to the knot, so that combed hair is not a cap."""
    e, t = hair_angle(skull.turn), np.linspace(0.0, 1.0, 9)
    for side in (-1, 1):
        for rise in (1.02, 0.93, 0.83):
            y = rise - (rise - 0.32) * t**1.5
            angle = (side * (34 + 116 * t) + e + 180) % 360 - 180
            seen = np.abs(angle) < 84
            if seen.sum() >= 4:
                pts = np.stack([skull.across(np.sin(np.radians(angle)), y) * 1.02 + skull.top_shift * y, y], 1)[seen]
                wide = 0.014 * np.sin(np.linspace(0.25, 2.9, len(pts)))
                batch.add(inks.flat(darker(rgb, 0.13), 0.6), taper(pts, wide), tag="hair")


def _add_shine(batch: Batch, hair: Hair, skull: Skull, rgb: RGB, inks: Inks) -> None:
    """One light stroke that follows the crown on the lit side."""
    if hair.edge in ("curls", "spikes") or hair.top < 0.02:
        return
    a = np.radians(np.linspace(118, 158, 5) if inks.left else np.linspace(62, 22, 5))
    w = float(skull.edge(0.7, -1 if inks.left else 1)) + hair.side
    pts = np.stack([np.cos(a) * w * 0.80 + skull.top_shift, 0.60 + np.sin(a) * (0.34 + hair.top * 0.9)], 1)
    batch.add(inks.flat(lighter(rgb, 0.22), 0.75), taper(pts, np.array([0.2, 0.8, 1.0, 0.8, 0.2]) * 0.032), tag="hair")


def _add_sides(parts: HairParts, skull: Skull, rgb: RGB, inks: Inks) -> None:
    """A fringe of hair around a bald crown, from temple to temple."""
    e = hair_angle(skull.turn)
    phi = np.linspace(74.0, 286.0, 17)
    angle = np.radians((phi + e + 180) % 360 - 180)
    seen = np.abs(np.degrees(angle)) < 89
    for run in _runs(seen):
        at = angle[run]
        rise = np.interp(np.abs((phi[run] - 180) / 106), [0.0, 0.75, 1.0], [0.70, 0.64, 0.47])
        fall = np.interp(np.abs((phi[run] - 180) / 106), [0.0, 0.75, 1.0], [0.14, 0.24, 0.42])
        x = skull.across(np.sin(at), rise)
        top = np.stack([x * 1.07 + skull.top_shift * rise, rise], 1)
        low = np.stack([skull.across(np.sin(at), fall) * 1.06, fall], 1)[::-1]
        if len(at) > 1 and np.ptp(x) > 0.03:
            parts.cap.add(inks.ball(rgb, float(x.mean()), 0.45, 0.25), smooth(np.concatenate([top, low]), 0.9), tag="hair")
    for side in (-1, 1):
        x = side * (float(skull.edge(0.5, side)) - 0.01)
        parts.back.add(inks.ball(rgb, x, 0.46, 0.2), smooth([(x, 0.66), (x + side * 0.09, 0.60), (x + side * 0.11, 0.44), (x + side * 0.05, 0.30), (x - side * 0.04, 0.28)]), tag="hair")


def _runs(seen: np.ndarray) -> list[np.ndarray]:
    """The stretches of indices where `seen` holds."""
    at = np.flatnonzero(seen)
    return [run for run in np.split(at, np.flatnonzero(np.diff(at) > 1) + 1) if len(run)]
