"""The workloads as plain Python loops, which Numba compiles in three ways."""

import math

import numpy as np


def build(jit, prange):
    """The loops, compiled by the decorator; prange is Numba's, or range."""
    zero = np.float32(0)

    @jit
    def poly(x, c7, c6, c5, c4, c3, c2, c1, c0):
        return ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0

    @jit
    def tail(p):
        if p == 0:
            return math.inf
        r = math.sqrt(-math.log(p))
        if r <= 5:
            r -= 1.6
            return poly(r, 0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
                        3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835) / poly(
                            r, 1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457,
                            0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0)
        r -= 5
        return poly(r, 2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
                    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103) / poly(
                        r, 2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5,
                        0.0007868691311456133, 0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0)

    @jit
    def isf(p):
        q = 0.5 - p
        if abs(q) <= 0.425:
            r = 0.180625 - q * q
            return q * poly(r, 2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
                            13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665) / poly(
                                r, 5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
                                5394.196021424751, 687.1870074920579, 42.31333070160091, 1.0)
        if q > 0:
            return tail(p)
        return -tail(1 - p)

    @jit
    def has_nine(k):
        while k > 0:
            if k % 10 == 9:
                return True
            k = k // 10
        return False

    @jit
    def steps(re, im, m):
        x = 0.0
        y = 0.0
        k = 0
        while k < m and x * x + y * y <= 4.0:
            t = x * x - y * y + re
            y = 2.0 * x * y + im
            x = t
            k += 1
        return k

    @jit
    def sum_(a):
        s = 0.0
        for i in prange(len(a)):
            s += a[i]
        return s

    @jit
    def sum_float(a):
        s = zero
        for i in prange(len(a)):
            s += a[i]
        return s

    @jit
    def add(a, b, c):
        for i in prange(len(c)):
            c[i] = a[i] + b[i]

    @jit
    def sin(a, c):
        for i in prange(len(c)):
            c[i] = math.sin(a[i])

    @jit
    def sin2_cos2(a, c):
        for i in prange(len(c)):
            s = math.sin(2 * math.pi * a[i])
            t = math.cos(2 * math.pi * a[i])
            c[i] = s * s + t * t

    @jit
    def norm_isf(a, c):
        for i in prange(len(c)):
            c[i] = isf(a[i])

    @jit
    def trig_series(n):
        s = 0.0
        for k in prange(1, n + 1):
            s += math.cos(k) / k
        return s

    @jit
    def slow_series_digits(n):
        s = 0.0
        for k in prange(1, n + 1):
            if not has_nine(k):
                s += 1.0 / k
        return s

    @jit
    def slow_series_string(n):
        s = 0.0
        for k in prange(1, n + 1):
            if "9" not in str(k):
                s += 1.0 / k
        return s

    @jit
    def ufuncs(a, c):
        for i in prange(len(c)):
            c[i] = (a[i] * a[i] + a[i]) / (a[i] + 1)

    @jit
    def mandelbrot(counts, m):
        n = len(counts)
        step = 3.0 / (n - 1)
        for i in prange(n):
            for j in range(n):
                counts[i, j] = steps(-2.0 + i * step, -1.5 + j * step, m)

    @jit
    def matmul(a, b, c):
        for i in prange(len(c)):
            for j in range(c.shape[1]):
                s = 0.0
                for k in range(len(b)):
                    s += a[i, k] * b[k, j]
                c[i, j] = s

    @jit
    def escape(re, im):
        x = re
        y = im
        for k in range(20):
            if x * x + y * y >= 16:
                return k
            t = x * x - y * y + re
            y = 2 * x * y + im
            x = t
        return -1

    @jit
    def mandelbrot_vectorize(re, im, counts):
        for i in prange(len(im)):
            for j in range(len(re)):
                counts[i, j] = escape(re[j], im[i])

    @jit
    def slow_series_partials(n, workers):
        partials = np.zeros(workers)
        size = n // workers
        for w in prange(workers):
            s = 0.0
            for k in range(w * size + 1, (n if w == workers - 1 else (w + 1) * size) + 1):
                if not has_nine(k):
                    s += 1.0 / k
            partials[w] = s
        return partials.sum()

    @jit
    def velocity_naive(latitude, longitude, vlat, vlon, vrad, v):
        for i in prange(len(latitude)):
            for k in range(len(longitude)):
                for j in range(vlat.shape[1]):
                    lat = math.radians(latitude[i])
                    lon = math.radians(longitude[k])
                    v[0, i, j, k] = -math.sin(lon) * vlon[i, j, k] - math.sin(lat) * math.cos(lon) * vlat[i, j, k] \
                        + math.cos(lat) * math.cos(lon) * vrad[i, j, k]
                    v[1, i, j, k] = math.cos(lon) * vlon[i, j, k] - math.sin(lat) * math.sin(lon) * vlat[i, j, k] \
                        + math.cos(lat) * math.sin(lon) * vrad[i, j, k]
                    v[2, i, j, k] = math.cos(lat) * vlat[i, j, k] + math.sin(lat) * vrad[i, j, k]

    @jit
    def velocity_hoisted(latitude, longitude, vlat, vlon, vrad, v):
        for i in prange(len(latitude)):
            lat = math.radians(latitude[i])
            sinlat = math.sin(lat)
            coslat = math.cos(lat)
            for k in range(len(longitude)):
                lon = math.radians(longitude[k])
                sinlon = math.sin(lon)
                coslon = math.cos(lon)
                for j in range(vlat.shape[1]):
                    v[0, i, j, k] = -sinlon * vlon[i, j, k] - sinlat * coslon * vlat[i, j, k] \
                        + coslat * coslon * vrad[i, j, k]
                    v[1, i, j, k] = coslon * vlon[i, j, k] - sinlat * sinlon * vlat[i, j, k] \
                        + coslat * sinlon * vrad[i, j, k]
                    v[2, i, j, k] = coslat * vlat[i, j, k] + sinlat * vrad[i, j, k]

    @jit
    def nested_table(x):
        for i in prange(x.shape[0]):
            for j in range(x.shape[1]):
                x[i, j] = i * j

    @jit
    def foreach_array(n, last):
        for time in prange(len(last)):
            last[time] = np.exp(np.ones(n))[n - 1]

    @jit
    def broadcast(row, column, ones, two_rows):
        return row + ones, row + column, two_rows + row

    @jit
    def density(x):
        return math.exp(-x * x / 2) / math.sqrt(2 * math.pi)

    @jit
    def exceeded(points, results):
        for job in prange(len(points)):
            step = points[job] / 2000
            s = density(0.0) + density(points[job])
            for i in range(1, 2000):
                s += (4 if i % 2 == 1 else 2) * density(i * step)
            results[job] = 0.5 - s * step / 3

    return {"sum": sum_, "sum-float": sum_float, "add": add, "sin": sin, "sin2-cos2": sin2_cos2, "norm-isf": norm_isf,
            "trig-series": trig_series, "slow-series-digits": slow_series_digits,
            "slow-series-string": slow_series_string, "slow-series-partials": slow_series_partials, "ufuncs": ufuncs,
            "mandelbrot": mandelbrot, "mandelbrot-vectorize": mandelbrot_vectorize, "matmul": matmul,
            "velocity-naive": velocity_naive, "velocity-hoisted": velocity_hoisted, "nested-table": nested_table,
            "nested-table-small": nested_table, "foreach-array": foreach_array, "broadcast": broadcast,
            "batches": exceeded}
