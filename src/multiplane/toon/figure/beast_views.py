"""Four-legged animals seen from the front and from behind: a round body on its legs, a face that looks at us, or a rump with its tail.

Takes: a Coat, a Pose, the inks and where the body stands; adds to a Batch in metres. Side views are in `beasts`.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np

from .batch import Batch, oval, smooth, taper
from .beast_heads import HORN, NOSE, ROSE, Face, add_antlers, add_ears, add_hanging_ear, add_mane, wear_hat
from .colour import RGB, Inks, darker, lighter, mix, rgb_of
from .creature_parts import Coat, ring
from .pose import Pose
from .species import Beast

DARK = (0.17, 0.14, 0.16)


class Ground(NamedTuple):
    """Where the body of a beast is: the height of its belly line, its middle, and its half sizes, metres."""

    base: float
    y: float
    half: float
    tall: float
    x: float


class Front(NamedTuple):
    """A face from the front, in head radii: its outline, the muzzle (y, rx, ry), the nose (y, rx, ry) and the eyes (x, y, size)."""

    outline: tuple[tuple[float, float], ...]  # the right half, from the crown down to the chin
    muzzle: tuple[float, float, float]
    nose: tuple[float, float, float]
    eyes: tuple[float, float, float]


_ROUND = ((0.0, 0.95), (0.62, 0.80), (0.98, 0.14), (0.72, -0.56), (0.0, -0.90))
FRONTS: dict[str, Front] = {
    "canine": Front(((0.0, 0.90), (0.60, 0.78), (0.92, 0.16), (0.62, -0.50), (0.0, -0.94)), (-0.40, 0.42, 0.44), (-0.16, 0.21, 0.17), (0.40, 0.24, 0.20)),
    "feline": Front(((0.0, 0.86), (0.62, 0.76), (1.06, 0.06), (0.72, -0.58), (0.0, -0.82)), (-0.38, 0.40, 0.28), (-0.16, 0.13, 0.10), (0.42, 0.14, 0.24)),
    "equine": Front(((0.0, 0.95), (0.44, 0.80), (0.62, 0.30), (0.40, -0.50), (0.44, -1.06), (0.0, -1.32)), (-0.98, 0.46, 0.38), (-0.94, 0.0, 0.0), (0.50, 0.26, 0.19)),
    "bovine": Front(((0.0, 0.92), (0.50, 0.82), (0.72, 0.30), (0.50, -0.44), (0.52, -0.82), (0.0, -1.08)), (-0.76, 0.54, 0.36), (-0.70, 0.0, 0.0), (0.50, 0.24, 0.19)),
    "pig": Front(_ROUND, (-0.26, 0.44, 0.34), (-0.26, 0.0, 0.0), (0.44, 0.30, 0.18)),
    "ursine": Front(((0.0, 0.95), (0.66, 0.78), (1.0, 0.10), (0.76, -0.56), (0.0, -0.88)), (-0.36, 0.44, 0.38), (-0.18, 0.20, 0.15), (0.42, 0.22, 0.17)),
    "rodent": Front(((0.0, 0.92), (0.58, 0.70), (0.92, 0.0), (0.76, -0.52), (0.0, -0.82)), (-0.40, 0.36, 0.26), (-0.22, 0.13, 0.10), (0.46, 0.22, 0.22)),
    "elephant": Front(((0.0, 1.0), (0.56, 0.86), (0.82, 0.20), (0.56, -0.56), (0.0, -0.80)), (-0.3, 0.0, 0.0), (-0.3, 0.0, 0.0), (0.46, 0.26, 0.15)),
    "reptile": Front(((0.0, 0.86), (0.56, 0.72), (0.84, 0.16), (0.74, -0.38), (0.0, -0.70)), (-0.34, 0.62, 0.32), (-0.16, 0.0, 0.0), (0.50, 0.44, 0.22)),
    "frog": Front(((0.0, 0.62), (0.60, 0.52), (1.04, -0.06), (0.76, -0.40), (0.0, -0.50)), (-0.2, 0.0, 0.0), (0.1, 0.0, 0.0), (0.52, 0.60, 0.29)),
}  # fmt: skip


def ground_of(kind: Beast, pose: Pose, build: str, h: float) -> Ground:
    """Where the round of the body is when it is seen along its length."""
    sitting, lying = pose.root_y < -0.06 and abs(pose.tilt) < 45, abs(pose.tilt) > 45
    thick = {"round": 1.2, "slim": 0.86, "broad": 1.12}.get(build, 1.0)
    base = 0.02 * h if lying else kind.leg * h * (0.35 if sitting else 1.0) + (0.0 if sitting else pose.root_y * h)
    half = min(kind.depth * 0.52, kind.length * 0.42) * h * thick * (1.1 if sitting or lying else 1.0)
    return Ground(base, base + kind.depth * h * 0.54 + pose.breath * 0.006 * h, half, kind.depth * h * 0.54, pose.root_x * h)


def add_view(batch: Batch, who: Coat, kind: Beast, pose: Pose, inks: Inks, h: float, away: bool, tail: Callable[[float, float], None]) -> None:
    """The animal from the front, or from behind (`away`). `tail` draws its tail from a root."""
    at = ground_of(kind, pose, who.design.build, h)
    standing = at.base > 0.1 * h or kind.leg < 0.16
    leg = (0.16, 0.15, 0.17) if "panda" in kind.extras else darker(who.fur, 0.55) if "wool" in kind.extras else who.fur
    if "bat_wings" in kind.extras:
        _wings(batch, who, pose, inks, at, h)
    if away:
        _head(batch, who, kind, pose, inks, at, h, away=True)
    elif kind.tail in ("plume", "brush", "long", "wag", "up") or (kind.tail == "serpent" and kind.leg > 0.2):
        tail(at.x, at.y + 0.1 * at.tall)
    if standing or at.base > 0.02 * h:
        _legs(batch, who, kind, pose, inks, at, darker(leg, 0.18), h, 0.66 if not away else 0.50, swap=not away)
    _body(batch, who, kind, inks, at, h, away)
    if standing or at.base > 0.02 * h:
        _legs(batch, who, kind, pose, inks, at, leg, h, 0.48 if not away else 0.62, swap=away)
    if away:
        if kind.tail == "stub":
            tone = who.pale if who.design.species in ("rabbit", "deer", "stag", "sheep", "panda") else lighter(who.fur, 0.10)
            batch.add(inks.flat(tone), oval(at.x, at.y + 0.1 * at.tall, 0.07 * h))
        elif kind.tail:
            tail(at.x + 0.04 * h, at.y + 0.45 * at.tall)
    else:
        _head(batch, who, kind, pose, inks, at, h, away=False)


def _wings(batch: Batch, who: Coat, pose: Pose, inks: Inks, at: Ground, h: float) -> None:
    """A dragon's, spread to both sides."""
    lift = 0.004 * pose.sway * h
    for side in (-1, 1):
        points = np.array([(0.06, 0.10), (0.30, 0.42), (0.64, 0.40), (0.56, 0.18), (0.44, 0.16), (0.38, 0.0), (0.24, 0.02), (0.12, -0.08)]) * h
        points[1:4, 1] += lift
        batch.add(inks.flat(mix(who.fur, (0.90, 0.62, 0.34), 0.5)), smooth(points * (side, 1.0) + (at.x, at.y + 0.4 * at.tall), 0.35), tag="body")


