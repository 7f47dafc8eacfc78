package corpus;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Loops over rows, objects, records and collections, and with the calls that Java programs make. */
class JavaPrograms {
  record Point(double x, double y) {
    double norm() {
      return Math.sqrt(x * x + y * y);
    }

    Point plus(Point other) {
      return new Point(x + other.x, y + other.y);
    }
  }

  static final class Body {
    double px;
    double vx;
    double mass = 1;
    Body partner;

    void move(double dt) {
      px += vx * dt;
    }

    double energy() {
      return 0.5 * mass * vx * vx;
    }
  }

  static final class Grid {
    final double[] cells;
    final int width;

    Grid(int width, int height) {
      this.width = width;
      cells = new double[width * height];
    }

    double at(int x, int y) {
      return cells[y * width + x];
    }

    void set(int x, int y, double v) {
      cells[y * width + x] = v;
    }
  }

  interface Shape {
    double area();
  }

  enum Kind {
    FLAT,
    STEEP
  }

  private final double[] own = new double[1000];
  private int calls;

  void rowsByReference(double[][] m, double factor) {
    // guarded
    for (@Parallel int r = 0; r < m.length; r++) {
      double[] row = m[r];
      for (int q = 0; q < row.length; q++) row[q] *= factor;
    }
  }

  void fillRows(double[][] m) {
    // guarded
    for (@Parallel int r = 0; r < m.length; r++) Arrays.fill(m[r], r);
  }

  void newRows(double[][] m, int w) {
    // proved
    for (@Parallel int r = 0; r < m.length; r++) {
      m[r] = new double[w];
      for (int q = 0; q < w; q++) m[r][q] = r * q;
    }
  }

  void swapRows(double[][] m) {
    // proved
    for (@Parallel int r = 0; r + 1 < m.length; r += 2) {
      double[] t = m[r];
      m[r] = m[r + 1];
      m[r + 1] = t;
    }
  }

  void sortRows(int[][] m) {
    // guarded
    for (@Parallel int r = 0; r < m.length; r++) Arrays.sort(m[r]);
  }

  void copyRows(int[][] from, int[][] to) {
    // guarded
    for (@Parallel int r = 0; r < from.length; r++) {
      System.arraycopy(from[r], 0, to[r], 0, to[r].length);
    }
  }

  void copyBlocks(int[] from, int[] to, int blocks) {
    // guarded
    for (@Parallel int k = 0; k < blocks; k++) System.arraycopy(from, 64 * k, to, 64 * k, 64);
  }

  void cloneRows(int[][] m, int[][] copies) {
    // proved
    for (@Parallel int r = 0; r < m.length; r++) copies[r] = m[r].clone();
  }

  void records(Point[] from, Point[] to) {
    // proved
    for (@Parallel int k = 0; k < from.length; k++) {
      to[k] = new Point(from[k].y(), -from[k].x());
    }
  }

  double recordNorms(Point[] points) {
    double longest = 0;
    // proved
    for (@Parallel int k = 0; k < points.length; k++) longest = Math.max(longest, points[k].norm());
    return longest;
  }

  void recordSums(Point[] points, Point by) {
    // proved
    for (@Parallel int k = 0; k < points.length; k++) points[k] = points[k].plus(by);
  }

  void recordChain(Point[] points) {
    // dependent PL0301: points[k] and points[k - 1]
    for (@Parallel int k = 1; k < points.length; k++) points[k] = points[k].plus(points[k - 1]);
  }

  void bodies(Body[] bodies, double dt) {
    // guarded
    for (@Parallel int k = 0; k < bodies.length; k++) {
      bodies[k].px += bodies[k].vx * dt;
    }
  }

  void bodiesByMethod(Body[] bodies, double dt) {
    // guarded
    for (@Parallel int k = 0; k < bodies.length; k++) bodies[k].move(dt);
  }

  void bodiesByLocal(Body[] bodies, double dt) {
    // guarded
    for (@Parallel int k = 0; k < bodies.length; k++) {
      Body body = bodies[k];
      body.vx -= 9.81 * dt;
      body.move(dt);
    }
  }

  double bodiesEnergy(Body[] bodies) {
    double sum = 0;
    // proved
    for (@Parallel int k = 0; k < bodies.length; k++) sum += bodies[k].energy();
    return sum;
  }

