"""One Python peer, one workload. Usage: python_peer.py PEER WORKLOAD N M THREADS BUILD_FOLDER

Speaks the protocol of peers.py on standard input and output. Says "cannot" and why where the peer fails for a reason
that is its own.
"""

import os
import pickle
import sys
import time


def main():
    peer, workload, n, m, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS",
                 "NUMEXPR_MAX_THREADS"):
        os.environ[name] = str(threads)
    sys.path.insert(0, sys.argv[6])
    try:
        work = PEERS[peer](workload, Data(workload, n, m), threads)
        if peer.startswith("numba") or workload == "closure":
            # Numba compiles at the first call.
            work()
    except (AssertionError, AttributeError, pickle.PicklingError) as e:
        # What Numba's parallel code asserts, and what cannot be sent to a process. Not the place in a file.
        if not isinstance(e, AssertionError) and "pickle" not in str(e):
            raise
        print("cannot", str(e).split(" on /")[0], flush=True)
        return
    serve(work, workload.startswith("mandelbrot"))


def serve(work, counts):
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
            print("answer", *describe(result, counts), flush=True)
        else:
            break


def describe(result, counts):
    """All elements of counts and of what is short; of other arrays four numbers."""
    import numpy as np

    parts = result if isinstance(result, (tuple, list)) else [result]
    flat = np.concatenate([np.ravel(part) for part in parts])
    if counts or len(flat) <= 100:
        return ["all"] + [repr(float(x)) for x in flat]
    return ["some"] + [repr(float(x)) for x in (np.sum(flat, dtype=np.float64), np.sum(np.abs(flat), dtype=np.float64),
                                                flat[len(flat) // 3], flat[-1])]


class Data:
    """The inputs, the same numbers as in all peers."""

    def __init__(self, workload, n, m):
        import numpy as np

        self.n, self.m = n, m
        if workload.startswith("mandelbrot") or workload.startswith("nested-table"):
            self.counts = np.zeros((n, n), dtype=np.int32)
            self.re = np.linspace(-0.635, 0.165, n)
            self.im = np.linspace(0.427, 1.227, n)
        elif workload.startswith("velocity"):
            self.grid = Grid(n)
        elif workload == "sum-float":
            self.a = (np.floor(17 * ((np.arange(n) + 0.5) * 0.6180339887498949 % 1.0)) - 8).astype(np.float32)
        elif workload in ("sum", "sin", "sin2-cos2", "norm-isf", "add", "ufuncs", "matmul"):
            shape = (n, n) if workload == "matmul" else (n,)
            i = np.arange(n * n if workload == "matmul" else n, dtype=np.float64)
            self.a = np.reshape((i + 0.5) * 0.6180339887498949 % 1.0, shape)
            self.b = np.reshape((2 * i + 0.5) * 0.6180339887498949 % 1.0, shape)
            self.c = np.zeros(shape)


class Grid:
    """Velocities on a spherical grid: latitudes, radii, longitudes."""

    def __init__(self, n):
        import numpy as np

        def legendre3(x):
            return (5 * x * x - 3) * x / 2

        shape = (5 * n, 3 * n, 8 * n)
        self.latitude = np.linspace(-90, 90, shape[0])
        self.longitude = np.linspace(0, 360, shape[2])
        radius = np.linspace(3485, 6371, shape[1])
        self.vlat = np.ascontiguousarray(np.broadcast_to(legendre3(self.latitude / 90)[:, None, None], shape))
        self.vlon = np.ascontiguousarray(np.broadcast_to((3 * (self.longitude / 180 - 1) ** 2 - 1) / 2, shape))
        self.vrad = np.ascontiguousarray(np.broadcast_to(legendre3((radius - 4928) / 1443)[:, None], shape))
        self.v = np.zeros((3,) + shape)


def calls(loops, d, extra=()):
    """A call for each workload of compiled loops; the arrays that are filled are the results."""
    import numpy as np

    def filled(name, result, *arguments):
        loops[name](*arguments, *extra)
        return result

    def velocity(name):
        g = d.grid
        return filled(name, g.v, g.latitude, g.longitude, g.vlat, g.vlon, g.vrad, g.v)

    last = np.zeros(d.m)
    return {
        "sum": lambda: loops["sum"](d.a, *extra),
        "sum-float": lambda: loops["sum-float"](d.a, *extra),
        "add": lambda: filled("add", d.c, d.a, d.b, d.c),
        "sin": lambda: filled("sin", d.c, d.a, d.c),
        "sin2-cos2": lambda: filled("sin2-cos2", d.c, d.a, d.c),
        "norm-isf": lambda: filled("norm-isf", d.c, d.a, d.c),
        "trig-series": lambda: loops["trig-series"](d.n, *extra),
        "slow-series-digits": lambda: loops["slow-series-digits"](d.n, *extra),
        "slow-series-string": lambda: loops["slow-series-string"](d.n, *extra),
        "slow-series-partials": lambda: loops["slow-series-partials"](d.n, d.m, *extra),
        "ufuncs": lambda: filled("ufuncs", d.c, d.a, d.c),
        "mandelbrot": lambda: filled("mandelbrot", d.counts, d.counts, d.m),
        "mandelbrot-vectorize": lambda: filled("mandelbrot-vectorize", d.counts, d.re, d.im, d.counts),
        "matmul": lambda: filled("matmul", d.c, d.a, d.b, d.c),
        "velocity-naive": lambda: velocity("velocity-naive"),
        "velocity-hoisted": lambda: velocity("velocity-hoisted"),
        "nested-table": lambda: filled("nested-table", d.counts, d.counts),
        "nested-table-small": lambda: filled("nested-table-small", d.counts, d.counts),
        "foreach-array": lambda: filled("foreach-array", last, d.n, last),
    }


def numba(parallel, fastmath):
    def peer(workload, d, threads):
        import numba as nb
        import numpy as np

        import jobs
        import loops

        # Without prange there is nothing that more threads could do.
        compiled = loops.build(nb.njit(parallel=parallel, fastmath=fastmath), nb.prange)
        if workload == "broadcast":
            row = np.arange(3.0)
            arrays = (row, row.reshape(3, 1), np.ones((3, 3)), np.arange(6.0).reshape(2, 3))
            return lambda: compiled["broadcast"](*arrays)
        if workload == "batches":
            results = np.zeros(16)

            def run(points):
                compiled["batches"](np.array(points), results)
                return results

            return lambda: jobs.search(d.n, run)
        return calls(compiled, d)[workload]

    return peer


def cython(workload, d, threads):
    import prange

    names = ("sum_", "sum_float", "add", "sin", "sin2_cos2", "norm_isf", "trig_series", "slow_series_digits",
             "slow_series_partials", "ufuncs", "mandelbrot", "mandelbrot_vectorize", "matmul", "velocity_naive",
             "velocity_hoisted", "nested_table", "foreach_array")
    loops = {name.replace("_", "-").rstrip("-"): getattr(prange, name) for name in names}
    loops["nested-table-small"] = prange.nested_table
    return calls(loops, d, (threads,))[workload]


def numpy(workload, d, threads):
    import numpy as np

    import blocks

    def sin2_cos2():
        x = 2 * np.pi * d.a
        return np.sin(x) ** 2 + np.cos(x) ** 2

    def table():
        i = np.arange(d.n, dtype=np.int32)
        return np.multiply.outer(i, i, out=d.counts)

    return {
        "sum": lambda: np.sum(d.a),
        "sum-float": lambda: np.sum(d.a),
        "add": lambda: np.add(d.a, d.b, out=d.c),
        "sin": lambda: np.sin(d.a, out=d.c),
        "sin2-cos2": sin2_cos2,
        "trig-series": lambda: blocks.trig_series(1, d.n),
        "slow-series-digits": lambda: blocks.slow_series_digits(1, d.n),
        "slow-series-string": lambda: blocks.slow_series_string(1, d.n),
        "slow-series-partials": lambda: sum(blocks.slow_series_digits(a, b) for a, b in blocks.parts(1, d.n, d.m)),
        "ufuncs": lambda: (d.a * d.a + d.a) / (d.a + 1),
        "mandelbrot": lambda: blocks.mandelbrot(d.n, d.m, 0, d.n),
        "mandelbrot-vectorize": lambda: blocks.mandelbrot_vectorize(d.re, d.im),
        "matmul": lambda: np.matmul(d.a, d.b, out=d.c),
        "velocity-hoisted": lambda: blocks.velocity_hoisted(d.grid),
        "nested-table": table,
        "nested-table-small": table,
        "foreach-array": lambda: [np.exp(np.ones(d.n))[-1] for _ in range(d.m)],
        "broadcast": blocks.broadcast(),
    }[workload]


def scipy(workload, d, threads):
    from scipy.stats import norm

    return lambda: norm.isf(d.a)


def numexpr(workload, d, threads):
    import numexpr as ne
    import numpy as np

    ne.set_num_threads(threads)

    def evaluate(expression, out=None, **names):
        return ne.evaluate(expression, local_dict=names, out=out)

    def trig_series():
        total = 0.0
        for start in range(1, d.n + 1, 1_000_000):
            k = np.arange(start, min(start + 1_000_000, d.n + 1), dtype=np.float64)
            total += float(evaluate("sum(cos(k) / k)", k=k))
        return total

    def velocity(sinlat, coslat, sinlon, coslon):
        g = d.grid
        lat, lon = np.radians(g.latitude)[:, np.newaxis, np.newaxis], np.radians(g.longitude)
        names = {"lat": lat, "lon": lon, "sinlat": np.sin(lat), "coslat": np.cos(lat), "sinlon": np.sin(lon),
                 "coslon": np.cos(lon), "vlat": g.vlat, "vlon": g.vlon, "vrad": g.vrad}
        return (evaluate(f"-{sinlon} * vlon - {sinlat} * {coslon} * vlat + {coslat} * {coslon} * vrad", **names),
                evaluate(f"{coslon} * vlon - {sinlat} * {sinlon} * vlat + {coslat} * {sinlon} * vrad", **names),
                evaluate(f"{coslat} * vlat + {sinlat} * vrad", **names))

    def table():
        i = np.arange(d.n, dtype=np.int32)
        return evaluate("i * j", out=d.counts, i=i[:, np.newaxis], j=i)

    row = np.arange(3.0)
    sums = ((row, np.ones((3, 3))), (row, row.reshape(3, 1)), (np.arange(6.0).reshape(2, 3), row))
    return {
        "sum": lambda: evaluate("sum(a)", a=d.a),
        "add": lambda: evaluate("a + b", a=d.a, b=d.b),
        "sin": lambda: evaluate("sin(a)", a=d.a),
        "ufuncs": lambda: evaluate("(a * a + a) / (a + 1)", a=d.a),
        "sin2-cos2": lambda: evaluate("sin(6.283185307179586 * a) ** 2 + cos(6.283185307179586 * a) ** 2", a=d.a),
        "trig-series": trig_series,
        "velocity-naive": lambda: velocity("sin(lat)", "cos(lat)", "sin(lon)", "cos(lon)"),
        "velocity-hoisted": lambda: velocity("sinlat", "coslat", "sinlon", "coslon"),
        "nested-table": table,
        "nested-table-small": table,
        "foreach-array": lambda: [evaluate("exp(a)", a=np.ones(d.n))[-1] for _ in range(d.m)],
        "broadcast": lambda: [evaluate("a + b", a=a, b=b) for a, b in sums],
    }[workload]


def processes(starmap):
    """Processes with NumPy inside. Workloads on arrays are left out: each process would get a copy."""

    def peer(workload, d, threads):
        import numpy as np

        import blocks
        import jobs

        apply = starmap(d.m if workload == "as-completed" else threads)

        def each(function, items):
            return apply(function, [(item,) for item in items])

        def series():
            name = "slow_series_digits" if workload == "slow-series-partials" else workload.replace("-", "_")
            count = d.m if workload == "slow-series-partials" else 8 * threads
            return sum(apply(getattr(blocks, name), blocks.parts(1, d.n, count)))

        def mandelbrot():
            rows = [(d.n, d.m, a, b + 1) for a, b in blocks.parts(0, d.n - 1, 8 * threads)]
            return np.concatenate(apply(blocks.mandelbrot, rows))

        if "series" in workload:
            return series
        paths = jobs.files() if workload == "beams" else []
        return {
            "mandelbrot": mandelbrot,
            "foreach-array": lambda: each(jobs.exponential_array, [d.n] * d.m),
            "foreach-list": lambda: each(jobs.exponential_list, [d.n] * d.m),
            "map-square": lambda: each(jobs.square, [1, 2, 3]),
            "add-two": lambda: each(jobs.add_two, range(10)) + each(jobs.add_two, range(20)),
            "closure": lambda: each(jobs.adder(2), range(d.n)),
            "map-sleep": lambda: apply(jobs.sleep, [(d.n, number) for number in range(10)]),
            "as-completed": lambda: [2 * x for x in apply(jobs.sleep, [(d.n, d.n)] * 10)],
            "beams": lambda: each(jobs.strongest, paths),
            "batches": lambda: jobs.search(d.n, lambda points: each(jobs.exceeded, points)),
        }[workload]

    return peer


def joblib(count):
    from joblib import Parallel, delayed

    # The context keeps its processes from one call to the next.
    pool = Parallel(n_jobs=count).__enter__()
    return lambda function, items: pool(delayed(function)(*item) for item in items)


def multiprocessing(count):
    from multiprocessing import Pool

    pool = Pool(count)

    def apply(function, items):
        # Does not block; each result is there as soon as its own job is done.
        pending = [pool.apply_async(function, item) for item in items]
        return [result.get() for result in pending]

    return apply


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
