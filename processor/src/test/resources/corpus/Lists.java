package corpus;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.List;

/** Lists that a loop only reads. */
class Lists {
  static class Point {
    double x;
  }

  static class Holder {
    List<Double> list;
  }

  static long size(ArrayList<Integer> list) {
    long s = 0;
    // guarded
    for (@Parallel int i = 0; i < list.size(); i++) {
      s += list.get(i);
    }
    return s;
  }

  static double ofAnObjectsFieldInTheHeader(Holder holder) {
    double s = 0;
    // unproved PL0105: List.size
    for (@Parallel int i = 0; i < holder.list.size(); i++) {
      s += i;
    }
    return s;
  }

  static void set(List<Integer> list) {
    // unproved PL0501: list.set
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.set(i, i);
    }
  }

  static void addToAnother(List<Integer> list, List<Integer> other) {
    // unproved PL0501: other.add
    for (@Parallel int i = 0; i < list.size(); i++) {
      other.add(list.get(i));
    }
  }

  static void writesElements(List<Point> list) {
    // unproved PL0303: list.get(i).x
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.get(i).x = i;
    }
  }

  static void writesRows(List<double[]> list) {
    // unproved PL0303: list.get(i)[0]
    for (@Parallel int i = 0; i < list.size(); i++) {
      list.get(i)[0] = i;
    }
  }

  static void rowsMayBeTheResult(List<double[]> list, double[] out) {
    // unproved PL0303
    for (@Parallel int i = 0; i < list.size(); i++) {
      out[i] = list.get(i)[0];
    }
  }

  static int step(List<Integer> list, int n) {
    int s = 0;
    // unproved PL0105
    for (@Parallel int i = 0; i < n; i += list.size()) {
      s += i;
    }
    return s;
  }

  static int contains(List<Point> list, Point[] points) {
    int s = 0;
    // unproved PL0501
    for (@Parallel int i = 0; i < points.length; i++) {
      if (list.contains(points[i])) {
        s++;
      }
    }
    return s;
  }

  static void anotherEveryTime(List<List<Integer>> lists, int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = lists.get(i).get(0);
    }
  }
}
