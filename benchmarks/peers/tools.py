"""Which peers are there, and what is built of them."""

import glob
import importlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys

from workloads import C, JAVA, PYTHON

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
JAR = os.path.join("benchmarks", "target", "parloop-benchmarks.jar")

# Debian's names, which are Ubuntu's too.
PACKAGES = {"numpy": "python3-numpy", "scipy": "python3-scipy", "numexpr": "python3-numexpr", "numba": "python3-numba",
            "numba-parallel": "python3-numba", "numba-fastmath": "python3-numba", "cython": "cython3 python3-dev gcc",
            "joblib": "python3-joblib python3-numpy", "multiprocessing": "python3-numpy", "gcc": "gcc libc6-dev",
            "gcc-fast": "gcc libc6-dev", "clang": "clang libomp-dev", "clang-fast": "clang libomp-dev"}


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


class Tools:
    """What is there, and what was built of it into a folder that goes away."""

    def __init__(self, folder, heap):
        self.folder = folder
        self.heap = heap
        self.java_home = find_java()
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
        if not self.java_home:
            return "no JDK found; set JAVA_HOME"
        if not os.path.exists(os.path.join(ROOT, JAR)):
            return JAR.replace(os.sep, "/") + " is not built: run ./mvnw -q package -DskipTests"
        return None

    def _c(self, peer):
        compiler = peer.split("-")[0]
        if not shutil.which(compiler):
            return f"no {compiler} on the path"
        flags = ["-Ofast", "-march=native"] if peer.endswith("-fast") else ["-O3", "-march=native", "-ffp-contract=off"]
        if compiler == "clang" and peer.endswith("-fast"):
            flags.insert(1, "-ffast-math")
        return self._run([compiler, *flags, "-fopenmp", os.path.join(HERE, "peer.c"), os.path.join(HERE, "jobs.c"),
                          "-lm", "-o", os.path.join(self.folder, peer)])

    def _cython(self):
        target = os.path.join(self.folder, "prange.c")
        include = subprocess.run([sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('include'))"],
                                 capture_output=True, text=True, check=True).stdout.strip()
        suffix = subprocess.run(
            [sys.executable, "-c", "import sysconfig; print(sysconfig.get_config_var('EXT_SUFFIX'))"],
            capture_output=True, text=True, check=True).stdout.strip()
        return self._run([sys.executable, "-m", "cython", "-3", os.path.join(HERE, "prange.pyx"), "-o", target]) or \
            self._run(["gcc", "-O3", "-march=native", "-ffp-contract=off", "-fopenmp", "-shared", "-fPIC",
                       "-I" + include, target, "-o", os.path.join(self.folder, "prange" + suffix)])

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
        # As many tasks at a time as the workload says, on however many cores.
        limit = m if workload == "as-completed" else threads
        mode = []
        if peer == "parloop-simd":
            mode = ["-Dparloop.mode=" + ("simd" if threads == 1 else "forkjoin-simd")]
        return [os.path.join(self.java_home, "bin", "java"), "-Xmx" + self.heap, "--add-modules",
                "jdk.incubator.vector", f"-Dparloop.threads={limit}", *mode, "-cp", os.path.join(ROOT, JAR),
                "dev.parloop.benchmarks.peers.JavaPeer", peer, *arguments, str(threads)]

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
