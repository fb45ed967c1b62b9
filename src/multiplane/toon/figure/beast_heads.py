"""The heads of four-legged animals, by family: dog, cat, horse, cattle, pig, bear, rodent, elephant, reptile, frog.

Points are in radii of the head about its middle, facing right. The same families shape the heads of beasts that
walk upright (`beastfolk`).
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin

import numpy as np

from .accessories import accents, add_hat
from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter, mix, rgb_of
from .creature_parts import Coat, add_eye, ring, turned
from .head import Skull
from .pose import Pose
from .species import Beast

Put = Callable[..., None]
ROSE, NOSE = (0.86, 0.50, 0.48), (0.14, 0.11, 0.12)
HORN = (0.88, 0.81, 0.68)


class Face:
    """One head being drawn: where it is, how large, and how far the jaw is open."""

    def __init__(self, batch: Batch, who: Coat, kind: Beast, pose: Pose, inks: Inks, px: float, py: float, r: float, m: float):
        self.batch, self.who, self.kind, self.pose, self.inks = batch, who, kind, pose, inks
        self.px, self.py, self.r, self.m = px, py, r, m
        self.pitch = radians(pose.head_pitch * 1.1 - pose.head_roll * 0.3)
        self.side = 1.0 if cos(radians(max(-170.0, min(170.0, pose.head_yaw)))) > -0.1 else -1.0
        self.jaw = pose.open * 0.34 * r

    def at(self, points) -> np.ndarray:  # noqa: ANN001
        """Metres of points in metres about the head's middle."""
        return turned(np.asarray(points, float) * (self.side, 1.0), self.px, self.py, self.pitch)

    def put(self, rgb: RGB, points, tension: float = 1.0, clip: tuple = (), alpha: float = 1.0) -> np.ndarray:  # noqa: ANN001
        contour = smooth(self.at(np.asarray(points, float) * self.r), tension)
        self.batch.add(self.inks.flat(rgb, alpha), contour, clip=clip, tag="head")
        return contour

    def round(self, rgb: RGB, points, tension: float = 1.0) -> np.ndarray:  # noqa: ANN001
        contour = smooth(self.at(np.asarray(points, float) * self.r), tension)
        x, y = self.at([(0.0, 0.05 * self.r)])[0]
        self.batch.add(self.inks.ball(rgb, x, y, self.r * 1.15), contour, tag="head")
        return contour

    def line(self, rgb: RGB, points, widths, alpha: float = 1.0) -> None:  # noqa: ANN001
        self.batch.add(self.inks.flat(rgb, alpha), taper(self.at(np.asarray(points, float) * self.r), np.asarray(widths) * self.r), tag="head")

    def dot(self, rgb: RGB, x: float, y: float, rx: float, ry: float | None = None) -> None:
        cx, cy = self.at([(x * self.r, y * self.r)])[0]
        self.batch.add(self.inks.flat(rgb), oval(cx, cy, rx * self.r, (ry or rx) * self.r, self.pitch))

    def eye(self, x: float, y: float, size: float, brow: bool = True) -> None:
        cx, cy = self.at([(x * self.r, y * self.r)])[0]
        add_eye(self.batch, self.inks, self.pose, cx, cy, size * self.r, self.who.fur, self.pitch, brow)


