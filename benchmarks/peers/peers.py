#!/usr/bin/env python3
"""Times Parloop and its peers on the same workloads, in alternation, and checks that they agree.

Installs nothing. Says which peers are there, and which packages of the distribution have the others. Every peer is a
process that stays alive and computes when it is told to, so that compilers are warm and nobody runs twice in a row.
"""

import argparse
import datetime
import glob
import importlib.util
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# Name: (N, M) for each size. M is the limit of iterations of mandelbrot.
WORKLOADS = {
    "sum": {"quick": (10_000, 0), "medium": (10_000_000, 0), "full": (100_000_000, 0)},
    "sin": {"quick": (1_000, 0), "medium": (1_000_000, 0), "full": (10_000_000, 0)},
    "sin2-cos2": {"quick": (10_000, 0), "medium": (1_000_000, 0), "full": (100_000_000, 0)},
    "trig-series": {"quick": (100_000, 0), "medium": (3_000_000, 0), "full": (100_000_000, 0)},
    "slow-series-digits": {"quick": (100_000, 0), "medium": (10_000_000, 0), "full": (100_000_000, 0)},
    "slow-series-string": {"quick": (10_000, 0), "medium": (1_000_000, 0), "full": (100_000_000, 0)},
    "mandelbrot": {"quick": (50, 100), "medium": (400, 1_000), "full": (800, 10_000)},
    "matmul": {"quick": (64, 0), "medium": (512, 0), "full": (2048, 0)},
    "norm-isf": {"quick": (1_000, 0), "medium": (1_000_000, 0), "full": (10_000_000, 0)},
    "add": {"quick": (1_000, 0), "medium": (10_000_000, 0), "full": (10_000_000, 0)},
    "ufuncs": {"quick": (1_000, 0), "medium": (1_000_000, 0), "full": (10_000_000, 0)},
}

# Sums in another order, and functions that are off by some units in the last place. Mandelbrot may not be off at all,
# except by compilers that were told to rewrite arithmetic: see agree.
TOLERANCE = 1e-9

JAVA = ("parloop", "parloop-simd", "streams", "forkjoin", "vector")
PYTHON = ("numpy", "scipy", "numexpr", "numba", "numba-parallel", "numba-fastmath", "cython", "joblib",
          "multiprocessing")
C = ("gcc", "gcc-fast", "clang", "clang-fast")

# Peers that use one thread whatever they are told; NumPy's matrix product is the exception.
ONE_THREAD = ("numpy", "scipy", "numba")
REWRITES = ("gcc-fast", "clang-fast", "numba-fastmath")

# Debian's names, which are Ubuntu's too.
PACKAGES = {"numpy": "python3-numpy", "scipy": "python3-scipy", "numexpr": "python3-numexpr", "numba": "python3-numba",
            "numba-parallel": "python3-numba", "numba-fastmath": "python3-numba", "cython": "cython3 python3-dev gcc",
            "joblib": "python3-joblib python3-numpy", "multiprocessing": "python3-numpy", "gcc": "gcc libc6-dev",
            "gcc-fast": "gcc libc6-dev", "clang": "clang libomp-dev", "clang-fast": "clang libomp-dev"}


