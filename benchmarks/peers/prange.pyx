# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
"""The workloads in Cython, with prange. Built by peers.py into a folder of its own."""

from cython.parallel cimport prange
from libc.math cimport sin as c_sin, cos as c_cos, exp, sqrt, log, fabs, INFINITY, M_PI
from libc.stdlib cimport malloc, free


cdef inline double poly(double x, double c7, double c6, double c5, double c4, double c3, double c2, double c1,
                        double c0) noexcept nogil:
    return ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0


cdef inline double tail(double p) noexcept nogil:
    cdef double r
    if p == 0:
        return INFINITY
    r = sqrt(-log(p))
    if r <= 5:
        r = r - 1.6
        return poly(r, 0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
                    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835) / poly(
                        r, 1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457,
                        0.14810397642748008, 0.6897673349851, 1.6763848301838038, 2.053191626637759, 1)
    r = r - 5
    return poly(r, 2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
                0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103) / poly(
                    r, 2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
                    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1)


cdef inline double isf(double p) noexcept nogil:
    cdef double q = 0.5 - p
    cdef double r
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return q * poly(r, 2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
                        13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665) / poly(
                            r, 5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
                            5394.196021424751, 687.1870074920579, 42.31333070160091, 1)
    return tail(p) if q > 0 else -tail(1 - p)


cdef inline bint has_nine(int k) noexcept nogil:
    while k > 0:
        if k % 10 == 9:
            return True
        k = k // 10
    return False


cdef inline int steps(double re, double im, int m) noexcept nogil:
    cdef double x = 0, y = 0, t
    cdef int k = 0
    while k < m and x * x + y * y <= 4.0:
        t = x * x - y * y + re
        y = 2.0 * x * y + im
        x = t
        k = k + 1
    return k


def sum_(double[::1] a, int threads):
    cdef double s = 0
    cdef Py_ssize_t i
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        s += a[i]
    return s


def sum_float(float[::1] a, int threads):
    cdef float s = 0
    cdef Py_ssize_t i
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        s += a[i]
    return s


def add(double[::1] a, double[::1] b, double[::1] c, int threads):
    cdef Py_ssize_t i
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        c[i] = a[i] + b[i]


def sin(double[::1] a, double[::1] c, int threads):
    cdef Py_ssize_t i
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        c[i] = c_sin(a[i])


def sin2_cos2(double[::1] a, double[::1] c, int threads):
    cdef Py_ssize_t i
    cdef double s, t
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        s = c_sin(2 * M_PI * a[i])
        t = c_cos(2 * M_PI * a[i])
        c[i] = s * s + t * t


def norm_isf(double[::1] a, double[::1] c, int threads):
    cdef Py_ssize_t i
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        c[i] = isf(a[i])


def trig_series(long n, int threads):
    cdef double s = 0
    cdef long k
    for k in prange(1, n + 1, nogil=True, num_threads=threads):
        s += c_cos(<double>k) / k
    return s


def slow_series_digits(int n, int threads):
    cdef double s = 0
    cdef int k
    for k in prange(1, n + 1, nogil=True, num_threads=threads):
        if not has_nine(k):
            s += 1.0 / k
    return s


def ufuncs(double[::1] a, double[::1] c, int threads):
    cdef Py_ssize_t i
    for i in prange(a.shape[0], nogil=True, num_threads=threads):
        c[i] = (a[i] * a[i] + a[i]) / (a[i] + 1)


def mandelbrot(int[:, ::1] counts, int m, int threads):
    cdef Py_ssize_t n = counts.shape[0]
    cdef Py_ssize_t i, j
    cdef double step = 3.0 / (n - 1)
    for i in prange(n, nogil=True, num_threads=threads, schedule='dynamic'):
        for j in range(n):
            counts[i, j] = steps(-2.0 + i * step, -1.5 + j * step, m)


cdef inline double dot(double[:, ::1] a, double[:, ::1] b, Py_ssize_t i, Py_ssize_t j) noexcept nogil:
    cdef double s = 0
    cdef Py_ssize_t k
    for k in range(b.shape[0]):
        s += a[i, k] * b[k, j]
    return s


def matmul(double[:, ::1] a, double[:, ::1] b, double[:, ::1] c, int threads):
    cdef Py_ssize_t i, j
    for i in prange(c.shape[0], nogil=True, num_threads=threads):
        for j in range(c.shape[1]):
            c[i, j] = dot(a, b, i, j)


