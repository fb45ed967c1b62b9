"""Hats, glasses, beards and what is worn over clothes.

Head accessories use head units (`head`), trunk accessories (u, v) (`torso`).
"""

from __future__ import annotations

from math import radians, sin

import numpy as np

from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter, mix, rgb_of
from .face import FaceLook, eye_frame
from .hats import HATS, add_hat
from .head import Skull, hair_angle, lay
from .torso import Form
from .wardrobe import CUTS

FACE_WEAR = ("round_glasses", "glasses", "sunglasses", "eyepatch", "monocle", "goggles", "mask", "earrings", "hair_bow", "freckles", "scar", "flower_in_hair", "headphones", "pipe", "bandage", "antennae", "horns", "halo", "pointed_ears", "veil")
OVER_HAIR = ("antennae", "horns", "halo", "pointed_ears", "veil")  # drawn over the hair, not on the face
TRUNK_WEAR = ("scarf", "tie", "bow_tie", "necklace", "pearls", "backpack", "satchel", "medal", "shawl", "gloves", "mittens", "brooch", "wings", "stethoscope", "badge", "cross", "watch", "garland", "pendant", "sash", "ruff", "quiver", "air_tank", "tail", "tool_belt", "armband", "suspenders", "wheelchair", "cane")
HIDES_HAIR = ("bonnet", "headscarf", "space_helmet", "turban", "hood", "hijab", "bandana", "knight_helmet", "diving_helmet", "keffiyeh")

BEARDS = ("stubble", "moustache", "handlebar", "goatee", "full", "long", "short", "sideburns", "walrus", "chin", "forked")


def add_beard(batch: Batch, kind: str, skull: Skull, rgb: RGB, inks: Inks, mouth_y: float, drop: float) -> None:
    """A beard under the nose and around the jaw; `drop` is how far the chin is open (head heights). Drawn before the mouth."""
    if not kind or skull.turn > 112:
        return
    turn = skull.turn
    s = sin(radians(min(turn, 90)))
    at = lambda x, y: lay(np.array([[x, y]]), turn, skull)[0]  # noqa: E731
    r = lambda y: float(skull.edge(y, 1))  # noqa: E731
    l_ = lambda y: -float(skull.edge(y, -1)) * (1 - 0.55 * s)  # noqa: E731
    cx = float(at(0, 0.1)[0])
    paint = inks.ball(rgb, cx * 0.4, 0.08, 0.46)
    if kind in ("full", "long", "short", "forked", "stubble", "chin"):
        low = {"full": -0.22, "long": -0.78, "short": -0.07, "forked": -0.44, "stubble": -0.005, "chin": -0.24}[kind] - drop
        lip = mouth_y - 0.045
        upper = mouth_y + 0.095
        if kind == "stubble":
            paint = inks.flat(rgb, 0.28)
        if kind == "chin":
            pts = [(cx - 0.12, 0.09), (cx, lip - 0.02), (cx + 0.11, 0.09), (cx + 0.07, low * 0.45), (cx - 0.01, low), (cx - 0.08, low * 0.45)]
            batch.add(paint, smooth(pts), tag="hair")
            return
        grow = 0.0 if kind == "stubble" else 0.035
        left = [(l_(0.42) - grow * 0.3, 0.44), (l_(0.30) - grow, 0.26), (l_(0.14) - grow * 1.6, 0.08)]
        right = [(r(0.42) * (1 - 0.2 * s) + grow * 0.3, 0.44 - 0.1 * s), (r(0.30) + grow * (1 - s), 0.24), (r(0.14) + grow * 1.6 * (1 - 0.5 * s), 0.07)]
        tail = [(cx + 0.24, low * 0.45), (cx + 0.12, low * 0.86), (cx - 0.02, low), (cx - 0.14, low * 0.84), (cx - 0.25, low * 0.45)]
        if kind == "forked":
            tail = [(cx + 0.26, low * 0.5), (cx + 0.16, low), (cx, low * 0.7), (cx - 0.16, low), (cx - 0.26, low * 0.5)]
        if kind in ("short", "stubble"):
            tail = [(cx + 0.16, low), (cx, low - 0.02), (cx - 0.16, low)]
        inner = [tuple(at(x, y)) for x, y in ((-0.24, 0.34), (-0.17, upper - 0.01), (0.0, upper + 0.015), (0.17, upper - 0.01), (0.24, 0.34))]
        pts = [left[0], *inner, *right, *tail, *left[:0:-1]]
        batch.add(paint, smooth(pts, 0.9), clip=(skull.contour(),) if kind == "stubble" else (), tag="hair")
        if kind == "long":
            for x0 in (-0.10, 0.06):
                batch.add(inks.flat(darker(rgb, 0.14), 0.8), taper([(cx + x0, -0.10 - drop), (cx + x0 * 0.9 + 0.01, low * 0.5), (cx + x0 * 0.3, low * 0.86)], [0.004, 0.02, 0.004]))
    if kind == "sideburns":
        for phi in (-74.0, 74.0):
            angle = phi + hair_angle(turn) * 0.95
            if abs(angle) < 86:
                x = float(skull.across(np.array(sin(radians(angle))), np.array(0.36)))
                lean = 0.05 * (1 if phi < 0 else -1) * (1 - 0.5 * s)
                batch.add(paint, smooth([(x - 0.055, 0.56), (x + 0.045, 0.56), (x + 0.05 + lean, 0.28), (x + 0.09 + lean * 2, 0.16), (x - 0.02 + lean, 0.13), (x - 0.055, 0.30)], 0.8), tag="hair")
    if kind == "goatee":
        p = [tuple(at(x, y)) for x, y in ((-0.085, mouth_y - 0.05), (0.0, mouth_y - 0.035), (0.085, mouth_y - 0.05), (0.07, 0.0), (0.0, -0.13 - drop), (-0.07, 0.0))]
        batch.add(paint, smooth(p), tag="hair")


