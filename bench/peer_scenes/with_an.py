"""A scene of `an` with its own stock characters: three of them talk while the camera moves. Its renderer has no
way to be given our drawings. Arguments: the folder to work in, the browser.

Two lengths are rendered: their difference is what frames cost, without starting the browser and the encoder.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
from marks import mark
from playwright.sync_api import BrowserType

NAMES, SHORT, LONG, FPS = ("maya", "bob", "charlie"), 1, 3, 24
SCENE = """# Square

```yaml meta
title: Square
duration: {seconds}
fps: {fps}
resolution: {{ width: 1920, height: 1080 }}
```

## Shot s1 (cutout)

```yaml shot
duration: {seconds}
camera: {{ move: push_in }}
```

```yaml entities
- {{ kind: environment, id: park_bg, store: environments, ref: park }}
{cast}
```

```dialogue
{lines}
```
"""


def use_browser(program: str) -> None:
    """Let Playwright start the browser that is installed."""
    launch = BrowserType.launch
    BrowserType.launch = lambda self, **choices: launch(self, executable_path=program, **choices)


def use_encoder(folder: Path) -> None:
    """Put the ffmpeg that comes as a package on the path."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    with contextlib.suppress(FileExistsError):
        (tools / "ffmpeg").symlink_to(imageio_ffmpeg.get_ffmpeg_exe())
    os.environ["PATH"] = f"{tools}{os.pathsep}{os.environ['PATH']}"


def lay_out(folder: Path, seconds: int) -> Path:
    project, program = folder / f"an_{seconds}", str(Path(sys.executable).parent / "an")
    shutil.rmtree(project, ignore_errors=True)
    subprocess.run([program, "init", str(project)], check=True, capture_output=True)
    for name in NAMES:
        subprocess.run([program, "character", "new", name, "--offline"], cwd=project, check=True, capture_output=True)
    cast = "\n".join(f"- {{ kind: character, id: {name}, store: characters, ref: {name} }}" for name in NAMES)
    lines = "\n".join(f"{name}: Nobody leaves this square." for name in NAMES[:seconds])
    (project / "scene.md").write_text(SCENE.format(seconds=seconds, fps=FPS, cast=cast, lines=lines))
    return project


def main(folder: Path, program: str) -> None:
    use_browser(program)
    use_encoder(folder)
    from an.orchestrate import orchestrate

    short, long = lay_out(folder, SHORT), lay_out(folder, LONG)
    mark("begin")
    done = [orchestrate(str(short))]
    mark("laid")
    done.append(orchestrate(str(long)))
    if not all(report.success for report in done):
        raise RuntimeError("; ".join(str(report.error) for report in done))
    mark("end", frames=SHORT * FPS, longer=LONG * FPS, film=str(done[-1].output_path.relative_to(folder)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
