"""The colour script: how the mood of each scene shifts the film's style."""

from __future__ import annotations

from msgspec.structs import replace

from ..core.design import Style
from ..core.story import Story

# Factors on (saturation, contrast) by the feeling that rules a scene.
MOOD_SHIFTS: dict[str, tuple[float, float]] = {
    "happy": (1.10, 1.02), "amused": (1.08, 1.0), "proud": (1.08, 1.05), "tender": (1.04, 0.96), "surprised": (1.06, 1.04),
    "sad": (0.80, 0.94), "tired": (0.84, 0.94), "worried": (0.90, 1.0), "afraid": (0.82, 1.08), "angry": (1.06, 1.10),
    "pained": (0.80, 1.06), "disgusted": (0.90, 1.0), "determined": (1.02, 1.08),
}


def colour_script(story: Story, style: Style) -> dict[str, Style]:
    """The style of each scene by its id: joy is richer and lighter, grief greyer, fear harder."""
    return {scene.id: shift_style(style, scene.mood) for scene in story.scenes}


def shift_style(style: Style, mood: str) -> Style:
    """The style under one feeling."""
    saturation, contrast = MOOD_SHIFTS.get(mood, (1.0, 1.0))
    return replace(style, saturation=round(style.saturation * saturation, 3), contrast=round(style.contrast * contrast, 3))
