"""Talking: mouths from the take, accents of head and hands on stressed syllables."""

from __future__ import annotations

from bisect import bisect_right
from math import pi, sin

import numpy as np

from multiplane.core.take import Take

from ..figure.pose import INDEX, MOUTH_SHAPES
from .easing import ease
from .life import noise

_OPEN = {"rest": 0.0, "mbp": 0.0, "ai": 1.0, "e": 0.85, "i": 0.7, "o": 0.95, "u": 0.7, "fv": 0.6, "l": 0.8, "s": 0.6, "th": 0.7, "r": 0.7, "k": 0.75}
_LOUD = {"shout": 1.35, "whisper": 0.62, "quiet": 0.78, "singing": 1.25, "laughing": 1.15, "crying": 1.05, "cold": 0.8, "breathless": 0.95}
_ENERGY = {"angry": 1.35, "happy": 1.2, "surprised": 1.2, "determined": 1.15, "proud": 1.1, "amused": 1.1, "sad": 0.55, "tired": 0.5, "tender": 0.6,
           "afraid": 0.9, "worried": 0.85, "pained": 0.6, "disgusted": 0.9}  # fmt: skip
LEAD_SECONDS = 0.04  # mouths open a frame before they are heard


def mouth_at(take: Take | None, seconds: float, text: str, seed: int) -> tuple[int, float]:
    """(mouth shape, how far open) at `seconds` into a line. Without a take, syllables are made up from the text."""
    t = seconds + LEAD_SECONDS
    if take is None or not take.mouths:
        return _mumble(t, text, seed)
    i = bisect_right([m.start for m in take.mouths], t) - 1
    if i < 0 or t >= take.mouths[i].end + 0.05:
        return 0, 0.0
    # on twos, a short closed mouth must not be lost: it is what the eye hears
    for m in take.mouths[max(0, i - 1) : i + 2]:
        if m.text in ("mbp", "fv") and m.start - 0.02 <= t < m.end + 0.02:
            return MOUTH_SHAPES.index(m.text), _OPEN[m.text]
    shape = take.mouths[i].text if take.mouths[i].text in MOUTH_SHAPES else "k"
    return MOUTH_SHAPES.index(shape), _OPEN[shape]


def _mumble(t: float, text: str, seed: int) -> tuple[int, float]:
    step = int(t * 9)
    letters = [c for c in text.lower() if c.isalpha()] or ["a"]
    c = letters[min(len(letters) - 1, int(t * 14)) % len(letters)]
    shape = {"a": "ai", "e": "e", "i": "i", "o": "o", "u": "u", "m": "mbp", "b": "mbp", "p": "mbp", "f": "fv", "v": "fv", "l": "l", "s": "s", "r": "r", "w": "u"}.get(c, "k")
    return MOUTH_SHAPES.index(shape), _OPEN[shape] * (0.7 + 0.3 * noise(seed, step))


def jaw(manner: str) -> float:
    """How far a mouth opens in a manner of speaking."""
    return _LOUD.get(manner, 1.0)


# What a manner does to the body while somebody speaks: fields of a pose, and a shaking (field, amount, times a second).
_MANNERS: dict[str, tuple[dict[str, float], tuple[tuple[str, float, float], ...]]] = {
    "whisper": ({"lean": 6, "head_pitch": -3, "shrug": 0.25, "wide": -0.15}, ()), "quiet": ({"head_pitch": -4, "lean": 1, "lid": -0.06}, ()), "shout": ({"lean": 7, "head_pitch": 5, "bend": -0.2, "brow": 0.15, "wide": 0.15, "stretch": 0.012}, ()),
    "breathless": ({"lean": 7, "bend": 0.4, "shrug": 0.25, "brow_tilt": 0.25}, (("breath", 0.9, 1.5), ("shrug", 0.12, 1.5), ("root_y", 0.005, 1.5))), "laughing": ({"smile": 0.25, "lower": 0.15, "head_pitch": 4}, (("shrug", 0.15, 3.6), ("root_y", 0.004, 3.6), ("head_pitch", 2.0, 3.6))),
    "crying": ({"brow_tilt": 0.35, "lid": -0.18, "tears": 0.5, "bend": 0.3, "head_pitch": -4}, (("shrug", 0.14, 2.6), ("head_pitch", 1.2, 5.2))), "singing": ({"head_pitch": 5, "lid": -0.20, "brow": 0.25, "bend": -0.2}, (("lean", 3.0, 0.55), ("head_roll", 5.0, 0.55))),
    "cold": ({"head_pitch": 4, "lid": -0.12, "lean": -3, "brow": -0.12}, ()),
}  # fmt: skip


