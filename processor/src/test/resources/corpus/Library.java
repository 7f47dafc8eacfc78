package corpus;

import dev.parloop.Parallel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntUnaryOperator;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** What the JDK offers and loops use: each loop is refused for what the call is. */
class Library {
  private static final Logger LOG = Logger.getLogger("loops");
  private final ThreadLocal<int[]> scratch = ThreadLocal.withInitial(() -> new int[8]);
  private final List<String> lines = new ArrayList<>();

  /** A generator whose draws are counted. */
  static final class Counting extends Random {
    static int draws;

    Counting(long seed) {
      super(seed);
    }

    @Override
    public int nextInt() {
      draws++;
      return super.nextInt();
    }
  }

  void prints(double[] a, int n) {
    // unproved PL0501: System.out.printf is input
    for (@Parallel int i = 0; i < n; i++) {
      System.out.printf("%f%n", a[i]);
    }
  }

  void printsToStream(PrintStream out, double[] a, int n) {
    // unproved PL0501: out.println is input
    for (@Parallel int i = 0; i < n; i++) {
      out.println(a[i]);
    }
  }

  void writes(PrintWriter out, double[] a, int n) {
    // unproved PL0501: out.print is input
    for (@Parallel int i = 0; i < n; i++) {
      out.print(a[i]);
    }
  }