def _legs(batch: Batch, who: Coat, kind: Beast, pose: Pose, inks: Inks, at: Ground, rgb: RGB, h: float, spread: float, *, swap: bool) -> None:
    """The pair of legs that is nearer to us, or the other one (`swap` exchanges their steps)."""
    width = kind.depth * h * 0.27 * kind.slim * 1.05
    paw = (0.30, 0.26, 0.26) if kind.hoof else (0.20, 0.15, 0.15) if who.design.species == "fox" else who.mark if who.design.species in ("dog", "cat") else darker(rgb, 0.22)
    for side, lift in ((-1.0, pose.far_foot_y if swap else pose.near_foot_y), (1.0, pose.near_foot_y if swap else pose.far_foot_y)):
        x, foot = at.x + side * at.half * spread, lift * h
        root = (x - side * 0.1 * width, at.y - 0.2 * at.tall)
        batch.add(inks.across(rgb, x - width, x + width, 0.66), taper([root, (x, (root[1] + foot) / 2), (x, foot + width * 0.25)], [width * 1.7, width * 1.05, width * 0.9]), tag="limb")
        w = width * (0.58 if kind.hoof else 0.74)
        batch.add(inks.flat(paw), smooth([(x - w, foot), (x - w * 0.86, foot + w * 0.85), (x + w * 0.86, foot + w * 0.85), (x + w, foot)], 0.8), tag="limb")


