"""The nodes of our stand-in for a ComfyUI server: their fields as /object_info tells them, and what the plain ones do.

Pictures are (frames, height, width, 3) uint8. Models, conditioning and latents are words: nothing is dreamt here.
"""

import io
from fractions import Fraction

import numpy as np
from PIL import Image

FILES = {
    "checkpoints": ["house.safetensors"],
    "diffusion_models": ["qwen_image_edit_2511_fp8_e4m3fn.safetensors", "wan2.2_i2v_high_noise_14B_fp8_scaled.safetensors", "wan2.2_i2v_low_noise_14B_fp8_scaled.safetensors"],
    "text_encoders": ["qwen_2.5_vl_7b_fp8_scaled.safetensors", "umt5_xxl_fp8_e4m3fn_scaled.safetensors"],
    "vae": ["qwen_image_vae.safetensors", "wan_2.1_vae.safetensors"],
    "loras": [],
}


def whole(low=0, high=16384, step=1):
    return ["INT", {"default": low, "min": low, "max": high, "step": step}]


def real(low=0.0, high=100.0):
    return ["FLOAT", {"default": low, "min": low, "max": high}]


SEED, TEXT = whole(0, 2**64 - 1), ["STRING", {"multiline": True}]
SAMPLERS, SCHEDULERS = [["euler", "uni_pc", "res_multistep"]], [["simple", "normal", "beta"]]
_SAMPLER = {
    "model": ["MODEL"], "steps": whole(1, 10000), "cfg": real(), "sampler_name": SAMPLERS, "scheduler": SCHEDULERS, "positive": ["CONDITIONING"],
    "negative": ["CONDITIONING"], "latent_image": ["LATENT"],
}  # fmt: skip
REQUIRED = {
    "EmptyImage": {"width": whole(1), "height": whole(1), "batch_size": whole(1, 4096), "color": whole(0, 0xFFFFFF)},
    "LoadImage": {"image": [["example.png"], {"image_upload": True}]},
    "ImageScale": {"image": ["IMAGE"], "upscale_method": [["nearest-exact", "bilinear", "lanczos"]], "width": whole(), "height": whole(), "crop": [["disabled", "center"]]},
    "ImageBlend": {"image1": ["IMAGE"], "image2": ["IMAGE"], "blend_factor": real(0, 1), "blend_mode": [["normal", "multiply", "screen"]]},
    "ImageInvert": {"image": ["IMAGE"]},
    "RepeatImageBatch": {"image": ["IMAGE"], "amount": whole(1, 4096)},
    "SaveImage": {"images": ["IMAGE"], "filename_prefix": ["STRING", {"default": "ComfyUI"}]},
    "CreateVideo": {"images": ["IMAGE"], "fps": real(1, 120)},
    "SaveVideo": {"video": ["VIDEO"], "filename_prefix": ["STRING", {}], "format": ["COMBO", {"options": ["auto", "mp4"]}], "codec": ["COMBO", {"options": ["auto", "h264"]}]},
    "CheckpointLoaderSimple": {"ckpt_name": [FILES["checkpoints"]]},
    "UNETLoader": {"unet_name": [FILES["diffusion_models"]], "weight_dtype": [["default", "fp8_e4m3fn"]]},
    "CLIPLoader": {"clip_name": [FILES["text_encoders"]], "type": [["wan", "qwen_image"]]},
    "VAELoader": {"vae_name": [FILES["vae"]]},
    "CLIPTextEncode": {"text": TEXT, "clip": ["CLIP"]},
    "TextEncodeQwenImageEditPlus": {"clip": ["CLIP"], "prompt": TEXT},
    "ModelSamplingAuraFlow": {"model": ["MODEL"], "shift": real()},
    "ModelSamplingSD3": {"model": ["MODEL"], "shift": real()},
    "EmptySD3LatentImage": {"width": whole(16, 16384, 16), "height": whole(16, 16384, 16), "batch_size": whole(1, 4096)},
    "WanFirstLastFrameToVideo": {
        "positive": ["CONDITIONING"], "negative": ["CONDITIONING"], "vae": ["VAE"], "width": whole(16, 16384, 16), "height": whole(16, 16384, 16),
        "length": whole(1, 16384, 4), "batch_size": whole(1, 4096),
    },
    "KSampler": {**_SAMPLER, "seed": SEED, "denoise": real(0, 1)},
    "KSamplerAdvanced": {
        **_SAMPLER, "add_noise": [["enable", "disable"]], "noise_seed": SEED, "start_at_step": whole(0, 10000), "end_at_step": whole(0, 10000),
        "return_with_leftover_noise": [["enable", "disable"]],
    },
    "VAEDecode": {"samples": ["LATENT"], "vae": ["VAE"]},
}  # fmt: skip
OPTIONAL = {
    "CLIPLoader": {"device": [["default", "cpu"]]},
    "TextEncodeQwenImageEditPlus": {"vae": ["VAE"], "image1": ["IMAGE"], "image2": ["IMAGE"], "image3": ["IMAGE"]},
    "WanFirstLastFrameToVideo": {"start_image": ["IMAGE"], "end_image": ["IMAGE"]},
    "CreateVideo": {"audio": ["AUDIO"]},
}
OUTPUTS = ("SaveImage", "SaveVideo")


