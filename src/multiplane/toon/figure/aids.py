"""What helps somebody to get about: a wheelchair that carries the figure, a cane that it leans on.

Takes: the pose and its joints. Gives: the pose as it is in the chair, and shapes behind and before the figure.
"""

from __future__ import annotations

from math import radians, sin

import numpy as np

from multiplane.toon.drawing import Shape

from .batch import Batch, corners, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter
from .pose import Pose
from .proportions import Measures

SEAT = 0.30  # of the height
STEEL = (0.56, 0.60, 0.65)


def seat(pose: Pose, m: Measures) -> Pose:
    """The pose, seated: whatever the legs were to do, they rest on the footplate."""
    h = m.height
    drop = (SEAT * h + m.leg_width * 0.45 - m.hip) / h
    forward = m.thigh * 0.95 / h
    lift = max(0.0, (SEAT * h - m.shin * 0.95 - m.ankle) / h)
    return pose._replace(
        root_y=drop, root_x=0.0, tilt=0.0, near_foot_x=forward, far_foot_x=forward + 0.03, near_foot_y=lift + 0.03, far_foot_y=lift + 0.03, near_foot_turn=0.0, far_foot_turn=0.0,
        near_knee=1.0, far_knee=1.0, lean=min(pose.lean, 14.0) * 0.6,
    )  # fmt: skip


def wheelchair(pose: Pose, m: Measures, rgb: RGB, inks: Inks, frame: np.ndarray) -> tuple[list[Shape], list[Shape]]:
    """Shapes behind and before the seated figure."""
    h, s = m.height, max(0.25, abs(sin(radians(pose.yaw))))
    r, x = 0.21 * h, -0.03 * h
    behind, before = Batch(), Batch()
    for batch, shift, tone in ((behind, 0.09 * h * (1 - s) + 0.03 * h, darker(STEEL, 0.25)), (before, -0.09 * h * (1 - s), STEEL)):
        wide = r * (0.35 + 0.65 * s)
        batch.add(inks.flat((0.13, 0.13, 0.16)), oval(x + shift, r, wide, r), oval(x + shift, r, wide * 0.86, r * 0.88)[::-1], tag="body")
        batch.add(inks.flat(tone), oval(x + shift, r, wide * 0.80, r * 0.82), oval(x + shift, r, wide * 0.75, r * 0.77)[::-1], tag="body")
        for k in range(6):
            a = k * np.pi / 6
            batch.add(inks.flat(tone), taper([(x + shift - np.cos(a) * wide * 0.8, r - np.sin(a) * r * 0.82), (x + shift + np.cos(a) * wide * 0.8, r + np.sin(a) * r * 0.82)], [0.006 * h] * 2))
        batch.add(inks.flat(darker(tone, 0.2)), oval(x + shift, r, 0.022 * h))
        batch.add(inks.flat((0.13, 0.13, 0.16)), oval(x + shift + 0.25 * h * s, 0.055 * h, 0.05 * h * (0.4 + 0.6 * s), 0.05 * h), tag="body")
    back = x - 0.13 * h * s
    behind.add(inks.across(rgb, back - 0.05 * h, back + 0.1 * h), smooth([(back - 0.03 * h, SEAT * h), (back - 0.05 * h, 0.62 * h), (back + (0.03 + 0.16 * (1 - s)) * h, 0.62 * h), (back + (0.05 + 0.16 * (1 - s)) * h, SEAT * h)], 0.4), tag="body")
    behind.add(inks.flat(STEEL), taper([(back - 0.045 * h, 0.60 * h), (back - 0.10 * h * s - 0.02 * h, 0.63 * h)], [0.018 * h, 0.022 * h]))
    behind.add(inks.flat(darker(rgb, 0.2)), smooth([(back, SEAT * h + 0.02 * h), (x + 0.22 * h * s + 0.1 * h * (1 - s), SEAT * h + 0.02 * h), (x + 0.22 * h * s + 0.1 * h * (1 - s), SEAT * h - 0.03 * h), (back, SEAT * h - 0.03 * h)], 0.4), tag="body")
    behind.add(inks.flat(STEEL), taper([(x + 0.20 * h * s, SEAT * h), (x + 0.30 * h * s, 0.09 * h), (x + 0.40 * h * s, 0.07 * h)], [0.014 * h] * 3))
    before.add(inks.flat(lighter(STEEL, 0.15)), taper([(back + 0.04 * h, 0.44 * h), (x + 0.16 * h * s, 0.44 * h), (x + 0.18 * h * s, SEAT * h)], [0.016 * h] * 3))
    return behind.place(frame), before.place(frame)


def cane(arm: np.ndarray, m: Measures, rgb: RGB, inks: Inks, frame: np.ndarray) -> list[Shape]:
    """A stick from the hand of an arm (shoulder, elbow, wrist) to the ground."""
    x, y = arm[2].tolist()
    h, batch = m.height, Batch()
    x, top = x + 0.02 * h, y - 0.02 * h
    batch.add(inks.flat(rgb), corners([(x - 0.010 * h, top), (x + 0.010 * h, top), (x + 0.019 * h, 0.0), (x + 0.005 * h, 0.0)]), tag="body")
    batch.add(inks.flat(rgb), taper([(x - 0.045 * h, top - 0.006 * h), (x - 0.02 * h, top + 0.022 * h), (x + 0.015 * h, top + 0.012 * h), (x, top - 0.03 * h)], [0.016 * h, 0.020 * h, 0.020 * h, 0.018 * h]), tag="body")
    batch.add(inks.flat((0.16, 0.15, 0.17)), oval(x + 0.012 * h, 0.006 * h, 0.012 * h, 0.008 * h))
    return batch.place(frame)
