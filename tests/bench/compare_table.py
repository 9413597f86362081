# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_table.py LINES: the JSON lines of several rounds as one table; of each figure the least, and beside it how much more the peer takes."""
import json
import sys

COLUMNS = ["first paint", "pan", "pan p95", "zoom", "zoom p95", "filter", "unfilter", "PNG", "peak MB"]


def figures(line):
    """(name, events, figures in the columns' order) of one line, ours or a peer's."""
    if "variant" in line:  # in a browser: times until the frame is on the screen
        load, pan, zoom = line.get("load") or {}, (line.get("pan") or {}).get("paint") or {}, (line.get("zoom") or {}).get("paint") or {}
        name = line["peer"] if line["variant"] == "-" else f"{line['peer']} {line['variant']}"
        return f"{name}, browser", line["N"], [load.get("first"), pan.get("median"), pan.get("p95"), zoom.get("median"), zoom.get("p95"),
                                               line.get("filterMs"), None, (line.get("exportPng") or {}).get("ms"), line.get("peakMB")]
    if "peer" in line:
        pan, zoom = line.get("pan") or {}, line.get("zoom") or {}
        return line["peer"], line["N"], [line.get("firstPaintMs"), pan.get("median"), pan.get("p95"), zoom.get("median"), zoom.get("p95"),
                                         line.get("filterPersonMs"), None, line.get("pngMs"), line.get("peakMB")]
    return "entente", line["events"], [line["first_paint_ms"], line["pan_ms"]["median"], line["pan_ms"]["p95"], line["zoom_ms"]["median"],
                                       line["zoom_ms"]["p95"], line["filter_ms"], line["unfilter_ms"], line["png_ms"], line["peak_mb"]]


def least(values):
    known = [value for value in values if value is not None]
    return min(known) if known else None


def cell(value, ours):
    if value is None:
        return "–"
    text = f"{value:.0f}" if value >= 100 else f"{value:.1f}"
    return f"{text} ({value / ours:.1f}×)" if ours else text


def main():
    rounds = {}
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            name, events, values = figures(json.loads(line))
            rounds.setdefault((events, name), []).append(values)
    best = {key: [least(column) for column in zip(*values)] for key, values in rounds.items()}
    print("| events | program | " + " | ".join(COLUMNS) + " |")
    print("|---" * (len(COLUMNS) + 2) + "|")
    for events, name in sorted(best, key=lambda key: (key[0], key[1] != "entente", key[1])):
        ours = best.get((events, "entente"))
        ratios = ours if name != "entente" and ours else [None] * len(COLUMNS)
        cells = [cell(value, other) for value, other in zip(best[events, name], ratios)]
        print(f"| {events:,} | {name} | " + " | ".join(cells) + " |")
    print("Milliseconds; in brackets how many times as much as Entente. Entente paints its whole window: timeline, overview, facets, events, quotes.")


if __name__ == "__main__":
    main()
