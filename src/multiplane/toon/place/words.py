"""The words of a description that a place can answer to. Data."""

from __future__ import annotations

FEATURE_WORDS: tuple[str, ...] = (
    "clock", "bench", "table", "chair", "window", "door", "lamp", "lantern", "curtain", "picture", "painting", "portrait",
    "shelf", "shelves", "book", "bed", "sofa", "armchair", "fireplace", "hearth", "stove", "plant", "rug", "carpet", "piano",
    "mirror", "desk", "barrel", "crate", "box", "tree", "bush", "flower", "rock", "fence", "fountain", "statue", "sign",
    "train", "gear", "wheel", "candle", "map", "ladder", "counter", "stairs", "column", "banner", "flag", "boat", "mushroom",
    "gravestone", "snowman", "well", "tent", "fire", "campfire", "computer", "television", "radio", "cupboard", "wardrobe",
    "lights", "signal", "three lights", "dead lamp", "workbench", "great wheel", "moon", "car", "bicycle", "post box", "snow", "ball", "chest", "guitar", "telescope", "globe", "throne", "altar", "pool",
    "autumn", "autumnal", "winter", "wintry", "spring", "blossom", "summer", "leaves", "frost", "poster", "calendar", "unmade", "rope", "blackboard", "sink", "bath", "bars", "web", "cobweb", "crack", "wave", "wall", "gravestones", "roof", "bottle",
)
LOOSE_WORDS: tuple[str, ...] = (
    "rain", "fog", "storm", "wind", "night", "day", "dawn", "dusk", "morning", "evening", "dark", "darkness", "silence",
    "steam", "smoke", "calm", "quiet", "sun", "thunder", "lightning", "nobody", "empty", "it", "he", "she", "they",
)
