"""Kill the build anywhere: the next run goes on, makes nothing twice, and the film is the same to the byte."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from multiplane.store.database import Database

pytestmark = pytest.mark.soak
DATA = Path(__file__).parents[1] / "data"
SETTINGS = '[picture]\nwidth = 640\nheight = 360\nfps = "12"\n\n[engines]\nvoice = "hibari"\n'
LONGEST_SECONDS = 300
STOPPED_IN_AN_IMPORT = -signal.SIGINT  # Python's own way of ending where code made from text (a dataclass, say) was interrupted


def begin(folder: Path) -> Path:
    folder.mkdir(parents=True)
    shutil.copy(DATA / "tiny.fountain", folder / "script.fountain")
    (folder / "multiplane.toml").write_text(SETTINGS)
    return folder


def start(folder: Path, *options: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "multiplane", "make", str(folder), "--quiet", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def made(folder: Path) -> dict[str, float]:
    """Key of every recorded action -> when it was made."""
    path = folder / ".multiplane" / "record.db"
    return dict(Database(path).connection.execute("SELECT key, made FROM actions")) if path.exists() else {}


def steps_done(folder: Path) -> set[str]:
    path = folder / ".multiplane" / "record.db"
    return {step for (step,) in Database(path).connection.execute("SELECT DISTINCT step FROM actions")} if path.exists() else set()


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> bytes:
    folder = begin(tmp_path_factory.mktemp("clean") / "tea")
    run = start(folder)
    _, said = run.communicate(timeout=LONGEST_SECONDS)
    assert run.returncode == 0, said
    return (folder / "out" / "tea.mp4").read_bytes()


def finish(folder: Path) -> None:
    run = start(folder)
    _, said = run.communicate(timeout=LONGEST_SECONDS)
    assert run.returncode == 0, said


@pytest.mark.parametrize("step", ["sound.speak", "shots.stage", "shots.render", "sound.mix", "delivery.film"])
def test_a_kill_in_each_department(tmp_path, clean, step):
    """Kill as soon as the first artifact of the step stands, while more of the kind is under way."""
    folder = begin(tmp_path / "tea")
    run = start(folder)
    until = time.monotonic() + LONGEST_SECONDS
    while step not in steps_done(folder) and run.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    before = made(folder)
    finish(folder)
    after = made(folder)
    assert {key: after[key] for key in before} == before, "something was made twice"
    assert (folder / "out" / "tea.mp4").read_bytes() == clean


def test_a_storm_of_kills(tmp_path, clean):
    """Twelve kills at growing times; each run keeps what the ones before finished."""
    folder = begin(tmp_path / "tea")
    for attempt in range(12):
        run = start(folder)
        try:
            run.communicate(timeout=0.7 + 0.35 * attempt)
        except subprocess.TimeoutExpired:
            run.kill()
            run.communicate()
    before = made(folder)
    finish(folder)
    assert {key: made(folder)[key] for key in before} == before
    assert (folder / "out" / "tea.mp4").read_bytes() == clean
    assert not [path for path in (folder / "out").rglob(".*")]


def test_ctrl_c_says_so_and_keeps_what_is_done(tmp_path, clean):
    folder = begin(tmp_path / "tea")
    run = start(folder)
    while "shots.stage" not in steps_done(folder) and run.poll() is None:
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130 and "run the same command again" in said and "Traceback" not in said
    finish(folder)
    assert (folder / "out" / "tea.mp4").read_bytes() == clean


def test_ctrl_c_at_any_moment(tmp_path, clean):
    """While it starts, plans, starts workers, and through every department: it stops soon, says so, keeps what is done."""
    folder, stopped = begin(tmp_path / "tea"), 0
    for after in (0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.7, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0, 10.0, 14.0, 18.0):
        before, run = made(folder), start(folder)
        time.sleep(after)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
        assert run.returncode in (0, 130, STOPPED_IN_AN_IMPORT) and "Traceback" not in said, said
        assert {key: made(folder)[key] for key in before} == before
        stopped += run.returncode != 0
    assert stopped >= 5
    finish(folder)
    assert (folder / "out" / "tea.mp4").read_bytes() == clean


def test_two_runs_at_once(tmp_path, clean):
    folder = begin(tmp_path / "tea")
    one = start(folder)
    time.sleep(1.5)
    two = start(folder)
    said = [run.communicate(timeout=LONGEST_SECONDS) for run in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0)
    assert "waiting for it" in said[1][1] and "made 0," in said[1][0]
    assert (folder / "out" / "tea.mp4").read_bytes() == clean


def test_no_worker_outlives_a_killed_run(tmp_path):
    folder = begin(tmp_path / "tea")
    run = start(folder)
    while "sound.speak" not in steps_done(folder) and run.poll() is None:
        time.sleep(0.02)
    workers = children(run.pid)
    run.kill()
    run.communicate()
    until = time.monotonic() + 60
    while any(alive(pid) for pid in workers) and time.monotonic() < until:
        time.sleep(0.2)
    assert workers and not any(alive(pid) for pid in workers)


def children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout
    return [int(line) for line in listed.split()]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout
    return bool(state.strip()) and not state.startswith("Z")
