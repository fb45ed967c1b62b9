"""A human figure: one design under one light, drawn in any pose.

What a pose does not change (head, hair, hats, garments on the straight body) is authored once per turn and
kept; a drawing then costs a few matrix products. Facing left is facing right in a mirror, with the light and
one-sided things (an eyepatch, a parting) mirrored beforehand so that they stay where they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import cos, hypot, radians, sin
from typing import NamedTuple

import numpy as np

from multiplane.core.design import CastDesign
from multiplane.toon.drawing import Drawing, Paint, Shape
from multiplane.toon.stage import Light

from . import accessories as wear
from . import aids
from . import beastfolk as beast
from .batch import Batch, limbs, smooth
from .colour import RGB, Inks, darker, lighter, luminance, rgb_of
from .creature_parts import Coat
from .face import FaceLook, add_face, talk_height
from .hair import HAIR, HairParts, build_hair
from .hands import hand_contours, shoe_contours
from .head import Skull, add_ears, add_head, add_nose
from .pose import HANDS, Pose
from .proportions import Measures, measure
from .skeleton import Bones, camera_side, head_matrix, planes, solve, trunk_of
from .torso import Cloth, Form, add_garment, bend
from .wardrobe import CUTS, is_foot

HEAD_TURN = 5.0  # degrees between prepared heads
FACING, SIDE_ON, FROM_BEHIND = 22.0, 110.0, 140.0  # turns at which arms come before or behind the body


class Tube(NamedTuple):
    """One layer of a limb: 0 near arm, 1 far arm, 2 near leg, 3 far leg."""

    limb: int
    span: tuple[float, float]
    widths: tuple[float, float, float]
    caps: tuple[float, float]
    rgb: RGB
    hand: str = ""  # "left" where the figure wears it on one arm alone


class Trunk(NamedTuple):
    form: Form
    behind: Batch
    clothes: Batch
    over: Batch


class HeadParts(NamedTuple):
    skull: Skull
    hair: HairParts
    back: Batch
    base: Batch
    cap: Batch
    wear: Batch


class Human:
    """A design under a light, ready to be posed."""

    def __init__(self, design: CastDesign, light: Light):
        self.design, self.light = design, light
        self.m: Measures = measure(design)
        self.look = FaceLook(design)
        self.skin = rgb_of(design.skin)
        self.hair = rgb_of(design.hair_colour)
        cloths = [Cloth(g) for g in design.wardrobe if g.kind in CUTS and not is_foot(g.kind)]
        tucked = any(c.cut.layer == 2 and c.cut.hem >= -0.02 for c in cloths)  # a shirt goes into a skirt, a jumper over it
        self.cloths = sorted(cloths, key=lambda c: 2.5 if c.cut.layer == 1 and tucked else c.cut.layer)
        self.feet = next((Cloth(g) for g in design.wardrobe if is_foot(g.kind)), None)
        self.worn = {a.kind: a for a in design.accessories}
        self.hat = next((a for a in design.accessories if a.kind in wear.HATS), None)
        gloves = self.worn.get("gloves") or self.worn.get("mittens")
        self.hand_rgb = rgb_of(gloves.colour) if gloves else self.skin
        self.tubes = tubes = self._tubes()
        self._rig = (np.array([t.limb for t in tubes]), tuple(t.span for t in tubes), np.array([t.widths for t in tubes]), np.array([t.caps for t in tubes]))
        self._heads: dict[tuple, HeadParts] = {}
        self._trunks: dict[tuple, Trunk] = {}
        self._faces: dict[tuple, Batch] = {}
        self._inks = {left: Inks(light, left) for left in (False, True)}
        self.patched = "eyepatch" in self.worn
        self.beast, self.coat = beast.kind_of_beast(design), Coat(design)

    # what is worn on the limbs --------------------------------------------------------------------------

    def _tubes(self) -> tuple[Tube, ...]:
        m, out = self.m, []
        arm = (m.arm_width, m.arm_width * 0.80, m.arm_width * 0.64)
        leg = (m.leg_width * 1.08, m.leg_width * 0.76, m.leg_width * 0.54)
        sleeve = max((c for c in self.cloths if c.cut.sleeve > 0), key=lambda c: (c.cut.layer, c.cut.sleeve), default=None)
        under = [c for c in self.cloths if c.cut.sleeve > 0 and c is not sleeve and sleeve and c.cut.sleeve > sleeve.cut.sleeve]
        trousers = max((c for c in self.cloths if c.cut.leg > 0), key=lambda c: c.cut.layer, default=None)
        for limb in (0, 1):
            out.append(Tube(limb, (0.0, 1.0), arm, (1.0, 0.4), self.skin))
            for cloth in [*under, *([sleeve] if sleeve else [])]:
                out += self._sleeve(limb, cloth, arm)
            out += self._bands(limb, arm, sleeve.cut.fit if sleeve else 1.0)
        for limb in (2, 3):
            out.append(Tube(limb, (0.0, 1.0), leg, (0.6, 0.5), self._stocking()))
            if trousers:
                k, cut = trousers.cut.leg_width, trousers.cut
                hem = 0.93 if cut.leg >= 1 else cut.leg
                mid = leg[1] if cut.leg >= 1 else leg[0] * 0.94
                end = leg[2] * 1.15 if cut.leg >= 1 else leg[0] * 0.98
                out.append(Tube(limb, (0.0, hem), (leg[0] * min(k, 1.18), mid * k, end * k), (0.5, 0.22), trousers.rgb))
                if "turn_up" in cut.trim:
                    out.append(Tube(limb, (0.88, 0.945), (end * k * 1.1,) * 3, (0.1, 0.1), lighter(trousers.rgb, 0.25)))
            if self.feet and "boot" in self.feet.cut.trim:
                out.append(Tube(limb, (0.70, 1.0), (leg[1] * 1.30, leg[1] * 1.12, leg[1] * 1.0), (0.15, 0.3), self.feet.rgb))
        return tuple(out)

    def _stocking(self) -> RGB:
        tights = next((c for c in self.cloths if c.kind in ("tights", "leggings")), None)
        return tights.rgb if tights else self.skin

    def _sleeve(self, limb: int, cloth: Cloth, arm: tuple[float, float, float]) -> list[Tube]:
        cut, w = cloth.cut, arm[0]
        long = cut.sleeve > 0.8
        loose = 1.14 + (cut.fit - 1.0) * 0.9
        end = arm[2] * cut.cuff if long else w * cut.cuff * 0.9
        widths = (w * loose, (w * 0.86 * loose + end) / 2 if long else w * loose, end)
        out = [Tube(limb, (0.0, cut.sleeve), widths, (1.0, 0.16), cloth.rgb)]
        if cloth.pattern in ("stripes", "striped") and long:
            out += [Tube(limb, (t, t + 0.075), tuple(np.interp([t, t + 0.04, t + 0.075], [0, 0.48, 0.95], widths) * 1.01), (0.1, 0.1), cloth.accent) for t in (0.16, 0.32, 0.48, 0.64, 0.80)]
        if long and (cut.front or "rib" in cut.trim or "hem" in cut.trim) and cut.cuff < 2:
            out.append(Tube(limb, (cut.sleeve - 0.075, cut.sleeve), (end * 1.06,) * 3, (0.1, 0.16), cloth.fold))
        return out

    def _bands(self, limb: int, arm: tuple[float, float, float], fit: float) -> list[Tube]:
        """What is worn round the left arm."""
        out = []
        if "armband" in self.worn:
            out.append(Tube(limb, (0.22, 0.34), (arm[0] * 1.18 * fit,) * 3, (0.1, 0.1), rgb_of(self.worn["armband"].colour), "left"))
        if "watch" in self.worn:
            out.append(Tube(limb, (0.90, 0.955), (arm[2] * 1.12,) * 3, (0.1, 0.1), rgb_of(self.worn["watch"].colour), "left"))
            out.append(Tube(limb, (0.915, 0.94), (arm[2] * 0.6,) * 3, (0.6, 0.6), (0.93, 0.91, 0.84), "left"))
        return out

    # prepared parts -------------------------------------------------------------------------------------

    def head_parts(self, turn: float, flip: bool) -> HeadParts:
        key = (turn, flip)
        if key not in self._heads:
            self._heads[key] = self._build_head(turn, flip)
        return self._heads[key]

    def _build_head(self, turn: float, flip: bool) -> HeadParts:
        d, inks = self.design, self._inks[self.light.from_left != flip]
        wide = {"round": 1.10, "broad": 1.04, "slim": 0.95}.get(d.build, 1.0) * (1.05 if d.age in ("child", "baby") else 1.0)
        skull = Skull(d.head, turn, wide)
        hidden = self.hat is not None and self.hat.kind in wear.HIDES_HAIR
        helmet = self.hat is not None and self.hat.kind in ("space_helmet", "diving_helmet")
        style = "bald" if (hidden and not helmet) or self.beast else d.hair
        pressed = self.hat is not None and self.hat.kind not in ("tiara", "crown", "headband", "space_helmet", "diving_helmet", "nurse_cap", "party_hat")
        ribbon = next((c.rgb for c in reversed(self.cloths) if luminance(c.rgb) > 0.1), self.hair)
        hair = build_hair(style, skull, self.hair, inks, flip=flip, hat=pressed, ribbon=ribbon)
        back, base, cap, over = Batch(), Batch(), Batch(), Batch()
        ears = HAIR.get(style, HAIR["short"]).ears and (not hidden or self.hat.kind in ("turban", "bandana")) and not self.beast
        if self.beast:
            beast.add_beast_mane(back, self.beast, self.coat, skull, inks)
            beast.add_beast_ears(back, cap, self.beast, self.coat, skull, inks)
        if ears:
            add_ears(back, skull, self.skin, inks, behind=True)
        add_head(base, skull, self.skin, inks)
        if ears:
            add_ears(base, skull, self.skin, inks, behind=False)
        if self.beast:
            beast.add_beast_face(base, self.beast, self.coat, skull, inks)
        for item in d.accessories:
            rgb, _ = wear.accents(item.kind, item.colour, item.accent)
            if item.kind in ("freckles",):
                wear.add_face_wear(base, item.kind, rgb, skull, self.look, inks, flip, self.skin)
            elif item.kind in wear.FACE_WEAR and item.kind not in ("hair_bow", "flower_in_hair", "headphones", *wear.OVER_HAIR):
                wear.add_face_wear(over, item.kind, rgb, skull, self.look, inks, flip, self.skin)
            elif item.kind in wear.FACE_WEAR:
                wear.add_face_wear(cap, item.kind, rgb, skull, self.look, inks, flip, self.skin)
        if self.hat is not None:
            rgb, accent = wear.accents(self.hat.kind, self.hat.colour, self.hat.accent)
            wear.add_hat(cap, back, self.hat.kind, rgb, accent, skull, inks)
        return HeadParts(skull, hair, back, base, cap, over)

    def trunk(self, turn: float, flip: bool) -> Trunk:
        key = (turn, flip)
        if key not in self._trunks:
            self._trunks[key] = self._build_trunk(turn, flip)
        return self._trunks[key]

    def _build_trunk(self, turn: float, flip: bool) -> Trunk:
        inks = self._inks[self.light.from_left != flip]
        form = Form(self.m, self.design.build, turn)
        behind, clothes, over = Batch(), Batch(), Batch()
        if self.beast:
            beast.add_beast_tail(behind, self.beast, self.coat, form, inks)
        under = None
        if not any(c.cut.layer in (1, 2, 3) and c.cut.rise >= 1 for c in self.cloths):
            add_garment(clothes, form, _bare(self.skin, 0.0 if not any(c.cut.leg > 0 for c in self.cloths) else 0.10), inks)
        for cloth in self.cloths:
            seen = under if under is not None else ((0.95, 0.93, 0.89) if cloth.cut.collar in ("lapels",) else self.skin)
            add_garment(clothes if cloth.kind not in ("cloak", "cape") or turn < 110 else over, form, cloth, inks, seen)
            under = cloth.rgb if cloth.cut.layer in (2, 3) and cloth.cut.rise >= 1 else under
        for item in self.design.accessories:
            if item.kind in wear.TRUNK_WEAR:
                rgb, accent = wear.accents(item.kind, item.colour, item.accent)
                wear.add_behind(behind, item.kind, rgb, form, inks)
                wear.add_trunk_wear(over, item.kind, rgb, accent, item.pattern, form, inks)
        for cloth in self.cloths:
            if cloth.kind in ("cloak", "cape") and turn < 110:
                half = form.hip_half * 1.35
                hem = cloth.cut.hem
                behind.add(inks.flat(darker(cloth.rgb, 0.35)), smooth([(half * 0.6, 1.0), (half, 0.5), (half * 1.1, hem), (-half * 1.35, hem - 0.02), (-half * 1.2, 0.5), (-half * 0.7, 1.0)]))
        return Trunk(form, behind, clothes, over)

    def face(self, pose: Pose, parts: HeadParts, turn: float, flip: bool) -> Batch:
        key = (turn, flip, pose[FACE_FROM:FACE_TO], pose.mouth)
        batch = self._faces.get(key)
        if batch is None:
            if len(self._faces) > 3000:
                self._faces.clear()
            batch = self._faces[key] = self._build_face(pose, parts, flip)
        return batch

    def _build_face(self, pose: Pose, parts: HeadParts, flip: bool) -> Batch:
        inks, batch, d = self._inks[self.light.from_left != flip], Batch(), self.design
        hidden = wear.patched_side(flip) if self.patched else 0.0
        wear.add_beard(batch, d.beard, parts.skull, self.hair, inks, self.look.mouth_y, talk_height(pose))
        add_face(batch, self.look, pose, parts.skull, inks, hidden)
        if self.beast:
            beast.add_beast_nose(batch, self.beast, self.coat, parts.skull, inks)
            return batch
        add_nose(batch, parts.skull, d.nose, self.skin, inks, 0.82 if d.age in ("child", "baby") else 1.12 if d.age == "elder" else 1.0)
        wear.add_moustache(batch, d.beard, parts.skull, self.hair, inks, self.look.mouth_y, pose.smile)
        return batch

    # drawing --------------------------------------------------------------------------------------------

    def draw(self, pose: Pose, held: Mapping[str, Drawing]) -> Drawing:
        turned, flip = camera_side(pose)
        yaw = turned.yaw
        if "wheelchair" in self.worn:
            turned = aids.seat(turned, self.m)
        bones = solve(turned, self.m)
        head_yaw = max(-80.0, min(180.0, yaw + pose.head_yaw))
        head_flip = flip != (head_yaw < 0)
        frame = frame_of(turned, flip, self.m.height)
        shapes = self._assemble(turned, bones, frame, abs(head_yaw), head_yaw < 0, flip, head_flip, held)
        return Drawing(tuple(rimmed(shapes, self.light, self.m.height)))

    def _assemble(self, pose: Pose, bones: Bones, frame: np.ndarray, head_yaw: float, head_back: bool, flip: bool, head_flip: bool,
                  held: Mapping[str, Drawing]) -> list[Shape]:  # fmt: skip
        inks = self._inks[self.light.from_left != flip]
        head_turn = round(head_yaw / HEAD_TURN) * HEAD_TURN
        body_turn = round(pose.yaw / HEAD_TURN) * HEAD_TURN
        parts = self.head_parts(head_turn, head_flip)
        trunk = self.trunk(body_turn, flip)
        head = frame @ _affine(head_matrix(pose, trunk_of(pose, self.m), self.m, head_back))
        tubes = self._limb_shapes(bones, inks, frame, flip)
        move = bend(bones, self.m, trunk.form, pose.sway, pose.bob)
        carry = lambda points: move(points) @ frame[:, :2].T + frame[:, 2]  # noqa: E731
        lag = -pose.sway * (1 if not head_back else -1)
        near_arm = [*tubes[0], *self._hand(pose.near_hand, bones.near_arm, bones.near_hand, pose.near_held, pose.near_held_turn, inks, frame, held)]
        far_arm = [*tubes[1], *self._hand(pose.far_hand, bones.far_arm, bones.far_hand, pose.far_held, pose.far_held_turn, inks, frame, held)]
        far_leg = [*tubes[3], *self._foot(bones.far_leg, bones.far_foot, bones, 1.0, pose, inks, frame)]
        near_leg = [*tubes[2], *self._foot(bones.near_leg, bones.near_foot, bones, -1.0, pose, inks, frame)]
        hair_back = [*parts.hair.back.place(head), *parts.back.place(head)]
        for swing in parts.hair.swings_back:
            hair_back += swing.batch.place(head @ _affine(_about(swing.pivot, radians(lag * swing.gain))))
        chair = aids.wheelchair(pose, self.m, rgb_of(self.worn["wheelchair"].colour), inks, frame) if "wheelchair" in self.worn else ([], [])
        if "cane" in self.worn and not (pose.far_held if flip else pose.near_held) and self._cane_reaches(bones.far_arm if flip else bones.near_arm):
            stick = aids.cane(bones.far_arm if flip else bones.near_arm, self.m, rgb_of(self.worn["cane"].colour), inks, frame)
            near_arm, far_arm = (near_arm, [*stick, *far_arm]) if flip else ([*stick, *near_arm], far_arm)
        behind, under, over, top = self._place_arms(pose, near_arm, far_arm)
        front = pose.yaw < FACING
        out = [*hair_back, *chair[0], *trunk.behind.warp(carry), *behind]
        out += [*near_leg, *far_leg] if front else [*far_leg, *near_leg]
        out += self._neck(bones, inks, frame, pose)
        out += [*under, *trunk.clothes.warp(carry), *over, *trunk.over.warp(carry)]
        out += parts.base.place(head)
        out += self.face(pose, parts, head_turn, head_flip).place(head @ _nodded(pose, head_turn))
        out += parts.hair.cap.place(head) + parts.hair.over.place(head) + parts.cap.place(head) + parts.wear.place(head)
        for swing in parts.hair.swings_front:
            out += swing.batch.place(head @ _affine(_about(swing.pivot, radians(lag * swing.gain))))
        return [*out, *top, *chair[1]]

    def _place_arms(self, pose: Pose, near: list[Shape], far: list[Shape]) -> tuple[list[Shape], list[Shape], list[Shape], list[Shape]]:
        """What of the arms lies behind everything, under the clothes, over them, and over the head."""
        behind: list[Shape] = []
        under: list[Shape] = []
        over: list[Shape] = []
        top: list[Shape] = []
        if pose.yaw > FROM_BEHIND:  # what is raised is before the body, and hidden by it
            for arm, shoulder in ((near, pose.near_shoulder), (far, pose.far_shoulder)):
                (under if shoulder > 60 else over).extend(arm)
            return behind, under, over, top
        (top if pose.arms_front and pose.yaw < SIDE_ON else over if pose.yaw < FACING else behind).extend(far)
        top += near
        return behind, under, over, top

    def _cane_reaches(self, arm: np.ndarray) -> bool:
        """Whether a hand is low enough to lean on a cane."""
        return 0.2 * self.m.height < float(arm[2][1]) < 0.62 * self.m.height

    def _neck(self, bones: Bones, inks: Inks, frame: np.ndarray, pose: Pose) -> list[Shape]:
        m = self.m
        w = m.head * 0.17 * (1.25 if self.design.build in ("round", "broad") else 1.0) * (0.85 if m.feminine else 1.0)
        x, y = bones.neck
        top = y + (m.height - m.head - m.neck) + m.head * 0.16
        hx = x + m.head * 0.02 * bones.s
        points = smooth([(x + w * 1.1, y - m.head * 0.10), (hx + w, top), (hx - w, top), (x - w * 1.1, y - m.head * 0.10)], 0.5)
        return [Shape((points @ frame[:, :2].T + frame[:, 2],), inks.flat(darker(self.skin, 0.13 + 0.4 * self.light.shade)), tag="skin")]

    def _limb_shapes(self, bones: Bones, inks: Inks, frame: np.ndarray, flip: bool) -> list[list[Shape]]:
        joints = np.stack([bones.near_arm, bones.far_arm, bones.near_leg, bones.far_leg])
        index, spans, widths, caps = self._rig
        contours = limbs(joints[index], spans, widths, caps) @ frame[:, :2].T + frame[:, 2]
        out: list[list[Shape]] = [[], [], [], []]
        ends = [self._grade(j, frame, inks) for j in joints]
        for i, tube in enumerate(self.tubes):
            if tube.hand and (tube.limb == 0) != flip:  # the left arm is the far one, facing right
                continue
            dark = 0.16 if tube.limb in (1, 3) else 0.0
            stops = self._stops(tube.rgb, inks, dark)
            p0, p1 = ends[tube.limb]
            out[tube.limb].append(Shape((contours[i],), Paint(stops, "linear", p0, p1), tag="limb"))
        return out

    def _grade(self, joints: np.ndarray, frame: np.ndarray, inks: Inks) -> tuple:
        """The ends of a gradient across a limb, from its lit to its shaded side."""
        (ax, ay), (bx, by), (cx, cy) = joints.tolist()
        dx, dy = cx - ax, cy - ay
        d = hypot(dx, dy) or 1e-6
        nx, ny = -dy / d, dx / d
        if nx * inks.side * 0.8 + ny * 0.6 < 0:
            nx, ny = -nx, -ny
        w = self.m.leg_width * 0.62
        ends = np.array([(bx + nx * w, by + ny * w), (bx - nx * w, by - ny * w)]) @ frame[:, :2].T + frame[:, 2]
        (x0, y0), (x1, y1) = ends.tolist()
        return (x0, y0), (x1, y1)

    @lru_cache(maxsize=256)  # noqa: B019 - figures live as long as the shot
    def _stops(self, rgb: RGB, inks: Inks, dark: float) -> tuple:
        base = darker(rgb, dark)
        return ((0.0, (*inks.lit(lighter(base, 0.05)), 1.0)), (0.50, (*inks.lit(base), 1.0)), (0.66, (*inks.shaded(base), 1.0)), (1.0, (*inks.shaded(base, 0.04), 1.0)))

    def _hand(self, shape: int, arm: np.ndarray, angle: float, prop: str, turn: float, inks: Inks, frame: np.ndarray, held: Mapping[str, Drawing]) -> list[Shape]:
        mitten, thumb = hand_contours(HANDS[shape] if not prop else "grip")
        size = self.m.hand
        x, y = arm[2].tolist()
        c, s = cos(angle), sin(angle)
        local = frame @ np.array([[c * size, -s * size, x], [s * size, c * size, y], [0, 0, 1.0]])
        move = lambda p: p @ local[:, :2].T + local[:, 2]  # noqa: E731
        lit, dark = inks.flat(self.hand_rgb), inks.flat(darker(self.hand_rgb, 0.13))
        fingers, finger = Shape((move(mitten),), lit, tag="hand"), Shape((move(thumb),), dark, tag="hand")
        if not prop or prop not in held:
            return [fingers, finger]
        grip = np.array([0.42, 0.05]) @ local[:, :2].T + local[:, 2]
        a = radians(turn)
        flip = np.sign(np.linalg.det(frame[:, :2]))
        matrix = np.array([[cos(a) * flip, -sin(a) * flip, grip[0]], [sin(a), cos(a), grip[1]]])
        return [fingers, *held[prop].transformed(matrix).shapes, finger]

    def _foot(self, leg: np.ndarray, turn: float, bones: Bones, sign: float, pose: Pose, inks: Inks, frame: np.ndarray) -> list[Shape]:
        bare = self.feet is None or "bare" in self.feet.cut.trim
        rgb = self.skin if bare else self.feet.rgb
        boot = not bare and "boot" in self.feet.cut.trim
        upper, sole = shoe_contours(boot)
        size = self.m.ankle * (1.12 if boot else 1.0)
        long = (0.50 + 0.50 * bones.s) * size * 1.05
        plane = planes(pose.yaw)[0 if sign < 0 else 1]  # feet turn outwards with the arms
        facing = (-1.0 if plane < 0 else 1.0) * max(0.5, abs(plane))
        x, y = leg[2].tolist()
        c, s = cos(turn * facing), sin(turn * facing)
        local = frame @ np.array([[c * long * facing, -s * size, x], [s * long * facing, c * size, y], [0, 0, 1.0]])
        move = lambda p: p @ local[:, :2].T + local[:, 2]  # noqa: E731
        base = darker(rgb, 0.14 if sign > 0 else 0.0)
        return [Shape((move(upper),), inks.flat(base), tag="foot"), Shape((move(sole),), inks.flat(darker(base, 0.35) if not self.feet or "sole" not in self.feet.cut.trim else (0.95, 0.94, 0.9)), tag="foot")] if not bare else [Shape((move(upper),), inks.flat(base), tag="foot")]


FACE_FROM, FACE_TO = Pose._fields.index("brow"), Pose._fields.index("tears") + 1


def _nodded(pose: Pose, head_turn: float) -> np.ndarray:
    """Seen from the front, a face that looks up or down slides up or down on its head; in profile the head turns alone."""
    slide = 0.0036 * max(-20.0, min(20.0, pose.head_pitch)) * max(0.0, cos(radians(head_turn)))
    return np.array([[1.0, 0.0, 0.0], [0.0, 1.0, slide], [0.0, 0.0, 1.0]])


def _bare(skin: RGB, hem: float) -> Cloth:
    from multiplane.core.design import Garment

    cloth = Cloth(Garment("swimsuit", "#777777"))
    cloth.rgb, cloth.cut = skin, cloth.cut._replace(collar="", hem=hem)
    return cloth


def _affine(matrix: np.ndarray) -> np.ndarray:
    return np.vstack([matrix, (0.0, 0.0, 1.0)])


def _about(pivot: tuple[float, float], angle: float) -> np.ndarray:
    c, s = cos(angle), sin(angle)
    x, y = pivot
    return np.array([[c, -s, x - c * x + s * y], [s, c, y - s * x - c * y]])


def frame_of(pose: Pose, flip: bool, height: float) -> np.ndarray:
    """From figure space to the drawing: tilt of the whole, then the mirror."""
    matrix = np.eye(2, 3)
    if pose.tilt:
        matrix = _about((0.0, 0.43 * height + pose.root_y * height), radians(pose.tilt))
    if flip:
        matrix = np.array([[-1.0], [1.0]]) * matrix
    return matrix


_RIMMED = frozenset(("limb", "hair", "skin", "hat", "body", "head", *CUTS))  # never what is held: it may glow


def rimmed(shapes: list[Shape], light: Light, height: float) -> list[Shape]:
    """Each large form with a sliver of rim light on the key side: its own outline in the rim colour, shifted, behind it."""
    if light.rim_strength < 0.05:
        return shapes
    shift = np.array([(-0.006 if light.from_left else 0.006) * height, 0.0035 * height])
    paint = Paint(((0.0, (*rgb_of(light.rim), min(1.0, light.rim_strength) * 0.85)),))
    out: list[Shape] = []
    for shape in shapes:
        if shape.tag in _RIMMED and not shape.clip and shape.paint.stops[-1][1][3] == 1.0:
            out.append(Shape(tuple([c + shift for c in shape.contours]), paint, tag=shape.tag))
        out.append(shape)
    return out
