"""Beasts that wear clothes and walk like people: what makes the human head and body theirs.

Ears, muzzle, nose, horns and mane in head units, as in `head`; the tail in the units of the trunk, as in `torso`. The
eyes, brows and mouth stay those of the human face, so that they act like everybody else.
"""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np

from multiplane.core.design import CastDesign

from .batch import Batch, oval, smooth, taper
from .colour import RGB, Inks, darker, lighter, mix
from .creature_parts import Coat
from .head import Skull, hair_angle, lay
from .species import APES, BEASTS, UPRIGHT, Beast
from .torso import Form

ROSE, NOSE, HORN = (0.86, 0.50, 0.48), (0.14, 0.11, 0.12), (0.88, 0.81, 0.68)
# family: (how far the muzzle stands out, its half-width, its height, where its middle is)
_MUZZLES = {
    "canine": (0.34, 0.21, 0.17, 0.235), "feline": (0.12, 0.21, 0.15, 0.225), "equine": (0.46, 0.25, 0.28, 0.13), "bovine": (0.26, 0.27, 0.20, 0.20), "pig": (0.20, 0.19, 0.15, 0.25),
    "ursine": (0.24, 0.23, 0.18, 0.225), "rodent": (0.24, 0.17, 0.14, 0.235), "elephant": (0.10, 0.20, 0.14, 0.22), "reptile": (0.32, 0.27, 0.16, 0.22), "frog": (0.08, 0.40, 0.17, 0.19),
}  # fmt: skip


_APE = Beast(1, 1, 1, 1, 1, "ape", "thin", 0, "ursine")


def kind_of_beast(design: CastDesign) -> Beast | None:
    """The measures of a beast that is drawn on the human figure, or None for people."""
    if design.species in APES:
        return _APE if design.species == "monkey" else _APE._replace(tail="")
    return BEASTS[design.species] if design.species in UPRIGHT else None


def _spot(skull: Skull, phi: float, y: float) -> tuple[float, bool]:
    """x of a point around the head, and whether it is on the near side."""
    angle = ((phi + hair_angle(skull.turn) + 180) % 360) - 180
    return float(skull.across(np.array(sin(radians(angle))), np.array(y))) + skull.top_shift * y, abs(angle) < 100


def add_beast_ears(back: Batch, front: Batch, kind: Beast, coat: Coat, skull: Skull, inks: Inks) -> None:
    """Ears, horns and antlers on both sides; those beyond the crown lie behind the head."""
    fur = darker(coat.fur, 0.55) if "wool" in kind.extras else (0.16, 0.15, 0.17) if "panda" in kind.extras else coat.fur
    for phi in (-66.0, 66.0):
        low = kind.ear in ("flop", "side", "fold", "flap", "leaf", "ape")
        x, seen = _spot(skull, phi if not low else phi * 1.3, 0.86 if not low else 0.60)
        out = 1.0 if x > skull.top_shift else -1.0
        batch = front if seen and low else back
        _ear(batch, kind.ear, fur if phi < 0 else darker(fur, 0.10), x, out, inks, coat)
        _horn(back if phi > 0 else front, kind, x if not low else _spot(skull, phi * 0.7, 0.92)[0], out, inks, coat)