def add_moustache(batch: Batch, kind: str, skull: Skull, rgb: RGB, inks: Inks, mouth_y: float, smile: float) -> None:
    """The part of a beard above the lip. Drawn after the mouth."""
    if skull.turn > 100:
        return
    wide, fall, fat = {
        "moustache": (0.17, 0.02, 0.072), "handlebar": (0.24, -0.07, 0.062), "walrus": (0.20, 0.09, 0.115), "full": (0.15, 0.035, 0.06),
        "long": (0.17, 0.055, 0.070), "short": (0.13, 0.03, 0.045), "forked": (0.17, 0.05, 0.06), "goatee": (0.11, 0.035, 0.04),
    }.get(kind, (0, 0, 0))  # fmt: skip
    if not wide:
        return
    y = mouth_y + 0.075 + 0.012 * smile
    paint = inks.flat(lighter(rgb, 0.10))
    for sign in (-1.0, 1.0):
        pts = np.array([(0.0, y), (sign * wide * 0.5, y - fall * 0.3 + 0.006), (sign * wide, y - fall + 0.015 * smile)])
        laid = lay(pts, skull.turn, skull)
        if abs(laid[-1, 0] - laid[0, 0]) > 0.02:
            batch.add(paint, taper(laid, [fat * 0.75, fat, fat * 0.25]), tag="hair")


