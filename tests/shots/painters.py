"""Programs that paint, for the tests: each is one word on the command line, and true to the layout or wrong in one way."""

import json
import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image


def read(path):
    with av.open(path) as file:
        return [frame.to_ndarray(format="rgb24") for frame in file.decode(video=0)]


def write(frames, rate):
    Path("frames").mkdir()
    for number, frame in enumerate(frames):
        Image.fromarray(frame).save(f"frames/{number:04d}.png")
    return "frames"


def spoil(how, frame, number):
    """The frame as a model that is wrong in the way `how` would give it."""
    match how:
        case "moved":
            return np.roll(frame, frame.shape[1] // 4, 1)
        case "recoloured":
            return frame[..., [1, 2, 0]]
        case "flickering":
            return np.clip(frame.astype(int) + (25 if number % 2 else -25), 0, 255).astype(np.uint8)
        case "noise":
            return np.random.default_rng(number // 4).integers(0, 255, frame.shape, dtype=np.uint8)
        case "styled":  # another look, the same staging: softer, warmer, with a texture that stands still
            grain = np.random.default_rng(1).normal(0, 4, frame.shape[:2])[..., None]
            return np.clip(frame * np.array([1.05, 1.0, 0.93]) + grain, 0, 255).astype(np.uint8)
    return frame


def main(how):
    asked = json.load(sys.stdin)
    with Path(__file__).with_name("asked.log").open("a") as log:
        log.write(json.dumps({"how": how, "ability": asked["ability"], "seed": asked.get("seed", 0), "prompt": asked["prompt"],
                              "references": [one.get("role", "style") for one in asked.get("references", ())],
                              "controls": [one["kind"] for one in asked.get("controls", ())]}) + "\n")  # fmt: skip
    if how == "dead":
        sys.exit("the GPU is on fire")
    if how == "second" and asked.get("seed", 0) < 1000:
        how = "moved"
    if asked["ability"] == "video":
        control = next(one["path"] for one in asked["controls"] if one["kind"] == "flat")
        frames = read(control)
        frames = frames[: len(frames) // 2] if how == "short" else frames
        files = [write([spoil(how, frame, number) for number, frame in enumerate(frames)], Fraction(asked["fps"]))]
    else:
        image = np.array(Image.open(asked["image"]).convert("RGB")) if "image" in asked else None
        if how == "narrow":
            image = image[:, : image.shape[1] // 2]
        Image.fromarray(spoil(how, image, 0)).save("out.png")
        files = ["out.png"]
    print(json.dumps({"files": files, "provenance": {"model": how, "licence": "CC0-1.0"}}))


if __name__ == "__main__":
    main(sys.argv[1])
