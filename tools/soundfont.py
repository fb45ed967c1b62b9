"""A soundfont: recorded notes of real instruments, and which of them stands for which key and strength.

Takes an SF2 or SF3 file (RIFF; SoundFont 2.04 specification, section 7; in SF3 the samples are Ogg Vorbis). Gives
`Zone`s for a preset. Only what a score needs is read: key and velocity ranges, tuning, loops, the volume envelope,
the filter's rest position, level and seat. Modulators are left out.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from multiplane.core.errors import BadInput

# Generator numbers of the specification, section 8.1.2.
START, END, LOOP_START, LOOP_END, CUTOFF, PAN = 0, 1, 2, 3, 8, 17
DELAY, ATTACK, HOLD, DECAY, SUSTAIN, RELEASE = 33, 34, 35, 36, 37, 38
INSTRUMENT, KEYS, VELOCITIES, LEVEL, COARSE, FINE, SAMPLE, MODES, SCALE, ROOT = 41, 43, 44, 48, 51, 52, 53, 54, 56, 58
_RANGES = (KEYS, VELOCITIES)
_ABSOLUTE = (SAMPLE, MODES, ROOT, SCALE, START, END, LOOP_START, LOOP_END, INSTRUMENT)  # a preset may not add to these
_DEFAULTS = {CUTOFF: 13500, ATTACK: -12000, HOLD: -12000, DECAY: -12000, RELEASE: -12000, SCALE: 100, ROOT: -1}


@dataclass(frozen=True)
class Sample:
    """One recording. `data` is Ogg Vorbis where `packed`, else 16-bit PCM; `loop` in samples; `root` a MIDI pitch."""

    name: str
    data: bytes
    packed: bool
    rate: int
    loop: tuple[int, int]
    root: int
    cents: int
    kind: int  # 1 mono, 2 right, 4 left
    link: int


@dataclass(frozen=True)
class Zone:
    """Which sample sounds for which keys (MIDI) and velocities (0 … 127), and how. Seconds, dB, Hz; `seat` -1 … 1."""

    sample: int
    keys: tuple[int, int]
    velocities: tuple[int, int]
    root: float  # the MIDI pitch at which the sample sounds as recorded
    scale: float  # semitones a key
    loops: bool
    attack: float
    decay: float
    sustain: float
    release: float
    level: float
    cutoff: float
    seat: float


class SoundFont:
    """A soundfont in memory. `presets` maps (bank, program) to a name."""

    def __init__(self, path: Path):
        self.path = path
        self._chunks = dict(_chunks(path.read_bytes()))
        if b"phdr" not in self._chunks or b"shdr" not in self._chunks:
            raise BadInput("is not a soundfont: it has no presets; give an .sf2 or .sf3 file", path)
        heads = _records(self._chunks[b"phdr"], "<20sHHHIII")
        self._presets = {(bank, program): (_name(name), bag, heads[k + 1][3])
                         for k, (name, program, bank, bag, *_) in enumerate(heads[:-1])}
        self.presets = {key: name for key, (name, _, _) in self._presets.items()}

    @cached_property
    def samples(self) -> list[Sample]:
        """All recordings, in the file's order."""
        found, data = [], self._chunks[b"smpl"]
        for name, start, stop, loop, loop_stop, rate, root, cents, link, kind in _records(self._chunks[b"shdr"], "<20sIIIIIBbHH")[:-1]:
            packed = bool(kind & 0x10)
            own = data[start:stop] if packed else data[2 * start : 2 * stop]
            first = 0 if packed else start
            found.append(Sample(_name(name), own, packed, rate, (loop - first, loop_stop - first), root, cents, kind & 0xF, link))
        return found

    def zones(self, bank: int, program: int) -> list[Zone]:
        """The zones of a preset. Raises KeyError where there is none."""
        return [self._zone(generators) for generators in self.generators(bank, program)]

    def generators(self, bank: int, program: int) -> Iterator[dict[int, int | tuple[int, int]]]:
        """The generators of a preset's zones, those of preset and instrument added up (section 9.4)."""
        _, first, last = self._presets[bank, program]
        for outer in _with_globals(self._bags(b"pbag", b"pgen", first, last), INSTRUMENT):
            heads = _records(self._chunks[b"inst"], "<20sH")
            number = outer[INSTRUMENT]
            for inner in _with_globals(self._bags(b"ibag", b"igen", heads[number][1], heads[number + 1][1]), SAMPLE):
                if (both := _added(outer, inner)) is not None:
                    yield both

    def _bags(self, bags: bytes, generators: bytes, first: int, last: int) -> list[dict]:
        marks = _records(self._chunks[bags], "<HH")
        raw = self._chunks[generators]
        return [_read_generators(raw[4 * marks[k][0] : 4 * marks[k + 1][0]]) for k in range(first, last)]

    def _zone(self, g: dict) -> Zone:
        sample = self.samples[g[SAMPLE]]
        own_root = g.get(ROOT, -1)
        tune = g.get(COARSE, 0) + (g.get(FINE, 0) + sample.cents) / 100
        seat = g.get(PAN, 0) / 500 + (0.0 if sample.kind == 1 else 0.6 if sample.kind == 2 else -0.6 if sample.kind == 4 else 0.0)
        return Zone(
            g[SAMPLE], g.get(KEYS, (0, 127)), g.get(VELOCITIES, (0, 127)), (own_root if own_root >= 0 else sample.root) - tune,
            g.get(SCALE, 100) / 100, g.get(MODES, 0) in (1, 3), *(2 ** (g.get(name, -12000) / 1200) for name in (ATTACK, DECAY)),
            -g.get(SUSTAIN, 0) / 10, 2 ** (g.get(RELEASE, -12000) / 1200), -0.4 * g.get(LEVEL, 0) / 10,
            8.176 * 2 ** (g.get(CUTOFF, 13500) / 1200), max(-1.0, min(1.0, seat)),
        )


