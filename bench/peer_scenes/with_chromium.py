"""The scene by headless Chromium: inline SVG, a composited element for each layer, a screenshot for each frame.

Arguments: the folder of the scene, the browser. The DevTools protocol goes through file descriptors 3 and 4.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from marks import mark

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars", "--mute-audio", "--remote-debugging-pipe", "--force-color-profile=srgb", "--allow-file-access-from-files",
)  # fmt: skip
SHOW = """
function show(frame) {
  for (const thing of things) {
    const [drawing, x, y, size, opacity] = thing.places[frame];
    thing.box.style.transform = `translate(${x}px, ${y}px) scale(${size})`;
    thing.box.style.opacity = opacity;
    thing.drawings.forEach((one, n) => one.style.display = n === drawing ? "block" : "none");
  }
}"""


class Browser:
    """A Chromium that we talk to through a pipe; messages are JSON, ended by a zero byte."""

    def __init__(self, program: str, profile: str):
        ours, theirs = os.pipe(), os.pipe()
        self._out, self._in, self._rest, self._number, self._session = ours[1], theirs[0], b"", 0, None
        for end in (self._out, self._in):
            os.set_inheritable(end, False)

        def wire() -> None:  # through high numbers, since 3 and 4 may be ends of the pipes themselves
            os.dup2(ours[0], 103), os.dup2(theirs[1], 104)
            os.dup2(103, 3), os.dup2(104, 4)

        command = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, close_fds=False, preexec_fn=wire)
        os.close(ours[0]), os.close(theirs[1])
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]

    def ask(self, method: str, **params) -> dict:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params} | ({"sessionId": self._session} if self._session else {})
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def until(self, event: str) -> None:
        while self._read().get("method") != event:
            pass

    def _read(self) -> dict:
        while b"\0" not in self._rest:
            chunk = os.read(self._in, 1 << 20)
            if not chunk:
                raise RuntimeError("the browser went away")
            self._rest += chunk
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def shoot(self) -> bytes:
        return base64.b64decode(self.ask("Page.captureScreenshot", format="jpeg", quality=90)["data"])

    def close(self) -> None:
        self._session = None
        self.ask("Browser.close")
        self.process.wait(20)


def page_of(scene: dict) -> str:
    width, height = scene["size"]
    boxes = "".join(_box(n, thing, width, height) for n, thing in enumerate(scene["things"]))
    places = json.dumps([thing["places"] for thing in scene["things"]])
    style = f"body{{margin:0;background:#000}}#stage{{position:relative;overflow:hidden;width:{width}px;height:{height}px}}"
    style += ".thing{position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform}svg{position:absolute}"
    script = f"const places = {places}; const things = places.map((p, n) => {{ const box = document.getElementById('t' + n);"
    script += " return {box, places: p, drawings: [...box.children]}; });" + SHOW
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style><div id="stage">{boxes}</div><script>{script}</script>'


def _box(number: int, thing: dict, width: int, height: int) -> str:
    """A thing's drawings, each an SVG as large as what is seen of it on some frame."""
    left, top = (-max(place[k] for place in thing["places"]) - 4 for k in (1, 2))
    right, bottom = (side - min(place[k] for place in thing["places"]) + 4 for k, side in ((1, width), (2, height)))
    frame = f'width="{right - left:g}" height="{bottom - top:g}" viewBox="{left:g} {top:g} {right - left:g} {bottom - top:g}"'
    svgs = (
        f'<svg {frame} style="left:{left:g}px;top:{top:g}px">{"".join(_shapes(f"{number}_{k}", drawing))}</svg>'
        for k, drawing in enumerate(thing["drawings"])
    )
    return f'<div class="thing" id="t{number}">{"".join(svgs)}</div>'


def _shapes(name: str, paths: list[dict]) -> Iterator[str]:
    for n, path in enumerate(paths):
        fill, definition = _fill(path["paint"], f"g{name}_{n}")
        clip = f"c{name}_{n}" if path["clip"] else ""
        if clip:
            definition += f'<clipPath id="{clip}"><path d="{path["clip"]}"/></clipPath>'
        blur = f"filter:blur({path['soft'] / 2:g}px);" if path["soft"] else ""
        yield f'{definition}<path d="{path["d"]}" {fill}{f""" clip-path="url(#{clip})" """ if clip else ""}{f""" style="{blur}" """ if blur else ""}/>'


def _fill(paint: dict, name: str) -> tuple[str, str]:
    if paint["kind"] == "flat":
        _, colour, alpha = paint["stops"][0]
        return f'fill="{colour}" fill-opacity="{alpha}"', ""
    (x0, y0), (x1, y1) = paint["p0"], paint["p1"]
    if paint["kind"] == "linear":
        kind, where = "linearGradient", f'x1="{x0:g}" y1="{y0:g}" x2="{x1:g}" y2="{y1:g}"'
    else:
        kind, where = "radialGradient", f'cx="{x0:g}" cy="{y0:g}" r="{((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5:g}"'
    stops = "".join(f'<stop offset="{o:g}" stop-color="{escape(c)}" stop-opacity="{a}"/>' for o, c, a in paint["stops"])
    return f'fill="url(#{name})"', f'<{kind} id="{name}" gradientUnits="userSpaceOnUse" {where}>{stops}</{kind}>'


def main(folder: Path, program: str) -> None:
    scene = json.loads((folder / "scene.json").read_text())
    page = folder / "scene.html"
    page.write_text(page_of(scene), "utf-8")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        width, height = scene["size"]
        browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        browser.ask("Page.enable")
        browser.shoot()
        mark("begin")
        browser.ask("Page.navigate", url=page.as_uri())
        browser.until("Page.loadEventFired")
        for frame in range(scene["frames"]):
            browser.ask("Runtime.evaluate", expression=f"show({frame})")
            picture = browser.shoot()
            if frame == 0:
                mark("laid")
            if frame == scene["frames"] // 2:
                (folder / "chromium.jpg").write_bytes(picture)
        mark("end", frames=scene["frames"], still="chromium.jpg")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
