/* The workloads on lists, tasks and tables of some elements, as C with OpenMP. */
#include "peer.h"

#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void map_square(void) {
  static const double numbers[] = {1, 2, 3};
#pragma omp parallel for
  for (int i = 0; i < 3; i++) list[i] = numbers[i] * numbers[i];
  listed = 3;
}

static double plus_two(double x) { return x + 2; }

static void add_two(void) {
#pragma omp parallel for
  for (int i = 0; i < 10; i++) list[i] = plus_two(i);
#pragma omp parallel for
  for (int i = 0; i < 20; i++) list[10 + i] = plus_two(i);
  listed = 30;
}

static void map_sleep(void) {
  struct timespec pause = {n / 1000, n % 1000 * 1000000};
#pragma omp parallel for schedule(dynamic)
  for (int i = 0; i < 10; i++) {
    nanosleep(&pause, NULL);
    list[i] = i;
  }
  listed = 10;
}

/* Visible elsewhere, so that no compiler may take them for constants. */
double row[] = {0, 1, 2}, column[] = {0, 1, 2};
double ones[] = {1, 1, 1, 1, 1, 1, 1, 1, 1}, two_rows[] = {0, 1, 2, 3, 4, 5};

/* Each of the three by a loop of its own: C has no broadcasting. */
static void broadcast(void) {
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++) {
      list[3 * i + j] = row[j] + ones[3 * i + j];
      list[9 + 3 * i + j] = row[j] + column[i];
    }
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 3; j++) list[18 + 3 * i + j] = two_rows[3 * i + j] + row[j];
  listed = 24;
}

static double density(double x) { return exp(-x * x / 2) / sqrt(2 * M_PI); }

/* The probability that a normally distributed number is above x, by Simpson's rule. */
static double exceeded(double x) {
  double step = x / 2000, sum = density(0) + density(x);
  for (int i = 1; i < 2000; i++) sum += (i % 2 ? 4 : 2) * density(i * step);
  return 0.5 - sum * step / 3;
}

static void batches(void) {
  double low = 0, high = 10, results[16];
  for (listed = 0; listed < n; listed++) {
#pragma omp parallel for
    for (int job = 0; job < 16; job++) results[job] = exceeded(low + (high - low) * job / 15);
    int above = 1;
    while (above < 15 && results[above] > 0.025) above++;
    double first = low + (high - low) * (above - 1) / 15;
    high = low + (high - low) * above / 15;
    low = first;
    list[listed] = (low + high) / 2;
  }
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* How often the strongest period fits into the file, or -1 where it cannot be read. */
static int strongest(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) return -1;
  double *samples = malloc(m * sizeof(double));
  char line[64];
  long length = 0;
  int broken = 0;
  while (samples && length < m && fgets(line, sizeof line, file)) {
    char *end;
    samples[length++] = strtod(line, &end);
    broken |= end == line;
  }
  fclose(file);
  int best = 0;
  double most = 0;
  for (int frequency = 1; !broken && frequency < length / 2; frequency++) {
    double re = 0, im = 0;
    for (long i = 0; i < length; i++) {
      double angle = 2 * M_PI * frequency * i / length;
      re += samples[i] * cos(angle);
      im += samples[i] * sin(angle);
    }
    if (re * re + im * im > most) {
      most = re * re + im * im;
      best = frequency;
    }
  }
  free(samples);
  return broken ? -1 : best;
}

/* The names are read at every call, which takes nothing beside the work. */
static void beams(void) {
  const char *folder = getenv("PEERS_FILES");
  DIR *opened = folder ? opendir(folder) : NULL;
  if (!opened) exit(3);
  char *names[1024];
  listed = 0;
  for (struct dirent *entry; (entry = readdir(opened)) && listed < 1024;)
    if (entry->d_name[0] != '.') {
      names[listed] = malloc(strlen(folder) + strlen(entry->d_name) + 2);
      if (!names[listed]) exit(3);
      sprintf(names[listed++], "%s/%s", folder, entry->d_name);
    }
  closedir(opened);
  qsort(names, listed, sizeof *names, by_name);
#pragma omp parallel for schedule(dynamic)
  for (long i = 0; i < listed; i++) {
    list[i] = strongest(names[i]);
    free(names[i]);
  }
}

const workload jobs[] = {{"map-square", map_square, 'l'}, {"add-two", add_two, 'l'}, {"map-sleep", map_sleep, 'l'},
                         {"broadcast", broadcast, 'l'},   {"batches", batches, 'l'}, {"beams", beams, 'l'},
                         {NULL, NULL, 0}};
