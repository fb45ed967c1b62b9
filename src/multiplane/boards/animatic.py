"""The animatic: panels held for the time that their shots will take, with the lines spoken.

Takes: panels, timed shots, takes. Gives: animatic.mp4. Approved by: the director and the editor.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from multiplane.core import codec
from multiplane.core.formats import AUDIO_RATE
from multiplane.core.shot import Speaks
from multiplane.core.timing import TimedShot
from multiplane.run.step import Job, Step

SIZE = (640, 360)
AUDIO_FRAME = 1024


def cut_animatic(job: Job) -> dict[str, Any]:
    """params: {"shots": ids in order, "fps"}; inputs: "panel/<shot>" (panel.png), "timed/<shot>" (timed.json),
    "take/<shot>/<line>" (voice.wav)."""
    fps = Fraction(job.params["fps"])
    shots = [(id, codec.decode(job.inputs[f"timed/{id}"]["timed.json"].read_bytes(), TimedShot)) for id in job.params["shots"]]
    _write(job, shots, fps, _voices(job, shots, fps))
    return {"frames": sum(timed.frames for _, timed in shots)}


def _voices(job: Job, shots: list[tuple[str, TimedShot]], fps: Fraction) -> Any:
    """All lines at their times: int16 mono samples at AUDIO_RATE, as long as the picture."""
    import numpy as np

    total = sum(timed.frames for _, timed in shots)
    track = np.zeros(round(total / fps * AUDIO_RATE), np.float32)
    start = 0
    for id, timed in shots:
        for one in timed.events:
            take = job.inputs.get(f"take/{id}/{one.event.line}", {}) if isinstance(one.event, Speaks) else {}
            if "voice.wav" in take:
                at = round((start + one.frame_in) / fps * AUDIO_RATE)
                samples = _read_wave(take["voice.wav"])[: max(0, len(track) - at)]
                track[at : at + len(samples)] += samples
        start += timed.frames
    return (np.clip(track, -1.0, 1.0) * 32767).astype(np.int16)


def _read_wave(path: Any) -> Any:
    """A sound file as float32 mono at AUDIO_RATE."""
    import av
    import numpy as np

    resampler = av.AudioResampler("flt", "mono", AUDIO_RATE)
    with av.open(str(path)) as source:
        parts = [out.to_ndarray()[0] for frame in source.decode(audio=0) for out in resampler.resample(frame)]
    parts += [out.to_ndarray()[0] for out in resampler.resample(None)]
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def _write(job: Job, shots: list[tuple[str, TimedShot]], fps: Fraction, voices: Any) -> None:
    import av

    with av.open(str(job.out / "animatic.mp4"), "w", options={"movflags": "+faststart", "fflags": "+bitexact"}) as film:
        picture = film.add_stream("libx264", rate=fps, options={"preset": "ultrafast", "crf": "26", "tune": "stillimage", "threads": "1"})
        picture.width, picture.height, picture.pix_fmt = *SIZE, "yuv420p"
        sound = film.add_stream("aac", rate=AUDIO_RATE, layout="mono")
        number = 0
        for done, (id, timed) in enumerate(shots, start=1):
            panel = _panel(job, id)
            for _ in range(timed.frames):
                panel.pts, panel.time_base = number, 1 / fps
                film.mux(picture.encode(panel))
                number += 1
            job.progress(done, len(shots))
        film.mux(picture.encode(None))
        for at in range(0, len(voices), AUDIO_FRAME):
            frame = av.AudioFrame.from_ndarray(voices[None, at : at + AUDIO_FRAME], "s16", "mono")
            frame.sample_rate, frame.pts, frame.time_base = AUDIO_RATE, at, Fraction(1, AUDIO_RATE)
            film.mux(sound.encode(frame))
        film.mux(sound.encode(None))


def _panel(job: Job, id: str) -> Any:
    """The panel as a picture of SIZE, with bars where its shape is another."""
    import av
    from PIL import Image, ImageOps

    with Image.open(job.inputs[f"panel/{id}"]["panel.png"]) as image:
        return av.VideoFrame.from_image(ImageOps.pad(image.convert("RGB"), SIZE)).reformat(format="yuv420p")


ANIMATIC = Step("boards.animatic", cut_animatic, ("core", "boards.animatic"))
