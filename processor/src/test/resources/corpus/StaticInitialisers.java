package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Classes that a loop may be the first to use. */
class StaticInitialisers {
  static int[] shared = new int[100];
  static int count;

  static class WritesElement {
    static int value = 1;

    static {
      shared[0] = 5;
    }

    static int get() {
      return value;
    }
  }

  static class WritesField {
    static int id = count++;

    static int get() {
      return id;
    }
  }

  static class ReadsElement {
    static int first = shared[3];

    static int get(int k) {
      return first + k;
    }
  }

  static class Sines {
    static final double[] TABLE = new double[256];

    static {
      for (int i = 0; i < 256; i++) {
        TABLE[i] = Math.sin(i);
      }
    }

    static double at(int k) {
      return TABLE[k & 255];
    }
  }

  static class Names {
    static final Map<String, Integer> MAP = new HashMap<>();
    static final Random RANDOM = new Random();
    static final long SEED = RANDOM.nextLong();
    static final List<String> LIST = List.of("a", "b");

    static {
      MAP.put("a", 1);
      MAP.put("b", LIST.size());
      System.out.println("initialised");
    }

    static final int SIZE = MAP.size();

    static int size() {
      return SIZE;
    }
  }

  static class Streams {
    static final double[] TABLE = IntStream.range(0, 256).mapToDouble(i -> Math.sqrt(i)).toArray();

    static double at(int k) {
      return TABLE[k & 255];
    }
  }

  enum Sign {
    PLUS(1),
    MINUS(-1);

    final int factor;

    Sign(int factor) {
      this.factor = factor;
    }
  }

  static class Cell {
    static final Cell[] ALL = new Cell[8];

    static {
      for (int i = 0; i < 8; i++) {
        ALL[i] = new Cell(i);
      }
    }

    final int x;

    Cell(int x) {
      this.x = x;
    }

    static int at(int k) {
      return ALL[k & 7].x;
    }
  }

  static class Calls {
    static {
      bump();
    }

    static int get() {
      return 3;
    }
  }

  static class Lambdas {
    static {
      IntStream.range(0, 5).forEach(i -> shared[i]++);
    }

    static int get() {
      return 3;
    }
  }

  static class Above {
    static {
      shared[7] = 7;
    }
  }

  static class Below extends Above {
    static int get() {
      return 3;
    }
  }

  static class Chained {
    static int value = WritesElement.get();

    static int get() {
      return value;
    }
  }

  static class Constants {
    static final int SIZE = 10;

    static {
      shared[0] = 5;
    }
  }

  static class Shape {
    static final Shape UNIT = new Circle();

    double area() {
      return 1;
    }

    static double unit() {
      return UNIT == null ? 0 : 1;
    }
  }

  static final class Circle extends Shape {
    @Override
    double area() {
      return 2;
    }

    static double two() {
      return 2;
    }
  }

  static void bump() {
    shared[1]++;
  }

