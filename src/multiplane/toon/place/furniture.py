"""Furniture: each piece is one function (pen, x, foot y, colours). Sizes in metres."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import blob, ellipse, limb, linear, path, polygon, rectangle, rounded
from .colours import darken, lighten, mix
from .scenery import Pen, Scenery

IRON, WARM, PAPER = "#3b414b", "#ffcf86", "#ece2c8"
BOOKS = ("#8c4a3c", "#3f6570", "#c2a15a", "#5c7351", "#6a4a63", "#d7c9a4", "#2f4258")


def shadow(pen: Pen, x: float, y: float, wide: float, alpha: float = 0.28) -> None:
    pen.fill("#0b0e16", ellipse(x, y, wide / 2, max(0.035, wide * 0.035)), alpha=alpha, tag="shadow")


def table(pen: Pen, x: float, y: float, wide: float, high: float, colour: str, cloth: str = "") -> None:
    shadow(pen, x, y, wide * 1.1)
    for dx in (-0.44, 0.44):
        pen.fade((0, y + high), (0, y), colour, darken(colour, 0.12), polygon([(x + dx * wide - 0.035, y), (x + dx * wide + 0.035, y), (x + dx * wide + 0.05, y + high), (x + dx * wide - 0.05, y + high)]), tag="table")
    pen.fill(darken(colour, 0.10), rectangle(x - wide * 0.45, y + high - 0.17, x + wide * 0.45, y + high - 0.03), tag="table")
    pen.fade((x - wide / 2, 0), (x + wide / 2, 0), lighten(colour, 0.06), darken(colour, 0.03), rounded(x - wide / 2, y + high - 0.06, x + wide / 2, y + high, 0.02), tag="table")
    if cloth:
        drop = path((x - wide * 0.5, y + high + 0.01), ("L", (x + wide * 0.5, y + high + 0.01)), ("L", (x + wide * 0.5, y + high - 0.28)), *[("Q", (x + wide * (0.5 - (k + 0.5) / 6), y + high - 0.20), (x + wide * (0.5 - (k + 1) / 6), y + high - 0.28)) for k in range(6)])
        pen.fade((0, y + high), (0, y + high - 0.3), cloth, darken(cloth, 0.08), drop, tag="table")


def chair(pen: Pen, x: float, y: float, colour: str, facing: int = 1, seat: float = 0.46) -> None:
    """A chair from the side; `facing` 1 looks right."""
    f = facing
    shadow(pen, x, y, 0.6)
    back = limb([(x - 0.21 * f, y + 1.0), (x - 0.19 * f, y + seat), (x - 0.24 * f, y)], [0.05, 0.055, 0.04])
    pen.fill(darken(colour, 0.11), limb([(x + 0.15 * f, y + seat), (x + 0.17 * f, y)], [0.05, 0.04]), tag="chair")
    pen.fill(colour, back, rounded(x - 0.24, y + seat - 0.06, x + 0.24, y + seat, 0.02), tag="chair")
    pen.fill(lighten(colour, 0.06), limb([(x - 0.22 * f, y + 0.97), (x - 0.2 * f, y + 0.62)], [0.018, 0.018]), tag="chair")


def stool(pen: Pen, x: float, y: float, colour: str, seat: float = 0.5) -> None:
    shadow(pen, x, y, 0.5)
    pen.fill(darken(colour, 0.10), *(limb([(x + d * 0.5, y + seat), (x + d, y)], [0.045, 0.035]) for d in (-0.18, 0.0, 0.18)), tag="chair")
    pen.fade((x - 0.22, 0), (x + 0.22, 0), lighten(colour, 0.05), darken(colour, 0.06), rounded(x - 0.22, y + seat - 0.07, x + 0.22, y + seat, 0.03), tag="chair")


def sofa(pen: Pen, x: float, y: float, wide: float, colour: str) -> None:
    shadow(pen, x, y, wide * 1.1)
    left, r = x - wide / 2, x + wide / 2
    pen.fade((0, y + 0.95), (0, y + 0.2), lighten(colour, 0.03), darken(colour, 0.07), rounded(left + 0.08, y + 0.2, r - 0.08, y + 0.95, 0.16), tag="sofa")
    n = max(1, round(wide / 0.85))
    w = (wide - 0.4) / n
    pen.fade((0, y + 0.52), (0, y + 0.16), lighten(colour, 0.06), colour, *(rounded(left + 0.2 + w * k + 0.01, y + 0.28, left + 0.2 + w * (k + 1) - 0.01, y + 0.5, 0.06) for k in range(n)), tag="sofa")
    pen.fade((0, y + 0.62), (0, y), colour, darken(colour, 0.10), rounded(left, y + 0.1, left + 0.24, y + 0.64, 0.11), rounded(r - 0.24, y + 0.1, r, y + 0.64, 0.11), rectangle(left + 0.2, y + 0.1, r - 0.2, y + 0.29), tag="sofa")
    pen.fill(IRON, rectangle(left + 0.1, y, left + 0.16, y + 0.1), rectangle(r - 0.16, y, r - 0.1, y + 0.1), tag="sofa")


def bed(pen: Pen, x: float, y: float, colour: str, frame: str, unmade: bool = False) -> None:
    """A bed from the side, head to the left, 2.1 m long; `unmade` with its covers thrown back."""
    shadow(pen, x, y, 2.4)
    pen.fill(frame, rounded(x - 1.12, y, x - 1.0, y + 1.15, 0.04), rounded(x + 1.0, y, x + 1.1, y + 0.72, 0.04), rectangle(x - 1.05, y + 0.2, x + 1.05, y + 0.36), tag="bed")
    pen.fill("#eee6d6", rounded(x - 1.0, y + 0.34, x + 1.0, y + 0.52, 0.06), tag="bed")
    if unmade:
        heap = [(x + 0.15, y + 0.5), (x + 0.28, y + 0.78), (x + 0.5, y + 0.70), (x + 0.66, y + 0.86), (x + 0.9, y + 0.72), (x + 1.04, y + 0.52), (x + 1.10, y + 0.1), (x + 0.86, y - 0.02), (x + 0.62, y + 0.22), (x + 0.36, y + 0.30)]
        pen.fade((0, y + 0.85), (0, y), lighten(colour, 0.05), darken(colour, 0.08), blob(heap), tag="bed")
        pen.fill(darken(colour, 0.10), limb([(x + 0.4, y + 0.66), (x + 0.6, y + 0.52), (x + 0.72, y + 0.3)], [0.03, 0.04, 0.01]), limb([(x + 0.75, y + 0.76), (x + 0.86, y + 0.5), (x + 0.84, y + 0.2)], [0.03, 0.04, 0.01]), tag="bed")
        pen.fill("#f6f0e3", blob([(x - 0.7, y + 0.52), (x - 0.25, y + 0.5), (x - 0.2, y + 0.64), (x - 0.45, y + 0.78), (x - 0.68, y + 0.66)]), tag="bed")
        return
    pen.fade((0, y + 0.7), (0, y + 0.2), lighten(colour, 0.05), darken(colour, 0.08), path((x - 0.4, y + 0.5), ("C", (x - 0.3, y + 0.66), (x - 0.1, y + 0.64), (x + 0.3, y + 0.62)), ("C", (x + 0.7, y + 0.62), (x + 1.0, y + 0.6), (x + 1.02, y + 0.5)), ("L", (x + 1.02, y + 0.16)), ("Q", (x + 0.3, y + 0.24), (x - 0.42, y + 0.16))), tag="bed")
    pen.fill("#f6f0e3", blob([(x - 0.98, y + 0.52), (x - 0.55, y + 0.5), (x - 0.48, y + 0.62), (x - 0.7, y + 0.70), (x - 0.95, y + 0.68)]), tag="bed")


def bookcase(pen: Pen, x: float, y: float, wide: float, high: float, colour: str, rng: random.Random, shelves: int = 5) -> None:
    pen.fill("#0b0e16", rectangle(x - wide / 2 + 0.06, y, x + wide / 2 + 0.1, y + high - 0.06), alpha=0.14, tag="shelf")
    pen.fill(colour, rectangle(x - wide / 2, y, x + wide / 2, y + high), tag="shelf")
    pen.fill(darken(colour, 0.16), rectangle(x - wide / 2 + 0.06, y + 0.08, x + wide / 2 - 0.06, y + high - 0.06), tag="shelf")
    step = (high - 0.14) / shelves
    stacks: dict[str, list] = {tone: [] for tone in BOOKS}
    for k in range(shelves):
        base, at = y + 0.10 + step * k, x - wide / 2 + 0.08
        while at < x + wide / 2 - 0.13:
            thick = rng.uniform(0.035, 0.075)
            if rng.random() < 0.85:
                stacks[rng.choice(BOOKS)].append(rectangle(at, base, at + thick - 0.006, base + step * rng.uniform(0.55, 0.82)))
            at += thick
    for tone, books in stacks.items():
        pen.fill(mix(tone, colour, 0.25), *books, tag="book")
    pen.fill(lighten(colour, 0.04), *(rectangle(x - wide / 2 + 0.05, y + 0.07 + step * k, x + wide / 2 - 0.05, y + 0.105 + step * k) for k in range(shelves + 1)), tag="shelf")


def shelf(pen: Pen, x: float, y: float, wide: float, colour: str, rng: random.Random, goods: str = "jars") -> None:
    """A board on the wall with things on it."""
    at = x - wide / 2 + 0.1
    while at < x + wide / 2 - 0.1:
        w, h = rng.uniform(0.07, 0.15), rng.uniform(0.12, 0.28)
        tone = rng.choice(BOOKS if goods == "books" else ("#c9b27c", "#7fa39a", "#b4693f", "#dcd2b8", "#6e7f8a"))
        if goods == "books":
            pen.fill(tone, rectangle(at, y, at + w * 0.5, y + h), tag="shelf")
            at += w * 0.52
        else:
            pen.fill(tone, rounded(at, y, at + w, y + h, 0.03), alpha=0.95, tag="shelf")
            pen.fill(darken(tone, 0.15), rectangle(at + w * 0.1, y + h, at + w * 0.9, y + h + 0.03), tag="shelf")
            at += w + rng.uniform(0.02, 0.08)
    pen.fill(colour, rectangle(x - wide / 2, y - 0.05, x + wide / 2, y), tag="shelf")
    pen.fill(darken(colour, 0.14), polygon([(x - wide * 0.4, y - 0.05), (x - wide * 0.4 - 0.03, y - 0.2), (x - wide * 0.4 + 0.03, y - 0.05)]), polygon([(x + wide * 0.4 - 0.03, y - 0.05), (x + wide * 0.4 + 0.03, y - 0.2), (x + wide * 0.4 + 0.03, y - 0.05)]), tag="shelf")


def picture(pen: Pen, x: float, y: float, wide: float, high: float, frame: str, rng: random.Random, tones: tuple[str, str, str]) -> None:
    """A framed landscape."""
    box = rectangle(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    pen.fill(frame, rectangle(x - wide / 2 - 0.06, y - high / 2 - 0.06, x + wide / 2 + 0.06, y + high / 2 + 0.06), tag="picture")
    pen.fade((0, y + high / 2), (0, y - high / 2), tones[0], lighten(tones[0], 0.1), box, tag="picture")
    pen.fill(tones[1], blob([(x - wide * 0.7, y - high * 0.1), (x - wide * 0.15, y + high * rng.uniform(0.05, 0.25)), (x + wide * 0.7, y - high * 0.15), (x + wide * 0.5, y - high), (x - wide * 0.5, y - high)]), clip=(box,), tag="picture")
    pen.fill(tones[2], ellipse(x + wide * rng.uniform(-0.25, 0.25), y + high * 0.22, high * 0.11), clip=(box,), tag="picture")


def curtains(pen: Pen, x: float, bottom: float, wide: float, top: float, colour: str) -> None:
    """Drawn back on both sides of a window, on a rod."""
    for side in (-1, 1):
        e = x + side * (wide / 2 + 0.22)
        shape = path((e, top), ("L", (x + side * wide * 0.26, top)), ("C", (x + side * wide * 0.30, top - 0.5), (x + side * wide * 0.46, bottom + 0.9), (x + side * wide * 0.50, bottom + 0.55)),
                     ("C", (x + side * wide * 0.46, bottom + 0.3), (x + side * wide * 0.42, bottom - 0.1), (x + side * wide * 0.42, bottom - 0.25)), ("L", (e + side * 0.05, bottom - 0.25)))
        pen.fade((e, 0), (x + side * wide * 0.3, 0), darken(colour, 0.06), lighten(colour, 0.04), shape, tag="curtain")
        folds = [limb([(e - side * d, top - 0.05), (e - side * d * 0.7, bottom + 0.5), (e - side * d * 0.8, bottom - 0.2)], [0.012, 0.03, 0.02]) for d in (0.1, 0.22, 0.34)]
        pen.fill(darken(colour, 0.11), *folds, alpha=0.6, clip=(shape,), tag="curtain")
    pen.fill("#4a3a2e", rounded(x - wide / 2 - 0.4, top - 0.01, x + wide / 2 + 0.4, top + 0.045, 0.02), ellipse(x - wide / 2 - 0.42, top + 0.018, 0.05), ellipse(x + wide / 2 + 0.42, top + 0.018, 0.05), tag="curtain")


def door(pen: Pen, x: float, y: float, colour: str, wide: float = 0.95, high: float = 2.1, glazed: str = "") -> None:
    pen.fill(darken(colour, 0.14), rectangle(x - wide / 2 - 0.1, y, x + wide / 2 + 0.1, y + high + 0.1), tag="door")
    pen.fade((x - wide / 2, 0), (x + wide / 2, 0), lighten(colour, 0.03), darken(colour, 0.04), rectangle(x - wide / 2, y, x + wide / 2, y + high), tag="door")
    w = wide / 2 - 0.1
    panels = [rectangle(x + side - w / 2 * 0.86, b, x + side + w / 2 * 0.86, t) for side in (-wide * 0.22, wide * 0.22) for b, t in ((y + 0.16, y + high * 0.42), (y + high * 0.5, y + high - 0.16))]
    pen.fill(glazed or darken(colour, 0.08), *(panels if not glazed else panels[1::2]), tag="door")
    if glazed:
        pen.fill(darken(colour, 0.08), *panels[::2], tag="door")
    pen.fill("#d3a957", ellipse(x + wide * 0.40, y + high * 0.46, 0.035), tag="door")


def fireplace(s: Scenery, pen: Pen, x: float, y: float, stone: str, lit: bool) -> None:
    pen.fade((0, y + 3.6), (0, y), darken(stone, 0.02), stone, polygon([(x - 0.75, y + 1.2), (x + 0.75, y + 1.2), (x + 0.6, y + 3.6), (x - 0.6, y + 3.6)]), tag="fireplace")
    pen.fill(lighten(stone, 0.03), rectangle(x - 0.95, y, x + 0.95, y + 1.15), tag="fireplace")
    pen.fill("#1c1a1d", path((x - 0.55, y), ("L", (x + 0.55, y)), ("L", (x + 0.55, y + 0.55)), ("Q", (x, y + 1.05), (x - 0.55, y + 0.55))), tag="fireplace")
    pen.fill("#6b4a35", rectangle(x - 1.08, y + 1.13, x + 1.08, y + 1.24), tag="fireplace")
    seams = [rectangle(x + a, y + b, x + a + 0.22, y + b + 0.012) for a, b in ((-0.9, 0.3), (-0.86, 0.7), (0.62, 0.4), (0.66, 0.85), (-0.4, 1.06), (0.1, 1.04), (-0.3, 2.0), (0.1, 2.5), (-0.2, 2.9))]
    pen.fill(darken(stone, 0.10), *seams, tag="fireplace")
    if lit:
        fire = s.pen("fire", pen.z - 0.05, hazy=False, flicker=(0.72, 0.63))
        fire.glow(x, y + 0.35, 2.6, "#ff9f45", 0.5)
        fire.fill("#f2702f", blob([(x - 0.3, y + 0.05), (x + 0.3, y + 0.05), (x + 0.22, y + 0.35), (x + 0.05, y + 0.66), (x - 0.08, y + 0.42), (x - 0.22, y + 0.4)]), lit=True)
        fire.fill("#ffd66b", blob([(x - 0.16, y + 0.05), (x + 0.16, y + 0.05), (x + 0.1, y + 0.25), (x, y + 0.42), (x - 0.12, y + 0.26)]), lit=True)
    pen.fill("#5b4030", limb([(x - 0.35, y + 0.05), (x + 0.35, y + 0.09)], [0.1, 0.1]), tag="fireplace")


def pendant(s: Scenery, pen: Pen, x: float, y: float, ceiling: float, colour: str) -> None:
    """A lamp that hangs; it shines after dark, and lays a pool of light on what is under it."""
    pen.fill("#22252c", rectangle(x - 0.012, y + 0.2, x + 0.012, ceiling + 6), tag="lamp")
    if s.mood.lamps:
        pen.glow(x, y - 0.05, 3.4, WARM, 0.50)
        cone = polygon([(x - 0.26, y), (x + 0.26, y), (x + 1.5, y - 2.6), (x - 1.5, y - 2.6)])
        pen.paint(linear((x, y), (x, y - 2.6), (0, "#ffdf9c", 0.20), (1, "#ffdf9c", 0.0)), cone, tag="glow")
    pen.fade((x - 0.3, 0), (x + 0.3, 0), lighten(colour, 0.05), darken(colour, 0.08), path((x - 0.32, y), ("L", (x + 0.32, y)), ("C", (x + 0.28, y + 0.16), (x + 0.1, y + 0.2), (x + 0.04, y + 0.28)), ("L", (x - 0.04, y + 0.28)), ("C", (x - 0.1, y + 0.2), (x - 0.28, y + 0.16), (x - 0.32, y))), tag="lamp")
    pen.fill("#fff1c4" if s.mood.lamps else "#d8d2bf", ellipse(x, y, 0.09, 0.07), lit=s.mood.lamps, tag="lamp")


def teapot(pen: Pen, x: float, y: float, colour: str) -> None:
    """A round pot with lid, spout and handle."""
    dark = darken(colour, 0.07)
    pen.fill(dark, limb([(x - 0.10, y + 0.17), (x - 0.20, y + 0.18), (x - 0.21, y + 0.09), (x - 0.11, y + 0.05)], [0.013] * 4), tag="kettle")
    pen.fill(dark, limb([(x + 0.08, y + 0.06), (x + 0.16, y + 0.10), (x + 0.19, y + 0.17), (x + 0.235, y + 0.20)], [0.034, 0.026, 0.017, 0.015]), tag="kettle")
    body = blob([(x - 0.13, y + 0.11), (x - 0.075, y + 0.185), (x + 0.075, y + 0.185), (x + 0.13, y + 0.11), (x + 0.085, y + 0.01), (x - 0.085, y + 0.01)])
    pen.fade((x - 0.1, y + 0.2), (x + 0.1, y), lighten(colour, 0.05), dark, body, tag="kettle")
    pen.fill(dark, blob([(x - 0.075, y + 0.18), (x - 0.04, y + 0.215), (x + 0.04, y + 0.215), (x + 0.075, y + 0.18)]), ellipse(x, y + 0.226, 0.02), tag="kettle")
    pen.fill(lighten(colour, 0.16), limb([(x - 0.09, y + 0.08), (x - 0.08, y + 0.14), (x - 0.045, y + 0.165)], [0.005, 0.010, 0.005]), alpha=0.8, tag="kettle")


def floor_lamp(s: Scenery, pen: Pen, x: float, y: float, shade: str, high: float = 1.55) -> None:
    pen.fill(IRON, ellipse(x, y + 0.02, 0.18, 0.03), rectangle(x - 0.018, y, x + 0.018, y + high), tag="lamp")
    if s.mood.lamps:
        pen.glow(x, y + high + 0.05, 2.3, WARM, 0.55)
    shape = polygon([(x - 0.25, y + high - 0.1), (x + 0.25, y + high - 0.1), (x + 0.15, y + high + 0.24), (x - 0.15, y + high + 0.24)])
    pen.fill("#ffdf9f" if s.mood.lamps else shade, shape, lit=s.mood.lamps, tag="lamp")


def desk_lamp(s: Scenery, pen: Pen, x: float, y: float, colour: str, facing: int = 1) -> None:
    f = facing
    pen.fill(darken(colour, 0.05), ellipse(x, y + 0.015, 0.11, 0.022), limb([(x, y), (x - 0.12 * f, y + 0.26), (x + 0.05 * f, y + 0.46)], [0.022] * 3), tag="lamp")
    if s.mood.lamps or s.design.interior:
        pen.glow(x + 0.2 * f, y + 0.3, 1.5, WARM, 0.46 if s.mood.lamps else 0.16)
    pen.fill(colour, polygon([(x + 0.02 * f, y + 0.52), (x + 0.1 * f, y + 0.43), (x + 0.33 * f, y + 0.34), (x + 0.16 * f, y + 0.55)][:: f]), tag="lamp")


def plant(pen: Pen, x: float, y: float, pot: str, leaf: str, rng: random.Random, size: float = 1.0) -> None:
    shadow(pen, x, y, 0.5 * size)
    for k, a in enumerate(np.linspace(0.3, np.pi - 0.3, 8)):
        long = size * rng.uniform(0.45, 0.75)
        tip = (x + long * 0.62 * np.cos(a), y + 0.3 * size + long * np.sin(a))
        pen.fill(lighten(leaf, 0.05 * (k % 3) - 0.05), limb([(x, y + 0.28 * size), (x + (tip[0] - x) * 0.5, y + 0.3 * size + (tip[1] - y - 0.3 * size) * 0.7), tip], [0.03 * size, 0.13 * size, 0.02 * size]), tag="plant")
    pen.fade((x - 0.2 * size, 0), (x + 0.2 * size, 0), lighten(pot, 0.05), darken(pot, 0.08), polygon([(x - 0.15 * size, y), (x + 0.15 * size, y), (x + 0.2 * size, y + 0.32 * size), (x - 0.2 * size, y + 0.32 * size)]), tag="plant")


def cabinet(pen: Pen, x: float, y: float, wide: float, high: float, colour: str, doors: int = 2, worktop: str = "") -> None:
    pen.fade((0, y + high), (0, y), colour, darken(colour, 0.06), rectangle(x - wide / 2, y + 0.06, x + wide / 2, y + high), tag="cabinet")
    pen.fill(darken(colour, 0.2), rectangle(x - wide / 2 + 0.04, y, x + wide / 2 - 0.04, y + 0.07), tag="cabinet")
    w = wide / doors
    panels = [rounded(x - wide / 2 + w * k + 0.05, y + 0.13, x - wide / 2 + w * (k + 1) - 0.05, y + high - 0.07, 0.02) for k in range(doors)]
    pen.fill(darken(colour, 0.06), *panels, tag="cabinet")
    pen.fill("#d0b070", *(rounded(x - wide / 2 + w * (k + 0.5) - 0.07, y + high - 0.16, x - wide / 2 + w * (k + 0.5) + 0.07, y + high - 0.13, 0.01) for k in range(doors)), tag="cabinet")
    if worktop:
        pen.fill(worktop, rectangle(x - wide / 2 - 0.03, y + high, x + wide / 2 + 0.03, y + high + 0.06), tag="cabinet")


def crate(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    left, r, t = x - size / 2, x + size / 2, y + size
    pen.fade((left, 0), (r, 0), lighten(colour, 0.03), darken(colour, 0.09), rectangle(left, y, r, t), tag="crate")
    pen.fill(darken(colour, 0.10), *(rectangle(left, y + size * k, r, y + size * k + 0.015) for k in (0.25, 0.5, 0.75)), tag="crate")
    pen.fill(lighten(colour, 0.05), rectangle(left, y, left + 0.07, t), rectangle(r - 0.07, y, r, t), rectangle(left, t - 0.07, r, t), rectangle(left, y, r, y + 0.07), tag="crate")


def barrel(pen: Pen, x: float, y: float, high: float, colour: str) -> None:
    w = high * 0.36
    shadow(pen, x, y, w * 2.4)
    body = path((x - w * 0.8, y), ("L", (x + w * 0.8, y)), ("Q", (x + w * 1.15, y + high / 2), (x + w * 0.8, y + high)), ("L", (x - w * 0.8, y + high)), ("Q", (x - w * 1.15, y + high / 2), (x - w * 0.8, y)))
    pen.fade((x - w, 0), (x + w, 0), lighten(colour, 0.06), darken(colour, 0.12), body, tag="barrel")
    pen.fill(darken(colour, 0.16), rectangle(x - w * 1.2, y + high * 0.14, x + w * 1.2, y + high * 0.20), rectangle(x - w * 1.2, y + high * 0.78, x + w * 1.2, y + high * 0.84), clip=(body,), tag="barrel")


def bench(pen: Pen, x: float, y: float, wide: float, colour: str, seat: float = 0.46) -> None:
    """A slatted bench with a back, seen from the front."""
    shadow(pen, x, y, wide * 1.08)
    pen.fill(IRON, *(limb([(x + d, y), (x + d, y + 0.95)], [0.05, 0.04]) for d in (-wide * 0.42, wide * 0.42)), *(rectangle(x + d - 0.03, y, x + d + 0.03, y + seat) for d in (-wide * 0.46, wide * 0.46)), tag="bench")
    for b, t, tone in ((0.86, 0.97, 0.02), (0.70, 0.81, 0.0), (0.54, 0.65, -0.03)):
        pen.fade((x - wide / 2, 0), (x + wide / 2, 0), lighten(colour, 0.05 + tone), darken(colour, 0.05), rounded(x - wide / 2, y + b, x + wide / 2, y + t, 0.02), tag="bench")
    pen.fill(lighten(colour, 0.09), rounded(x - wide / 2 - 0.03, y + seat - 0.03, x + wide / 2 + 0.03, y + seat + 0.03, 0.02), tag="bench")
    pen.fill(darken(colour, 0.08), rounded(x - wide / 2 - 0.03, y + seat - 0.09, x + wide / 2 + 0.03, y + seat - 0.03, 0.02), tag="bench")
