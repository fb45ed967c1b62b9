"""Four-legged animals, seen from the side with the head turned a little to us: bodies, legs, tails and what marks them.

Takes: a Coat, a Pose and the inks; adds to a Batch in metres. Heads are in `beast_heads`, the measures in `species`.
"""

from __future__ import annotations

from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np

from .batch import Batch, oval, smooth, taper
from .beast_heads import add_head
from .beast_views import add_view
from .colour import RGB, Inks, darker, lighter, mix
from .creature_parts import Coat
from .pose import Pose
from .species import BEASTS, Beast

BELLY = (0.93, 0.86, 0.70)


class Stand(NamedTuple):
    """Where the body of a beast is in a pose, metres: its hip and chest, and their radius."""

    hx: float
    hy: float
    cx: float
    cy: float
    r: float
    base: float
    sitting: bool
    lying: bool

    @property
    def middle(self) -> tuple[float, float]:
        return (self.hx + self.cx) / 2, (self.hy + self.cy) / 2


def _stand(kind: Beast, pose: Pose, build: str, h: float) -> Stand:
    sitting, lying = pose.root_y < -0.06 and abs(pose.tilt) < 45, abs(pose.tilt) > 45
    up = 0.0 if (sitting or lying) else pose.root_y * h
    thick = {"round": 1.2, "slim": 0.86, "broad": 1.12}.get(build, 1.0)
    base = kind.depth * h * 0.12 if lying else kind.leg * h
    hy, cy = base + kind.depth * h * 0.52 + up, base + kind.depth * h * 0.56 + up
    hx, cx = -kind.length * h * 0.42 + pose.root_x * h, kind.length * h * 0.34 + pose.root_x * h
    if sitting:
        hy, cy = kind.depth * h * 0.50, base + kind.depth * h * 0.78
        hx, cx = -kind.length * h * 0.22, kind.length * h * 0.22
    return Stand(hx, hy, cx, cy + pose.breath * 0.006 * h, kind.depth * h * 0.5 * thick, base, sitting, lying)


FRONT, BEHIND = 22.0, 150.0  # turns at which an animal is seen along its length


