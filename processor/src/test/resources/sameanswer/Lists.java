package corpus;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** Loops that read lists: a check of the list's class in front of them. */
public class Lists {
  /** Tells how often it was asked. */
  static class Counting extends ArrayList<Integer> {
    private static final long serialVersionUID = 1;
    transient int asked;

    @Override
    public int size() {
      asked++;
      return super.size();
    }

    @Override
    public Integer get(int at) {
      asked++;
      return super.get(at);
    }
  }

  private List<Integer> field = new ArrayList<>();

  static void arrayList(int[] a) {
    List<Integer> list = new ArrayList<>();
    for (int x : a) {
      list.add(x);
    }
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < list.size(); i++) { // guarded
      a[i] = list.get(list.size() - 1 - i) + 1;
    }
  }

  static long immutable(int n) {
    List<Integer> list = n % 2 == 0 ? List.of(1) : List.of(1, 5, 7, 9, 12, 13, 14);
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < list.size(); i++) { // guarded
      s += list.get(i);
    }
    return s;
  }

  static long others(int n) {
    List<Integer> list = n % 2 == 0 ? new LinkedList<>(List.of(3, 4)) : Arrays.asList(1, 2, 3);
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < list.size(); i++) { // guarded
      s += list.get(i);
    }
    return s;
  }

  static int asked(int n) {
    Counting list = new Counting();
    for (int i = 0; i < 20; i++) {
      list.add(i);
    }
    ArrayList<Integer> plain = list;
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < plain.size(); i++) { // guarded
      s += plain.get(i) * n;
    }
    return s * 1000 + list.asked;
  }

  static int absent(int[] a) {
    List<Integer> list = a.length % 2 == 0 ? null : List.of(1);
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < list.size(); i++) { // guarded
      s += list.get(i);
    }
    return s;
  }

  void ofAField(double[] out) {
    field.clear();
    for (int k = 0; k < out.length; k++) {
      field.add(k);
    }
    for (@Parallel(chunks = 5, serialBelow = 0) int i = field.size() - 1; i >= 0; i--) { // guarded
      out[i] += field.get(i);
    }
  }

  static void shortList(double[] out) {
    List<Double> list = List.of(1.0, 2.0, 3.0);
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // guarded
      out[i] = list.get(i);
    }
  }
}
