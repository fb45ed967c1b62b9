"""Takes: a spoken line with the times that mouths, subtitles and gestures need; and where things come from."""

from __future__ import annotations

from msgspec import Struct


class Sound(Struct, frozen=True):
    """A stretch of a spoken line, in seconds from the start of the audio."""

    start: float
    end: float
    text: str  # a word, or a mouth shape


class Take(Struct, frozen=True, omit_defaults=True):
    """One spoken line. `mouths` are mouth shapes (see MOUTHS), `words` the words with their times.

    `stressed` holds the times in seconds of stressed syllables, for head accents and gestures.
    """

    seconds: float
    rate: int  # samples a second of the wave file beside it
    words: tuple[Sound, ...] = ()
    mouths: tuple[Sound, ...] = ()
    stressed: tuple[float, ...] = ()
    loudness: float = -23.0  # LUFS of the file


# Mouth shapes, after the twelve-shape charts of hand-drawn animation:
# rest closed-relaxed; mbp pressed; ai wide open; e open spread; i narrow spread; o round open; u small round;
# fv lip under teeth; l tongue up; s teeth together; th tongue between; r half round; k slightly open
MOUTHS = ("rest", "mbp", "ai", "e", "i", "o", "u", "fv", "l", "s", "th", "r", "k")


class Terms(Struct, frozen=True, omit_defaults=True):
    """What a service or program may do with what it is given: "no", "yes", or "unknown" where nobody has said.

    `where` names the environment: "this machine", "studio network", or the host of a service.
    """

    stores_inputs: str = "unknown"
    trains_on_inputs: str = "unknown"
    where: str = ""
    url: str = ""  # where the terms can be read


class Provenance(Struct, frozen=True, omit_defaults=True):
    """What made an artifact. Written into the record of every take."""

    engine: str
    version: str
    licence: str = ""
    model: str = ""  # its id, where it is a model
    weights: str = ""  # hash of the weights
    terms: Terms = Terms()
    seconds: float = 0.0  # how long the engine took
    request: str = ""  # the service's own number of the job
    parameters: dict[str, str | int | float | bool] = {}
    seed: int = 0
    cost: float = 0.0  # in `currency`
    currency: str = "EUR"
    human: str = ""  # who, where a person made it
