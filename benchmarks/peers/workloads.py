"""The workloads: how large they are, which peers have them, and when two answers are one."""

import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = os.path.join(os.path.dirname(HERE), "src", "main", "resources", "dev", "parloop", "benchmarks", "peers",
                     "sizes.properties")

JAVA = ("parloop", "parloop-simd", "streams", "forkjoin", "vector", "java-blas")
PYTHON = ("numpy", "scipy", "numexpr", "numba", "numba-parallel", "numba-fastmath", "cython", "joblib",
          "multiprocessing")
C = ("gcc", "gcc-fast", "clang", "clang-fast")
PEERS = JAVA + C + PYTHON

# Lists, tasks and tables of some elements: nothing that vectors could do.
JOBS = ("broadcast", "map-square", "add-two", "closure", "map-sleep", "as-completed", "beams", "batches")
SERIES = ("trig-series", "slow-series-digits", "slow-series-string", "slow-series-partials")
COMPILED = ("sum", "sum-float", "sin", "sin2-cos2", "trig-series", "slow-series-digits", "slow-series-partials",
            "mandelbrot", "mandelbrot-vectorize", "matmul", "norm-isf", "add", "ufuncs", "velocity-naive",
            "velocity-hoisted", "nested-table", "nested-table-small", "foreach-array")
# Where Parloop has to find out whether vectors are faster.
VECTORS = tuple(name for name in COMPILED if name != "nested-table-small")
NUMERIC = COMPILED + ("slow-series-string", "foreach-list")
PROCESSES = SERIES + ("mandelbrot", "foreach-array", "foreach-list", "map-square", "add-two", "closure", "map-sleep",
                      "as-completed", "beams", "batches")
IN_C = COMPILED + ("slow-series-string", "broadcast", "map-square", "add-two", "map-sleep", "beams", "batches")
IN_NUMBA = COMPILED + ("slow-series-string", "broadcast", "batches")

# What each peer has. Why it has no more is in README.md.
HAS = {
    "parloop": NUMERIC + JOBS,
    "parloop-simd": NUMERIC,
    "streams": NUMERIC + ("map-square", "add-two", "closure", "map-sleep", "beams", "batches"),
    "forkjoin": NUMERIC + ("map-square", "add-two", "closure", "map-sleep", "as-completed", "beams", "batches"),
    "vector": COMPILED,
    "java-blas": ("matmul",),
    "gcc": IN_C, "gcc-fast": IN_C, "clang": IN_C, "clang-fast": IN_C,
    "numpy": ("sum", "sum-float", "add", "sin", "sin2-cos2", "ufuncs", "mandelbrot", "mandelbrot-vectorize", "matmul",
              "velocity-hoisted", "nested-table", "nested-table-small", "foreach-array", "broadcast") + SERIES,
    "scipy": ("norm-isf",),
    "numexpr": ("sum", "add", "sin", "sin2-cos2", "trig-series", "ufuncs", "velocity-naive", "velocity-hoisted",
                "nested-table", "nested-table-small", "foreach-array", "broadcast"),
    "numba": IN_NUMBA, "numba-parallel": IN_NUMBA, "numba-fastmath": IN_NUMBA,
    "cython": COMPILED,
    "joblib": PROCESSES,
    "multiprocessing": PROCESSES,
}

# Peers that use one thread whatever they are told; NumPy's matrix product is the exception.
ONE_THREAD = ("numpy", "scipy", "numba")

# Peers whose complex arithmetic rounds otherwise: compilers that were told they may rewrite it, and NumPy, which
# multiplies complex numbers with fused operations and takes hypot for abs.
ROUNDS = ("gcc-fast", "clang-fast", "numba-fastmath", "numpy", "joblib", "multiprocessing")

# Sums in another order, and functions that are off by some units in the last place.
TOLERANCE = 1e-9

# While abs(z) <= 2, a step of z * z + c makes an error at most four times as large. It starts as a rounding, 2^-52, so
# that after 12 steps it is below 2^-27: no count up to there can differ, unless a point of the grid comes as near as
# that to the circle. Later on orbits near the edge of the set are chaotic, and any count that ends late may be another.
# How many do is a matter of the picture: of 160 000 points with up to 1000 steps, one in 12 000 was seen
# to, after 270 steps or more.
EARLY = 12
LATE = 0.001


def has(peer, workload, threads):
    """Whether the peer takes part."""
    if threads > 1 and peer in ONE_THREAD and not (peer == "numpy" and workload == "matmul"):
        return False
    return workload in HAS[peer]


def sizes():
    """By workload: by size: (N, M), where M may be 0."""
    found = {}
    with open(SIZES, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            name, numbers = line.split("=")
            pairs = [[int(word) for word in part.split()] + [0] for part in numbers.split(",")]
            found[name.strip()] = dict(zip(("quick", "medium", "full"), ((pair[0], pair[1]) for pair in pairs)))
    return found


def agree(workload, peer, left, right):
    """Whether two answers are one, but for what rounding may do. An answer is its kind and numbers."""
    if left[0] != right[0] or len(left) != len(right):
        return False
    if workload.startswith("mandelbrot"):
        return counts_agree(left[1:], right[1:], LATE if peer in ROUNDS else 0)
    scale = max(left[2], 1) if left[0] == "some" else max([1] + [abs(x) for x in left[1:]])
    return abs(left[1] - right[1]) <= TOLERANCE * scale and all(
        abs(a - b) <= TOLERANCE * max(abs(a), 1) for a, b in zip(left[2:], right[2:]))


def counts_agree(left, right, share):
    """Whether counts are equal, but for that share of the points, and for none that ends early."""
    others = [(a, b) for a, b in zip(left, right) if a != b]
    return len(others) <= share * len(left) and not any(0 <= k <= EARLY for pair in others for k in pair)


def write_files(folder, files, numbers):
    """The files of beams: a wave under noise in each, one of them broken. As in the sample."""
    os.makedirs(folder, exist_ok=True)
    for beam in range(files):
        frequency = 1 + beam * 7 % (numbers // 2 - 1)
        lines = [repr(math.sin(2 * math.pi * frequency * i / numbers)
                      + (beam * numbers + i + 0.5) * 0.6180339887498949 % 1.0 - 0.5) for i in range(numbers)]
        if beam == files // 3:
            lines[numbers // 2] = "receiver lost"
        with open(os.path.join(folder, f"beam-{beam:05d}.txt"), "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
