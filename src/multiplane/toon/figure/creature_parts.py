"""What the builders of creatures share: turning points, and the round eye of animals."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from multiplane.core.design import CastDesign

from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, mix, rgb_of
from .pose import Pose


class Coat:
    """The colours of one creature: its fur, its markings, and a light part that never looks like soot."""

    def __init__(self, design: CastDesign):
        self.design = design
        self.fur, self.mark = rgb_of(design.skin), rgb_of(design.hair_colour)
        light = self.mark if sum(self.mark) > sum(self.fur) + 0.25 else mix(self.fur, (0.97, 0.92, 0.84), 0.62)
        self.pale = light


def turned(points, x: float, y: float, angle: float) -> np.ndarray:  # noqa: ANN001
    """Local points turned by `angle` and moved to (x, y)."""
    p = np.asarray(points, float)
    c, s = cos(angle), sin(angle)
    return np.stack([x + c * p[:, 0] - s * p[:, 1], y + s * p[:, 0] + c * p[:, 1]], 1)


def ring(x: float, y: float, rx: float, ry: float, n: int = 10) -> list[tuple[float, float]]:
    """Points on an ellipse, for shapes that are turned later."""
    return [(x + rx * cos(a), y + ry * sin(a)) for a in np.linspace(0, 2 * pi, n, endpoint=False)]


def add_eye(batch: Batch, inks: Inks, pose: Pose, x: float, y: float, r: float, fur: RGB, angle: float = 0.0, brow: bool = True) -> None:
    """A round animal eye with lid and brow."""
    lid = max(0.0, min(1.0, pose.lid / 0.92))
    if lid < 0.2:
        batch.add(inks.flat((0.12, 0.08, 0.08)), taper(turned([(-r, 0.2 * r), (0, -0.35 * r), (r, 0.2 * r)], x, y, angle), [r * 0.25, r * 0.4, r * 0.25]))
        return
    contour = smooth(turned([(r * cos(a), min(r * sin(a), -r + 2.05 * r * lid + 0.3 * r * pose.lid_tilt * -cos(a))) for a in np.linspace(0, 2 * pi, 14, endpoint=False)], x, y, angle))
    batch.add(inks.flat((0.985, 0.975, 0.95)), contour)
    gx, gy = pose.gaze_x * r * 0.3 + 0.12 * r, pose.gaze_y * r * 0.3
    batch.add(inks.flat((0.10, 0.08, 0.09)), oval(x + gx, y + gy, r * 0.72), clip=(contour,))
    batch.add(inks.flat((1, 1, 1)), oval(x + gx + inks.side * r * 0.26, y + gy + r * 0.28, r * 0.2))
    if brow:
        line = [(-r * 0.9, r * (1.45 + 0.4 * pose.brow - 0.1 * pose.brow_tilt)), (0, r * (1.75 + 0.5 * pose.brow)), (r * 0.9, r * (1.62 + 0.5 * pose.brow + 0.5 * pose.brow_tilt))]
        batch.add(inks.flat(darker(fur, 0.35)), taper(turned(line, x, y, angle), [r * 0.15, r * 0.4, r * 0.2]))
