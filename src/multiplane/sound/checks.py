"""What a mix must hold, checked: its length, every line at its frames, no clipping, stems that add up, its loudness.

Takes: the files of a mix by name, as `sound.mix` and `sound.stems` wrote them. Gives: complaints in words; none where all is well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from multiplane.core.formats import AUDIO_RATE
from multiplane.media.audio import BLOCK, WavReader

HEARD = -50.0  # dBFS: RMS of the first second of a line that is there
WITHIN = 1e-6  # linear: rounding of four stems in 24 bits
STEMS = ("dialogue", "effects", "music", "ambience")


def check_mix(files: Mapping[str, Path]) -> tuple[str, ...]:
    """All complaints about a mix. Cues that nobody could meet are among them; they do not make it fail."""
    cues, loudness = json.loads(files["cues.json"].read_bytes()), json.loads(files["loudness.json"].read_bytes())
    wavs = {name: WavReader(files[f"{name}.wav"]) for name in ("mix", *STEMS)}
    return (
        *_check_length(wavs, int(cues["samples"])),
        *_check_lines(wavs["dialogue"], cues),
        *_check_samples(wavs),
        *_check_loudness(loudness),
        *(f"{cue['shot']}: no effect is known for “{cue['words']}”" for cue in cues["unmet"]),
    )


def _check_length(wavs: Mapping[str, WavReader], samples: int) -> Iterator[str]:
    for name, wav in wavs.items():
        if wav.frames != samples:
            yield f"{name}.wav is {wav.frames / AUDIO_RATE:.3f} s long instead of {samples / AUDIO_RATE:.3f} s"


def _check_lines(dialogue: WavReader, cues: Mapping[str, Any]) -> Iterator[str]:
    for cue in cues["missing_lines"]:
        yield f"{cue['shot']}: the line “{cue['text'][:40]}” has no recording"
    for cue in cues["lines"]:
        heard = dialogue.read(int(cue["start"]), AUDIO_RATE)
        level = 10 * np.log10(np.mean(np.square(heard, dtype=np.float64)) + 1e-12) if len(heard) else -120.0
        if level < HEARD:
            yield f"{cue['shot']}: {cue['line']} of {cue['role']} is not heard at frame {cue['frame']}"


def _check_samples(wavs: Mapping[str, WavReader]) -> Iterator[str]:
    """No sample at full scale, none that is not a number's, and stems that add up to the mix."""
    worst, peak = 0.0, 0.0
    for start in range(0, wavs["mix"].frames, BLOCK):
        mix = wavs["mix"].read(start, BLOCK)
        total = sum(wavs[name].read(start, BLOCK) for name in STEMS)
        worst, peak = max(worst, float(np.abs(total - mix).max())), max(peak, float(np.abs(mix).max()))
    if not peak < 0.9999:
        yield f"the mix clips: its highest sample is {peak:.4f}"
    if worst > WITHIN:
        yield f"the stems do not add up to the mix: they are {worst:.5f} apart"


def _check_loudness(loudness: Mapping[str, Any]) -> Iterator[str]:
    if loudness["passes"]:
        return
    yield (f"the mix is at {loudness['integrated']} LUFS (dialogue {loudness['dialogue_gated']}), {loudness['true_peak']} dBTP; "
           f"{loudness['profile']} asks for {loudness['target']} ± {loudness['tolerance']} and at most {loudness['true_peak_limit']} dBTP")