def add_face_wear(batch: Batch, kind: str, rgb: RGB, skull: Skull, look: FaceLook, inks: Inks, flip: bool, skin: RGB) -> None:
    """Glasses and what else sits on the face, turned with it."""
    turn = skull.turn
    ey = look.eye_y

    def place(x: float, y: float, rx: float, ry: float) -> np.ndarray:
        return lay(oval(x, y, rx, ry), turn, skull)

    if kind in ("round_glasses", "glasses", "sunglasses", "goggles") and turn < 105:
        rx, ry = (0.135, 0.140) if kind == "round_glasses" else (0.138, 0.110) if kind != "goggles" else (0.16, 0.14)
        lens = inks.flat((0.10, 0.10, 0.14), 0.92) if kind == "sunglasses" else inks.flat((0.86, 0.95, 1.0), 0.16)
        frame = inks.flat(rgb)
        for sign in (1.0, -1.0):
            seen = eye_frame(look, skull, sign)
            if seen.narrow < 0.24:
                continue
            ring = seen.at(oval(0.0, -0.005, rx, ry))
            mid = ring[::3].mean(0)
            inner = mid + (ring - mid) * (0.86 if kind != "goggles" else 0.78)
            batch.add(frame, ring, inner[::-1])
            batch.add(lens, inner)
            half = np.ptp(inner[:, 0]) / 2
            batch.add(inks.flat((1, 1, 1), 0.30), taper([(mid[0] - half * 0.55, mid[1] + ry * 0.05), (mid[0] - half * 0.1, mid[1] + ry * 0.55)], [0.014, 0.022]))
        near, far = eye_frame(look, skull, -1.0), eye_frame(look, skull, 1.0)
        a, b = near.at(np.array([(rx * 0.92, 0.03)]))[0], far.at(np.array([(-rx * 0.92, 0.03)]))[0]
        batch.add(frame, taper([a, ((a[0] + b[0]) / 2, ey + 0.05), b], [0.022] * 3))
        e = hair_angle(turn)
        if -92 + e > -80:
            hinge = lay(np.array([(-look.eye_x - rx * 0.9, ey + 0.01)]), turn, skull)[0]
            ear = float(skull.across(np.array(sin(radians(-92 + e))), np.array(0.44)))
            if hinge[0] - ear > 0.02:
                batch.add(frame, taper([(ear, 0.46), hinge], [0.022, 0.022]))
    elif kind == "monocle" and turn < 105:
        sign = -1.0 if not flip else 1.0
        ring = place(sign * look.eye_x, ey, 0.135, 0.14)
        if np.ptp(ring[:, 0]) > 0.06:
            mid = ring[::3].mean(0)
            batch.add(inks.flat((0.85, 0.70, 0.32)), ring, (mid + (ring - mid) * 0.86)[::-1])
    elif kind == "eyepatch" and turn < 110:
        sign = patched_side(flip)
        patch = lay(smooth([(sign * look.eye_x - 0.13, ey + 0.085), (sign * look.eye_x + 0.13, ey + 0.085), (sign * look.eye_x + 0.105, ey - 0.06), (sign * look.eye_x, ey - 0.135), (sign * look.eye_x - 0.105, ey - 0.06)]), turn, skull)
        strap = lay(np.array([(-sign * 0.42, 0.80), (-sign * 0.15, 0.695), (sign * look.eye_x, ey + 0.07), (sign * 0.42, 0.40)]), turn, skull)
        batch.add(inks.flat(rgb), taper(strap, [0.026] * 4))
        if np.ptp(patch[:, 0]) > 0.05:
            batch.add(inks.flat(rgb), patch)
            mid = patch[::3].mean(0)
            batch.add(inks.flat(lighter(rgb, 0.20)), taper([(mid[0] - 0.05, ey + 0.045), (mid[0], ey + 0.055), (mid[0] + 0.03, ey + 0.05)], [0.006, 0.014, 0.004]))
    elif kind == "earrings":
        e = hair_angle(turn)
        for phi in (-92, 92):
            if abs(phi + e) < 95:
                x = float(skull.across(np.array(sin(radians(phi + e))), np.array(0.30)))
                batch.add(inks.flat(rgb), oval(x, 0.24, 0.036, 0.048))
                batch.add(inks.flat(lighter(rgb, 0.4)), oval(x - 0.01, 0.25, 0.012, 0.016))
    elif kind == "freckles" and turn < 90:
        for x, y in ((-0.26, 0.30), (-0.20, 0.33), (-0.15, 0.295), (0.15, 0.30), (0.20, 0.33), (0.26, 0.295)):
            batch.add(inks.flat(mix(skin, (0.55, 0.25, 0.12), 0.55)), place(x, y, 0.014, 0.013))
    elif kind == "scar" and turn < 100:
        sign = -1.0 if not flip else 1.0
        line = lay(np.array([(sign * 0.20, 0.70), (sign * 0.235, 0.52), (sign * 0.22, 0.32)]), turn, skull)
        batch.add(inks.flat(mix(skin, (0.75, 0.25, 0.25), 0.5)), taper(line, [0.006, 0.024, 0.006]))
    elif kind in ("hair_bow", "flower_in_hair"):
        x = float(skull.across(np.array(sin(radians(-38 + hair_angle(turn) * 0.9))), np.array(0.88)))
        if kind == "hair_bow":
            for sgn in (-1, 1):
                batch.add(inks.flat(rgb), smooth([(x, 0.98), (x + sgn * 0.16, 1.08), (x + sgn * 0.17, 0.90)], 0.8))
            batch.add(inks.flat(darker(rgb, 0.2)), oval(x, 0.98, 0.04))
        else:
            for k in range(5):
                a = k * 1.2566
                batch.add(inks.flat(rgb), oval(x + 0.06 * np.cos(a), 0.90 + 0.06 * np.sin(a), 0.05))
            batch.add(inks.flat((0.98, 0.82, 0.30)), oval(x, 0.90, 0.035))
    elif kind == "headphones":
        s = sin(radians(min(turn, 90)))
        ear = float(skull.across(np.array(sin(radians(-92 + hair_angle(turn)))), np.array(0.42)))
        far = float(skull.edge(0.42, 1)) if s < 0.6 else ear
        if turn > 118:  # from behind both cups are seen at the edges
            ear, far, s = -float(skull.edge(0.42, -1)) + 0.02, float(skull.edge(0.42, 1)) - 0.02, 0.0
        batch.add(inks.flat(rgb), taper([(ear - 0.05, 0.45), (-0.44 + 0.38 * s, 0.94), (0.0, 1.14), (0.42 - 0.36 * s, 0.94), (far + 0.04 * (1 - s), 0.45)], [0.055] * 5))
        if s < 0.6:
            batch.add(inks.flat(darker(rgb, 0.3)), oval(far + 0.02, 0.42, 0.06, 0.12))
        batch.add(inks.flat(darker(rgb, 0.2)), oval(ear, 0.42, 0.10, 0.14))
        batch.add(inks.flat(lighter(rgb, 0.2)), oval(ear, 0.42, 0.05, 0.08))
    elif kind in ("mask", "bandage") and turn < 100:
        if kind == "mask":
            batch.add(inks.flat(rgb), lay(smooth([(-0.34, 0.34), (0, 0.38), (0.34, 0.34), (0.26, 0.08), (0, 0.02), (-0.26, 0.08)]), turn, skull))
        else:
            batch.add(inks.flat((0.95, 0.93, 0.88)), lay(smooth([(-0.42, 0.84), (0.42, 0.74), (0.42, 0.64), (-0.42, 0.74)], 0.4), turn, skull))
    elif kind == "antennae":
        for sign in (-1, 1):
            x = sign * 0.16 * (1 - 0.4 * sin(radians(min(turn, 90))))
            batch.add(inks.flat(rgb), taper([(x, 0.94), (x + sign * 0.06, 1.22), (x + sign * 0.16, 1.38)], [0.035, 0.028, 0.024]), tag="hair")
            batch.add(inks.ball(lighter(rgb, 0.25), x + sign * 0.17, 1.40, 0.07), oval(x + sign * 0.17, 1.40, 0.065), tag="hair")
    elif kind == "horns":
        for phi in (-40, 40):
            x = float(skull.across(np.array(sin(radians(phi + hair_angle(turn) * 0.9))), np.array(0.88)))
            out = 1.0 if phi > 0 else -1.0
            batch.add(inks.flat(rgb), taper([(x, 0.90), (x + out * 0.10, 1.08), (x + out * 0.05, 1.26)], [0.12, 0.09, 0.012]), tag="hair")
    elif kind == "halo":
        ring = oval(0.0, 1.24, 0.36, 0.085)
        batch.add(inks.glow((1.0, 0.86, 0.45), 0.0, 1.24, 0.6, 0.35), oval(0.0, 1.24, 0.6))
        batch.add(inks.flat(rgb, glow=True), ring, (oval(0.0, 1.24, 0.28, 0.045))[::-1])
    elif kind == "pointed_ears":
        for phi in (-92, 92):
            angle = phi + hair_angle(turn)
            if abs(angle) < 108:
                x = float(skull.across(np.array(sin(radians(angle))), np.array(0.42)))
                out = -1.0 if angle < 30 else 1.0
                batch.add(inks.across(skin, x - 0.1, x + 0.1), smooth([(x + out * -0.03, 0.34), (x + out * 0.10, 0.44), (x + out * 0.26, 0.72), (x + out * 0.02, 0.56), (x + out * -0.05, 0.46)], 0.7), tag="skin")
    elif kind == "veil":
        s = sin(radians(min(turn, 90)))
        batch.add(inks.flat(rgb, 0.72), smooth([(0.02, 1.06), (-0.10 - 0.08 * s, 0.92), (-0.20 - 0.1 * s, 0.5), (-0.16, -0.5), (-0.70, -0.55), (-0.58, 0.4), (-0.40, 0.95)], 0.8))
    elif kind == "pipe" and turn < 100:
        p = lay(np.array([(0.09, look.mouth_y)]), turn, skull)[0]
        batch.add(inks.flat(rgb), taper([p, (p[0] + 0.14, p[1] - 0.03), (p[0] + 0.2, p[1] - 0.06)], [0.024, 0.026, 0.03]))
        batch.add(inks.flat(darker(rgb, 0.15)), smooth([(p[0] + 0.15, p[1] + 0.04), (p[0] + 0.27, p[1] + 0.04), (p[0] + 0.25, p[1] - 0.09), (p[0] + 0.17, p[1] - 0.09)], 0.6))


