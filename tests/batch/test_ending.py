"""The end of a run is remembered, and forgotten when anything it wrote is another."""

from contextlib import closing
from pathlib import Path

from builders import default_rubric

from rubric.batch import ledger
from rubric.batch.work import Options

OPTIONS = Options(default_rubric(), (), brief=False)


def test_it_is_remembered_while_its_files_are_untouched(tmp_path: Path) -> None:
    (tmp_path / "marks.csv").write_bytes(b"1")
    with closing(ledger.begun(tmp_path, OPTIONS)) as kept:
        key, names, said = kept.key("class"), ("marks.csv",), ("a", "")
        assert kept.ending(key) is None
        kept.end(key, names, said)
        assert kept.ending(key) == (names, said)
        assert kept.ending(kept.key("another class")) is None
        (tmp_path / "marks.csv").write_bytes(b"by hand")
        assert kept.ending(key) is None
        kept.end(kept.key("another class"), (), said)
        (tmp_path / "marks.csv").write_bytes(b"1")
        assert kept.ending(key) is None
