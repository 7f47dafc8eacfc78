"""Regenerates the coefficients of the runtime's elementary functions, with what each fit is off by.

    python3 coefficients.py            prints name, coefficients as Java literals, error
    python3 coefficients.py --check    also looks for each coefficient in the Java sources

Needs mpmath. Each polynomial p minimises the largest |w(x) (f(x) - p(x))| over its interval (Remez, 150 digits); then its coefficients
are rounded to doubles. The error is that of the rounded polynomial, as a power of two, relative to the function's own
value as the weight w says.
"""
import pathlib
import struct
import sys

from mpmath import mp, mpf

mp.dps = 150
SOURCES = pathlib.Path(__file__).resolve().parents[2] / "runtime/src/main/java/dev/parloop/runtime/math"

# Of the doubles near 1.4171, where both halves of pow's doubles reach as far, one whose logarithm is next to a multiple of 2^-42.
POW_C = "0x1.6ac82f163deccp+0"


def remez(f, w, a, b, n, rounds=12):
    """The n coefficients of the best polynomial, and its error."""
    eps = (b - a) * mpf(10) ** -6
    xs = [(a + b) / 2 - (b - a) / 2 * mp.cos(mp.pi * i / n) for i in range(n + 1)]
    xs = [min(max(x, a + eps), b) for x in xs]
    grid = [a + (b - a) * mpf(i) / 600 + eps / 7 for i in range(600)] + [b]
    values = [f(x) for x in grid]
    weights = [w(x) for x in grid]
    p, error = None, None
    for _ in range(rounds):
        m, rhs = mp.matrix(n + 1, n + 1), mp.matrix(n + 1, 1)
        for i, x in enumerate(xs):
            for j in range(n):
                m[i, j] = x**j
            m[i, n] = (-1) ** i / w(x)
            rhs[i] = f(x)
        solution = mp.lu_solve(m, rhs)
        p = [solution[j] for j in range(n)]
        e = [weights[i] * (values[i] - mp.polyval(p[::-1], grid[i])) for i in range(len(grid))]
        error = max(abs(v) for v in e)
        extrema, at = [], 0
        for i in range(1, len(e)):
            if (e[i] > 0) != (e[at] > 0):
                extrema.append(at)
                at = i
            elif abs(e[i]) > abs(e[at]):
                at = i
        extrema.append(at)
        if len(extrema) < n + 1:
            break
        while len(extrema) > n + 1:
            extrema.pop(0 if abs(e[extrema[0]]) < abs(e[extrema[-1]]) else -1)
        xs = [grid[i] for i in extrema]
    return p, error


def fit(f, w, a, b, n):
    """Doubles, lowest first: all rounded at once, or one by one with the rest fitted anew, whichever is nearer."""
    best, _ = remez(f, w, a, b, n, 12)
    at_once = [float(c) for c in best]
    one_by_one, g, ww = [], f, w
    for k in range(n):
        c = at_once[0] if k == 0 else float(remez(g, ww, a, b, n - k, 5)[0][0])
        one_by_one.append(c)
        g = (lambda g, c: lambda x: (g(x) - mpf(c)) / x)(g, c)
        ww = (lambda ww: lambda x: ww(x) * x)(ww)
    xs = [a + (b - a) * mpf(i) / 400 + (b - a) * mpf(10) ** -7 for i in range(401)]

    def error(out):
        return max(abs(w(x) * (f(x) - mp.polyval([mpf(c) for c in out][::-1], x))) for x in xs)

    return min(((out, error(out)) for out in (at_once, one_by_one)), key=lambda one: one[1])


def split(x, bits):
    """A double of so many leading bits, and a double for the rest."""
    m, e = mp.frexp(x)
    high = float(mp.floor(m * 2**bits) / mpf(2) ** bits * mpf(2) ** e)
    return [high, float(x - mpf(high))]