def patched_side(flip: bool) -> float:
    """An eyepatch covers the figure's left eye: the far one when it faces right, the near one facing left."""
    return 1.0 if not flip else -1.0


def add_trunk_wear(batch: Batch, kind: str, rgb: RGB, accent: RGB, pattern: str, form: Form, inks: Inks) -> None:
    """Scarves, ties, necklaces, badges: over the clothes, under the head."""
    h = form.height
    cut = CUTS["shirt"]._replace(fit=1.12)
    n, x0 = float(form.half(1.0)), float(form.mid(1.0))
    f = form.at(cut, 0, 0.9)[0]
    front = form.turn < 110
    dark = darker(rgb, 0.18)
    if kind in ("scarf", "shawl", "garland"):
        wide = n * (2.0 if kind == "scarf" else 2.7)
        if kind == "scarf":
            side = form.at(cut, -34, 0.8)[0] if front else form.at(cut, -30, 0.8)[0]
            tail = taper([(side, 0.94), (side - 0.012 * h, 0.66), (side - 0.006 * h, 0.36)], [0.046 * h, 0.052 * h, 0.058 * h])
            if form.turn < 125:
                batch.add(inks.across(dark, side - 0.03 * h, side + 0.03 * h), tail)
                for k in (0.46, 0.41):
                    batch.add(inks.flat(accent), taper([(side - 0.034 * h, k), (side + 0.022 * h, k)], [0.016, 0.016]))
            batch.add(inks.ball(rgb, x0, 1.0, wide * 1.1), smooth([(x0 + wide * 0.94, 1.04), (x0 + wide * 0.96, 0.93), (f * 0.7 + x0 * 0.3, 0.86), (x0 - wide * 0.96, 0.92), (x0 - wide * 0.94, 1.05), (x0, 1.10)]))
            batch.add(inks.flat(dark), taper([(x0 - wide * 0.8, 0.965), (f * 0.7, 0.925), (x0 + wide * 0.75, 0.985)], [0.006, 0.02, 0.006]))
        else:
            batch.add(inks.ball(rgb, x0, 0.85, wide), smooth([(x0 + n, 1.05), (x0 + wide, 0.90), (x0 + wide * 1.05, 0.66), (f, 0.50), (x0 - wide * 1.05, 0.66), (x0 - wide, 0.90), (x0 - n, 1.05)]))
    elif not front and kind not in ("backpack", "wings", "tool_belt"):
        return
    elif kind == "tie":
        a, b = form.at(cut, 0, 0.9)[0], form.at(cut, 0, 0.42)[0]
        w = 0.016 * h * max(0.5, form.at(cut, 0, 0.7)[1])
        batch.add(inks.flat(rgb), smooth([(a, 0.93), (a + w * 0.6, 0.86), (b + w * 1.2, 0.46), (b, 0.38), (b - w * 1.2, 0.46), (a - w * 0.6, 0.86)], 0.3))
        batch.add(inks.flat(dark), smooth([(a - w * 0.9, 0.95), (a + w * 0.9, 0.95), (a + w * 0.5, 0.88), (a - w * 0.5, 0.88)], 0.4))
    elif kind == "bow_tie":
        w = 0.040 * h
        for sign in (-1, 1):
            batch.add(inks.flat(rgb), smooth([(f, 0.93), (f + sign * w, 0.98), (f + sign * w, 0.87)], 0.5))
        batch.add(inks.flat(dark), oval(f, 0.927, 0.010 * h, 0.030))
    elif kind in ("necklace", "pearls", "pendant", "cross", "medal", "stethoscope"):
        low = 0.80 if kind != "stethoscope" else 0.66
        for k in np.linspace(-1, 1, 9 if kind in ("pearls", "necklace") else 13):
            x = f * (1 - k * k) + (x0 + k * n * 1.15) * k * k
            r = (0.011 if kind in ("pearls", "necklace") else 0.005) * h
            batch.add(inks.flat(rgb), oval(float(x), float(low + (0.98 - low) * k * k), r, r / (0.4 * h)))
        if kind in ("pendant", "medal", "cross", "stethoscope"):
            batch.add(inks.flat(accent), oval(f, low - 0.02, 0.016 * h, 0.04))
    elif kind in ("sash", "suspenders", "tool_belt", "ruff"):
        _add_bands(batch, kind, rgb, accent, form, inks)
    elif kind in ("brooch", "badge"):
        u, seen = form.at(cut, -34, 0.72)
        if seen > 0.2:
            batch.add(inks.flat(rgb), oval(u, 0.72, 0.013 * h, 0.034))
    elif kind == "backpack":
        for sign in (-1, 1):
            a, seen = form.at(cut, sign * 36, 0.8)
            if seen > 0.1:
                batch.add(inks.flat(dark), taper([(form.at(cut, sign * 30, 0.98)[0], 1.0), (a, 0.8), (form.at(cut, sign * 60, 0.5)[0], 0.45)], [0.022 * h] * 3))
        if form.turn > 110:
            batch.add(inks.ball(rgb, 0, 0.6, 0.12 * h), smooth([(-0.09 * h, 0.9), (0.09 * h, 0.9), (0.10 * h, 0.3), (-0.10 * h, 0.3)], 0.7))
    elif kind == "satchel":
        a, b = form.at(cut, 40, 0.96)[0], form.at(cut, -60, 0.1)[0]
        batch.add(inks.flat(dark), taper([(a, 0.98), ((a + b) / 2, 0.5), (b, 0.06)], [0.016 * h] * 3))
        batch.add(inks.across(rgb, b - 0.06 * h, b + 0.06 * h), smooth([(b - 0.07 * h, 0.08), (b + 0.05 * h, 0.08), (b + 0.055 * h, -0.18), (b - 0.075 * h, -0.18)], 0.5))


