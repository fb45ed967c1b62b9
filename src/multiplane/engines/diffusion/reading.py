"""Pictures into tokens for Qwen's vision models on a machine without torchvision.

The library's own processor makes a film processor as well, which cannot be imported without torchvision; a picture
model never uses it. This one has the tokenizer and the picture part alone, and answers the one call that is made.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import transformers

PICTURE, MERGED = "<|image_pad|>", 4


class PictureProcessor(transformers.ProcessorMixin):
    """Called with `text` and `images`; gives a BatchFeature as Qwen2VLProcessor does."""

    def __init__(self, tokenizer: Any, image_processor: Any):  # not the parent's, which asks for the film part
        self.tokenizer, self.image_processor = tokenizer, image_processor

    def __call__(self, text: list[str], images: Any = None, padding: bool = True, return_tensors: str = "pt", **more: Any) -> Any:
        seen = self.image_processor(images=images, return_tensors=return_tensors) if images is not None else {}
        counts = iter(int(grid.prod()) // MERGED for grid in seen["image_grid_thw"]) if seen else iter(())
        told = [self._with_places(one, counts) for one in text]
        return transformers.BatchFeature({**self.tokenizer(told, padding=padding, return_tensors=return_tensors), **seen})

    def _with_places(self, text: str, counts: Any) -> str:
        """Each picture's one sign becomes as many as the picture has tokens."""
        first, *rest = text.split(PICTURE)
        return first + "".join(PICTURE * next(counts) + part for part in rest)


def read_processor(where: Path) -> PictureProcessor:
    """The processor of the model in folder `where`."""
    kind = getattr(transformers, "Qwen2VLImageProcessorPil", None) or transformers.Qwen2VLImageProcessor
    folder = where / "processor"
    tokens = folder if (folder / "tokenizer_config.json").is_file() else where / "tokenizer"
    return PictureProcessor(transformers.Qwen2Tokenizer.from_pretrained(tokens, local_files_only=True), kind.from_pretrained(folder, local_files_only=True))
