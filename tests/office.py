"""What LibreOffice makes of a Word document."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from word_comments import part

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")


def saved(data: bytes, folder: Path) -> etree._Element:
    """Give the content that LibreOffice saves of a document."""
    (folder / "copy.docx").write_bytes(data)
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    asked = [own, "--headless", "--convert-to", "odt", "--outdir", str(folder)]
    command = [str(OFFICE), *asked, str(folder / "copy.docx")]
    subprocess.run(command, check=True, capture_output=True)
    return etree.fromstring(part((folder / "copy.odt").read_bytes(), "content.xml"))
