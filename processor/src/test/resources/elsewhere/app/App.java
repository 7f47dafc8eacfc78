package app;
import dev.parloop.Parallel;
import java.util.Arrays;
import img.*;
import lib.Api;
/** Calls methods of other packages, whose fields only these can name. */
@Parallel(serialBelow = 0)
class App {
  static void get(Image g, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = g.get(x, 0); }
  static void get2(Image g, int[][] out) { for (@Parallel int x = 0; x < out.length; x++) out[x][0] = g.get(x, 0); }
  static void all(Image g, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = g.all(x); }
  static void set(Image g, int[] out, int n) { for (@Parallel int x = 0; x < n; x++) g.set(x, out[x]); }
  static void row(Image g, double[] out) { for (@Parallel int x = 0; x < 100; x++) g.row(x, out[x]); }
  static void world(World w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = w.get(x); }
  static void worlds(World w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = w.got(x); }
  static void put(World w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) w.put(x, out[x]); }
  static void sub(Sub w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) w.put(x, out[x]); }
  static void sub2(Sub w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = w.got(x); }
  static void sub3(Sub w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = w.sum(x); }
  static void a(int[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = Api.OPEN + i; }
  static void b(int[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = Api.thrice(i); }
  static void c(int[] y, Api a) { for (@Parallel int i = 0; i < y.length; i++) y[i] = a.open + i; }
  static void d(int[] y, Api a) { for (@Parallel int i = 0; i < y.length; i++) y[i] = a.at(i) + i + a.arr[i]; }
  static void e(int[] y) { for (@Parallel int i = 0; i < y.length; i++) Api.tab[i] += y[i]; }
  static void f(int[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = Api.tk(i); }
  static void g(int[] y) { for (@Parallel int i = 0; i < y.length / 5; i++) y[i * Api.OPEN] = 1; }
  static void near(Near w, int[] out) { for (@Parallel int x = 0; x < out.length; x++) out[x] = w.next(x); }
  static String all() {
    Near near = new Near();
    int[] n = new int[1000];
    near(near, n);
    near(near, n);
    Arrays.fill(Api.tab, 0);
    int[] px = new int[1000];
    for (int k = 0; k < px.length; k++) px[k] = k * 7;
    Image g = new Image(px, 3), one = new Image(px, 1);
    int[] y = new int[1000]; int[] z = y.clone();
    get(g, y); all(g, z); set(g, z, 300); all(g, z); get2(g, new int[1000][2]); row(g, new double[100]);
    World w = new World(); Sub s = new Sub();
    world(w, y); put(w, z); worlds(w, y); sub(s, z); sub2(s, y); sub3(s, y);
    String t = Arrays.hashCode(y) + " " + Arrays.hashCode(z);
    a(y); e(y); b(y); e(y); c(y, new Api()); d(y, new Api()); e(y); f(y); g(y);
    return t + " " + Arrays.hashCode(y) + " " + Arrays.hashCode(px) + " " + Arrays.hashCode(n);
  }
}
