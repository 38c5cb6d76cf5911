"""Which words of a sentence count as the writer's own position."""

from pathlib import Path

import pytest

from rubric.analysis.thesis import wording
from rubric.analysis.thesis.profiles import FULL

HERE = Path(__file__).parent


def fired(sentence: str) -> set[str]:
    return set(wording.worded(sentence))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The song “We Should Be Good” has two verses.", "says what ought to be"),
        ("The song “We Should Be Good” has two verses.", "judges"),
        ("She read the Great Harbor Almanac twice.", "judges"),
        ("The king had to leave the harbor at night.", "says what must be"),
        ("The harbor has to the north two piers.", "says what must be"),
        ("We know that the harbor lies to the north.", "takes a stance"),
        ("I am running for treasurer.", "takes a side"),
        ("I am happy with my ferry.", "takes a side"),
        ("Osei had only painted boats before.", "insists"),
        ("Only two boats came back.", "insists"),
        ("It was cold and people said that it froze.", "sets one against the other"),
        ("Our stronger boats went first.", "compares"),
        ("They took the ferry rather than the road.", "compares"),
        ("They built a pier in order to fish.", "gives a reason"),
        ("The harbor has been shut since.", "gives a reason"),
        ("The harbor has been shut since the war.", "gives a reason"),
        ("Most boats came home, and not one of them was whole.", "sets one against the other"),
        ("I have a lot of evidence for my claim.", "takes a stance"),
    ],
)
def test_others_words_and_plain_narration_are_no_position(sentence: str, name: str) -> None:
    assert name not in fired(sentence)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The harbor won praise, yet no power.", "takes a turn"),
        ("The harbor won praise; but no power.", "takes a turn"),
        ("Although the harbor won praise, it got no power.", "sets against"),
        ("The harbor has not yet won praise.", None),
    ],
)
def test_a_turn_is_told_once(sentence: str, name: str | None) -> None:
    assert fired(sentence) & {"takes a turn", "sets against"} == ({name} if name else set())


@pytest.mark.parametrize(
    "sentence",
    [
        "The gate must be open in winter.",
        "We have to open the gate.",
        "I agree with the harbor master.",
        "Towns should open their gates.",
        "I am here to tell you that the gate was never shut.",
        "I am asking you to open the gate.",
        "We beg the council to open the gate.",
        "I find the case for a gate the better one.",
    ],
)
def test_a_duty_or_a_side_is_a_position(sentence: str) -> None:
    assert fired(sentence) & set(wording.POSITIONS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Some people who have lived by the old harbor all their lives say that it floods.",
        "Critics of the new pier argue that it is ugly.",
        "It is often said that the sea is cold.",
    ],
)
def test_a_view_is_others_however_long_its_subject(sentence: str) -> None:
    assert "gives others' view" in fired(sentence)


@pytest.mark.parametrize(
    ("sentence", "only"),
    [
        ("The gate is a wall of oak.", True),
        ("The gate was not built by monks.", True),
        ("The gate is a great wall of oak.", False),
        ("I was not at the gate.", False),
        ("Some people say that the gate is a wall of oak.", False),
        ("Is the gate a wall, or is it not?", False),
        ("The gate opened at nine.", False),
        ("The gate is a symbol of winter.", True),
    ],
    ids=["is", "is not", "judged", "of the writer", "others' view", "asked", "told", "read"],
)
def test_what_only_says_what_is_so(sentence: str, *, only: bool) -> None:
    assert wording.only_states(wording.worded(sentence)) is only


def test_blanking_keeps_every_place() -> None:
    said = "The “wet” pier and the 'dry' one aren't theirs."
    assert len(wording.own_words(said)) == len(said)
    assert wording.own_words(said).split() == "The pier and the one aren't theirs.".split()