def _chunks(data: bytes, at: int = 12, end: int = 0) -> Iterator[tuple[bytes, bytes]]:
    """All leaves of the RIFF tree. Some writers pad chunks of odd length and some do not: both are read."""
    end = end or len(data)
    while at + 8 <= end:
        if not data[at : at + 4].isalpha() and data[at + 1 : at + 5].isalpha():
            at += 1
        tag, size = data[at : at + 4], struct.unpack("<I", data[at + 4 : at + 8])[0]
        if tag == b"LIST":
            yield from _chunks(data, at + 12, at + 8 + size)
        else:
            yield tag, data[at + 8 : at + 8 + size]
        at += 8 + size


def _records(data: bytes, layout: str) -> list[tuple]:
    return list(struct.iter_unpack(layout, data[: len(data) // struct.calcsize(layout) * struct.calcsize(layout)]))


def _name(raw: bytes) -> str:
    return raw.split(b"\0")[0].decode("latin-1").strip()


def _read_generators(raw: bytes) -> dict[int, int | tuple[int, int]]:
    found: dict[int, int | tuple[int, int]] = {}
    for number, low, high in struct.iter_unpack("<HBB", raw):
        value = low | high << 8
        unsigned = number in (INSTRUMENT, SAMPLE, MODES)
        found[number] = (low, high) if number in _RANGES else value if unsigned or value < 0x8000 else value - 0x10000
    return found


def _with_globals(bags: list[dict], needed: int) -> Iterator[dict]:
    """Zones that name what is `needed`, each with the global zone's generators under its own."""
    common: dict = {}
    for number, bag in enumerate(bags):
        if needed in bag:
            yield {**common, **bag}
        elif number == 0:
            common = bag


def _added(outer: dict, inner: dict) -> dict | None:
    """An instrument's zone as a preset bends it; None where their ranges do not meet."""
    both = dict(inner)
    for number, value in outer.items():
        if number in _RANGES:
            own = both.get(number, (0, 127))
            both[number] = (max(own[0], value[0]), min(own[1], value[1]))
            if both[number][0] > both[number][1]:
                return None
        elif number not in _ABSOLUTE:
            both[number] = both.get(number, _DEFAULTS.get(number, 0)) + value
    return both