def _body(batch: Batch, who: Coat, kind: Beast, inks: Inks, at: Ground, h: float, away: bool) -> None:
    x, y, a, b = at.x, at.y, at.half, at.tall
    fur = who.fur
    if "spines" in kind.extras:
        reach = np.where(np.arange(33) % 2, 1.36, 1.10)
        t = np.linspace(radians(-18), radians(198), 33)
        batch.add(inks.flat(darker(fur, 0.62)), smooth(np.stack([x + np.cos(t) * reach * a, y + np.sin(t) * reach * b], 1), 0.15), tag="body")
    if "wool" in kind.extras:
        for k in range(11):
            t = 2 * pi * k / 11
            batch.add(inks.ball(fur, x + cos(t) * a, y + sin(t) * b * 0.8, b * 0.5), oval(x + cos(t) * a, y + sin(t) * b * 0.8, b * 0.44), tag="body")
    body = smooth([(x, y + b), (x + a * 0.74, y + b * 0.72), (x + a, y - b * 0.05), (x + a * 0.72, y - b * 0.82), (x, y - b), (x - a * 0.72, y - b * 0.82), (x - a, y - b * 0.05), (x - a * 0.74, y + b * 0.72)])
    tone = darker(fur, 0.62) if "spines" in kind.extras and away else mix(fur, (0.42, 0.28, 0.16), 0.7) if "shell" in kind.extras and away else fur
    batch.add(inks.ball(tone, x, y, max(a, b) * 1.15), body, tag="body")
    if away:
        if "panda" not in kind.extras and "spines" not in kind.extras and "shell" not in kind.extras:
            batch.add(inks.flat(darker(fur, 0.10)), taper([(x, y + 0.05 * b), (x, y - 0.75 * b)], [0.012 * h, 0.03 * h]), clip=(body,))
    elif set(kind.extras) & {"bib", "ruff", "belly", "blaze"} or who.design.species in ("dog", "rabbit", "mouse", "deer"):
        batch.add(inks.flat(who.pale), smooth([(x - a * 0.5, y + b * 0.9), (x + a * 0.5, y + b * 0.9), (x + a * 0.46, y - b * 0.1), (x, y - b * 0.95), (x - a * 0.46, y - b * 0.1)]), clip=(body,))
    if "stripes" in kind.extras:
        for side in (-1, 1):
            for k in range(3):
                v = y + b * (0.5 - 0.45 * k)
                batch.add(inks.flat(DARK), taper([(x + side * a * 1.05, v + 0.08 * b), (x + side * a * 0.45, v - 0.10 * b)], [b * 0.16, b * 0.03]), clip=(body,))
    if "patches" in kind.extras:
        dark = (0.62, 0.38, 0.18) if who.design.species == "giraffe" else (0.2, 0.16, 0.16)
        for px, py, pr in ((0.62, 0.35, 0.42), (-0.75, -0.15, 0.40), (-0.2, 0.75, 0.26)):
            batch.add(inks.flat(dark), oval(x + px * a, y + py * b, pr * a * 1.1, pr * b), clip=(body,))
    if "panda" in kind.extras:
        batch.add(inks.flat((0.16, 0.15, 0.17)), smooth([(x - a * 1.1, y + b * 1.1), (x + a * 1.1, y + b * 1.1), (x + a * 1.1, y + b * 0.2), (x, y + b * 0.05), (x - a * 1.1, y + b * 0.2)]), clip=(body,))


