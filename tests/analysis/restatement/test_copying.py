import pytest
from builders import CONCLUSION, HEALTH, OPENING, THESIS, text, understood

from rubric.analysis.restatement.copying import stood_before
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
