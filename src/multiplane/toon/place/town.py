"""Built things outdoors: houses, lamps, skylines, trains, bunting."""

from __future__ import annotations

import random

import numpy as np

from ..drawing import Contour, ellipse, limb, linear, path, polygon, radial, rectangle, rounded
from .colours import darken, lighten, mix
from .scenery import Pen, Scenery

WARM, SNOW, IRON = "#ffcf86", "#f1f4f6", "#333943"


def snowy(s: Scenery) -> bool:
    """Whether snow lies."""
    return s.snow_lies


def house(s: Scenery, pen: Pen, x: float, wide: float, floors: int, wall: str, roof: str, rng: random.Random, *, y: float = 0.0,
          door: bool = True, form: str = "", storey: float = 2.7) -> float:
    """A town house from the front; returns the height of its eaves."""
    eaves = y + storey * floors + 0.3
    left, r = x - wide / 2, x + wide / 2
    pen.fade((0, eaves), (0, y), wall, darken(wall, 0.09), rectangle(left, y - 0.6, r, eaves), tag="house")
    side = r - wide * 0.12 if s.mood.light.from_left else left
    pen.fill(darken(wall, 0.09), rectangle(side, y - 0.6, side + wide * 0.12, eaves), alpha=0.55, tag="house")
    peak = _roof(s, pen, x, wide, eaves, roof, rng, form or rng.choice(("gable", "gable", "hip", "step", "mansard")), wall)
    dx = x + rng.choice((-0.27, 0.0, 0.27)) * wide
    _house_windows(s, pen, x, wide, floors, wall, rng, y, storey, dx if door else None)
    if door:
        tone = rng.choice((s.colour(4), darken(roof, 0.08), "#3c5a5c"))
        pen.fill(darken(wall, 0.18), rounded(dx - 0.62, y, dx + 0.62, y + 2.3, 0.5), tag="door")
        pen.fill(tone, rounded(dx - 0.5, y, dx + 0.5, y + 2.16, 0.42), tag="door")
        pen.fill(lighten(tone, 0.12), ellipse(dx + 0.33, y + 1.0, 0.05), tag="door")
    if rng.random() < 0.7:
        cx = x + rng.uniform(-0.3, 0.3) * wide
        pen.fill(darken(wall, 0.2), rectangle(cx - 0.28, eaves + 0.4, cx + 0.28, peak + 0.35), rectangle(cx - 0.36, peak + 0.35, cx + 0.36, peak + 0.5), tag="house")
        if snowy(s):
            pen.fill(SNOW, rounded(cx - 0.38, peak + 0.48, cx + 0.38, peak + 0.68, 0.1), tag="snow")
    return eaves


def _roof(s: Scenery, pen: Pen, x: float, wide: float, eaves: float, roof: str, rng: random.Random, form: str, wall: str) -> float:
    left, r = x - wide / 2 - 0.25, x + wide / 2 + 0.25
    high = wide * rng.uniform(0.42, 0.6)
    top = eaves + high
    lit, dark = (left, r) if s.mood.light.from_left else (r, left)
    if form == "step":
        steps = [(left + 0.25, eaves)]
        n = 4
        for k in range(n):
            px = left + 0.25 + (wide / 2) * k / n
            steps += [(px, eaves + high * (k + 0.6) / n), (px + wide / 2 / n, eaves + high * (k + 0.6) / n)]
        mirrored = [(2 * x - px, py) for px, py in steps[::-1]]
        pen.fade((0, top), (0, eaves), lighten(wall, 0.03), wall, polygon((steps + mirrored)[::-1]), tag="house")
        pen.fill("#3b4a55", ellipse(x, eaves + high * 0.35, 0.28), tag="window")
        if snowy(s):
            pen.fill(SNOW, *(rounded(px, py - 0.02, px + wide / 2 / n, py + 0.16, 0.08) for px, py in steps[1::2]), *(rounded(2 * x - px - wide / 2 / n, py - 0.02, 2 * x - px, py + 0.16, 0.08) for px, py in steps[1::2]), tag="snow")
        return top - high * 0.3
    if form == "gable":
        shape = [(left, eaves), (r, eaves), (x + 0.08, top), (x - 0.08, top)]
    elif form == "hip":
        top = eaves + high * 0.62
        shape = [(left, eaves), (r, eaves), (r - wide * 0.22, top), (left + wide * 0.22, top)]
    else:
        top = eaves + high * 0.7
        shape = [(left, eaves), (r, eaves), (r - wide * 0.08, eaves + high * 0.45), (r - wide * 0.3, top), (left + wide * 0.3, top), (left + wide * 0.08, eaves + high * 0.45)]
    outline = polygon(shape)
    pen.fade((lit, 0), (dark, 0), lighten(roof, 0.04), darken(roof, 0.09), outline, tag="roof")
    if form != "gable":
        dormer = x + rng.uniform(-0.12, 0.12) * wide
        pen.fill(lighten(wall, 0.0), rectangle(dormer - 0.4, eaves + 0.25, dormer + 0.4, eaves + 0.95), tag="house")
        pen.fill(darken(roof, 0.05), polygon([(dormer - 0.52, eaves + 0.92), (dormer + 0.52, eaves + 0.92), (dormer, eaves + 1.4)]), tag="roof")
        _pane(s, pen, dormer, eaves + 0.36, 0.4, 0.5, rng.random() < 0.4)
    rows = [rectangle(left, eaves + (top - eaves) * t, r, eaves + (top - eaves) * t + 0.04) for t in (0.2, 0.42, 0.64, 0.84)]
    pen.fill(darken(roof, 0.07), *rows, alpha=0.45, clip=(outline,), tag="roof")
    if snowy(s):
        _snow_on(pen, shape, eaves)
    return top - (high * 0.35 if form == "gable" else 0.2)


