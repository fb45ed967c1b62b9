"""delivery.film: shots, mix and subtitles become film.mp4.

*Takes* the cut, every shot's picture.mp4, mix.wav and film.json of the subtitles. *Gives* film.mp4: H.264 copied from the
shots, AAC, subtitles, chapters. *Approved by* the director; `delivery.qc` looks first.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from multiplane.core import codec
from multiplane.core.cut import Cut
from multiplane.core.errors import BadInput
from multiplane.run.step import Job, Step

from .captions import Cue, read_cues

if TYPE_CHECKING:
    from multiplane.media.mux import Caption


def make_film(job: Job) -> Mapping[str, Any]:
    """Inputs: "cut" {"cut.json"}, "shot/<id>" {"picture.mp4"}, "subtitles" {"film.json"}, and the sound: "track" {"track.m4a"}, or "mix"
    {"mix.wav"}; "surround" {"track.m4a"} becomes a second track.

    Params: "title", "language", "fps", "chapters" ([{"title", "shot" or "start_frame"}]), "width", "height".
    """
    from multiplane.media.mux import Reel, write_film

    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    cues = read_cues(job.inputs["subtitles"]["film.json"]) if "subtitles" in job.inputs else ()
    reel = Reel(
        clips=tuple((_picture(job, clip.shot), clip.frames) for clip in cut.clips),
        fps=cut.fps,
        sound=job.inputs["track"]["track.m4a"] if "track" in job.inputs else job.inputs["mix"]["mix.wav"],
        captions=tuple(_caption(cue) for cue in cues if cue.start < cut.frames),
        chapters=tuple(find_chapters(job.params.get("chapters", ()), cut)),
        title=str(job.params.get("title", "")),
        language=str(job.params.get("language") or "en"),
        surround=job.inputs["surround"]["track.m4a"] if "surround" in job.inputs else None,
    )
    facts = write_film(job.out / "film.mp4", reel)
    return {**facts, "seconds": round(float(reel.frames / Fraction(cut.fps)), 3), "captions": len(reel.captions),
            "chapters": len(reel.chapters)}


FILM = Step("delivery.film", make_film, ("delivery", "media", "core"), warm="multiplane.delivery.warming:warm")


def make_track(job: Job) -> Mapping[str, Any]:
    """A sound track for the film, made beside its pictures. Inputs: "cut" {"cut.json"}, "mix" {"mix.wav"}. Gives track.m4a."""
    from multiplane.core.formats import AUDIO_RATE
    from multiplane.media.track import write_track

    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    write_track(job.out / "track.m4a", job.inputs["mix"]["mix.wav"], round(cut.frames / cut.fps * AUDIO_RATE))
    return {"seconds": round(cut.seconds, 3)}


TRACK = Step("delivery.track", make_track, ("delivery.film", "media.track", "media.audio", "core"), warm="multiplane.delivery.warming:warm")


def _picture(job: Job, shot: str):
    files = job.inputs.get(f"shot/{shot}", {})
    if "picture.mp4" not in files:
        raise BadInput(f"shot {shot} has no picture; make the shot first")
    return files["picture.mp4"]


def _caption(cue: Cue) -> Caption:
    from multiplane.media.mux import Caption

    return Caption(cue.start, cue.end, "\n".join(cue.lines), cue.italic)


def find_chapters(chapters: Any, cut: Cut) -> list[tuple[int, str]]:
    """(first frame, title) of each chapter; its start is given, or is that of its shot in the cut."""
    starts = {clip.shot: clip.start for clip in cut.clips}
    found = [(c.get("start_frame", starts.get(c.get("shot", ""))), str(c["title"])) for c in chapters]
    return [(start, title) for start, title in found if start is not None]
