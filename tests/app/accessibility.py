#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at the running window from outside, as a screen reader does.

    dbus-run-session -- python3 accessibility.py PROGRAM

Starts PROGRAM on its bundled sample under Xvfb, on a bus of its own, and walks what it tells over AT-SPI: lanes and events of the timeline
with name, role, value and actions, then selects an event by its action and finds it selected in the table of the same events.
"""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 120  # seconds that the slowest machine is given for one step


def wait_for(what, look, patience=PATIENCE):
    """Asks until the answer is neither None, False nor empty. Parts may vanish while they are looked at, which is no failure."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = look()
            if answer:
                return answer
        except gi.repository.GLib.Error:
            pass
        if time.monotonic() > end:
            sys.exit(f"FAIL: waited {patience} s for {what}")
        time.sleep(0.1)


def check(holds, what):
    if not holds:
        sys.exit(f"FAIL: {what}")


def children(part):
    return [part.get_child_at_index(i) for i in range(part.get_child_count())]


def find(part, fits, depth=12):
    """The first part, depth first, that fits."""
    for child in children(part):
        if child is None:
            continue
        if fits(child):
            return child
        if depth > 0 and child.get_child_count() < 1000:
            found = find(child, fits, depth - 1)
            if found:
                return found
    return None


def named(name, *roles):
    return lambda part: part.get_name() == name and part.get_role_name() in roles


def actions(part):
    return [part.get_action_name(i) for i in range(part.get_n_actions())] if part.get_action_iface() else []


def act(part, name):
    names = actions(part)
    check(name in names, f"{part.get_name()!r} offers no {name!r} among {names}")
    part.do_action(names.index(name))


def has_state(part, state):
    return part.get_state_set().contains(state)


def program():
    desktop = Atspi.get_desktop(0)
    return next((each for each in children(desktop) if each and each.get_name().lower() == "entente"), None)


def finished_timeline(app):
    """The timeline, once the window says that the sample has been read, and the lanes no longer change."""
    timeline = wait_for("the timeline", lambda: find(app, named("Timeline", "grouping", "panel")))
    wait_for("the window to say that all is read", lambda: find(app, lambda part: re.match(r"Read \d+ articles", part.get_name() or "")))
    before = None

    def settled():
        nonlocal before
        lanes = [(lane.get_name(), lane.get_description()) for lane in children(timeline)]
        same, before = lanes == before and len(lanes) > 2, lanes
        time.sleep(0.5)
        return same

    wait_for("the lanes to come to rest", settled)
    return timeline


def walk(timeline):
    """Every lane and event in view says what it is. Returns the events' names with their parts."""
    events = {}
    for lane in children(timeline):
        name = lane.get_name()
        check(name, "a lane has no name")
        check(lane.get_role_name() == "list", f"lane {name} is a {lane.get_role_name()}")
        check("Toggle" in actions(lane), f"lane {name} cannot be folded")
        check(lane.get_value_iface() and lane.get_current_value() >= 1, f"lane {name} does not tell how many events it has")
        for part in children(lane):
            role = part.get_role_name()
            check(part.get_name(), f"a part of lane {name} has no name")
            check("Press" in actions(part), f"{part.get_name()!r} cannot be pressed")
            check(role in ("list item", "push button"), f"{part.get_name()!r} is a {role}")
            if role == "list item":
                check(any(letter.isdigit() for letter in part.get_description()), f"{part.get_name()!r} does not say when it was")
                events.setdefault(part.get_name(), part)
    check(len(events) >= 5, f"only {len(events)} events stand in view")
    return events


def column(table, wanted):
    header = [table.get_column_description(i) for i in range(table.get_n_columns())]
    check(wanted in header, f"the table of events has the columns {header}")
    return header.index(wanted)


def main():
    app = wait_for("the program on the accessibility bus", program)
    timeline = finished_timeline(app)
    events = walk(timeline)

    # An action from outside selects, and the event says so itself.
    name, event = next(iter(events.items()))
    act(event, "Press")
    wait_for(f"{name!r} to be selected", lambda: has_state(event, Atspi.StateType.SELECTED))

    # The same events as a table, the selected one selected there too.
    tab = wait_for("the tab of events", lambda: find(app, lambda part: part.get_role_name() == "page tab" and part.get_name().startswith("Events")))
    act(tab, "Press")
    table = wait_for("the table of events", lambda: find(app, named("Events", "table")))
    wait_for("the table to be shown", lambda: has_state(table, Atspi.StateType.SHOWING))
    label = column(table, "Event")
    cells = [table.get_accessible_at(row, label) for row in range(table.get_n_rows())]
    names = [cell.get_name() for cell in cells]
    missing = [each for each in events if each not in names]
    check(not missing, f"the table lacks what the timeline shows: {missing[:3]}")
    chosen = wait_for("the table to select the event", lambda: [n for n, cell in zip(names, cells) if has_state(cell, Atspi.StateType.SELECTED)])
    check(chosen == [name], f"the table has selected {chosen} for {name!r}")

    # Folding a lane counts its events instead of naming them.
    lane = children(timeline)[0]
    act(lane, "Toggle")
    wait_for("the lane to be folded", lambda: not has_state(children(timeline)[0], Atspi.StateType.EXPANDED))
    print(f"PASS: {timeline.get_child_count()} lanes, {len(events)} events in view, {len(names)} in the table")


def start_display(processes):
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], pass_fds=[write],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    processes.append(server)
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    check(number, "Xvfb did not start")
    return ":" + number


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: dbus-run-session -- python3 accessibility.py PROGRAM")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        processes = []
        try:
            display = start_display(processes)
            os.environ.update(HOME=home, DISPLAY=display, XDG_RUNTIME_DIR=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, LC_ALL="C.UTF-8",
                              QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
            processes.append(subprocess.Popen([sys.argv[1]]))
            main()
        finally:
            # In any case: what is left running would keep the test from ending.
            for process in reversed(processes):
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
