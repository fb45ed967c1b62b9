"""Eyes, brows and mouths: the part of a head that changes with every drawing.

Face coordinates: unit the head's height, x = 0 the middle of the face, x > 0 the far half when the head turns
right. `head.lay` bends them onto the turned head.
"""

from __future__ import annotations

from math import pi, sin
from typing import NamedTuple

import numpy as np

from multiplane.core.design import CastDesign

from .batch import Batch, oval, smooth, taper
from .colour import Inks, darker, luminance, mix, rgb_of
from .head import Skull, cheek, face_angle, lay, lid_shade, skin_shade
from .pose import MOUTH_SHAPES, Pose

# shape: (half-width, jaw drop, roundness 0 lips stretched … 1 pursed, upper teeth, lower teeth, tongue, lip raise)
MOUTHS: dict[str, tuple[float, float, float, float, float, float, float]] = {
    "rest": (0.100, 0.000, 0.0, 0, 0, 0, 0.0),
    "mbp": (0.092, 0.000, 0.3, 0, 0, 0, 0.0),
    "ai": (0.098, 0.165, 0.45, 0.030, 0, 0.9, 0.2),
    "e": (0.112, 0.095, 0.1, 0.028, 0, 0.6, 0.2),
    "i": (0.112, 0.058, 0.0, 0.024, 0.012, 0.3, 0.2),
    "o": (0.068, 0.130, 1.0, 0, 0, 0.6, 0.2),
    "u": (0.044, 0.075, 1.0, 0, 0, 0, 0.1),
    "fv": (0.088, 0.040, 0.2, 0.026, 0, 0, 0.3),
    "l": (0.094, 0.085, 0.3, 0.022, 0, 1.3, 0.2),
    "s": (0.102, 0.046, 0.0, 0.022, 0.020, 0, 0.2),
    "th": (0.092, 0.056, 0.2, 0.020, 0, 1.2, 0.2),
    "r": (0.066, 0.068, 0.8, 0, 0, 0.4, 0.2),
    "k": (0.094, 0.066, 0.2, 0.020, 0, 0.5, 0.2),
}
_T = np.linspace(0.0, 2 * pi, 16, endpoint=False)
_RING = np.stack([np.cos(_T), np.sin(_T)], 1)
_ACROSS = np.linspace(-1.0, 1.0, 9)
_ARCH = np.sqrt(np.clip(1 - _ACROSS**2, 0, 1))


class FaceLook:
    """What stays the same about a face: sizes and colours of one design."""

    def __init__(self, design: CastDesign):
        young = design.age in ("child", "baby")
        old = design.age == "elder"
        self.eye_x = 0.176 if not young else 0.182
        self.eye_y = 0.475 if not young else 0.43
        grow = {"child": 1.14, "baby": 1.20, "teen": 1.04, "elder": 0.92}.get(design.age, 1.0) * (1.35 if design.species == "alien" else 1.0)
        self.rx, self.ry = 0.094 * grow, 0.116 * grow
        self.iris = rgb_of(design.eyes)
        self.skin = rgb_of(design.skin)
        hair = rgb_of(design.hair_colour)
        self.brow = mix(darker(hair, 0.25), (0.2, 0.14, 0.12), 0.2) if luminance(hair) < 0.6 else darker(hair, 0.30 if design.skin < "#a" else 0.22)
        self.brow_size = {"plain": 1.0, "thin": 0.62, "bushy": 1.7, "heavy": 1.5, "none": 0.0, "arched": 0.85}.get(design.brows, 1.0)
        self.brow_size *= 0.8 if young else 1.0
        self.arch = 0.030 if design.brows == "arched" or design.presents == "feminine" else 0.018
        self.lash = 0.030 if design.presents == "feminine" else 0.019
        self.flick = 1.0 if design.presents == "feminine" else 0.0
        self.mouth_y = 0.185 if not young else 0.17
        self.lip = mix(self.skin, (0.70, 0.20, 0.20), 0.50) if design.presents == "feminine" and not young else None
        self.old = old
        self.covered = {"near": False, "far": False}
        self.line = mix(darker(self.skin, 0.62), (0.30, 0.08, 0.08), 0.35)


