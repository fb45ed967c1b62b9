"""delivery.qc: the finished film is looked at and listened to, and what is wrong is written down.

*Takes* the film, the cut, timed shots, mix and subtitles. *Gives* qc.json (`report.Report`) and qc.md.
*Approved by* whoever delivers; `checks.must_fail` says what may not leave the house.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from multiplane.core import codec
from multiplane.core.cut import Cut
from multiplane.core.timing import TimedShot
from multiplane.run.step import Job, Step

from .caption_checks import check_cues
from .captions import read_cues
from .looking import Heard, Look
from .report import Finding, Report, place, write_page

if TYPE_CHECKING:
    from multiplane.media.probe import FilmFacts

_METHOD = (
    "Frames, times and tracks are read from every packet of the film.",
    "Every shot's first frame is decoded from its own file; the film holds the very packets of that file (BLAKE3).",
    "Black: luma of key frames, or of every frame where the renderer left statistics.",
    "Frozen: equal key frames, then the frames around them; or statistics without change, over 2 s.",
    "Loudness and range of the mix by libebur128, as the mixer wrote it; the film's decoded sound by FFmpeg's ebur128, whole.",
    "True peak by both, in those 5 ms that come within 3.5 dB of the highest sample, and what lies beside them.",
    "Sync: the loudest half second of each third of the mix is found again in the film's decoded sound.",
    "Lines: each has a take, and sound where it is seen (dialogue stem).",
)


def check_film(job: Job) -> Mapping[str, Any]:
    """Inputs: "film" {"film.mp4"}, "cut" {"cut.json"}, "mix" {"mix.wav", "loudness.json"; "dialogue.wav" if there},
    "timed/<id>" {"timed.json"}, "subtitles" {"film.json"}, "shot/<id>" {"stats.json"}, "look/<id>" {"look.json"} and
    "heard" {"heard.json"}, "heard_surround" where there are any: what they do not tell is looked up in the film.

    Params: "profile", "language"; "width", "height" and "title" if they should be checked and shown.
    """
    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    findings, measures = inspect(job, cut)
    report = Report(not any(f.severity == "fail" for f in findings), place(findings, cut), measures, _METHOD)
    (job.out / "qc.json").write_bytes(codec.encode(report))
    (job.out / "qc.md").write_text(write_page(report, str(job.params.get("title", ""))), "utf-8", newline="\n")
    counts = {s: sum(f.severity == s for f in report.findings) for s in ("fail", "warn", "note")}
    return {"passed": report.passed, **counts}


QC = Step("delivery.qc", check_film, ("delivery", "media", "core"), warm="multiplane.delivery.warming:warm")


def inspect(job: Job, cut: Cut) -> tuple[list[Finding], dict[str, Any]]:
    """All findings, and the numbers measured."""
    import av

    film, timed = job.inputs["film"]["film.mp4"], job.read_all("timed", "timed.json", TimedShot)
    measures: dict[str, Any] = {"frames_in_the_cut": cut.frames, "seconds": round(cut.seconds, 3)}
    findings: list[Finding] = []
    try:
        facts, seen = _look(job, film, cut, timed, measures)
        findings += seen
        findings += _listen(job, film, cut, timed, facts.sounds, measures)
    except (av.FFmpegError, IndexError) as problem:
        findings.append(Finding("fail", "file", f"The film cannot be read to its end: {problem}."))
    findings += _read(job, cut, measures)
    return findings, measures


def _look(job: Job, film: Path, cut: Cut, timed, measures: dict[str, Any]) -> tuple[FilmFacts, list[Finding]]:
    from multiplane.media.probe import probe_film

    from .qc_picture import check_file, check_picture

    looks = job.read_all("look", "look.json", Look)
    facts = probe_film(film, [(clip.frames, looks[clip.shot].first if clip.shot in looks else 0) for clip in cut.clips])
    video, audio, text = (facts.track(kind) for kind in ("video", "audio", "subtitle"))
    measures |= {"frames": len(facts.sizes), "picture": f"{facts.width} x {facts.height} at {facts.fps} frames a second",
                 "picture_seconds": round(float(video.seconds), 3) if video else 0, "sound_seconds": round(float(audio.seconds), 3) if audio else 0,
                 "sound_tracks": len(facts.sounds), "chapters": facts.chapters, "subtitle_language": text.language if text else ""}
    stats = {name.removeprefix("shot/"): files["stats.json"] for name, files in job.inputs.items()
             if name.startswith("shot/") and "stats.json" in files}
    size = (int(job.params.get("width") or 0), int(job.params.get("height") or 0))
    own = {clip.shot: digest == looks[clip.shot].digest for clip, digest in zip(cut.clips, facts.clips, strict=False) if clip.shot in looks}
    strange = [Finding("fail", "picture", "The film does not hold the picture of this shot.", clip.start, clip.shot) for clip in cut.clips if not own.get(clip.shot, True)]
    seen = {shot: looks[shot].luma for shot, same in own.items() if same}
    return facts, [*strange, *check_file(facts, cut, *size), *check_picture(film, facts, cut, timed, stats, seen)]


def _listen(job: Job, film: Path, cut: Cut, timed, tracks: tuple[str, ...], measures: dict[str, Any]) -> list[Finding]:
    """What was heard of the very tracks that the film holds; what was not heard before is heard now."""
    from multiplane.media.audio import WavReader

    from .qc_sound import check_lines, check_sound

    heard = [codec.decode(job.inputs[name]["heard.json"].read_bytes(), Heard) for name in ("heard", "heard_surround") if name in job.inputs]
    if heard and [one.digest for one in heard] == list(tracks):
        for one, name in zip(heard, ("", "surround_"), strict=False):
            measures |= {f"{name}{key}": value for key, value in one.measures.items()}
        return [finding for one in heard for finding in one.findings]
    findings, found = check_sound(film, job.inputs["mix"], str(job.params.get("profile", "web")))
    measures |= found
    mix = job.inputs["mix"]
    return [*findings, *check_lines(WavReader(mix.get("dialogue.wav") or mix["mix.wav"]), cut, timed, silent=bool(job.params.get("silent")))]


def _read(job: Job, cut: Cut, measures: dict[str, Any]) -> list[Finding]:
    if "subtitles" not in job.inputs:
        return []
    cues = read_cues(job.inputs["subtitles"]["film.json"])
    measures["subtitles"] = len(cues)
    return [Finding(severity, "subtitles", text, frame)
            for severity, frame, text in check_cues(cues, cut, str(job.params.get("language") or "en"))]