def bear(values: np.ndarray, manner: str, seconds: float, weight: float) -> None:
    """Hold the body in a manner of speaking, in place: one leans in to whisper, shoulders shake with laughter or tears."""
    pose, shakes = _MANNERS.get(manner, ({}, ()))
    for name, amount in pose.items():
        values[INDEX[name]] += weight * amount
    for name, amount, rate in shakes:
        values[INDEX[name]] += weight * amount * sin(2 * pi * rate * seconds)


# Gestures of talking hands, near arm and far arm: (shoulder, elbow, wrist), far likewise or None, hand shapes.
BEATS: tuple[tuple[tuple[float, float, float], tuple[float, float, float] | None, str], ...] = (
    ((24, 74, 14), None, "open"),
    ((34, 62, -10), (22, 70, 0), "open"),
    ((18, 92, 24), None, "flat"),
    ((30, 56, 10), (30, 56, 10), "open"),
    ((14, 100, 10), None, "point"),
    ((40, 44, 20), None, "relaxed"),
)


def accent(values: np.ndarray, stressed: tuple[float, ...], t: float, seconds: float, feeling: str, manner: str, seed: int,
           free_near: bool, free_far: bool, quiet: bool) -> str:  # fmt: skip
    """Head nods, brows and a hand on stressed syllables, in place. Returns the hand shape, "" for none."""
    energy = _ENERGY.get(feeling, 0.9) * {"shout": 1.3, "whisper": 0.55, "quiet": 0.65}.get(manner, 1.0)
    hand = ""
    for k, at in enumerate(stressed):
        since = t - at
        if -0.20 < since < 0.55:
            up = ease((since + 0.20) / 0.16) - ease((since + 0.02) / 0.10)  # anticipation up, then down on the beat
            down = ease((since + 0.02) / 0.10) - ease((since - 0.10) / 0.40)
            strong = energy * (0.6 + 0.6 * noise(seed, k * 3))
            values[INDEX["head_pitch"]] += (2.6 * up - 5.2 * down) * strong
            values[INDEX["brow"]] += 0.42 * (up + down) * strong * (0.5 if feeling == "angry" else 1.0)
            values[INDEX["head_roll"]] += (noise(seed, k * 3 + 1) - 0.5) * 5 * down * strong
            values[INDEX["root_y"]] -= 0.0025 * down * strong
            values[INDEX["lean"]] += 1.2 * down * strong
    shape, weight, hit = _gesture(stressed, t, seconds, seed, energy)
    if weight > 0 and not quiet:
        near, far, hand = BEATS[shape]
        pulse = 9 * hit * energy
        if free_near:
            _arm(values, "near", near, weight, pulse)
        if far is not None and free_far:
            _arm(values, "far", far, weight * 0.9, pulse * 0.7)
        hand = hand if free_near and weight > 0.35 else ""
    return hand


def _gesture(stressed: tuple[float, ...], t: float, seconds: float, seed: int, energy: float) -> tuple[int, float, float]:
    """Which gesture is made at `t`, how far it is raised, and the beat on the last stress. One for each phrase of
    about two seconds, not for every phrase."""
    slot = 1.9
    k = int(max(0.0, t) // slot)
    if noise(seed, 40 + k) > 0.40 + 0.38 * energy or seconds < 0.7:
        return 0, 0.0, 0.0
    start, end = k * slot + 0.08, min((k + 1) * slot, seconds + 0.1)
    if end - start < 0.6:
        return 0, 0.0, 0.0
    weight = min(ease((t - start) / 0.30), ease((end - t) / 0.36))
    hit = max((ease((t - s + 0.10) / 0.10) - ease((t - s) / 0.26) for s in stressed), default=0.0)
    return int(noise(seed, 60 + k) * len(BEATS)) % len(BEATS), max(0.0, weight), max(0.0, hit)


def _arm(values: np.ndarray, side: str, arm: tuple[float, float, float], weight: float, pulse: float) -> None:
    for name, target in zip(("shoulder", "elbow", "wrist"), arm, strict=True):
        i = INDEX[f"{side}_{name}"]
        values[i] += weight * (target - values[i])
    values[INDEX[f"{side}_elbow"]] -= pulse * weight
    values[INDEX[f"{side}_wrist"]] -= pulse * 0.8 * weight