def test_a_mark_looks_for_its_partner_only_so_far() -> None:
    near, far = "“" + "a " * 300 + "”", "“" + "a " * 400 + "”"
    assert not wording.own_words(near).strip()
    assert wording.own_words(far) == far


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Osei uses the tide to show that grief returns.", "interprets"),
        ("Through the lamp, Osei reveals a town that fears the dark.", "interprets"),
        ("The play presents the keeper's pride as a kind of sleep.", "interprets"),
        ("The novel suggests that mercy has a price.", "interprets"),
        ("The harbor is a symbol of what the sailors lost.", "interprets"),
        ("The strike was caused by the refusal of the owners to talk.", "names a cause"),
        ("The canal was a turning point for the valley.", "names a cause"),
        ("The rise of the railway has led to a loss of inns.", "names a cause"),
        ("Noise plays a decisive part in the flight of the birds.", "names a cause"),
        ("Salt contributes to the decay of the bridge.", "names a cause"),
        ("Without the ferry, the island would have no school.", "names a cause"),
        ("The lamp is not a comfort but a warning.", "sets against"),
        ("The road drew the two coasts closer than any treaty.", "compares"),
        ("The ferry has become indispensable for the island.", "judges"),
        ("It was the women, not the mayor, who saved the mill.", "sets against"),
        ("The two main causes were the drought and the tax on salt.", "names a cause"),
        ("The league fell apart for three reasons.", "names a cause"),
        ("The guild failed because its masters trusted nobody.", "names a cause"),
        ("The key to her success lay in her patience.", "names a cause"),
        ("The tide stands for what nobody dares to say.", "interprets"),
        ("The letter makes the reader share her guilt.", "interprets"),
        ("Homework robs children of sleep.", "says what it does"),
        ("The blight turned a poor harvest into a famine.", "says what it does"),
        ("Advertising to children is a form of theft.", "says what it does"),
        ("The strike won praise, but it changed no law.", "takes a turn"),
        ("The charter did not end the feud; it hid it.", "sets against"),
        ("It was above all the weavers who gained.", "compares"),
        ("No other invention changed the valley as deeply as the loom.", "compares"),
        ("The keepers are guiltier than the thief.", "compares"),
        ("Unlike his brother, Osei rules through fear.", "sets against"),
        ("There is no doubt that the pier has to go.", "insists"),
        ("This essay will show that the loom changed more than any law.", "takes a stance"),
        ("What looks like thrift is fear of the winter.", "sees through"),
        ("What the town calls a harbor was a prison.", "sees through"),
        ("The real thief of the story is the judge.", "sees through"),
        ("The pier seems to be a gift, but it is a bill.", "sees through"),
        ("For all its lamps, the palace is dark.", "sees through"),
        ("The keeper, not the thief, is guilty.", "sets one against the other"),
        ("The feud was ended by a ferry, not by a treaty.", "sets one against the other"),
        ("The lamp is a warning about pride more than about fire.", "sets one against the other"),
        ("The ferry owed as much to luck as to skill.", "sets one against the other"),
        ("The harbor is less a place than a judge.", "sets one against the other"),
        ("It is the cook who sees the storm coming.", "sets one against the other"),
        ("The one who wins is the one who waits.", "sets one against the other"),
        ("Of the two ferries, the older is the more dangerous.", "compares"),
        ("Hunger, fog and debt together made a mutiny all but certain.", "names a cause"),
        ("The fire came about through a mixture of thrift and wind.", "names a cause"),
        ("Had the wind not turned, the ships might well have met.", "names a cause"),
        ("The league was undone chiefly by its own tolls.", "names a cause"),
        ("The strike broke out because the bread was gone.", "names a cause"),
        ("Osei uses flashbacks and a broken rhythm to draw us into her guilt.", "interprets"),
        ("Osei uses statistics and anecdotes to win over the farmers.", "interprets"),
        ("The song is a satire of thrift.", "interprets"),
    ],
)
def test_a_reading_or_a_cause_is_a_claim_without_i_or_should(sentence: str, name: str) -> None:
    assert name in fired(sentence)
    assert fired(sentence) & set(wording.CLAIMS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Osei wrote the novel in 1954.",
        "The keeper uses the lamp to call the boats.",
        "She shows the boy the harbor.",
        "The road to the mill leads past the church.",
        "Storms can lead to floods.",
        "Cars are responsible for 12 percent of the smoke.",
        "Osei's aunt plays the flute.",
        "The mill, which is older than the church, burned twice.",
        "He lost his savings in 1923.",
        "The road runs through the town.",
        "The thief attacks the guard.",
        "He stands for election.",
        "The report costs ten dollars, and its cover is red.",
        "The keeper seems tired.",
        "The true date is lost.",
        "The picture is the work of a pupil.",
        "The farmers use the barn to store hay.",
    ],
)
def test_a_fact_or_a_plot_is_neither_a_reading_nor_a_cause(sentence: str) -> None:
    assert not fired(sentence) & set(wording.READS)


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("What the town calls thrift is fear.", "asks", False),
        ("What looks like a quarrel about ships is a quarrel about bread.", "asks", False),
        ("What is the harbor for", "asks", True),
        ("What did the keeper see", "asks", True),
        ("What kind of harbor does a town need", "asks", True),
        ("It was the tide that made the town.", "points backward", False),
        ("It was cold.", "points backward", True),
        ("The strike of 1848 failed.", "tells a story", False),
        ("Both books imagine a dry sea.", "tells a story", False),
        ("Now imagine a dry sea.", "tells a story", True),
        ("Because of all this, we won.", "draws together", True),
        ("I think so because of that ferry.", "draws together", False),
        ("My name is Osei, and I keep the lamp.", "introduces the writer", True),
        ("I am an eighth grade student at Pier School.", "introduces the writer", True),
        ("I am running for treasurer.", "introduces the writer", True),
        ("I am a friend of the harbor.", "introduces the writer", False),
        ("It failed in May of 1848.", "tells a story", True),
        ("Osei turns the reader's question around.", "poses the question", False),
        ("The question of the harbor is old.", "poses the question", True),
        ("Read on to learn why we should or shouldn't go.", "poses the question", True),
        ("Historians of the coast believe that it froze.", "gives others' view", True),
        ("A debt that is not told grows.", "reports a view", False),
        ("The mayor told us that it froze.", "reports a view", True),
        ("This essay will show that the loom changed the valley.", "announces", False),
        ("This essay will show how a loom works.", "announces", True),
        ("I will show that the loom changed the valley.", "announces", False),
        ("What drove the weavers to the coast was hunger.", "asks", False),
        ("Whether the gate should open is a matter of taste.", "asks", True),
        ("Whether or not it rains, the gate should open.", "asks", False),
        ("Weavers were paid according to what they wove.", "gives others' view", False),
        ("Whatever the critics say, the pier will stand.", "gives others' view", False),
        ("No matter what critics think, it will stand.", "gives others' view", False),
        ("The critics say that the pier will stand.", "gives others' view", True),
        ("Whatever they say, the pier ought to stand.", "opens with what ought to be", True),
        ("For years, as I said, it ought to stand.", "opens with what ought to be", False),
        ("On the morning of the fire, the gates were shut.", "sets the scene", True),
        ("For centuries the valley lived on wool.", "sets the scene", True),
        ("In the novel, the valley is a prison.", "sets the scene", False),
        ("Because the wells ran dry, the weavers left.", "goes on listing", False),
    ],
)
def test_a_claim_is_not_taken_for_a_question_or_a_tale(
    sentence: str, name: str, *, expected: bool
) -> None:
    assert (name in fired(sentence)) is expected


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("To shut the ferry would be a mistake.", "judges", True),
        ("To shut the ferry was a mistake.", "judges", True),
        ("Every captain makes mistakes.", "judges", False),
        ("The island cannot afford to lose its ferry.", "judges", True),
        ("Few could afford the ferry.", "judges", False),
        ("I will discuss the advantages and disadvantages of a ferry.", "judges", False),
        ("The advantages of a ferry are many.", "judges", True),
        ("To shut the ferry would be a mistake.", "weighs what would be", True),
        ("It wouldn't be fair to the island.", "weighs what would be", True),
        ("A bridge would have been better.", "weighs what would be", True),
        ("Nobody would be there at night.", "weighs what would be", False),
        ("In this essay I will weigh both and give my opinion.", "takes a stance", False),
        ("My opinion is that the ferry has to stay.", "takes a stance", True),
    ],
)
def test_a_verdict_is_told_from_words_that_only_sound_like_one(
    sentence: str, name: str, *, expected: bool
) -> None:
    assert (name in fired(sentence)) is expected


def test_a_comparison_is_shown_with_the_word_that_compares() -> None:
    assert wording.worded("The pier is longer than the road.")["compares"] == "longer than"


def shares(table: str) -> tuple[float, float]:
    """Give which shares of a file's sentences, one a line, are worded as claims, and as none."""
    lines = (HERE / table).read_text("utf-8").splitlines()
    points = [sum(FULL.weights[name] for name in fired(line)) for line in lines]
    return sum(p > 0 for p in points) / len(lines), sum(p < 0 for p in points) / len(lines)


def test_invented_theses_are_told_from_invented_sentences_around_them() -> None:
    claim, none = shares("theses.txt")
    assert claim > 0.68
    assert none < 0.06
    claim, none = shares("openings.txt")
    assert claim < 0.25
    assert none > 0.38