  void bodiesPull(Body[] bodies, double dt) {
    // guarded
    for (@Parallel int k = 0; k < bodies.length; k++) {
      double pull = 0;
      for (int j = 0; j < bodies.length; j++) {
        if (j != k) pull += bodies[j].mass / (bodies[j].px - bodies[k].px);
      }
      bodies[k].vx += pull * dt;
    }
  }

  void bodiesPullAndMove(Body[] bodies, double dt) {
    // unproved PL0301: bodies[j].px and bodies[k].px
    for (@Parallel int k = 0; k < bodies.length; k++) {
      double pull = 0;
      for (int j = 0; j < bodies.length; j++) pull += bodies[j].px - bodies[k].px;
      bodies[k].px += pull * dt;
    }
  }

  void partners(Body[] bodies) {
    // unproved PL0303
    for (@Parallel int k = 0; k < bodies.length; k++) bodies[k].partner.px = bodies[k].px;
  }

  void oneBody(Body body, double[] dv) {
    // dependent PL0502: body.vx
    for (@Parallel int k = 0; k < dv.length; k++) body.vx += dv[k];
  }

  void newBodies(Body[] bodies) {
    // proved
    for (@Parallel int k = 0; k < bodies.length; k++) {
      Body body = new Body();
      body.px = k;
      body.vx = -k;
      bodies[k] = body;
    }
  }