def _snow_on(pen: Pen, shape: list[tuple[float, float]], eaves: float) -> None:
    """Snow that covers a roof but for a scalloped edge above its eaves."""
    left, r = shape[0][0], shape[1][0]
    upper = shape[2:]
    lift = 0.32
    n = max(4, int((r - left) / 0.9))
    segments = [("Q", (left + (r - left) * (k + 0.5) / n, eaves + lift - 0.34), (left + (r - left) * (k + 1) / n, eaves + lift)) for k in range(n)]
    outline = path((left + 0.12, eaves + lift), *segments, *(("L", (p[0], p[1] + 0.12)) for p in upper))
    pen.fade((0, max(p[1] for p in upper)), (0, eaves), SNOW, "#d5e0ea", outline, clip=(polygon([(left - 0.3, eaves - 1), (r + 0.3, eaves - 1), *[(p[0], p[1] + 0.14) for p in upper]]),), tag="snow")


def _house_windows(s: Scenery, pen: Pen, x: float, wide: float, floors: int, wall: str, rng: random.Random, y: float, storey: float, door: float | None) -> None:
    columns = max(2, int(wide / 1.75))
    step = wide / columns
    frames, lit, dull, shutters = [], [], [], []
    arched = rng.random() < 0.35
    has_shutters = rng.random() < 0.5
    for f in range(floors):
        for c in range(columns):
            wx, wy = x - wide / 2 + step * (c + 0.5), y + storey * f + 0.75
            if not f and door is not None and abs(wx - door) < 1.15:
                continue
            frames.append(rounded(wx - 0.44, wy - 0.08, wx + 0.44, wy + 1.42, 0.34 if arched else 0.02))
            at_home = rng.random() < 0.42  # drawn by day too: the house must not change with the hour
            (lit if s.mood.lamps and at_home else dull).append((wx, wy))
            if has_shutters:
                shutters += [rectangle(wx - 0.72, wy - 0.02, wx - 0.45, wy + 1.36), rectangle(wx + 0.45, wy - 0.02, wx + 0.72, wy + 1.36)]
    pen.fill(lighten(wall, 0.12), *frames, tag="window")
    if shutters:
        pen.fill(mix(s.colour(3), wall, 0.2), *shutters, tag="window")
    radius = 0.28 if arched else 0.01
    pen.fill("#43586a" if not s.dark else "#2c3c4c", *(rounded(wx - 0.34, wy, wx + 0.34, wy + 1.32, radius) for wx, wy in dull), tag="window")
    for wx, wy in lit[:5]:
        pen.glow(wx, wy + 0.6, 2.0, WARM, 0.28)
    pen.fill(WARM, *(rounded(wx - 0.34, wy, wx + 0.34, wy + 1.32, radius) for wx, wy in lit), lit=True, tag="window")
    bars = [rectangle(wx - 0.025, wy, wx + 0.025, wy + 1.32) for wx, wy in lit + dull] + [rectangle(wx - 0.34, wy + 0.78, wx + 0.34, wy + 0.83) for wx, wy in lit + dull]
    pen.fill(lighten(wall, 0.12), *bars, tag="window")
    if snowy(s):
        pen.fill(SNOW, *(rounded(wx - 0.5, wy - 0.12, wx + 0.5, wy + 0.0, 0.06) for wx, wy in lit + dull), tag="snow")