def add_beast(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """A four-legged animal in a pose, from where it is seen."""
    design = who.design
    kind = BEASTS.get(design.species, BEASTS["dog"])
    turn = min(abs(pose.yaw), 360 - abs(pose.yaw))
    if turn < FRONT or turn > BEHIND:
        add_view(batch, who, kind, pose, inks, h, turn > BEHIND, lambda x, y: _add_tail(batch, inks, kind, (x, y), h, who, pose, along=turn > BEHIND))
        return
    kind = kind._replace(length=kind.length * foreshortened(turn))
    at = _stand(kind, pose, design.build, h)
    if "bat_wings" in kind.extras:
        _add_wings(batch, who, pose, inks, at, h)
    _add_tail(batch, inks, kind, (at.hx - kind.depth * h * 0.35, at.hy + kind.depth * h * 0.12), h, who, pose, low=at.sitting or at.lying)
    _add_legs(batch, inks, kind, at, pose, darker(_leg_rgb(who, kind), 0.16), who, h, near=False)
    _add_body(batch, who, kind, pose, inks, at, h)
    _add_legs(batch, inks, kind, at, pose, _leg_rgb(who, kind), who, h, near=True)
    add_head(batch, who, kind, pose, inks, at.cx + at.r * 0.55, at.cy + at.r * 0.55, h)


def foreshortened(turn: float) -> float:
    """How long a body is drawn under a turn, as a share of its length from the side."""
    return min(1.0, 0.30 + 0.78 * sin(radians(turn)))


def _leg_rgb(who: Coat, kind: Beast) -> RGB:
    if "panda" in kind.extras:
        return (0.16, 0.15, 0.17)
    return darker(who.fur, 0.55) if "wool" in kind.extras else who.fur


def _paw(who: Coat, kind: Beast) -> RGB:
    if kind.hoof:
        return darker(who.fur, 0.55) if sum(who.fur) < 2.2 else (0.30, 0.26, 0.26)
    if who.design.species == "fox":
        return (0.20, 0.15, 0.15)
    return who.mark if who.design.species in ("dog", "cat") else darker(who.fur, 0.30)


def _leg(batch: Batch, inks: Inks, rgb: RGB, root: tuple[float, float], foot: tuple[float, float], width: float, bend: float, paw: RGB, hoof: bool, hock: bool = False) -> None:
    mid = ((root[0] + foot[0]) / 2 + bend, (root[1] + foot[1]) / 2)
    points, widths = [root, mid, (foot[0], foot[1] + width * 0.3)], [width * 1.75, width * 0.98, width * 0.80]
    if hock and bend:  # hind legs: the thigh, the knee before, the hock behind
        points = [root, (root[0] + (foot[0] - root[0]) * 0.35 - bend * 0.9, root[1] * 0.62 + foot[1] * 0.38), ((root[0] + foot[0]) / 2 + bend, root[1] * 0.36 + foot[1] * 0.64), points[2]]
        widths = [width * 2.2, width * 1.55, width * 0.86, width * 0.78]
    x0, x1 = min(root[0], foot[0]) - width, max(root[0], foot[0]) + width
    batch.add(inks.across(rgb, x0, x1, 0.66), taper(points, widths), tag="limb")
    w = width * (0.62 if hoof else 0.85)
    batch.add(inks.flat(paw), smooth([(foot[0] - w * 0.8, foot[1]), (foot[0] - w * 0.7, foot[1] + w * 0.9), (foot[0] + w * 0.5, foot[1] + w * 0.95), (foot[0] + w * 1.25, foot[1] + w * 0.45), (foot[0] + w * 1.2, foot[1])], 0.8), tag="limb")


def _add_legs(batch: Batch, inks: Inks, kind: Beast, at: Stand, pose: Pose, rgb: RGB, who: Coat, h: float, *, near: bool) -> None:
    """The two legs of one side."""
    front, hind = (pose.near_foot_x, pose.near_foot_y), (pose.far_foot_x, pose.far_foot_y)
    if not near and pose.near_knee > 0.5:  # a walk and a trot; at a gallop both fronts go together, and both hinds
        front, hind = hind, front
    shift = -0.01 * h if near else 0.055 * h
    width = kind.depth * h * 0.27 * kind.slim
    paw = _paw(who, kind) if near else darker(_paw(who, kind), 0.16)
    if at.lying:
        batch.add(inks.flat(rgb), taper([(at.cx - 0.02 * h, at.base + 0.10 * h), (at.cx + 0.16 * h, at.base * 0.5 + 0.05 * h), (at.cx + 0.34 * h, 0.045 * h)], [width * 1.3, width, width * 0.8]))
        batch.add(inks.flat(rgb), smooth([(at.hx - 0.10 * h, 0.02 * h), (at.hx - 0.08 * h, at.hy), (at.hx + 0.14 * h, at.hy * 0.9), (at.hx + 0.26 * h, 0.05 * h), (at.hx + 0.20 * h, 0.0), (at.hx, 0.0)]))
        return
    k = h * 0.75
    if at.sitting:
        x = at.hx + shift
        batch.add(inks.flat(rgb), smooth([(x - 0.16 * h, 0.06 * h), (x - 0.12 * h, at.hy * 1.15), (x + 0.12 * h, at.hy * 1.1), (x + 0.22 * h, 0.08 * h), (x + 0.28 * h, 0.0), (at.hx, 0.0)]))
    else:
        crook = -0.16 * kind.leg * h * (1.0 if not kind.hoof else 0.62) * (0.3 if kind.slim > 1.1 else 1.0)
        _leg(batch, inks, rgb, (at.hx + 0.01 * h + shift, at.hy - 0.02 * h), (at.hx - 0.02 * h + shift + hind[0] * k, hind[1] * h), width * 1.1, crook, paw, kind.hoof, kind.leg > 0.18 and kind.slim < 1.1)
    _leg(batch, inks, rgb, (at.cx + shift, at.cy - 0.06 * h), (at.cx + 0.015 * h + shift + front[0] * k, front[1] * h), width, 0.012 * h, paw, kind.hoof)


def _add_body(batch: Batch, who: Coat, kind: Beast, pose: Pose, inks: Inks, at: Stand, h: float) -> None:
    hx, hy, cx, cy, r = at.hx, at.hy, at.cx, at.cy, at.r
    mx, my = at.middle
    high = 0.86 * (1 + pose.stretch * 2)
    tuck = 0.62 if kind.slim < 0.8 and not kind.hoof else 0.78  # greyhound bellies of the light ones
    back = my + r * high + kind.back * h
    outline = [
        (hx - r * 0.92, hy + r * 0.10), (hx - r * 0.5, hy + r * high), (mx, back if not at.sitting else max(hy, cy) * 0.5 + my * 0.5 + r * high),
        (cx + r * 0.40, cy + r * high * 1.12), (cx + r * 1.08, cy + r * 0.1), (cx + r * 0.5, cy - r * 0.96), (mx, my - r * tuck), (hx - r * 0.2, hy - r * 0.86),
    ]  # fmt: skip
    if "hump" in kind.extras:
        outline[2:3] = [(mx - r * 0.62, back), (mx - r * 0.25, back + r * 0.9), (mx + r * 0.2, back + r * 0.85), (mx + r * 0.5, back - r * 0.02)]
    body = smooth(outline)
    batch.add(inks.ball(who.fur, mx, my, kind.length * h * 0.62), body, tag="body")
    if "spines" in kind.extras:
        _add_spines(batch, who, inks, at, h)
    for extra in kind.extras:
        _mark_body(batch, extra, who, kind, inks, at, body, h)


def _mark_body(batch: Batch, extra: str, who: Coat, kind: Beast, inks: Inks, at: Stand, body: np.ndarray, h: float) -> None:
    """One kind of marking on the body."""
    hx, cx, cy, r = at.hx, at.cx, at.cy, at.r
    mx, my = at.middle
    long = cx - hx
    if extra in ("bib", "ruff", "belly", "blaze"):
        tone = BELLY if extra == "belly" else who.pale
        low = extra == "belly"
        pts = [(cx + r * 1.1, cy + r * 0.3), (cx + r * 0.5, cy + r * 0.35), (cx + r * 0.1, cy - r * 0.75), (cx + r * 0.7, cy - r)]
        if low:
            pts = [(cx + r * 1.2, cy + r * 0.1), (cx, cy - r * 0.32), (mx, my - r * 0.42), (hx, at.hy - r * 0.5), (hx, at.hy - r * 1.3), (cx + r, cy - r * 1.2)]
        batch.add(inks.flat(tone), smooth(pts), clip=(body,))
    elif extra == "stripes":
        dark = (0.17, 0.14, 0.16)
        for i in range(7):
            x = hx - r * 0.5 + (long + r * 1.2) * (i + 0.5) / 7
            batch.add(inks.flat(dark), taper([(x - r * 0.10, my + r * 1.3), (x + r * 0.05, my + r * 0.3), (x - r * 0.02, my - r * (0.25 if i % 2 else 0.5))], [r * 0.20, r * 0.15, r * 0.03]), clip=(body,))
    elif extra == "patches":
        dark = (0.62, 0.38, 0.18) if who.design.species == "giraffe" else (0.2, 0.16, 0.16) if sum(who.fur) > 2.0 else BELLY
        for px, py, pr in ((0.16, 0.15, 0.52), (0.62, 0.30, 0.44), (0.40, -0.40, 0.26), (0.86, -0.20, 0.26), (0.02, -0.3, 0.2)):
            batch.add(inks.flat(dark), smooth(np.array([(-1.0, 0.1), (-0.3, 0.8), (0.7, 0.9), (1.1, 0.0), (0.4, -0.8), (-0.6, -0.7)]) * (r * pr * 1.15, r * pr) + (hx + px * long, my + py * r)), clip=(body,))
    elif extra == "dapple":
        for i in range(9):
            batch.add(inks.flat(who.pale, 0.9), oval(hx + long * (i + 0.3) / 9, my + r * (0.42 if i % 2 else 0.16), r * 0.085), clip=(body,))
    elif extra == "wool":
        for i in range(13):
            a = 2 * pi * i / 13
            x, y = mx + cos(a) * long * 0.60, my + sin(a) * r * 0.80
            batch.add(inks.ball(who.fur, x, y, r * 0.55), oval(x, y, r * 0.46), tag="body")
        batch.add(inks.ball(who.fur, mx, my, r * 1.4), oval(mx, my, long * 0.60, r * 0.82), tag="body")
    elif extra == "panda":
        batch.add(inks.flat((0.16, 0.15, 0.17)), smooth([(cx - r * 0.55, cy + r * 1.4), (cx + r * 0.55, cy + r * 1.4), (cx + r * 0.5, cy - r * 1.2), (cx - r * 0.35, cy - r * 1.2)]), clip=(body,))
    elif extra == "udder":
        batch.add(inks.flat((0.91, 0.66, 0.63)), oval(hx + r * 0.55, at.hy - r * 0.82, r * 0.30, r * 0.22))
    elif extra == "shell":
        shell = smooth([(hx - r * 1.0, my - r * 0.25), (hx - r * 0.5, my + r * 0.9), (mx, my + r * 1.55), (cx + r * 0.3, my + r * 1.0), (cx + r * 0.95, my - r * 0.2), (mx, my - r * 0.5)])
        tone = mix(who.fur, (0.42, 0.28, 0.16), 0.7)
        batch.add(inks.ball(tone, mx, my + r * 0.2, r * 1.8), shell, tag="body")
        for dx, dy in ((-0.75, 0.2), (0.0, 0.35), (0.7, 0.2), (-0.38, 0.95), (0.36, 0.95)):
            batch.add(inks.flat(lighter(tone, 0.14)), oval(mx + dx * r, my + dy * r, r * 0.27, r * 0.24), clip=(shell,))
    elif extra == "crest_spikes":
        for i in range(6):
            x = hx - r * 0.5 + (long + r * 0.8) * i / 5
            y = my + r * 0.84 + kind.back * h * (1 - abs(i - 2.5) / 2.5)
            batch.add(inks.flat(mix(who.fur, (0.95, 0.75, 0.30), 0.6)), smooth([(x - r * 0.20, y - r * 0.12), (x - r * 0.06, y + r * 0.34), (x + r * 0.20, y - r * 0.12)], 0.3), tag="body")


def _add_spines(batch: Batch, who: Coat, inks: Inks, at: Stand, h: float) -> None:
    """A hedgehog's coat over its back: three rows of points, the lighter ones nearer."""
    mx, my = at.middle[0] - at.r * 0.12, at.middle[1] - at.r * 0.05
    dark = darker(who.fur, 0.62)
    for scale, tone, n in ((1.42, dark, 17), (1.20, lighter(dark, 0.12), 15), (0.94, lighter(dark, 0.22), 11)):
        a = np.linspace(radians(-2), radians(192), 2 * n + 1)
        reach = np.where(np.arange(2 * n + 1) % 2, scale, scale * 0.82)
        rim = np.stack([mx + np.cos(a) * reach * (at.cx - at.hx) * 0.78, my + np.sin(a) * reach * at.r], 1)
        batch.add(inks.flat(tone), smooth(np.concatenate([rim, [(mx - at.r * 0.5, my - at.r * 0.35), (mx + at.r * 0.6, my - at.r * 0.3)]]), 0.15), tag="body")


def _add_wings(batch: Batch, who: Coat, pose: Pose, inks: Inks, at: Stand, h: float) -> None:
    """A dragon's wings: fingers and skin, raised with `sway`."""
    mx, my = at.middle
    lift = radians(20 + pose.sway * 2)
    for k, tone in ((0.85, darker(who.fur, 0.40)), (1.0, mix(who.fur, (0.90, 0.62, 0.34), 0.5))):
        tips = [(mx - at.r * 0.2 + cos(lift + a) * d * h * k, my + at.r * 0.7 + sin(lift + a) * d * h * k) for a, d in ((2.15, 0.62), (1.75, 0.74), (2.35, 0.42), (2.6, 0.66), (2.85, 0.38), (3.05, 0.52))]
        batch.add(inks.flat(tone), smooth([(mx + at.r * 0.5, my + at.r * 0.7), tips[1], tips[0], tips[2], tips[3], tips[4], tips[5], (mx - at.r * 0.7, my + at.r * 0.6)], 0.35), tag="body")


_TAILS: dict[str, tuple[float, float, tuple[float, ...]]] = {
    # kind: (length, curl, widths)
    "wag": (0.34, 0.7, (0.09, 0.085, 0.075, 0.06, 0.035)), "long": (0.60, -1.0, (0.07,) * 5), "brush": (0.46, 0.5, (0.07, 0.13, 0.18, 0.14, 0.03)), "hair": (0.44, 0.5, (0.06, 0.10, 0.13, 0.12, 0.02)),
    "thin": (0.50, 0.6, (0.04, 0.03, 0.025, 0.02, 0.012)), "curl": (0.18, 4.0, (0.04,) * 5), "tuft": (0.40, 0.5, (0.045, 0.03, 0.028, 0.026, 0.024)), "plume": (0.86, -2.3, (0.10, 0.24, 0.34, 0.30, 0.08)),
    "serpent": (0.80, -0.5, (0.24, 0.19, 0.13, 0.08, 0.015)), "up": (0.14, -0.6, (0.07, 0.08, 0.07, 0.05, 0.02)),
}  # fmt: skip


def _add_tail(batch: Batch, inks: Inks, kind: Beast, root: tuple[float, float], h: float, who: Coat, pose: Pose, low: bool = False, along: bool = False) -> None:
    """A tail from its root; `along`: seen from behind, it hangs towards us or stands up."""
    x, y = root
    if not kind.tail:
        return
    if kind.tail == "stub":
        batch.add(inks.flat(who.pale), oval(x - 0.02 * h, y + 0.02 * h, 0.06 * h))
        return
    up = {"wag": 0.9, "long": 0.9, "plume": 1.5, "up": 1.0, "serpent": -0.35, "curl": 0.6, "thin": 0.1}.get(kind.tail, -0.5)
    up -= 0.7 if low and kind.tail != "plume" else 0
    up -= 0.8 * max(0.0, -pose.smile) if kind.tail not in ("plume", "serpent") else 0
    points, angle = [(x + (0.04 * h if not along else 0.0), y)], pi - up + radians(pose.sway * 1.4)
    length, curl, widths = _TAILS[kind.tail]
    if along:  # up stays up, the rest hangs down
        angle, curl, length = (pi / 2 + 0.25 if kind.tail in ("wag", "long", "plume", "up") else -pi / 2 - 0.12) + radians(pose.sway * 1.6), curl * 0.35, min(length * 0.8, 0.85 * y / h) if kind.tail not in ("wag", "long", "plume", "up") else length * 0.8
    for _ in range(4):
        points.append((points[-1][0] + cos(angle) * length * h / 4, points[-1][1] + sin(angle) * length * h / 4))
        angle -= curl / 4
    rgb = darker(who.fur, 0.45) if kind.tail == "hair" and who.design.species != "unicorn" else (0.86, 0.66, 0.80) if kind.tail == "hair" else darker(who.fur, 0.05)
    batch.add(inks.across(rgb, x - length * h, x + 0.1 * h), taper(points, np.array(widths) * h), tag="body")
    if kind.tail == "brush" or (kind.tail == "wag" and who.mark != who.fur):
        batch.add(inks.flat(who.mark if kind.tail == "wag" else (0.95, 0.92, 0.86)), taper(points[3:], np.array(widths[3:]) * h * 1.02))
    elif kind.tail == "tuft":
        batch.add(inks.flat(darker(who.fur, 0.45)), oval(*points[-1], 0.06 * h, 0.075 * h))
