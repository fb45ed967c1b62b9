"""What animals do, and people who act like them."""

from __future__ import annotations

from ..easing import Keys
from .base import Motion, Wave, hit

ANIMALS: dict[str, Motion] = {
    "bark": Motion(Keys([(0, {}), (0.10, {"head_pitch": -8, "root_y": -0.02}), (0.20, {"head_pitch": 16, "open": 1.0, "root_y": 0.015, "stretch": 0.03}), (0.34, {"head_pitch": 2, "open": 0.0}), (0.44, {"head_pitch": -6, "root_y": -0.02}), (0.54, {"head_pitch": 16, "open": 1.0, "root_y": 0.02, "stretch": 0.03}), (0.70, {"head_pitch": 3, "open": 0.0}), (1, {})]), (Wave("sway", 16, 3.0, 0, 1),), sounds=(("bark", 0.15, 0.7), ("bark", 0.5, 0.7)), looks="target", shape="ai"),
    "howl": Motion(hit({"head_pitch": 42, "open": 0.8, "lid": 0.05, "lean": -8}, ready={"head_pitch": -10}, up=0.3, hold=0.85), (Wave("head_pitch", 2, 3, 0.35, 0.85),), sounds=(("howl", 0.2, 0.7),), shape="o"),
    "meow": Motion(hit({"head_pitch": 12, "open": 0.7, "lid": 0.7}, ready={"head_pitch": -5}, up=0.3, hold=0.6), (Wave("sway", 14, 0.8, 0, 1),), sounds=(("meow", 0.2, 0.6),), shape="ai"),
    "growl": Motion(hit({"head_pitch": -14, "open": 0.3, "brow": -0.8, "brow_tilt": -1, "lean": 12, "root_y": -0.02, "smile": -0.5}, hold=0.9), (Wave("head_roll", 1.6, 9, 0.1, 0.9),), sounds=(("growl", 0.15, 0.6),), shape="s"),
    "wag": Motion(Keys([(0, {}), (0.15, {"smile": 0.9, "head_pitch": 6, "open": 0.3}), (0.85, {"smile": 0.9, "head_pitch": 6, "open": 0.3}), (1, {})]), (Wave("sway", 34, 3.2, 0, 1), Wave("root_x", 0.008, 3.2, 0, 1))),
    "peck": Motion(Keys([(0, {}), (0.12, {"lean": 6, "head_pitch": 8}), (0.24, {"lean": 54, "head_pitch": -34}), (0.34, {"lean": 30, "head_pitch": -6}), (0.46, {"lean": 34, "head_pitch": -10}), (0.56, {"lean": 56, "head_pitch": -36}), (0.68, {"lean": 26, "head_pitch": -4}), (0.82, {"lean": -4, "head_pitch": 12}), (1, {})]), sounds=(("peck", 0.24, 0.4), ("peck", 0.56, 0.4)), looks="down"),
    "chirp": Motion(Keys([(0, {}), (0.2, {"head_pitch": 14, "open": 0.8, "stretch": 0.03}), (0.4, {"open": 0, "head_pitch": 2}), (0.55, {"head_pitch": 14, "open": 0.8, "stretch": 0.03}), (0.75, {"open": 0}), (1, {})]), (Wave("sway", 9, 2.5, 0.1, 0.8),), sounds=(("chirp", 0.2, 0.5),), shape="ai"),
    "hoot": Motion(Keys([(0, {}), (0.2, {"stretch": -0.04, "lid": 0.4, "head_pitch": -6}), (0.36, {"stretch": 0.05, "open": 0.6, "head_pitch": 5, "breath": 2}), (0.6, {"stretch": 0.05, "open": 0.6, "head_pitch": 5, "head_roll": 12}), (0.8, {"lid": 0.3, "head_roll": 12}), (1, {})]), sounds=(("owl_hoot", 0.3, 0.5),), shape="o"),
    "neigh": Motion(Keys([(0, {}), (0.14, {"head_pitch": -10, "lean": 8}), (0.32, {"head_pitch": 26, "open": 0.7, "lean": -14, "stretch": 0.03}), (0.62, {"head_pitch": 18, "open": 0.5, "lean": -10}), (0.8, {"head_pitch": -4}), (1, {})]), (Wave("head_pitch", 5, 5, 0.3, 0.7), Wave("sway", 18, 1.6, 0, 1)), sounds=(("horse_neigh", 0.2, 0.7),), shape="ai"),
    "buck": Motion(Keys([(0, {}), (0.2, {"root_y": -0.02}), (0.5, {"head_pitch": 16, "root_y": 0.05}), (1, {})])),
}  # fmt: skip
