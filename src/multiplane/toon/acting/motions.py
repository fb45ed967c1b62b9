"""The motions of deeds, as data: keyed poses, things that oscillate, hands, and the sounds they make.

Every verb of `core.vocabulary.VERBS` finds a motion here, its own or a relative's (`motion_of`). Arm angles: 0
hangs, 90 reaches forward, 180 is up; the elbow bends on from there. Keys start with a small move the other way
(anticipation) where there is force, and overshoot where there is weight.
"""

from __future__ import annotations

from typing import NamedTuple

from .easing import Keys


class Wave(NamedTuple):
    """A number that swings: `amount` either side, `rate` a second, between two fractions of the motion."""

    field: str
    amount: float
    rate: float
    start: float = 0.15
    end: float = 0.85
    bias: float = 0.0


class Motion(NamedTuple):
    """`near`/`far`: hand shapes; `grip` fraction at which something is taken or let go; `sounds`: (kind, fraction,
    strength); `lasting`: the end pose stays until another deed; `looks`: where the eyes go ("up", "down", "target",
    "around", "away", "hand"); `free`: whether hands that hold something join in."""

    keys: Keys
    waves: tuple[Wave, ...] = ()
    near: str = ""
    far: str = ""
    grip: float = 0.5
    sounds: tuple[tuple[str, float, float], ...] = ()
    looks: str = ""
    front: bool = False
    lasting: bool = False
    shape: str = ""  # mouth shape


def _arm(s: float, e: float, w: float = 0.0, side: str = "near") -> dict[str, float]:
    return {f"{side}_shoulder": s, f"{side}_elbow": e, f"{side}_wrist": w}


def _both(s: float, e: float, w: float = 0.0) -> dict[str, float]:
    return {**_arm(s, e, w), **_arm(s, e, w, "far")}


def _hit(pose: dict[str, float], *, ready: dict[str, float] | None = None, up: float = 0.28, hold: float = 0.75, wind: float = 0.12) -> Keys:
    """In, hold, out; with a wind-up the other way."""
    rows: list[tuple[float, dict[str, float]]] = [(0.0, {})]
    if ready:
        rows.append((wind, ready))
    over = {k: v * 1.05 if k.endswith("shoulder") else v for k, v in pose.items()}
    return Keys([*rows, (up, over), (up + 0.10, pose), (hold, pose), (1.0, {})])


_SMALL = {"near_shoulder": -10.0, "near_elbow": 18.0}
_GRIND = {"lean": 10.0, "bend": 0.4}

