import pytest
from builders import CONCLUSION, HEALTH, OPENING, THESIS, text, understood

from rubric.analysis.restatement.copying import longest_run, stood_before
from rubric.lookup import sentences_in


@pytest.mark.parametrize(
    ("last", "stood"),
    [
        ("The town should open its swimming pool in winter.", True),
        ("So the town should open its swimming pool, as all now see.", True),
        ("The town should keep it open, for all who swim there now and later.", False),
        ("Exercise helps.", False),
    ],
)
def test_a_sentence_half_of_which_stood_before(last: str, *, stood: bool) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", HEALTH, CONCLUSION, last)).draft
    sentence = sentences_in(draft, len(draft.paragraphs) - 1)[0]
    assert sentence.of(draft.text) == last
    assert (stood_before(draft, sentence) >= 0.5) is stood


@pytest.mark.parametrize(
    ("last", "share"),
    [
        ("Doctors who followed winter sports found the same.", 0.5),
        ("There doctors who followed winter sports found the same.", 0.0),
        ("Doctors who followed them agree.", 0.0),
    ],
    ids=["four words of eight", "of nine", "three of five"],
)
def test_half_a_sentence_is_a_run_of_four_words_at_least(last: str, share: float) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", HEALTH, CONCLUSION, last)).draft
    assert stood_before(draft, draft.sentences[-1]) == share


@pytest.mark.parametrize(
    ("last", "run"),
    [("Let its swimming pool in winter be.", 4), ("Let its swimming pool in be.", 0)],
)
def test_a_run_of_three_words_returns_by_chance(last: str, run: int) -> None:
    claim = "The town should open the swimming pool in winter."
    draft = understood(text(claim, HEALTH, last)).draft
    said, words = longest_run(draft, draft.sentences[0], draft.sentences[-1])
    assert words == run
    assert (said.of(draft.text) if said else None) == ("swimming pool in winter" if run else None)
