"""What an assistive client hears of one program. Run by the system's own Python, which has pyatspi.

    reader.py PID      takes commands, one a line, and answers each with one line of JSON:

tree     every control that shows: role, name, description, states, depth, text
focused  the control that got the keyboard last, or null
heard    what was announced since the last time this was asked
"""

import json
import sys
import time

import pyatspi
from gi.repository import GLib

_DEEPEST = 25


def program(pid):
    """The program on the accessibility bus; waits for it."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        for candidate in pyatspi.Registry.getDesktop(0):
            if candidate is not None and candidate.get_process_id() == pid:
                return candidate
        time.sleep(0.1)
    sys.exit(f"no program with the number {pid} on the accessibility bus")


def walk(node, depth=0):
    """The node and everything below it that shows, in the order of the tree."""
    node.clear_cache()
    yield node, depth
    if depth < _DEEPEST:
        for number in range(node.childCount):
            child = node.getChildAtIndex(number)
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                yield from walk(child, depth + 1)


def told(node, depth=0):
    """All that is read out of one control."""
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    try:
        text = node.queryText().getText(0, -1)
    except NotImplementedError:
        text = ""
    row = {"role": node.getRoleName(), "name": node.name, "description": node.description}
    return {**row, "states": states, "depth": depth, "text": text}


class Reader:
    """Answers the commands while the bus goes on speaking."""

    def __init__(self, pid):
        self._pid = pid
        self._heard = []
        self._program = program(pid)
        self._focused = None
        pyatspi.Registry.registerEventListener(self._take, "object:announcement")
        pyatspi.Registry.registerEventListener(self._follow, "object:state-changed:focused")

    def _take(self, event):
        self._heard.append(str(event.any_data))

    def _follow(self, event):
        """By event: Qt calls the current row of a list focused wherever the keyboard is."""
        if event.detail1:
            self._focused = told(event.source)

    def answer(self, command):
        if command == "heard":
            heard, self._heard = self._heard, []
            return heard
        if command == "focused":
            return self._focused
        self._program.clear_cache()
        return [told(node, depth) for node, depth in walk(self._program)]


def main():
    reader = Reader(int(sys.argv[1]))

    def serve(source, _condition):
        line = source.readline()
        if not line:
            pyatspi.Registry.stop()
            return False
        try:
            answer = reader.answer(line.strip())
        except (GLib.GError, LookupError, AttributeError) as error:
            answer = {"again": str(error)}  # a control went away while it was asked
        print(json.dumps(answer), flush=True)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, serve)
    print(json.dumps("ready"), flush=True)
    pyatspi.Registry.start()


main()