def _ear(batch: Batch, kind: str, fur: RGB, x: float, out: float, inks: Inks, coat: Coat) -> None:
    def put(rgb: RGB, points, tension: float = 0.6) -> None:  # noqa: ANN001
        batch.add(inks.flat(rgb), smooth([(x + out * px, y) for px, y in points], tension), tag="hair")

    inner = mix(fur, ROSE, 0.5)
    if kind in ("prick", "small", "tall"):
        tip = {"prick": 1.34, "small": 1.18, "tall": 1.62}[kind]
        put(fur, [(-0.16, 0.88), (0.08, tip), (0.14, 0.70)], 0.45)
        put(inner, [(-0.06, 0.92), (0.07, tip - 0.12), (0.09, 0.80)], 0.4)
    elif kind in ("round", "dish"):
        r = 0.15 if kind == "round" else 0.27
        batch.add(inks.flat(fur), oval(x + out * r * 0.35, 0.90 + r * 0.6, r), tag="hair")
        batch.add(inks.flat(inner), oval(x + out * r * 0.35, 0.89 + r * 0.6, r * 0.62), tag="hair")
    elif kind == "long":
        put(fur, [(-0.14, 0.86), (-0.10, 1.40), (0.06, 1.78), (0.14, 1.40), (0.08, 0.80)], 1.0)
        put(inner, [(-0.05, 0.95), (-0.03, 1.38), (0.05, 1.62), (0.07, 1.36)], 1.0)
    elif kind == "flop":
        put(darker(coat.fur, 0.24), [(-0.08, 0.92), (0.12, 0.82), (0.20, 0.40), (0.12, 0.08), (-0.02, 0.14), (-0.04, 0.55)], 1.0)
    elif kind in ("side", "leaf", "fold"):
        long = 0.34 if kind != "fold" else 0.22
        put(darker(fur, 0.08), [(-0.06, 0.70), (long * 0.5, 0.80), (long, 0.66), (long * 0.8, 0.50), (0.02, 0.52)], 0.9)
        put(inner, [(0.04, 0.66), (long * 0.5, 0.72), (long * 0.85, 0.64), (long * 0.6, 0.56)], 0.9)
    elif kind == "ape":
        batch.add(inks.flat(coat.pale), oval(x + out * 0.06, 0.48, 0.13, 0.15), tag="hair")
        batch.add(inks.flat(darker(coat.pale, 0.18)), oval(x + out * 0.06, 0.48, 0.075, 0.09), tag="hair")
    elif kind == "flap":
        put(darker(fur, 0.08), [(-0.12, 0.84), (0.24, 0.98), (0.56, 0.70), (0.52, 0.24), (0.26, 0.04), (0.0, 0.28)], 1.0)
        put(inner, [(0.02, 0.74), (0.24, 0.84), (0.44, 0.64), (0.40, 0.30), (0.22, 0.16), (0.08, 0.36)], 1.0)


def _horn(batch: Batch, kind: Beast, x: float, out: float, inks: Inks, coat: Coat) -> None:
    def line(rgb: RGB, points, widths) -> None:  # noqa: ANN001
        batch.add(inks.flat(rgb), taper([(x + out * px, y) for px, y in points], widths), tag="hair")

    for extra in (*kind.extras, kind.ear):
        if extra == "horns":
            line(HORN, [(-0.02, 0.90), (0.14, 1.06), (0.12, 1.26)], [0.10, 0.08, 0.015])
        elif extra == "horned":
            line(HORN, [(-0.02, 0.88), (0.10, 1.14), (0.26, 1.34)], [0.10, 0.08, 0.015])
        elif extra == "curved":
            line(HORN, [(-0.06, 0.94), (0.02, 1.30), (0.26, 1.46), (0.44, 1.36)], [0.11, 0.10, 0.06, 0.015])
        elif extra == "knobs":
            line(darker(coat.fur, 0.3), [(-0.05, 0.95), (-0.02, 1.22)], [0.05, 0.06])
        elif extra == "antlers":
            bone = mix(HORN, coat.fur, 0.25)
            line(bone, [(-0.04, 0.94), (0.10, 1.24), (0.34, 1.50), (0.32, 1.82)], [0.06, 0.055, 0.045, 0.02])
            line(bone, [(0.12, 1.26), (0.02, 1.44), (0.00, 1.58)], [0.045, 0.04, 0.015])
            line(bone, [(0.30, 1.44), (0.50, 1.56), (0.58, 1.72)], [0.04, 0.035, 0.015])


