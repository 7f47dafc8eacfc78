#!/usr/bin/env python3
"""The table of the README from a result file: table.py benchmarks/results/DATE-SIZE.txt [README.md]

Prints it, or puts it into the README in place of the one that is there.
"""

import os
import re
import sys

import results
from workloads import NUMERIC

# A table of ten by ten is no measure of speed.
LEFT_OUT = ("nested-table-small",)

OURS = ("parloop", "parloop-simd")


def rows(path):
    """By workload and threads: the peers with their median and its ratio to Parloop's."""
    found = {}
    for (workload, threads), lines in results.read(path)[1].items():
        matches = [results.ROW.match(line) for line in lines]
        peers = [(m.group(3), m.group(4), float(m.group(6))) for m in matches if m.group(7) == "agrees"]
        if workload in NUMERIC and workload not in LEFT_OUT:
            found.setdefault(workload, {})[threads] = peers
    return found


def cells(peers):
    """Parloop's median, and the best peer with its own and how many times as long it takes."""
    ours = next(median for peer, median, _ in peers if peer == "parloop")
    peer, median, ratio = min((p for p in peers if p[0] not in OURS), key=lambda p: p[2])
    place = f"{ratio:.2f}" if ratio >= 1 else f"**{ratio:.2f}, behind**"
    return [ours, f"{peer} {median}", place]


def lines(path):
    found = rows(path)
    threads = sorted({count for peers in found.values() for count in peers})
    head = ["workload"]
    for count in threads:
        head += [f"{count} thread" + ("s" if count > 1 else ""), "best peer", "ratio"]
    made = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for workload, peers in found.items():
        made.append("| " + " | ".join([f"`{workload}`"] + sum((cells(peers[count]) for count in threads), [])) + " |")
    return made


def update(readme, path):
    """Puts the table, and the file's name, into the README."""
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"^\| workload \|.*\n(\|.*\n)*", lambda _: "\n".join(lines(path)) + "\n", text, flags=re.M)
    text = re.sub(r"benchmarks/results/[\w.-]+\.txt", "benchmarks/results/" + os.path.basename(path), text)
    with open(readme, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        update(sys.argv[2], sys.argv[1])
    else:
        print("\n".join(lines(sys.argv[1])))
