package core;
/** See the test. */
public class Base {
  protected final double[] buf = new double[1000];
  protected int gain = 3;
  protected static int shared = 2;
  protected final double amp(double x) { return x * 3; }
  protected double open(double x) { return x + gain; }
  protected <T> T same(T x) { return x; }
  protected static double twice(double x) { return 2 * x; }
  protected final double many(double... xs) { return xs.length; }
}