def fits():
    root = mp.sqrt
    quarter = (mp.pi / 4 * mpf("1.002")) ** 2
    half_ln2 = mp.log(2) / 2 * mpf("1.002")
    yield "sine", fit(lambda z: (mp.sin(root(z)) / root(z) - 1) / z, lambda z: z, mpf(0), quarter, 6)
    yield "cosine", fit(lambda z: (mp.cos(root(z)) - 1 + z / 2) / z**2, lambda z: z * z, mpf(0), quarter, 6)

    def cubic(r):
        return mpf(1) / 6 + r / 24 if abs(r) < mpf(10) ** -30 else (mp.e**r - 1 - r - r * r / 2) / r**3

    p, _ = remez(cubic, lambda r: abs(r) ** 3 + mpf(10) ** -30, -half_ln2, half_ln2, 9, 15)
    p = [float(c) for c in p]
    xs = [-half_ln2 + 2 * half_ln2 * mpf(i) / 1001 for i in range(1002)]
    error = max(abs(r**3 * (cubic(r) - mp.polyval([mpf(c) for c in p[::-1]], r))) for r in xs)
    yield "exponential", (p, error)
    yield "hyperbolic sine", fit(lambda z: (mp.sinh(root(z)) / root(z) - 1) / z, lambda z: z, mpf(0), half_ln2**2, 5)
    yield "hyperbolic cosine", fit(lambda z: (mp.cosh(root(z)) - 1 - z / 2) / z**2, lambda z: z * z, mpf(0), half_ln2**2, 5)
    s = ((root(2) - 1) / (root(2) + 1) * mpf("1.001")) ** 2

    def ratio(z):
        r = root(z)
        return mp.log((1 + r) / (1 - r))

    yield "logarithm", fit(lambda z: (ratio(z) - 2 * root(z)) / (root(z) * z), lambda z: z, mpf(0), s, 7)
    low = mpf("0.8445")
    edges = [low, 2 * low - mpf(1) / 2]
    c = float.fromhex(POW_C)
    widest = max(abs(x - y) / (x + y) for x, y in [(1, edges[0]), (1, edges[1]), (c, edges[1]), (c, 2 * low)])
    yield "logarithm of pow", fit(
        lambda z: (ratio(z / 4) / root(z) - 1 - z / 12) / z**2,
        lambda z: z**2,
        mpf(0),
        (2 * widest * mpf("1.0005")) ** 2,
        6,
    )
    yield "inverse cube root", fit(lambda m: m ** (-mpf(1) / 3), lambda m: m ** (mpf(1) / 3), mpf(1), mpf(2), 8)
    t = (mp.tan(mp.pi / 8) * mpf("1.001")) ** 2
    yield "arc tangent", fit(lambda z: (mp.atan(root(z)) / root(z) - 1) / z, lambda z: z, mpf(0), t, 12)
    yield "arc sine", fit(lambda z: (mp.asin(root(z)) / root(z) - 1) / z, lambda z: z, mpf(0), mpf("0.2502"), 13)


def constants():
    ln2, pi = mp.log(2), mp.pi
    yield "2/pi", [float(2 / pi)]
    yield "pi/2", split(pi / 2, 53)
    yield "pi/4", split(pi / 4, 53)
    yield "1/ln 2", split(1 / ln2, 53)
    yield "ln 2", split(ln2, 42)
    yield "1/ln 10", split(1 / mp.log(10), 53)
    yield "log10 2", split(mp.log10(2), 42)
    yield "1/12", split(mpf(1) / 12, 53)
    third = mpf(2) ** (mpf(1) / 3)
    yield "2^(-n/3) for n = -1, 0, 1", [float((1 / third - third) / 2), float((1 / third + third) / 2 - 1)]


def bits():
    """Doubles that the sources have as bits: the centre of the upper half of pow's doubles, and its logarithm."""
    log = mp.floor(mp.log(float.fromhex(POW_C)) * 2**42 + mpf(1) / 2) / 2**42
    missing = abs(mp.log(float.fromhex(POW_C)) - log)
    yield "least of pow", pattern(0.8445)
    yield "half of the centre, from one half", pattern(float.fromhex(POW_C) / 2) - pattern(0.5)
    yield "logarithm of the centre, without 2^" + mp.nstr(mp.log(missing, 2), 4), pattern(float(log))


def pattern(x):
    return struct.unpack("<q", struct.pack("<d", x))[0]


def java(c):
    """A double as Java writes it, in as few digits as it takes."""
    mantissa, exponent = c.hex().split("p")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return mantissa + ("" if "." in mantissa else ".0") + "p" + str(int(exponent))


def main(check):
    text = "".join(f.read_text() for f in sorted(SOURCES.glob("*.java"))) if check else ""
    missing = []
    entries = [(name, c, e) for name, (c, e) in fits()] + [(name, c, None) for name, c in constants()]
    for name, coefficients, error in entries:
        literals = [java(c) for c in coefficients]
        tail = "" if error is None else "  error 2^" + mp.nstr(mp.log(error, 2), 4)
        print(name + tail, *literals, sep="\n  ", flush=True)
        missing += [name + " " + c for c in literals if c.lstrip("-") not in text]
    for name, number in bits():
        literal = f"0x{number:016x}L"
        print(name, literal, sep="\n  ", flush=True)
        missing += [name + " " + literal] if literal not in text else []
    if check and missing:
        sys.exit("not in the sources: " + ", ".join(missing))


if __name__ == "__main__":
    main("--check" in sys.argv)