def add_head(batch: Batch, who: Coat, kind: Beast, pose: Pose, inks: Inks, nx: float, ny: float, h: float) -> None:
    """Neck, head and what is worn on them; (nx, ny) is where the neck rises from the chest."""
    d, fur = who.design, who.fur
    r = kind.head * h * 0.5 * (1.15 if d.age in ("baby", "child") else 1.0)
    px, py = nx + kind.neck * h * 0.55 + 0.05 * h, ny + kind.neck * h * 0.75 + r * 0.55 - pose.lean * 0.0032 * h
    if kind.neck > 0.6:  # a giraffe's neck rises
        px, py = nx + kind.neck * h * 0.30, ny + kind.neck * h * 0.55
    wide = (2.0, 1.65, 1.45) if kind.face != "elephant" else (2.2, 2.0, 1.6)
    if kind.face != "frog":
        batch.add(inks.across(fur, nx - 0.2 * h, nx + 0.25 * h), taper([(nx - 0.10 * h, ny - 0.14 * h), ((nx + px) / 2, (ny + py) / 2 - 0.02 * h), (px - r * 0.1, py - r * 0.1)], [r * w for w in wide]), tag="body")
    if "patches" in kind.extras and kind.neck > 0.6:
        for t in (0.15, 0.38, 0.6, 0.8):
            batch.add(inks.flat((0.62, 0.38, 0.18)), oval(nx + (px - nx) * t + (0.01 if t > 0.3 else -0.015) * h, ny + (py - ny) * t, r * 0.42, r * 0.5))
    _add_collar(batch, who, inks, nx, ny, px, py, r, h)
    face = Face(batch, who, kind, pose, inks, px, py, r, kind.muzzle * h)
    if "crest" in kind.extras:
        mane = (0.86, 0.66, 0.80) if d.species == "unicorn" else darker(fur, 0.5) if sum(fur) < 2.4 else (0.20, 0.17, 0.18)
        batch.add(inks.flat(mane), smooth([(px + r * 0.1, py + r * 1.25), (px - r * 0.9, py + r * 0.5), (nx - 0.12 * h, ny - 0.02 * h), (nx - 0.24 * h, ny + 0.02 * h), (px - r * 1.3, py + r * 1.0), (px - r * 0.4, py + r * 1.5)]), tag="head")
    if "mane" in kind.extras:
        add_mane(face)
    _FAMILIES.get(kind.face, _canine)(face)
    wear_hat(batch, who, face)


def _add_collar(batch: Batch, who: Coat, inks: Inks, nx: float, ny: float, px: float, py: float, r: float, h: float) -> None:
    collar = next((a for a in who.design.accessories if a.kind in ("collar", "scarf", "bow_tie", "tie", "necklace", "badge", "garland", "bell")), None)
    if collar is None:
        return
    mx, my = (nx + px) / 2 + 0.01 * h, (ny + py) / 2 - 0.02 * h
    tall = 0.05 if collar.kind in ("collar", "necklace", "bell") else 0.10
    batch.add(inks.flat(rgb_of(collar.colour)), taper([(mx - r * 0.80, my + r * 0.30), (mx + r * 0.1, my - r * 0.22), (mx + r * 0.86, my - r * 0.30)], [tall * h] * 3))
    if collar.kind == "scarf":
        batch.add(inks.flat(darker(rgb_of(collar.colour), 0.14)), taper([(mx + r * 0.5, my - r * 0.3), (mx + r * 0.62, my - r * 0.9), (mx + r * 0.5, my - r * 1.5)], [0.08 * h, 0.09 * h, 0.10 * h]))
    if collar.kind in ("collar", "bell"):
        batch.add(inks.flat((0.90, 0.74, 0.30)), oval(mx + r * 0.5, my - r * 0.42, 0.028 * h))


def wear_hat(batch: Batch, who: Coat, face: Face) -> None:
    """The hat that the design wears, on a head."""
    hat = next((a for a in who.design.accessories if "hat" in a.kind or "cap" in a.kind or a.kind in ("crown", "beret", "fedora", "tiara", "beanie")), None)
    if hat is None:
        return
    rgb, accent = accents(hat.kind, hat.colour, hat.accent)
    front, back = Batch(), Batch()
    add_hat(front, back, hat.kind, rgb, accent, Skull("round", 40.0), face.inks)
    k = 1.9 * face.r
    c, s = cos(face.pitch), sin(face.pitch)
    batch.extend(front, np.array([[c * k, -s * k, face.px - 0.1 * face.r], [s * k, c * k, face.py - face.r * 0.95]]))


def add_mane(face: Face, back: float = 0.22) -> None:
    """A lion's: two rings of locks behind the face, `back` head radii behind its middle."""
    for scale, tone in ((1.85, darker(face.who.fur, 0.42)), (1.45, darker(face.who.fur, 0.24))):
        a = np.linspace(0, 2 * np.pi, 22, endpoint=False)
        reach = np.where(np.arange(22) % 2, scale, scale * 0.84)
        face.put(tone, np.stack([np.cos(a) * reach - back, np.sin(a) * reach], 1), 0.8)


