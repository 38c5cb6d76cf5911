from builders import strong, understood

from rubric.checks.manual import manual


def test_it_stays_open() -> None:
    finding = manual(understood(strong()))
    assert finding.status == "open"
    assert finding.score is None
