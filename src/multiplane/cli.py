"""The command line.

Exit codes: 0 done, 1 a crash of ours (a log is named), 2 bad input, 3 the film failed its checks, 130 interrupted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

from multiplane import __version__
from multiplane.core.errors import BadInput

DONE, CRASHED, BAD_INPUT, REJECTED, INTERRUPTED = 0, 1, 2, 3, 130
NOTES_SHOWN = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = _parser().parse_args(arguments)
        return options.run(options) or DONE
    except BadInput as error:
        print(f"multiplane: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("\nStopped. What was finished is kept; run the same command again to go on.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except OSError as error:
        if error.errno in (28, 30, 13, 122):  # disk full, read-only, not allowed, quota
            print(f"multiplane: {error.filename or 'the disk'}: {error.strerror}; nothing is lost: make room, or make it writable, and run again", file=sys.stderr)
            return BAD_INPUT
        return _crash()
    except Exception as error:
        if type(error).__module__ == "sqlite3" and any(word in str(error) for word in ("full", "readonly", "disk I/O")):
            print(f"multiplane: the production's record cannot be written ({error}); nothing is lost: make room, or make it writable, and run again", file=sys.stderr)
            return BAD_INPUT
        return _crash()


def _crash() -> int:
    with tempfile.NamedTemporaryFile("w", prefix="multiplane-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(f"multiplane {__version__}, python {sys.version}\n{' '.join(sys.argv)}\n\n{traceback.format_exc()}")
    print(f"multiplane: this is our mistake, not yours. What happened is written in {log.name}", file=sys.stderr)
    return CRASHED


def _parser() -> argparse.ArgumentParser:
    from multiplane.line import DEPARTMENTS

    parser = argparse.ArgumentParser(prog="multiplane", description="A screenplay goes in, a finished film comes out.")
    parser.add_argument("--version", action="version", version=f"multiplane {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        return sub

    make = command("make", _make, "make a film from a screenplay or a production folder")
    make.add_argument("path", type=Path, help="FILM.fountain, FILM.fdx or a production folder")
    make.add_argument("--to", choices=DEPARTMENTS, default="delivery", help="stop at this department")
    make.add_argument("--shots", nargs="+", default=(), metavar="SHOT", help="make these shots only, as sq010_sh0040")
    make.add_argument("--draft", action="store_true", help="small and fast")
    make.add_argument("--jobs", type=int, help="processes to use (default: all cores)")
    make.add_argument("--quiet", action="store_true", help="no progress bar")

    new = command("new", _new, "begin a production in a new folder")
    new.add_argument("folder", type=Path)
    new.add_argument("--script", type=Path, required=True, help="the screenplay to copy in")

    status = command("status", _status, "what is current, stale, missing, or a person's")
    status.add_argument("path", type=Path, nargs="?", default=Path())
    status.add_argument("--all", action="store_true", help="list every artifact and every note")

    explain = command("explain", _explain, "why something would be made again, and everything that went into it")
    explain.add_argument("name", help="a shot (sq010_sh0040) or an artifact (sound/mix)")
    explain.add_argument("path", type=Path, nargs="?", default=Path())

    cast = command("cast", _cast, "hear a role's line in several voices, and choose one")
    cast.add_argument("path", type=Path, help="a production folder")
    cast.add_argument("role", nargs="?", help="the role; without it, who speaks with which voice")
    cast.add_argument("--choose", metavar="VOICE", help="write this voice (a name, a blend a*0.6+b*0.4, or the number of an audition) into bible/cast/")
    cast.add_argument("--line", default="", help="words to say instead of a line of the role's own")
    cast.add_argument("--count", type=int, default=6, help="how many voices to hear (default 6)")

    accept = command("accept", _accept, "say that a file that you edited is right for the film as it is now, or take over a proposal")
    accept.add_argument("file", type=Path)

    passes = command("passes", _passes, "flat colour, line, depth, normal, pose, identity and shadow of a shot, for other engines and for post")
    passes.add_argument("path", type=Path, help="the production folder")
    passes.add_argument("shot", help="as sq010_sh0040")
    passes.add_argument("--kinds", default="", metavar="line,depth", help="only these passes (default: all)")
    passes.add_argument("--frames", default="", metavar="1001-1024", help="only these frames (default: all; the first is 1001)")
    passes.add_argument("--format", default="png", metavar="png,exr,mp4", help="how to write them (default: png)")
    passes.add_argument("--draft", action="store_true", help="small")

    gc = command("gc", _gc, "drop what no current artifact needs")
    gc.add_argument("path", type=Path, nargs="?", default=Path())

    propose = command("propose", _propose, "have a language model propose; nothing counts before you accept it")
    propose.add_argument("task", help="breakdown, shots, acting, design, coverage or translation")
    propose.add_argument("path", type=Path, nargs="?", default=Path())
    propose.add_argument("--only", help="one role, shot, scene or verb")
    propose.add_argument("--to", help="the language to translate into")

    engines = command("engines", _engines, "which engines there are, what each can do, and what is missing to use it")
    engines.add_argument("path", type=Path, nargs="?", default=None, help="a production (default: this folder, if it is one)")

    office = command("office", _office, "what engines have cost; settle a paid job that is in doubt")
    office.add_argument("deed", nargs="?", choices=("list", "estimate", "forget", "found"), default="list")
    office.add_argument("words", nargs="*", help="estimate says what a run would cost; forget KEY, or found KEY NUMBER, of a job in doubt")
    office.add_argument("--production", type=Path, default=Path())

    doctor = command("doctor", _doctor, "what this machine can do")
    doctor.add_argument("--warm", action="store_true", help="compile and load what the first film needs")
    return parser


# commands -----------------------------------------------------------------------------------------------------


def _make(options: argparse.Namespace) -> int:
    from multiplane.make import make_film
    from multiplane.opening import open_production
    from multiplane.progress import Progress
    from multiplane.run.local import LocalRunner

    if options.jobs is not None and options.jobs < 1:
        raise BadInput(f"--jobs is {options.jobs}; give 1 or more")
    production = open_production(options.path)
    with Progress(quiet=options.quiet) as progress:
        outcome = make_film(
            production,
            to=options.to,
            shots=tuple(options.shots),
            draft=options.draft,
            runner=LocalRunner(options.jobs),
            on_plan=progress.begin,
            watch=progress.watch,
            on_wait=lambda: print(f"Another run is at work on {production.name}; waiting for it.", file=sys.stderr),
        )
    return _say_outcome(outcome)


def _say_outcome(outcome) -> int:
    from multiplane.telling import group_failures, group_notes, say_seconds

    notes = group_notes(outcome.warnings)
    for note in notes[:NOTES_SHOWN]:
        print(f"note: {note}", file=sys.stderr)
    if len(notes) > NOTES_SHOWN:
        print(f"note: and {len(notes) - NOTES_SHOWN} more; see `multiplane status`", file=sys.stderr)
    report = outcome.report
    for sentence in group_failures(report.failed):
        print(f"multiplane: {sentence}", file=sys.stderr)
    if report.blocked:
        print(f"blocked by that: {len(report.blocked)} more ({', '.join(report.blocked[:4])}{' …' if len(report.blocked) > 4 else ''})", file=sys.stderr)
    if report.failed:
        bad_input = all(isinstance(error, BadInput) for error in report.failed.values())
        if not bad_input:
            print(f"multiplane: this is our mistake, not yours. What happened is written in {outcome.log}", file=sys.stderr)
        return BAD_INPUT if bad_input else CRASHED
    print(f"made {len(report.made)}, kept {len(report.reused)}, in {say_seconds(outcome.seconds)}")
    if outcome.movie:
        print(f"the film plays {say_seconds(outcome.plays)}:")
    for path in _main_files(outcome):
        print(path)
    for sentence in outcome.rejected:
        print(f"not fit for delivery: {sentence}", file=sys.stderr)
    return REJECTED if outcome.rejected else DONE


def _main_files(outcome) -> list[Path]:
    files = [path for path in outcome.files if path.parent.name not in ("media", "sound")]
    return ([outcome.movie] if outcome.movie else []) + [path for path in files if path != outcome.movie]


def _new(options: argparse.Namespace) -> int:
    from multiplane.opening import begin_production

    if not options.script.exists():
        raise BadInput("there is no such screenplay", options.script)
    production = begin_production(options.folder, options.script)
    print(f"{production.root}\nnext: multiplane make {options.folder}")
    return DONE


def _status(options: argparse.Namespace) -> int:
    from multiplane.commissions import say_stand_ins
    from multiplane.explain import ORDER, summarise
    from multiplane.make import find_plan
    from multiplane.opening import open_production
    from multiplane.telling import group_notes

    production = open_production(options.path)
    film, graph, found = find_plan(production)
    story = film.story
    print(f"{story.title}: {len(story.scenes)} scenes, {len(film.shots)} shots, {len(story.roles)} roles, {len(story.places)} places")
    for department, counts in summarise(graph, found).items():
        print(f"  {department:<10}" + ", ".join(f"{counts[state]} {state}" for state in ORDER if counts[state]))
    for one in film.edited:
        print(f"  a person's: {one.path.relative_to(production.root)}" + (" (inputs changed)" if one.changed else ""))
    for node in graph:
        if options.all or node.person:
            print(f"  {node.id}: {found.states[node.id]}" + (f" (from {node.person})" if node.person else ""))
    notes = (*film.warnings, *say_stand_ins(graph, found.outputs, production.store))
    for note in notes if options.all else group_notes(notes):
        print(f"  note: {note}")
    return DONE


def _explain(options: argparse.Namespace) -> int:
    from multiplane.explain import explain
    from multiplane.make import find_plan
    from multiplane.opening import open_production

    for line in explain(*find_plan(open_production(options.path)), options.name):
        print(line)
    return DONE


def _cast(options: argparse.Namespace) -> int:
    from multiplane.audition import audition, choose, say_cast
    from multiplane.line import prepare
    from multiplane.opening import open_production

    if options.count < 1:
        raise BadInput(f"--count is {options.count}; give 1 or more")
    if options.choose and not options.role:
        raise BadInput("--choose needs the role that it is for, as in: multiplane cast FILM ida --choose af_heart")
    production = open_production(options.path)
    if not options.role:
        print("\n".join(say_cast(prepare(production, write=False))))
    elif options.choose:
        print(choose(production, options.role, options.choose))
    else:
        tried = audition(production, options.role, text=options.line, count=options.count)
        for number, one in enumerate(tried, 1):
            print(f"{number}  {one.voice.voice:<34} {one.file}" + ("  (cast now)" if number == 1 else f"  ({one.note})" if one.note else ""))
        print(f"listen: {tried[0].file.parent / 'index.html'}\nnext: multiplane cast {options.path} {options.role} --choose NUMBER")
    return DONE


def _accept(options: argparse.Namespace) -> int:
    from multiplane.accept import accept

    print(accept(options.file))
    return DONE


def _passes(options: argparse.Namespace) -> int:
    from multiplane.opening import open_production
    from multiplane.passing import make_passes
    from multiplane.toon.passes import PASSES

    kinds = _words(options.kinds) or list(PASSES)
    files = make_passes(open_production(options.path), options.shot, kinds, _words(options.format), options.frames, draft=options.draft)
    print(f"{len(files)} files in {files[0].parent}")
    return DONE


def _words(text: str) -> list[str]:
    """"line, depth" as words."""
    return [word.strip() for word in text.split(",") if word.strip()]


def _gc(options: argparse.Namespace) -> int:
    from multiplane.collect import collect
    from multiplane.opening import open_production

    dropped, freed = collect(open_production(options.path))
    print(f"dropped {dropped} files, {freed / 1e6:.1f} MB")
    return DONE


def _propose(options: argparse.Namespace) -> int:
    from multiplane.opening import open_production
    from multiplane.proposing import propose

    production = open_production(options.path)

    def say(one, done: int, total: int) -> None:
        what = one.path.relative_to(production.root) if one.path else "; ".join(one.answered.reasons) or "as it is"
        print(f"{done}/{total} {one.answered.subject}: {'' if one.path or not one.answered.reasons else 'not usable: '}{what}", flush=True)

    done = propose(production, options.task, {key: value for key in ("only", "to") if (value := getattr(options, key))}, say)
    if any(one.path and one.path.suffix == ".toml" for one in done):
        print("read the .diff files, then: multiplane accept proposals/NAME.toml")
    return DONE


def _engines(options: argparse.Namespace) -> int:
    from multiplane.opening import open_production
    from multiplane.production.config import FILE_NAME
    from multiplane.roster import describe

    path = options.path or (Path() if Path(FILE_NAME).exists() else None)
    for line in describe(open_production(path) if path else None):
        print(line)
    return DONE


def _office(options: argparse.Namespace) -> int:
    from multiplane import purchases
    from multiplane.opening import open_production

    production = open_production(options.production)
    wanted = {"list": 0, "estimate": 0, "forget": 1, "found": 2}[options.deed]
    if len(options.words) != wanted:
        raise BadInput(f"`multiplane office {options.deed}` takes {wanted} words after it: forget KEY, or found KEY NUMBER")
    if options.deed in ("list", "estimate"):
        from multiplane.estimating import say_estimate

        for line in purchases.list_purchases(production) if options.deed == "list" else say_estimate(production):
            print(line)
    else:
        print((purchases.forget if options.deed == "forget" else purchases.found)(production, *options.words))
    return DONE


def _doctor(options: argparse.Namespace) -> int:
    from multiplane.doctor import examine, warm

    if options.warm:
        started = time.perf_counter()
        warm()
        print(f"warmed up in {time.perf_counter() - started:.1f} s")
    for line in examine():
        print(line)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
