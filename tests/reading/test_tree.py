"""XML from a stranger, an element at a time: what is let go, and what is refused."""

import pytest

from rubric.errors import ReadingError
from rubric.reading import tree


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(tree, "MOST_TAGS", 50)
    return 50


def told(inside: str) -> list[str]:
    data = f"<all><top/>{inside}</all>".encode()
    return [row.get("n", "") for row in tree.stream(data, "a.xlsx", ["row"])]


@pytest.mark.parametrize("before", ["", "<a/><b><c/></b>"])
def test_elements_come_one_by_one_however_many(few: int, before: str) -> None:
    rows = [f'{before}<row n="{n}"><c/><c/></row>' for n in range(3 * few)]
    assert told("".join(rows)) == [f"{n}" for n in range(3 * few)]


@pytest.mark.parametrize("inside", ["<a/>{}", "<row>{}</row>", "<row/><b>{}</b>", "{}<row/>"])
def test_what_is_never_let_go_is_refused(few: int, inside: str) -> None:
    with pytest.raises(ReadingError) as caught:
        told(inside.format("<a/>" * (few + 1)))
    assert caught.value.code == "too-large"


def test_what_was_before_is_gone() -> None:
    data = b"<all><a/><in><b/><row n='1'/><b/><row n='2'/></in></all>"
    for row in tree.stream(data, "a.xlsx", ["row"]):
        above = row.getparent()
        assert above is not None
        assert row.get("n") == "1" or [each.get("n") for each in above] == [None, None, "2"]
