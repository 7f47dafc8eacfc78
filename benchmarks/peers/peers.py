#!/usr/bin/env python3
"""Times Parloop and its peers on the same workloads, in alternation, and checks that they agree.

Installs nothing. Says which peers are there, and which packages of the distribution have the others. Every peer is a
process that stays alive and computes when it is told to, so that compilers are warm and nobody runs twice in a row.
"""

import argparse
import datetime
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

import results
import table
import workloads
from tools import PACKAGES, ROOT, Tools

# Which share of the warm-up a peer gets: Parloop has to find out whether vectors are faster, a JVM to compile, and what
# was compiled before it started nearly nothing. Where there is nothing to find out, compiling is all.
FINDING, COMPILING, COMPILED = 1.0, 0.2, 0.02
# The others warm up in turns of so many seconds, for a JVM compiles on while the next one runs.
TURN = 0.25

# A round takes at least so many seconds; a peer that takes more than the second of these for one call has fewer rounds.
ROUND = 0.02
SLOW = 0.5
ROUNDS_OF_SLOW = 2


class Peer:
    """A process that computes one workload when it is told to."""

    def __init__(self, tools, name, workload, size, threads, environment):
        self.name, self.workload, self.threads = name, workload, threads
        self.times, self.answer, self.fault, self.cannot = [], None, None, None
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads), KMP_BLOCKTIME="0", PYTHONDONTWRITEBYTECODE="1",
                           **environment)
        self.process = subprocess.Popen(tools.command(name, workload, *size, threads), env=environment,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True)
        self.calls, self.seconds = 1, math.inf

    def ready(self):
        """Whether it came up; otherwise why it cannot, or what went wrong."""
        line = self.process.stdout.readline().strip()
        if line == "ready":
            return True
        if line.startswith("cannot "):
            self.cannot = line[len("cannot "):]
        else:
            self.fault = f"did not start: {self.process.wait()}"
        return False

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        words = self.process.stdout.readline().split()
        if not words:
            raise OSError(f"{self.name} on {self.workload} ended")
        return words[1:]

    def ask_answer(self):
        kind, *numbers = self.ask("answer")
        return [kind] + [float(word) for word in numbers]

    def run(self):
        """Seconds of a call."""
        return float(self.ask(f"run {self.calls}")[0])

    def warm_up(self, seconds):
        """Runs for so long, once at least."""
        end = time.perf_counter() + seconds
        while True:
            self.seconds = min(self.seconds, self.run())
            if time.perf_counter() >= end:
                return

    def settle(self):
        """Chooses how many calls make a round, and takes the answer to be compared."""
        self.calls = max(1, min(100_000, math.ceil(ROUND / max(self.seconds, 1e-9))))
        self.answer = self.ask_answer()

    def end(self):
        try:
            self.process.stdin.write("quit\n")
            self.process.stdin.close()
            self.process.wait(timeout=5)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


def measure(tools, names, workload, size, threads, options):
    """Runs the peers in alternation. The first is the one to compare with."""
    environment = {}
    if workload == "beams":
        folder = os.path.join(tools.folder, f"files-{size[0]}-{size[1]}")
        workloads.write_files(folder, *size)
        environment["PEERS_FILES"] = folder
    # They start at the same time, for this is not measured, and nobody goes on before all are there.
    peers = [Peer(tools, name, workload, size, threads, environment) for name in names]
    try:
        running = [peer for peer in peers if peer.ready()]
        warm_up(running, workload, options.warm_up)
        for peer in running:
            peer.settle()
        for peer in running:
            if not workloads.agree(workload, peer.name, running[0].answer, peer.answer):
                peer.fault = f"answer {peer.answer[:6]}, {running[0].name} has {running[0].answer[:6]}"
        for turn in range(options.rounds):
            for i in range(len(running)):
                peer = running[(turn + i) % len(running)]
                if turn < ROUNDS_OF_SLOW or peer.seconds < SLOW:
                    peer.times.append(peer.run())
        for peer in running:
            if not workloads.agree(workload, peer.name, peer.answer, peer.ask_answer()):
                peer.fault = "other answers in later rounds"
    finally:
        for peer in peers:
            peer.end()
    return peers


def warm_up(running, workload, seconds):
    """Parloop alone, so that nobody disturbs what it finds out, then the others in turns."""
    shares = {peer: COMPILING if peer.name in workloads.JAVA else COMPILED for peer in running}
    if workload in workloads.VECTORS:
        # Vectors that are asked for wait until they are compiled, too.
        shares.update((peer, FINDING) for peer in running if peer.name.startswith("parloop"))
    rest = {peer: seconds * share for peer, share in shares.items()}
    running[0].warm_up(rest.pop(running[0]))
    while rest:
        for peer in list(rest):
            peer.warm_up(min(TURN, rest[peer]))
            rest[peer] -= TURN
            if rest[peer] <= 0:
                del rest[peer]


