"""The candidates for the thesis and what their place and kin say for them."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.analysis.thesis import bearings, kinship
from rubric.analysis.thesis.candidates import FEWEST_CANDIDATES
from rubric.analysis.thesis.cues import WORDINGS

QUESTION = "Should a town pay for a pool that nobody uses?"


def fired(written: str, sentence: str) -> set[str]:
    draft = understood(written).draft
    rows = {one.sentence.of(draft.text): one for one in bearings.read(draft)}
    return set(rows[sentence].with_reasons(draft))


@pytest.mark.parametrize(
    ("introduction", "names"),
    [
        (f"{OPENING} {THESIS}", {"closes the introduction", "is the first position"}),
        (f"{THESIS} {OPENING}", {"opens the introduction", "is the first position"}),
        (f"{OPENING} {THESIS} {OPENING}", {"stands last but one"}),
        (f"{QUESTION} {THESIS}", {"answers a question"}),
        (f"{OPENING} {THESIS}", {"lists three reasons", "returns in the conclusion"}),
        (f"{OPENING} {THESIS}", {"means what the conclusion says", "heads the body"}),
    ],
)
def test_the_claim_is_known_by_its_bearings(introduction: str, names: set[str]) -> None:
    written = text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert names <= fired(written, THESIS)


BARE = "The town should open its swimming pool in winter."


@pytest.mark.parametrize(
    ("introduction", "follows"),
    [
        (f"{BARE} It keeps people healthy, teaches lessons, and pays for the heating.", True),
        (f"{BARE} Because exercise keeps people healthy every winter.", True),
        (f"{BARE} It keeps mills, makes wool, and feeds chess.", False),
        (f"{BARE} First, it is nice.", False),
        (f"{BARE} {OPENING}", False),
    ],
    ids=["the body's", "one of them", "idle", "empty", "none"],
)
def test_reasons_that_follow_are_those_of_the_body(introduction: str, *, follows: bool) -> None:
    written = text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert ("is followed by reasons" in fired(written, BARE)) is follows


def test_idle_reasons_say_nothing_for_a_claim() -> None:
    idle = f"{BARE[:-1]} because of rust, chess, and the music of whales."
    written = text(idle, HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert fired(written, idle).isdisjoint(bearings.OF_REASONS)


WHALES = "The whale of the northern sea is a mammal."


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [(WHALES, True), ("The weather is a nuisance.", False), ("I was not at sea.", False)],
    ids=["of the subject", "of something else", "of the writer"],
)
def test_what_the_subject_is_may_be_the_claim(sentence: str, *, stated: bool) -> None:
    milk = "A whale gives milk to its young, and a northern mammal breathes air at sea."
    blood = "The blood of a whale is warm, as that of every mammal in the northern sea."
    written = text(f"{OPENING} {sentence}", milk, blood, "So the whale is a northern mammal.")
    assert (kinship.STATED in fired(written, sentence)) is stated


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The pool is a symbol of the town's pride.", "only reads what is so"),
        ("The pool lies empty because the pipes froze.", "takes no position"),
        ("The pool lies at the edge of the town.", "takes no position"),
        ("The pool is a symbol of pride and should stay.", None),
    ],
    ids=["read", "with a reason", "told", "voiced"],
)
def test_a_reading_stands_between_a_position_and_none(sentence: str, name: str | None) -> None:
    written = text(f"{OPENING} {sentence}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    found = fired(written, sentence) & {"only reads what is so", "takes no position"}
    assert found == ({name} if name else set())


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("I did not laugh, because the pool is where I learned to swim.", True),
        ("Years later I learned that the pool had been a mill.", True),
        ("We have been to the pool every winter since.", True),
        ("I think I was the happiest child at the pool.", True),
        ("Last fall our mayor announced that the pool might become a garage.", True),
        ("The council is considering a garage, and the pool is old.", True),
        ("I believe that the pool should stay open in winter.", False),
        ("We need a warm pool because the winters are long.", False),
        ("We had better keep the pool.", False),
        ("The pool warms everybody who swims in it.", False),
    ],
)
def test_a_tale_or_news_that_takes_no_position_only_tells(sentence: str, *, tells: bool) -> None:
    written = text(f"{OPENING} {sentence}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert ("only tells" in fired(written, sentence)) is tells


def test_short_paragraphs_are_read_on() -> None:
    lines = [f"The pier has plank number {i} of its long wooden deck." for i in range(20)]
    found = bearings.read(understood(text(*lines)).draft)
    assert len(found) == FEWEST_CANDIDATES


def test_reasons_only_speak_for_a_claim() -> None:
    # `score_card` leaves the reasons of the farthest unread, which must stay the last with them.
    signs = [bearings.SIGNS[name] for name in bearings.OF_REASONS]
    assert all(min(sign.bare, sign.full) >= 0 for sign in signs)


def test_the_body_counts_for_little() -> None:
    written = text(OPENING, f"{THESIS} {HEALTH}", LESSONS, TICKETS, CONCLUSION)
    assert "heads the second paragraph" in fired(written, THESIS)
    sign = bearings.SIGNS["stands after the introduction"]
    assert max(sign.bare, sign.full) < 0


def test_every_cue_has_an_example_and_a_small_weight() -> None:
    for sign in (*bearings.SIGNS.values(), *WORDINGS.values()):
        assert sign.example
        assert abs(sign.bare) <= 9
        assert abs(sign.full) <= 9


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("We swim when it snows here.", {"is short", "is brief"}),
        ("We swim when it snows up here.", {"is brief"}),
        (f"We swim when {'very ' * 12}cold snow falls here.", {"is brief"}),
        (f"We swim when {'very ' * 13}cold snow falls here.", set()),
        (f"We swim when {'very ' * 37}cold snow falls here.", set()),
        (f"We swim when {'very ' * 38}cold snow falls here.", {"runs long"}),
    ],
    ids=["6 words", "7", "19", "20", "44", "45"],
)
def test_the_length_of_a_claim_is_told(sentence: str, cues: set[str]) -> None:
    found = fired(text(f"{OPENING} {sentence}", HEALTH, LESSONS, CONCLUSION), sentence)
    assert found & {"is short", "is brief", "runs long"} == cues


@pytest.mark.parametrize(
    ("sentence", "title", "cues"),
    [
        ("Sober mayors drink tea.", "Tea Rooms", {"names the title"}),
        ("Sober mayors drink tea.", "Tea, Drink, Milk and Water Rooms", set()),
        ("Sober mayors exercise.", "Rooms", set()),
        ("Sober mayors exercise, with lessons.", "Rooms", {"heads the body"}),
    ],
    ids=["half of a title", "two of five", "one head of the body", "two"],
)
def test_a_claim_shares_words_with_title_and_body(
    sentence: str, title: str, cues: set[str]
) -> None:
    written = text(title, f"{OPENING} {sentence}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert fired(written, sentence) & {"names the title", "heads the body"} == cues


def test_two_reasons_are_not_three() -> None:
    claim = "The town should open its pool because it warms us and it wakes us."
    found = fired(text(f"{OPENING} {claim}", HEALTH, LESSONS, CONCLUSION), claim)
    assert found & set(bearings.OF_REASONS) == {"lists reasons"}


def test_three_sentences_are_nearest_to_how_the_conclusion_opens() -> None:
    draft = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)).draft
    near = [one for one in bearings.read(draft) if "means how the conclusion opens" in one.cues]
    assert len(near) == 3


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The pool of 1961 is a gift of the mill.", False),
        ("The pool won the 2nd prize.", False),
        ("The pool was shut by Covid-19.", False),
        ("The pool holds 1961 gallons more than 40 tubs.", True),
        ("The pool cost $12,000.", True),
        ("The pool is half a million years old.", True),
    ],
)
def test_a_year_is_no_figure(sentence: str, *, figure: bool) -> None:
    written = text(f"{OPENING} {sentence}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert ("gives a figure" in fired(written, sentence)) is figure


@pytest.mark.parametrize(
    ("introduction", "ending", "proved"),
    [
        (f"{THESIS} {OPENING}", CONCLUSION, True),
        (f"{OPENING} {THESIS}", CONCLUSION, False),
        (f"{THESIS} {OPENING}", "Nobody knows where the moon goes when it is new.", False),
    ],
    ids=["first", "last", "without an echo"],
)
def test_a_first_sentence_whose_reasons_the_rest_proves(
    introduction: str, ending: str, *, proved: bool
) -> None:
    found = fired(text(introduction, HEALTH, LESSONS, TICKETS, ending), THESIS)
    assert (bearings.PROVED in found) is proved


@pytest.mark.parametrize(
    ("ending", "elsewhere"),
    [(CONCLUSION, False), ("Nobody knows where the moon goes when it is new.", True)],
    ids=["echoed", "on the moon"],
)
def test_a_conclusion_may_be_about_something_else(ending: str, *, elsewhere: bool) -> None:
    written = text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, ending)
    assert (bearings.UNECHOED in fired(written, THESIS)) is elsewhere
