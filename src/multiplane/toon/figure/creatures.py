"""Those who are not people: four-legged animals, birds, robots and ghosts. One small builder each.

The face state of a Pose is theirs too: `open` is the muzzle or beak, `sway` the tail, `head_pitch` the head. Units are
metres; a creature of `height` h has its shoulders at about 0.68 h.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, radians, sin

import numpy as np

from multiplane.core.design import CastDesign
from multiplane.toon.drawing import Drawing, Paint, Shape
from multiplane.toon.stage import Light

from .accessories import accents, add_hat
from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter, mix, rgb_of
from .head import Skull
from .human import rimmed
from .pose import Pose

FOUR_LEGGED = ("dog", "wolf", "fox", "cat", "horse", "cow", "sheep", "goat", "pig", "rabbit", "mouse", "bear")
BIRDS = ("gull", "owl", "crow", "bird", "parrot", "duck")

# species: (body length, body depth, leg length, head size, muzzle length, ear, tail, neck)  all of the height
_SHAPES = {
    "dog": (0.70, 0.36, 0.29, 0.47, 0.19, "flop", "wag", 0.20), "wolf": (0.92, 0.34, 0.42, 0.30, 0.26, "prick", "brush", 0.18), "fox": (0.76, 0.30, 0.32, 0.42, 0.22, "prick", "brush", 0.16),
    "cat": (0.74, 0.34, 0.28, 0.52, 0.06, "prick", "long", 0.12), "horse": (0.80, 0.34, 0.42, 0.24, 0.20, "small", "hair", 0.34), "cow": (1.0, 0.42, 0.38, 0.26, 0.22, "side", "thin", 0.12), "sheep": (0.94, 0.50, 0.30, 0.28, 0.18, "side", "stub", 0.12),
    "goat": (0.86, 0.36, 0.40, 0.26, 0.20, "side", "stub", 0.20), "pig": (1.06, 0.52, 0.24, 0.38, 0.16, "side", "curl", 0.04), "rabbit": (0.60, 0.46, 0.14, 0.50, 0.10, "long", "stub", 0.08), "mouse": (0.66, 0.46, 0.14, 0.42, 0.18, "round", "thin", 0.04), "bear": (1.0, 0.46, 0.32, 0.32, 0.16, "round", "stub", 0.10),
}  # fmt: skip


class Creature:
    """A creature under a light; `draw` gives its drawing in a pose."""

    def __init__(self, design: CastDesign, light: Light):
        self.design, self.light = design, light
        self.fur, self.mark = rgb_of(design.skin), rgb_of(design.hair_colour)
        self._inks = {left: Inks(light, left) for left in (False, True)}

    def draw(self, pose: Pose, held: Mapping[str, Drawing]) -> Drawing:
        flip = pose.yaw < 0 or pose.yaw > 180
        inks = self._inks[self.light.from_left != flip]
        species, h = self.design.species, self.design.height
        batch = Batch()
        if species in BIRDS:
            _bird(batch, self, pose, inks, h)
        elif species == "robot":
            _robot(batch, self, pose, inks, h)
        elif species == "ghost":
            _ghost(batch, self, pose, inks, h)
        else:
            _beast(batch, self, pose, inks, h)
        matrix = np.array([[-1.0 if flip else 1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
        shapes: list[Shape] = batch.place(matrix)
        for prop in (pose.near_held,):
            if prop in held:
                x = 0.62 * h * (-1 if flip else 1) if species in FOUR_LEGGED else 0.3 * h * (-1 if flip else 1)
                shapes += held[prop].transformed(np.array([[1.0, 0.0, x], [0.0, 1.0, 0.55 * h]])).shapes
        return Drawing(tuple(rimmed(shapes, self.light, h)))


def _turned(points, x: float, y: float, angle: float) -> np.ndarray:  # noqa: ANN001
    """Local points turned by `angle` and moved to (x, y)."""
    p = np.asarray(points, float)
    c, s = cos(angle), sin(angle)
    return np.stack([x + c * p[:, 0] - s * p[:, 1], y + s * p[:, 0] + c * p[:, 1]], 1)


def _eye(batch: Batch, inks: Inks, pose: Pose, x: float, y: float, r: float, fur: RGB, angle: float = 0.0) -> None:
    """A round animal eye with lid and brow."""
    lid = max(0.0, min(1.0, pose.lid / 0.92))
    if lid < 0.2:
        batch.add(inks.flat((0.12, 0.08, 0.08)), taper(_turned([(-r, 0.2 * r), (0, -0.35 * r), (r, 0.2 * r)], x, y, angle), [r * 0.25, r * 0.4, r * 0.25]))
        return
    contour = smooth(_turned([(r * cos(a), min(r * sin(a), -r + 2.05 * r * lid + 0.3 * r * pose.lid_tilt * -cos(a))) for a in np.linspace(0, 2 * pi, 14, endpoint=False)], x, y, angle))
    batch.add(inks.flat((0.985, 0.975, 0.95)), contour)
    gx, gy = pose.gaze_x * r * 0.3 + 0.12 * r, pose.gaze_y * r * 0.3
    batch.add(inks.flat((0.10, 0.08, 0.09)), oval(x + gx, y + gy, r * 0.72), clip=(contour,))
    batch.add(inks.flat((1, 1, 1)), oval(x + gx + inks.side * r * 0.26, y + gy + r * 0.28, r * 0.2))
    brow = [(-r * 0.9, r * (1.45 + 0.4 * pose.brow - 0.1 * pose.brow_tilt)), (0, r * (1.75 + 0.5 * pose.brow)), (r * 0.9, r * (1.62 + 0.5 * pose.brow + 0.5 * pose.brow_tilt))]
    batch.add(inks.flat(darker(fur, 0.35)), taper(_turned(brow, x, y, angle), [r * 0.15, r * 0.4, r * 0.2]))


def _leg(batch: Batch, inks: Inks, rgb: RGB, root: tuple[float, float], foot: tuple[float, float], width: float, bend: float, paw: RGB, hoof: bool) -> None:
    mid = ((root[0] + foot[0]) / 2 + bend, (root[1] + foot[1]) / 2)
    x0, x1 = min(root[0], foot[0]) - width, max(root[0], foot[0]) + width
    batch.add(inks.across(rgb, x0, x1, 0.66), taper([root, mid, (foot[0], foot[1] + width * 0.3)], [width * 1.55, width * 0.98, width * 0.80]), tag="limb")
    w = width * (0.55 if hoof else 0.85)
    batch.add(inks.flat(paw), smooth([(foot[0] - w * 0.8, foot[1]), (foot[0] - w * 0.7, foot[1] + w * 0.9), (foot[0] + w * 0.5, foot[1] + w * 0.95), (foot[0] + w * 1.25, foot[1] + w * 0.45), (foot[0] + w * 1.2, foot[1])], 0.8), tag="limb")


def _beast(batch: Batch, who: Creature, pose: Pose, inks: Inks, h: float) -> None:
    """Four legs, seen from the side with the head turned a little to us."""
    d, fur, mark = who.design, who.fur, who.mark
    length, depth, leg, head, muzzle, ear, tail, neck = _SHAPES.get(d.species, _SHAPES["dog"])
    sitting = pose.root_y < -0.06 and abs(pose.tilt) < 45
    lying = abs(pose.tilt) > 45
    up = 0.0 if (sitting or lying) else pose.root_y * h
    thick = {"round": 1.2, "slim": 0.86, "broad": 1.12}.get(d.build, 1.0)
    base = leg * h
    if lying:
        base = depth * h * 0.12
    hip_y, chest_y = base + depth * h * 0.52 + up, base + depth * h * 0.56 + up
    hx, cx = -length * h * 0.42 + pose.root_x * h, length * h * 0.34 + pose.root_x * h
    if sitting:
        hip_y = depth * h * 0.50
        chest_y = base + depth * h * 0.78
        hx, cx = -length * h * 0.22, length * h * 0.22
    chest_y += pose.breath * 0.006 * h
    hoof = d.species in ("horse", "cow", "sheep", "goat", "pig")
    width = depth * h * 0.30 * (0.8 if d.species in ("horse", "goat", "fox") else 1.0)
    dark, paw = darker(fur, 0.16), (mark if d.species in ("dog", "cat", "fox") else darker(fur, 0.45))
    _beast_tail(batch, inks, tail, hx - depth * h * 0.35, hip_y + depth * h * 0.12, h, depth, fur, mark, pose, sitting or lying)

    def legs(side: str, shade: RGB, shift: float) -> None:
        fx, fy = (pose.near_foot_x, pose.near_foot_y) if side == "near" else (pose.far_foot_x, pose.far_foot_y)
        gx, gy = (pose.far_foot_x, pose.far_foot_y) if side == "near" else (pose.near_foot_x, pose.near_foot_y)
        if lying:
            batch.add(inks.flat(shade), taper([(cx - 0.02 * h, base + 0.10 * h), (cx + 0.16 * h, base * 0.5 + 0.05 * h), (cx + 0.34 * h, 0.045 * h)], [width * 1.3, width, width * 0.8]))
            batch.add(inks.flat(shade), smooth([(hx - 0.10 * h, 0.02 * h), (hx - 0.08 * h, hip_y), (hx + 0.14 * h, hip_y * 0.9), (hx + 0.26 * h, 0.05 * h), (hx + 0.20 * h, 0.0), (hx, 0.0)]))
            return
        k = h * 0.75
        if sitting:
            batch.add(inks.flat(shade), smooth([(hx - 0.16 * h + shift, 0.06 * h), (hx - 0.12 * h + shift, hip_y * 1.15), (hx + 0.12 * h + shift, hip_y * 1.1), (hx + 0.22 * h + shift, 0.08 * h), (hx + 0.28 * h + shift, 0.0), (hx, 0.0)]))
        else:
            _leg(batch, inks, shade, (hx + 0.01 * h + shift, hip_y - 0.02 * h), (hx - 0.02 * h + shift + gx * k, gy * h), width * 1.15, -0.045 * h * (0.5 if hoof else 1), paw if side == "near" else darker(paw, 0.16), hoof)
        _leg(batch, inks, shade, (cx + shift, chest_y - 0.06 * h), (cx + 0.015 * h + shift + fx * k, fy * h), width, 0.012 * h, paw if side == "near" else darker(paw, 0.16), hoof)

    legs("far", dark, 0.055 * h)
    r = depth * h * 0.5 * thick
    stretch = 1 + pose.stretch * 2
    body = smooth([
        (hx - r * 0.92, hip_y + r * 0.10), (hx - r * 0.5, hip_y + r * 0.86 * stretch), ((hx + cx) / 2, max(hip_y, chest_y) * 0.5 + (hip_y + chest_y) / 4 + r * 0.86 * stretch), (cx + r * 0.40, chest_y + r * 0.98 * stretch),
        (cx + r * 1.08, chest_y + r * 0.1), (cx + r * 0.5, chest_y - r * 0.96), ((hx + cx) / 2, (hip_y + chest_y) / 2 - r * 0.80), (hx - r * 0.2, hip_y - r * 0.86),
    ])  # fmt: skip
    batch.add(inks.ball(fur, (hx + cx) / 2, (hip_y + chest_y) / 2, length * h * 0.62), body, tag="body")
    if d.species == "sheep":
        for i in range(9):
            a = 2 * pi * i / 9
            batch.add(inks.flat(lighter(fur, 0.2)), oval((hx + cx) / 2 + cos(a) * length * h * 0.36, (hip_y + chest_y) / 2 + sin(a) * r * 0.6, r * 0.46))
    elif d.species == "cow":
        for px, py, pr in ((-0.2, 0.1, 0.5), (0.18, 0.3, 0.36), (0.0, -0.3, 0.3)):
            batch.add(inks.flat((0.2, 0.16, 0.16)), oval(px * h + (hx + cx) / 2, (hip_y + chest_y) / 2 + py * r, r * pr, r * pr * 0.8, 0.4), clip=(body,))
    elif mark != fur and d.species in ("dog", "cat", "fox"):
        batch.add(inks.flat(mark), smooth([(cx + r * 1.1, chest_y + r * 0.3), (cx + r * 0.5, chest_y + r * 0.35), (cx + r * 0.1, chest_y - r * 0.75), (cx + r * 0.7, chest_y - r * 1.0)]), clip=(body,))
    legs("near", fur, -0.01 * h)
    _beast_head(batch, who, pose, inks, cx + r * 0.55, chest_y + r * 0.55, h, head, muzzle, ear, neck)


def _beast_tail(batch: Batch, inks: Inks, kind: str, x: float, y: float, h: float, depth: float, fur: RGB, mark: RGB, pose: Pose, low: bool) -> None:
    wag = radians(pose.sway * 1.4)
    up = 0.9 if kind in ("wag", "long") else -0.5
    up -= 0.7 if low else 0
    up -= 0.8 * max(0.0, -pose.smile)
    a = pi - up + wag
    if kind == "stub":
        batch.add(inks.flat(lighter(fur, 0.3)), oval(x + 0.02 * h, y, 0.07 * h))
        return
    length = {"wag": 0.34, "long": 0.60, "brush": 0.46, "hair": 0.44, "thin": 0.42, "curl": 0.16}[kind] * h
    curl = {"wag": 0.7, "long": -1.0, "brush": 0.5, "hair": 0.5, "thin": 0.6, "curl": 3.0}[kind]
    points, angle = [(x + 0.04 * h, y)], a
    for _ in range(4):
        points.append((points[-1][0] + cos(angle) * length / 4, points[-1][1] + sin(angle) * length / 4))
        angle -= curl / 4
    widths = {"wag": [0.09, 0.085, 0.075, 0.06, 0.035], "long": [0.07] * 5, "brush": [0.07, 0.13, 0.18, 0.14, 0.03], "hair": [0.06, 0.10, 0.13, 0.12, 0.02], "thin": [0.035] * 5, "curl": [0.04] * 5}[kind]
    batch.add(inks.flat(darker(fur, 0.05 if kind != "hair" else 0.45)), taper(points, np.array(widths) * h))
    if kind == "brush" or (kind == "wag" and mark != fur):
        batch.add(inks.flat(mark if kind == "wag" else (0.95, 0.92, 0.86)), taper(points[3:], np.array(widths[3:]) * h * 1.02))


def _beast_head(batch: Batch, who: Creature, pose: Pose, inks: Inks, nx: float, ny: float, h: float, head: float, muzzle: float, ear: str, neck: float) -> None:
    d, fur, mark = who.design, who.fur, who.mark
    pitch = radians(pose.head_pitch * 1.1 - pose.head_roll * 0.3)
    young = 1.15 if d.age in ("baby", "child") else 1.0
    r = head * h * 0.5 * young
    away = cos(radians(max(-170.0, min(170.0, pose.head_yaw))))
    side = 1.0 if away > -0.1 else -1.0
    px, py = nx + neck * h * 0.55 + 0.05 * h, ny + neck * h * 0.75 + r * 0.55
    py += pose.lean * -0.0016 * h * 2
    batch.add(inks.across(fur, nx - 0.2 * h, nx + 0.25 * h), taper([(nx - 0.10 * h, ny - 0.14 * h), ((nx + px) / 2, (ny + py) / 2 - 0.02 * h), (px - r * 0.1, py - r * 0.1)], [r * 2.0, r * 1.65, r * 1.45]), tag="body")
    collar = next((a for a in d.accessories if a.kind in ("collar", "scarf", "bow_tie", "tie", "necklace", "badge")), None)
    if collar is not None:
        mx, my = (nx + px) / 2 + 0.01 * h, (ny + py) / 2 - 0.02 * h
        tall = 0.05 if collar.kind == "collar" else 0.10
        batch.add(inks.flat(rgb_of(collar.colour)), taper([(mx - r * 0.80, my + r * 0.30), (mx + r * 0.1, my - r * 0.22), (mx + r * 0.86, my - r * 0.30)], [tall * h] * 3))
        if collar.kind == "collar":
            batch.add(inks.flat((0.90, 0.74, 0.30)), oval(mx + r * 0.5, my - r * 0.42, 0.028 * h))
    if d.species == "horse":
        batch.add(inks.flat(darker(fur, 0.5)), smooth([(px - r * 0.2, py + r * 1.1), (px - r * 0.9, py + r * 0.3), (nx - 0.12 * h, ny - 0.05 * h), (nx - 0.22 * h, ny - 0.02 * h), (px - r * 1.1, py + r * 0.9)]))

    def at(points) -> np.ndarray:  # noqa: ANN001
        return _turned(np.asarray(points, float) * (side, 1.0), px, py, pitch)

    def put(paint, points, tension: float = 1.0, clip=()) -> None:  # noqa: ANN001
        batch.add(paint, smooth(at(points), tension), clip=clip, tag="head")

    jaw = pose.open * 0.34 * r
    m = muzzle * h
    if ear in ("prick", "small", "round", "long"):
        _ears(put, inks, ear, r, darker(fur, 0.14), -0.1 * r + 0.5 * r)
    long_face = d.species in ("horse", "cow", "goat", "sheep", "pig", "bear", "wolf", "fox", "dog", "mouse", "rabbit")
    put(inks.flat((0.45, 0.12, 0.14)), [(r * 0.35, -r * 0.30), (r * 0.5 + m, -r * 0.28), (r * 0.46 + m, -r * 0.46 - jaw), (r * 0.3, -r * 0.62 - jaw * 0.7)]) if pose.open > 0.1 else None
    if pose.open > 0.25:
        put(inks.flat((0.88, 0.45, 0.46)), [(r * 0.5, -r * 0.40 - jaw * 0.5), (r * 0.42 + m * 0.8, -r * 0.40 - jaw * 0.6), (r * 0.44 + m * 0.7, -r * 0.50 - jaw * 0.9), (r * 0.4, -r * 0.62 - jaw * 0.6)])
    if pose.open > 0.1:
        put(inks.flat(darker(fur, 0.05)), [(r * 0.1, -r * 0.60), (r * 0.5, -r * 0.52 - jaw), (r * 0.40 + m, -r * 0.44 - jaw), (r * 0.42 + m, -r * 0.60 - jaw), (r * 0.3, -r * 0.86 - jaw * 0.7), (0.0, -r * 0.8)])
    put(inks.ball(fur, *at([(0.0, 0.05 * r)])[0], r * 1.15), [(r * cos(a) * (1.0 if d.species != "horse" else 0.85), r * sin(a) * 0.96) for a in np.linspace(0, 2 * pi, 10, endpoint=False)])
    snout = mark if d.species in ("dog", "fox", "cat", "bear") and mark != fur else lighter(fur, 0.10)
    if long_face:
        put(inks.flat(snout), [(r * 0.20, r * 0.18), (r * 0.55 + m * 0.5, r * 0.06), (r * 0.62 + m, -r * 0.02), (r * 0.70 + m, -r * 0.26), (r * 0.5 + m * 0.7, -r * 0.56), (r * 0.30, -r * 0.72), (-r * 0.02, -r * 0.5), (r * 0.05, -r * 0.1)])
    else:
        put(inks.flat(snout), [(r * 0.30, -r * 0.05), (r * 0.86, 0.0), (r * 1.02, -r * 0.30), (r * 0.70, -r * 0.66), (r * 0.28, -r * 0.56)])
    tip = (r * 0.66 + m, -r * 0.02) if long_face else (r * 0.93, -r * 0.10)
    nose = 0.20 * r if d.species not in ("pig", "horse", "cow") else 0.12 * r
    batch.add(inks.flat((0.14, 0.11, 0.12) if d.species not in ("pig", "cat", "rabbit") else (0.80, 0.45, 0.45)), oval(*at([tip])[0], nose * 1.15, nose, pitch))
    smile = 0.10 * r * pose.smile
    if pose.open <= 0.1:
        batch.add(inks.flat(darker(fur, 0.6)), taper(at([(tip[0] - 0.03 * r, tip[1] - 0.20 * r), (tip[0] - 0.20 * r - m * 0.2, -r * 0.42), (r * 0.34, -r * 0.36 + smile)]), [0.03 * r, 0.055 * r, 0.03 * r]))
    if d.species == "cat":
        for k in (-1, 0, 1):
            batch.add(inks.flat((0.97, 0.96, 0.93), 0.8), taper(at([(r * 0.66, -r * 0.30), (r * 0.05, -r * 0.36 + k * 0.16 * r - 0.1 * r)]), [0.02 * r, 0.008 * r]))
    ex, ey = at([(r * 0.36, r * 0.24)])[0]
    if d.species == "dog" and mark != fur and d.seed % 2:
        batch.add(inks.flat(darker(fur, 0.25)), oval(ex, ey, r * 0.36, r * 0.40))
    fx, fy = at([(r * 0.80, r * 0.26)])[0]
    _eye(batch, inks, pose, fx, fy, r * 0.15, fur, pitch)
    _eye(batch, inks, pose, ex, ey, r * 0.22, fur, pitch)
    if ear in ("flop", "side"):
        swing = pose.sway * 0.010 + pose.head_pitch * 0.012
        if ear == "flop":
            put(inks.flat(darker(fur, 0.24)), [(-r * 0.42, r * 0.86), (-r * 0.02, r * 0.70), (-r * (0.02 + swing), -r * 0.05), (-r * (0.22 + swing), -r * 0.62), (-r * (0.62 + swing), -r * 0.50), (-r * 0.74, r * 0.30)])
        else:
            put(inks.flat(darker(fur, 0.16)), [(-r * 0.2, r * 0.66), (-r * 0.5, r * 0.80), (-r * 1.1, r * 0.46), (-r * 0.9, r * 0.22), (-r * 0.4, r * 0.42)])
            if d.species in ("cow", "goat"):
                put(inks.flat((0.86, 0.80, 0.68)), [(0.0, r * 0.86), (r * 0.18, r * 0.90), (r * 0.02, r * 1.5), (-r * 0.22, r * 1.42)])
    else:
        _ears(put, inks, ear, r, fur, -0.38 * r)
    hat = next((a for a in d.accessories if "hat" in a.kind or "cap" in a.kind or a.kind in ("crown", "beret", "fedora")), None)
    if hat is not None:
        rgb, accent = accents(hat.kind, hat.colour, hat.accent)
        front, back = Batch(), Batch()
        add_hat(front, back, hat.kind, rgb, accent, Skull("round", 40.0), inks)
        k = 1.9 * r
        c, s = cos(pitch), sin(pitch)
        batch.extend(front, np.array([[c * k, -s * k, px - 0.1 * r - c * 0.0], [s * k, c * k, py - r * 0.95]]))


def _ears(put, inks: Inks, kind: str, r: float, rgb: RGB, x: float) -> None:  # noqa: ANN001
    if kind in ("prick", "small"):
        k = 1.0 if kind == "prick" else 0.7
        put(inks.flat(rgb), [(x - 0.28 * r, r * 0.66), (x - 0.14 * r, r * (0.9 + 0.66 * k)), (x + 0.32 * r, r * 0.78)], 0.45)
        put(inks.flat(mix(rgb, (0.86, 0.50, 0.48), 0.5)), [(x - 0.12 * r, r * 0.76), (x - 0.06 * r, r * (0.86 + 0.46 * k)), (x + 0.16 * r, r * 0.82)], 0.4)
    elif kind == "round":
        put(inks.flat(rgb), [(x + 0.34 * r * cos(a), r * 0.92 + 0.34 * r * sin(a)) for a in np.linspace(0, 2 * pi, 8, endpoint=False)])
        put(inks.flat(mix(rgb, (0.86, 0.50, 0.48), 0.5)), [(x + 0.20 * r * cos(a), r * 0.90 + 0.20 * r * sin(a)) for a in np.linspace(0, 2 * pi, 8, endpoint=False)])
    elif kind == "long":
        put(inks.flat(rgb), [(x - 0.16 * r, r * 0.7), (x - 0.34 * r, r * 1.7), (x - 0.16 * r, r * 2.2), (x + 0.10 * r, r * 1.6), (x + 0.18 * r, r * 0.8)])
        put(inks.flat(mix(rgb, (0.86, 0.50, 0.48), 0.5)), [(x - 0.08 * r, r * 0.9), (x - 0.20 * r, r * 1.7), (x - 0.12 * r, r * 2.0), (x + 0.02 * r, r * 1.5)])


def _bird(batch: Batch, who: Creature, pose: Pose, inks: Inks, h: float) -> None:
    d, fur = who.design, who.fur
    flying = pose.root_y > 0.15 or pose.tilt < -20
    x, y = pose.root_x * h, (0.18 * h if not flying else 0.20 * h) + pose.root_y * h
    beak = {"gull": (0.93, 0.70, 0.24), "owl": (0.85, 0.65, 0.30), "crow": (0.22, 0.22, 0.26), "parrot": (0.25, 0.22, 0.2), "duck": (0.93, 0.66, 0.22)}.get(d.species, (0.90, 0.66, 0.28))
    wing = {"gull": (0.62, 0.66, 0.70), "duck": (0.50, 0.42, 0.34), "parrot": (0.20, 0.45, 0.75)}.get(d.species, darker(fur, 0.20))
    tilt = radians(-28 if flying else 18) - radians(pose.lean * 0.8)
    flap = sin(radians(pose.sway * 4)) if flying else 0.0

    def put(paint, points, tension: float = 1.0) -> None:  # noqa: ANN001
        batch.add(paint, smooth(_turned(np.asarray(points) * h, x, y + 0.26 * h, tilt), tension), tag="body")

    if not flying:
        for k, side in ((0.04, "far"), (-0.03, "near")):
            fx = (pose.near_foot_x if side == "near" else pose.far_foot_x) * h * 0.5 + k * h + x
            fy = max(0.0, pose.near_foot_y if side == "near" else pose.far_foot_y) * h
            batch.add(inks.flat(darker(beak, 0.15)), taper([(x + k * h, y + 0.06 * h), (fx, fy + 0.01 * h)], [0.028 * h, 0.022 * h]))
            batch.add(inks.flat(darker(beak, 0.15)), taper([(fx - 0.04 * h, fy + 0.010 * h), (fx + 0.10 * h, fy + 0.010 * h)], [0.016 * h, 0.024 * h]))
    owl = d.species == "owl"
    if flying:
        put(inks.flat(darker(wing, 0.15)), [(0.0, 0.08), (-0.10, 0.40 + 0.3 * flap), (-0.32, 0.62 + 0.5 * flap), (-0.26, 0.30 + 0.3 * flap), (-0.22, 0.05)])
    put(inks.flat(darker(wing, 0.1)), [(-0.30, -0.02), (-0.62, -0.12), (-0.58, 0.02), (-0.30, 0.10)])
    r = 0.30 if owl else 0.25
    put(inks.ball(fur, 0.0, 0.0, 0.3 * h), [(0.30, 0.06), (0.20, r * 0.9), (-0.08, r * 0.92), (-0.36, 0.06), (-0.30, -0.12), (-0.02, -r * 0.94), (0.24, -r * 0.62)])
    if flying:
        put(inks.flat(wing), [(0.10, 0.08), (0.02, 0.45 + 0.35 * flap), (-0.16, 0.80 + 0.6 * flap), (-0.20, 0.40 + 0.4 * flap), (-0.26, 0.04)])
    else:
        put(inks.across(wing, x - 0.3 * h, x + 0.2 * h), [(0.10, 0.10), (0.02, 0.16), (-0.24, 0.10), (-0.50, -0.06), (-0.24, -0.13), (0.02, -0.10)])
    turn = radians(pose.head_pitch * 1.2)
    hx, hy = x + (0.20 if not owl else 0.10) * h, y + (0.56 if not owl else 0.60) * h + pose.lean * -0.006 * h
    hr = (0.17 if not owl else 0.25) * h * (1.12 if d.age in ("baby", "child") else 1.0)
    batch.add(inks.ball(fur, hx, hy, hr), oval(hx, hy, hr, hr * 0.96), tag="head")
    if owl:
        for k in (-0.75, 0.75):
            batch.add(inks.flat(fur), smooth(_turned([(k * hr - 0.2 * hr, 0.6 * hr), (k * hr * 1.1, 1.25 * hr), (k * hr + 0.2 * hr, 0.5 * hr)], hx, hy, turn), 0.4))
        for k in (-0.28, 0.48):
            batch.add(inks.flat(lighter(fur, 0.4)), oval(hx + k * hr, hy + 0.1 * hr, 0.46 * hr))
            _eye(batch, inks, pose, hx + k * hr, hy + 0.1 * hr, 0.30 * hr, fur)
        batch.add(inks.flat(beak), smooth([(hx - 0.02 * hr, hy - 0.02 * hr), (hx + 0.24 * hr, hy - 0.04 * hr), (hx + 0.14 * hr, hy - 0.46 * hr)], 0.5))
        return
    jaw = pose.open * 0.35 * hr
    long = {"gull": 0.95, "crow": 0.95, "duck": 0.9}.get(d.species, 0.6) * hr
    if jaw > 0.02 * hr:
        batch.add(inks.flat(darker(beak, 0.25)), smooth(_turned([(0.7 * hr, -0.20 * hr), (0.85 * hr + long * 0.85, -0.26 * hr - jaw), (0.6 * hr, -0.42 * hr - jaw * 0.4)], hx, hy, turn), 0.5))
    batch.add(inks.flat(beak), smooth(_turned([(0.72 * hr, 0.16 * hr), (0.85 * hr + long * 0.7, 0.02 * hr), (0.80 * hr + long, -0.26 * hr), (0.85 * hr + long * 0.5, -0.24 * hr), (0.66 * hr, -0.30 * hr)], hx, hy, turn), 0.7))
    ex, ey = _turned([(0.30 * hr, 0.20 * hr)], hx, hy, turn)[0]
    _eye(batch, inks, pose, ex, ey, 0.26 * hr, fur, turn)


def _robot(batch: Batch, who: Creature, pose: Pose, inks: Inks, h: float) -> None:
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
        batch.add(paint, smooth(_turned(np.asarray(points) * h, x, 0.34 * h + y, lean), tension), tag="body")

    def arm(sign: float, a: float, b: float) -> None:
        root = _turned([(sign * 0.16 * h, 0.26 * h)], x, 0.34 * h + y, lean)[0]
        p = radians(-90 + a)
        q = p + radians(b)
        elbow = root + (cos(p) * 0.15 * h, sin(p) * 0.15 * h)
        wrist = elbow + (cos(q) * 0.15 * h, sin(q) * 0.15 * h)
        batch.add(inks.flat(dark), taper([root, elbow, wrist], [0.05 * h, 0.048 * h, 0.045 * h]), tag="limb")
        for joint in (root, elbow):
            batch.add(inks.ball(metal, joint[0], joint[1], 0.036 * h), oval(joint[0], joint[1], 0.034 * h))
        batch.add(inks.flat(metal), smooth(_turned([(0.0, 0.035 * h), (0.05 * h, 0.05 * h), (0.085 * h, 0.025 * h), (0.045 * h, 0.008 * h), (0.045 * h, -0.01 * h), (0.085 * h, -0.028 * h), (0.05 * h, -0.05 * h), (0.0, -0.035 * h)], wrist[0], wrist[1], q), 0.5))

    arm(0.9, pose.far_shoulder, pose.far_elbow)
    batch_paint = inks.across(metal, x - 0.18 * h, x + 0.18 * h)
    put(batch_paint, [(-0.15, 0.0), (-0.17, 0.16), (-0.15, 0.31), (0.0, 0.325), (0.15, 0.31), (0.17, 0.16), (0.15, 0.0), (0.0, -0.02)], 0.6)
    put(inks.flat(darker(metal, 0.18)), [(-0.02, 0.10), (-0.02, 0.24), (0.12, 0.24), (0.12, 0.10)], 0.35)
    for i, light in enumerate(((0.92, 0.35, 0.28), (0.98, 0.82, 0.36), (0.42, 0.85, 0.60))):
        put(inks.flat(light, glow=True), [(0.005 + 0.038 * i + 0.012 * cos(a), 0.20 + 0.012 * sin(a)) for a in np.linspace(0, 2 * pi, 6, endpoint=False)], 1.0)
    put(inks.flat(darker(metal, 0.35)), [(0.0, 0.125), (0.0, 0.155), (0.10, 0.155), (0.10, 0.125)], 0.2)
    neck = _turned([(0.0, 0.32 * h)], x, 0.34 * h + y, lean)[0]
    batch.add(inks.flat(dark), taper([neck, neck + (0.005 * h, 0.06 * h)], [0.07 * h, 0.06 * h]))
    angle = lean - radians(pose.head_roll * 0.7) + radians(pose.head_pitch * 0.5)
    c = neck + (0.0, 0.055 * h)

    def head(paint, points, tension: float = 0.5, alpha: float = 1.0) -> None:  # noqa: ANN001
        batch.add(paint, smooth(_turned(np.asarray(points) * h, c[0], c[1], angle), tension), tag="head")

    yaw = max(-1.0, min(1.0, sin(radians(min(90.0, abs(pose.yaw)) + pose.head_yaw))))
    k = 0.035 * yaw
    batch.add(inks.flat(dark), taper(_turned([(0.0, 0.24 * h), (-0.02 * h, 0.32 * h)], c[0], c[1], angle), [0.014 * h] * 2))
    batch.add(inks.flat((0.96, 0.42, 0.32), glow=True), oval(*_turned([(-0.02 * h, 0.335 * h)], c[0], c[1], angle)[0], 0.024 * h))
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
        batch.add(glow, taper(_turned(np.stack([t * half + k, low], 1) * h, c[0], c[1], angle), [0.010 * h] * 5))
    arm(-1.0, pose.near_shoulder, pose.near_elbow)


def _ghost(batch: Batch, who: Creature, pose: Pose, inks: Inks, h: float) -> None:
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


__all__ = ["BIRDS", "FOUR_LEGGED", "Creature"]
