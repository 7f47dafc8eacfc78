package img;
/** See the test. */
public class Image {
  protected final int[] px;
  protected final int w;
  final int h;
  private int k;
  static int bias = 1;
  final double[][] rows = new double[100][3];
  public Image(int[] px, int w) { this.px = px; this.w = w; this.h = w + 1; this.k = 2; }
  public final int get(int x, int y) { return px[y * w + x]; }
  public final int all(int x) { return px[x] + w + h + k + bias; }
  public final void set(int x, int v) { px[x * w] = v; }
  public final void row(int x, double v) { rows[x][1] = v; }
}
