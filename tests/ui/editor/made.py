"""Drafts and findings made for the tests of the editor."""

from __future__ import annotations

from dataclasses import dataclass

from app.document import Document, WrittenSection
from app.shown import ShownFinding, ShownFix
from checks import Severity
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits


@dataclass
class Desk:
    """A document, the editor that shows it, and what carries edits between them."""

    document: Document
    editor: ScriptEdit
    edits: DraftEdits

    @property
    def shown(self) -> WrittenSection:
        assert self.editor.section_id is not None
        return self.document.section(self.editor.section_id)


def finding(
    section: WrittenSection,
    words: str,
    severity: Severity = Severity.ERROR,
    *,
    key: str = "",
    line: int | None = None,
    fixes: tuple[ShownFix, ...] = (),
    title: str = "A title",
) -> ShownFinding:
    """A finding on the first place of the words; without words, something missing at a line."""
    if words:
        paragraph = next(p for p in section.paragraphs if words in p.text)
        start = paragraph.text.index(words)
        span: tuple[int | None, int | None] = (start, start + len(words))
    else:
        paragraph, span = section.paragraphs[line or 0], (None, None)
    return ShownFinding(
        key or words, words, "rule", "Kind", severity, title, "", "", section.id, paragraph.id,
        paragraph.revision, *span, 0, words, None, (), fixes, (), (),
    )  # fmt: skip


def blocks(editor: ScriptEdit) -> list[str]:
    """What Qt holds, block by block."""
    found, block = [], editor.document().firstBlock()
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found