class EyeFrame(NamedTuple):
    """Where an eye sits on a turned head: its centre, and how much narrower it is seen. 0 is out of sight."""

    x: float
    y: float
    narrow: float

    def at(self, points: np.ndarray) -> np.ndarray:
        """Points about the eye's centre, on the head."""
        return points * (self.narrow, 1.0) + (self.x, self.y)


def eye_frame(look: FaceLook, skull: Skull, side: float) -> EyeFrame:
    """The place of an eye; `side` -1 near, +1 far. The far eye moves in before the head's edge would cut it, and goes
    round the bridge of the nose only as the head comes to its profile."""
    x, y, rx = side * look.eye_x, look.eye_y, look.rx
    edges = lay(np.array([[x - rx, y], [x, y], [x + rx, y]]), skull.turn, skull)[:, 0]
    seen = float(edges[2] - edges[0]) / (2 * rx)
    if side < 0:
        return EyeFrame(float(edges[1]), y, max(0.30, min(1.0, seen)))
    gone = max(0.0, min(1.0, (64.0 - skull.turn) / 12.0))
    narrow = max(0.60, min(1.0, seen)) * gone
    edge = float(skull.edge(y, 1)) + 0.004 + skull.top_shift * y
    return EyeFrame(min(float(edges[1]), edge - rx * narrow), y, narrow)


def _eye(batch: Batch, look: FaceLook, pose: Pose, skull: Skull, inks: Inks, side: float) -> None:
    """One eye; `side` -1 near, +1 far."""
    rx, ry = look.rx, look.ry
    inner = -side  # direction towards the nose
    frame = eye_frame(look, skull, side)
    if frame.narrow < 0.24:
        return
    at = frame.at
    lid = max(0.0, min(1.12, pose.lid + (0.06 * pose.brow if pose.lid > 0.3 else 0)))
    low = pose.lower + max(0.0, pose.smile) * 0.16 * (lid > 0.2)
    squash = 1.0 + 0.08 * max(0.0, lid - 0.9)
    ring = _RING * (rx, ry * squash)
    k = ring[:, 0] / rx * inner
    upper = -ry + 2 * ry * lid * 0.97 + pose.lid_tilt * 0.34 * ry * k - 0.12 * ry * k * k
    lower = np.minimum(-ry + 2 * ry * min(low, 0.7) * 0.55 + 0.10 * ry * (1 - k * k), upper - 0.001)
    opening = ring.copy()
    opening[:, 1] = np.clip(ring[:, 1], lower, np.maximum(upper, lower))
    white = at(opening)
    closed = lid < 0.12
    if lid < 0.97 or low > 0.3:
        batch.add(inks.flat(lid_shade(look.skin)), smooth(at(ring * 1.04)))
    if not closed:
        contour = smooth(white)
        batch.add(inks.flat((0.985, 0.975, 0.95)), contour)
        size = 0.62 * (0.9 + 0.1 * pose.pupil)
        gx = pose.gaze_x * rx * 0.48 - side * rx * 0.10
        gy = pose.gaze_y * ry * 0.40
        ball = at(_RING * (rx * size, rx * size * 1.06) + (gx, gy))
        batch.add(inks.flat(look.iris), smooth(ball), clip=(contour,))
        core = at(_RING * (rx * size * 0.60 * pose.pupil, rx * size * 0.64 * pose.pupil) + (gx * 1.08, gy * 1.05))
        batch.add(inks.flat((0.07, 0.06, 0.08)), smooth(core), clip=(contour,))
        centre = ball.mean(0)
        r = rx * 0.17
        batch.add(inks.flat((1.0, 1.0, 1.0)), oval(centre[0] + inks.side * rx * 0.20, centre[1] + ry * 0.24, r), clip=(contour,))
    x = np.linspace(-1.0, 1.0, 7)
    k = x * inner
    if closed:
        arc = -0.30 - 0.34 * (1 - x * x) * (1 if pose.smile < 0.45 else -1.1)
        line = np.stack([x * rx * 1.02, ry * (arc + 0.12 * pose.lid_tilt * k)], 1)
    else:
        top = -ry + 2 * ry * lid * 0.97 + pose.lid_tilt * 0.34 * ry * k - 0.12 * ry * k * k
        line = np.stack([x * rx, np.minimum(ry * squash * np.sqrt(np.clip(1 - x * x, 0.02, 1)), np.maximum(top, -ry * 0.9))], 1)
        line[0, 1], line[-1, 1] = line[1, 1] - ry * 0.10, line[-2, 1] - ry * 0.10
    if look.flick:
        outer = 0 if side < 0 else -1
        line[outer] += (side * rx * 0.22, ry * 0.16)
    widths = np.array([0.35, 0.8, 1.0, 1.05, 1.0, 0.8, 0.35]) * look.lash
    batch.add(inks.flat((0.13, 0.09, 0.10)), taper(at(line), widths))


