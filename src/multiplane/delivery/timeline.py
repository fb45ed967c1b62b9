"""delivery.timeline: the cut as an OpenTimelineIO file that finds each shot's own media.

*Takes* the cut and the timed shots. *Gives* film.otio. *Approved by* the editor.

Media are named relative to the file: media/<shot id>.mp4 for pictures, media/<shot id>_<line id>.wav for spoken lines. OpenTimelineIO is the truth of the edit; other formats are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from multiplane.core import codec
from multiplane.core.cut import Clip, Cut
from multiplane.core.errors import BadInput
from multiplane.core.shot import Speaks
from multiplane.core.timing import Timed, TimedShot
from multiplane.run.step import Job, Step

from .film import find_chapters


def make_timeline(job: Job) -> Mapping[str, Any]:
    """Inputs: "cut" {"cut.json"}, "timed/<shot id>" {"timed.json"}.

    Params: "media" (folder, relative), "start" ("01:00:00:00"), "title", "scenes" ([{"title", "scene", "shot"}]),
    "lines" ({"<shot>/<line>": relative URL}; without it every line with a take is <media>/<shot>_<line>.wav) and
    "mix" (relative URL; without it there is no mix track).
    """
    import opentimelineio as otio

    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    timeline = build_timeline(cut, job.read_all("timed", "timed.json", TimedShot), job.params)
    otio.adapters.write_to_file(timeline, str(job.out / "film.otio"))
    return {"clips": len(cut.clips), "tracks": len(timeline.tracks), "start": job.params.get("start", "01:00:00:00")}


TIMELINE = Step("delivery.timeline", make_timeline, ("delivery", "core"), warm="multiplane.delivery.warming:warm")


def build_timeline(cut: Cut, timed: Mapping[str, TimedShot], params: Mapping[str, Any]):
    """The cut as an `otio.schema.Timeline`. Pure; frames at `cut.fps`."""
    import opentimelineio as otio

    title, media = str(params.get("title", "")), str(params.get("media", "media")).rstrip("/")
    timeline = otio.schema.Timeline(title, global_start_time=_record_start(str(params.get("start", "01:00:00:00")), cut.fps))
    timeline.metadata["multiplane"] = {"frames": cut.frames, "fps": str(cut.fps)}
    picture = otio.schema.Track("Picture", kind=otio.schema.TrackKind.Video)
    picture.extend(_picture_clip(clip, timed.get(clip.shot), cut.fps, media) for clip in cut.clips)
    timeline.tracks.append(picture)
    lines = params["lines"] if params.get("lines") is not None else _usual_media(cut, timed, media)
    timeline.tracks.extend(_dialogue_tracks(cut, timed, lines))
    if params.get("mix"):
        timeline.tracks.append(_mix_track(cut, str(params["mix"])))
    timeline.tracks.markers.extend(_scene_markers(cut, params.get("scenes") or ()))
    return timeline


def _time(frames: int, fps: Fraction):
    from opentimelineio.opentime import RationalTime

    return RationalTime(frames, float(fps))


def _range(start: int, frames: int, fps: Fraction):
    from opentimelineio.opentime import TimeRange

    return TimeRange(_time(start, fps), _time(frames, fps))


def _record_start(timecode: str, fps: Fraction):
    """The record timecode as frames, counted without dropping at the nearest whole rate."""
    try:
        hours, minutes, seconds, frames = (int(part) for part in timecode.replace(";", ":").split(":"))
    except ValueError:
        raise BadInput(f'the start timecode "{timecode}" is not like 01:00:00:00') from None
    whole = round(fps)
    return _time(((hours * 60 + minutes) * 60 + seconds) * whole + frames, fps)


def _clip(name: str, url: str, frames: int, fps: Fraction, metadata: Mapping[str, Any]):
    import opentimelineio as otio

    reference = otio.schema.ExternalReference(target_url=url, available_range=_range(0, frames, fps))
    reference.name = name
    return otio.schema.Clip(name, media_reference=reference, source_range=_range(0, frames, fps),
                            metadata={"multiplane": dict(metadata)})


def _picture_clip(clip: Clip, timed: TimedShot | None, fps: Fraction, media: str):
    facts: dict[str, Any] = {"shot": clip.shot, "scene": clip.scene}
    if timed:
        facts |= {"purpose": timed.shot.purpose, "place": timed.shot.place, "note": timed.shot.note,
                  "transition_in": timed.shot.transition_in}
    return _clip(clip.shot, f"{media}/{clip.shot}.mp4", clip.frames, fps, facts)


def _usual_media(cut: Cut, timed: Mapping[str, TimedShot], media: str) -> dict[str, str]:
    return {f"{clip.shot}/{line}": f"{media}/{clip.shot}_{line}.wav" for clip in cut.clips if clip.shot in timed
            for line in timed[clip.shot].takes}


def _dialogue_tracks(cut: Cut, timed: Mapping[str, TimedShot], lines: Mapping[str, str]) -> list:
    """As many tracks as lines are ever spoken at once; a line goes onto the first that is free."""
    import opentimelineio as otio

    tracks: list = []
    free_from: list[int] = []
    for start, clip, event in _lines_with_media(cut, timed, lines):
        index = next((i for i, frame in enumerate(free_from) if frame <= start), len(tracks))
        if index == len(tracks):
            tracks.append(otio.schema.Track(f"Dialogue {index + 1}", kind=otio.schema.TrackKind.Audio))
            free_from.append(0)
        if start > free_from[index]:
            tracks[index].append(otio.schema.Gap(source_range=_range(0, start - free_from[index], cut.fps)))
        name, frames = f"{clip.shot}_{event.event.line}", event.frame_out - event.frame_in
        facts = {"shot": clip.shot, "line": event.event.line, "role": event.event.role, "text": event.event.text}
        tracks[index].append(_clip(name, lines[f"{clip.shot}/{event.event.line}"], frames, cut.fps, facts))
        free_from[index] = start + frames
    return tracks


def _lines_with_media(cut: Cut, timed: Mapping[str, TimedShot], lines: Mapping[str, str]) -> list[tuple[int, Clip, Timed]]:
    found = [(clip.start + event.frame_in, clip, event) for clip in cut.clips if clip.shot in timed
             for event in timed[clip.shot].events
             if isinstance(event.event, Speaks) and f"{clip.shot}/{event.event.line}" in lines]
    return sorted(found, key=lambda one: one[0])


def _mix_track(cut: Cut, url: str):
    import opentimelineio as otio

    track = otio.schema.Track("Mix", kind=otio.schema.TrackKind.Audio)
    track.append(_clip("mix", url, cut.frames, cut.fps, {}))
    return track


def _scene_markers(cut: Cut, scenes: Any) -> list:
    import opentimelineio as otio

    starts = sorted(find_chapters(scenes, cut))
    ends = [start for start, _ in starts[1:]] + [cut.frames]
    return [otio.schema.Marker(name=title, marked_range=_range(start, max(1, end - start), cut.fps),
                               color=otio.schema.MarkerColor.GREEN, metadata={"multiplane": {"kind": "scene"}})
            for (start, title), end in zip(starts, ends, strict=True)]
