/* The workloads as C with OpenMP. Usage: peer WORKLOAD N M; the number of threads comes from OMP_NUM_THREADS. */
#include "peer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

long n, m;
double list[1024];
long listed;

static long elements;
static double *a, *b, *c;
static float *floats;
static int *counts;

/* Parts of a row and a column of the plane; the grid of velocity, of which c holds vx, vy and vz. */
static double *re, *im;
static long latitudes, radii, longitudes;
static double *latitude, *longitude, *vlat, *vlon, *vrad;
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

/* Sums of floats are floats. */
static void sum_float(void) {
  float s = 0;
#pragma omp parallel for reduction(+ : s)
  for (long i = 0; i < n; i++) s += floats[i];
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

static void mandelbrot_vectorize(void) {
#pragma omp parallel for
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) {
      double x = re[j], y = im[i];
      int steps = -1;
      for (int k = 0; k < 20; k++) {
        if (x * x + y * y >= 16) {
          steps = k;
          break;
        }
        double t = x * x - y * y + re[j];
        y = 2 * x * y + im[i];
        x = t;
      }
      counts[i * n + j] = steps;
    }
}

static void slow_series_partials(void) {
  double s = 0;
#pragma omp parallel for reduction(+ : s)
  for (long part = 0; part < m; part++) {
    int first = part * (n / m) + 1, last = part == m - 1 ? n : first + n / m - 1;
    double partial = 0;
    for (int k = first; k <= last; k++)
      if (!has_nine(k)) partial += 1.0 / k;
    s += partial;
  }
  value = s;
}

static double radians(double degrees) { return degrees / 180 * M_PI; }

static void velocity_naive(void) {
  double *vx = c, *vy = c + elements / 3, *vz = c + elements / 3 * 2;
#pragma omp parallel for
  for (long i = 0; i < latitudes; i++)
    for (long k = 0; k < longitudes; k++)
      for (long j = 0; j < radii; j++) {
        long p = (i * radii + j) * longitudes + k;
        vx[p] = -sin(radians(longitude[k])) * vlon[p] -
                sin(radians(latitude[i])) * cos(radians(longitude[k])) * vlat[p] +
                cos(radians(latitude[i])) * cos(radians(longitude[k])) * vrad[p];
        vy[p] = cos(radians(longitude[k])) * vlon[p] -
                sin(radians(latitude[i])) * sin(radians(longitude[k])) * vlat[p] +
                cos(radians(latitude[i])) * sin(radians(longitude[k])) * vrad[p];
        vz[p] = cos(radians(latitude[i])) * vlat[p] + sin(radians(latitude[i])) * vrad[p];
      }
}

static void velocity_hoisted(void) {
  double *vx = c, *vy = c + elements / 3, *vz = c + elements / 3 * 2;
#pragma omp parallel for
  for (long i = 0; i < latitudes; i++) {
    double sinlat = sin(radians(latitude[i])), coslat = cos(radians(latitude[i]));
    for (long k = 0; k < longitudes; k++) {
      double sinlon = sin(radians(longitude[k])), coslon = cos(radians(longitude[k]));
      for (long j = 0; j < radii; j++) {
        long p = (i * radii + j) * longitudes + k;
        vx[p] = -sinlon * vlon[p] - sinlat * coslon * vlat[p] + coslat * coslon * vrad[p];
        vy[p] = coslon * vlon[p] - sinlat * sinlon * vlat[p] + coslat * sinlon * vrad[p];
        vz[p] = coslat * vlat[p] + sinlat * vrad[p];
      }
    }
  }
}

static void nested_table(void) {
#pragma omp parallel for
  for (int i = 0; i < (int)n; i++)
    for (int j = 0; j < (int)n; j++) counts[(long)i * n + j] = i * j;
}

static void foreach_array(void) {
#pragma omp parallel for
  for (long time = 0; time < m; time++) {
    double *values = array(n);
    for (long i = 0; i < n; i++) values[i] = 1;
    for (long i = 0; i < n; i++) values[i] = exp(values[i]);
    list[time] = values[n - 1];
    free(values);
  }
  listed = m;
}

static const workload loops[] = {{"sum", sum, 'v'},
                                 {"sum-float", sum_float, 'v'},
                                 {"add", add, 'c'},
                                 {"sin", sine, 'c'},
                                 {"sin2-cos2", sin2_cos2, 'c'},
                                 {"norm-isf", norm_isf, 'c'},
                                 {"trig-series", trig_series, 'v'},
                                 {"slow-series-digits", slow_series_digits, 'v'},
                                 {"slow-series-partials", slow_series_partials, 'v'},
                                 {"slow-series-string", slow_series_string, 'v'},
                                 {"ufuncs", ufuncs, 'c'},
                                 {"mandelbrot", mandelbrot, 'm'},
                                 {"mandelbrot-vectorize", mandelbrot_vectorize, 'm'},
                                 {"matmul", matmul, 'c'},
                                 {"velocity-naive", velocity_naive, 'c'},
                                 {"velocity-hoisted", velocity_hoisted, 'c'},
                                 {"nested-table", nested_table, 'm'},
                                 {"nested-table-small", nested_table, 'm'},
                                 {"foreach-array", foreach_array, 'l'},
                                 {NULL, NULL, 0}};

