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

# Shades between the feelings: what a face shows when words, manner or a deed say more than the feeling's name.
SHADES: dict[str, dict[str, float]] = {
    "confused": {"brow": 0.20, "brow_skew": 0.9, "brow_tilt": 0.25, "smile": -0.25, "lid": 0.82, "head_roll": 10, "wide": -0.3, "gaze_y": 0.15},
    "suspicious": {"brow": -0.35, "brow_skew": 0.7, "lid": 0.60, "lower": 0.30, "smile": -0.15, "head_yaw": 12, "gaze_x": 0.5, "head_pitch": -4, "lean": -3, "wide": -0.15},
    "excited": {"brow": 0.75, "smile": 1.0, "open": 0.45, "lid": 1.02, "lower": 0.20, "wide": 0.35, "cheek": 0.35, "lean": 5, "shrug": 0.35, "near_elbow": 54, "far_elbow": 54, "stretch": 0.015},
    "embarrassed": {"brow": 0.25, "brow_tilt": 0.65, "smile": 0.30, "wide": 0.35, "lid": 0.68, "gaze_x": -0.6, "gaze_y": -0.35, "cheek": 1.0, "shrug": 0.45, "head_pitch": -6, "head_roll": 6},
    "bored": {"brow": -0.20, "lid": 0.52, "smile": -0.30, "head_roll": -9, "gaze_x": -0.4, "gaze_y": 0.25, "bend": 0.5, "lean": -2, "shrug": -0.2},
    "relieved": {"brow": 0.30, "brow_tilt": 0.50, "lid": 0.30, "smile": 0.50, "open": 0.18, "shrug": -0.35, "head_pitch": 5, "lean": -3, "breath": 0.6},
    "hopeful": {"brow": 0.55, "brow_tilt": 0.70, "lid": 0.98, "smile": 0.40, "gaze_y": 0.30, "head_pitch": 7, "shrug": 0.25, "lean": 3, "pupil": 1.08},
    "stern": {"brow": -0.55, "brow_tilt": -0.35, "lid": 0.66, "lower": 0.10, "smile": -0.40, "wide": -0.2, "head_pitch": 5, "lean": -4, "bend": -0.3},
    "smug": {"brow": 0.10, "brow_skew": 0.8, "lid": 0.50, "smile": 0.65, "wide": -0.15, "head_pitch": 8, "head_roll": -6, "lean": -5, "bend": -0.3},
    "grieving": {"brow": 0.15, "brow_tilt": 1.0, "lid": 0.34, "lid_tilt": 0.7, "lower": 0.35, "smile": -0.95, "wide": 0.2, "open": 0.12, "tears": 0.7, "bend": 0.9, "head_pitch": -12, "shrug": 0.35, "lean": 6},
    "bitter": {"brow": -0.30, "brow_tilt": 0.25, "brow_skew": 0.35, "smile": -0.62, "wide": 0.30, "lid": 0.58, "lower": 0.22, "head_yaw": 14, "gaze_x": -0.35, "gaze_y": -0.2, "head_pitch": -3, "shrug": 0.15},
    "dry": {"brow": 0.05, "brow_skew": 0.75, "lid": 0.54, "smile": 0.12, "wide": 0.25, "head_roll": -4, "head_pitch": 2, "lean": -3},
    "pleading": {"brow": 0.60, "brow_tilt": 1.0, "lid": 1.02, "lower": 0.12, "smile": -0.30, "wide": 0.15, "head_pitch": 5, "head_roll": 5, "lean": 8, "bend": 0.3, "shrug": 0.4, "near_elbow": 58, "near_shoulder": 24, "far_elbow": 56, "far_shoulder": 22},
    "wistful": {"brow": 0.25, "brow_tilt": 0.70, "lid": 0.66, "smile": 0.18, "gaze_x": 0.5, "gaze_y": 0.35, "head_roll": 8, "head_pitch": 4, "lean": -2},
    "menacing": {"brow": -0.85, "brow_tilt": -0.70, "lid": 0.70, "lower": 0.30, "smile": 0.22, "wide": 0.30, "head_pitch": -12, "gaze_y": 0.45, "lean": 9, "shrug": -0.2},
    "coy": {"brow": 0.30, "brow_tilt": 0.20, "lid": 0.62, "smile": 0.55, "wide": -0.20, "gaze_x": 0.55, "gaze_y": 0.1, "head_yaw": -14, "head_roll": 9, "head_pitch": -6, "cheek": 0.45, "shrug": 0.3},
    "impatient": {"brow": -0.35, "brow_tilt": -0.45, "lid": 0.72, "smile": -0.35, "wide": 0.35, "gaze_y": 0.45, "head_roll": -7, "head_pitch": 4, "lean": 5, "breath": 0.5},
    "incredulous": {"brow": 0.90, "brow_skew": 0.55, "lid": 1.06, "smile": -0.12, "open": 0.22, "wide": 0.1, "head_roll": 6, "head_pitch": 2, "lean": -7},
    "nervous": {"brow": 0.45, "brow_tilt": 0.60, "lid": 0.96, "smile": 0.20, "wide": 0.45, "lower": 0.18, "gaze_x": -0.5, "shrug": 0.5, "head_pitch": -3, "near_elbow": 62, "near_shoulder": 14, "far_elbow": 60, "far_shoulder": 14},
    "awed": {"brow": 0.80, "brow_tilt": 0.40, "lid": 1.08, "pupil": 1.12, "open": 0.28, "wide": -0.2, "smile": 0.10, "gaze_y": 0.4, "head_pitch": 9, "lean": -3},
    "thoughtful": {"brow": -0.12, "brow_tilt": 0.25, "brow_skew": 0.3, "lid": 0.70, "smile": -0.05, "wide": -0.25, "gaze_x": 0.45, "gaze_y": 0.4, "head_roll": 5, "head_pitch": 3},
    "conspiring": {"brow": 0.40, "brow_tilt": 0.10, "lid": 0.74, "smile": 0.05, "wide": -0.35, "gaze_x": 0.55, "head_pitch": -7, "head_yaw": 8, "lean": 9, "shrug": 0.45, "bend": 0.3},
    "mocking": {"brow": 0.30, "brow_skew": 0.9, "lid": 0.60, "lower": 0.28, "smile": 0.45, "wide": 0.45, "head_roll": -9, "head_pitch": 6, "lean": 3},
    "triumphant": {"brow": 0.35, "brow_tilt": -0.35, "lid": 0.84, "smile": 0.90, "open": 0.15, "wide": 0.30, "head_pitch": 10, "lean": -6, "bend": -0.5, "near_elbow": 70, "near_shoulder": 20},
}  # fmt: skip
EXPRESSIONS: dict[str, dict[str, float]] = {**FEELINGS, **SHADES}

