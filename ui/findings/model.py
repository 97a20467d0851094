"""The rows as a Qt model; an answer changes only the rows that differ."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.shown import ShownFinding
from ui.findings.rows import Row, Sort, sentence

ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Rows with the sentence a screen reader hears. `where` says where a missing line belongs."""

    def __init__(self, where: Callable[[ShownFinding], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._rows: tuple[Row, ...] = ()
        self._looks: list[tuple[object, ...]] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(row)
        return None

    def sentence(self, row: Row) -> str:
        """Everything that is painted of the row, in words."""
        counted = [other for other in self._rows if other.sort is Sort.FINDING]
        number = counted.index(row) + 1 if row in counted else 0
        missing = bool(row.findings) and row.findings[0].missing
        where = self._where(row.findings[0]) if missing else ""
        return sentence(row, number, len(counted), where)

    def find(self, key: str | None) -> int:
        """The row that holds a finding, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.holds(key)), -1)

    def set_rows(self, rows: tuple[Row, ...]) -> bool:
        """Says whether anything looks different. Rows that stay keep their state in views.

        Only the stretch between the first and the last difference is taken out and put in.
        """
        old = self._rows
        if old == rows:
            return False
        looks = self._looks, [row.look for row in rows]
        if looks[0] == looks[1]:
            self._rows = rows
            return False
        self._looks = looks[1]
        same = [row.ident for row in old], [row.ident for row in rows]
        if same[0] == same[1]:
            self._rows = rows
            for number, (before, after) in enumerate(zip(*looks, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return True
        self._splice(rows, *_difference(*same))
        return True

    def _splice(self, rows: tuple[Row, ...], head: int, tail: int) -> None:
        """Keeps `head` rows at the top and `tail` at the end, exchanges those between."""
        nowhere = QModelIndex()
        old = self._rows
        if len(old) - tail > head:
            self.beginRemoveRows(nowhere, head, len(old) - tail - 1)
            self._rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if len(rows) - tail > head:
            self.beginInsertRows(nowhere, head, len(rows) - tail - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows
        self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))


def _difference(old: list[str], new: list[str]) -> tuple[int, int]:
    """How many rows agree at the top and, past those, at the end."""
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    rest = most - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return head, tail