def add_beast_face(base: Batch, kind: Beast, coat: Coat, skull: Skull, inks: Inks) -> None:
    """Cheeks, markings and the muzzle, under the human features."""
    turn, s = skull.turn, sin(radians(min(skull.turn, 90)))
    if "mane" in kind.extras:
        return
    if turn > 105:
        return
    contour = (skull.contour(),)
    pale = (0.94, 0.92, 0.88) if {"blaze", "panda"} & set(kind.extras) else coat.pale
    if kind.face in ("canine", "feline", "rodent") and ({"bib", "blaze"} & set(kind.extras) or coat.mark != coat.fur):
        cheeks = lay(smooth([(-0.44, 0.44), (-0.20, 0.36), (0.0, 0.42), (0.20, 0.36), (0.44, 0.44), (0.36, 0.12), (0.0, -0.04), (-0.36, 0.12)]), turn, skull)
        base.add(inks.flat(pale), cheeks, clip=contour, tag="skin")
    if kind.ear == "ape":
        base.add(inks.flat(coat.pale), lay(smooth([(-0.30, 0.58), (-0.16, 0.68), (0.0, 0.60), (0.16, 0.68), (0.30, 0.58), (0.26, 0.30), (0.0, 0.2), (-0.26, 0.30)]), turn, skull), clip=contour, tag="skin")
    if "wool" in kind.extras:
        for px, py, r in ((-0.22, 0.90, 0.15), (0.0, 0.96, 0.17), (0.22, 0.90, 0.15)):
            base.add(inks.ball(coat.fur, px, py, r), oval(px + skull.top_shift, py, r), tag="skin")
    if "crest" in kind.extras:
        tone = (0.86, 0.66, 0.80) if coat.design.species == "unicorn" else darker(coat.fur, 0.5) if sum(coat.fur) < 2.4 else (0.20, 0.17, 0.18)
        fx = float(lay(np.array([[0.0, 0.86]]), turn, skull)[0, 0])
        base.add(inks.flat(tone), smooth([(fx - 0.16, 0.98), (fx + 0.10, 1.02), (fx + 0.12, 0.80), (fx + 0.03, 0.64), (fx - 0.05, 0.80)], 0.8), tag="skin")
        if "horn" in kind.extras:
            base.add(inks.flat((0.95, 0.82, 0.52)), taper([(fx, 0.90), (fx + 0.10 * s, 1.22), (fx + 0.22 * s, 1.56)], [0.10, 0.06, 0.01]), tag="skin")
    for side in (-1.0, 1.0):
        if "blaze" in kind.extras:
            band = lay(smooth([(side * 0.08, 0.98), (side * 0.34, 0.92), (side * 0.30, 0.44), (side * 0.18, 0.30), (side * 0.08, 0.40)]), turn, skull)
            base.add(inks.flat((0.18, 0.17, 0.20)), band, clip=contour, tag="skin")
        if "panda" in kind.extras:
            base.add(inks.flat((0.16, 0.15, 0.17)), lay(oval(side * 0.19, 0.46, 0.15, 0.17, side * 0.4), turn, skull), clip=contour, tag="skin")
    if "stripes" in kind.extras:
        for x in (-0.16, 0.0, 0.16):
            base.add(inks.flat((0.17, 0.14, 0.16)), lay(smooth([(x - 0.035, 0.99), (x + 0.035, 0.99), (x * 0.9, 0.70)], 0.3), turn, skull), clip=contour, tag="skin")
        for side in (-1.0, 1.0):
            for y in (0.30, 0.18):
                base.add(inks.flat((0.17, 0.14, 0.16)), lay(smooth([(side * 0.46, y + 0.05), (side * 0.46, y - 0.04), (side * 0.26, y)], 0.3), turn, skull), clip=contour, tag="skin")
    out, wide, tall, middle = _MUZZLES[kind.face]
    x = float(lay(np.array([[0.0, middle]]), turn, skull)[0, 0])
    tone = pale if kind.face not in ("pig", "frog", "reptile", "elephant") else lighter(coat.fur, 0.10) if kind.face != "frog" else (0.90, 0.85, 0.62)
    if kind.face == "bovine" and coat.design.species in ("cow", "bull"):
        tone = (0.88, 0.66, 0.60)
    if "wool" in kind.extras:
        tone = lighter(darker(coat.fur, 0.55), 0.14)
    if kind.face == "elephant":
        reach = out + 0.30 * s
        base.add(inks.flat(coat.fur), taper([(x * 0.8, 0.50), (x + reach * 0.4, 0.26), (x + reach * 0.8, -0.10), (x + reach * 0.6, -0.44), (x + reach * 1.1, -0.58)], [0.26, 0.22, 0.18, 0.13, 0.09]), tag="skin")
        return
    near, far = wide * (1 - 0.15 * s), wide * (1 - 0.55 * s) + out * s
    drop = 0.06 * s if kind.face in ("equine",) else 0.0
    points = [(x - near, middle - tall * 0.1), (x - near * 0.55, middle + tall * 0.85), (x + far * 0.45, middle + tall * 0.95), (x + far, middle + tall * 0.35 - drop), (x + far * 0.95, middle - tall * 0.55 - drop), (x + far * 0.3, middle - tall), (x - near * 0.7, middle - tall * 0.85)]
    base.add(inks.across(tone, x - near, x + far, 0.7), smooth(points), tag="skin")


