/*
 * What a parallel region costs with OpenMP, beside RegionBenchmark.
 *
 *   gcc -O2 -fopenmp region.c -o region && OMP_NUM_THREADS=2 ./region
 */
#include <omp.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static volatile long sink;

/* About 20 ns, as the token loop of RegionBenchmark. */
static void work(int from, int to) {
  for (int i = from; i < to; i++) {
    unsigned long t = i;
    for (int k = 0; k < 14; k++) {
      t += (t * 0x5DEECE66DL + 0xB + k) & 0xFFFFFFFFFFFFL;
    }
    if (t == 42) {
      sink += t;
    }
  }
}

static void both(void) {
  atomic_int missing = 2;
#pragma omp parallel num_threads(2)
  {
    atomic_fetch_sub(&missing, 1);
    while (atomic_load(&missing) > 0) {
    }
  }
}

static void empty(void) {
#pragma omp parallel num_threads(2)
  {
  }
}

static void work20(void) {
#pragma omp parallel for num_threads(2) schedule(static)
  for (int part = 0; part < 2; part++) {
    work(part * 500, part * 500 + 500);
  }
}

static void work20_serial(void) { work(0, 1000); }

static void measure(const char *name, void (*body)(void), int rounds) {
  double best = 1e18, sum = 0;
  int samples = 20;
  for (int sample = -2; sample < samples; sample++) {
    double begun = now();
    for (int round = 0; round < rounds; round++) {
      body();
    }
    double each = (now() - begun) / rounds;
    if (sample >= 0) {
      sum += each;
      best = each < best ? each : best;
    }
  }
  printf("%-14s %10.1f ns on average, %10.1f at best\n", name, sum / samples, best);
}

int main(void) {
  measure("bothInFlight", both, 100000);
  measure("empty", empty, 100000);
  measure("work20", work20, 10000);
  measure("work20Serial", work20_serial, 10000);
  return 0;
}
