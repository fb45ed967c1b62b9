"""The voices of Kokoro: a light table to cast from, and the style vectors to speak with.

A voice is named "af_heart": the first letter is the accent (a American, b British, e Spanish, f French,
i Italian, j Japanese, p Brazilian, z Mandarin), the second f or m. "af_heart+bf_emma" is the mean of two,
"af_heart*0.7+bf_emma*0.3" a weighted blend.
"""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from multiplane.core.errors import BadInput

if TYPE_CHECKING:
    import numpy as np

_DATA = Path(__file__).parent.parent / "data" / "kokoro_voices.npz"
LONGEST = 510  # phonemes in one pass; the tables have one row for each length

# By language, then with the best first, as their author graded them.
VOICES: dict[str, tuple[str, ...]] = {
    "en": ("af_heart", "af_bella", "af_nicole", "bf_emma", "am_michael", "am_fenrir", "am_puck", "bm_fable",
           "bm_george", "af_aoede", "af_kore", "af_sarah", "af_alloy", "af_nova", "af_sky", "bf_isabella",
           "bm_lewis", "bf_alice", "bf_lily", "bm_daniel", "af_jessica", "af_river", "am_echo", "am_eric",
           "am_liam", "am_onyx", "am_santa", "am_adam"),
    "es": ("ef_dora", "em_alex", "em_santa"),
    "fr": ("ff_siwis",),
    "it": ("if_sara", "im_nicola"),
    "pt": ("pf_dora", "pm_alex", "pm_santa"),
    "ja": ("jf_alpha", "jf_gongitsune", "jf_nezumi", "jf_tebukuro", "jm_kumo"),
    "zh": ("zf_xiaobei", "zf_xiaoni", "zf_xiaoxiao", "zf_xiaoyi", "zm_yunjian", "zm_yunxi"),
}
ALL = tuple(name for names in VOICES.values() for name in names)
DEFAULT = "af_heart"


class Part(Struct, frozen=True):
    """One voice of a blend and its weight; the weights of a blend add up to 1."""

    voice: str
    weight: float


def read_blend(text: str) -> tuple[Part, ...]:
    """`text` as the parts of a blend. Raises BadInput with the nearest valid voice."""
    parts = []
    for word in (text or DEFAULT).replace(" ", "").split("+"):
        name, _, weight = word.partition("*")
        if name not in ALL:
            raise BadInput(f'there is no voice called "{name}": {_nearest(name)}')
        try:
            parts.append((name, float(weight or 1)))
        except ValueError:
            raise BadInput(f'"{word}" is not a part of a blend: write it as "{name}*0.5"') from None
    total = sum(weight for _, weight in parts)
    if total <= 0 or any(weight < 0 for _, weight in parts):
        raise BadInput(f'the weights in the voice "{text}" must be positive')
    return tuple(Part(name, weight / total) for name, weight in parts)


def _nearest(name: str) -> str:
    near = difflib.get_close_matches(name, ALL, n=1, cutoff=0.4)
    return f'did you mean "{near[0]}"?' if near else f'try "{DEFAULT}"'


def is_british(blend: tuple[Part, ...]) -> bool:
    return sum(part.weight for part in blend if part.voice[0] == "b") > 0.5


def style(blend: tuple[Part, ...], phonemes: int) -> np.ndarray:
    """The style vector, float32 (1, 256), for a pass of that many phonemes."""
    import numpy as np

    row = min(max(phonemes, 1), LONGEST) - 1
    total = np.zeros(256, np.float64)
    for part in blend:
        mean, rows, basis = _table(part.voice)
        total += part.weight * (mean + (rows[row][:, None] * basis).sum(0))
    return total.astype(np.float32)[None]


@cache
def _tables() -> dict[str, np.ndarray]:
    import numpy as np

    with np.load(_DATA) as data:
        return {name: data[name] for name in data.files}


@cache
def _table(voice: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    tables = _tables()
    place = tables["names"].tolist().index(voice)
    return tuple(tables[name][place].astype("float64") for name in ("mean", "rows", "basis"))


# Median fundamental frequency in Hz of each voice, measured on one sentence of its language.
_CENTRES: dict[str, float] = {
    "af_heart": 192, "af_bella": 186, "af_nicole": 135, "bf_emma": 176, "am_michael": 108, "am_fenrir": 122, "am_puck": 109,
    "bm_fable": 110, "bm_george": 138, "af_aoede": 171, "af_kore": 143, "af_sarah": 184, "af_alloy": 131, "af_nova": 150,
    "af_sky": 151, "bf_isabella": 201, "bm_lewis": 94, "bf_alice": 204, "bf_lily": 172, "bm_daniel": 118, "af_jessica": 199,
    "ef_dora": 161, "em_alex": 123, "em_santa": 128, "ff_siwis": 221, "if_sara": 231, "im_nicola": 111, "pf_dora": 176, "pm_alex": 125,
    "pm_santa": 137,
    "jf_alpha": 277, "jf_gongitsune": 254, "jf_nezumi": 222, "jf_tebukuro": 308, "jm_kumo": 88, "zf_xiaobei": 245, "zf_xiaoni": 214,
    "zf_xiaoxiao": 241, "zf_xiaoyi": 294, "zm_yunjian": 123, "zm_yunxi": 161,
    "af_river": 173, "am_echo": 101, "am_eric": 147, "am_liam": 114, "am_onyx": 82, "am_santa": 152, "am_adam": 109,
}


def centre(blend: tuple[Part, ...]) -> float:
    """The middle of the voice's melody in Hz."""
    return sum(part.weight * _CENTRES.get(part.voice, 200.0 if part.voice[1] == "f" else 120.0) for part in blend)