def add_beast_nose(batch: Batch, kind: Beast, coat: Coat, skull: Skull, inks: Inks) -> None:
    """The nose on the tip of the muzzle, whiskers, teeth; over the human mouth."""
    if skull.turn > 105 or kind.face in ("elephant",):
        return
    s = sin(radians(min(skull.turn, 90)))
    out, wide, tall, middle = _MUZZLES[kind.face]
    x = float(lay(np.array([[0.0, middle]]), skull.turn, skull)[0, 0]) + (out * 0.92 - wide * 0.30) * s
    y = middle + tall * 0.62
    if kind.face == "pig":
        tone = darker(coat.fur, 0.14)
        batch.add(inks.flat(tone), oval(x + 0.05 * s, y - 0.02, 0.13 * (1 - 0.35 * s), 0.11))
        for side in (-1, 1):
            batch.add(inks.flat(darker(coat.fur, 0.45)), oval(x + 0.05 * s + side * 0.048 * (1 - 0.35 * s), y - 0.02, 0.020, 0.034))
    elif kind.face in ("equine", "bovine", "reptile", "frog"):
        for side in (-1, 1):
            px = x + side * wide * 0.42 * (1 - 0.6 * s) + 0.03 * s
            batch.add(inks.flat(darker(coat.fur, 0.55)), oval(px, y - 0.02, 0.026, 0.034, 0.3 * side))
        if "ring" in kind.extras:
            batch.add(inks.flat((0.90, 0.74, 0.30)), oval(x, y - 0.10, 0.06, 0.07), oval(x, y - 0.10, 0.038, 0.046)[::-1])
        if "beard" in kind.extras:
            batch.add(inks.flat(coat.pale), smooth([(x - 0.16, 0.03), (x + 0.06, 0.03), (x - 0.02, -0.28)], 0.5), tag="hair")
    else:
        rose = kind.face == "feline" or coat.design.species in ("rabbit", "mouse", "squirrel")
        r = 0.075 if kind.face != "rodent" else 0.055
        batch.add(inks.flat((0.80, 0.45, 0.45) if rose else NOSE), smooth([(x - r * 1.2, y + r * 0.6), (x + r * 1.2, y + r * 0.6), (x + r * 0.5, y - r * 0.6), (x - r * 0.5, y - r * 0.6)], 0.9))
        batch.add(inks.flat((1.0, 1.0, 1.0), 0.5), oval(x + inks.side * r * 0.35, y + r * 0.25, r * 0.24, r * 0.16))
    if kind.face in ("feline", "rodent"):
        for k in (-1, 0, 1):
            batch.add(inks.flat(darker(coat.fur, 0.5) if sum(coat.fur) > 1.2 else (0.9, 0.9, 0.9), 0.6), taper([(x - 0.06, middle), (x - 0.36, middle + 0.07 * k)], [0.012, 0.004]))