def _head(batch: Batch, who: Coat, kind: Beast, pose: Pose, inks: Inks, at: Ground, h: float, away: bool) -> None:
    d, fur = who.design, who.fur
    r = kind.head * h * 0.5 * (1.15 if d.age in ("baby", "child") else 1.0)
    ny = at.y + at.tall * (0.62 if not away else 0.4)
    py = ny + kind.neck * h * (0.75 if kind.neck <= 0.6 else 0.55) + r * (0.50 if not away else 0.35) - pose.lean * 0.0032 * h
    px = at.x + sin(radians(pose.head_yaw)) * 0.12 * r
    if kind.neck > 0.05:
        batch.add(inks.across(darker(fur, 0.04), px - 0.2 * h, px + 0.2 * h), taper([(at.x, ny - 0.12 * h), ((at.x + px) / 2, (ny + py) / 2), (px, py)], [r * 2.0, r * 1.6, r * 1.35]), tag="body")
    face = Face(batch, who, kind, pose._replace(head_yaw=0.0, gaze_x=pose.gaze_x - 0.4), inks, px, py, r, kind.muzzle * h)
    face.pitch = radians(-pose.head_roll * 0.6)
    py_slide = pose.head_pitch * 0.006
    if "mane" in kind.extras:
        add_mane(face, 0.0)
    if "crest" in kind.extras and away:
        _crest(face)
    _sides(face, lambda: _ears(face))
    if away:
        outline = _whole(FRONTS[kind.face].outline if kind.face in FRONTS else _ROUND)
        face.round(fur if "wool" not in kind.extras else darker(fur, 0.55), [(x, max(y, -0.7)) for x, y in outline])
        if "crest" in kind.extras:
            _crest(face)
        _sides(face, lambda: _horn(face))
        wear_hat(batch, who, face)
        return
    _collar(batch, who, inks, px, py, r, h)
    _front_face(face, py_slide)
    _sides(face, lambda: _horn(face))
    wear_hat(batch, who, face)


def _sides(face: Face, draw: Callable[[], None]) -> None:
    """What a head has on both sides."""
    for side in (1.0, -1.0):
        face.side = side
        draw()
    face.side = 1.0