class Tools:
    """What is there, and what was built of it into a folder that goes away."""

    def __init__(self, folder, java_home):
        self.folder = folder
        self.java_home = java_home
        self.absent = {}

    def prepare(self, wanted):
        """The peers of these that can run; the others are kept with the reason."""
        ready = []
        for peer in wanted:
            reason = self._build(peer)
            if reason:
                self.absent[peer] = reason
            else:
                ready.append(peer)
        return ready

    def _build(self, peer):
        if peer in JAVA:
            return self._java()
        if peer in C:
            return self._c(peer)
        modules = {"numba-parallel": "numba", "numba-fastmath": "numba", "cython": "Cython"}
        for module in ("numpy", modules.get(peer, peer)):
            if not importlib.util.find_spec(module):
                return f"this Python has no module {module}"
        return self._cython() if peer == "cython" else None

    def _java(self):
        jar = os.path.join(ROOT, "samples", "target", "parloop-samples.jar")
        if not self.java_home:
            return "no JDK found; set JAVA_HOME"
        if not os.path.exists(jar):
            return "samples/target/parloop-samples.jar is not built: run ./mvnw -q package -DskipTests"
        classes = os.path.join(self.folder, "java")
        self.classpath = classes + os.pathsep + jar
        if os.path.isdir(classes):
            return None
        return self._run([os.path.join(self.java_home, "bin", "javac"), "--add-modules", "jdk.incubator.vector", "-cp",
                          jar, "-d", classes, *sorted(glob.glob(os.path.join(HERE, "java", "*.java")))])

    def _c(self, peer):
        compiler = peer.split("-")[0]
        if not shutil.which(compiler):
            return f"no {compiler} on the path"
        flags = ["-Ofast", "-march=native"] if peer.endswith("-fast") else ["-O3", "-march=native", "-ffp-contract=off"]
        if compiler == "clang" and peer.endswith("-fast"):
            flags.insert(1, "-ffast-math")
        return self._run([compiler, *flags, "-fopenmp", os.path.join(HERE, "peer.c"), "-lm", "-o",
                          os.path.join(self.folder, peer)])

    def _cython(self):
        target = os.path.join(self.folder, "prange.c")
        include = subprocess.run([sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('include'))"],
                                 capture_output=True, text=True, check=True).stdout.strip()
        suffix = subprocess.run(
            [sys.executable, "-c", "import sysconfig; print(sysconfig.get_config_var('EXT_SUFFIX'))"],
            capture_output=True, text=True, check=True).stdout.strip()
        return self._run([sys.executable, "-m", "cython", "-3", os.path.join(HERE, "prange.pyx"), "-o", target]) or \
            self._run(["gcc", "-O3", "-march=native", "-ffp-contract=off", "-fopenmp", "-shared", "-fPIC", "-I" + include, target,
                       "-o", os.path.join(self.folder, "prange" + suffix)])

    @staticmethod
    def _run(command):
        try:
            done = subprocess.run(command, capture_output=True, text=True)
        except OSError as e:
            return str(e)
        if done.returncode == 0:
            return None
        lines = (done.stderr.strip() or done.stdout.strip()).splitlines()
        return f"{os.path.basename(command[0])} fails: {lines[-1] if lines else done.returncode}"

    def command(self, peer, workload, n, m, threads):
        """How the peer is started."""
        arguments = [workload, str(n), str(m)]
        if peer in C:
            return [os.path.join(self.folder, peer), *arguments]
        if peer in PYTHON:
            return [sys.executable, os.path.join(HERE, "python_peer.py"), peer, *arguments, str(threads), self.folder]
        mode = []
        if peer == "parloop-simd":
            mode = ["-Dparloop.mode=" + ("simd" if threads == 1 else "forkjoin-simd")]
        return [os.path.join(self.java_home, "bin", "java"), "-Xmx6g", "--add-modules", "jdk.incubator.vector",
                f"-Dparloop.threads={threads}", *mode, "-cp", self.classpath, "JavaPeer", peer, *arguments,
                str(threads)]

    def versions(self, peers):
        """A line for each tool that takes part."""
        lines = ["Python " + platform.python_version()]
        for module in ("numpy", "scipy", "numexpr", "numba", "Cython", "joblib"):
            if any(p.split("-")[0] == module.lower() for p in peers):
                lines.append(module + " " + str(getattr(importlib.import_module(module), "__version__", "?")))
        for compiler in ("gcc", "clang"):
            if any(p.startswith(compiler) for p in peers):
                out = subprocess.run([compiler, "--version"], capture_output=True, text=True).stdout
                lines.append(out.splitlines()[0])
        if any(p in JAVA for p in peers):
            out = subprocess.run([os.path.join(self.java_home, "bin", "java"), "-version"], capture_output=True,
                                 text=True)
            lines.append((out.stderr or out.stdout).splitlines()[0])
        return lines


class Peer:
    """A process that computes one workload when it is told to."""

    def __init__(self, tools, name, workload, size, threads):
        self.name, self.workload, self.threads = name, workload, threads
        self.times, self.answer, self.fault = [], None, None
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads), KMP_BLOCKTIME="0", PYTHONDONTWRITEBYTECODE="1")
        self.process = subprocess.Popen(tools.command(name, workload, *size, threads), env=environment,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        text=True)
        self.calls = 1

    def ready(self):
        """Whether it came up; false where it has no such workload."""
        line = self.process.stdout.readline()
        if line.startswith("ready"):
            return True
        if self.process.wait() != 4:
            self.fault = f"ended with {self.process.returncode}"
        return False

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        words = self.process.stdout.readline().split()
        if not words:
            raise OSError(f"{self.name} on {self.workload} ended")
        return [float(word) for word in words[1:]]

    def run(self):
        """Seconds of a call."""
        return self.ask(f"run {self.calls}")[0]

    def warm_up(self, seconds):
        end = time.perf_counter() + seconds
        shortest = self.run()
        while time.perf_counter() < end:
            shortest = min(shortest, self.run())
        self.calls = max(1, min(100_000, math.ceil(0.02 / max(shortest, 1e-9))))
        self.answer = self.ask("answer")

    def end(self):
        try:
            self.process.stdin.write("quit\n")
            self.process.stdin.close()
            self.process.wait(timeout=5)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


def agree(workload, peer, left, right):
    """Whether two answers are one, but for what rounding may do."""
    if len(left) != len(right):
        return False
    if workload == "mandelbrot":
        # A point near the edge escapes a step earlier or later where arithmetic is rewritten; NumPy's abs is hypot.
        slack = 1e-3 if peer in REWRITES else 1e-6 if peer in ("numpy", "joblib", "multiprocessing") else 0
        return abs(left[0] - right[0]) <= slack * left[1]
    scale = left[1] if len(left) > 1 else abs(left[0])
    return abs(left[0] - right[0]) <= TOLERANCE * max(scale, 1) and all(
        abs(a - b) <= TOLERANCE * max(abs(a), 1) for a, b in zip(left[1:], right[1:]))


