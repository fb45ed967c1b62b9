"""Marks: a script says where it is, and waits until the benchmark has read what CPU time was spent so far."""

import json
import sys


def mark(name: str, **facts) -> None:
    print("mark " + json.dumps({"name": name, **facts}), flush=True)
    sys.stdin.readline()
