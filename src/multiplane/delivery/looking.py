"""delivery.look, delivery.measure and delivery.listen: what can be checked before the film stands, beside the work on it.

*Takes* a shot's picture; the mix with the scenes' dialogue and the timed shots; a sound track with its mix.
*Gives* look.json (`Look`), measured.json (`Measured`) and heard.json (`Heard`). `delivery.qc` finds the same packets in the film and takes their word for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from multiplane.core import codec
from multiplane.core.cut import Cut, parts_of
from multiplane.core.formats import AUDIO_RATE
from multiplane.core.timing import TimedShot
from multiplane.run.step import Job, Step

from .report import Finding, Level


class Look(Struct, frozen=True):
    """A shot's picture file: frames, bytes of its first packet, digest of its packets, mean luma of its first frame, which was decoded."""

    frames: int
    first: int
    digest: str
    luma: float


class Measured(Struct, frozen=True):
    """A mix, measured while its track is encoded, and what was found of the lines in it."""

    level: Level
    findings: tuple[Finding, ...]


class Heard(Struct, frozen=True):
    """A sound track that was decoded and measured: the digest of its packets, what was found and measured."""

    digest: str
    findings: tuple[Finding, ...]
    measures: dict[str, Any]


def look_at_shot(job: Job) -> Mapping[str, Any]:
    """Inputs: "shot" {"picture.mp4"}. Raises BadInput where there is no picture."""
    from multiplane.core.errors import BadInput
    from multiplane.media.probe import probe_film, read_key_frames

    path = job.inputs["shot"].get("picture.mp4")
    if path is None:
        raise BadInput("this shot has no picture; make the shot first")
    facts = probe_film(path, ((1 << 31, 0),))
    first = read_key_frames(path, facts.fps, {0}).get(0)
    look = Look(len(facts.sizes), int(facts.sizes[0]), facts.clips[0], float(first.mean()) if first is not None else -1.0)
    (job.out / "look.json").write_bytes(codec.encode(look))
    return codec.to_plain(look)


LOOK = Step("delivery.look", look_at_shot, ("core", "delivery.looking", "media.packets", "media.probe", "media.track"), warm="multiplane.delivery.warming:warm")


def measure(job: Job) -> Mapping[str, Any]:
    """Inputs: "mix" {"mix.wav", "loudness.json"}, "cut", "timed/<id>", "scene/<part>" {"dialogue.wav"}.

    Params: "silent" (True: the voice engine of the film cannot speak its language).
    """
    from multiplane.media.audio import WavReader
    from multiplane.media.reels import Reels

    from .qc_sound import check_lines, measure_mix, told_of

    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    mix, placed, findings, frame = job.inputs["mix"], [], [], 0
    for part, own in parts_of(cut).items():
        if f"scene/{part}" in job.inputs:
            placed.append((int(frame * AUDIO_RATE / cut.fps), WavReader(job.inputs[f"scene/{part}"]["dialogue.wav"])))
        frame += own.frames
    if placed:
        timed = job.read_all("timed", "timed.json", TimedShot)
        findings = check_lines(Reels(placed, placed[0][1].channels), cut, timed, silent=bool(job.params.get("silent")))
    measured = Measured(measure_mix(mix["mix.wav"], told_of(mix)), tuple(findings))
    (job.out / "measured.json").write_bytes(codec.encode(measured))
    return {"findings": len(findings)}


_SOUND = ("core", "delivery.looking", "delivery.qc_sound", "delivery.report", "media.audio", "media.packets", "media.probe", "media.reels", "media.track")
MEASURE = Step("delivery.measure", measure, _SOUND, warm="multiplane.delivery.warming:warm")


def listen(job: Job) -> Mapping[str, Any]:
    """Inputs: "track" {"track.m4a"}, "mix" {"mix.wav", "loudness.json"}, "measured" {"measured.json"}. Params: "profile"."""
    from multiplane.media.probe import probe_sound

    from .qc_sound import check_sound

    measured = codec.decode(job.inputs["measured"]["measured.json"].read_bytes(), Measured)
    findings, measures = check_sound(job.inputs["track"]["track.m4a"], job.inputs["mix"], str(job.params.get("profile", "web")), measured.level)
    heard = Heard(probe_sound(job.inputs["track"]["track.m4a"]), (*findings, *measured.findings), measures)
    (job.out / "heard.json").write_bytes(codec.encode(heard))
    return {"findings": len(heard.findings), **measures}


LISTEN = Step("delivery.listen", listen, _SOUND, warm="multiplane.delivery.warming:warm")
