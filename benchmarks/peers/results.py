"""The file of results: machine, versions and commands, then a row for each workload, number of threads and peer."""

import datetime
import os
import platform
import re
import sys

TITLE = f"{'workload':<20} {'threads':>7}  {'peer':<16} {'median':>12} {'minimum':>12} {'ratio':>8}  answer"
ROW = re.compile(r"^(\S+) +(\d+)  (\S+) +(-|[\d.]+ \S+) +(-|[\d.]+ \S+) +(-|[\d.]+)  (.*)$")


def row(workload, threads, peer, median, minimum, ratio, answer):
    return f"{workload:<20} {threads:>7}  {peer:<16} {median:>12} {minimum:>12} {ratio:>8}  {answer}"


def seconds(value):
    for unit, factor in (("s", 1), ("ms", 1e3), ("us", 1e6)):
        if value * factor >= 1:
            return f"{value * factor:.3f} {unit}"
    return f"{value * 1e9:.0f} ns"


def cpu():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()


def head(tools, ready):
    """Machine and versions. No path and no name of the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    lines = [f"machine: {cpu()}, {os.cpu_count()} logical processors, {memory:.0f} GiB, {platform.system()}"]
    lines += ["version: " + line for line in tools.versions(ready)]
    return lines + [f"absent:  {name} ({reason})" for name, reason in tools.absent.items()]


def read(path):
    """The lines above the rows, and the rows by workload and threads."""
    above, rows = [], {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for line in file.read().splitlines():
                match = ROW.match(line)
                if match:
                    rows.setdefault((match.group(1), int(match.group(2))), []).append(line)
                elif line and line != TITLE:
                    above.append(line)
    return above, rows


def check(path, head_lines):
    """Ends the program unless the file is new or made by the same: parts of one file are of one machine."""
    above, rows = read(path)
    others = [line for line in above[1:] if not line.startswith("command: ")]
    if rows and others != head_lines:
        sys.exit(f"peers.py: {os.path.basename(path)} is of another machine, other versions or other peers:\n"
                 + "\n".join(sorted(set(others) ^ set(head_lines))))


def keep(path, order, head_lines, command, lines):
    """Puts rows into a file, in place of those of the same workloads and threads."""
    above, rows = read(path)
    commands = [line for line in above if line.startswith("command: ")]
    if "command: " + command not in commands:
        commands.append("command: " + command)
    for key in {(match.group(1), int(match.group(2))) for match in map(ROW.match, lines)}:
        rows[key] = [line for line in lines if ROW.match(line).group(1, 2) == (key[0], str(key[1]))]
    date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    body = [line for key in sorted(rows, key=lambda key: (order.index(key[0]), key[1])) for line in rows[key]]
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join([date, *head_lines, *commands, "", TITLE, *body]) + "\n")
