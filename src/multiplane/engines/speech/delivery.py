"""How a line is delivered: manner and feeling as numbers that a voice can follow.

The numbers were set by measuring pitch, length and intelligibility of spoken lines, one control at a time.
"""

from __future__ import annotations

from msgspec import Struct


class Delivery(Struct, frozen=True):
    """What is asked of the voice. Factors multiply, additions add, when manner and feeling meet."""

    speed: float = 1.0  # factor on the rate of speech
    pitch: float = 1.0  # factor on the fundamental frequency
    range: float = 1.0  # exponent on the melody around the voice's centre: below 1 flat, above 1 lively
    effort: float = 0.0  # dB by which the high end rises: a strained voice is brighter, a soft one duller
    whisper: float = 0.0  # 0 voiced … 1 breath only
    pauses: float = 1.0  # factor on the pauses inside the line
    tremble: float = 0.0  # depth of an unsteady pitch, part of the frequency
    loudness: float = 0.0  # LU above or below a line spoken normally


MANNERS: dict[str, Delivery] = {
    "normal": Delivery(),
    "whisper": Delivery(speed=0.92, pitch=0.97, range=0.7, whisper=0.9, loudness=-6),
    "quiet": Delivery(speed=0.95, pitch=0.97, range=0.8, effort=-3, loudness=-4),
    "shout": Delivery(speed=0.94, pitch=1.24, range=1.15, effort=6, loudness=4),
    "breathless": Delivery(speed=1.06, pitch=1.06, range=0.95, whisper=0.3, pauses=1.5, loudness=-1),
    "laughing": Delivery(speed=1.03, pitch=1.12, range=1.3, effort=1, tremble=0.02, loudness=1),
    "crying": Delivery(speed=0.88, pitch=1.08, range=0.85, effort=-2, pauses=1.4, whisper=0.1, tremble=0.03, loudness=-1),
    "singing": Delivery(speed=0.8, pitch=1.1, range=1.4),
    "cold": Delivery(speed=0.97, pitch=0.96, range=0.6, effort=-1, loudness=-1),
}
FEELINGS: dict[str, Delivery] = {
    "neutral": Delivery(),
    "happy": Delivery(speed=1.04, pitch=1.06, range=1.2, effort=1),
    "sad": Delivery(speed=0.83, pitch=0.95, range=0.75, effort=-3, pauses=1.3, loudness=-2),
    "angry": Delivery(speed=1.05, pitch=1.06, range=1.15, effort=3.5, pauses=0.9, loudness=2),
    "afraid": Delivery(speed=1.08, pitch=1.1, range=1.1, effort=1, whisper=0.1, tremble=0.015, loudness=-1),
    "surprised": Delivery(speed=1.02, pitch=1.1, range=1.3, effort=1, loudness=1),
    "disgusted": Delivery(speed=0.94, pitch=0.96, range=1.1),
    "tender": Delivery(speed=0.92, pitch=0.99, range=0.9, effort=-3, loudness=-2),
    "tired": Delivery(speed=0.83, pitch=0.94, range=0.7, effort=-3.5, pauses=1.3, loudness=-2),
    "proud": Delivery(speed=0.95, pitch=1.0, range=1.15, effort=1, loudness=1),
    "worried": Delivery(speed=1.02, pitch=1.05, range=1.05),
    "amused": Delivery(speed=0.99, pitch=1.03, range=1.2),
    "determined": Delivery(speed=0.96, pitch=0.99, range=1.05, effort=2, loudness=1),
    "pained": Delivery(speed=0.9, pitch=1.05, range=0.9, effort=1, whisper=0.15, pauses=1.3, tremble=0.02, loudness=-1),
}


def direct(manner: str, feeling: str) -> Delivery:
    """The delivery for a manner and a feeling; words that are not listed change nothing."""
    one, two = MANNERS.get(manner, Delivery()), FEELINGS.get(feeling, Delivery())
    return Delivery(
        speed=one.speed * two.speed, pitch=one.pitch * two.pitch, range=one.range * two.range,
        effort=one.effort + two.effort, whisper=max(one.whisper, two.whisper), pauses=one.pauses * two.pauses,
        tremble=max(one.tremble, two.tremble), loudness=one.loudness + two.loudness)
