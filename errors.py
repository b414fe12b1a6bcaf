"""Everything that can go wrong, in the words a business unit reads.

    CandourError            what happened, where, and what to do next
    |-- UnreadableSource    one document could not be read; the others go on
    |-- BadSettings         a YAML file says something it may not; nothing is built
    |-- DamagedRecord       a line of rulings, approvals or the audit log is broken; nothing is built
    |-- DetectorUnavailable a detector cannot load; nothing is built, for a silent detector is a leak
    |-- Unsettled           words still await a ruling; raised by the mask, so that they cannot get through
    |-- SiteFailed          the site could not be put together; the old one stays
    `-- LeakFound           withheld words were found in the built site; the old one stays

Imports nothing, so that every package may use it.
"""


class CandourError(Exception):
    """A fault told in three plain parts.

    Args:
        what: what happened, one sentence, never quoting a withheld word.
        where: the file, and line, page or paragraph where it is known; "" where there is no place.
        next_step: what the reader can do about it.
    """

    def __init__(self, what: str, where: str = "", next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.next_step = next_step

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.next_step}" if self.next_step else ""
        return f"{place}{self.what}{advice}"


class UnreadableSource(CandourError):
    """One source document could not be read."""


class BadSettings(CandourError):
    """A settings file (YAML) holds a value that is not allowed."""


class DamagedRecord(CandourError):
    """A line in content/records cannot be trusted."""


class DetectorUnavailable(CandourError):
    """A detector, or a list it needs, could not be loaded."""


class Unsettled(CandourError):
    """A meeting was masked while something in it awaited a ruling."""


class SiteFailed(CandourError):
    """MkDocs could not build the site, or it could not be put in place."""


class LeakFound(CandourError):
    """The finished site holds words that were to be withheld.

    private: lines that name the words, for the business unit's own screen; never part of str().
    """

    def __init__(self, what: str, where: str = "", next_step: str = "", private: tuple[str, ...] = ()) -> None:
        super().__init__(what, where, next_step)
        self.private = private