def _pane(s: Scenery, pen: Pen, x: float, y: float, wide: float, high: float, wants_light: bool) -> None:
    box = rectangle(x - wide / 2, y, x + wide / 2, y + high)
    if s.mood.lamps and wants_light:
        pen.glow(x, y + high / 2, high * 2.6, WARM, 0.3)
        pen.fill(WARM, box, lit=True, tag="window")
    else:
        pen.fill("#3d5161", box, tag="window")


def row_of_houses(s: Scenery, pen: Pen, left: float, right: float, walls: tuple[str, ...], roofs: tuple[str, ...], rng: random.Random,
                  y: float = 0.0, floors: tuple[int, int] = (2, 4), door: bool = True) -> None:
    """Houses shoulder to shoulder."""
    x = left
    while x < right:
        wide = rng.uniform(4.2, 6.4)
        house(s, pen, x + wide / 2, wide, rng.randint(*floors), rng.choice(walls), rng.choice(roofs), rng, y=y, door=door)
        x += wide - 0.05


def skyline(pen: Pen, colour: str, left: float, right: float, y: float, high: float, rng: random.Random, spires: bool = True, s: Scenery | None = None) -> None:
    """Roofs far away as one silhouette, with a few lit windows at night."""
    points: list[tuple[float, float]] = [(left, -6)]
    x, panes = left, []
    while x < right:
        w, h = rng.uniform(2.5, 5.5), y + high * rng.uniform(0.45, 1.0)
        points += [(x, h - 1.0), (x + w / 2, h + w * rng.uniform(0.1, 0.35)), (x + w, h - 1.0)]
        if spires and rng.random() < 0.12:
            points += [(x + w, h), (x + w + 0.5, h + high * 0.7), (x + w + 1.0, h)]
        panes += [rectangle(x + w * k, h - 2.0 - 1.3 * j, x + w * k + 0.45, h - 1.35 - 1.3 * j) for k in (0.25, 0.6) for j in range(2) if rng.random() < 0.4]
        x += w
    points += [(right, -6)]
    pen.fade((0, y + high), (0, 0), colour, lighten(colour, 0.06), polygon(points[::-1]), tag="skyline")
    if s is not None and s.mood.lamps:
        pen.fill(mix(WARM, s.mood.haze, 0.35), *panes, lit=True, tag="window")


def street_lamp(s: Scenery, pen: Pen, x: float, y: float, high: float = 3.6, strength: float = 0.62) -> None:
    """An iron lamp; after dark or in fog it shines and lights the ground."""
    on = s.mood.lamps or (s.weather == "fog" and s.dark)
    if on:
        pen.paint(radial((x, y - 0.1), 3.0, (0, "#ffdf9c", 0.46), (0.5, "#ffdf9c", 0.18), (1, "#ffdf9c", 0.0)), ellipse(x, y - 0.12, 3.0, 0.36), tag="glow")
        if s.weather in ("rain", "storm"):  # wet stone carries the light toward the camera
            pen.paint(linear((x, y), (x, y - 1.3), (0, "#ffd48a", 0.42), (1, "#ffd48a", 0.0)), polygon([(x - 0.16, y), (x + 0.16, y), (x + 0.34, y - 1.3), (x - 0.34, y - 1.3)]), soft=0.05, tag="glow")
        pen.glow(x, y + high, 4.6, "#ffca7a", strength)
        pen.glow(x, y + high, 1.2, "#fff0c0", 0.6)
    pen.fill(IRON, polygon([(x - 0.17, y), (x + 0.17, y), (x + 0.09, y + 0.5), (x + 0.045, y + 0.6), (x + 0.04, y + high - 0.3), (x - 0.04, y + high - 0.3), (x - 0.045, y + 0.6), (x - 0.09, y + 0.5)]),
             rectangle(x - 0.34, y + high - 0.62, x + 0.34, y + high - 0.57), ellipse(x - 0.34, y + high - 0.6, 0.05), ellipse(x + 0.34, y + high - 0.6, 0.05), tag="lamp")
    glass = polygon([(x - 0.13, y + high - 0.30), (x + 0.13, y + high - 0.30), (x + 0.22, y + high + 0.22), (x - 0.22, y + high + 0.22)])
    pen.fill("#fff0c2" if on else "#cfdcdc", glass, lit=on, tag="lamp")
    pen.fill(IRON, polygon([(x - 0.28, y + high + 0.22), (x + 0.28, y + high + 0.22), (x + 0.1, y + high + 0.42), (x - 0.1, y + high + 0.42)]), ellipse(x, y + high + 0.46, 0.055), rectangle(x - 0.015, y + high - 0.3, x + 0.015, y + high + 0.22), tag="lamp")
    if snowy(s):
        pen.fill(SNOW, rounded(x - 0.26, y + high + 0.28, x + 0.26, y + high + 0.48, 0.1), tag="snow")