  void writesElement(int[] x, int[] y) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = y[i] + WritesElement.get();
    }
  }

  void writesElementVouched(int[] x, int[] y) {
    // assumed
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < x.length; i++) {
      x[i] = y[i] + WritesElement.get();
    }
  }

  void writesElementOfAnother(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Chained.get() + shared[0];
    }
  }

  void writesElementAbove(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Below.get() + shared[7];
    }
  }

  void writesElementByNew(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = shared[7] + (new Below() == null ? 1 : 2);
    }
  }

  void writesFieldThatIsRead(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = count + WritesField.get();
    }
  }

  void writesFieldThatNothingReads(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = i + WritesField.get();
    }
  }

  void readsWhatIsWritten() {
    // unproved PL0501
    for (@Parallel int i = 0; i < 100; i++) {
      shared[i] = ReadsElement.get(i);
    }
  }

  void readsWhatMayBeWritten(int[] x) {
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = ReadsElement.get(i);
    }
  }

  void callsWhatWrites(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Calls.get() + shared[1];
    }
  }

  void runsWhatWrites(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Lambdas.get() + shared[1];
    }
  }

  void waitsForEachOther(double[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = i % 2 == 0 ? Shape.unit() : Circle.two();
    }
  }

  void beginsWithOne(double[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Shape.unit();
    }
  }

  void table(double[] x) {
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Sines.at(i);
    }
  }

  void tableOfStream(double[] x) {
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Streams.at(i);
    }
  }

  void ownObjects(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Names.size();
    }
  }

  void ownArray(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Cell.at(i);
    }
  }

  void constantsOfEnum(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = (i % 2 == 0 ? Sign.PLUS : Sign.MINUS).factor;
    }
  }

  void constantsAreNoUse(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = i * Constants.SIZE;
    }
  }

  static class Former {
    static int x = Latter.y + 1;
  }

  static class Latter {
    static int y = Former.x + 1;
  }

  static class Dated {
    static int[] table = new int[4];
    static int seen = count;
  }

  static class Properties {
    static int value = set();

    private static int set() {
      System.setProperty("parloop.corpus.value", "5");
      return 1;
    }
  }

  static class Plain {
    static int[] table = {1, 2, 3, 4};
    static int limit = 4;
  }

  void waitForEachOthersFields(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = x[i] > 2 ? Former.x : Latter.y;
    }
  }

  void perhapsNever(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 2) {
        x[i] = Dated.table[i & 3];
      }
    }
  }

  void perhapsNeverCounted(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 2) {
        Dated.table[x[i] & 3]++;
      }
    }
  }

  void alwaysUsed(int[] x) {
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Dated.table[i & 3];
    }
  }

  void perhapsNeverButPlain(int[] x) {
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > Plain.limit) {
        x[i] = Plain.table[i & 3];
      }
    }
  }

  void setsProperty(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      x[i] = Properties.value;
    }
  }

  static class Throwing {
    static int value = Integer.parseInt(System.getProperty("parloop.corpus.value"));
  }

  void perhapsNeverThrown(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      if (x[i] > 2) {
        x[i] = Throwing.value;
      }
    }
  }

  static class Failing {
    static int value = Integer.parseInt(System.getProperty("parloop.corpus.other"));

    static int of(int i) {
      return i + 1;
    }
  }

  void catchesWhatTheInitialiserThrows(int[] x) {
    // unproved PL0501
    for (@Parallel int i = 0; i < x.length; i++) {
      try {
        x[i] = Failing.of(x[i]);
      } catch (ExceptionInInitializerError | ArithmeticException e) {
        x[i] = -1;
      }
    }
  }

  void catchesExceptionsOnly(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      try {
        x[i] = Failing.of(x[i]);
      } catch (RuntimeException e) {
        x[i] = -1;
      }
    }
  }

  void catchesAnythingOfAnotherClass(int[] x) {
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      try {
        x[i] = 7 / x[i];
      } catch (Throwable e) {
        x[i] = -1;
      }
    }
  }

  static class Told {
    static int total;
    static int[] borders = new int[8];
    static int[] hits = new int[8];

    static {
      System.out.println("told");
    }
  }

  static class Quiet {
    static int total;
    static int[] borders = {0, 3, 5, 9};
    static int[] hits = new int[8];
  }

  void totalOfAQuietClass(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 5;
      Quiet.total += i;
    }
  }

  /** Its initialiser would run before a[0] is written. */
  void totalOfAnotherClass(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 5;
      Told.total += i;
    }
  }

  void histogramOfAQuietClass(int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      Quiet.hits[a[i] & 7]++;
    }
  }

  void histogramOfAnotherClass(int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      Told.hits[a[i] & 7]++;
    }
  }

  void histogramThatComesLater(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      int place = a[i] & 7;
      Told.hits[place]++;
    }
  }

  void totalOfWhatMayThrow(int[] a, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      int part = 100 / n;
      Told.total += part;
    }
  }

  void totalThatComesFirst(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      Told.total += a[i];
    }
  }

  void bordersOfAQuietClass(int[] a) {
    // guarded
    for (@Parallel int i = 0; i < 3; i++) {
      for (int k = Quiet.borders[i]; k < Quiet.borders[i + 1]; k++) {
        a[k] = i;
      }
    }
  }

  void bordersOfAnotherClass(int[] a, int[] b) {
    // unproved PL0501
    for (@Parallel int i = 0; i < 3; i++) {
      b[i] = 3;
      for (int k = Told.borders[i]; k < Told.borders[i + 1]; k++) {
        a[k] = i;
      }
    }
  }
}
