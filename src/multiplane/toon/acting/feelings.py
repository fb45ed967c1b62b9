"""What a feeling does to face and body. Presets that blend; the words are those of `core.story.Feeling`."""

from __future__ import annotations

import numpy as np

from ..figure.pose import INDEX, NUMBERS, REST

FEELINGS: dict[str, dict[str, float]] = {
    "neutral": {},
    "happy": {"brow": 0.35, "smile": 0.75, "lower": 0.22, "lid": 0.90, "lean": -2, "head_pitch": 2, "cheek": 0.25, "wide": 0.15},
    "amused": {"brow": 0.30, "brow_skew": 0.30, "smile": 0.60, "lower": 0.28, "lid": 0.78, "head_roll": 4, "cheek": 0.15},
    "tender": {"brow": 0.15, "brow_tilt": 0.45, "smile": 0.42, "lid": 0.74, "lower": 0.14, "head_roll": 7, "cheek": 0.3, "lean": 2},
    "proud": {"brow": 0.25, "smile": 0.35, "lid": 0.66, "head_pitch": 7, "lean": -5, "near_shoulder": -6, "far_shoulder": -4, "bend": -0.3},
    "determined": {"brow": -0.50, "brow_tilt": -0.45, "smile": -0.10, "lid": 0.78, "lower": 0.18, "lean": 4, "head_pitch": -2, "near_hand": 1},
    "angry": {"brow": -0.80, "brow_tilt": -1.0, "smile": -0.55, "lid": 0.80, "lid_tilt": -0.7, "lower": 0.24, "lean": 6, "head_pitch": -4, "shrug": 0.25,
              "near_elbow": 24, "far_elbow": 24, "wide": 0.1},
    "sad": {"brow": 0.10, "brow_tilt": 1.0, "smile": -0.55, "lid": 0.62, "lid_tilt": 0.55, "lean": 4, "bend": 0.5, "head_pitch": -9, "gaze_y": -0.25, "wide": -0.15},
    "worried": {"brow": 0.35, "brow_tilt": 0.85, "smile": -0.35, "lid": 0.90, "lid_tilt": 0.3, "bend": 0.25, "shrug": 0.2, "near_elbow": 34, "near_shoulder": 12, "wide": -0.2},
    "afraid": {"brow": 0.75, "brow_tilt": 0.95, "smile": -0.50, "lid": 1.08, "pupil": 0.72, "shrug": 0.55, "lean": -5, "near_elbow": 62, "near_shoulder": 16,
               "far_elbow": 62, "far_shoulder": 16, "wide": 0.1},
    "surprised": {"brow": 1.0, "lid": 1.10, "pupil": 0.82, "smile": 0.0, "open": 0.35, "lean": -4, "head_pitch": 3, "wide": -0.35},
    "disgusted": {"brow": -0.35, "brow_tilt": -0.25, "brow_skew": 0.4, "smile": -0.60, "lid": 0.55, "lower": 0.35, "head_pitch": 3, "lean": -6, "wide": -0.25},
    "tired": {"brow": -0.15, "brow_tilt": 0.35, "lid": 0.48, "smile": -0.18, "bend": 0.5, "head_pitch": -5, "lean": 3},
    "pained": {"brow": -0.25, "brow_tilt": 0.8, "lid": 0.40, "lower": 0.40, "smile": -0.45, "bend": 0.55, "lean": 6, "head_pitch": -4, "wide": 0.3},
}  # fmt: skip

_HANDS = {"determined": "fist", "angry": "fist", "afraid": "open", "surprised": "open"}


def _offsets(preset: dict[str, float]) -> np.ndarray:
    """A preset against the figure at rest."""
    out = np.zeros(NUMBERS)
    for name, value in preset.items():
        if name in INDEX and INDEX[name] < NUMBERS:
            absolute = name in ("lid", "pupil", "near_elbow", "far_elbow", "near_shoulder", "far_shoulder") and value > 0
            out[INDEX[name]] = value - REST[INDEX[name]] if absolute else value
    return out


OFFSETS: dict[str, np.ndarray] = {name: _offsets(preset) for name, preset in FEELINGS.items()}


def feel(values: np.ndarray, feeling: str, amount: float) -> None:
    """Add a feeling to a pose, in place."""
    values += OFFSETS.get(feeling, OFFSETS["neutral"]) * amount


def hand_of(feeling: str) -> str:
    """How hands are held in a feeling."""
    return _HANDS.get(feeling, "relaxed")
