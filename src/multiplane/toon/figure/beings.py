"""Beings that are neither people nor beasts: robots, ghosts, snowmen, skeletons, monsters. One builder each.

Takes: a Coat, a Pose and the inks; adds to a Batch in metres. All of them follow the arms of the pose.
"""

from __future__ import annotations

from math import cos, pi, radians, sin

import numpy as np

from multiplane.toon.drawing import Paint

from .accessories import accents, add_hat
from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter
from .creature_parts import Coat, add_eye, turned
from .head import Skull
from .pose import Pose
from .proportions import measure
from .skeleton import solve


def add_robot(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """A box of a body, a screen for a face, tubes for arms."""
    metal = who.fur
    dark = darker(metal, 0.4)
    x, y = pose.root_x * h, pose.root_y * h
    s = 0.3 + 0.7 * abs(sin(radians(pose.yaw)))
    lean = radians(-pose.lean * 0.7)
    for sign, fx, fy in ((1, pose.far_foot_x, pose.far_foot_y), (-1, pose.near_foot_x, pose.near_foot_y)):
        rx = x + sign * 0.075 * h
        foot = (sign * 0.08 * h + fx * h * s, 0.03 * h + fy * h)
        mid = ((rx + foot[0]) / 2 + 0.03 * h, 0.19 * h + y * 0.5 + fy * h * 0.5)
        batch.add(inks.flat(darker(dark, 0.1 * (sign + 1))), taper([(rx, 0.34 * h + y), mid, foot], [0.055 * h, 0.05 * h, 0.05 * h]), tag="limb")
        batch.add(inks.flat(darker(metal, 0.1 * (sign + 1))), smooth([(foot[0] - 0.06 * h, 0.0 + fy * h), (foot[0] - 0.055 * h, 0.06 * h + fy * h), (foot[0] + 0.05 * h, 0.065 * h + fy * h), (foot[0] + 0.10 * h, fy * h)], 0.6))

    def put(paint, points, tension: float = 0.4) -> None:  # noqa: ANN001
        batch.add(paint, smooth(turned(np.asarray(points) * h, x, 0.34 * h + y, lean), tension), tag="body")

    def arm(sign: float, a: float, b: float) -> None:
        root = turned([(sign * 0.16 * h, 0.26 * h)], x, 0.34 * h + y, lean)[0]
        p = radians(-90 + a)
        q = p + radians(b)
        elbow = root + (cos(p) * 0.15 * h, sin(p) * 0.15 * h)
        wrist = elbow + (cos(q) * 0.15 * h, sin(q) * 0.15 * h)
        batch.add(inks.flat(dark), taper([root, elbow, wrist], [0.05 * h, 0.048 * h, 0.045 * h]), tag="limb")
        for joint in (root, elbow):
            batch.add(inks.ball(metal, joint[0], joint[1], 0.036 * h), oval(joint[0], joint[1], 0.034 * h))
        batch.add(inks.flat(metal), smooth(turned([(0.0, 0.035 * h), (0.05 * h, 0.05 * h), (0.085 * h, 0.025 * h), (0.045 * h, 0.008 * h), (0.045 * h, -0.01 * h), (0.085 * h, -0.028 * h), (0.05 * h, -0.05 * h), (0.0, -0.035 * h)], wrist[0], wrist[1], q), 0.5))

    arm(0.9, pose.far_shoulder, pose.far_elbow)
    batch_paint = inks.across(metal, x - 0.18 * h, x + 0.18 * h)
    put(batch_paint, [(-0.15, 0.0), (-0.17, 0.16), (-0.15, 0.31), (0.0, 0.325), (0.15, 0.31), (0.17, 0.16), (0.15, 0.0), (0.0, -0.02)], 0.6)
    put(inks.flat(darker(metal, 0.18)), [(-0.02, 0.10), (-0.02, 0.24), (0.12, 0.24), (0.12, 0.10)], 0.35)
    for i, light in enumerate(((0.92, 0.35, 0.28), (0.98, 0.82, 0.36), (0.42, 0.85, 0.60))):
        put(inks.flat(light, glow=True), [(0.005 + 0.038 * i + 0.012 * cos(a), 0.20 + 0.012 * sin(a)) for a in np.linspace(0, 2 * pi, 6, endpoint=False)], 1.0)
    put(inks.flat(darker(metal, 0.35)), [(0.0, 0.125), (0.0, 0.155), (0.10, 0.155), (0.10, 0.125)], 0.2)
    neck = turned([(0.0, 0.32 * h)], x, 0.34 * h + y, lean)[0]
    batch.add(inks.flat(dark), taper([neck, neck + (0.005 * h, 0.06 * h)], [0.07 * h, 0.06 * h]))
    angle = lean - radians(pose.head_roll * 0.7) + radians(pose.head_pitch * 0.5)
    c = neck + (0.0, 0.055 * h)

    def head(paint, points, tension: float = 0.5, alpha: float = 1.0) -> None:  # noqa: ANN001
        batch.add(paint, smooth(turned(np.asarray(points) * h, c[0], c[1], angle), tension), tag="head")

    yaw = max(-1.0, min(1.0, sin(radians(min(90.0, abs(pose.yaw)) + pose.head_yaw))))
    k = 0.035 * yaw
    batch.add(inks.flat(dark), taper(turned([(0.0, 0.24 * h), (-0.02 * h, 0.32 * h)], c[0], c[1], angle), [0.014 * h] * 2))
    batch.add(inks.flat((0.96, 0.42, 0.32), glow=True), oval(*turned([(-0.02 * h, 0.335 * h)], c[0], c[1], angle)[0], 0.024 * h))
    head(inks.flat(dark), [(-0.19, 0.08), (-0.19, 0.17), (0.19, 0.17), (0.19, 0.08)], 0.4)
    head(inks.across(metal, c[0] - 0.17 * h, c[0] + 0.17 * h), [(-0.15, 0.0), (-0.17, 0.13), (-0.14, 0.24), (0.0, 0.255), (0.14, 0.24), (0.17, 0.13), (0.15, 0.0), (0.0, -0.015)], 0.7)
    head(inks.flat((0.09, 0.13, 0.18)), [(-0.115 + k, 0.035), (-0.13 + k, 0.13), (-0.105 + k, 0.21), (0.105 + k, 0.21), (0.13 + k, 0.13), (0.115 + k, 0.035)], 0.6)
    lid = max(0.08, min(1.0, pose.lid / 0.9))
    glow = inks.flat((0.55, 0.95, 0.92), glow=True)
    for sign in (-1, 1):
        ex, ey = 0.052 * sign + k + 0.010 * pose.gaze_x, 0.140 + 0.010 * pose.gaze_y
        ring = [(ex + 0.026 * cos(a), ey + 0.032 * lid * sin(a) + (0.010 * pose.brow_tilt * -sign * cos(a)) * (sin(a) > 0)) for a in np.linspace(0, 2 * pi, 8, endpoint=False)]
        head(glow, ring, 1.0)
    t = np.linspace(-1, 1, 5)
    half = 0.045 * (1 + 0.2 * pose.wide)
    low = 0.075 + 0.020 * pose.smile * (t * t - 0.4)
    if pose.open > 0.12:
        head(glow, [*zip(t * half + k, low + 0.010, strict=True), *list(zip(t * half + k, low - 0.040 * pose.open * np.sqrt(np.clip(1 - t * t, 0, 1)), strict=True))[::-1]], 0.8)
    else:
        batch.add(glow, taper(turned(np.stack([t * half + k, low], 1) * h, c[0], c[1], angle), [0.010 * h] * 5))
    arm(-1.0, pose.near_shoulder, pose.near_elbow)


def add_ghost(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """A sheet of light that hovers; its hem waves with `sway` and breath."""
    fur = who.fur
    x, y = pose.root_x * h, 0.08 * h + pose.root_y * h + 0.02 * h * pose.breath
    w = 0.27 * h
    wave = pose.breath * 2 * pi + radians(pose.sway * 6)
    lean = -pose.lean * 0.002 * h
    tail = [(x + w * (1.15 - 0.46 * i) - pose.sway * 0.004 * h, y + (0.07 if i % 2 else 0.0) * h + 0.025 * h * sin(wave + i * 1.3)) for i in range(6)]
    outline = [(x + w * 1.02, y + 0.35 * h), (x + w * 0.92 + lean * -20 * 0.02, y + 0.66 * h), (x + w * 0.45 - lean, y + 0.88 * h), (x - w * 0.35 - lean, y + 0.89 * h), (x - w * 0.92, y + 0.68 * h), (x - w * 1.05, y + 0.35 * h)]
    batch.add(inks.glow(fur, x, y + 0.5 * h, 0.75 * h, 0.28), oval(x, y + 0.5 * h, 0.75 * h, 0.75 * h))
    for sign, a in ((1.0, pose.far_shoulder + 0.5 * pose.far_elbow),):
        _ghost_arm(batch, inks, darker(fur, 0.10), x + sign * w * 0.78, y + 0.52 * h, a + 18, h)
    body = smooth([*outline, *tail[::-1]], 0.95)
    lit, dark = inks.flat(fur).stops[0][1], inks.shaded(fur)
    batch.add(Paint(((0.0, (*lit[:3], 0.95)), (0.6, (*lit[:3], 0.85)), (1.0, (*dark, 0.35))), "linear", (x, y + 0.85 * h), (x, y)), body, tag="body")
    k = 0.08 * h * sin(radians(min(80.0, abs(pose.yaw)))) + 0.04 * h * sin(radians(pose.head_yaw))
    fy = y + 0.66 * h + pose.head_pitch * 0.0016 * h
    lid = max(0.06, min(1.1, pose.lid))
    for sign in (-1, 1):
        ex = x + k + sign * 0.075 * h + pose.gaze_x * 0.012 * h
        batch.add(inks.flat((0.14, 0.16, 0.24)), oval(ex, fy + pose.gaze_y * 0.01 * h, 0.030 * h, 0.046 * h * lid))
        if lid > 0.3:
            batch.add(inks.flat((1, 1, 1), 0.9), oval(ex + inks.side * 0.010 * h, fy + 0.018 * h * lid, 0.010 * h))
        slope = (0.004 + 0.014 * pose.brow_tilt) * -sign * h
        brow = [(ex - 0.030 * h, fy + (0.072 + 0.02 * pose.brow) * h - slope), (ex, fy + (0.079 + 0.02 * pose.brow) * h), (ex + 0.030 * h, fy + (0.072 + 0.02 * pose.brow) * h + slope)]
        batch.add(inks.flat((0.46, 0.50, 0.60), 0.8), taper(brow, [0.006 * h, 0.012 * h, 0.006 * h]))
    if pose.open > 0.1:
        batch.add(inks.flat((0.16, 0.16, 0.26)), oval(x + k, fy - 0.105 * h, 0.030 * h * (1 + 0.3 * pose.wide), 0.012 * h + 0.045 * h * pose.open))
    else:
        t = np.linspace(-1, 1, 5)
        batch.add(inks.flat((0.16, 0.16, 0.26)), taper(np.stack([x + k + t * 0.045 * h, fy - 0.10 * h + 0.022 * h * pose.smile * (t * t - 0.4)], 1), [0.008 * h] * 5))
    _ghost_arm(batch, inks, fur, x - w * 0.70, y + 0.50 * h, pose.near_shoulder + 0.5 * pose.near_elbow + 14, h)


def _ghost_arm(batch: Batch, inks: Inks, rgb: RGB, x: float, y: float, angle: float, h: float) -> None:
    a = radians(-90 + angle)
    tip = (x + cos(a) * 0.24 * h, y + sin(a) * 0.24 * h)
    mid = ((x + tip[0]) / 2 + 0.02 * h, (y + tip[1]) / 2 - 0.015 * h)
    batch.add(inks.flat(rgb, 0.92), taper([(x, y), mid, tip], [0.10 * h, 0.085 * h, 0.05 * h]))


def _turn(pose: Pose) -> float:
    """How far the front of a round body is turned to the side, 0…1."""
    return sin(radians(min(80.0, abs(pose.yaw)))) * 0.8 + 0.4 * sin(radians(pose.head_yaw))


def _add_worn(batch: Batch, who: Coat, inks: Inks, x: float, y: float, size: float) -> None:
    """A hat on a round head whose chin is at (x, y) and whose height is `size`; a scarf under it."""
    for item in who.design.accessories:
        rgb, accent = accents(item.kind, item.colour, item.accent)
        if item.kind in ("scarf", "bow_tie", "necklace"):
            batch.add(inks.flat(rgb), taper([(x - 0.42 * size, y + 0.10 * size), (x, y - 0.04 * size), (x + 0.42 * size, y + 0.10 * size)], [0.20 * size] * 3))
            batch.add(inks.flat(darker(rgb, 0.14)), taper([(x + 0.24 * size, y + 0.02 * size), (x + 0.30 * size, y - 0.35 * size), (x + 0.26 * size, y - 0.62 * size)], [0.14 * size, 0.17 * size, 0.18 * size]))
        elif "hat" in item.kind or "cap" in item.kind or item.kind in ("crown", "beret", "fedora", "tiara", "beanie"):
            front, back = Batch(), Batch()
            add_hat(front, back, item.kind, rgb, accent, Skull("round", 30.0), inks)
            batch.extend(front, np.array([[size, 0.0, x], [0.0, size, y]]))


def _limb(batch: Batch, inks: Inks, rgb: RGB, root, shoulder: float, elbow: float, long: float, widths) -> np.ndarray:  # noqa: ANN001
    """A bent arm that hangs at angle 0; returns its joints."""
    a = radians(-90 + shoulder)
    b = a + radians(elbow)
    mid = np.array([root[0] + cos(a) * long, root[1] + sin(a) * long])
    tip = mid + (cos(b) * long, sin(b) * long)
    batch.add(inks.flat(rgb), taper([root, mid, tip], widths), tag="limb")
    return np.array([root, mid, tip])


def add_snowman(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """Three balls of snow, a carrot, coal, and twigs for arms."""
    x, y = pose.root_x * h, max(0.0, pose.root_y) * h
    lean, k = -pose.lean * 0.002 * h, _turn(pose)
    twig, coal = (0.36, 0.25, 0.17), (0.13, 0.13, 0.16)
    shake = pose.sway * 0.002 * h
    balls = ((x, y + 0.22 * h, 0.25 * h), (x - lean * 0.6, y + 0.54 * h, 0.185 * h), (x - lean + shake, y + 0.80 * h + pose.breath * 0.004 * h, 0.145 * h))

    def arm(side: float, shoulder: float, elbow: float) -> None:
        _, mid, tip = _limb(batch, inks, twig, (balls[1][0] + side * 0.15 * h, balls[1][1] + 0.05 * h), side * 62 + shoulder * 0.7, elbow * 0.8 + 12, 0.15 * h, np.array([0.020, 0.016, 0.012]) * h)
        way = tip - mid
        for turn in (0.6, -0.6):
            c, s = cos(turn), sin(turn)
            batch.add(inks.flat(twig), taper([tip, tip + np.array([c * way[0] - s * way[1], s * way[0] + c * way[1]]) * 0.35], [0.010 * h, 0.006 * h]))

    arm(1.0, pose.far_shoulder, pose.far_elbow)
    for bx, by, r in balls:
        batch.add(inks.ball(who.fur, bx, by, r), oval(bx, by, r, r * 0.94), tag="body")
    bx, by, r = balls[1]
    for dy in (0.5, 0.0, -0.5):
        batch.add(inks.flat(coal), oval(bx + k * r * 0.5, by + dy * r, 0.014 * h))
    hx, hy, r = balls[2]
    hy += pose.head_pitch * 0.001 * h
    lid = max(0.10, min(1.15, pose.lid))
    for side in (-1, 1):
        ex = hx + k * r * 0.55 + side * r * 0.34 + pose.gaze_x * 0.06 * r
        batch.add(inks.flat(coal), oval(ex, hy + 0.22 * r + pose.gaze_y * 0.05 * r, 0.10 * r, 0.12 * r * lid))
        brow = [(ex - 0.16 * r, hy + (0.50 + 0.1 * pose.brow - side * 0.10 * pose.brow_tilt) * r), (ex + 0.16 * r, hy + (0.50 + 0.1 * pose.brow + side * 0.10 * -pose.brow_tilt * -1) * r)]
        batch.add(inks.flat(twig), taper(brow, [0.05 * r, 0.05 * r]))
    for t in np.linspace(-1, 1, 5):
        drop = pose.open * 0.22 * r * (1 - t * t)
        batch.add(inks.flat(coal), oval(hx + k * r * 0.55 + t * 0.36 * r, hy - 0.36 * r + 0.16 * r * (t * t - 0.5) * (pose.smile + 0.5) - drop, 0.055 * r))
    tip = (hx + k * r * 1.2 + (0.25 + 0.55 * abs(k)) * r, hy - 0.06 * r)
    batch.add(inks.flat((0.91, 0.52, 0.20)), smooth([(hx + k * r * 0.5, hy + 0.10 * r), tip, (hx + k * r * 0.5, hy - 0.12 * r)], 0.3), tag="head")
    arm(-1.0, -pose.near_shoulder, -pose.near_elbow)
    _add_worn(batch, who, inks, hx, hy - r, 2.0 * r)


def add_skeleton(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """Bones on the joints of a person, a skull with a jaw that talks."""
    m = measure(who.design)
    bones = solve(pose._replace(yaw=min(100.0, abs(pose.yaw)) if abs(pose.yaw) <= 180 else 60.0), m)
    bone, dark = who.fur, darker(who.fur, 0.16)

    def long_bone(a, b, rgb: RGB, wide: float = 0.026) -> None:  # noqa: ANN001
        batch.add(inks.flat(rgb), taper([a, (np.asarray(a) + b) / 2, b], np.array([wide, wide * 0.7, wide]) * h), tag="limb")
        for end in (a, b):
            batch.add(inks.flat(rgb), oval(end[0], end[1], wide * 0.62 * h, wide * 0.55 * h))

    def limb(joints, rgb: RGB, foot: float = 0.0) -> None:  # noqa: ANN001
        long_bone(joints[0], joints[1], rgb)
        long_bone(joints[1], joints[2], rgb)
        if foot:
            batch.add(inks.flat(rgb), smooth([(joints[2][0] - 0.02 * h, joints[2][1] - m.ankle), (joints[2][0] - 0.02 * h, joints[2][1]), (joints[2][0] + 0.03 * h, joints[2][1]), (joints[2][0] + foot, joints[2][1] - m.ankle * 0.8), (joints[2][0] + foot, joints[2][1] - m.ankle)], 0.5))
        else:
            batch.add(inks.flat(rgb), oval(joints[2][0], joints[2][1] - 0.02 * h, 0.026 * h, 0.036 * h))

    limb(bones.far_arm, dark)
    limb(bones.far_leg, dark, 0.07 * h)
    limb(bones.near_leg, bone, 0.07 * h)
    p, n = bones.pelvis, bones.neck
    spine = [p, bones.control, n + (0, 0.05 * h)]
    batch.add(inks.flat(dark), taper(spine, [0.030 * h] * 3))
    batch.add(inks.ball(bone, p[0], p[1], 0.09 * h), smooth([(p[0] - 0.09 * h, p[1] + 0.06 * h), (p[0], p[1] + 0.03 * h), (p[0] + 0.09 * h, p[1] + 0.06 * h), (p[0] + 0.05 * h, p[1] - 0.04 * h), (p[0] - 0.05 * h, p[1] - 0.04 * h)]), tag="body")
    for i in range(4):
        t = 0.92 - 0.14 * i
        c = p + (n - p) * t
        w = (0.085 - 0.008 * abs(i - 1)) * h
        batch.add(inks.flat(bone), taper([(c[0] - w, c[1] - 0.025 * h), (c[0] - w * 0.5, c[1] + 0.006 * h), (c[0] + w * 0.5, c[1] + 0.006 * h), (c[0] + w, c[1] - 0.025 * h)], np.array([0.012, 0.020, 0.020, 0.012]) * h), tag="body")
    _skull(batch, who, pose, inks, n[0] + 0.01 * h, n[1] + (m.height - m.head - m.neck), m.head, bones.head_angle + radians(pose.head_pitch * 0.6))
    limb(bones.near_arm, bone)


def _skull(batch: Batch, who: Coat, pose: Pose, inks: Inks, x: float, y: float, size: float, angle: float) -> None:
    k = _turn(pose) * 0.16

    def put(rgb: RGB, points, tension: float = 1.0) -> None:  # noqa: ANN001
        batch.add(inks.flat(rgb), smooth(turned(np.asarray(points, float) * size, x, y, angle), tension), tag="head")

    jaw = pose.open * 0.12
    put(darker(who.fur, 0.10), [(-0.22 + k * 0.6, 0.26), (-0.18 + k, 0.02 - jaw), (0.20 + k, 0.02 - jaw), (0.24 + k * 0.8, 0.26)], 0.6)
    if jaw > 0.01:
        put((0.12, 0.10, 0.12), [(-0.16 + k, 0.20), (-0.14 + k, 0.14 - jaw), (0.16 + k, 0.14 - jaw), (0.18 + k, 0.20)], 0.5)
    cx, cy = turned([(0.0, 0.6 * size)], x, y, angle)[0]
    batch.add(inks.ball(who.fur, cx, cy, 0.5 * size), smooth(turned(np.array([(-0.40, 0.55), (-0.34, 0.90), (0.0, 1.02), (0.36, 0.90), (0.42, 0.55), (0.34, 0.34), (0.24 + k * 0.5, 0.20), (-0.18 + k * 0.5, 0.20), (-0.30, 0.34)]) * size, x, y, angle)), tag="head")
    lid = max(0.15, min(1.1, pose.lid))
    for side in (-1, 1):
        ex = k + side * 0.17
        tilt = 0.03 * pose.brow_tilt * side
        put((0.12, 0.10, 0.12), [(ex + 0.115 * cos(a), 0.54 + 0.13 * lid * sin(a) - tilt * cos(a) * (1 if sin(a) > 0 else 0)) for a in np.linspace(0, 2 * pi, 10, endpoint=False)])
        px, py = turned([((ex + pose.gaze_x * 0.04) * size, (0.54 + pose.gaze_y * 0.04) * size)], x, y, angle)[0]
        batch.add(inks.flat((0.98, 0.86, 0.52), glow=True), oval(px, py, 0.035 * size, 0.035 * size * lid))
    put((0.12, 0.10, 0.12), [(k * 1.2 - 0.05, 0.34), (k * 1.2, 0.43), (k * 1.2 + 0.05, 0.34)], 0.4)
    for t in (-0.12, -0.04, 0.04, 0.12):
        put((0.97, 0.95, 0.90), [(k + t - 0.032, 0.24), (k + t + 0.032, 0.24), (k + t + 0.030, 0.16), (k + t - 0.030, 0.16)], 0.3)
    _add_worn(batch, who, inks, x, y, size)


def add_monster(batch: Batch, who: Coat, pose: Pose, inks: Inks, h: float) -> None:
    """A hill of fur with horns, a wide mouth, and one, two or three eyes by its seed."""
    x, y = pose.root_x * h, 0.06 * h + pose.root_y * h
    k, fur = _turn(pose), who.fur
    sway, lean = pose.sway * 0.003 * h, -pose.lean * 0.003 * h
    eyes = (2, 1, 3)[who.design.seed % 3]
    for side, fx, fy in ((1, pose.far_foot_x, pose.far_foot_y), (-1, pose.near_foot_x, pose.near_foot_y)):
        px = x + side * 0.13 * h + fx * h * 0.8
        batch.add(inks.flat(darker(fur, 0.20)), smooth([(px - 0.10 * h, fy * h), (px - 0.08 * h, 0.12 * h + fy * h), (px + 0.08 * h, 0.12 * h + fy * h), (px + 0.14 * h, 0.03 * h + fy * h), (px + 0.13 * h, fy * h)]), tag="limb")
    _monster_arm(batch, inks, darker(fur, 0.14), (x + 0.24 * h, y + 0.52 * h), 8 + pose.far_shoulder, pose.far_elbow, h)
    for side in (-1, 1):
        hx = x - lean + side * 0.16 * h
        batch.add(inks.flat((0.90, 0.84, 0.70)), taper([(hx, y + 0.84 * h), (hx + side * 0.07 * h, y + 0.93 * h), (hx + side * 0.04 * h, y + 1.00 * h)], np.array([0.08, 0.055, 0.012]) * h), tag="head")
    a = np.linspace(0, 2 * pi, 44, endpoint=False)
    shag = 1 + 0.035 * np.where(np.arange(44) % 2, 1.0, -0.6)
    rx = (0.29 + 0.05 * np.clip(-np.sin(a), 0, 1)) * h
    body = np.stack([x + np.cos(a) * rx * shag + (lean * -1) * (np.sin(a) + 1) / 2 + sway * np.sin(a), y + 0.44 * h + np.sin(a) * 0.45 * h * shag], 1)
    batch.add(inks.ball(fur, x, y + 0.46 * h, 0.50 * h), smooth(body, 0.5), tag="body")
    batch.add(inks.flat(lighter(fur, 0.28)), oval(x + k * 0.08 * h, y + 0.26 * h, 0.17 * h, 0.20 * h))
    fx, fy = x + k * 0.10 * h - lean, y + 0.66 * h + pose.head_pitch * 0.001 * h
    for i in range(eyes):
        off = (i - (eyes - 1) / 2) * 0.135 * h
        add_eye(batch, inks, pose, fx + off, fy + (0.03 * h if eyes == 3 and i == 1 else 0.0), (0.085 if eyes == 1 else 0.058) * h, fur, 0.0)
    half = 0.15 * h * (1 + 0.2 * pose.wide)
    t = np.linspace(-1, 1, 7)
    low = fy - 0.15 * h + 0.03 * h * (pose.smile + 0.3) * (t * t - 0.5)
    if pose.open > 0.08:
        drop = 0.14 * h * pose.open * np.sqrt(np.clip(1 - t * t, 0, 1))
        mouth = smooth([*zip(fx + t * half, low, strict=True), *list(zip(fx + t * half, low - drop, strict=True))[::-1]], 0.7)
        batch.add(inks.flat((0.30, 0.08, 0.12)), mouth)
    else:
        batch.add(inks.flat(darker(fur, 0.55)), taper(np.stack([fx + t * half, low], 1), [0.012 * h] * 7))
    for i in (1, 3, 5):
        tx, ty = fx + t[i] * half, low[i]
        batch.add(inks.flat((0.97, 0.95, 0.88)), smooth([(tx - 0.016 * h, ty + 0.004 * h), (tx + 0.016 * h, ty + 0.004 * h), (tx, ty - 0.042 * h)], 0.3))
    _monster_arm(batch, inks, darker(fur, 0.05), (x - 0.25 * h, y + 0.50 * h), pose.near_shoulder - 12, pose.near_elbow, h)
    _add_worn(batch, who, inks, x - lean, y + 0.48 * h, 0.44 * h)


def _monster_arm(batch: Batch, inks: Inks, rgb: RGB, root: tuple[float, float], shoulder: float, elbow: float, h: float) -> None:
    _, mid, tip = _limb(batch, inks, rgb, root, shoulder, elbow, 0.21 * h, np.array([0.13, 0.11, 0.10]) * h)
    batch.add(inks.ball(rgb, *tip, 0.075 * h), oval(*tip, 0.072 * h), tag="limb")
    way = (tip - mid) / max(1e-6, float(np.hypot(*(tip - mid))))
    for turn in (-0.7, 0.0, 0.7):
        c, s = cos(turn), sin(turn)
        claw = np.array([c * way[0] - s * way[1], s * way[0] + c * way[1]])
        batch.add(inks.flat((0.95, 0.91, 0.82)), taper([tip + claw * 0.055 * h, tip + claw * 0.115 * h], [0.030 * h, 0.006 * h]))
