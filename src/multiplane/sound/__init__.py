"""sound: everything that is heard.

Takes: roles (breakdown), lines with their manner (boards), timed shots and the cut, places (design).
Gives: a voice for each role; each line as voice.wav and take.json; each scene's dialogue and effects, ambience, score, and the mix with its stems.
Approved by: the director (voices) and the re-recording mixer (mix).
"""

from importlib import import_module
from typing import Any

_EXPORTS = {
    "SPEAK": "speak",
    "SPEAK_HIRED": "hired",
    "ADOPT_LINE": "adopt",
    "SCENE": "scene",
    "BED": "ambience",
    "SCORE": "score",
    "PLAY": "score",
    "MIX": "mix",
    "STEMS": "mix",
}
__all__ = ["ADOPT_LINE", "BED", "MIX", "PLAY", "SCENE", "SCORE", "SPEAK", "SPEAK_HIRED", "STEMS"]


def __getattr__(name: str) -> Any:
    """Steps import their tools only when they are asked for, so that planning starts quickly."""
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)
