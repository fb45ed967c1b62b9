"""A change in the script changes the shots that it touches, and no other: not their ids, not a byte of them."""

import pytest
from board_stories import beat_id, gull_rock, gull_rock_bible, plain_bible, says, talk
from msgspec.structs import replace

from multiplane.boards import assign_ids, plan, rename_scenes
from multiplane.boards.identity import likeness
from multiplane.core.shot import Shot, Speaks
from multiplane.core.story import SpeechBeat, Story

BIBLE = gull_rock_bible()


def replan(before: tuple[Shot, ...], story: Story) -> tuple[Shot, ...]:
    return assign_ids(before, plan(story, BIBLE, seed=3))


def with_beats(story: Story, number: int, beats: tuple) -> Story:
    scenes = list(story.scenes)
    scenes[number] = replace(scenes[number], beats=beats)
    return replace(story, scenes=tuple(scenes))


def changed(before: tuple[Shot, ...], after: tuple[Shot, ...]) -> list[str]:
    old = {shot.id: shot for shot in before}
    return [shot.id for shot in after if old.get(shot.id) != shot]


SPEECHES = [(s, b) for s, scene in enumerate(gull_rock().scenes) for b, beat in enumerate(scene.beats) if isinstance(beat, SpeechBeat)]


@pytest.mark.parametrize(("scene", "position"), SPEECHES)
def test_a_changed_word_changes_one_shot(scene, position):
    story = gull_rock()
    before = plan(story, BIBLE, seed=3)
    beats = list(story.scenes[scene].beats)
    text = " ".join([*beats[position].text.split()[:-1], "herring."])
    beats[position] = replace(beats[position], text=text, id=beat_id(text))
    after = replan(before, with_beats(story, scene, tuple(beats)))
    assert [shot.id for shot in after] == [shot.id for shot in before]
    assert len(changed(before, after)) == 1
    one = next(shot for shot in after if beat_id(text) in shot.covers)
    assert changed(before, after) == [one.id]


@pytest.mark.parametrize(("scene", "position"), SPEECHES)
def test_an_inserted_line_touches_only_its_neighbours(scene, position):
    story = gull_rock()
    before = plan(story, BIBLE, seed=3)
    beats = story.scenes[scene].beats
    extra = says("mara", "I had almost forgotten what the colour of it was.")
    after = replan(before, with_beats(story, scene, (*beats[:position], extra, *beats[position:])))
    touched = changed(before, after)
    assert 1 <= len(touched) <= 3
    order = [shot.id for shot in after]
    places = [order.index(id) for id in touched]
    assert max(places) - min(places) <= 2
    assert sorted(order) == order, "the ids still run in the film's order"


def test_a_deleted_scene_leaves_the_others_as_they_were():
    story = gull_rock()
    before = plan(story, BIBLE, seed=3)
    shorter = replace(story, scenes=tuple(
        replace(scene, id=f"sq{10 * number:03d}") for number, scene in enumerate((*story.scenes[:1], *story.scenes[2:]), start=1)
    ))
    after = replan(before, shorter)
    kept = tuple(shot for shot in before if shot.scene != "sq020")
    assert [replace(shot, dressing=()) for shot in after] == [replace(shot, dressing=()) for shot in kept]
    assert "lantern in the tower" not in after[-1].dressing, "what the scene had done to the place is undone"
    assert [scene.id for scene in rename_scenes(shorter, after).scenes] == ["sq010", "sq030", "sq040"]


def test_an_inserted_scene_gets_a_number_in_between():
    story = gull_rock()
    before = plan(story, BIBLE, seed=3)
    new = replace(story.scenes[1], beats=(says("finn", "I can't sleep."),), heading=replace(story.scenes[1].heading, text="INT. STAIRS"))
    longer = replace(story, scenes=tuple(
        replace(scene, id=f"sq{10 * number:03d}") for number, scene in enumerate((*story.scenes[:2], new, *story.scenes[2:]), start=1)
    ))
    after = replan(before, longer)
    assert {shot.scene for shot in after} == {"sq010", "sq020", "sq025", "sq030", "sq040"}
    assert [shot for shot in after if shot.scene != "sq025"] == list(before)


def test_a_shot_between_two_numbers_gets_one_in_between():
    story = talk(("ann", "I never said that to anybody at all."), ("bob", "You said it to me and to the whole town."))
    bible = plain_bible(story)
    before = plan(story, bible)
    lines = [("ann", "I never said that to anybody at all."), ("ann", "Not once in all of the years that I have lived here, and that is a long time, Bob, and I would remember."),
             ("bob", "You said it to me and to the whole town.")]
    after = assign_ids(before, plan(talk(*lines), bible))
    assert "sq010_sh0015" in [shot.id for shot in after] or "sq010_sh0025" in [shot.id for shot in after]


def test_many_insertions_at_one_place_still_find_names():
    story = gull_rock()
    shots, seen = plan(story, BIBLE), set()
    for number in range(40):
        beats = story.scenes[1].beats
        line = says("mara" if number % 2 else "finn", f"This is remark number {number} of all those that we make tonight.")
        story = with_beats(story, 1, (*beats[:3], line, *beats[3:]))
        shots = assign_ids(shots, plan(story, BIBLE))
        ids = [shot.id for shot in shots]
        assert len(set(ids)) == len(ids)
        seen |= set(ids)
    assert len(seen) >= 50


def test_line_ids_stay_with_their_words():
    story = talk(("ann", "Is it?"), ("bob", "It is."))
    before = plan(story, plain_bible(story))
    after = assign_ids(before, plan(talk(("ann", "Is it?"), ("ann", "Really?"), ("bob", "It is.")), plain_bible(story)))
    old = {(shot.id, e.text): e.line for shot in before for e in shot.events if isinstance(e, Speaks)}
    for shot in after:
        lines = [e.line for e in shot.events if isinstance(e, Speaks)]
        assert len(set(lines)) == len(lines)
        assert all(old.get((shot.id, e.text), e.line) == e.line for e in shot.events if isinstance(e, Speaks))


def test_a_shot_is_most_like_itself():
    shots = plan(gull_rock(), BIBLE)
    for shot in shots[1:-1]:
        assert likeness(shot, shot) == max(likeness(shot, other) for other in shots)


def test_no_previous_shots_is_a_first_plan():
    shots = plan(gull_rock(), BIBLE)
    assert assign_ids((), shots) == shots
    assert assign_ids(shots, shots) == shots
    assert assign_ids(shots, ()) == ()