_HANDS = {"menacing": "fist", "triumphant": "fist", "pleading": "open", "nervous": "relaxed", "determined": "fist", "angry": "fist", "afraid": "open", "surprised": "open", "excited": "fist", "grieving": "fist"}


def _offsets(preset: dict[str, float]) -> np.ndarray:
    """A preset against the figure at rest."""
    out = np.zeros(NUMBERS)
    for name, value in preset.items():
        if name in INDEX and INDEX[name] < NUMBERS:
            absolute = name in ("lid", "pupil", "near_elbow", "far_elbow", "near_shoulder", "far_shoulder") and value > 0
            out[INDEX[name]] = value - REST[INDEX[name]] if absolute else value
    return out


OFFSETS: dict[str, np.ndarray] = {name: _offsets(preset) for name, preset in EXPRESSIONS.items()}


def feel(values: np.ndarray, feeling: str, amount: float) -> None:
    """Add a feeling to a pose, in place."""
    values += OFFSETS.get(feeling, OFFSETS["neutral"]) * amount


# (feeling, manner) of a line -> its shade; "" stands for any manner.
_SPOKEN = {("angry", "cold"): "stern", ("determined", "cold"): "stern", ("proud", "cold"): "smug", ("amused", "cold"): "smug", ("sad", "crying"): "grieving", ("pained", "crying"): "grieving"}
_DONE = {"blush": "embarrassed", "pray": "hopeful", "cross_fingers": "hopeful", "scratch_head": "confused", "yawn": "bored", "wipe_brow": "relieved", "dismiss": "bored", "squint": "suspicious", "spy": "suspicious",
         "cheer": "excited", "high_five": "excited", "skip": "excited", "check_watch": "bored", "hands_on_hips": "stern", "strut": "smug"}  # fmt: skip
