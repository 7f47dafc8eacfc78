/* Compares results of the elementary functions with libquadmath, 113 bits. Reads records x, (y,) result from stdin.
   cc -O2 errors.c -lquadmath -lm -o errors;  java ... | ./errors FUNCTION
   A second argument "float" says that results are floats, and errors are told in units of these. */
#include <math.h>
#include <quadmath.h>
#include <stdio.h>
#include <string.h>

typedef __float128 quad;

static int floats;

static double ulp(quad exact) {
  int e, low = floats ? -125 : -1021, high = floats ? 128 : 1024;
  frexpq(exact, &e);
  if (e < low) e = low;
  if (e > high) e = high;
  return ldexp(1.0, e - (floats ? 24 : 53));
}

static const struct { const char *name; quad (*f)(quad); } ONE[] = {
  {"sin", sinq}, {"cos", cosq}, {"tan", tanq}, {"exp", expq}, {"expm1", expm1q}, {"log", logq}, {"log1p", log1pq},
  {"log2", log2q}, {"log10", log10q}, {"cbrt", cbrtq}, {"sinh", sinhq}, {"cosh", coshq}, {"tanh", tanhq},
  {"asin", asinq}, {"acos", acosq}, {"atan", atanq}};
static const struct { const char *name; quad (*f)(quad, quad); } TWO[] = {{"pow", powq}, {"atan2", atan2q}, {"hypot", hypotq}};

int main(int argc, char **argv) {
  quad (*one)(quad) = 0;
  quad (*two)(quad, quad) = 0;
  for (unsigned i = 0; argc > 1 && i < sizeof ONE / sizeof *ONE; i++) if (!strcmp(argv[1], ONE[i].name)) one = ONE[i].f;
  for (unsigned i = 0; argc > 1 && i < sizeof TWO / sizeof *TWO; i++) if (!strcmp(argv[1], TWO[i].name)) two = TWO[i].f;
  floats = argc > 2 && !strcmp(argv[2], "float");
  if (!one && !two) return fprintf(stderr, "which function?\n"), 2;
  int width = one ? 2 : 3;
  double record[3], worst = 0, at = 0, at2 = 0;
  long count = 0, above = 0, special = 0;
  while (fread(record, sizeof(double), width, stdin) == (size_t) width) {
    quad exact = one ? one(record[0]) : two(record[0], record[1]);
    double got = record[width - 1], rounded = floats ? (double) (float) exact : (double) exact;
    count++;
    if (isnan(rounded) || isinf(rounded) || isnan(got) || isinf(got)) {
      int same = isnan(rounded) ? isnan(got) : rounded == got;
      /* The largest double may stand for what rounds to infinity, and the other way round. */
      if (!same && fabsq(exact) < (floats ? 3.40282356e38Q : 1.797693134862316e308Q)) same = 0;
      else if (!same && !isnan(got) && !isnan(rounded)) same = 1;
      if (!same && special++ < 5) printf("%s(%a, %a) = %a, not %a\n", argv[1], record[0], record[1], got, rounded);
      continue;
    }
    double error = (double) (fabsq((quad) got - exact) / ulp(exact));
    above += error > 0.5;
    if (error > worst) worst = error, at = record[0], at2 = record[1];
  }
  printf("%-6s %9ld points, worst %.*f ulp at %a%s", argv[1], count, floats ? 10 : 4, worst, at, one ? "" : ", ");
  if (two) printf("%a", at2);
  printf("; not the nearest: %ld, %.3f %%; special values wrong: %ld\n", above, 100.0 * above / (count ? count : 1), special);
  return worst > 1 || special > 0;
}
