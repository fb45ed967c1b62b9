"""Tiny models with random weights for every pipeline that we name: made on the spot, saved, then loaded like any other.

`save(name, folder)` writes the model `name` (a key of MAKERS) into `folder` in the library's own layout. Needs torch,
diffusers and transformers; nothing is fetched. The sizes are the least that each class takes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import diffusers as d
import torch
import transformers as t

CHAT = "{% for m in messages %}{{ m['content'] if m['content'] is string else '' }}{% endfor %}"
T5_WIDTH = 32


def save(name: str, folder: Path) -> Path:
    torch.manual_seed(0)
    made = MAKERS[name]()
    made.save_pretrained(folder)
    if name == "qwen-edit-plus":  # as models on the hub are, whose processor has films besides
        index = folder / "model_index.json"
        plain = json.loads(index.read_text("utf-8")) | {"processor": ["transformers", "Qwen2VLProcessor"]}
        index.write_text(json.dumps(plain), "utf-8")
    return folder


# parts ------------------------------------------------------------------------------------------------------


def _bytes() -> dict[str, int]:
    from transformers.convert_slow_tokenizer import bytes_to_unicode

    return {sign: number for number, sign in enumerate(bytes_to_unicode().values())}


def clip_tokenizer(end: str = "<|endoftext|>") -> t.CLIPTokenizer:
    letters = _bytes()
    vocab = {sign: number for number, sign in enumerate([*letters, *(one + "</w>" for one in letters), "<|startoftext|>", end])}
    return t.CLIPTokenizer(vocab=vocab, merges=[], model_max_length=77)


def qwen_tokenizer() -> t.Qwen2Tokenizer:
    signs = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>", "<|video_pad|>"]
    made = t.Qwen2Tokenizer(vocab=_bytes(), merges=[], extra_special_tokens=signs[1:], model_max_length=2048)
    made.chat_template = CHAT
    return made


def clip_text(projection: bool = False, width: int = 32):
    config = t.CLIPTextConfig(
        vocab_size=514, bos_token_id=512, eos_token_id=513, pad_token_id=513, hidden_size=width, intermediate_size=37, num_attention_heads=4,
        num_hidden_layers=2, projection_dim=width,
    )  # fmt: skip
    return (t.CLIPTextModelWithProjection if projection else t.CLIPTextModel)(config).eval()


def t5() -> t.T5EncoderModel:
    return t.T5EncoderModel(t.T5Config(vocab_size=384, d_model=T5_WIDTH, d_kv=8, d_ff=37, num_layers=2, num_heads=4)).eval()


def qwen3(causal: bool = False):
    config = t.Qwen3Config(
        vocab_size=300, hidden_size=16, intermediate_size=16, num_hidden_layers=28 if causal else 2, num_attention_heads=2, num_key_value_heads=2,
        head_dim=8, max_position_embeddings=2048,
    )  # fmt: skip
    return (t.Qwen3ForCausalLM if causal else t.Qwen3Model)(config).eval()


def _qwen25_text() -> dict:
    return {
        "vocab_size": 300, "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 2,
        "rope_scaling": {"mrope_section": [1, 1, 2], "rope_type": "default", "type": "default"}, "rope_theta": 1e6,
    }  # fmt: skip


def qwen25_vl() -> t.Qwen2_5_VLForConditionalGeneration:
    ids = qwen_tokenizer().convert_tokens_to_ids
    config = t.Qwen2_5_VLConfig(
        text_config=_qwen25_text(), vision_config={"depth": 2, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2, "out_hidden_size": 16},
        image_token_id=ids("<|image_pad|>"), video_token_id=ids("<|video_pad|>"), vision_start_token_id=ids("<|vision_start|>"),
        vision_end_token_id=ids("<|vision_end|>"),
    )  # fmt: skip
    return t.Qwen2_5_VLForConditionalGeneration(config).eval()


def vae(channels: int = 4, blocks: int = 2, width: int = 32, **more) -> d.AutoencoderKL:
    return d.AutoencoderKL(
        in_channels=3, out_channels=3, latent_channels=channels, sample_size=32, block_out_channels=[width * (n + 1) for n in range(blocks)],
        down_block_types=["DownEncoderBlock2D"] * blocks, up_block_types=["UpDecoderBlock2D"] * blocks, norm_num_groups=min(32, width), **more,
    )  # fmt: skip


def euler(**more) -> d.FlowMatchEulerDiscreteScheduler:
    return d.FlowMatchEulerDiscreteScheduler(**more)


# image models -----------------------------------------------------------------------------------------------


def _unet(**more) -> d.UNet2DConditionModel:
    return d.UNet2DConditionModel(
        block_out_channels=(32, 64), layers_per_block=1, sample_size=32, in_channels=4, out_channels=4,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"), up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"), **more,
    )  # fmt: skip


XL = {
    "attention_head_dim": (2, 4), "use_linear_projection": True, "addition_embed_type": "text_time", "addition_time_embed_dim": 8,
    "transformer_layers_per_block": (1, 2), "projection_class_embeddings_input_dim": 80, "cross_attention_dim": 64,
}  # fmt: skip


def sd15() -> d.DiffusionPipeline:
    return d.StableDiffusionPipeline(
        vae(), clip_text(), clip_tokenizer(), _unet(cross_attention_dim=32), d.DDIMScheduler(beta_schedule="scaled_linear", clip_sample=False),
        None, None, requires_safety_checker=False,
    )  # fmt: skip


def sdxl() -> d.DiffusionPipeline:
    return d.StableDiffusionXLPipeline(
        vae(), clip_text(), clip_text(projection=True), clip_tokenizer(), clip_tokenizer(), _unet(**XL), d.EulerDiscreteScheduler(beta_schedule="scaled_linear"),
    )  # fmt: skip


def control_of(unet_options: dict) -> d.ControlNetModel:
    made = d.ControlNetModel.from_unet(_unet(**unet_options), conditioning_embedding_out_channels=(16, 32))
    with torch.no_grad():  # a fresh one is silent by design: give it a voice
        for block in (*made.controlnet_down_blocks, made.controlnet_mid_block, made.controlnet_cond_embedding.conv_out):
            torch.nn.init.normal_(block.weight, std=0.3)
    return made


def _flux_parts(channels: int) -> dict:
    transformer = d.FluxTransformer2DModel(
        patch_size=1, in_channels=channels * 4, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
        joint_attention_dim=T5_WIDTH, pooled_projection_dim=32, axes_dims_rope=[4, 4, 8], guidance_embeds=True,
    )  # fmt: skip
    coder = vae(channels, 1, 4, use_quant_conv=False, use_post_quant_conv=False, shift_factor=0.06, scaling_factor=1.5)
    return {
        "scheduler": euler(), "vae": coder, "text_encoder": clip_text(), "tokenizer": clip_tokenizer(), "text_encoder_2": t5(),
        "tokenizer_2": t.ByT5Tokenizer(), "transformer": transformer,
    }  # fmt: skip


def flux() -> d.DiffusionPipeline:
    return d.FluxPipeline(**_flux_parts(4))


def kontext() -> d.DiffusionPipeline:
    return d.FluxKontextPipeline(**_flux_parts(4))


def flux_control() -> d.FluxControlNetModel:
    made = d.FluxControlNetModel(
        patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2, joint_attention_dim=T5_WIDTH,
        pooled_projection_dim=32, axes_dims_rope=[4, 4, 8], guidance_embeds=True,
    )  # fmt: skip
    with torch.no_grad():
        for block in (made.controlnet_x_embedder, *made.controlnet_blocks, *made.controlnet_single_blocks):
            torch.nn.init.normal_(block.weight, std=0.3)
    return made


def klein() -> d.DiffusionPipeline:
    transformer = d.Flux2Transformer2DModel(
        patch_size=1, in_channels=4, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2, joint_attention_dim=48,
        timestep_guidance_channels=256, axes_dims_rope=[4, 4, 4, 4], guidance_embeds=False,
    )  # fmt: skip
    coder = d.AutoencoderKLFlux2(
        sample_size=32, down_block_types=("DownEncoderBlock2D",), up_block_types=("UpDecoderBlock2D",), block_out_channels=(4,), layers_per_block=1,
        latent_channels=1, norm_num_groups=1, use_quant_conv=False, use_post_quant_conv=False,
    )  # fmt: skip
    return d.Flux2KleinPipeline(euler(), coder, qwen3(causal=True), qwen_tokenizer(), transformer, is_distilled=True)


def _qwen_image_parts() -> dict:
    transformer = d.QwenImageTransformer2DModel(
        patch_size=2, in_channels=16, out_channels=4, num_layers=2, attention_head_dim=16, num_attention_heads=3, joint_attention_dim=16,
        guidance_embeds=False, axes_dims_rope=(8, 4, 4),
    )  # fmt: skip
    coder = d.AutoencoderKLQwenImage(
        base_dim=24, z_dim=4, dim_mult=[1, 2, 4], num_res_blocks=1, temperal_downsample=[False, True], latents_mean=[0.0] * 4, latents_std=[1.0] * 4,
    )  # fmt: skip
    return {"scheduler": euler(), "vae": coder, "text_encoder": qwen25_vl(), "tokenizer": qwen_tokenizer(), "transformer": transformer}


def qwen_image() -> d.DiffusionPipeline:
    return d.QwenImagePipeline(**_qwen_image_parts())


def qwen_edit_plus() -> d.DiffusionPipeline:
    looks = getattr(t, "Qwen2VLImageProcessorPil", None) or t.Qwen2VLImageProcessor  # the latter needs torchvision
    return d.QwenImageEditPlusPipeline(**_qwen_image_parts(), processor=looks(min_pixels=784, max_pixels=3136))


def z_image() -> d.DiffusionPipeline:
    transformer = d.ZImageTransformer2DModel(
        all_patch_size=(2,), all_f_patch_size=(1,), in_channels=16, dim=32, n_layers=2, n_refiner_layers=1, n_heads=2, n_kv_heads=2,
        cap_feat_dim=16, rope_theta=256.0, axes_dims=[8, 4, 4], axes_lens=[1024, 64, 64],
    )  # fmt: skip
    with torch.no_grad():  # made empty by the class, whatever lies there
        transformer.x_pad_token.fill_(1.0)
        transformer.cap_pad_token.fill_(1.0)
    return d.ZImagePipeline(euler(), vae(16, scaling_factor=0.36, shift_factor=0.12), qwen3(), qwen_tokenizer(), transformer)


# video models -----------------------------------------------------------------------------------------------


def _wan_parts(**more) -> dict:
    coder = d.AutoencoderKLWan(base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True])
    return {"tokenizer": t.ByT5Tokenizer(), "text_encoder": t5(), "vae": coder, "scheduler": d.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0), **more}  # fmt: skip


WAN = {
    "patch_size": (1, 2, 2), "num_attention_heads": 2, "attention_head_dim": 12, "out_channels": 16, "text_dim": T5_WIDTH, "freq_dim": 256, "ffn_dim": 32,
    "num_layers": 2, "cross_attn_norm": True, "qk_norm": "rms_norm_across_heads", "rope_max_seq_len": 32,
}  # fmt: skip


def _wan(channels: int, **more) -> d.WanTransformer3DModel:
    return d.WanTransformer3DModel(**{**WAN, "in_channels": channels, **more})


def wan() -> d.DiffusionPipeline:
    return d.WanPipeline(**_wan_parts(transformer=_wan(16)))


def wan22_i2v() -> d.DiffusionPipeline:
    return d.WanImageToVideoPipeline(**_wan_parts(transformer=_wan(36), transformer_2=_wan(36)), boundary_ratio=0.9)


def wan22_5b() -> d.DiffusionPipeline:
    coder = d.AutoencoderKLWan(
        base_dim=3, z_dim=48, in_channels=12, out_channels=12, is_residual=True, patch_size=2, latents_mean=[0.0] * 48, latents_std=[1.0] * 48,
        dim_mult=[1, 1, 1, 1], num_res_blocks=1, scale_factor_spatial=16, scale_factor_temporal=4, temperal_downsample=[False, True, True],
    )  # fmt: skip
    parts = {**_wan_parts(transformer=_wan(48, out_channels=48)), "vae": coder}
    return d.WanPipeline(**parts, expand_timesteps=True)


def wan21_flf() -> d.DiffusionPipeline:
    looks = t.CLIPVisionConfig(hidden_size=4, projection_dim=4, num_hidden_layers=2, num_attention_heads=2, image_size=4, intermediate_size=16, patch_size=1)
    size = t.CLIPImageProcessorPil if hasattr(t, "CLIPImageProcessorPil") else t.CLIPImageProcessor
    return d.WanImageToVideoPipeline(**_wan_parts(
        transformer=_wan(36, image_dim=4, pos_embed_seq_len=2 * (4 * 4 + 1)), image_encoder=t.CLIPVisionModelWithProjection(looks).eval(),
        image_processor=size(crop_size=4, size=4),
    ))  # fmt: skip


def vace() -> d.DiffusionPipeline:
    painter = d.WanVACETransformer3DModel(**{**WAN, "in_channels": 16, "num_layers": 3, "vace_layers": [0, 2], "vace_in_channels": 96})
    with torch.no_grad():
        for block in painter.vace_blocks:
            torch.nn.init.normal_(block.proj_out.weight, std=0.5)
    return d.WanVACEPipeline(**_wan_parts(transformer=painter))


def ltx2() -> d.DiffusionPipeline:
    text = {"vocab_size": 300, "hidden_size": 32, "intermediate_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8}
    vision = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "image_size": 28, "patch_size": 14}
    encoder = t.Gemma3ForConditionalGeneration(t.Gemma3Config(text_config=text, vision_config=vision)).eval()
    transformer = d.LTX2VideoTransformer3DModel(
        in_channels=4, out_channels=4, patch_size=1, patch_size_t=1, num_attention_heads=2, attention_head_dim=8, cross_attention_dim=16,
        audio_in_channels=4, audio_out_channels=4, audio_num_attention_heads=2, audio_attention_head_dim=4, audio_cross_attention_dim=8, num_layers=2,
        caption_channels=32, rope_double_precision=False, rope_type="split",
    )  # fmt: skip
    from diffusers.pipelines.ltx2 import LTX2TextConnectors, LTX2Vocoder

    side = {"connector_num_attention_heads": 4, "connector_attention_head_dim": 8, "connector_num_layers": 1, "connector_num_learnable_registers": None}
    connectors = LTX2TextConnectors(
        caption_channels=32, text_proj_in_factor=3, **{f"{which}_{key}": value for which in ("video", "audio") for key, value in side.items()},
        connector_rope_base_seq_len=32, rope_theta=10000.0, rope_double_precision=False, causal_temporal_positioning=False, rope_type="split",
    )  # fmt: skip
    coder = d.AutoencoderKLLTX2Video(
        in_channels=3, out_channels=3, latent_channels=4, block_out_channels=(8,), decoder_block_out_channels=(8,), layers_per_block=(1,),
        decoder_layers_per_block=(1, 1), spatio_temporal_scaling=(True,), decoder_spatio_temporal_scaling=(True,), decoder_inject_noise=(False, False),
        downsample_type=("spatial",), upsample_residual=(False,), upsample_factor=(1,), timestep_conditioning=False, patch_size=4, patch_size_t=1,
        encoder_causal=True, decoder_causal=False,
    )  # fmt: skip
    ears = d.AutoencoderKLLTX2Audio(
        base_channels=4, output_channels=2, ch_mult=(1,), num_res_blocks=1, attn_resolutions=None, in_channels=2, resolution=32, latent_channels=2,
        norm_type="pixel", causality_axis="height", dropout=0.0, mid_block_add_attention=False, sample_rate=16000, mel_hop_length=160, is_causal=True, mel_bins=8,
    )  # fmt: skip
    voice = LTX2Vocoder(
        in_channels=16, hidden_channels=32, out_channels=2, upsample_kernel_sizes=[4, 4], upsample_factors=[2, 2], resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]], leaky_relu_negative_slope=0.1, output_sampling_rate=16000,
    )  # fmt: skip
    return d.LTX2Pipeline(euler(), coder, ears, encoder, qwen_tokenizer(), connectors, transformer, voice)


def _cog(channels: int) -> d.CogVideoXTransformer3DModel:
    return d.CogVideoXTransformer3DModel(
        num_attention_heads=2, attention_head_dim=16, in_channels=channels, out_channels=4, time_embed_dim=2, text_embed_dim=T5_WIDTH, num_layers=1,
        sample_width=4, sample_height=4, sample_frames=9, patch_size=2, temporal_compression_ratio=4, max_text_seq_length=226,
        use_rotary_positional_embeddings=True,
    )  # fmt: skip


def _cog_parts() -> dict:
    coder = d.AutoencoderKLCogVideoX(
        down_block_types=("CogVideoXDownBlock3D",) * 4, up_block_types=("CogVideoXUpBlock3D",) * 4, block_out_channels=(8, 8, 8, 8), latent_channels=4,
        layers_per_block=1, norm_num_groups=2, temporal_compression_ratio=4,
    )  # fmt: skip
    return {"tokenizer": t.ByT5Tokenizer(), "text_encoder": t5(), "vae": coder, "scheduler": d.CogVideoXDDIMScheduler()}


def cogvideox() -> d.DiffusionPipeline:
    return d.CogVideoXPipeline(**_cog_parts(), transformer=_cog(4))


def cogvideox_i2v() -> d.DiffusionPipeline:
    return d.CogVideoXImageToVideoPipeline(**_cog_parts(), transformer=_cog(8))


def hunyuan15() -> d.DiffusionPipeline:
    transformer = d.HunyuanVideo15Transformer3DModel(
        in_channels=9, out_channels=4, num_attention_heads=2, attention_head_dim=8, num_layers=1, num_refiner_layers=1, mlp_ratio=2.0, patch_size=1,
        patch_size_t=1, text_embed_dim=16, text_embed_2_dim=T5_WIDTH, image_embed_dim=12, rope_axes_dim=(2, 2, 4), target_size=16, task_type="t2v",
    )  # fmt: skip
    coder = d.AutoencoderKLHunyuanVideo15(
        in_channels=3, out_channels=3, latent_channels=4, block_out_channels=(16, 16), layers_per_block=1, spatial_compression_ratio=4,
        temporal_compression_ratio=2, downsample_match_channel=False, upsample_match_channel=False,
    )  # fmt: skip
    text = t.Qwen2_5_VLTextModel(t.Qwen2_5_VLTextConfig(**_qwen25_text())).eval()
    return d.HunyuanVideo15Pipeline(
        text_encoder=text, tokenizer=qwen_tokenizer(), transformer=transformer, vae=coder, scheduler=euler(shift=7.0), text_encoder_2=t5(),
        tokenizer_2=t.ByT5Tokenizer(), guider=d.ClassifierFreeGuidance(guidance_scale=1.0),
    )  # fmt: skip


MAKERS: dict[str, Callable[[], d.DiffusionPipeline]] = {
    "sd15": sd15, "sdxl": sdxl, "flux": flux, "kontext": kontext, "klein": klein, "qwen-image": qwen_image, "qwen-edit-plus": qwen_edit_plus,
    "z-image": z_image, "wan": wan, "wan22-i2v": wan22_i2v, "wan22-5b": wan22_5b, "wan21-flf": wan21_flf, "vace": vace, "ltx2": ltx2,
    "cogvideox": cogvideox, "cogvideox-i2v": cogvideox_i2v, "hunyuan15": hunyuan15,
}  # fmt: skip
CONTROLS: dict[str, Callable[[], torch.nn.Module]] = {
    "sd15": lambda: control_of({"cross_attention_dim": 32}), "sdxl": lambda: control_of(XL), "flux": flux_control,
}  # fmt: skip