def object_info():
    return {
        name: {"input": {"required": fields, "optional": OPTIONAL.get(name, {})}, "output_node": name in OUTPUTS, "name": name, "display_name": name}
        for name, fields in REQUIRED.items()
    }  # fmt: skip


# what they do ---------------------------------------------------------------------------------------------


def empty_image(width, height, batch_size, color, **_):
    return np.broadcast_to(np.array([color >> 16, color >> 8 & 255, color & 255], np.uint8), (batch_size, height, width, 3))


def scale(image, width, height, **_):
    return np.stack([np.array(Image.fromarray(one).resize((width, height))) for one in image])


def blend(image1, image2, blend_factor, **_):
    image2 = scale(image2, image1.shape[2], image1.shape[1])[:1]
    return (image1 * (1 - blend_factor) + image2 * blend_factor).astype(np.uint8)


def latent(width=64, height=64, length=1, start_image=None, **_):
    return {"width": width, "height": height, "length": length, "start": start_image}


def sample(latent_image, seed=None, noise_seed=None, **_):
    return {**latent_image, "seed": seed if seed is not None else noise_seed}


def decode(samples, **_):
    if samples["start"] is not None:
        return np.repeat(scale(samples["start"], samples["width"], samples["height"])[:1], samples["length"], 0)
    return empty_image(samples["width"], samples["height"], samples["length"], samples.get("seed", 0) & 0xFFFFFF)


DEEDS = {
    "EmptyImage": empty_image, "ImageScale": scale, "ImageBlend": blend, "ImageInvert": lambda image, **_: 255 - image,
    "RepeatImageBatch": lambda image, amount, **_: np.repeat(image, amount, 0), "CreateVideo": lambda images, fps, **_: (images, fps),
    "EmptySD3LatentImage": latent, "WanFirstLastFrameToVideo": latent, "KSampler": sample, "KSamplerAdvanced": sample, "VAEDecode": decode,
}  # fmt: skip
SECOND_OUTPUTS = {"WanFirstLastFrameToVideo": 2}  # the latent is its third output


def write_film(video, note):
    import av

    images, fps = video
    made = io.BytesIO()
    with av.open(made, "w", format="mp4") as film:
        film.metadata["comment"] = note
        stream = film.add_stream("libx264", rate=Fraction(fps).limit_denominator(1001))
        stream.width, stream.height, stream.pix_fmt = images.shape[2], images.shape[1], "yuv420p"
        stream.options = {"preset": "ultrafast"}
        for image in images:
            film.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(image), "rgb24")))
        film.mux(stream.encode())
    return made.getvalue()
