"""Workflows of nodes that every ComfyUI server has, without a model: what the conformance suite runs."""

import json


def node(kind, title, **inputs):
    return {"class_type": kind, "inputs": inputs, "_meta": {"title": title}}


PICTURE = {
    "1": node("EmptyImage", "Paper", width=64, height=64, batch_size=1, color=0),
    "2": node("LoadImage", "Reference", image="example.png"),
    "3": node("LoadImage", "Line", image="example.png"),
    "4": node("ImageBlend", "Mix reference", image1=["1", 0], image2=["2", 0], blend_factor=0.25, blend_mode="normal"),
    "5": node("ImageBlend", "Mix line", image1=["4", 0], image2=["3", 0], blend_factor=0.25, blend_mode="normal"),
    "6": node("SaveImage", "Save", images=["5", 0], filename_prefix="mine"),
}
PICTURE_SLOTS = """
model = "paper"
output = "Save"
pixels = 16384
[slots.width]
node = "Paper"
field = "width"
type = "integer"
range = [16, 512]
step = 16
[slots.height]
node = "Paper"
field = "height"
type = "integer"
range = [16, 512]
step = 16
[slots.seed]
node = "Paper"
field = "color"
type = "integer"
range = [0, 16777215]
[slots."reference.1"]
node = "Reference"
field = "image"
type = "picture"
role = "cast"
[slots."control.line"]
node = "Line"
field = "image"
type = "picture"
otherwise = "#000000"
[slots."control.line.strength"]
node = "Mix line"
field = "blend_factor"
type = "number"
range = [0, 1]
"""
FILM = {
    "1": node("LoadImage", "First frame", image="example.png"),
    "2": node("ImageScale", "Size", image=["1", 0], upscale_method="bilinear", width=64, height=64, crop="disabled"),
    "3": node("RepeatImageBatch", "Frames", image=["2", 0], amount=8),
    "4": node("CreateVideo", "Film", images=["3", 0], fps=24),
    "5": node("SaveVideo", "Save", video=["4", 0], filename_prefix="mine", format="mp4", codec="h264"),
}
FILM_SLOTS = """
[slots.first]
node = "First frame"
field = "image"
type = "picture"
[slots.width]
node = "Size"
field = "width"
type = "integer"
step = 16
[slots.height]
node = "Size"
field = "height"
type = "integer"
step = 16
[slots.frames]
node = "Frames"
field = "amount"
type = "integer"
range = [1, 4096]
step = 4
[slots.fps]
node = "Film"
field = "fps"
type = "number"
"""


def write(folder, name, graph, slots):
    (folder / f"{name}.json").write_text(json.dumps(graph))
    (folder / f"{name}.slots.toml").write_text(slots)
