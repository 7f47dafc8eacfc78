/* What the parts of the C peer share. */
#ifndef PEER_H
#define PEER_H

/* The sizes of the workload. */
extern long n, m;

/* The answer of a workload that makes a list. */
extern double list[1024];
extern long listed;

typedef struct {
  const char *name;
  void (*run)(void);
  char result; /* v: the value, c: the array c, m: the counts, l: the list */
} workload;

/* Lists and tasks; the last has no name. */
extern const workload jobs[];

#endif
