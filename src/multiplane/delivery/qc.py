"""delivery.qc: the finished film is looked at and listened to, and what is wrong is written down.

*Takes* the film, the cut, timed shots, mix and subtitles. *Gives* qc.json (`report.Report`) and qc.md.
*Approved by* whoever delivers; `checks.must_fail` says what may not leave the house.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from multiplane.core import codec
from multiplane.core.cut import Cut
from multiplane.core.timing import TimedShot
from multiplane.run.step import Job, Step

from .caption_checks import check_cues
from .captions import read_cues
from .report import Finding, Report, place, write_page

_METHOD = (
    "Frames, times and tracks are read from every packet of the film.",
    "Black: luma of key frames, or of every frame where the renderer left statistics.",
    "Frozen: equal key frames, then the frames around them; or statistics without change, over 2 s.",
    "Loudness, range and true peak of the mix by libebur128; the film's decoded sound by FFmpeg's ebur128, whole.",
    "Sync: the loudest half second of each third of the mix is found again in the film's decoded sound.",
    "Lines: each has a take, and sound where it is seen (dialogue stem).",
)


def check_film(job: Job) -> Mapping[str, Any]:
    """Inputs: "film" {"film.mp4"}, "cut" {"cut.json"}, "mix" {"mix.wav", "loudness.json"; "dialogue.wav" if there},
    "timed/<id>" {"timed.json"}, "subtitles" {"film.json"}, "shot/<id>" {"stats.json"} where there are any.

    Params: "profile", "language"; "width", "height" and "title" if they should be checked and shown.
    """
    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    findings, measures = inspect(job, cut)
    report = Report(not any(f.severity == "fail" for f in findings), place(findings, cut), measures, _METHOD)
    (job.out / "qc.json").write_bytes(codec.encode(report))
    (job.out / "qc.md").write_text(write_page(report, str(job.params.get("title", ""))), "utf-8", newline="\n")
    counts = {s: sum(f.severity == s for f in report.findings) for s in ("fail", "warn", "note")}
    return {"passed": report.passed, **counts}


QC = Step("delivery.qc", check_film, ("delivery", "media", "core"))


def inspect(job: Job, cut: Cut) -> tuple[list[Finding], dict[str, Any]]:
    """All findings, and the numbers measured."""
    import av

    film, timed = job.inputs["film"]["film.mp4"], job.read_all("timed", "timed.json", TimedShot)
    measures: dict[str, Any] = {"frames_in_the_cut": cut.frames, "seconds": round(cut.seconds, 3)}
    findings: list[Finding] = []
    try:
        findings += _look(job, film, cut, timed, measures)
        findings += _listen(job, film, cut, timed, measures)
    except (av.FFmpegError, IndexError) as problem:
        findings.append(Finding("fail", "file", f"The film cannot be read to its end: {problem}."))
    findings += _read(job, cut, measures)
    return findings, measures


def _look(job: Job, film: Path, cut: Cut, timed, measures: dict[str, Any]) -> list[Finding]:
    from multiplane.media.probe import probe_film

    from .qc_picture import check_file, check_picture

    facts = probe_film(film)
    video, audio, text = (facts.track(kind) for kind in ("video", "audio", "subtitle"))
    measures |= {"frames": len(facts.sizes), "picture": f"{facts.width} x {facts.height} at {facts.fps} frames a second",
                 "picture_seconds": round(float(video.seconds), 3) if video else 0, "sound_seconds": round(float(audio.seconds), 3) if audio else 0,
                 "chapters": facts.chapters, "subtitle_language": text.language if text else ""}
    stats = {name.removeprefix("shot/"): files["stats.json"] for name, files in job.inputs.items()
             if name.startswith("shot/") and "stats.json" in files}
    size = (int(job.params.get("width") or 0), int(job.params.get("height") or 0))
    return [*check_file(facts, cut, *size), *check_picture(film, facts, cut, timed, stats)]


def _listen(job: Job, film: Path, cut: Cut, timed, measures: dict[str, Any]) -> list[Finding]:
    from .qc_sound import check_lines, check_sound

    findings, heard = check_sound(film, job.inputs["mix"], str(job.params.get("profile", "web")))
    measures |= heard
    return [*findings, *check_lines(job.inputs["mix"], cut, timed, silent=bool(job.params.get("silent")))]


def _read(job: Job, cut: Cut, measures: dict[str, Any]) -> list[Finding]:
    if "subtitles" not in job.inputs:
        return []
    cues = read_cues(job.inputs["subtitles"]["film.json"])
    measures["subtitles"] = len(cues)
    return [Finding(severity, "subtitles", text, frame)
            for severity, frame, text in check_cues(cues, cut, str(job.params.get("language") or "en"))]