def rows(peers, absent):
    """The rows of a workload: medians, and how many times as long as Parloop each takes."""
    lines = []
    base = statistics.median(peers[0].times) if peers[0].times else 0
    for peer in peers:
        if not peer.times:
            lines.append(results.row(peer.workload, peer.threads, peer.name, "-", "-", "-",
                                     f"cannot: {peer.cannot}" if peer.cannot else f"WRONG: {peer.fault}"))
            continue
        median = statistics.median(peer.times)
        lines.append(results.row(peer.workload, peer.threads, peer.name, results.seconds(median),
                                 results.seconds(min(peer.times)), f"{median / base:.2f}" if base else "-",
                                 f"WRONG: {peer.fault}" if peer.fault else "agrees"))
    if absent:
        lines.append(results.row(peers[0].workload, peers[0].threads, "-", "-", "-", "-", "none: " + " ".join(absent)))
    return lines


def arguments(sizes):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workload", nargs="*", help="which; all of them by default: " + ", ".join(sizes))
    parser.add_argument("--size", choices=("quick", "medium", "full"), default="medium")
    parser.add_argument("--peer", action="append", help="only this one and parloop; may be repeated")
    parser.add_argument("--threads", help="comma-separated; by default 1, 2, 4 ... up to all cores")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--warm-up", type=float, default=5.0, metavar="SECONDS",
                        help="of Parloop, which has to find out whether vectors are faster; less for others")
    parser.add_argument("--list", action="store_true", help="only say which peers are there")
    parser.add_argument("--write", metavar="FOLDER", help="also keep the rows in the day's file there, in place of those "
                        "of the same workloads and threads; or in a file with the ending .txt")
    parser.add_argument("--readme", action="store_true", help="with --write: make the README's table of that file")
    options = parser.parse_args()
    for name in options.workload:
        if name not in sizes:
            parser.error(f"unknown workload {name}; there are {', '.join(sizes)}")
    for name in options.peer or ():
        if name not in workloads.PEERS:
            parser.error(f"unknown peer {name}; there are {', '.join(workloads.PEERS)}")
    if options.readme and not options.write:
        parser.error("--readme needs --write")
    return options


def thread_counts(text):
    if text:
        return [int(word) for word in text.split(",")]
    cores = os.cpu_count() or 1
    counts, count = [], 1
    while count < cores:
        counts.append(count)
        count *= 2
    return counts + [cores]


def result_file(options):
    if options.write.endswith(".txt"):
        return options.write
    return os.path.join(options.write, f"{datetime.date.today().isoformat()}-{options.size}.txt")


def measure_all(options, sizes, tools, ready):
    """The rows of all that was asked for; those of a workload are kept as soon as they are there."""
    lines = []
    head = results.head(tools, ready)
    if options.write:
        results.check(result_file(options), head)
    command = "peers.py " + " ".join(a for a in sys.argv[1:] if a != options.write)
    for name in options.workload or sizes:
        for threads in thread_counts(options.threads):
            print(f"{name}, threads: {threads}", file=sys.stderr, flush=True)
            names = [peer for peer in ready if workloads.has(peer, name, threads)]
            absent = [peer for peer in ready if peer not in names]
            done = rows(measure(tools, names, name, sizes[name][options.size], threads, options), absent)
            lines += done
            if options.write:
                results.keep(result_file(options), list(sizes), head, command, done)
    return lines


def main():
    sizes = workloads.sizes()
    options = arguments(sizes)
    wanted = workloads.PEERS
    if options.peer:
        wanted = [name for name in wanted if name == "parloop" or name in options.peer]
    with tempfile.TemporaryDirectory() as folder:
        tools = Tools(folder, "8g" if options.size == "full" else "2g")
        ready = tools.prepare(wanted)
        print("there:  " + (", ".join(ready) or "none"))
        for name, reason in tools.absent.items():
            package = f"; Debian has it as: apt install {PACKAGES[name]}" if name in PACKAGES else ""
            print(f"absent: {name}: {reason}{package}")
        if options.list:
            return 0
        if "parloop" not in ready:
            print("peers.py: without Parloop there is nothing to compare with", file=sys.stderr)
            return 1
        lines = measure_all(options, sizes, tools, ready)
        print("\n".join([results.TITLE] + lines))
        if options.write:
            print("written: " + result_file(options))
        if options.readme:
            table.update(os.path.join(ROOT, "README.md"), result_file(options))
        return 1 if any("  WRONG" in line for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