def add_beast_mane(back: Batch, kind: Beast, coat: Coat, skull: Skull, inks: Inks) -> None:
    """What stands behind the head: a lion's mane, a horse's, a hedgehog's spines."""
    if "crest" in kind.extras:
        tone = (0.86, 0.66, 0.80) if coat.design.species == "unicorn" else darker(coat.fur, 0.5) if sum(coat.fur) < 2.4 else (0.20, 0.17, 0.18)
        back.add(inks.flat(tone), smooth([(0.0, 1.06), (-0.30, 1.00), (-0.56, 0.62), (-0.58, 0.10), (-0.44, -0.34), (-0.20, -0.2), (0.0, 0.4)]), tag="hair")
        return
    if "spines" in kind.extras:
        for scale, tone in ((0.86, darker(coat.fur, 0.62)), (0.70, darker(coat.fur, 0.48))):
            a = np.radians(np.linspace(-20, 230, 27))
            reach = np.where(np.arange(27) % 2, scale, scale * 0.78)
            back.add(inks.flat(tone), smooth(np.concatenate([np.stack([np.cos(a) * reach - 0.06, 0.44 + np.sin(a) * reach], 1), [(-0.2, 0.0), (0.1, 0.0)]]), 0.1), tag="hair")
        return
    if "mane" not in kind.extras:
        return
    for scale, tone in ((0.82, darker(coat.fur, 0.42)), (0.66, darker(coat.fur, 0.24))):
        a = np.linspace(0, 2 * np.pi, 22, endpoint=False)
        reach = np.where(np.arange(22) % 2, scale, scale * 0.86)
        back.add(inks.flat(tone), smooth(np.stack([np.cos(a) * reach - 0.05, 0.46 + np.sin(a) * reach], 1), 0.8), tag="hair")


_TAILS = {
    # kind: (reach back, rise, widths)
    "wag": (0.20, 0.16, (0.035, 0.035, 0.030, 0.015)), "long": (0.28, 0.10, (0.03,) * 4), "brush": (0.26, -0.02, (0.03, 0.075, 0.10, 0.02)), "plume": (0.26, 0.52, (0.05, 0.12, 0.16, 0.05)), "thin": (0.30, 0.02, (0.022, 0.016, 0.012, 0.006)),
    "tuft": (0.22, -0.08, (0.02, 0.016, 0.016, 0.016)), "hair": (0.20, -0.22, (0.03, 0.05, 0.06, 0.02)), "curl": (0.09, 0.08, (0.02, 0.02, 0.018, 0.012)), "serpent": (0.36, -0.20, (0.09, 0.07, 0.05, 0.01)), "stub": (0.06, 0.04, (0.05, 0.06, 0.06, 0.04)), "up": (0.08, 0.08, (0.03, 0.03, 0.03, 0.01)),
}  # fmt: skip


def add_beast_tail(behind: Batch, kind: Beast, coat: Coat, form: Form, inks: Inks) -> None:
    """The tail, from the seat outwards; (u, v) as in `torso`."""
    if kind.tail not in _TAILS:
        return
    h, back = form.height, -max(0.25, form.s) if form.turn <= 110 else -0.4 * cos(radians(form.turn)) * 0
    reach, rise, widths = _TAILS[kind.tail]
    root = (float(form.mid(0.1)) - float(form.half(0.1)) * form.s * 0.8, 0.06)
    tip = (root[0] + (back or -0.3) * reach * h, root[1] + rise / 0.4)
    points = [root, (root[0] + (tip[0] - root[0]) * 0.5, root[1] - 0.06), (root[0] + (tip[0] - root[0]) * 0.9, (root[1] + tip[1]) / 2), tip]
    rgb = darker(coat.fur, 0.45) if kind.tail == "hair" else coat.pale if kind.tail == "stub" else darker(coat.fur, 0.08)
    behind.add(inks.flat(rgb), taper(points, np.array(widths) * h), tag="body")
    if kind.tail == "brush":
        behind.add(inks.flat((0.95, 0.92, 0.86)), taper(points[2:], np.array(widths[2:]) * h * 0.9))
    elif kind.tail == "tuft":
        behind.add(inks.flat(darker(coat.fur, 0.45)), oval(tip[0], tip[1], 0.03 * h, 0.09))


__all__ = ["add_beast_ears", "add_beast_face", "add_beast_mane", "add_beast_nose", "add_beast_tail", "kind_of_beast"]
