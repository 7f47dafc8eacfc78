package img;
/** See the test. */
public class World {
  private static class H { int[] a = new int[1000]; int k = 1; }
  static class P { int[] a = new int[1000]; int k = 1; }
  private final H h = new H();
  final P p = new P();
  private int[] x = new int[1000];
  int[] z = new int[1000];
  public final int get(int i) { return h.a[i * h.k]; }
  public final int got(int i) { return p.a[i * p.k]; }
  public final void put(int i, int v) { x[i] = v + z[i]; }
  public final int sum(int i) { return x[i] * 3 + z[i]; }
}