MOTIONS: dict[str, Motion] = {
    # gestures
    "point": Motion(_hit({**_arm(96, 4, 0), "lean": 4, "head_pitch": 1, "brow": 0.25}, ready={**_arm(-12, 60), "lean": -3}), near="point", looks="target"),
    "wave": Motion(_hit({**_arm(104, 56), "lean": -2, "smile": 0.6, "brow": 0.4}, ready=_SMALL, up=0.22, hold=0.82), (Wave("near_elbow", 26, 2.2, 0.2, 0.85), Wave("near_wrist", 18, 2.2, 0.2, 0.85)), "open", looks="target"),
    "nod": Motion(Keys([(0, {}), (0.14, {"head_pitch": 6}), (0.36, {"head_pitch": -13}), (0.52, {"head_pitch": 3}), (0.70, {"head_pitch": -9}), (0.85, {"head_pitch": 1}), (1, {})])),
    "shake_head": Motion(Keys([(0, {}), (0.2, {"head_pitch": -3, "lid": 0.6, "brow_tilt": 0.3}), (0.8, {"head_pitch": -3, "lid": 0.6, "brow_tilt": 0.3}), (1, {})]), (Wave("head_yaw", 26, 1.9, 0.08, 0.92),)),
    "shrug": Motion(_hit({**_both(26, 74, 30), "shrug": 1.0, "head_roll": 9, "brow": 0.6, "smile": -0.3, "wide": 0.2}, ready={"shrug": -0.1, "head_pitch": -3}), near="open", far="open"),
    "raise_hands": Motion(_hit({**_arm(198, 18, 8), **_arm(148, 12, 8, "far"), "stretch": 0.03, "head_pitch": 6, "brow": 0.5, "lean": -4}, ready={**_both(-14, 30), "stretch": -0.04, "lean": 5}, up=0.34, hold=0.86), near="open", far="open"),
    "raise_hand": Motion(_hit({**_arm(165, 10, 6), "head_pitch": 4, "brow": 0.3}, ready=_SMALL), near="flat"),
    "clap": Motion(Keys([(0, {}), (0.15, {**_both(44, 66), "smile": 0.6}), (0.85, {**_both(44, 66), "smile": 0.6}), (1, {})]), (Wave("near_shoulder", 10, 3.4, 0.12, 0.88), Wave("far_shoulder", -10, 3.4, 0.12, 0.88)), "flat", "flat", sounds=(("clap", 0.2, 0.6), ("clap", 0.42, 0.6), ("clap", 0.64, 0.6)), front=True),
    "cheer": Motion(Keys([(0, {}), (0.10, {**_both(-10, 40), "stretch": -0.06, "root_y": -0.03}), (0.26, {**_arm(200, 16), **_arm(148, 10, 0, "far"), "stretch": 0.05, "smile": 1.0, "open": 0.9, "brow": 0.7, "lid": 0.7, "head_pitch": 10}), (0.85, {**_arm(196, 20), **_arm(144, 14, 0, "far"), "smile": 1.0, "open": 0.8, "brow": 0.7, "lid": 0.7, "head_pitch": 8}), (1, {})]), (Wave("near_elbow", 18, 2.6, 0.24, 0.9), Wave("far_elbow", -18, 2.6, 0.24, 0.9), Wave("root_y", 0.022, 2.6, 0.2, 0.9, 0.022)), "fist", "open", sounds=(("cheer", 0.15, 0.6),)),
    "salute": Motion(_hit({**_arm(96, 128, 10), "lean": -4, "head_pitch": 4, "stretch": 0.02}, ready=_SMALL, up=0.22), near="flat"),
    "beckon": Motion(_hit({**_arm(62, 44, 0), "smile": 0.3, "lean": -3}, ready=_SMALL), (Wave("near_elbow", 30, 2.0, 0.2, 0.85), Wave("near_wrist", 30, 2.0, 0.22, 0.85)), "open", looks="target"),
    "cover_face": Motion(_hit({**_both(66, 124, 10), "head_pitch": -16, "bend": 0.8, "shrug": 0.5, "lid": 0.0}, up=0.22, hold=0.86), near="flat", far="flat", front=True),
    "cross_arms": Motion(_hit({**_arm(28, 92, 16), **_arm(30, 96, 10, "far"), "lean": -5, "head_pitch": 2}, hold=0.92), near="fist", far="fist", front=True),
    "hands_on_hips": Motion(_hit({**_arm(-34, 96, 20), **_arm(-30, 92, 20, "far"), "lean": -5, "bend": -0.3}, hold=0.92), near="fist", far="fist"),
    "facepalm": Motion(_hit({**_arm(70, 128, 10), "head_pitch": -14, "lid": 0.0, "smile": -0.4, "bend": 0.5}, ready={"head_pitch": 5}, up=0.24), near="flat"),
    "pray": Motion(_hit({**_both(38, 104, 20), "head_pitch": -12, "lid": 0.05, "bend": 0.3}, hold=0.9), near="flat", far="flat", front=True),
    "count": Motion(_hit({**_arm(52, 78, 0), "head_pitch": -6}, hold=0.9), (Wave("near_elbow", 12, 2.2, 0.2, 0.9), Wave("head_pitch", 3, 2.2, 0.2, 0.9)), "point", looks="hand"),
    "scratch_head": Motion(_hit({**_arm(118, 112, 10), "head_roll": 10, "brow_skew": 0.7, "smile": -0.2}), (Wave("near_wrist", 18, 3.4, 0.25, 0.8),), "relaxed", looks="up"),
    "fist": Motion(_hit({**_arm(92, 92, 0), "brow": -0.6, "brow_tilt": -0.7, "lean": 5}, ready=_SMALL), (Wave("near_elbow", 7, 6, 0.3, 0.75),), "fist"),
    "think": Motion(_hit({**_arm(48, 126, 10), "head_roll": 7, "head_pitch": 3, "brow_skew": 0.6, "smile": -0.1}, hold=0.9), near="thumb", looks="up"),
    # faces
    "smile": Motion(Keys([(0, {}), (0.35, {"smile": 0.85, "lower": 0.25, "brow": 0.3, "cheek": 0.3, "head_roll": 5}), (1, {"smile": 0.75, "lower": 0.2, "brow": 0.2})]), lasting=True),
    "grin": Motion(Keys([(0, {}), (0.3, {"smile": 1.0, "lower": 0.3, "wide": 0.4, "open": 0.25, "brow": 0.3}), (0.85, {"smile": 1.0, "lower": 0.3, "wide": 0.4, "open": 0.25}), (1, {"smile": 0.6})]), shape="s"),
    "frown": Motion(_hit({"brow": -0.7, "brow_tilt": -0.5, "smile": -0.6, "head_pitch": -4, "lid": 0.7}, hold=0.9)),
    "laugh": Motion(Keys([(0, {}), (0.10, {"head_pitch": -7, "bend": 0.3, "smile": 0.8}), (0.28, {"head_pitch": 14, "lean": -7, "smile": 1.0, "open": 0.95, "lid": 0.10, "brow": 0.6, "lower": 0.4, "near_elbow": 46, "near_shoulder": 4, "cheek": 0.5}), (0.75, {"head_pitch": 8, "lean": -3, "smile": 1.0, "open": 0.8, "lid": 0.15, "brow": 0.5, "lower": 0.4, "near_elbow": 40, "cheek": 0.5}), (1, {"smile": 0.7})]), (Wave("breath", 0.9, 4.2, 0.15, 0.85), Wave("head_pitch", 3.2, 4.2, 0.2, 0.85), Wave("root_y", 0.005, 4.2, 0.2, 0.85), Wave("shrug", 0.22, 4.2, 0.2, 0.85, 0.2))),
    "cry": Motion(Keys([(0, {}), (0.2, {"head_pitch": -15, "bend": 0.8, "brow_tilt": 1, "lid": 0.12, "smile": -0.9, "tears": 0.3, "shrug": 0.4, **_arm(62, 128, 6)}), (0.9, {"head_pitch": -13, "bend": 0.8, "brow_tilt": 1, "lid": 0.12, "smile": -0.9, "tears": 1, "shrug": 0.4, **_arm(62, 128, 6)}), (1, {"tears": 0.0})]), (Wave("shrug", 0.25, 2.8, 0.2, 0.9), Wave("head_pitch", 2.0, 2.8, 0.2, 0.9)), "fist"),
    "sigh": Motion(Keys([(0, {}), (0.32, {"breath": 2.6, "shrug": 0.5, "head_pitch": 5, "lid": 0.5, "brow": 0.3}), (0.62, {"breath": -0.8, "shrug": -0.3, "head_pitch": -9, "bend": 0.5, "lid": 0.35, "smile": -0.3, "open": 0.25, "wide": -0.5}), (0.85, {"shrug": -0.2, "head_pitch": -7, "bend": 0.4, "lid": 0.5}), (1, {})])),
    "gasp": Motion(Keys([(0, {}), (0.10, {"head_pitch": -3, "lean": 3}), (0.24, {"brow": 1.0, "lid": 1.1, "pupil": 0.7, "open": 0.85, "wide": -0.4, "head_pitch": 6, "lean": -9, "shrug": 0.8, "stretch": 0.03, **_arm(40, 120, 0)}), (0.78, {"brow": 0.9, "lid": 1.08, "pupil": 0.75, "open": 0.6, "wide": -0.3, "head_pitch": 4, "lean": -6, "shrug": 0.5, **_arm(36, 112, 0)}), (1, {})]), near="open", sounds=(("gasp", 0.15, 0.5),)),
    "yawn": Motion(_hit({**_arm(62, 126, 0), **_arm(150, 40, 0, "far"), "open": 1.0, "lid": 0.05, "head_pitch": 15, "brow": 0.7, "wide": -0.5, "stretch": 0.03}, up=0.35, hold=0.7), near="flat"),
    "scream": Motion(_hit({"open": 1.0, "brow": 0.9, "lid": 1.1, "brow_tilt": 0.7, "pupil": 0.6, "lean": -10, "head_pitch": 8, **_both(52, 118, 0), "shrug": 0.9}, ready={"lean": 8, "stretch": -0.05}, up=0.2), (Wave("head_roll", 3, 9, 0.2, 0.8),), "open", "open", sounds=(("gasp", 0.1, 0.8),)),
    "cough": Motion(Keys([(0, {}), (0.2, {**_arm(60, 126, 0), "bend": 0.3}), (0.3, {**_arm(60, 126, 0), "head_pitch": -12, "bend": 0.9, "lid": 0.0, "open": 0.4}), (0.45, {**_arm(60, 126), "head_pitch": -4}), (0.58, {**_arm(60, 126, 0), "head_pitch": -13, "bend": 0.9, "lid": 0.0, "open": 0.4}), (0.8, {**_arm(56, 120)}), (1, {})]), near="fist"),
    "sneeze": Motion(Keys([(0, {}), (0.45, {"head_pitch": 15, "lean": -8, "lid": 0.15, "open": 0.6, "brow": 0.8}), (0.55, {"head_pitch": -20, "lean": 16, "bend": 0.9, "lid": 0.0, **_arm(62, 126, 0), "sway": -16}), (0.8, {"head_pitch": -10, "lean": 8, "lid": 0.5}), (1, {})]), near="flat"),
    "sing": Motion(_hit({**_both(46, 46, 20), "head_pitch": 8, "brow": 0.5, "lid": 0.5, "smile": 0.3}, hold=0.92), (Wave("head_roll", 6, 0.7, 0.1, 0.95), Wave("open", 0.35, 1.6, 0.15, 0.9, 0.45)), "open", "open"),
    "whistle": Motion(_hit({"wide": -1.0, "open": 0.12, "brow": 0.4, "head_pitch": 5, "smile": -0.1}, hold=0.9), shape="u"),
    "shiver": Motion(_hit({**_both(26, 108, 0), "shrug": 0.8, "bend": 0.6, "brow_tilt": 0.7}, hold=0.92), (Wave("root_x", 0.003, 8, 0.1, 0.92), Wave("head_roll", 1.6, 9, 0.1, 0.92)), "fist", "fist", front=True),
    "blush": Motion(_hit({"cheek": 1.0, "head_pitch": -7, "smile": 0.5, "head_roll": 7, "lid": 0.6}, hold=0.9), looks="down"),
    "whisper": Motion(_hit({"lean": 10, **_arm(58, 118, 10)}, hold=0.92), near="flat", looks="target"),
    "shout": Motion(_hit({"lean": 9, "open": 1.0, "head_pitch": 7, "brow": -0.2, **_both(50, 112, 0)}, ready={"lean": -6}, up=0.2), near="open", far="open"),
    "breathe": Motion(Keys([(0, {}), (0.4, {"breath": 2.6, "shrug": 0.5, "head_pitch": 6, "lid": 0.2}), (0.8, {"breath": -0.6, "shrug": -0.2, "head_pitch": -2, "lid": 0.5}), (1, {})])),
    "wink": Motion(_hit({"brow_skew": 0.5, "smile": 0.7, "lower": 0.5, "lid": 0.35, "head_roll": 8}, up=0.3, hold=0.6)),
    "blink": Motion(Keys([(0, {}), (0.2, {"lid": 0}), (0.35, {"lid": 0.9}), (0.55, {"lid": 0}), (0.75, {"lid": 1.0, "brow": 0.4}), (1, {})])),
    # looks
    "look": Motion(_hit({"head_pitch": 1, "brow": 0.22, "lean": 3}, ready={"head_pitch": -3, "lid": 0.3}, up=0.22, hold=0.9), looks="target"),
    "look_up": Motion(_hit({"head_pitch": 20, "lean": -6, "brow": 0.6, "lid": 0.98, "gaze_y": 0.8, "open": 0.12}, ready={"head_pitch": -4, "lid": 0.3}, up=0.26, hold=0.94), looks="up", lasting=True),
    "look_down": Motion(_hit({"head_pitch": -18, "bend": 0.3, "lid": 0.6, "gaze_y": -0.8}, ready={"head_pitch": 3}, up=0.26, hold=0.94), looks="down"),
    "look_around": Motion(Keys([(0, {}), (0.15, {"head_yaw": -50, "gaze_x": -0.8, "brow": 0.3}), (0.38, {"head_yaw": -46, "gaze_x": -0.3, "brow": 0.3}), (0.55, {"head_yaw": 30, "gaze_x": 0.8, "head_pitch": -3, "lid": 0.5}), (0.62, {"head_yaw": 34, "gaze_x": 0.5, "brow": 0.3}), (0.82, {"head_yaw": 30, "gaze_x": 0.2, "brow": 0.4}), (1, {})]), looks="around"),
    "stare": Motion(_hit({"lid": 1.04, "brow": 0.25, "lean": 4, "head_pitch": 0, "gaze_x": 0.35, "pupil": 0.9}, up=0.2, hold=0.97), looks="target"),
    "watch": Motion(_hit({"brow": 0.2, "lean": 3}, up=0.2, hold=0.95), looks="target"),
    "glance": Motion(Keys([(0, {}), (0.2, {"gaze_x": -0.9, "head_yaw": -14}), (0.65, {"gaze_x": -0.9, "head_yaw": -14}), (1, {})]), looks="target"),
    "search": Motion(Keys([(0, {}), (0.2, {"lean": 16, "bend": 0.5, "head_pitch": -14, **_arm(52, 30)}), (0.5, {"lean": 14, "bend": 0.4, "head_pitch": -10, "head_yaw": -34, **_arm(40, 60)}), (0.8, {"lean": 16, "bend": 0.5, "head_pitch": -14, "head_yaw": 16, **_arm(66, 20)}), (1, {})]), near="open", looks="around"),
    "read": Motion(_hit({**_both(44, 84, 0), "head_pitch": -15, "gaze_y": -0.7, "lid": 0.62}, hold=0.94), (Wave("gaze_x", 0.5, 0.55, 0.2, 0.9),), "grip", "grip", looks="hand"),
    "peek": Motion(_hit({"lean": 18, "head_roll": 12, "lid": 1.02, "brow": 0.5, "root_y": -0.02, **_arm(60, 70)}, ready={"lean": -6}), near="flat", looks="target"),
    "listen": Motion(_hit({"head_roll": 14, "lean": 6, "gaze_y": 0.4, "lid": 0.7, "brow": 0.3, **_arm(76, 126, 10)}, hold=0.92), near="open"),
    "sniff": Motion(Keys([(0, {}), (0.2, {"head_pitch": 8, "lid": 0.4, "brow": 0.3}), (0.35, {"head_pitch": 12, "lid": 0.3}), (0.5, {"head_pitch": 7, "lid": 0.4}), (0.65, {"head_pitch": 12, "lid": 0.3}), (1, {})]), sounds=(("sniff", 0.2, 0.5), ("sniff", 0.55, 0.5))),
    "sniff_ground": Motion(Keys([(0, {}), (0.2, {"head_pitch": -34, "lean": 52, "lid": 0.6}), (0.5, {"head_pitch": -30, "lean": 46, "lid": 0.6}), (0.86, {"head_pitch": -34, "lean": 52, "lid": 0.6}), (1, {})]), (Wave("head_pitch", 3.5, 3.2, 0.15, 0.9), Wave("sway", 14, 2.4, 0.1, 0.95)), sounds=(("sniff", 0.2, 0.5), ("sniff", 0.55, 0.5)), looks="down"),
    # postures and jumps
    "bow": Motion(Keys([(0, {}), (0.12, {"lean": -4, "head_pitch": 4}), (0.42, {"lean": 46, "head_pitch": -20, **_arm(46, 92), **_arm(-24, 40, 0, "far"), "lid": 0.3}), (0.62, {"lean": 46, "head_pitch": -20, **_arm(46, 92), **_arm(-24, 40, 0, "far"), "lid": 0.3}), (0.9, {"lean": -2}), (1, {})]), near="flat"),
    "jump": Motion(Keys([(0, {}), (0.20, {"root_y": -0.10, "lean": 14, **_both(-40, 20), "lid": 0.6, "stretch": -0.05}), (0.34, {"root_y": 0.10, "near_foot_y": 0.06, "far_foot_y": 0.06, **_arm(180, 12), **_arm(136, 10, 0, "far"), "stretch": 0.07, "near_foot_turn": -40, "far_foot_turn": -40}), (0.52, {"root_y": 0.22, "near_foot_y": 0.22, "far_foot_y": 0.24, **_arm(196, 20), **_arm(146, 16, 0, "far"), "smile": 0.7, "near_foot_x": -0.03, "far_foot_x": 0.02}), (0.70, {"root_y": 0.02, "near_foot_y": 0.02, "far_foot_y": 0.02, **_both(80, 20), "stretch": 0.04}), (0.78, {"root_y": -0.09, "lean": 12, "stretch": -0.06, **_both(20, 20)}), (0.9, {"root_y": 0.005}), (1, {})]), sounds=(("jump", 0.28, 0.5), ("land", 0.76, 0.7)), near="open", far="open"),
    "duck": Motion(_hit({"root_y": -0.14, "lean": 20, "bend": 0.8, "head_pitch": -12, **_both(110, 120), "lid": 0.1, "shrug": 0.8}, up=0.2, hold=0.7), near="open", far="open"),
    "spin": Motion(Keys([(0, {}), (0.12, {"yaw": -20}), (0.3, {"yaw": 180}), (0.55, {"yaw": 300}), (0.75, {"yaw": 395}), (1, {"yaw": 395})]), near="open", far="open"),
    "stretch": Motion(_hit({**_arm(200, 30), **_arm(150, 24, 0, "far"), "stretch": 0.06, "lean": -8, "head_pitch": 12, "lid": 0.0, "open": 0.3}, ready={"bend": 0.4}, up=0.4), near="fist", far="fist"),
    "lean": Motion(_hit({"lean": 12, "root_x": -0.03, "near_foot_x": 0.02, **_arm(54, 30), "head_roll": 5}, hold=0.95), near="flat"),
    "freeze": Motion(_hit({"lid": 1.08, "brow": 0.7, "pupil": 0.75, "shrug": 0.5, "lean": -4, **_both(22, 40), "breath": 0.0}, up=0.10, hold=0.95), near="open", far="open"),
    "hide": Motion(_hit({"root_y": -0.16, "lean": 18, "bend": 0.9, "shrug": 0.8, "head_pitch": -6, **_both(64, 118), "brow_tilt": 0.8}, up=0.25, hold=0.95), near="open", far="open"),
    "sleep": Motion(_hit({"lid": 0.0, "head_pitch": -16, "head_roll": 12, "bend": 0.5, "smile": 0.1}, up=0.2, hold=0.98), (Wave("breath", 0.8, 0.22, 0, 1, 0.5),)),
    "wake": Motion(Keys([(0, {"lid": 0.0, "head_pitch": -14}), (0.3, {"lid": 0.0, "head_pitch": -14}), (0.45, {"lid": 0.4, "head_pitch": -4}), (0.55, {"lid": 0.1}), (0.75, {"lid": 1.0, "brow": 0.6, "head_pitch": 4}), (1, {})])),
    "dance": Motion(Keys([(0, {}), (0.08, {**_both(60, 70), "smile": 0.9, "brow": 0.4}), (0.92, {**_both(60, 70), "smile": 0.9, "brow": 0.4}), (1, {})]), (Wave("root_x", 0.035, 1.1, 0.02, 0.98), Wave("root_y", 0.020, 2.2, 0.02, 0.98, -0.02), Wave("lean", 7, 1.1, 0.02, 0.98), Wave("near_shoulder", 50, 1.1, 0.05, 0.95, 20), Wave("far_shoulder", -50, 1.1, 0.05, 0.95, 20), Wave("near_foot_y", 0.035, 1.1, 0.02, 0.98, 0.0), Wave("far_foot_y", -0.035, 1.1, 0.02, 0.98, 0.0), Wave("head_roll", -9, 1.1, 0.02, 0.98), Wave("sway", 14, 1.1, 0.02, 0.98)), "open", "open"),
    # hands and things
    "pick_up": Motion(Keys([(0, {}), (0.12, {"lean": -3}), (0.45, {"lean": 44, "root_y": -0.13, "bend": 0.5, **_arm(66, 6), "head_pitch": -16, "gaze_y": -0.8}), (0.55, {"lean": 44, "root_y": -0.13, "bend": 0.5, **_arm(66, 10), "head_pitch": -16, "gaze_y": -0.8}), (0.85, {"lean": 0, **_arm(26, 78), "head_pitch": -8}), (1, {})]), near="grip", grip=0.52, sounds=(("pick_up", 0.52, 0.5),), looks="down"),
    "put_down": Motion(Keys([(0, {}), (0.14, {**_arm(30, 70)}), (0.5, {"lean": 40, "root_y": -0.11, "bend": 0.5, **_arm(62, 6), "head_pitch": -14, "gaze_y": -0.8}), (0.62, {"lean": 38, "root_y": -0.10, "bend": 0.5, **_arm(56, 10), "head_pitch": -12}), (1, {})]), grip=0.55, sounds=(("put_down", 0.55, 0.5),), looks="down"),
    "take": Motion(_hit({**_arm(78, 8), "lean": 7, "head_pitch": -4}, ready=_SMALL, up=0.36, hold=0.55), near="open", grip=0.48, sounds=(("pick_up", 0.48, 0.4),), looks="target"),
    "give": Motion(_hit({**_arm(80, 6), "lean": 8, "smile": 0.2}, ready=_SMALL, up=0.32, hold=0.66), near="open", grip=0.58, sounds=(("pick_up", 0.58, 0.4),), looks="target"),
    "hold": Motion(_hit({**_arm(30, 70)}, hold=0.95), near="grip"),
    "throw": Motion(Keys([(0, {}), (0.35, {**_arm(-70, 100), "lean": -12, "head_pitch": 3, "root_x": -0.03}), (0.52, {**_arm(120, 10, -10), "lean": 16, "root_x": 0.03}), (0.68, {**_arm(40, 6, -20), "lean": 14, "root_x": 0.03}), (1, {})]), near="open", grip=0.50, sounds=(("throw", 0.48, 0.5),), looks="target"),
    "catch": Motion(_hit({**_both(70, 50), "lean": -5, "brow": 0.5}, ready={**_both(80, 10), "lean": 4}, up=0.5), near="grip", far="open", grip=0.42, sounds=(("pick_up", 0.45, 0.6),)),
    "lift": Motion(_hit({**_arm(122, 18, 0), "head_pitch": 14, "lean": -5, "stretch": 0.02, "gaze_y": 0.7}, ready={"near_shoulder": 10, "near_elbow": 30, "root_y": -0.02, "lean": 4}, up=0.42, hold=0.97), near="grip", grip=0.2, looks="up", lasting=True),
    "drop": Motion(Keys([(0, {}), (0.25, {**_arm(36, 50)}), (0.34, {**_arm(30, 30), "brow": 0.8, "lid": 1.08}), (0.8, {**_arm(26, 34), "head_pitch": -12, "brow": 0.6}), (1, {})]), near="open", grip=0.3, sounds=(("drop", 0.5, 0.7),), looks="down"),
    "push": Motion(Keys([(0, {}), (0.2, {**_both(40, 96), "lean": -4}), (0.4, {**_both(78, 22), "lean": 18, "near_foot_x": -0.12, "brow_tilt": -0.4, "brow": -0.3}), (0.8, {**_both(82, 10), "lean": 24, "near_foot_x": -0.14, "brow": -0.4}), (1, {})]), (Wave("root_x", 0.004, 7, 0.4, 0.8),), "flat", "flat", front=True),
    "pull": Motion(Keys([(0, {}), (0.22, {**_both(80, 6), "lean": 10}), (0.5, {**_both(58, 60), "lean": -18, "far_foot_x": 0.10, "brow": -0.4}), (0.85, {**_both(50, 76), "lean": -22, "far_foot_x": 0.10, "brow": -0.4}), (1, {})]), near="fist", far="fist", front=True),
    "open": Motion(Keys([(0, {}), (0.26, {**_arm(74, 10), "lean": 6}), (0.45, {**_arm(76, 14, 20), "lean": 7}), (0.75, {**_arm(30, 62), "lean": -4}), (1, {})]), near="grip", sounds=(("door", 0.4, 0.6),), looks="hand"),
    "close": Motion(Keys([(0, {}), (0.22, {**_arm(30, 66), "lean": -3}), (0.55, {**_arm(80, 6), "lean": 8}), (0.75, {**_arm(76, 8), "lean": 6}), (1, {})]), near="flat", sounds=(("door", 0.55, 0.7),), looks="hand"),
    "knock": Motion(_hit({**_arm(86, 54), "lean": 5}, ready=_SMALL), (Wave("near_elbow", 16, 3.6, 0.3, 0.8),), "fist", sounds=(("knock", 0.32, 0.7), ("knock", 0.5, 0.7), ("knock", 0.68, 0.7)), looks="hand"),
    "drink": Motion(Keys([(0, {}), (0.25, {**_arm(58, 116, 10)}), (0.45, {**_arm(68, 124, 20), "head_pitch": 14, "lid": 0.35}), (0.7, {**_arm(68, 124, 20), "head_pitch": 16, "lid": 0.3}), (0.85, {**_arm(40, 90), "smile": 0.4}), (1, {})]), near="grip"),
    "eat": Motion(Keys([(0, {}), (0.2, {**_arm(60, 122)}), (0.35, {**_arm(60, 122), "open": 0.6}), (0.45, {**_arm(40, 90), "open": 0.0}), (0.9, {**_arm(34, 80), "smile": 0.2}), (1, {})]), (Wave("open", 0.12, 3.0, 0.45, 0.95, 0.06),), "grip"),
    "write": Motion(_hit({**_arm(48, 62, -20), **_arm(40, 60, 0, "far"), "head_pitch": -16, "bend": 0.4, "gaze_y": -0.8, "lean": 8}, hold=0.94), (Wave("near_elbow", 5, 3.2, 0.2, 0.9), Wave("near_wrist", 8, 4.5, 0.2, 0.9)), "grip", "flat", sounds=(("pencil", 0.2, 0.4),), looks="down"),
    "phone": Motion(_hit({**_arm(96, 138, 0), "head_roll": -9, "gaze_y": 0.2}, ready=_SMALL, hold=0.94), near="grip"),
    "light": Motion(_hit({**_both(58, 62), "head_pitch": -7, "lid": 0.7}, hold=0.85), (Wave("near_wrist", 22, 3.0, 0.3, 0.6),), "grip", "grip", sounds=(("match", 0.4, 0.6),), looks="hand", front=True),
    "stir": Motion(_hit({**_arm(52, 56), **_arm(30, 70, 0, "far"), "head_pitch": -12, "bend": 0.2}, hold=0.94), (Wave("near_shoulder", 8, 1.6, 0.15, 0.92), Wave("near_wrist", 16, 1.6, 0.15, 0.92)), "grip", "relaxed", looks="down"),
    "pour": Motion(_hit({**_arm(78, 58, -36), "head_pitch": -10, "lid": 0.7}, up=0.35), near="grip", sounds=(("pour", 0.35, 0.5),), looks="hand"),
    "sweep": Motion(_hit({**_both(46, 40), **_GRIND, "head_pitch": -10}, hold=0.94), (Wave("near_shoulder", 24, 1.3, 0.12, 0.92), Wave("far_shoulder", 24, 1.3, 0.12, 0.92), Wave("lean", 7, 1.3, 0.12, 0.92)), "grip", "grip", sounds=(("sweep", 0.15, 0.5),), looks="down", front=True),
    "hammer": Motion(_hit({**_arm(80, 60), **_arm(46, 70, 0, "far"), "lean": 8, "head_pitch": -10}, hold=0.92), (Wave("near_shoulder", 36, 2.2, 0.14, 0.9), Wave("near_elbow", 26, 2.2, 0.14, 0.9)), "grip", "flat", sounds=(("hammer", 0.25, 0.7), ("hammer", 0.55, 0.7), ("hammer", 0.85, 0.7)), looks="hand"),
    "type": Motion(_hit({**_both(40, 72), "head_pitch": -9, "bend": 0.3, "gaze_y": -0.6}, hold=0.94), (Wave("near_wrist", 12, 6, 0.15, 0.92), Wave("far_wrist", -12, 5.3, 0.15, 0.92)), "relaxed", "relaxed", looks="down", front=True),
    "paint": Motion(_hit({**_arm(86, 24), **_arm(30, 80, 0, "far"), "lean": 4}, hold=0.94), (Wave("near_shoulder", 18, 0.9, 0.15, 0.92), Wave("near_wrist", 18, 0.9, 0.18, 0.92)), "grip", "flat", looks="hand"),
    "play": Motion(_hit({**_both(48, 70), "head_pitch": -5, "smile": 0.3}, hold=0.94), (Wave("near_elbow", 12, 2.2, 0.12, 0.92), Wave("far_elbow", -10, 3.1, 0.12, 0.92), Wave("lean", 4, 0.8, 0.1, 0.95), Wave("head_roll", 5, 0.8, 0.1, 0.95)), "relaxed", "relaxed", front=True),
    "press": Motion(_hit({**_arm(84, 10), "lean": 6}, ready=_SMALL, up=0.45, hold=0.6), near="point", sounds=(("click", 0.5, 0.5),), looks="hand"),
    "show": Motion(_hit({**_arm(80, 40, 10), "brow": 0.4, "smile": 0.3, "lean": 3}, ready=_SMALL, hold=0.9), near="open", looks="target", lasting=False),
    "wipe": Motion(_hit({**_arm(78, 24), "lean": 6}, hold=0.9), (Wave("near_shoulder", 22, 1.7, 0.18, 0.88),), "flat", looks="hand"),
    "knit": Motion(_hit({**_both(36, 92), "head_pitch": -12, "lid": 0.6}, hold=0.94), (Wave("near_wrist", 20, 2.6, 0.1, 0.94), Wave("far_wrist", -20, 2.6, 0.1, 0.94)), "grip", "grip", looks="hand", front=True),
    "fish": Motion(_hit({**_both(58, 40), "lean": -5}, hold=0.95), (Wave("near_elbow", 6, 0.6, 0.15, 0.92),), "grip", "grip", front=True),
    "put_on": Motion(_hit({**_both(128, 110, 10), "head_pitch": -9, "lid": 0.5}, up=0.4, hold=0.65), near="grip", far="grip", sounds=(("cloth", 0.4, 0.5),)),
    "take_off": Motion(Keys([(0, {}), (0.35, {**_arm(128, 108), "head_pitch": -6}), (0.5, {**_arm(132, 100), "head_pitch": -6}), (0.8, {**_arm(50, 60), "head_pitch": -3}), (1, {})]), near="grip", grip=0.45, sounds=(("cloth", 0.45, 0.5),)),
    "break": Motion(Keys([(0, {}), (0.3, {**_both(56, 84), "brow": -0.6}), (0.48, {**_both(56, 74), "lean": 8, "brow": -0.8}), (0.56, {**_arm(84, 40), **_arm(20, 60, 0, "far"), "lid": 0.2}), (0.8, {**_both(40, 60)}), (1, {})]), near="fist", far="fist", sounds=(("break", 0.52, 0.7),), front=True),
    "wind": Motion(_hit({**_both(50, 76), "head_pitch": -10, "lid": 0.65}, hold=0.92), (Wave("near_wrist", 36, 2.0, 0.15, 0.9),), "grip", "grip", sounds=(("wind", 0.2, 0.5),), looks="hand", front=True),
    "ring": Motion(_hit({**_arm(120, 26), "head_pitch": 6}, hold=0.9), (Wave("near_elbow", 24, 2.4, 0.2, 0.88),), "grip", sounds=(("bell", 0.25, 0.6),)),
    "reach": Motion(_hit({**_arm(92, 2), "lean": 13, "root_x": 0.02, "brow": 0.2}, ready=_SMALL, up=0.5, hold=0.9), near="open", looks="hand"),
    # contact
    "dance_pair": Motion(Keys([(0, {}), (0.08, {**_arm(58, 40), **_arm(66, 34, 0, "far"), "smile": 0.95, "brow": 0.4, "cheek": 0.3}), (0.92, {**_arm(58, 40), **_arm(66, 34, 0, "far"), "smile": 0.95, "brow": 0.4, "cheek": 0.3}), (1, {"smile": 0.6})]), (Wave("root_x", 0.02, 1.1, 0.02, 0.98), Wave("root_y", 0.022, 2.2, 0.02, 0.98, -0.02), Wave("lean", 6, 1.1, 0.02, 0.98), Wave("near_shoulder", 16, 1.1, 0.05, 0.95, 6), Wave("far_shoulder", 16, 1.1, 0.05, 0.95, 6), Wave("near_foot_y", 0.04, 1.1, 0.02, 0.98, 0.0), Wave("far_foot_y", -0.04, 1.1, 0.02, 0.98, 0.0), Wave("head_roll", -8, 1.1, 0.02, 0.98), Wave("sway", 14, 1.1, 0.02, 0.98)), "relaxed", "relaxed"),
    "hug": Motion(Keys([(0, {}), (0.18, {**_both(64, 14), "smile": 0.6, "brow_tilt": 0.4}), (0.36, {**_arm(38, 102, 10), **_arm(46, 96, 10, "far"), "lean": 5, "lid": 0.1, "smile": 0.6, "head_roll": 10, "head_pitch": -4, "brow_tilt": 0.5}), (0.86, {**_arm(38, 102, 10), **_arm(46, 96, 10, "far"), "lean": 5, "lid": 0.05, "smile": 0.6, "head_roll": 11, "head_pitch": -4, "brow_tilt": 0.5}), (1, {"smile": 0.5})]), (Wave("lean", 1.2, 0.7, 0.4, 0.85),), "relaxed", "relaxed", sounds=(("hug", 0.32, 0.6),), lasting=True),
    "kiss": Motion(_hit({**_both(58, 40), "lean": 12, "lid": 0.0, "wide": -0.8, "head_roll": 9, "cheek": 0.6}, up=0.4, hold=0.7), near="open", far="open", shape="u"),
    "shake_hands": Motion(_hit({**_arm(60, 24), "lean": 6, "smile": 0.4}, ready=_SMALL, up=0.25, hold=0.85), (Wave("near_elbow", 9, 2.6, 0.3, 0.8),), "grip", looks="target"),
    "touch": Motion(_hit({**_arm(82, 18), "lean": 8, "brow_tilt": 0.3}, ready=_SMALL, up=0.4), near="flat", looks="target"),
    "pat": Motion(_hit({**_arm(84, 22), "lean": 6, "smile": 0.4}, ready=_SMALL), (Wave("near_elbow", 12, 2.6, 0.28, 0.82),), "flat", sounds=(("pat", 0.35, 0.5), ("pat", 0.6, 0.5)), looks="target"),
    "grab": Motion(_hit({**_arm(86, 6), "lean": 15, "brow": -0.3}, ready={**_arm(-30, 70), "lean": -8}, up=0.34), near="grip", grip=0.36, sounds=(("pick_up", 0.36, 0.6),), looks="target"),
    "hit": Motion(Keys([(0, {}), (0.35, {**_arm(-50, 110), "lean": -10, "root_x": -0.03}), (0.48, {**_arm(94, 2), "lean": 16, "root_x": 0.03}), (0.6, {**_arm(90, 8), "lean": 14}), (1, {})]), near="fist", sounds=(("hit", 0.48, 0.7),), looks="target"),
    "fight": Motion(_hit({**_both(66, 108), "lean": 9, "root_y": -0.03, "brow": -0.8, "brow_tilt": -0.9, "near_foot_x": 0.05, "far_foot_x": -0.05}, hold=0.94), (Wave("near_elbow", 50, 1.7, 0.2, 0.9), Wave("far_elbow", -50, 1.7, 0.2, 0.9), Wave("root_x", 0.02, 1.7, 0.15, 0.95)), "fist", "fist", sounds=(("hit", 0.3, 0.6), ("hit", 0.62, 0.7)), looks="target", front=True),
    "greet": Motion(_hit({**_arm(112, 44), "head_pitch": -4, "smile": 0.7, "brow": 0.5}, ready=_SMALL), (Wave("near_wrist", 20, 2.2, 0.25, 0.8),), "open", looks="target"),
    "help": Motion(_hit({**_both(64, 24), "lean": 14, "brow_tilt": 0.3}, hold=0.85), near="open", far="open", looks="target"),
    "hold_hands": Motion(_hit({**_arm(34, 12), "smile": 0.4}, hold=0.96), near="grip", looks="target"),
    "face": Motion(_hit({"brow": 0.2}, up=0.3), looks="target"),
    # moves that go on in one place
    "row": Motion(_hit({**_both(60, 50), "lean": 8}, hold=0.96), (Wave("lean", 18, 0.7, 0.05, 0.96), Wave("near_elbow", 34, 0.7, 0.05, 0.96), Wave("far_elbow", 34, 0.7, 0.05, 0.96)), "grip", "grip", sounds=(("splash", 0.3, 0.4),), front=True),
    "drive": Motion(_hit({**_both(64, 40), "lean": -4}, hold=0.97), (Wave("near_elbow", 8, 0.7, 0.1, 0.95), Wave("far_elbow", -8, 0.7, 0.1, 0.95), Wave("root_y", 0.004, 3, 0.05, 0.95)), "grip", "grip", front=True),
    "float": Motion(Keys([(0, {}), (0.2, {"root_y": 0.12, "near_foot_y": 0.12, "far_foot_y": 0.13, **_both(44, 20), "near_foot_turn": -30, "far_foot_turn": -30}), (1, {"root_y": 0.12, "near_foot_y": 0.12, "far_foot_y": 0.13, **_both(44, 20), "near_foot_turn": -30, "far_foot_turn": -30})]), (Wave("root_y", 0.02, 0.5, 0, 1), Wave("near_foot_y", 0.02, 0.5, 0, 1), Wave("far_foot_y", 0.02, 0.5, 0, 1), Wave("tilt", 3, 0.35, 0, 1)), "open", "open"),
    "fly": Motion(Keys([(0, {}), (0.2, {"root_y": 0.3, "near_foot_y": 0.3, "far_foot_y": 0.32, "tilt": -40, **_both(150, 6)}), (1, {"root_y": 0.3, "near_foot_y": 0.3, "far_foot_y": 0.32, "tilt": -40, **_both(150, 6)})]), (Wave("root_y", 0.03, 0.6, 0, 1), Wave("sway", 10, 1.4, 0, 1, 16)), "fist", "flat"),
    "swim": Motion(Keys([(0, {}), (0.15, {"tilt": -70, "root_y": 0.1, **_both(150, 6)}), (1, {"tilt": -70, "root_y": 0.1, **_both(150, 6)})]), (Wave("near_shoulder", 90, 0.9, 0.1, 1), Wave("far_shoulder", -90, 0.9, 0.1, 1), Wave("near_foot_x", 0.06, 1.8, 0.1, 1), Wave("far_foot_x", -0.06, 1.8, 0.1, 1)), "flat", "flat"),
    # animals (and people who act like them)
    "bark": Motion(Keys([(0, {}), (0.10, {"head_pitch": -8, "root_y": -0.02}), (0.20, {"head_pitch": 16, "open": 1.0, "root_y": 0.015, "stretch": 0.03}), (0.34, {"head_pitch": 2, "open": 0.0}), (0.44, {"head_pitch": -6, "root_y": -0.02}), (0.54, {"head_pitch": 16, "open": 1.0, "root_y": 0.02, "stretch": 0.03}), (0.70, {"head_pitch": 3, "open": 0.0}), (1, {})]), (Wave("sway", 16, 3.0, 0, 1),), sounds=(("bark", 0.15, 0.7), ("bark", 0.5, 0.7)), looks="target", shape="ai"),
    "howl": Motion(_hit({"head_pitch": 34, "open": 0.8, "lid": 0.05}, up=0.3, hold=0.85), sounds=(("howl", 0.2, 0.7),), shape="o"),
    "meow": Motion(_hit({"head_pitch": 9, "open": 0.7, "lid": 0.7}, up=0.3, hold=0.6), sounds=(("meow", 0.2, 0.6),), shape="ai"),
    "growl": Motion(_hit({"head_pitch": -10, "open": 0.25, "brow": -0.8, "brow_tilt": -1, "lean": 5, "root_y": -0.02}, hold=0.9), (Wave("head_roll", 1.2, 9, 0.1, 0.9),), sounds=(("growl", 0.15, 0.6),), shape="s"),
    "wag": Motion(Keys([(0, {}), (0.15, {"smile": 0.9}), (0.85, {"smile": 0.9}), (1, {})]), (Wave("sway", 30, 3.2, 0, 1), Wave("root_x", 0.006, 3.2, 0, 1))),
    "peck": Motion(Keys([(0, {}), (0.2, {"lean": 50, "head_pitch": -30}), (0.35, {"lean": 30, "head_pitch": -10}), (0.5, {"lean": 52, "head_pitch": -32}), (0.7, {"lean": 20}), (1, {})]), sounds=(("peck", 0.22, 0.4), ("peck", 0.52, 0.4)), looks="down"),
    "chirp": Motion(Keys([(0, {}), (0.2, {"head_pitch": 10, "open": 0.8}), (0.4, {"open": 0}), (0.55, {"head_pitch": 10, "open": 0.8}), (0.75, {"open": 0}), (1, {})]), sounds=(("chirp", 0.2, 0.5),), shape="ai"),
    "talk": Motion(_hit({"brow": 0.2}, up=0.2)),
    "settle": Motion(Keys([(0, {}), (0.3, {"lid": 0.4, "head_pitch": -2}), (0.6, {"head_pitch": 1}), (1, {})])),
}  # fmt: skip