_WORDS = {"confus": "confused", "puzzl": "confused", "baffl": "confused", "suspic": "suspicious", "distrust": "suspicious", "warily": "suspicious", "wary": "suspicious", "excite": "excited", "eager": "excited",
          "embarrass": "embarrassed", "shyly": "embarrassed", "sheepish": "embarrassed", "asham": "embarrassed", "bored": "bored", "relie": "relieved", "hope": "hopeful", "stern": "stern", "strict": "stern", "smug": "smug",
          "haught": "smug", "heartbroken": "grieving", "grie": "grieving",
          "bitter": "bitter", "resentful": "bitter", "sarcas": "dry", "wry": "dry", "dry": "dry", "ironic": "dry", "deadpan": "dry", "plead": "pleading", "begg": "pleading", "implor": "pleading", "desperat": "pleading",
          "wistful": "wistful", "nostalg": "wistful", "longing": "wistful", "dream": "wistful", "menac": "menacing", "threat": "menacing", "sinister": "menacing", "darkly": "menacing", "ominous": "menacing", "coy": "coy", "flirt": "coy",
          "teasing": "coy", "playful": "coy", "impatien": "impatient", "exasperat": "impatient", "irritat": "impatient", "snapp": "impatient", "incredul": "incredulous", "disbel": "incredulous", "nervous": "nervous", "anxious": "nervous",
          "hesita": "nervous", "stammer": "nervous", "uneas": "nervous", "awe": "awed", "amazed": "awed", "marvel": "awed", "reveren": "awed", "thoughtful": "thoughtful", "ponder": "thoughtful", "reflect": "thoughtful", "musing": "thoughtful",
          "pensive": "thoughtful", "conspir": "conspiring", "secret": "conspiring", "hushed": "conspiring", "mock": "mocking", "sneer": "mocking", "scorn": "mocking", "contempt": "mocking", "disdain": "mocking", "triumph": "triumphant", "gloat": "triumphant",
          "victor": "triumphant", "guilt": "embarrassed", "apolog": "embarrassed", "sobbing": "grieving", "firmly": "stern", "coldly": "stern", "icily": "stern", "smirk": "smug"}  # fmt: skip
_NOT = ("not ", "no longer ", "without ", "never ")


def shade_of_words(words: str) -> str:
    """The shade that the script names ("bitterly"; "whispering, wary"), "" for none; the first word counts."""
    plain = words.lower()
    for word in _NOT:
        plain = plain.replace(word, "-")  # "not coldly" is no cold look
    for said in plain.replace(",", " ").replace(".", " ").split():
        shade = next((shade for stem, shade in _WORDS.items() if said.startswith(stem)), "")
        if shade:
            return shade
    return ""


def shade_of_line(feeling: str, manner: str, text: str, aside: str = "") -> str:
    """The expression for a line: what its parenthetical says, its feeling, or the shade of it that manner and punctuation tell."""
    if shade := shade_of_words(aside):
        return shade
    if feeling == "neutral" and manner == "whisper":
        return "conspiring"
    if (feeling, manner) in _SPOKEN:
        return _SPOKEN[feeling, manner]
    if feeling == "surprised" and text.count("?") and "!" not in text:
        return "confused"
    if feeling == "happy" and text.count("!") >= 2:
        return "excited"
    return "hopeful" if feeling == "tender" and any(word in text.lower() for word in ("hope", "wish", "one day", "perhaps")) else feeling


def shade_of_deed(feeling: str, verb: str, manner: str) -> str:
    """The expression for a deed: that of its words ("shyly"), of the feeling it is done with, or its own."""
    said = shade_of_words(manner)
    return said or (_DONE.get(verb, feeling) if feeling in ("neutral", "happy", "tired", "proud") else feeling)


def hand_of(feeling: str) -> str:
    """How hands are held in a feeling."""
    return _HANDS.get(feeling, "relaxed")
