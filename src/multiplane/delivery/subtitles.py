"""delivery.subtitles: what is said in the film, to be read.

*Takes* the cut and the timed shots. *Gives* film.srt, film.vtt and film.json (`captions.Subtitles`).
*Approved by* the subtitler; `caption_checks.check_cues` looks first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from multiplane.core import codec
from multiplane.core.cut import Cut
from multiplane.core.timing import TimedShot
from multiplane.run.step import Job, Step

from .caption_checks import check_cues
from .captions import Subtitles, plan_cues
from .subtitle_files import write_srt, write_vtt


def make_subtitles(job: Job) -> Mapping[str, Any]:
    """Inputs: "cut" {"cut.json"}, "timed/<shot id>" {"timed.json"}. Params: "language", "roles" (name by role id)."""
    cut = codec.decode(job.inputs["cut"]["cut.json"].read_bytes(), Cut)
    language = str(job.params.get("language") or "en")
    cues = plan_cues(cut, job.read_all("timed", "timed.json", TimedShot), language, job.params.get("roles", {}))
    (job.out / "film.srt").write_text(write_srt(cues, cut.fps), "utf-8", newline="\n")
    (job.out / "film.vtt").write_text(write_vtt(cues, cut.fps, language), "utf-8", newline="\n")
    (job.out / "film.json").write_bytes(codec.encode(Subtitles(language, cut.fps, cues)))
    return {"subtitles": len(cues), "language": language, "outside_the_rules": len(check_cues(cues, cut, language))}


SUBTITLES = Step("delivery.subtitles", make_subtitles, ("delivery", "core"))