# Verbs that are played by a relative's motion.
RELATIVES: dict[str, str] = {
    "applaud": "clap", "tremble": "shiver", "wait": "settle", "stop": "settle", "turn": "look", "turn_away": "settle", "stand": "settle", "sit": "settle", "lie": "settle",
    "kneel": "settle", "stand_up": "settle", "crouch": "settle", "collapse": "gasp", "fall": "gasp", "cook": "stir", "dig": "sweep", "turn_on": "press", "turn_off": "press",
    "cut": "hammer", "tap": "pat", "chase": "settle", "lead": "beckon", "carry": "hold", "hoot": "chirp", "neigh": "howl", "speak": "talk", "answer": "talk",
    "sound": "settle", "be": "settle", "appear": "settle", "disappear": "settle", "move": "settle", "lie_there": "settle", "glow": "settle", "flicker": "settle",
    "go_out": "settle", "crash": "gasp", "explode": "scream", "fall_snow": "look_up", "tick": "settle", "walk": "settle", "run": "settle", "enter": "settle", "exit": "settle",
    "step_forward": "settle", "step_back": "settle", "creep": "settle", "pace": "settle", "follow": "settle", "climb": "settle", "crawl": "settle", "limp": "settle",
    "stumble": "gasp", "ride": "drive",
}  # fmt: skip


def motion_for(verb: str, whom: str, species: str) -> Motion:
    """The motion of a deed, as this kind of figure does it: pairs dance hand in hand, beasts sniff the ground."""
    if verb == "dance" and whom:
        return MOTIONS["dance_pair"]
    if verb == "sniff" and species not in ("human", "robot", "ghost"):
        return MOTIONS["sniff_ground"]
    return motion_of(verb)


def motion_of(verb: str) -> Motion:
    """The motion of a verb. What is unknown shows as a small talking gesture, never as nothing."""
    return MOTIONS.get(RELATIVES.get(verb, verb)) or MOTIONS["talk"]