def add_ears(face: Face, rgb: RGB, x: float) -> None:
    """Ears that stand up, by their kind, about `x`."""
    inner = mix(rgb, ROSE, 0.5)
    kind = face.kind.ear
    if kind in ("prick", "small", "tall"):
        k = {"prick": 1.0, "small": 0.7, "tall": 1.7}[kind]
        lean = -0.12 if kind == "tall" else 0.0
        face.put(rgb, [(x - 0.28, 0.66), (x - 0.14 + lean, 0.9 + 0.66 * k), (x + 0.32, 0.78)], 0.45)
        face.put(inner, [(x - 0.12, 0.76), (x - 0.06 + lean, 0.86 + 0.46 * k), (x + 0.16, 0.82)], 0.4)
    elif kind in ("round", "dish"):
        k = 0.34 if kind == "round" else 0.62
        face.put(rgb, ring(x, 0.80 + k * 0.4, k, k, 8))
        face.put(inner, ring(x, 0.78 + k * 0.4, k * 0.6, k * 0.6, 8))
    elif kind == "long":
        face.put(rgb, [(x - 0.16, 0.7), (x - 0.34, 1.7), (x - 0.16, 2.2), (x + 0.10, 1.6), (x + 0.18, 0.8)])
        face.put(inner, [(x - 0.08, 0.9), (x - 0.20, 1.7), (x - 0.12, 2.0), (x + 0.02, 1.5)])
    elif kind == "leaf":
        face.put(rgb, [(x + 0.05, 0.62), (x - 0.62, 1.20), (x - 0.92, 1.12), (x - 0.66, 0.70), (x - 0.2, 0.42)], 0.8)
        face.put(inner, [(x - 0.1, 0.66), (x - 0.58, 1.06), (x - 0.76, 1.02), (x - 0.52, 0.74)], 0.8)


def add_hanging_ear(face: Face) -> None:
    """An ear that hangs: on the near side, about where a side view has it."""
    swing = face.pose.sway * 0.010 + face.pose.head_pitch * 0.012
    if face.kind.ear == "flop":
        face.put(darker(face.who.fur, 0.24), [(-0.42, 0.86), (-0.02, 0.70), (-(0.02 + swing), -0.05), (-(0.22 + swing), -0.62), (-(0.62 + swing), -0.50), (-0.74, 0.30)])
    elif face.kind.ear == "side":
        face.put(darker(face.who.fur, 0.16), [(-0.2, 0.66), (-0.5, 0.80), (-1.1, 0.46), (-0.9, 0.22), (-0.4, 0.42)])
    elif face.kind.ear == "fold":
        face.put(darker(face.who.fur, 0.14), [(-0.62, 0.92), (-0.10, 0.98), (0.18, 0.46), (-0.12, 0.42), (-0.5, 0.58)], 0.7)


def _open_jaw(face: Face, root: float, tip: float, y: float) -> None:
    """The inside of an open mouth and the lower jaw, from `root` to `tip`, hung at height `y`."""
    if face.pose.open <= 0.1:
        return
    j = face.jaw / face.r
    face.put((0.45, 0.12, 0.14), [(root, y), (tip, y + 0.02), (tip - 0.04, y - 0.16 - j), (root - 0.05, y - 0.32 - j * 0.7)])
    if face.pose.open > 0.25:
        face.put((0.88, 0.45, 0.46), [(root + 0.15, y - 0.10 - j * 0.5), (tip - 0.25, y - 0.10 - j * 0.6), (tip - 0.3, y - 0.20 - j * 0.9), (root + 0.05, y - 0.32 - j * 0.6)])
    face.put(darker(face.who.fur, 0.05), [(root - 0.25, y - 0.30), (root + 0.15, y - 0.22 - j), (tip - 0.10, y - 0.14 - j), (tip - 0.08, y - 0.30 - j), (root - 0.05, y - 0.56 - j * 0.7), (root - 0.35, y - 0.5)])


def _smile(face: Face, tip: float, y: float, root: float) -> None:
    if face.pose.open <= 0.1:
        face.line(darker(face.who.fur, 0.6), [(tip, y), ((tip + root) / 2, y - 0.18), (root, y - 0.12 + 0.10 * face.pose.smile)], [0.03, 0.055, 0.03])