def measure(tools, peers, workload, size, threads, rounds, warm_up):
    """Runs the peers in alternation. The first is the one to compare with."""
    running = []
    try:
        for name in peers:
            if threads > 1 and name in ONE_THREAD and not (name == "numpy" and workload == "matmul"):
                continue
            peer = Peer(tools, name, workload, size, threads)
            if peer.ready():
                running.append(peer)
            else:
                if peer.fault:
                    print(f"  {name}: {peer.fault}", file=sys.stderr)
                peer.end()
        for peer in running:
            peer.warm_up(warm_up)
        for peer in running:
            if not agree(workload, peer.name, running[0].answer, peer.answer):
                peer.fault = f"answer {peer.answer}, {running[0].name} has {running[0].answer}"
        for turn in range(rounds):
            for i in range(len(running)):
                peer = running[(turn + i) % len(running)]
                peer.times.append(peer.run())
        for peer in running:
            if not agree(workload, peer.name, peer.answer, peer.ask("answer")):
                peer.fault = "other answers in later rounds"
    finally:
        for peer in running:
            peer.end()
    return running


def seconds(value):
    for unit, factor in (("s", 1), ("ms", 1e3), ("us", 1e6)):
        if value * factor >= 1:
            return f"{value * factor:.3f} {unit}"
    return f"{value * 1e9:.0f} ns"


def table(results):
    """Medians, and how many times as long as Parloop each takes."""
    lines = [f"{'workload':<20} {'threads':>7}  {'peer':<16} {'median':>12} {'minimum':>12} {'ratio':>8}  answer"]
    for peers in results:
        base = statistics.median(peers[0].times)
        for peer in peers:
            median = statistics.median(peer.times)
            lines.append(f"{peer.workload:<20} {peer.threads:>7}  {peer.name:<16} {seconds(median):>12} "
                         f"{seconds(min(peer.times)):>12} {median / base:>8.2f}  "
                         f"{'WRONG: ' + peer.fault if peer.fault else 'agrees'}")
    return lines


def cpu():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()


def find_java():
    """JAVA_HOME, or the newest JDK in the usual place."""
    if os.environ.get("JAVA_HOME"):
        return os.environ["JAVA_HOME"]
    best = (0, None)
    for release in glob.glob("/usr/lib/jvm/*/release"):
        home = os.path.dirname(release)
        if not os.path.exists(os.path.join(home, "bin", "javac")):
            continue
        with open(release, encoding="utf-8") as file:
            for line in file:
                if line.startswith("JAVA_VERSION="):
                    best = max(best, (int(line.split('"')[1].split(".")[0]), home))
    return best[1]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workload", nargs="*", help="which; all of them by default: " + ", ".join(WORKLOADS))
    parser.add_argument("--size", choices=("quick", "medium", "full"), default="medium")
    parser.add_argument("--peer", action="append", help="only this one and parloop; may be repeated")
    parser.add_argument("--threads", help="comma-separated; by default 1, 2, 4 ... up to all cores")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--warm-up", type=float, default=1.0, metavar="SECONDS")
    parser.add_argument("--list", action="store_true", help="only say which peers are there")
    parser.add_argument("--write", metavar="FOLDER", help="also write a dated result file there")
    options = parser.parse_args()
    for name in options.workload:
        if name not in WORKLOADS:
            parser.error(f"unknown workload {name}; there are {', '.join(WORKLOADS)}")
    for name in options.peer or ():
        if name not in JAVA + C + PYTHON:
            parser.error(f"unknown peer {name}; there are {', '.join(JAVA + C + PYTHON)}")
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


def report(options, tools, ready, lines):
    """The text of a result file: machine, versions, command, table. No path and no name of the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    head = [datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
            f"machine: {cpu()}, {os.cpu_count()} logical processors, {memory:.0f} GiB, {platform.system()}"]
    head += ["version: " + line for line in tools.versions(ready)]
    head.append("command: peers.py " + " ".join(a for a in sys.argv[1:] if a != options.write))
    head += [f"absent:  {name} ({reason})" for name, reason in tools.absent.items()]
    return "\n".join(head + [""] + lines) + "\n"


def main():
    options = arguments()
    wanted = JAVA + C + PYTHON
    if options.peer:
        wanted = [name for name in wanted if name == "parloop" or name in options.peer]
    with tempfile.TemporaryDirectory() as folder:
        tools = Tools(folder, find_java())
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
        results = []
        for name in options.workload or WORKLOADS:
            for threads in thread_counts(options.threads):
                print(f"{name}, threads: {threads}", file=sys.stderr, flush=True)
                results.append(measure(tools, ready, name, WORKLOADS[name][options.size], threads, options.rounds,
                                       options.warm_up))
        lines = table(results)
        print("\n".join(lines))
        if options.write:
            date = datetime.date.today().isoformat()
            file = os.path.join(options.write, f"{date}-{options.size}.txt")
            with open(file, "w", encoding="utf-8") as out:
                out.write(report(options, tools, ready, lines))
            print("written: " + file)
        return 1 if any(peer.fault for peers in results for peer in peers) else 0


if __name__ == "__main__":
    sys.exit(main())