def _add_bands(batch: Batch, kind: str, rgb: RGB, accent: RGB, form: Form, inks: Inks) -> None:
    """Bands over the clothes: a sash, braces, a belt of tools, an armband, a ruff."""
    h, cut = form.height, CUTS["shirt"]._replace(fit=1.14)
    if kind == "sash":
        v = np.array([0.98, 0.7, 0.4, 0.16])
        u = [form.at(cut, phi, float(y))[0] for phi, y in zip((-38, -12, 20, 52), v, strict=True)]
        batch.add(inks.across(rgb, min(u), max(u)), taper(list(zip(u, v, strict=True)), [0.055 * h, 0.06 * h, 0.06 * h, 0.055 * h]))
    elif kind == "suspenders":
        for sign in (-1, 1):
            u = [form.at(cut, sign * 26, y)[0] for y in (0.98, 0.6, 0.24)]
            if form.at(cut, sign * 26, 0.6)[1] > 0.1:
                batch.add(inks.flat(rgb), taper(list(zip(u, (0.98, 0.6, 0.24), strict=True)), [0.020 * h] * 3))
    elif kind == "tool_belt":
        lo, hi = (float(e[0]) for e in form.edges(cut, np.array([0.24])))
        batch.add(inks.across(rgb, lo, hi), form.band(cut, 0.28, 0.19, -0.004, 0.006))
        for phi in (-40, 30):
            u, seen = form.at(cut, phi, 0.2)
            if seen > 0.2:
                batch.add(inks.flat(darker(rgb, 0.2)), smooth([(u - 0.03 * h, 0.22), (u + 0.03 * h, 0.22), (u + 0.026 * h, 0.02), (u - 0.026 * h, 0.02)], 0.4))
                batch.add(inks.flat(accent), taper([(u, 0.30), (u + 0.004 * h, 0.10)], [0.012 * h, 0.010 * h]))
    else:
        n, x0 = float(form.half(1.0)) * 2.3, float(form.mid(1.0))
        a = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        reach = np.where(np.arange(24) % 2, 1.0, 0.88)
        batch.add(inks.flat(rgb), smooth(np.stack([x0 + np.cos(a) * n * reach, 0.99 + np.sin(a) * 0.10 * reach], 1), 0.8))


