"""The scene by MoviePy: ready pictures with positions. Argument: the folder of the scene."""

import json
import sys
from pathlib import Path

from marks import mark
from moviepy import CompositeVideoClip, ImageClip, ImageSequenceClip


def clip_of(folder: Path, plate: dict, fps: int, frames: int):
    """A plate held for the whole shot, or a figure whose drawings follow one another on twos."""
    files = [str(folder / name) for name in plate["files"]]
    if len(files) == 1:
        clip = ImageClip(files[0], transparent=not plate["opaque"])
    else:
        clip = ImageSequenceClip([files[n] for n in plate["numbers"]], fps=fps, with_mask=True)
    clip = clip.with_duration(frames / fps)
    return clip.with_position(lambda t: tuple(plate["places"][min(round(t * fps), frames - 1)]))


def main(folder: Path) -> None:
    scene = json.loads((folder / "plates.json").read_text())
    mark("begin")
    clips = [clip_of(folder, plate, scene["fps"], scene["frames"]) for plate in scene["plates"]]
    film = CompositeVideoClip(clips, size=tuple(scene["size"])).with_duration(scene["frames"] / scene["fps"])
    mark("laid")
    film.write_videofile(str(folder / "moviepy.mp4"), fps=scene["fps"], codec="libx264", preset="superfast", audio=False, logger=None, ffmpeg_params=["-crf", "20"])
    mark("end", frames=scene["frames"], film="moviepy.mp4")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