def _brow(batch: Batch, look: FaceLook, pose: Pose, skull: Skull, inks: Inks, side: float) -> None:
    if not look.brow_size:
        return
    x = np.linspace(-1.0, 1.0, 5)
    inner = -side * x  # +1 at the nose
    rise = pose.brow + side * -pose.brow_skew
    y = look.eye_y + look.ry * (1.44 if pose.lid > 0.2 else 1.36) + 0.046 * rise + look.arch * (1 - x * x) + 0.040 * pose.brow_tilt * inner * (1 + 0.2 * inner) + 0.010 * inner
    frame = eye_frame(look, skull, side)
    if frame.narrow < 0.24:
        return
    points = np.stack([side * 0.004 + x * look.rx * 1.08 + side * -0.012 * max(0.0, -pose.brow), y - look.eye_y], 1)
    laid = frame.at(points)
    widths = np.interp(inner, [-1, 0.2, 1], [0.35, 0.95, 0.9]) * 0.036 * look.brow_size
    batch.add(inks.flat(look.brow), taper(laid, widths))


def _mouth(batch: Batch, look: FaceLook, pose: Pose, skull: Skull, inks: Inks) -> None:
    half, drop, pursed, teeth, under, tongue, raised = MOUTHS[MOUTH_SHAPES[pose.mouth]]
    rest = pose.mouth in (0, 1)
    if rest and pose.open > 0.08:
        half, drop, pursed, teeth, under, tongue, raised = 0.098, 0.17, 0.35, 0.028, 0, 0.8, 0.15
    drop *= (0.25 + 0.75 * pose.open) if not rest else pose.open
    half *= 1.16 * (1 + 0.22 * pose.wide + 0.16 * max(0.0, pose.smile) * (1 - 0.6 * pursed)) * (1 - 0.10 * max(0.0, -pose.smile))
    smile = pose.smile * (1 - 0.55 * pursed)
    x = _ACROSS * half
    corner = 0.072 * smile * (_ACROSS**2 - 0.35)
    y0 = look.mouth_y
    if drop < 0.012:
        fat = 0.024 if pose.mouth != 1 else 0.027
        points = np.stack([x, y0 + corner], 1)
        if look.lip is not None:
            lips = np.stack([x[1:-1] * 0.86, y0 + corner[1:-1] - 0.004], 1)
            batch.add(inks.flat(look.lip), taper(lay(lips, skull.turn, skull), np.array([0.2, 0.75, 1.0, 0.9, 1.0, 0.75, 0.2]) * 0.050))
        batch.add(inks.flat(look.line), taper(lay(points, skull.turn, skull), np.array([0.75, 0.8, 0.9, 1, 1, 1, 0.9, 0.8, 0.75]) * fat))
        return
    arch = _ARCH ** (1.0 if pursed > 0.5 else 0.72)
    up = y0 + corner + drop * (0.16 + 0.30 * pursed + 0.06 * raised) * arch
    down = y0 + corner - drop * (0.84 - 0.22 * pursed) * arch
    ring = lambda a, b: lay(np.concatenate([np.stack([x, a], 1), np.stack([x, b], 1)[-2:0:-1]]), skull.turn, skull)  # noqa: E731
    if look.lip is not None:
        fat = 0.013 * arch + 0.004
        batch.add(inks.flat(look.lip), smooth(ring(up + fat, down - fat * 1.3)))
    batch.add(inks.flat((0.36, 0.09, 0.11)), smooth(ring(up, down)))
    if tongue and drop > 0.03:
        bump = down + np.minimum(drop * 0.42 * tongue, up - down) * np.clip(1 - (_ACROSS / 0.8) ** 2, 0, 1)
        batch.add(inks.flat((0.84, 0.40, 0.40)), smooth(ring(np.maximum(bump, down), down + 0.003)))
    if teeth:
        edge = np.maximum(up - teeth * (0.7 + 0.3 * pose.open), down)
        batch.add(inks.flat((0.97, 0.955, 0.92)), smooth(ring(up - 0.002, edge), 0.6))
    if under:
        edge = np.minimum(down + under, up)
        batch.add(inks.flat((0.95, 0.93, 0.90)), smooth(ring(edge, down + 0.002), 0.6))


