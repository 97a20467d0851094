"""One run of the checker's process: lines go in and come out, and its end is told once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, Signal, Slot

_GOODBYE_MS = 500


class WorkerProcess(QObject):
    """Started at most once; nothing here waits except `stop`, and that for a killed process."""

    said = Signal(bytes)
    """One line of its output, without the line break."""
    ended = Signal()
    """It could not be started, stopped by itself, or was killed; never after `stop`."""

    def __init__(self, program: str, arguments: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._failed)
        self._process.finished.connect(self._finished)

    def start(self) -> None:
        """Returns at once; what is written before it runs is kept for it."""
        self._process.start()

    def send(self, line: bytes) -> None:
        """Writes a line that has no line break in it."""
        self._process.write(line + b"\n")

    def kill(self) -> None:
        """Ends it the hard way; `ended` follows."""
        self._process.kill()

    def stop(self) -> None:
        """Ends it for good and in silence."""
        self._over = True
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        self._process.kill()
        self._process.waitForFinished(_GOODBYE_MS)

    @property
    def pid(self) -> int:
        return self._process.processId()

    @Slot()
    def _read(self) -> None:
        while not self._over and self._process.canReadLine():
            self.said.emit(bytes(self._process.readLine().data()).rstrip(b"\r\n"))

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        """Only a start that failed: a crash is followed by `finished`."""
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._end()

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.ended.emit()
