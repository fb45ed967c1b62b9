"""Runs inside Blender (or a Python with bpy): opens a staged shot handed over as USD and renders its frames as PNG.

    blender --background --factory-startup --python blender_render.py -- job.json

job.json: {"scene": stage.usda, "out": folder, "frames": number, "first": 1001, "width", "height", "engine": "workbench" |
"eevee" | "cycles", "samples", "seed", "script": a studio's own file, run with `job` once the scene is set up, or ""}. Prints {"progress": share} lines; leaves 0000.png, 0001.png … in `out`.
"""

import json
import sys

import bpy

ENGINES = {"workbench": ("BLENDER_WORKBENCH",), "eevee": ("BLENDER_EEVEE_NEXT", "BLENDER_EEVEE"), "cycles": ("CYCLES",)}


def main(path):
    with open(path, encoding="utf-8") as file:
        job = json.load(file)
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.wm.usd_import(filepath=job["scene"], set_frame_range=True, import_visible_only=False)
    scene = bpy.context.scene
    scene.camera = next(one for one in scene.objects if one.type == "CAMERA")
    set_up(scene, job)
    for material in bpy.data.materials:
        make_plain(material)
    if job.get("script"):
        with open(job["script"], encoding="utf-8") as file:
            exec(compile(file.read(), job["script"], "exec"), {"job": job, "bpy": bpy, "__name__": "script"})
    for number in range(job["frames"]):
        scene.frame_set(job["first"] + number)
        scene.render.filepath = f"{job['out']}/{number:04d}.png"
        bpy.ops.render.render(write_still=True)
        print(json.dumps({"progress": (number + 1) / job["frames"]}), flush=True)


def set_up(scene, job):
    """Size, colours as they are in the textures, and the renderer."""
    render = scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = job["width"], job["height"], 100
    render.image_settings.file_format, render.image_settings.color_mode = "PNG", "RGB"
    scene.view_settings.view_transform = "Standard"
    known = {one.identifier for one in type(render).bl_rna.properties["engine"].enum_items} | {"CYCLES"}
    render.engine = next((name for name in ENGINES[job["engine"]] if name in known), ENGINES[job["engine"]][0])
    if job["engine"] == "workbench":
        scene.display.shading.light, scene.display.shading.color_type = "FLAT", "TEXTURE"
        scene.display.render_aa = "8"
    elif job["engine"] == "cycles":
        scene.cycles.device, scene.cycles.samples, scene.cycles.use_denoising = "CPU", job["samples"], False
        scene.cycles.seed = job.get("seed", 0) % (1 << 31)
        scene.cycles.max_bounces, scene.cycles.transparent_max_bounces = 0, 256
    else:
        scene.eevee.taa_render_samples = job["samples"]


def make_plain(material):
    """The texture's colours as light of their own, its alpha as transparency: the drawing is lit already."""
    material.use_nodes = True
    tree = material.node_tree
    picture = next((node for node in tree.nodes if node.type == "TEX_IMAGE"), None)
    if picture is None:
        return
    picture.extension, picture.interpolation = "EXTEND", "Linear"
    shine, clear, mix = (tree.nodes.new(kind) for kind in ("ShaderNodeEmission", "ShaderNodeBsdfTransparent", "ShaderNodeMixShader"))
    out = next((node for node in tree.nodes if node.type == "OUTPUT_MATERIAL"), None) or tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(picture.outputs["Color"], shine.inputs["Color"])
    tree.links.new(picture.outputs["Alpha"], mix.inputs[0])
    tree.links.new(clear.outputs[0], mix.inputs[1])
    tree.links.new(shine.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], out.inputs["Surface"])
    tree.nodes.active = picture
    if hasattr(material, "surface_render_method"):
        material.surface_render_method = "BLENDED"


if __name__ == "__main__":
    main(sys.argv[-1])
