package corpus;

import dev.parloop.Parallel;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Methods of the JDK called in loops. */
class JdkCalls {

  void threads(long[] a, int n) {
    // unproved PL0503
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = Thread.currentThread().getId();
    }
  }

  void threadRandom(int[] a, int n) {
    // unproved PL0503
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = ThreadLocalRandom.current().nextInt();
    }
  }

  void time(long[] a, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = System.nanoTime();
    }
  }

  void print(int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      System.out.println(i);
    }
  }

  void list(List<Integer> list, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      list.add(i);
    }
  }

  int atomic(AtomicInteger sum, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      sum.addAndGet(i);
    }
    return sum.get();
  }

  void sharedRandom(Random random, double[] a, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = random.nextDouble();
    }
  }

  void ownRandom(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      Random random = new Random(i);
      a[i] = random.nextDouble() + random.nextGaussian();
    }
  }

  void unseededRandom(double[] a, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = new Random().nextDouble();
    }
  }

  void builder(String[] out, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      StringBuilder text = new StringBuilder();
      text.append("x").append(i);
      out[i] = text.toString();
    }
  }

  void sharedBuilder(StringBuilder text, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      text.append(i);
    }
  }

  int strings(int n) {
    int count = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (Integer.toString(i).indexOf('9') < 0) {
        count++;
      }
    }
    return count;
  }
}
