"""What this machine can do, in lines a person can act on (`multiplane doctor`)."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from multiplane import __version__

PACKAGES = ("numpy", "numba", "av", "pebble", "msgspec", "onnxruntime", "opentimelineio")


def examine() -> Iterator[str]:
    """One line a finding; a line that begins with "missing" says what to do."""
    from multiplane.run.local import available_cores

    yield f"multiplane {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    yield f"cores: {available_cores()}, memory: {_memory()}, free disk here: {shutil.disk_usage(Path()).free >> 30} GB"
    for package in PACKAGES:
        yield f"{package}: {_version(package)}"
    yield from _engines()


def warm() -> None:
    """Compile the drawing engine and our own modules and prepare the voice, so that the first film does not wait for it."""
    import compileall

    from multiplane.engines import voice_engine
    from multiplane.toon import warm_up

    # Every worker imports them: where Python may not keep what it compiles, each would compile them anew.
    compileall.compile_dir(Path(__file__).parent, quiet=2)
    warm_up()
    engine = voice_engine("kokoro")
    if not engine.missing():
        from multiplane.core.design import Voice
        from multiplane.engines.base import VoiceRequest

        engine.speak(VoiceRequest("Ready.", Voice(engine.voices()[0])))


def _engines() -> Iterator[str]:
    from multiplane.engines import picture_engine, picture_engine_names, voice_engine, voice_engine_names

    for name in voice_engine_names():
        engine = voice_engine(name)
        missing = engine.missing()
        yield f"missing: voice {name}: {missing}" if missing else f"voice: {name}: ready, {len(engine.voices())} voices in English"
    for name in picture_engine_names():
        missing = picture_engine(name).missing()
        yield f"missing: picture {name}: {missing}" if missing else f"picture: {name}: ready"


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') >> 30} GB"
    except (AttributeError, ValueError, OSError):
        return "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
