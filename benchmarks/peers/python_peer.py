"""One Python peer, one workload. Usage: python_peer.py PEER WORKLOAD N M THREADS [BUILD FOLDER]

Speaks the protocol of peers.py on standard input and output. Exits with 4 where the peer has no such workload.
"""

import os
import sys
import time


def main():
    peer, workload, n, m, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS",
                 "NUMEXPR_MAX_THREADS"):
        os.environ[name] = str(threads)
    if len(sys.argv) > 6:
        sys.path.insert(0, sys.argv[6])
    work = PEERS[peer](workload, Data(workload, n, m), threads)
    if work is None:
        sys.exit(4)
    print("ready", flush=True)
    result = None
    for line in sys.stdin:
        words = line.split()
        if words[0] == "run":
            calls = int(words[1])
            start = time.perf_counter()
            for _ in range(calls):
                result = work()
            print("time", (time.perf_counter() - start) / calls, flush=True)
        elif words[0] == "answer":
            print("answer", *describe(result), flush=True)
        else:
            break


def describe(result):
    """A number, or four that tell arrays apart."""
    import numpy as np

    if np.ndim(result) == 0:
        return [repr(float(result))]
    flat = np.ravel(result)
    return [repr(float(x)) for x in (np.sum(flat), np.sum(np.abs(flat)), flat[len(flat) // 3], flat[-1])]


class Data:
    """The inputs, the same numbers as in all peers."""

    def __init__(self, workload, n, m):
        import numpy as np

        self.n, self.m = n, m
        if workload == "mandelbrot":
            self.counts = np.zeros((n, n), dtype=np.int32)
        elif "series" not in workload:
            shape = (n, n) if workload == "matmul" else (n,)
            i = np.arange(n * n if workload == "matmul" else n, dtype=np.float64)
            self.a = np.reshape((i + 0.5) * 0.6180339887498949 % 1.0, shape)
            self.b = np.reshape((2 * i + 0.5) * 0.6180339887498949 % 1.0, shape)
            self.c = np.zeros(shape)


def calls(loops, d, extra=()):
    """A call for each workload of compiled loops; the arrays that are filled are the results."""

    def filled(name, *arguments):
        def call():
            loops[name](*arguments, *extra)
            return arguments[0] if name == "mandelbrot" else arguments[-1]

        return call

    return {
        "sum": lambda: loops["sum"](d.a, *extra),
        "add": lambda: filled("add", d.a, d.b, d.c)(),
        "sin": lambda: filled("sin", d.a, d.c)(),
        "sin2-cos2": lambda: filled("sin2-cos2", d.a, d.c)(),
        "norm-isf": lambda: filled("norm-isf", d.a, d.c)(),
        "trig-series": lambda: loops["trig-series"](d.n, *extra),
        "slow-series-digits": lambda: loops["slow-series-digits"](d.n, *extra),
        "slow-series-string": lambda: loops["slow-series-string"](d.n, *extra),
        "ufuncs": lambda: filled("ufuncs", d.a, d.c)(),
        "mandelbrot": lambda: filled("mandelbrot", d.counts, d.m)(),
        "matmul": lambda: filled("matmul", d.a, d.b, d.c)(),
    }


def numba(parallel, fastmath):
    def peer(workload, d, threads):
        import numba as nb

        import loops

        # Without prange there is nothing that more threads could do.
        compiled = loops.build(nb.njit(parallel=parallel, fastmath=fastmath), nb.prange)
        return calls(compiled, d)[workload]

    return peer


def cython(workload, d, threads):
    import prange

    if workload == "slow-series-string":
        # Text needs Python's lock, and a loop that holds it is not parallel.
        return None
    loops = {name.replace("_", "-").rstrip("-"): getattr(prange, name)
             for name in ("sum_", "add", "sin", "sin2_cos2", "norm_isf", "trig_series", "slow_series_digits",
                          "ufuncs", "mandelbrot", "matmul")}
    return calls(loops, d, (threads,))[workload]


def numpy(workload, d, threads):
    import numpy as np

    import blocks

    def sin2_cos2():
        x = 2 * np.pi * d.a
        return np.sin(x) ** 2 + np.cos(x) ** 2

    return {
        "sum": lambda: np.sum(d.a),
        "add": lambda: np.add(d.a, d.b, out=d.c),
        "sin": lambda: np.sin(d.a, out=d.c),
        "sin2-cos2": sin2_cos2,
        "trig-series": lambda: blocks.trig_series(1, d.n),
        "slow-series-digits": lambda: blocks.slow_series_digits(1, d.n),
        "slow-series-string": lambda: blocks.slow_series_string(1, d.n),
        "ufuncs": lambda: (d.a * d.a + d.a) / (d.a + 1),
        "mandelbrot": lambda: blocks.mandelbrot(d.n, d.m, 0, d.n),
        "matmul": lambda: np.matmul(d.a, d.b, out=d.c),
    }.get(workload)


def scipy(workload, d, threads):
    if workload != "norm-isf":
        return None
    from scipy.stats import norm

    return lambda: norm.isf(d.a)


def numexpr(workload, d, threads):
    import numpy as np

    if workload not in ("sum", "add", "sin", "sin2-cos2", "trig-series", "ufuncs"):
        return None
    import numexpr as ne

    ne.set_num_threads(threads)
    a = getattr(d, "a", None)
    b = getattr(d, "b", None)

    def trig_series():
        total = 0.0
        for start in range(1, d.n + 1, 1_000_000):
            k = np.arange(start, min(start + 1_000_000, d.n + 1), dtype=np.float64)
            total += float(ne.evaluate("sum(cos(k) / k)"))
        return total

    def evaluate(expression):
        names = {"a": a, "b": b}
        return ne.evaluate(expression, local_dict=names)

    return {
        "sum": lambda: evaluate("sum(a)"),
        "add": lambda: evaluate("a + b"),
        "sin": lambda: evaluate("sin(a)"),
        "ufuncs": lambda: evaluate("(a * a + a) / (a + 1)"),
        "sin2-cos2": lambda: evaluate("sin(6.283185307179586 * a) ** 2 + cos(6.283185307179586 * a) ** 2"),
        "trig-series": trig_series,
    }[workload]


def processes(starmap):
    """Processes with NumPy inside. Workloads on arrays are left out: each process would get a copy."""

    def peer(workload, d, threads):
        import numpy as np

        import blocks

        if workload not in ("trig-series", "slow-series-digits", "slow-series-string", "mandelbrot"):
            return None
        apply = starmap(threads)
        if workload == "mandelbrot":
            rows = [(d.n, d.m, a, b + 1) for a, b in blocks.parts(0, d.n - 1, 8 * threads)]
            return lambda: np.concatenate(apply(blocks.mandelbrot, rows))
        function = getattr(blocks, workload.replace("-", "_"))
        return lambda: sum(apply(function, blocks.parts(1, d.n, 8 * threads)))

    return peer


def joblib(threads):
    from joblib import Parallel, delayed

    pool = Parallel(n_jobs=threads)
    return lambda function, items: pool(delayed(function)(*item) for item in items)


def multiprocessing(threads):
    from multiprocessing import Pool

    pool = Pool(threads)
    return lambda function, items: pool.starmap(function, items, chunksize=1)


PEERS = {
    "numpy": numpy,
    "scipy": scipy,
    "numexpr": numexpr,
    "numba": numba(False, False),
    "numba-parallel": numba(True, False),
    "numba-fastmath": numba(True, True),
    "cython": cython,
    "joblib": processes(joblib),
    "multiprocessing": processes(multiprocessing),
}

if __name__ == "__main__":
    main()