def add_behind(batch: Batch, kind: str, rgb: RGB, form: Form, inks: Inks) -> None:
    """What hangs on the back, seen behind the body."""
    h, s = form.height, form.s
    if kind == "backpack" and form.turn < 130:
        x = float(form.mid(0.6)) - float(form.half(0.6)) * (0.5 + 0.6 * s)
        batch.add(inks.across(rgb, x - 0.1 * h, x + 0.08 * h), smooth([(x + 0.05 * h, 0.95), (x - 0.09 * h, 0.88), (x - 0.11 * h, 0.5), (x - 0.09 * h, 0.22), (x + 0.06 * h, 0.20)]))
    elif kind in ("quiver", "air_tank") and form.turn < 130:
        x = float(form.mid(0.6)) - float(form.half(0.6)) * (0.3 + 0.7 * s)
        batch.add(inks.across(rgb, x - 0.06 * h, x + 0.06 * h), smooth([(x + 0.045 * h, 1.02), (x - 0.055 * h, 1.0), (x - 0.07 * h, 0.25), (x + 0.04 * h, 0.22)], 0.6))
        if kind == "quiver":
            for k in (-0.03, 0.0, 0.03):
                batch.add(inks.flat((0.90, 0.86, 0.78)), taper([(x + k * h, 1.0), (x + (k - 0.012) * h, 1.22)], [0.008 * h, 0.022 * h]))
    elif kind == "tail":
        x, out = float(form.mid(0.1)) - float(form.half(0.1)) * s * 0.7, -max(0.35, s)
        pts = [(x, 0.06), (x + out * 0.12 * h, -0.12), (x + out * 0.24 * h, 0.02), (x + out * 0.22 * h, 0.26)]
        batch.add(inks.flat(rgb), taper(pts, [0.022 * h, 0.018 * h, 0.014 * h, 0.012 * h]))
        batch.add(inks.flat(rgb), smooth([(pts[3][0] - 0.035 * h, 0.24), (pts[3][0], 0.42), (pts[3][0] + 0.035 * h, 0.24)], 0.2))
    elif kind == "wings":
        for sign in (-1, 1):
            batch.add(inks.flat(rgb, 0.92), smooth([(0.0, 0.85), (sign * 0.14 * h, 1.25), (sign * 0.30 * h, 1.15), (sign * 0.26 * h, 0.7), (sign * 0.14 * h, 0.3), (sign * 0.03 * h, 0.55)]))


def accents(kind: str, colour: str, accent: str) -> tuple[RGB, RGB]:
    """Main and second colour of an accessory."""
    rgb = rgb_of(colour)
    return rgb, (rgb_of(accent) if accent else lighter(rgb, 0.45) if sum(rgb) < 1.5 else darker(rgb, 0.35))


__all__ = ["BEARDS", "FACE_WEAR", "HATS", "HIDES_HAIR", "OVER_HAIR", "TRUNK_WEAR", "accents", "add_beard", "add_behind", "add_face_wear",
           "add_hat", "add_moustache", "add_trunk_wear", "patched_side"]  # fmt: skip