cdef inline int escape(double re, double im) noexcept nogil:
    cdef double x = re, y = im, t
    cdef int k
    for k in range(20):
        if x * x + y * y >= 16:
            return k
        t = x * x - y * y + re
        y = 2 * x * y + im
        x = t
    return -1


def mandelbrot_vectorize(double[::1] re, double[::1] im, int[:, ::1] counts, int threads):
    cdef Py_ssize_t i, j
    for i in prange(counts.shape[0], nogil=True, num_threads=threads):
        for j in range(counts.shape[1]):
            counts[i, j] = escape(re[j], im[i])


cdef inline double partial(int first, int last) noexcept nogil:
    cdef double s = 0
    cdef int k
    for k in range(first, last + 1):
        if not has_nine(k):
            s += 1.0 / k
    return s


def slow_series_partials(int n, int workers, int threads):
    cdef double s = 0
    cdef int w
    for w in prange(workers, nogil=True, num_threads=threads):
        s += partial(w * (n // workers) + 1, n if w == workers - 1 else (w + 1) * (n // workers))
    return s


cdef inline double radians(double degrees) noexcept nogil:
    return degrees / 180 * M_PI


def velocity_naive(double[::1] latitude, double[::1] longitude, double[:, :, ::1] vlat, double[:, :, ::1] vlon,
                   double[:, :, ::1] vrad, double[:, :, :, ::1] v, int threads):
    cdef Py_ssize_t i, j, k
    cdef double lat, lon
    for i in prange(latitude.shape[0], nogil=True, num_threads=threads):
        for k in range(longitude.shape[0]):
            for j in range(vlat.shape[1]):
                lat = radians(latitude[i])
                lon = radians(longitude[k])
                v[0, i, j, k] = -c_sin(lon) * vlon[i, j, k] - c_sin(lat) * c_cos(lon) * vlat[i, j, k] \
                    + c_cos(lat) * c_cos(lon) * vrad[i, j, k]
                v[1, i, j, k] = c_cos(lon) * vlon[i, j, k] - c_sin(lat) * c_sin(lon) * vlat[i, j, k] \
                    + c_cos(lat) * c_sin(lon) * vrad[i, j, k]
                v[2, i, j, k] = c_cos(lat) * vlat[i, j, k] + c_sin(lat) * vrad[i, j, k]


def velocity_hoisted(double[::1] latitude, double[::1] longitude, double[:, :, ::1] vlat, double[:, :, ::1] vlon,
                     double[:, :, ::1] vrad, double[:, :, :, ::1] v, int threads):
    cdef Py_ssize_t i, j, k
    cdef double sinlat, coslat, sinlon, coslon
    for i in prange(latitude.shape[0], nogil=True, num_threads=threads):
        sinlat = c_sin(radians(latitude[i]))
        coslat = c_cos(radians(latitude[i]))
        for k in range(longitude.shape[0]):
            sinlon = c_sin(radians(longitude[k]))
            coslon = c_cos(radians(longitude[k]))
            for j in range(vlat.shape[1]):
                v[0, i, j, k] = -sinlon * vlon[i, j, k] - sinlat * coslon * vlat[i, j, k] \
                    + coslat * coslon * vrad[i, j, k]
                v[1, i, j, k] = coslon * vlon[i, j, k] - sinlat * sinlon * vlat[i, j, k] \
                    + coslat * sinlon * vrad[i, j, k]
                v[2, i, j, k] = coslat * vlat[i, j, k] + sinlat * vrad[i, j, k]


def nested_table(int[:, ::1] x, int threads):
    cdef int i, j
    for i in prange(x.shape[0], nogil=True, num_threads=threads):
        for j in range(x.shape[1]):
            x[i, j] = i * j


cdef double exponentials(Py_ssize_t n) noexcept nogil:
    cdef double *values = <double *> malloc(n * sizeof(double))
    cdef double last
    cdef Py_ssize_t i
    for i in range(n):
        values[i] = 1
    for i in range(n):
        values[i] = exp(values[i])
    last = values[n - 1]
    free(values)
    return last


def foreach_array(Py_ssize_t n, double[::1] last, int threads):
    cdef Py_ssize_t time
    for time in prange(last.shape[0], nogil=True, num_threads=threads):
        last[time] = exponentials(n)