def _canine(face: Face) -> None:
    """Dogs, wolves, foxes, badgers: a wedge of a muzzle."""
    m = face.m / face.r
    kind, who = face.kind, face.who
    add_ears(face, darker(who.fur, 0.14), 0.40)
    _open_jaw(face, 0.35, 0.5 + m, -0.30)
    if "ruff" in kind.extras:
        face.put(who.fur, [(-0.9, 0.5), (-1.25, 0.05), (-0.95, -0.15), (-1.15, -0.55), (-0.6, -0.6), (-0.55, -1.0), (0.0, -0.8), (0.2, 0.0)], 0.35)
    skull = face.round(who.fur, ring(0, 0, 1.0, 0.96))
    if "blaze" in kind.extras:
        face.put((0.94, 0.92, 0.88), [(-0.9, 0.5), (0.1, 1.0), (1.0, 0.3), (1.1, -0.6), (0.0, -1.0), (-0.9, -0.5)], clip=(skull,))
        face.put((0.18, 0.17, 0.20), [(-0.9, 0.62), (0.0, 0.62), (0.75, 0.28), (0.8, -0.02), (0.1, 0.02), (-0.9, 0.1)], clip=(skull,))
    elif "bib" in kind.extras:
        face.put(who.pale, [(0.85, -0.1), (0.30, -0.12), (-0.10, -0.45), (-0.72, -0.38), (-0.35, -0.9), (0.5, -1.0)], clip=(skull,))
    snout = who.pale if who.mark != who.fur or "bib" in kind.extras else lighter(who.fur, 0.10)
    if "blaze" in kind.extras:
        snout = (0.94, 0.92, 0.88)
    face.put(snout, [(0.20, 0.18), (0.55 + m * 0.5, 0.06), (0.62 + m, -0.02), (0.70 + m, -0.26), (0.5 + m * 0.7, -0.56), (0.30, -0.72), (-0.02, -0.5), (0.05, -0.1)])
    if "bib" in kind.extras:
        face.put(who.fur, [(0.15, 0.34), (0.55 + m * 0.5, 0.10), (0.60 + m, 0.0), (0.60 + m, -0.16), (0.4, -0.16), (0.0, -0.1)])
    face.dot(NOSE, 0.66 + m, -0.02, 0.23, 0.20)
    _smile(face, 0.63 + m, -0.22, 0.34)
    if who.design.species == "dog" and who.mark != who.fur and who.design.seed % 2:
        face.dot(darker(who.fur, 0.25), 0.36, 0.24, 0.36, 0.40)
    face.eye(0.80, 0.26, 0.15)
    face.eye(0.36, 0.24, 0.22)
    add_hanging_ear(face)
    add_ears(face, who.fur, -0.38)


def _feline(face: Face) -> None:
    """Cats great and small: a broad face, a short muzzle, whiskers."""
    who = face.who
    add_ears(face, darker(who.fur, 0.14), 0.48)
    _open_jaw(face, 0.30, 0.85, -0.34)
    skull = face.round(who.fur, [(0.0, 0.92), (0.62, 0.78), (0.98, 0.16), (0.80, -0.52), (0.30, -0.84), (-0.42, -0.84), (-1.02, -0.42), (-0.98, 0.22), (-0.62, 0.78)], 0.9)
    if "stripes" in face.kind.extras:
        for x in (-0.35, 0.05, 0.42):
            face.put((0.17, 0.14, 0.16), [(x - 0.08, 1.0), (x + 0.10, 1.0), (x + 0.04, 0.48)], 0.4, clip=(skull,))
        for y in (0.1, -0.2):
            face.put((0.17, 0.14, 0.16), [(-1.1, y + 0.1), (-1.1, y - 0.1), (-0.5, y)], 0.4, clip=(skull,))
    face.put(who.pale, ring(0.42, -0.42, 0.30, 0.28, 8))
    face.put(who.pale, [(0.52, -0.10), (0.92, -0.14), (1.04, -0.40), (0.78, -0.66), (0.40, -0.62), (0.36, -0.3)])
    face.put((0.80, 0.45, 0.45) if who.design.species == "cat" else (0.55, 0.30, 0.30), [(0.66, -0.08), (0.94, -0.10), (0.80, -0.28)], 0.5)
    _smile(face, 0.80, -0.30, 0.42)
    for k in (-1, 0, 1):
        face.line((0.97, 0.96, 0.93), [(0.50, -0.36 + 0.04 * k), (-0.10, -0.42 + k * 0.16)], [0.02, 0.008], 0.8)
    face.eye(0.78, 0.16, 0.17)
    face.eye(0.26, 0.16, 0.23)
    add_ears(face, who.fur, -0.46)


