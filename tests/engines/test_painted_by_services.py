"""A shot painted over by services, from the layout's passes to the film: what the adapters and the painting step agree on."""

import base64
import json

import pytest
from comfy_server import ComfyServer
from comfy_workflows import node, write
from odd_server import OddServer, reply

from multiplane.core import codec
from multiplane.core.design import Bible, CastDesign, Garment, PlaceDesign
from multiplane.core.formats import Format
from multiplane.core.office import Budget
from multiplane.core.shot import Act, Camera, Does, Framing, Mark, Shot
from multiplane.run.step import Job
from multiplane.shots import PAINT
from multiplane.store.office import ProductionOffice

SMALL = Format(192, 108, 6)
STILL = Framing(0, 1.0, 2.6)
SHOT = Shot("", "sq010", "single", "kitchen", Camera(STILL, STILL), marks=(Mark("ada", 0.0),), events=(Does("b0", acts=(Act("ada", "wave", 0.6),), text="Ada waves."),), seed=4)
BIBLE = Bible((CastDesign("ada", "ADA", wardrobe=(Garment("coat", "#e0b020"),)),), (PlaceDesign("kitchen", "Kitchen", "kitchen"),), ())
GRAPH = {
    "1": node("LoadImage", "Layout", image="example.png"), "2": node("LoadImage", "Lines", image="example.png"),
    "3": node("ImageBlend", "Mix", image1=["1", 0], image2=["2", 0], blend_factor=0.02, blend_mode="normal"),
    "4": node("SaveImage", "Save", images=["3", 0], filename_prefix="x"),
}  # fmt: skip
SLOTS = "".join(f'[slots."{slot}"]\nnode = "{title}"\nfield = "image"\ntype = "picture"\n' for slot, title in (("image", "Layout"), ("control.line", "Lines")))


@pytest.fixture
def paint(tmp_path):
    def run(kind, settings, **contract):
        office = ProductionOffice(tmp_path)
        office.begin_run(Budget(production=5.0), {"house": {"kind": kind, "settings": settings, "tries": 1}})
        out = tmp_path / "painted"
        out.mkdir()
        params = {"shot": codec.to_plain(SHOT), "bible": codec.to_plain(BIBLE), "format": codec.to_plain(SMALL), "engine": {"name": "house", "seeds": 1, "paint": "frames", **contract}}
        facts = PAINT.run(Job(params, {}, out, open_office=lambda: office))
        return facts, {path.name: path for path in out.iterdir()}, office

    return run


def test_by_comfyui_frame_by_frame(paint, tmp_path):
    write(tmp_path, "over", GRAPH, SLOTS)
    with ComfyServer() as server:
        facts, files, office = paint("comfyui", {"url": server.url, "folder": str(tmp_path), "workflows": {"edit": "over.json"}, "price": 0.01})
        assert json.loads(files["tried.json"].read_bytes()) == [] and "picture.mp4" in files and facts["painted"] == "frames"
        assert facts["measures"]["staging"] > 0.8 and facts["cost"] == pytest.approx(office.spent()) and office.spent() >= 0.02
        assert server.posts("/upload/image") == 2 * server.posts("/prompt"), "the layout and the one pass that it wants"


def test_by_a_service_of_pictures(paint):
    def retouch(handler):
        if handler.command == "GET":
            return reply({"data": [{"id": "retoucher"}]})(handler)
        body = handler.odd.asked[-1].body
        layout = next(part.partition(b"\r\n\r\n")[2] for part in body.split(b"\r\n--") if b'filename="1.png"' in part)
        return reply({"data": [{"b64_json": base64.b64encode(layout).decode()}]})(handler)

    with OddServer([retouch]) as server:
        facts, files, office = paint("openai", {"url": server.url, "models": {"edit": "retoucher"}, "price": {"image": 0.02}})
        assert json.loads(files["tried.json"].read_bytes()) == [] and "picture.mp4" in files
        posted = [one for one in server.asked if one.method == "POST"]
        assert office.spent() == pytest.approx(0.02 * len(posted)) and all(b"the layout (line)" in one.body and b"the design of cast:ada" in one.body for one in posted)
