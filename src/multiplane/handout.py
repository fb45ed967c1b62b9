"""Results on their way to `out/`, where people look for them.

Pictures and sound that take room are not copied: the file in `out/` is the store's own under a second name (a hard link), which
takes neither time nor space. Whatever is written into it is noticed at the next run (`Production.locked`). All else, and everything
where the disk has no links, is copied beside the work that goes on, into a folder of the store; when all has come out it is moved
to its place, one move each. So `out/` never holds a half of anything.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from multiplane.production.folder import Production
from multiplane.run.graph import Files, Node
from multiplane.run.interrupt import held_back

LARGE = 1 << 20  # bytes from which a file is worth a link
VAST = frozenset({"delivery/film", "delivery/stems", "sound/mix", "sound/surround"})  # artifacts as long as the film


class HandOut:
    """The results of one run for the folder `out`; use it with `with`."""

    def __init__(self, production: Production, out: Path):
        self.store, self.database, self.name, self.out = production.store, production.database, production.name, out
        self._folder = self.store.tmp / f"out.{os.getpid()}"
        self._brought: dict[str, Future[Path]] = {}  # digest -> its copy or link
        self._copier = ThreadPoolExecutor(1)

    def __enter__(self) -> HandOut:
        return self

    def __exit__(self, *_) -> None:
        self._copier.shutdown(cancel_futures=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def make_room(self, nodes: Iterable[str]) -> None:
        """The memory in which the system still keeps the large files that artifacts gave the last time is free for what they will
        give now: to find as much anew costs a virtual machine more time than to write it."""
        for id in sorted(VAST.intersection(nodes)):
            if last := self.database.last(id):
                for digest in last.outputs.values():
                    self._copier.submit(_forget, self.store.path(digest))

    def take(self, node: Node, files: Files) -> None:
        """An artifact that was made: what of it people get is brought while the work goes on."""
        for digest in results_of(self.name, {node.id: files}).values():
            if digest not in self._brought:
                self._brought[digest] = self._copier.submit(self._bring, digest)

    def put(self, outputs: Mapping[str, Files], *, rejected: bool) -> list[Path]:
        """Put the results of all artifacts into their places; files that are the same stay as they are. Where the film was
        `rejected`, the last good one stays where it is."""
        wanted = results_of(self.name, outputs)
        if rejected:
            wanted = {path if not path.endswith(f"{self.name}.mp4") else f"rejected/{path}": digest for path, digest in wanted.items()}
        for path, digest in wanted.items():
            self._place(digest, self.out / path)
        return [self.out / path for path in wanted]

    def _bring(self, digest: str) -> Path:
        """The file with `digest` in our folder: as a link where it is large and the disk has links, or copied."""
        self._folder.mkdir(exist_ok=True)
        source, target = self.store.path(digest), self._folder / digest
        if source.stat().st_size >= LARGE and _link(source, target):
            return target
        return Path(shutil.copyfile(source, target))

    def _place(self, digest: str, target: Path) -> None:
        if target.exists() and self.database.digest_of(target) == digest:
            return
        brought = self._brought.pop(digest, None) or self._copier.submit(self._bring, digest)
        kept = self.store.path(digest)
        if not brought.exception() and brought.result().samefile(kept):
            self.database.know_link(digest, kept)
        if brought.exception() or not _move(brought.result(), target):
            self.store.materialise(digest, target)
        self.database.know(target, digest)


def _forget(path: Path) -> None:
    """Tell the system that a file will not be read soon."""
    with suppress(OSError, AttributeError), open(path, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _link(source: Path, target: Path) -> bool:
    """Give a stored file a second name; False where the disk cannot."""
    try:
        os.link(source, target)
    except OSError:
        return False
    with suppress(OSError):
        target.chmod(0o644)  # as results are
    return True


def _move(copy: Path, target: Path) -> bool:
    """Move a copy to its place; False where that lies on another disk. What stood there is moved out of the way first: to put one
    file over another, ext4 waits until the new one has found its room on the disk, a seventh of a second for a film."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with held_back() as interrupts:
            if target.exists():
                os.replace(target, copy.with_name(f"{copy.name}.before"))
            os.replace(copy, target)
        interrupts.check()
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        return False
    return True


def results_of(name: str, outputs: Mapping[str, Files]) -> dict[str, str]:
    """Where each result of a film called `name` goes below `out/`: relative path -> digest."""
    table = {
        "delivery/film": {"film.mp4": f"{name}.mp4"},
        "delivery/subtitles": {"film.srt": f"{name}.srt", "film.vtt": f"{name}.vtt"},
        "delivery/timeline": {"film.otio": f"{name}.otio"},
        "delivery/sheet": {"*": "{file}"},
        "delivery/poster": {"*": "{file}"},
        "delivery/qc": {"qc.md": "qc.md", "qc.json": "qc.json"},
        "sound/mix": {file: f"sound/{file}" for file in ("mix.wav", "loudness.json", "cues.json")},
        "sound/surround": {"mix.wav": "sound/mix_51.wav", "loudness.json": "sound/loudness_51.json"},
        "delivery/stems": {"*": "sound/{file}"},
        "sound/score": {file: f"sound/{file}" for file in ("score.mid", "score.musicxml", "cues.csv")},
        "boards/sheet": {"*": "boards/{file}"},
        "boards/animatic": {"animatic.mp4": "boards/animatic.mp4"},
    }
    results: dict[str, str] = {}
    for node, files in outputs.items():
        for file, digest in files.items():
            if node in table and (target := table[node].get(file) or table[node].get("*")):
                results[target.format(file=file)] = digest
            elif node.startswith("shots/") and file == "picture.mp4":
                results[f"media/{node.removeprefix('shots/')}.mp4"] = digest
            elif node.startswith("design/") and (path := _sheet_path(node, file)):
                results[path] = digest
            elif node.startswith("handoff/"):
                results[f"{node}/{file}"] = digest
            elif node.startswith("voices/") and file == "voice.wav":
                results[f"media/{node.removeprefix('voices/').replace('/', '_')}.wav"] = digest
    return results


def _sheet_path(node: str, file: str) -> str:
    """out/design/ROLE.png, place_PLACE.png, lineup.png, colour_script.png; stills of scenes are not handed out."""
    _, kind, *name = node.split("/")
    if kind in ("cast", "place"):
        return f"design/{'place_' if kind == 'place' else ''}{name[0]}.png"
    return f"design/{file}" if kind in ("lineup", "colours") else ""