def _whole(half: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    return [*half, *[(-x, y) for x, y in half[-2:0:-1]]]


def _ears(face: Face) -> None:
    kind, fur, x = face.kind, face.who.fur, face.px
    rgb = (0.16, 0.15, 0.17) if "panda" in kind.extras else fur
    if kind.ear in ("flop", "side", "fold"):
        face.px = x - face.side * 0.42 * face.r
        add_hanging_ear(face)
    elif kind.ear == "flap":
        face.round(darker(fur, 0.08), [(-0.62, 0.70), (-1.30, 0.95), (-1.95, 0.50), (-1.80, -0.45), (-1.20, -0.95), (-0.66, -0.30)])
        face.put(mix(fur, ROSE, 0.35), [(-0.80, 0.48), (-1.30, 0.66), (-1.66, 0.36), (-1.54, -0.28), (-1.16, -0.58), (-0.80, -0.16)])
    elif kind.ear != "horned":
        add_ears(face, rgb, {"prick": -0.56, "round": -0.72, "dish": -0.80, "long": -0.36, "leaf": -0.42, "small": -0.34, "tall": -0.36}.get(kind.ear, -0.5))
    face.px = x


def _horn(face: Face) -> None:
    extras = face.kind.extras
    if "horns" in extras:
        face.line(HORN, [(-0.46, 0.74), (-0.86, 0.92), (-1.02, 1.40)], [0.24, 0.20, 0.04])
    elif "curved" in extras:
        face.line(HORN, [(-0.30, 0.82), (-0.62, 1.42), (-1.10, 1.52), (-1.34, 1.16)], [0.24, 0.20, 0.14, 0.04])
    elif "antlers" in extras:
        add_antlers(face, mix(HORN, face.who.fur, 0.25), -0.30, 0.0)
    elif face.kind.ear == "horned":
        face.line(HORN, [(-0.42, 0.70), (-0.72, 1.30), (-1.05, 1.70)], [0.26, 0.20, 0.04])
    elif "knobs" in extras:
        face.line(darker(face.who.fur, 0.3), [(-0.22, 0.85), (-0.28, 1.35)], [0.12, 0.14])


def _crest(face: Face) -> None:
    fur = face.who.fur
    tone = (0.86, 0.66, 0.80) if face.who.design.species == "unicorn" else darker(fur, 0.5) if sum(fur) < 2.4 else (0.20, 0.17, 0.18)
    face.put(tone, [(-0.30, 1.12), (0.30, 1.12), (0.34, 0.62), (0.10, 0.10), (-0.04, 0.34), (-0.26, 0.56)])


def _front_face(face: Face, slide: float) -> None:
    who, kind = face.who, face.kind
    shape = FRONTS.get(kind.face, FRONTS["canine"])
    fur = darker(who.fur, 0.55) if "wool" in kind.extras else who.fur
    if "ruff" in kind.extras:
        face.put(fur, _whole(((0.0, 0.7), (0.9, 0.5), (1.30, -0.15), (0.95, -0.30), (1.05, -0.75), (0.4, -0.8), (0.0, -1.15))), 0.4)
    if kind.face == "frog":
        for side in (-1, 1):
            face.put(fur, ring(side * 0.52, 0.56, 0.40, 0.42, 8))
    skull = face.round(fur, _whole(shape.outline), 0.95)
    _markings(face, skull, fur)
    my, mx, mh = shape.muzzle
    my += slide
    jaw = face.pose.open
    if jaw > 0.1 and kind.face not in ("elephant",):
        face.put((0.45, 0.12, 0.14), ring(0.0, my - mh * 0.75 - 0.14 * jaw, max(0.22, mx * 0.62), 0.10 + 0.26 * jaw, 10))
    if mx:
        _muzzle(face, my, mx, mh, fur)
    ny, nx, nh = shape.nose
    if nx:
        tone = (0.80, 0.45, 0.45) if who.design.species in ("cat", "rabbit", "mouse", "squirrel") else NOSE
        face.dot(tone, 0.0, ny + slide, nx, nh)
    if jaw <= 0.1 and mx and kind.face in ("canine", "feline", "ursine", "rodent"):
        low = ny + slide - nh
        smile = 0.06 + 0.05 * face.pose.smile
        for side in (-1, 1):
            face.line(darker(fur, 0.6), [(0.0, low), (0.0, low - 0.12), (side * mx * 0.34, low - 0.20), (side * mx * 0.66, low - 0.20 + smile)], [0.03, 0.045, 0.05, 0.02])
    if kind.face in ("feline", "rodent"):
        for side in (-1, 1):
            for k in (-1, 0, 1):
                face.line((0.97, 0.96, 0.93) if sum(fur) < 1.6 else darker(fur, 0.5), [(side * 0.34, my + 0.04 * k), (side * 0.98, my + 0.02 + k * 0.15)], [0.02, 0.008], 0.8)
    if kind.face == "elephant":
        _trunk(face, fur, slide)
    if kind.face == "frog" and jaw <= 0.1:
        face.line(darker(fur, 0.55), [(-0.86, -0.02 + 0.12 * face.pose.smile), (0.0, -0.22), (0.86, -0.02 + 0.12 * face.pose.smile)], [0.03, 0.06, 0.03])
    ex, ey, size = shape.eyes
    for side in (-1, 1):
        face.eye(side * ex, ey + slide * 0.5, size, brow=kind.face not in ("frog", "equine", "bovine", "reptile") and "panda" not in kind.extras)
    if "crest" in kind.extras:
        _crest(face)
    if "horn" in kind.extras:
        face.put((0.95, 0.82, 0.52), [(-0.14, 0.82), (0.0, 2.1), (0.14, 0.82)], 0.15)
    if "wool" in kind.extras:
        for x, y, k in ((-0.42, 0.82, 0.34), (0.0, 0.98, 0.38), (0.42, 0.82, 0.34)):
            cx, cy = face.at([(x * face.r, y * face.r)])[0]
            face.batch.add(face.inks.ball(who.fur, cx, cy, k * face.r), oval(cx, cy, k * face.r), tag="head")


def _muzzle(face: Face, y: float, rx: float, ry: float, fur: RGB) -> None:
    who, kind = face.who, face.kind
    if kind.face == "feline":
        for side in (-1, 1):
            face.put(who.pale, ring(side * rx * 0.52, y, rx * 0.58, ry, 8))
        face.put(who.pale, ring(0.0, y - ry * 0.7, rx * 0.42, ry * 0.55, 8))
        return
    if kind.face in ("equine", "bovine", "pig"):
        cattle = who.design.species in ("cow", "bull")
        tone = (0.88, 0.66, 0.60) if cattle else lighter(fur, 0.06) if kind.face == "pig" else darker(fur, 0.22) if sum(fur) > 1.2 else lighter(fur, 0.12)
        face.put(tone, ring(0.0, y, rx, ry, 10))
        for side in (-1, 1):
            face.dot(darker(tone, 0.5), side * rx * 0.45, y + ry * (0.15 if kind.face != "pig" else 0.0), 0.07 if kind.face != "pig" else 0.08, 0.10 if kind.face != "pig" else 0.13)
        if kind.face != "pig":
            face.line(darker(tone, 0.4), [(-rx * 0.5, y - ry * 0.55), (0.0, y - ry * 0.66), (rx * 0.5, y - ry * 0.55)], [0.02, 0.04, 0.02])
        if "ring" in kind.extras:
            face.line((0.90, 0.74, 0.30), [(-0.12, y + 0.02), (0.0, y - 0.24), (0.12, y + 0.02)], [0.05] * 3)
        if "beard" in kind.extras:
            face.put(who.pale, [(-0.20, y - ry * 0.8), (0.20, y - ry * 0.8), (0.04, y - ry - 0.62), (-0.06, y - ry - 0.56)], 0.5)
        return
    if kind.face == "reptile":
        face.put(lighter(fur, 0.08), ring(0.0, y, rx, ry, 10))
        for side in (-1, 1):
            face.dot(darker(fur, 0.5), side * 0.16, y + ry * 0.5, 0.05, 0.06)
        face.line(darker(fur, 0.55), [(-rx * 0.9, y - 0.02), (0.0, y - ry * 0.4), (rx * 0.9, y - 0.02)], [0.02, 0.05, 0.02])
        return
    snout = (0.94, 0.92, 0.88) if "blaze" in kind.extras else who.pale if who.mark != who.fur or "bib" in kind.extras or kind.face in ("ursine", "rodent") else lighter(who.fur, 0.10)
    face.put(snout, [(0.0, y + ry * 1.05), (rx * 0.62, y + ry * 0.55), (rx, y - ry * 0.25), (rx * 0.6, y - ry * 0.92), (0.0, y - ry * 1.05), (-rx * 0.6, y - ry * 0.92), (-rx, y - ry * 0.25), (-rx * 0.62, y + ry * 0.55)])
    if kind.face == "rodent" and face.pose.open <= 0.3 and who.design.species in ("rabbit", "mouse", "squirrel"):
        face.put((0.97, 0.96, 0.93), [(-0.10, y - ry * 0.75), (0.10, y - ry * 0.75), (0.09, y - ry * 1.5), (-0.09, y - ry * 1.5)], 0.3)


def _markings(face: Face, skull: np.ndarray, fur: RGB) -> None:
    extras, who = face.kind.extras, face.who
    if "blaze" in extras:
        face.put((0.94, 0.92, 0.88), [(-0.22, 1.1), (0.22, 1.1), (0.26, -0.2), (0.0, -0.3), (-0.26, -0.2)], clip=(skull,))
        for side in (-1, 1):
            face.put((0.18, 0.17, 0.20), [(side * 0.26, 0.9), (side * 0.66, 0.7), (side * 0.60, -0.05), (side * 0.30, -0.25)], clip=(skull,))
            face.put((0.94, 0.92, 0.88), [(side * 0.72, 0.6), (side * 1.1, 0.2), (side * 0.8, -0.6), (side * 0.55, -0.1)], clip=(skull,))
    elif "bib" in extras and face.kind.face in ("canine", "rodent"):
        for side in (-1, 1):
            face.put(who.pale, [(side * 0.16, -0.02), (side * 0.62, -0.06), (side * 1.05, 0.06), (side * 0.72, -0.62), (side * 0.1, -0.9)], clip=(skull,))
    if "stripes" in extras:
        for x in (-0.30, 0.0, 0.30):
            face.put(DARK, [(x - 0.08, 1.0), (x + 0.08, 1.0), (x, 0.52)], 0.4, clip=(skull,))
        for side in (-1, 1):
            for y in (0.05, -0.25):
                face.put(DARK, [(side * 1.15, y + 0.1), (side * 1.15, y - 0.1), (side * 0.62, y)], 0.4, clip=(skull,))
    if "panda" in extras:
        for side in (-1, 1):
            face.dot((0.16, 0.15, 0.17), side * 0.44, 0.18, 0.28, 0.34)
    if who.design.species in ("cow",) and sum(fur) > 2.0:
        face.put((0.2, 0.16, 0.16), [(0.24, 1.0), (0.8, 0.7), (0.8, 0.0), (0.36, -0.1), (0.22, 0.4)], clip=(skull,))
    if who.design.species == "horse":
        face.put((0.94, 0.91, 0.85), [(0.0, 0.62), (0.12, 0.30), (0.07, -0.5), (0.0, -0.7), (-0.07, -0.5), (-0.12, 0.30)], clip=(skull,))


def _trunk(face: Face, fur: RGB, slide: float) -> None:
    reach = slide * 2 + 0.3 * face.pose.open
    swing = face.pose.sway * 0.012
    _sides(face, lambda: face.line((0.96, 0.93, 0.86), [(-0.36, -0.42), (-0.52, -0.92), (-0.40, -1.30)], [0.16, 0.14, 0.04]))
    face.line(fur, [(0.0, 0.10), (0.02 + swing * 0.3, -0.75), (swing * 0.7, -1.45 + reach), (0.10 + swing, -2.10 + reach), (0.30 + swing, -2.26 + reach * 1.4)], [0.70, 0.58, 0.46, 0.34, 0.22])
    for k in range(4):
        y = -0.40 - 0.34 * k
        face.line(darker(fur, 0.16), [(-0.22 + 0.02 * k, y), (0.0, y - 0.05), (0.22 - 0.02 * k, y)], [0.02, 0.035, 0.02], 0.7)


def _collar(batch: Batch, who: Coat, inks: Inks, px: float, py: float, r: float, h: float) -> None:
    collar = next((a for a in who.design.accessories if a.kind in ("collar", "scarf", "bow_tie", "tie", "necklace", "badge", "garland", "bell")), None)
    if collar is None:
        return
    y, tall = py - 0.95 * r, 0.05 if collar.kind in ("collar", "necklace", "bell") else 0.10
    batch.add(inks.flat(rgb_of(collar.colour)), taper([(px - 0.72 * r, y + 0.10 * r), (px, y - 0.08 * r), (px + 0.72 * r, y + 0.10 * r)], [tall * h] * 3))
    if collar.kind in ("collar", "bell"):
        batch.add(inks.flat((0.90, 0.74, 0.30)), oval(px, y - 0.20 * r, 0.03 * h))
