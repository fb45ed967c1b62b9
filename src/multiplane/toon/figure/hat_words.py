"""The names of hats, without what draws them. Data."""

from __future__ import annotations

HATS: tuple[str, ...] = (
    "bowler_hat", "top_hat", "tall_hat", "cap", "captains_cap", "police_cap", "sailor_cap", "flat_cap", "baseball_cap", "beanie", "bobble_hat", "nightcap", "crown", "tiara", "party_hat", "bonnet", "headscarf", "hijab", "keffiyeh", "hood", "turban", "bandana", "straw_hat", "sun_hat",
    "cowboy_hat", "fedora", "sombrero", "helmet", "hard_hat", "fire_helmet", "knight_helmet", "viking_helmet", "racing_helmet", "space_helmet", "diving_helmet", "chef_hat", "nurse_cap", "witch_hat", "wizard_hat", "beret", "fez", "headband", "sou_wester", "feathers", "tricorn", "mortarboard", "mitre", "wig",
)  # fmt: skip
