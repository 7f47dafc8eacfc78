"""The workloads in NumPy, block by block: what NumPy does alone, and what processes do to a part."""

import numpy as np

BLOCK = 1_000_000


def trig_series(first, last):
    """The sum of cos(k)/k for k from first to last."""
    total = 0.0
    for start in range(first, last + 1, BLOCK):
        k = np.arange(start, min(start + BLOCK, last + 1), dtype=np.float64)
        total += float(np.sum(np.cos(k) / k))
    return total


def slow_series_digits(first, last):
    """The sum of 1/k for k from first to last without a digit 9."""
    total = 0.0
    for start in range(first, last + 1, BLOCK):
        k = np.arange(start, min(start + BLOCK, last + 1), dtype=np.int64)
        keep = np.ones(len(k), dtype=bool)
        rest = k.copy()
        while rest[-1] > 0:
            keep &= rest % 10 != 9
            rest //= 10
        total += float(np.sum(1.0 / k[keep]))
    return total


def slow_series_string(first, last):
    """The same by text: strings in an array, which NumPy searches."""
    total = 0.0
    for start in range(first, last + 1, BLOCK):
        k = np.arange(start, min(start + BLOCK, last + 1), dtype=np.int64)
        total += float(np.sum(1.0 / k[np.char.find(k.astype("S"), b"9") < 0]))
    return total


def mandelbrot(n, m, first, last):
    """The counts of the rows from first to before last: the code of NumPy's guide."""
    step = 3.0 / (n - 1)
    re = -2.0 + np.arange(first, last) * step
    im = -1.5 + np.arange(n) * step
    c = (re[:, np.newaxis] + 1j * im[np.newaxis, :]).ravel()
    z = np.zeros(c.shape, dtype=np.complex128)
    steps = np.zeros(c.shape, dtype=np.int64)
    for _ in range(m):
        mask = np.abs(z) <= 2
        z[mask] = z[mask] * z[mask] + c[mask]
        steps[mask] += 1
    return steps.reshape(last - first, n)


def parts(first, last, count):
    """The numbers from first to last in so many intervals, ends included."""
    ends = [first + (last + 1 - first) * i // count for i in range(count + 1)]
    return [(a, b - 1) for a, b in zip(ends, ends[1:]) if b > a]


def mandelbrot_vectorize(re, im):
    """The steps until abs is 4 or more, at all points at once, as long as one of them goes on."""
    c = re[np.newaxis, :] + 1j * im[:, np.newaxis]
    x = c.copy()
    steps = np.full(c.shape, -1)
    for k in range(20):
        steps[(steps < 0) & (np.abs(x) >= 4)] = k
        mask = steps < 0
        x[mask] = x[mask] * x[mask] + c[mask]
    return steps


def velocity_hoisted(grid):
    """As in the tutorial: angles along their axes, the rest in three dimensions."""
    lat = np.radians(grid.latitude)[:, np.newaxis, np.newaxis]
    lon = np.radians(grid.longitude)
    sinlat, coslat, sinlon, coslon = np.sin(lat), np.cos(lat), np.sin(lon), np.cos(lon)
    return (-sinlon * grid.vlon - sinlat * coslon * grid.vlat + coslat * coslon * grid.vrad,
            coslon * grid.vlon - sinlat * sinlon * grid.vlat + coslat * sinlon * grid.vrad,
            coslat * grid.vlat + sinlat * grid.vrad)


def broadcast():
    """NumPy's own examples."""
    row, column, ones = np.arange(3.0), np.arange(3.0)[:, np.newaxis], np.ones((3, 3))
    two_rows = np.arange(6.0).reshape(2, 3)
    return lambda: (row + ones, row + column, two_rows + row)