def garland(s: Scenery, pen: Pen, x0: float, x1: float, y: float, sag: float, colours: tuple[str, ...]) -> None:
    """A string of pennants by day, of lights by night."""
    xs = np.linspace(x0, x1, max(6, int((x1 - x0) / 0.55)))
    points = [(float(x), y - sag * (1 - ((x - x0) / (x1 - x0) * 2 - 1) ** 2)) for x in xs]
    pen.fill(IRON, limb(points, [0.025] * len(points)), tag="garland")
    groups: dict[str, list[Contour]] = {c: [] for c in colours}
    for k, (px, py) in enumerate(points[1:-1]):
        c = colours[k % len(colours)]
        groups[c].append(ellipse(px, py - 0.10, 0.075) if s.mood.lamps else polygon([(px - 0.17, py), (px, py - 0.42), (px + 0.17, py)]))
    if s.mood.lamps:
        for px, py in points[1:-1:2]:
            pen.glow(px, py - 0.1, 0.7, "#ffd48a", 0.4)
    for c, shapes in groups.items():
        pen.fill(mix(c, "#fff0c8", 0.55) if s.mood.lamps else c, *shapes, lit=s.mood.lamps, tag="garland")


def cobbles(pen: Pen, colour: str, rng: random.Random, reach: float = 16.0, rows: tuple[float, ...] = (-0.12, -0.30, -0.54), size: float = 0.3) -> None:
    """A hint of paving: some stones catch the light."""
    stones = [rounded(x, y - 0.05 * size / 0.3, x + size * rng.uniform(0.7, 1.3), y + 0.05, 0.05) for y in rows for x in np.arange(-reach, reach, size * 1.5) if rng.random() < 0.45]
    pen.fill(lighten(colour, 0.045), *stones, alpha=0.75, tag="ground")
    stones = [rounded(x, y - 0.05 * size / 0.3, x + size * rng.uniform(0.7, 1.3), y + 0.05, 0.05) for y in rows for x in np.arange(-reach, reach, size * 1.9) if rng.random() < 0.3]
    pen.fill(darken(colour, 0.05), *stones, alpha=0.6, tag="ground")


def steam(s: Scenery, x: float, y: float, z: float, index: int, size: float = 1.0) -> None:
    """Clouds of steam that rise and drift."""
    rng = s.random(f"steam {index}")
    pen = s.pen(f"steam {index}", z, hazy=False, drift=(0.25, 0.12), wrap=(60.0, 30.0), bob=(0.15, 0.10, 4.0 + index, 0.3 * index), flicker=(0.6, 3.0 + index))
    tone = mix(s.mood.sky[2], "#f4f2ea", 0.5 if s.dark else 0.8)
    for _ in range(9):
        px, py, r = 30 + x + rng.uniform(-2.2, 2.2) * size, 10 + y + rng.uniform(-0.5, 1.4) * size, rng.uniform(0.4, 0.9) * size
        paint = linear((0, py - r), (0, py + r), (0, tone, 0.06), (1, tone, 0.30))
        pen.paint(paint, ellipse(px, py, r * 1.3, r), soft=0.06 * size, tag="steam")
