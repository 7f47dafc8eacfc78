#!/usr/bin/env python3
"""The table of the README from a result file: table.py benchmarks/results/DATE-SIZE.txt"""

import re
import sys

ROW = re.compile(r"^(\S+) +(\d+)  (\S+) +([\d.]+ \S+) +([\d.]+ \S+) +([\d.]+)  (.*)$")
OURS = ("parloop", "parloop-simd")


def rows(path):
    """By workload and threads: the peers with their median and its ratio to Parloop's."""
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = ROW.match(line.rstrip())
            if match and match.group(7) == "agrees":
                workload, threads, peer, median, _, ratio, _ = match.groups()
                found.setdefault(workload, {}).setdefault(int(threads), []).append((peer, median, float(ratio)))
    return found


def cells(peers):
    """Parloop's median, and the best peer with its own and how many times as long it takes."""
    ours = next(median for peer, median, _ in peers if peer == "parloop")
    peer, median, ratio = min((p for p in peers if p[0] not in OURS), key=lambda p: p[2])
    place = f"{ratio:.2f}" if ratio >= 1 else f"**{ratio:.2f}, behind**"
    return [ours, f"{peer} {median}", place]


def main():
    found = rows(sys.argv[1])
    threads = sorted({count for peers in found.values() for count in peers})
    head = ["workload"]
    for count in threads:
        head += [f"{count} thread" + ("s" if count > 1 else ""), "best peer", "ratio"]
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for workload, peers in found.items():
        print("| " + " | ".join([f"`{workload}`"] + sum((cells(peers[count]) for count in threads), [])) + " |")


if __name__ == "__main__":
    main()