def _equine(face: Face) -> None:
    """Horses, deer, giraffes, camels: a long head that hangs forward."""
    who, extras = face.who, face.kind.extras
    if "antlers" in extras:
        add_antlers(face, darker(HORN, 0.45), -0.1, 0.18)
    add_ears(face, darker(who.fur, 0.14), 0.24)
    deer = face.kind.ear == "leaf"
    long = 1.5 if not deer else 1.15
    j = face.jaw / face.r
    if face.pose.open > 0.1:
        face.put((0.45, 0.12, 0.14), [(0.7, -0.55), (long, -0.95), (long - 0.25, -1.2 - j), (0.5, -0.85 - j * 0.6)])
        face.put(darker(who.fur, 0.06), [(0.1, -0.6), (0.75, -0.85 - j * 0.7), (long - 0.18, -1.10 - j), (long - 0.38, -1.30 - j), (0.4, -1.0 - j * 0.6), (-0.1, -0.8)])
    skull = face.round(who.fur, [(-0.80, 0.30), (-0.42, 0.92), (0.22, 0.92), (0.72, 0.42), (long, -0.42), (long + 0.18, -0.80), (long - 0.06, -1.10), (long - 0.50, -1.02), (0.30, -0.78), (-0.48, -0.66)], 0.9)
    pale = who.pale if deer or sum(who.fur) < 1.9 else darker(who.fur, 0.25)
    face.put(pale, [(long - 0.32, -0.44), (long + 0.02, -0.40), (long + 0.25, -0.85), (long - 0.08, -1.2), (long - 0.55, -1.1)], clip=(skull,))
    if "stripes" in extras:
        for x, y in ((0.1, 0.8), (0.45, 0.5), (0.8, 0.15)):
            face.put((0.17, 0.14, 0.16), [(x, y + 0.3), (x + 0.15, y + 0.2), (x - 0.25, y - 0.5)], 0.4, clip=(skull,))
    face.dot(darker(who.fur, 0.6) if not deer else NOSE, long + (0.04 if not deer else 0.08), -0.72 if not deer else -0.60, 0.07 if not deer else 0.15, 0.10 if not deer else 0.12)
    _smile(face, long - 0.02, -0.92, long - 0.55)
    face.eye(0.62, 0.36, 0.13, brow=False)
    face.eye(0.20, 0.34, 0.21)
    if "crest" in extras:
        tone = (0.86, 0.66, 0.80) if who.design.species == "unicorn" else darker(who.fur, 0.5) if sum(who.fur) < 2.4 else (0.20, 0.17, 0.18)
        face.put(tone, [(-0.35, 1.15), (0.30, 1.15), (0.52, 0.72), (0.30, 0.55), (0.10, 0.85), (-0.3, 0.8)])
    if "horn" in extras:
        face.put((0.95, 0.82, 0.52), [(0.24, 0.92), (0.98, 2.3), (0.52, 0.78)], 0.15)
    if "knobs" in extras:
        for x in (-0.25, 0.12):
            face.line(darker(who.fur, 0.3), [(x, 0.85), (x - 0.05, 1.4)], [0.12, 0.14])
            face.dot(darker(who.fur, 0.5), x - 0.05, 1.45, 0.12)
    if "antlers" in extras:
        add_antlers(face, mix(HORN, who.fur, 0.25), -0.32, 0.0)
    add_ears(face, who.fur, -0.42)


