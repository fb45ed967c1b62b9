"""The scene by ourselves. Arguments: the folder of the scene, "moving" or "still"."""

import sys
from pathlib import Path

from msgspec.structs import replace

from bench.peer_scenes.marks import mark
from bench.peer_scenes.square import FORMAT, FRAMES, bible, shot
from multiplane.toon.film import render_shot
from multiplane.toon.warm import warm_up


def main(folder: Path, camera: str) -> None:
    warm_up()
    timed, cast = shot(camera == "moving"), bible()
    # Other people in another place, so that nothing of the scene is at hand when the measuring begins.
    others = replace(cast, cast=tuple(replace(one, skin="#74482f", hair="curly") for one in cast.cast), places=(replace(cast.places[0], kind="street", seed=9),))
    render_shot(timed, others, FORMAT, folder / "warm.mp4", frames=(0, 4))
    mark("begin")
    render_shot(timed, cast, FORMAT, folder / f"multiplane_{camera}.mp4", progress=lambda done, _: mark("laid") if done == 1 else None)
    mark("end", frames=FRAMES, film=f"multiplane_{camera}.mp4")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
