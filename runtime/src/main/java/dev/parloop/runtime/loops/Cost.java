package dev.parloop.runtime.loops;

/**
 * What an iteration of a loop costs, as measured. A loop is told by the class of its body, which is
 * one for each lambda in the source. Racing runs may lose each other's correction.
 */
final class Cost {

  /** Until it is measured a body is taken for dear: whoever writes ten iterations means it. */
  private static final float UNKNOWN_NANOS = 200_000;

  /** How much one run moves the cost downwards. */
  private static final float DOWN = 0.25f;

  /** How much one run moves it upwards: a loop that has become dear must not stay on one thread. */
  private static final float UP = 0.75f;

  private static final ClassValue<Cost> COSTS =
      new ClassValue<>() {
        @Override
        protected Cost computeValue(Class<?> body) {
          return new Cost(nameOf(body));
        }
      };

  private final String name;
  private float nanos = UNKNOWN_NANOS;

  private Cost(String name) {
    this.name = name;
  }

  /** The cost of a body's class. */
  static Cost of(Object body) {
    return COSTS.get(body.getClass());
  }

  /** {@code Beams.lambda} for a lambda in {@code Beams}, else the name of the class. */
  private static String nameOf(Class<?> body) {
    String name = body.getName();
    int lambda = name.indexOf("$$Lambda");
    String outer = lambda < 0 ? name : name.substring(0, lambda);
    String simple = outer.substring(outer.lastIndexOf('.') + 1);
    return lambda < 0 ? simple : simple + ".lambda";
  }

  /** What the loop is called where nobody named it. */
  String name() {
    return name;
  }

  /** Whether it was measured at all. */
  boolean isMeasured() {
    return nanos != UNKNOWN_NANOS;
  }

  /** Nanoseconds per iteration, above 0. */
  float nanosPerIteration() {
    return nanos;
  }

  /**
   * Corrects the cost by one run.
   *
   * @param iterations how many were measured, 1 or more
   * @param took how long they took on one thread, in nanoseconds
   */
  void measured(long iterations, long took) {
    float before = nanos;
    float sample = (float) took / iterations;
    nanos = Math.max(1e-3f, before + (sample > before ? UP : DOWN) * (sample - before));
  }
}