/* So many values from the first to the last, both included. */
static double *evenly(double first, double last, long length) {
  double *x = array(length);
  for (long i = 0; i < length; i++) x[i] = first + i * ((last - first) / (length - 1));
  return x;
}

static double legendre3(double x) { return (5 * x * x - 3) * x / 2; }

static void prepare_grid(void) {
  latitudes = 5 * n;
  radii = 3 * n;
  longitudes = 8 * n;
  latitude = evenly(-90, 90, latitudes);
  longitude = evenly(0, 360, longitudes);
  double *radius = evenly(3485, 6371, radii);
  long points = latitudes * radii * longitudes;
  vlat = array(points);
  vlon = array(points);
  vrad = array(points);
  elements = 3 * points;
  c = array(elements);
  for (long p = 0; p < points; p++) {
    double x = longitude[p % longitudes] / 180 - 1;
    vlat[p] = legendre3(latitude[p / longitudes / radii] / 90);
    vlon[p] = (3 * x * x - 1) / 2;
    vrad[p] = legendre3((radius[p / longitudes % radii] - 4928) / 1443);
  }
  free(radius);
  memset(c, 0, elements * sizeof(double));
}

static void prepare_arrays(void) {
  a = array(elements);
  b = array(elements);
  c = array(elements);
  for (long i = 0; i < elements; i++) {
    a[i] = unit(i);
    b[i] = unit(2 * i);
    c[i] = 0;
  }
}

static void prepare(const workload *chosen) {
  const char *name = chosen->name;
  elements = !strcmp(name, "matmul") || chosen->result == 'm' ? n * n : n;
  if (chosen->result == 'm') {
    counts = calloc(elements, sizeof(int));
    if (!counts) exit(3);
    re = evenly(-0.635, 0.165, n);
    im = evenly(0.427, 1.227, n);
  } else if (!strncmp(name, "velocity", 8)) {
    prepare_grid();
  } else if (!strcmp(name, "sum-float")) {
    floats = malloc(n * sizeof(float));
    if (!floats) exit(3);
    for (long i = 0; i < n; i++) floats[i] = (float)floor(17 * unit(i)) - 8;
  } else if (chosen->result == 'c' || !strcmp(name, "sum")) {
    prepare_arrays();
  }
}

static double element(char result, long i) {
  return result == 'v' ? value : result == 'l' ? list[i] : result == 'm' ? counts[i] : c[i];
}

/* All elements of what is short and of the counts of mandelbrot; of other arrays four numbers. */
static void tell(const workload *chosen) {
  char result = chosen->result;
  long length = result == 'v' ? 1 : result == 'l' ? listed : elements;
  if (length <= 100 || !strncmp(chosen->name, "mandelbrot", 10)) {
    printf("answer all");
    for (long i = 0; i < length; i++) printf(" %.17g", element(result, i));
    printf("\n");
    return;
  }
  double total = 0, size = 0;
  for (long i = 0; i < length; i++) {
    double x = element(result, i);
    total += x;
    size += x < 0 ? -x : x;
  }
  printf("answer some %.17g %.17g %.17g %.17g\n", total, size, element(result, length / 3), element(result, length - 1));
}

static const workload *find(const workload *all, const char *name) {
  for (; all->name; all++)
    if (!strcmp(all->name, name)) return all;
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  n = atol(argv[2]);
  m = atol(argv[3]);
  const workload *chosen = find(loops, argv[1]);
  if (!chosen) chosen = find(jobs, argv[1]);
  if (!chosen) return 4;
  prepare(chosen);
  printf("ready\n");
  fflush(stdout);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    if (!strncmp(line, "run ", 4)) {
      long calls = atol(line + 4);
      struct timespec from, to;
      clock_gettime(CLOCK_MONOTONIC, &from);
      for (long call = 0; call < calls; call++) chosen->run();
      clock_gettime(CLOCK_MONOTONIC, &to);
      printf("time %.9f\n", ((to.tv_sec - from.tv_sec) + 1e-9 * (to.tv_nsec - from.tv_nsec)) / calls);
    } else if (!strncmp(line, "answer", 6)) {
      tell(chosen);
    } else {
      break;
    }
    fflush(stdout);
  }
  return 0;
}
