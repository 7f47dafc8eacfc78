/* The workloads as C with OpenMP. Usage: peer WORKLOAD N M; the number of threads comes from OMP_NUM_THREADS. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long n, m, elements;
static double *a, *b, *c;
static int *counts;
static double value;

static double unit(long i) { return fmod((i + 0.5) * 0.6180339887498949, 1.0); }

static double *array(long length) {
  double *x = malloc(length * sizeof(double));
  if (!x) exit(3);
  return x;
}

static double poly(double x, const double *k) {
  double sum = k[0];
  for (int i = 1; i < 8; i++) sum = sum * x + k[i];
  return sum;
}

/* Wichura's algorithm AS 241, as in the sample norm-isf. */
static double isf_tail(double p) {
  static const double near_up[] = {0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
                                   3.6478483247632045,    5.769497221460691,    4.630337846156546,  1.4234371107496835};
  static const double near_down[] = {1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
                                     0.6897673349851,       1.6763848301838038,    2.053191626637759,    1};
  static const double far_up[] = {2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
                                  0.29656057182850487,   1.7848265399172913,    5.463784911164114,     6.657904643501103};
  static const double far_down[] = {2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
                                    0.014875361290850615,   0.1369298809227358,   0.599832206555888,     1};
  if (p == 0) return HUGE_VAL;
  double root = sqrt(-log(p));
  return root <= 5 ? poly(root - 1.6, near_up) / poly(root - 1.6, near_down)
                   : poly(root - 5, far_up) / poly(root - 5, far_down);
}

static double isf(double p) {
  static const double up[] = {2509.0809287301227, 33430.57558358813,  67265.7709270087,   45921.95393154987,
                              13731.69376550946,  1971.5909503065513, 133.14166789178438, 3.3871328727963665};
  static const double down[] = {5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
                                5394.196021424751, 687.1870074920579,  42.31333070160091, 1};
  double q = 0.5 - p;
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return q * poly(r, up) / poly(r, down);
  }
  return q > 0 ? isf_tail(p) : -isf_tail(1 - p);
}

static int has_nine(int k) {
  for (; k > 0; k /= 10)
    if (k % 10 == 9) return 1;
  return 0;
}

static void sum(void) {
  double s = 0;
#pragma omp parallel for reduction(+ : s)
  for (long i = 0; i < n; i++) s += a[i];
  value = s;
}

static void add(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++) c[i] = a[i] + b[i];
}

static void sine(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++) c[i] = sin(a[i]);
}

static void sin2_cos2(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++) {
    double s = sin(2 * M_PI * a[i]);
    double t = cos(2 * M_PI * a[i]);
    c[i] = s * s + t * t;
  }
}

static void norm_isf(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++) c[i] = isf(a[i]);
}

static void trig_series(void) {
  double s = 0;
#pragma omp parallel for reduction(+ : s)
  for (long k = 1; k <= n; k++) s += cos((double)k) / k;
  value = s;
}

static void slow_series_digits(void) {
  double s = 0;
#pragma omp parallel for reduction(+ : s)
  for (int k = 1; k <= (int)n; k++)
    if (!has_nine(k)) s += 1.0 / k;
  value = s;
}

static void slow_series_string(void) {
  double s = 0;
#pragma omp parallel for reduction(+ : s)
  for (int k = 1; k <= (int)n; k++) {
    char text[16];
    snprintf(text, sizeof text, "%d", k);
    if (!strchr(text, '9')) s += 1.0 / k;
  }
  value = s;
}

static void ufuncs(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++) c[i] = (a[i] * a[i] + a[i]) / (a[i] + 1);
}

static void mandelbrot(void) {
  double step = 3.0 / (n - 1);
#pragma omp parallel for schedule(dynamic)
  for (long i = 0; i < n; i++) {
    double re = -2.0 + i * step;
    for (long j = 0; j < n; j++) {
      double im = -1.5 + j * step, x = 0, y = 0;
      int k = 0;
      while (k < m && x * x + y * y <= 4.0) {
        double t = x * x - y * y + re;
        y = 2.0 * x * y + im;
        x = t;
        k++;
      }
      counts[i * n + j] = k;
    }
  }
}

static void matmul(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) {
      double s = 0;
      for (long k = 0; k < n; k++) s += a[i * n + k] * b[k * n + j];
      c[i * n + j] = s;
    }
}

static const struct {
  const char *name;
  void (*run)(void);
  char result; /* v: the value, c: the array c, m: the counts */
} workloads[] = {{"sum", sum, 'v'},
                 {"add", add, 'c'},
                 {"sin", sine, 'c'},
                 {"sin2-cos2", sin2_cos2, 'c'},
                 {"norm-isf", norm_isf, 'c'},
                 {"trig-series", trig_series, 'v'},
                 {"slow-series-digits", slow_series_digits, 'v'},
                 {"slow-series-string", slow_series_string, 'v'},
                 {"ufuncs", ufuncs, 'c'},
                 {"mandelbrot", mandelbrot, 'm'},
                 {"matmul", matmul, 'c'}};

static void prepare(const char *name) {
  elements = strcmp(name, "matmul") && strcmp(name, "mandelbrot") ? n : n * n;
  if (!strcmp(name, "mandelbrot")) {
    counts = malloc(elements * sizeof(int));
    if (!counts) exit(3);
  } else if (!strstr(name, "series")) {
    a = array(elements);
    b = array(elements);
    c = array(elements);
    for (long i = 0; i < elements; i++) {
      a[i] = unit(i);
      b[i] = unit(2 * i);
      c[i] = 0;
    }
  }
}

static void tell(char result) {
  if (result == 'v') {
    printf("answer %.17g\n", value);
    return;
  }
  long length = elements;
  double total = 0, size = 0;
  for (long i = 0; i < length; i++) {
    double x = result == 'm' ? counts[i] : c[i];
    total += x;
    size += x < 0 ? -x : x;
  }
  long third = length / 3;
  printf("answer %.17g %.17g %.17g %.17g\n", total, size, result == 'm' ? (double)counts[third] : c[third],
         result == 'm' ? (double)counts[length - 1] : c[length - 1]);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  n = atol(argv[2]);
  m = atol(argv[3]);
  for (size_t w = 0; w < sizeof workloads / sizeof *workloads; w++) {
    if (strcmp(workloads[w].name, argv[1])) continue;
    prepare(argv[1]);
    printf("ready\n");
    fflush(stdout);
    char line[64];
    while (fgets(line, sizeof line, stdin)) {
      if (!strncmp(line, "run ", 4)) {
        long calls = atol(line + 4);
        struct timespec from, to;
        clock_gettime(CLOCK_MONOTONIC, &from);
        for (long call = 0; call < calls; call++) workloads[w].run();
        clock_gettime(CLOCK_MONOTONIC, &to);
        printf("time %.9f\n", ((to.tv_sec - from.tv_sec) + 1e-9 * (to.tv_nsec - from.tv_nsec)) / calls);
      } else if (!strncmp(line, "answer", 6)) {
        tell(workloads[w].result);
      } else {
        break;
      }
      fflush(stdout);
    }
    return 0;
  }
  return 2;
}