  void logs(double[] a, int n) {
    // unproved PL0501: Library.LOG.info is input
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < 0) {
        LOG.info("negative");
      }
    }
  }

  void reads(BufferedReader in, String[] a, int n) throws IOException {
    // unproved PL0501: in.readLine reads
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = in.readLine();
    }
  }

  void scans(Scanner in, int[] a, int n) {
    // unproved PL0501: in.nextInt reads
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = in.nextInt();
    }
  }

  void adds(List<Integer> list, int n) {
    // unproved PL0501: list.add changes a
    for (@Parallel int i = 0; i < n; i++) {
      list.add(i);
    }
  }

  void addsToField(int n) {
    // unproved PL0501: lines.add changes a
    for (@Parallel int i = 0; i < n; i++) {
      lines.add("line " + i);
    }
  }

  void setsAt(ArrayList<Integer> list, int n) {
    // unproved PL0501: list.set changes a
    for (@Parallel int i = 0; i < n; i++) {
      list.set(i, i);
    }
  }

  void puts(Map<String, Integer> map, String[] keys, int n) {
    // unproved PL0501: map.put changes a
    for (@Parallel int i = 0; i < n; i++) {
      map.put(keys[i], i);
    }
  }

  void merges(HashMap<String, Integer> counts, String[] keys, int n) {
    // unproved PL0501: counts.merge changes a
    for (@Parallel int i = 0; i < n; i++) {
      counts.merge(keys[i], 1, Integer::sum);
    }
  }

  void concurrentPuts(ConcurrentHashMap<Integer, Integer> map, int n) {
    // unproved PL0501: map.put changes a
    for (@Parallel int i = 0; i < n; i++) {
      map.put(i, i);
    }
  }

  void bits(BitSet set, int[] a, int n) {
    // unproved PL0501: set.set changes a
    for (@Parallel int i = 0; i < n; i++) {
      set.set(a[i]);
    }
  }

  void gets(List<double[]> rows, double[] sums, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      sums[i] = rows.get(i).length;
    }
  }

  void lookups(Map<String, String> map, String[] keys, String[] out, int n) {
    // unproved PL0501: map.get asks
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = map.get(keys[i]);
    }
  }

  void contained(Set<String> words, String[] text, boolean[] out, int n) {
    // unproved PL0501: words.contains asks
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = words.contains(text[i]);
    }
  }

  void iterates(Collection<int[]> rows, int[] out, int n) {
    // unproved PL0505: the loop over rows takes
    for (@Parallel int i = 0; i < n; i++) {
      int sum = 0;
      for (int[] row : rows) {
        sum += row[i];
      }
      out[i] = sum;
    }
  }

  void advances(Iterator<String> iterator, String[] out, int n) {
    // unproved PL0501: iterator.next asks
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = iterator.next();
    }
  }

  void ownList(int[] sizes, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      List<Integer> found = new ArrayList<>();
      found.add(i);
      sizes[i] = found.size();
    }
  }

  void shuffles(List<Integer> list, int n) {
    // unproved PL0501: Collections.shuffle draws from a
    for (@Parallel int i = 0; i < n; i++) {
      Collections.shuffle(list);
    }
  }

  void draws(Random random, double[] a, int n) {
    // unproved PL0501: random.nextDouble draws from a
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = random.nextDouble();
    }
  }

  void drawsSplittable(SplittableRandom random, double[] a, int n) {
    // unproved PL0501: random.nextDouble draws from a
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = random.nextDouble();
    }
  }

  void drawsStatic(double[] a, int n) {
    // unproved PL0501: Math.random draws from a
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = Math.random();
    }
  }

  void drawsCounted(int[] a, int n) {
    // dependent PL0501 PL0502: the field Library.Counting.draws is written
    for (@Parallel int i = 0; i < n; i++) {
      Random random = new Counting(i);
      a[i] = random.nextInt();
    }
  }

  void drawsSeeded(double[] a, long seed, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      SplittableRandom random = new SplittableRandom(seed + i);
      a[i] = random.nextDouble() + random.nextInt(10);
    }
  }

  void unseeded(double[] a, int n) {
    // unproved PL0501: new Random takes its seed
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = new Random().nextDouble();
    }
  }

  void drawsOfThread(double[] a, int n) {
    // unproved PL0503: ThreadLocalRandom.current gives random numbers
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = ThreadLocalRandom.current().nextDouble();
    }
  }

  void ofThread(int[] a, int n) {
    // unproved PL0503: scratch.get has a value for
    for (@Parallel int i = 0; i < n; i++) {
      int[] mine = scratch.get();
      a[i] = mine.length;
    }
  }

  void appends(StringBuilder text, int n) {
    // unproved PL0501: text.append adds to a text
    for (@Parallel int i = 0; i < n; i++) {
      text.append(i).append(' ');
    }
  }

  void appendsToBuffer(StringBuffer text, String[] a, int n) {
    // unproved PL0501: text.append adds to a text
    for (@Parallel int i = 0; i < n; i++) {
      text.append(a[i]);
    }
  }

  String concatenates(int n) {
    String s = "";
    // unproved PL0304: s is a text to which
    for (@Parallel int i = 0; i < n; i++) {
      s += i;
    }
    return s;
  }

  String concatenatesInFront(String[] a, int n) {
    String s = "";
    // unproved PL0304: s is a text to which
    for (@Parallel int i = 0; i < n; i++) {
      s = a[i] + "," + s;
    }
    return s;
  }

  void streams(int[] a, int n) {
    // unproved PL0501: IntStream.map is part of a
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = IntStream.range(0, i).map(k -> k * k).sum();
    }
  }

  int counts(AtomicInteger count, int[] a, int n) {
    // unproved PL0501: count.incrementAndGet is an atomic access
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        count.incrementAndGet();
      }
    }
    return count.get();
  }

  void adder(LongAdder sum, long[] a, int n) {
    // unproved PL0501: sum.add is an atomic access
    for (@Parallel int i = 0; i < n; i++) {
      sum.add(a[i]);
    }
  }

  void histogram(AtomicLongArray bins, int[] a, int n) {
    // unproved PL0501: bins.incrementAndGet is an atomic access
    for (@Parallel int i = 0; i < n; i++) {
      bins.incrementAndGet(a[i]);
    }
  }

  void applies(IntUnaryOperator f, int[] a, int n) {
    // unproved PL0501: f.applyAsInt runs a function
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  void submits(ExecutorService pool, Runnable[] tasks, int n) {
    // unproved PL0503: pool.execute gives work to other
    for (@Parallel int i = 0; i < n; i++) {
      pool.execute(tasks[i]);
    }
  }

  void clock(long[] a, int n) {
    // unproved PL0501: System.nanoTime reads
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = System.nanoTime();
    }
  }

  void looksUp(int[] sorted, int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = java.util.Arrays.binarySearch(sorted, a[i]);
    }
  }

  void looksUpWhatIsWritten(int[] a) {
    // unproved PL0302
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = java.util.Arrays.binarySearch(a, i);
    }
  }

  void rowsThatAreOne(int[][] rows, boolean[] same) {
    // proved
    for (@Parallel int i = 1; i < rows.length; i++) {
      same[i] = java.util.Arrays.equals(rows[i - 1], rows[i]);
    }
  }

  void objectsThatAreOne(Object[][] rows, boolean[] same) {
    // unproved PL0501
    for (@Parallel int i = 1; i < rows.length; i++) {
      same[i] = java.util.Arrays.equals(rows[i - 1], rows[i]);
    }
  }

  static int hash(String text) {
    int hash = 0;
    for (int k = 0; k < text.length(); k++) {
      hash = hash * 31 + text.charAt(k);
    }
    return hash;
  }

  int findsHash(String[] texts, int hash) {
    // proved
    for (@Parallel int i = 0; i < texts.length; i++) {
      if (hash(texts[i]) == hash) {
        return i;
      }
    }
    return -1;
  }

  static int grows(String text) {
    String rest = text;
    for (int k = 0; k < rest.length(); k++) {
      rest = rest + rest.charAt(k);
    }
    return rest.length();
  }

  int findsInATextThatGrows(String[] texts, int length) {
    // unproved PL0103
    for (@Parallel int i = 0; i < texts.length; i++) {
      if (grows(texts[i]) == length) {
        return i;
      }
    }
    return -1;
  }
}
