"""The zip of a project: nothing is unpacked to disk, and no entry is read further than is fair."""

import io
import zipfile
from types import TracebackType
from typing import BinaryIO, Self

from django.utils.translation import gettext as _

from inbreng.insights.exports.refi.given import Unreadable

MOST_ENTRIES = 50_000
LONGEST_PROJECT = 128 * 1024 * 1024
LONGEST_TEXT = 16 * 1024 * 1024
MOST_TEXT = 256 * 1024 * 1024  # all texts together


class Package:
    """An opened .qdpx file."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise Unreadable(_("Deze zip is beschadigd.")) from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise Unreadable(_("In deze zip staan te veel bestanden."))
        self._entries = {entry.filename.replace("\\", "/").casefold(): entry for entry in entries}
        self._n_read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def project(self) -> BinaryIO:
        """The XML of the project; raises Unreadable without one."""
        entry = self._entries.get("project.qde")
        if entry is None:
            raise Unreadable(_("In deze zip staat geen project.qde: het is geen REFI-QDA-project."))
        return io.BytesIO(self._content(entry, LONGEST_PROJECT))

    def text(self, path: str) -> str:
        """The text at an address as the standard writes it, “internal://…”; empty when absent."""
        name = path.removeprefix("internal://").casefold()
        entry = self._entries.get(f"sources/{name}") or self._entries.get(name)
        if entry is None:
            return ""
        content = self._content(entry, LONGEST_TEXT)
        self._n_read += len(content)
        if self._n_read > MOST_TEXT:
            raise Unreadable(_("De teksten in dit project zijn samen te groot."))
        return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")

    def _content(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        # The size that an entry says it has may be a lie: what comes out is counted.
        too_large = Unreadable(_("Wat in deze zip staat, is uitgepakt te groot."))
        if entry.file_size > most:
            raise too_large
        try:
            with self._zip.open(entry) as inside:
                content = inside.read(most + 1)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
            raise Unreadable(_("Deze zip is beschadigd of met een wachtwoord gesloten.")) from error
        except Exception as error:
            if type(error).__module__ in {"zlib", "lzma"}:
                raise Unreadable(_("Deze zip is beschadigd.")) from error
            raise
        if len(content) > most:
            raise too_large
        return content