def add_antlers(face: Face, rgb: RGB, x: float, lean: float) -> None:
    """A branching pair, one side at a time."""
    beam = [(x, 0.8), (x - 0.25 + lean, 1.5), (x - 0.75 + lean, 2.2), (x - 0.6 + lean, 3.0)]
    face.line(rgb, beam, [0.15, 0.13, 0.11, 0.05])
    for root, tip in (((x - 0.2 + lean, 1.4), (x + 0.45 + lean, 2.05)), ((x - 0.6 + lean, 2.0), (x - 0.05 + lean, 2.75)), ((x - 0.62 + lean, 2.1), (x - 1.3 + lean, 2.6))):
        face.line(rgb, [root, ((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2 - 0.06), tip], [0.11, 0.09, 0.04])


def _bovine(face: Face) -> None:
    """Cattle, sheep and goats: a broad long face, horns."""
    who, extras = face.who, face.kind.extras
    fur = darker(who.fur, 0.55) if "wool" in extras else who.fur
    _horns(face, 0.30, far=True)
    j = face.jaw / face.r
    if face.pose.open > 0.1:
        face.put((0.45, 0.12, 0.14), [(0.5, -0.5), (1.2, -0.75), (1.0, -1.0 - j), (0.4, -0.8 - j * 0.6)])
        face.put(darker(fur, 0.08), [(0.0, -0.6), (0.6, -0.78 - j * 0.7), (1.05, -0.92 - j), (0.9, -1.14 - j), (0.3, -0.98 - j * 0.6), (-0.1, -0.8)])
    face.round(fur, [(-0.78, 0.25), (-0.48, 0.82), (0.25, 0.92), (0.78, 0.52), (1.16, -0.18), (1.30, -0.62), (1.02, -0.98), (0.50, -0.98), (-0.05, -0.82), (-0.58, -0.46)], 0.95)
    pad = (0.88, 0.66, 0.60) if who.design.species in ("cow", "bull") else darker(fur, 0.2) if sum(fur) > 1.2 else lighter(fur, 0.12)
    face.put(pad, [(0.78, -0.30), (1.16, -0.28), (1.36, -0.62), (1.08, -1.02), (0.62, -0.98), (0.56, -0.6)])
    face.dot(darker(pad, 0.5), 1.16, -0.56, 0.07, 0.10)
    _smile(face, 1.14, -0.80, 0.72)
    if "ring" in extras:
        face.line((0.90, 0.74, 0.30), [(1.22, -0.66), (1.36, -0.92), (1.12, -0.98)], [0.05] * 3)
    if "beard" in extras:
        face.put(who.pale, [(0.25, -0.85), (0.75, -0.95), (0.55, -1.7), (0.40, -1.4)], 0.5)
    face.eye(0.74, 0.26, 0.14)
    face.eye(0.28, 0.24, 0.21)
    add_hanging_ear(face)
    if "wool" in extras:
        for x, y, k in ((-0.45, 0.85, 0.36), (-0.05, 1.02, 0.38), (0.35, 0.92, 0.32)):
            cx, cy = face.at([(x * face.r, y * face.r)])[0]
            face.batch.add(face.inks.ball(who.fur, cx, cy, k * face.r), oval(cx, cy, k * face.r), tag="head")
    _horns(face, -0.20, far=False)


def _horns(face: Face, x: float, far: bool) -> None:
    tone = darker(HORN, 0.18) if far else HORN
    if "horns" in face.kind.extras:
        face.line(tone, [(x, 0.80), (x - (0.1 if not far else -0.35), 1.12), (x + (0.05 if not far else 0.5), 1.55)], [0.24, 0.20, 0.04])
    elif "curved" in face.kind.extras:
        face.line(tone, [(x, 0.80), (x - 0.15, 1.5), (x - 0.7, 1.95), (x - 1.2, 1.8)], [0.26, 0.22, 0.15, 0.04])


def _pig(face: Face) -> None:
    who = face.who
    _open_jaw(face, 0.35, 0.95, -0.42)
    face.round(who.fur, ring(0, 0, 1.0, 0.94))
    face.put(lighter(who.fur, 0.06), [(0.40, 0.12), (0.95, 0.10), (1.15, 0.02), (1.15, -0.46), (0.95, -0.56), (0.40, -0.60)], 0.7)
    face.put(darker(who.fur, 0.14), ring(1.12, -0.22, 0.15, 0.30, 8))
    face.dot(darker(who.fur, 0.45), 1.14, -0.12, 0.045, 0.07)
    face.dot(darker(who.fur, 0.45), 1.14, -0.34, 0.045, 0.07)
    _smile(face, 0.85, -0.60, 0.35)
    face.dot(mix(who.fur, (0.9, 0.4, 0.4), 0.3), 0.10, -0.30, 0.20, 0.15)
    face.eye(0.78, 0.30, 0.13)
    face.eye(0.36, 0.28, 0.19)
    add_hanging_ear(face)


def _ursine(face: Face) -> None:
    who = face.who
    dark = (0.16, 0.15, 0.17)
    panda = "panda" in face.kind.extras
    add_ears(face, dark if panda else darker(who.fur, 0.14), 0.52)
    _open_jaw(face, 0.35, 0.95, -0.40)
    face.round(who.fur, [(0.0, 0.95), (0.66, 0.76), (0.98, 0.14), (0.88, -0.50), (0.35, -0.88), (-0.40, -0.88), (-0.95, -0.40), (-0.98, 0.26), (-0.62, 0.80)], 0.95)
    face.put(who.pale, [(0.36, 0.02), (0.80, 0.06), (1.18, -0.12), (1.18, -0.42), (0.80, -0.68), (0.36, -0.60), (0.22, -0.3)])
    face.dot(NOSE, 1.10, -0.08, 0.17, 0.14)
    _smile(face, 1.06, -0.28, 0.55)
    if panda:
        face.dot(dark, 0.28, 0.20, 0.34, 0.38)
        face.dot(dark, 0.78, 0.22, 0.24, 0.30)
    face.eye(0.74, 0.22, 0.13, brow=not panda)
    face.eye(0.30, 0.22, 0.18, brow=not panda)
    add_ears(face, dark if panda else who.fur, -0.52)


def _rodent(face: Face) -> None:
    """Mice, rabbits, squirrels, hedgehogs: a pointed or rounded face with teeth and whiskers."""
    who, m = face.who, face.m / face.r
    add_ears(face, darker(who.fur, 0.14), 0.32)
    _open_jaw(face, 0.40, 0.75 + m, -0.38)
    face.round(who.fur, [(-0.98, 0.0), (-0.68, 0.76), (0.0, 0.96), (0.60, 0.66), (0.92 + m * 0.6, 0.10), (1.02 + m, -0.20), (0.90 + m * 0.7, -0.44), (0.35, -0.80), (-0.35, -0.88), (-0.80, -0.60)])
    face.put(who.pale, [(0.45, -0.14), (0.80 + m, -0.16), (0.92 + m * 0.8, -0.40), (0.40, -0.74), (0.05, -0.62), (0.16, -0.3)])
    face.dot((0.80, 0.45, 0.45) if who.design.species != "hedgehog" else NOSE, 0.98 + m, -0.16, 0.13, 0.12)
    if face.pose.open <= 0.3 and who.design.species in ("rabbit", "mouse", "squirrel"):
        face.put((0.97, 0.96, 0.93), [(0.62 + m * 0.6, -0.44), (0.82 + m * 0.6, -0.42), (0.80 + m * 0.6, -0.66), (0.62 + m * 0.6, -0.66)], 0.3)
    _smile(face, 0.88 + m * 0.9, -0.36, 0.42)
    for k in (-1, 0, 1):
        face.line(darker(who.fur, 0.5), [(0.72 + m * 0.6, -0.30), (0.10 + m * 0.3, -0.30 + k * 0.18)], [0.018, 0.006], 0.7)
    face.eye(0.74, 0.24, 0.15)
    face.eye(0.30, 0.22, 0.22)
    add_ears(face, who.fur, -0.40)


def _elephant(face: Face) -> None:
    who = face.who
    reach = face.pose.head_pitch * 0.006 + 0.3 * face.pose.open
    trunk = [(0.62, 0.05), (1.18, -0.55), (1.22, -1.35 + reach * 0.5), (1.02 + reach * 0.4, -2.05 + reach), (1.32 + reach * 0.6, -2.35 + reach * 1.6)]
    if face.pose.open > 0.1:
        face.put((0.45, 0.12, 0.14), [(0.3, -0.55), (0.85, -0.65), (0.72, -0.95 - face.jaw / face.r), (0.3, -0.8)])
    face.round(who.fur, [(-0.9, 0.1), (-0.62, 0.82), (0.05, 1.02), (0.68, 0.72), (0.98, 0.05), (0.80, -0.62), (0.25, -0.86), (-0.5, -0.8)])
    face.line(who.fur, trunk, [0.72, 0.56, 0.44, 0.34, 0.22])
    for k in range(4):
        y = -0.6 - 0.32 * k + reach * 0.3
        face.line(darker(who.fur, 0.16), [(0.96 - 0.02 * k, y), (1.36 - 0.06 * k, y - 0.05)], [0.03, 0.03], 0.7)
    face.line((0.96, 0.93, 0.86), [(0.52, -0.48), (0.95, -0.86), (1.42, -0.86)], [0.16, 0.15, 0.04])
    face.eye(0.80, 0.30, 0.12)
    face.eye(0.44, 0.28, 0.17)
    flap = face.pose.sway * 0.012
    face.round(darker(who.fur, 0.10), [(-0.05, 0.78), (-0.75, 1.05 + flap), (-1.45 - flap, 0.55), (-1.35 - flap, -0.45), (-0.80, -1.05), (-0.25, -0.55), (0.02, 0.10)])
    face.put(mix(who.fur, ROSE, 0.35), [(-0.25, 0.55), (-0.75, 0.78), (-1.18 - flap, 0.42), (-1.08 - flap, -0.30), (-0.72, -0.72), (-0.35, -0.35)])


def _reptile(face: Face) -> None:
    """Dragons, dinosaurs, lizards, turtles: a smooth snout and a wide mouth."""
    who, m = face.who, face.m / face.r
    if face.kind.ear == "horned":
        face.line(darker(HORN, 0.15), [(0.05, 0.75), (-0.5, 1.5), (-1.15, 1.9)], [0.24, 0.20, 0.04])
    _open_jaw(face, 0.25, 0.85 + m, -0.32)
    face.round(who.fur, [(-0.95, 0.0), (-0.66, 0.72), (-0.05, 0.92), (0.52, 0.66), (0.80 + m * 0.6, 0.20), (1.02 + m, 0.12), (1.14 + m, -0.12), (0.95 + m, -0.38), (0.30, -0.66), (-0.45, -0.80), (-0.85, -0.5)])
    face.dot(darker(who.fur, 0.5), 0.98 + m, 0.0, 0.05, 0.06)
    _smile(face, 1.02 + m, -0.26, 0.10)
    face.eye(0.66, 0.42, 0.16, brow=face.kind.ear == "horned")
    face.eye(0.26, 0.40, 0.24, brow=face.kind.ear == "horned")
    if face.kind.ear == "horned":
        face.line(HORN, [(-0.25, 0.70), (-0.8, 1.35), (-1.45, 1.6)], [0.26, 0.22, 0.04])


def _frog(face: Face) -> None:
    who = face.who
    face.put(who.fur, ring(0.52, 0.56, 0.32, 0.34, 8))
    j = face.jaw / face.r
    if face.pose.open > 0.1:
        face.put((0.45, 0.12, 0.14), [(-0.6, -0.1), (0.95, -0.1), (0.85, -0.4 - j), (-0.4, -0.45 - j)])
        face.put((0.90, 0.85, 0.62), [(-0.7, -0.3), (0.2, -0.34 - j), (0.95, -0.22 - j), (0.7, -0.6 - j), (-0.4, -0.65 - j)])
    face.round(who.fur, [(-0.95, -0.1), (-0.6, 0.55), (0.1, 0.66), (0.75, 0.42), (1.04, -0.02), (0.85, -0.34), (0.1, -0.46), (-0.7, -0.44)])
    if face.pose.open <= 0.1:
        face.line(darker(who.fur, 0.55), [(1.0, -0.08), (0.2, -0.24 - 0.05 * face.pose.smile), (-0.55, -0.06 + 0.12 * face.pose.smile)], [0.03, 0.06, 0.03])
    face.dot(darker(who.fur, 0.5), 0.96, 0.12, 0.035)
    face.eye(0.54, 0.62, 0.22, brow=False)
    face.put(who.fur, ring(0.02, 0.58, 0.40, 0.42, 8))
    face.eye(0.04, 0.64, 0.29, brow=False)


_FAMILIES: dict[str, Callable[[Face], None]] = {
    "canine": _canine, "feline": _feline, "equine": _equine, "bovine": _bovine, "pig": _pig, "ursine": _ursine, "rodent": _rodent,
    "elephant": _elephant, "reptile": _reptile, "frog": _frog,
}  # fmt: skip