def _folds(batch: Batch, look: FaceLook, pose: Pose, skull: Skull, inks: Inks) -> None:
    """Age: a fold under each eye and beside the mouth."""
    paint = inks.flat(mix(look.skin, skin_shade(look.skin), 0.75))
    t = np.linspace(-1, 1, 5)
    for side in (-1.0, 1.0):
        bag = np.stack([side * look.eye_x + t * 0.062, look.eye_y - look.ry * 1.18 - 0.020 * (1 - t * t)], 1)
        laid = lay(bag, skull.turn, skull)
        if np.ptp(laid[:, 0]) > 0.04:
            batch.add(paint, taper(laid, np.array([0.2, 0.8, 1, 0.8, 0.2]) * 0.014))
        x = side * (0.150 + 0.02 * max(0.0, pose.smile) + 0.02 * (1 - t * t))
        fold = lay(np.stack([x, 0.265 - 0.05 * t], 1), skull.turn, skull)
        if fold[:, 0].max() < skull.edge(0.26, 1) - 0.03:
            batch.add(paint, taper(fold, np.array([0.3, 0.9, 1, 0.7, 0.2]) * 0.014))


def add_face(batch: Batch, look: FaceLook, pose: Pose, skull: Skull, inks: Inks, hidden: float = 0.0) -> None:
    """Cheeks, eyes, brows and mouth for one pose. `hidden` -1 or +1: an eyepatch covers that side's eye."""
    if face_angle(skull.turn) > 96:
        return
    blush = 0.22 + 0.5 * pose.cheek
    rosy = mix(look.skin, (0.92, 0.28, 0.24), 0.55)
    for side in (-1.0, 1.0):
        spot = cheek(side * 0.235, look.eye_y - look.ry * 1.55, skull)
        centre = spot[::3].mean(0)
        if side < 0 or skull.turn < 22:
            batch.add(inks.glow(rosy, float(centre[0]), float(centre[1]), 0.095, blush), oval(float(centre[0]), float(centre[1]), 0.095, 0.08))
    if look.old:
        _folds(batch, look, pose, skull, inks)
    for side in (1.0, -1.0):
        if side != hidden:
            _eye(batch, look, pose, skull, inks, side)
        _brow(batch, look, pose, skull, inks, side)
        if pose.tears > 0.05 and side != hidden:
            drop = lay(np.array([[side * 0.19, look.eye_y - look.ry - 0.16 * pose.tears]]), skull.turn, skull)[0]
            batch.add(inks.flat((0.62, 0.84, 0.96), 0.9), smooth([(drop[0], drop[1] + 0.05), (drop[0] + 0.02, drop[1]), (drop[0], drop[1] - 0.022), (drop[0] - 0.02, drop[1])]))
    _mouth(batch, look, pose, skull, inks)


def talk_height(pose: Pose) -> float:
    """How far the chin drops, in head heights."""
    return 0.02 * pose.open * sin(min(1.0, MOUTHS[MOUTH_SHAPES[pose.mouth]][1] * 8))