  void gridCells(Grid grid, int h) {
    // guarded
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < grid.width; x++) grid.cells[y * grid.width + x] = x + y;
    }
  }

  void gridByMethod(Grid grid, int w, int h) {
    // unproved PL0301, missed
    for (@Parallel int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) grid.set(x, y, x + y);
    }
  }

  void gridByOwnWidth(Grid from, Grid to, int h) {
    // guarded
    for (@Parallel int y = 1; y < h - 1; y++) {
      for (int x = 0; x < to.width; x++) to.set(x, y, from.at(x, y - 1) + from.at(x, y + 1));
    }
  }

  void ownArray(double factor) {
    // proved
    for (@Parallel int k = 0; k < own.length; k++) own[k] *= factor;
  }

  void ownArrayThroughThis(double[] other) {
    // guarded
    for (@Parallel int k = 0; k < this.own.length; k++) this.own[k] = other[k] + other[k + 1];
  }

  private double counted(double x) {
    calls++;
    return x * 2;
  }

  void countingCall(double[] v) {
    // dependent PL0502: calls
    for (@Parallel int k = 0; k < v.length; k++) v[k] = counted(v[k]);
  }

  void shapes(Shape[] shapes, double[] areas) {
    // unproved PL0501: shapes[k].area()
    for (@Parallel int k = 0; k < shapes.length; k++) areas[k] = shapes[k].area();
  }

  void listGet(List<Double> list, double[] out) {
    // guarded
    for (@Parallel int k = 0; k < out.length; k++) out[k] = list.get(k);
  }

  void listAdd(double[] v) {
    List<Double> list = new ArrayList<>();
    // unproved PL0501
    for (@Parallel int k = 0; k < v.length; k++) {
      if (v[k] > 0) list.add(v[k]);
    }
    v[0] = list.size();
  }

  void mapPut(String[] names, Map<String, Integer> lengths) {
    // unproved PL0501
    for (@Parallel int k = 0; k < names.length; k++) lengths.put(names[k], names[k].length());
  }

  void localMap(String[] lines, int[] distinct) {
    // proved
    for (@Parallel int k = 0; k < lines.length; k++) {
      Map<Character, Integer> seen = new HashMap<>();
      for (int c = 0; c < lines[k].length(); c++) seen.put(lines[k].charAt(c), 1);
      distinct[k] = seen.size();
    }
  }

  void strings(String[] words) {
    // proved
    for (@Parallel int k = 0; k < words.length; k++) words[k] = words[k].trim().toUpperCase();
  }

  void stringLengths(String[] words, int[] lengths) {
    // proved
    for (@Parallel int k = 0; k < words.length; k++) lengths[k] = words[k].length();
  }

  String joined(String[] words) {
    String all = "";
    // unproved PL0304: all
    for (@Parallel int k = 0; k < words.length; k++) all += words[k];
    return all;
  }

  String builder(String[] words) {
    StringBuilder all = new StringBuilder();
    // unproved PL0501
    for (@Parallel int k = 0; k < words.length; k++) all.append(words[k]);
    return all.toString();
  }

  void localBuilder(int[] numbers, String[] texts) {
    // proved
    for (@Parallel int k = 0; k < numbers.length; k++) {
      StringBuilder text = new StringBuilder();
      text.append('<').append(numbers[k]).append('>');
      texts[k] = text.toString();
    }
  }

  void sharedRandom(double[] v, Random random) {
    // unproved PL0501
    for (@Parallel int k = 0; k < v.length; k++) v[k] = random.nextDouble();
  }

  void seededRandom(double[] v) {
    // proved
    for (@Parallel int k = 0; k < v.length; k++) v[k] = new Random(k).nextDouble();
  }

  void atomic(int[] v, AtomicInteger count) {
    // unproved PL0501
    for (@Parallel int k = 0; k < v.length; k++) {
      if (v[k] > 0) count.incrementAndGet();
    }
  }

  void printing(int[] v) {
    // unproved PL0501
    for (@Parallel int k = 0; k < v.length; k++) System.out.println(v[k]);
  }

  void locked(int[] v) {
    // unproved PL0502 PL0503
    for (@Parallel int k = 0; k < v.length; k++) {
      synchronized (this) {
        calls += v[k];
      }
    }
  }

  void enums(double[] slope, Kind[] kinds) {
    // proved
    for (@Parallel int k = 0; k < slope.length; k++) {
      kinds[k] = slope[k] > 1 ? Kind.STEEP : Kind.FLAT;
    }
  }

  int enumSwitch(Kind[] kinds) {
    int steep = 0;
    // proved
    for (@Parallel int k = 0; k < kinds.length; k++) {
      switch (kinds[k]) {
        case STEEP:
          steep++;
          break;
        default:
          break;
      }
    }
    return steep;
  }

  void boxed(Integer[] v) {
    // proved
    for (@Parallel int k = 0; k < v.length; k++) v[k] = v[k] + 1;
  }

  void tryCatch(String[] texts, int[] numbers) {
    // proved
    for (@Parallel int k = 0; k < texts.length; k++) {
      try {
        numbers[k] = Integer.parseInt(texts[k]);
      } catch (NumberFormatException e) {
        numbers[k] = -1;
      }
    }
  }

  void bits(long[] set, int n) {
    // proved
    for (@Parallel int k = 0; k < n; k++) set[k >> 6] |= 1L << k;
  }

  void bitWords(long[] set, boolean[] flags, int words) {
    // proved
    for (@Parallel int w = 0; w < words; w++) {
      long word = 0;
      for (int k = 0; k < 64; k++) {
        if (flags[64 * w + k]) word |= 1L << k;
      }
      set[w] = word;
    }
  }

  void gcds(int[] a, int[] b, int[] out) {
    // proved
    for (@Parallel int k = 0; k < out.length; k++) out[k] = gcd(a[k], b[k]);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  void checked(double[] v, double[] out) {
    // proved
    for (@Parallel int k = 0; k < v.length; k++) {
      if (v[k] < 0) {
        throw new IllegalArgumentException("negative at " + k);
      }
      out[k] = Math.sqrt(v[k]);
    }
  }

  void labelled(int[][] m, int[] firstZero) {
    // guarded
    for (@Parallel int r = 0; r < m.length; r++) {
      firstZero[r] = -1;
      for (int q = 0; q < m[r].length; q++) {
        if (m[r][q] == 0) {
          firstZero[r] = q;
          break;
        }
      }
    }
  }

  int longestLine(String[] lines) {
    int longest = 0;
    // proved
    for (@Parallel int k = 0; k < lines.length; k++) {
      int length = lines[k].length();
      longest = length > longest ? length : longest;
    }
    return longest;
  }

  long bytesTotal(byte[][] blocks) {
    long total = 0;
    // proved
    for (@Parallel int k = 0; k < blocks.length; k++) total += blocks[k].length;
    return total;
  }

  void forEachRow(double[][] m, double[] v) {
    // guarded
    for (@Parallel double[] row : m) {
      for (int q = 0; q < row.length; q++) row[q] += v[q];
    }
  }

  double forEachSum(double[] v) {
    double s = 0;
    // proved
    for (@Parallel double x : v) s += x * x;
    return s;
  }
}
