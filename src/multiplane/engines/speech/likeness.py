"""How much alike two voices of Kokoro sound, by timbre, pitch and pace: cheap enough for planning.

What arrives: `Voice`s. What leaves: their places in a space in which two strangers a distance of 1 apart are told apart at
once. Timbres are measured (`data/kokoro_timbres.json`): the means of the first twelve mel cepstral coefficients over one
sentence of the voice's language (32 bands, 100 Hz to 8 kHz), without the zeroth. A blend lies between its voices.
"""

from __future__ import annotations

import json
from functools import cache
from math import log, log2
from pathlib import Path
from typing import TYPE_CHECKING

from multiplane.core.design import Voice

from . import voicebank

if TYPE_CHECKING:
    import numpy as np

_DATA = Path(__file__).parent.parent / "data" / "kokoro_timbres.json"
TIMBRE = 5.3  # the median distance between two English voices
SEMITONES = 4.0  # of the middle of the melody
PACE = 0.2  # natural logarithm of the ratio of speeds


def distance(one: Voice, two: Voice) -> float:
    """From 0 (the same) upwards. Raises BadInput for a voice that is not there."""
    import numpy as np

    return float(np.linalg.norm(place(one) - place(two)))


def place(voice: Voice) -> np.ndarray:
    """Where `voice` is, float64 (14,)."""
    import numpy as np

    timbre, hertz = _voice(voice.voice)
    return np.append(timbre, (12 * log2(hertz * voice.pitch) / SEMITONES, log(voice.speed) / PACE))


@cache
def _voice(name: str) -> tuple[np.ndarray, float]:
    """Timbre and median pitch of a voice or blend; a voice that is not measured counts as an average one."""
    import numpy as np

    blend, table = voicebank.read_blend(name), _timbres()
    average = np.mean(list(table.values()), axis=0)
    timbre = sum(part.weight * np.asarray(table.get(part.voice, average)) for part in blend)
    return timbre / TIMBRE, voicebank.centre(blend)


@cache
def _timbres() -> dict[str, list[float]]:
    return json.loads(_DATA.read_text("utf-8"))
