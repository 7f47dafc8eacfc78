package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.testing.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is refused, with its code and place: the comment {@code /*PLnnnn*}{@code /} stands directly
 * in front of the character that the problem points at.
 */
class RefusalTest {
  private static final Pattern MARK = Pattern.compile("/\\*(PL\\d{4})\\*/");

  /** The problems of a source file are those that its comments announce. */
  private static void check(String... sources) {
    Sources.Result result = Sources.of(sources).parse();
    List<String> expected = new ArrayList<>();
    for (String source : sources) {
      Matcher marks = MARK.matcher(source);
      while (marks.find()) {
        String before = source.substring(0, marks.end());
        int line = (int) before.lines().count();
        int column = before.length() - before.lastIndexOf('\n');
        expected.add(marks.group(1) + " " + line + ":" + column);
      }
    }
    List<String> actual = new ArrayList<>();
    result.problems().forEach(problem -> actual.add(place(problem)));
    result.untaken().values().forEach(list -> list.forEach(p -> actual.add(place(p))));
    assertEquals(
        String.join("\n", expected.stream().sorted().toList()),
        String.join("\n", actual.stream().sorted().toList()));
  }

  private static String place(Problem problem) {
    return problem.code() + " " + problem.span().line() + ":" + problem.span().column();
  }

  private static void checkMembers(String members) {
    check("import dev.parloop.*;\nimport java.util.*;\nclass Loops {\n" + members + "\n}\n");
  }

  @Test
  void annotationOffALoop() {
    checkMembers(
        """
        void local() {
          /*PL0104*/@Parallel int x = 3;
          for (int i = 0; i < x; i++) {
            /*PL0104*/@Parallel int y = i;
          }
        }
        /*PL0108*/@Parallel void none() { while (true) { run(() -> { }); } }
        static void run(Runnable r) {}
        """);
  }

  @Test
  void constructorsInitialisersAndFields() {
    checkMembers(
        """
        Loops(double[] a) {
          for (/*PL0110*/@Parallel int i = 0; i < a.length; i++) { a[i] = 1; }
        }
        static { for (/*PL0110*/@Parallel int i = 0; i < 9; i++) { } }
        { for (/*PL0110*/@Parallel int i = 0; i < 9; i++) { } }
        Runnable r = () -> { for (/*PL0110*/@Parallel int i = 0; i < 9; i++) { } };
        """);
  }

  @Test
  void localAndAnonymousClasses() {
    checkMembers(
        """
        void m() {
          class Local {
            void loop() { for (/*PL0111*/@Parallel int i = 0; i < 9; i++) { } }
            /*PL0111*/@Parallel void all() { for (int i = 0; i < 9; i++) { } }
          }
          new Object() { void loop() { for (/*PL0111*/@Parallel int i = 0; i < 9; i++) { } } };
        }
        Object o = new Object() { /*PL0111*/@Parallel void all() { for (int i = 0; i < 9; i++) { } } };
        """);
  }

  @Test
  void methodsThatCannotBeRedirected() {
    check(
        """
        import dev.parloop.*;
        abstract class Loops {
          /*PL0112*/@Parallel synchronized void locked() { for (int i = 0; i < 9; i++) { } }
          synchronized void inner() { for (/*PL0112*/@Parallel int i = 0; i < 9; i++) { } }
          /*PL0113*/@Parallel abstract void later();
          /*PL0113*/@Parallel native void elsewhere();
        }
        """);
  }

  @Test
  void attributes() {
    checkMembers(
        """
        static final int MINUS = -1;
        void m(int n) {
          for (@Parallel(chunks = 2, chunkSize = /*PL0106*/3) int i = 0; i < n; i++) { }
          for (@Parallel(chunks = /*PL0107*/MINUS) int i = 0; i < n; i++) { }
          for (@Parallel(chunkSize = /*PL0107*/-5L) int i = 0; i < n; i++) { }
          for (@Parallel(serialBelow = /*PL0107*/-2) int i = 0; i < n; i++) { }
          for (@Parallel(threads = -7, serialBelow = -1) int i = 0; i < n; i++) { }
          for (@Parallel(range = /*PL0106*/"0..n") int i = 0; i < n; i++) { }
        }
        @Parallel(range = /*PL0120*/FROM + "..") static void kernel(int i) { }
        static final String FROM = "0";
        @Parallel(reduce = /*PL0106*/Reduce.SUM) static double reduced(int i) { return i; }
        @Elementwise static double each(/*PL0126*/String x) { return 1; }
        """);
  }

  @Test
  void headersThatDoNotCount() {
    checkMembers(
        """
        int next() { return 1; }
        void m(int n, double d, List<String> list, int[] a, int step) {
          for (@Parallel int i = 1; i < n; /*PL0101*/i *= 2) { }
          for (@Parallel int i = 0; /*PL0101*/a[i] > 0; i++) { }
          for (@Parallel int i = 0; /*PL0101*/i == n; i++) { }
          for (@Parallel int i = 0; i < /*PL0101*/d; i++) { }
          for (@Parallel int i = 0; i < n; /*PL0101*/i += d) { }
          for (@Parallel int i = 0; i < n; i += /*PL0105*/i) { }
          for (@Parallel int i = 0; i < /*PL0105*/n--; i++) { }
          for (@Parallel int i = 0; i < n + /*PL0105*/i; i++) { }
          for (@Parallel int i = 0; i < n; i++, /*PL0101*/n--) { }
          for (@Parallel int i = 0, j = n; i < /*PL0306*/j; i++, j++) { }
          for (@Parallel int i = 0, /*PL0306*/j = n; i < j + 1; i++) { }
          for (@Parallel int i = 0, j = n; i < j; i++) { }
          for (@Parallel int i = 0; i < n; /*PL0101*/i += 0) { }
          for (@Parallel int i = 0; i < n; /*PL0101*/i--) { }
          for (@Parallel short /*PL0101*/i = 0; i < n; i++) { }
          for (@Parallel String s : /*PL0101*/list) { }
          for (@Parallel int i = 0; i < n; i++) { if (n > 3) { /*PL0102*/i = 7; } }
          for (@Parallel int i = 0; i < n; i++) { a[/*PL0102*/(i)++] = 1; }
          for (@Parallel int x : a) { x += 1; }
          for (@Parallel int i = 0; i < n; i += step) { }
          for (@Parallel int i = 0; i < next(); i++) { }
          /*PL0101*/for (@Parallel int i = 0; i < n; ) { if (i > 3) { break; } }
        }
        """);
  }

  @Test
  void typesWithoutANameElsewhere() {
    checkMembers(
        """
        private static class Hidden { int v; static int s; }
        static class Seen { Hidden h; List<Hidden> all; }
        @Parallel void fine(Seen s, int n) { for (int i = 0; i < n; i++) { } }
        @Parallel void declared() { for (int i = 0; i < 9; i++) { /*PL0114*/Hidden h = null; } }
        @Parallel void value(Seen s) { for (int i = 0; i < 9; i++) { /*PL0114*/s.h.v = i; } }
        @Parallel void given(/*PL0114*/Hidden h) { for (int i = 0; i < 9; i++) { } }
        @Parallel /*PL0114*/Hidden[] result() { for (int i = 0; i < 9; i++) { } return null; }
        @Parallel void stat() { for (int i = 0; i < 9; i++) { int x = /*PL0114*/Hidden.s; } }
        @Parallel void many(/*PL0114*/List<Hidden> h) { for (int i = 0; i < 9; i++) { } }
        private static class Owner {
          void m() { for (/*PL0114*/@Parallel int i = 0; i < 9; i++) { } }
        }
        """);
  }

  @Test
  void localClassesOutsideTheLoop() {
    checkMembers(
        """
        void m(int n) {
          class Local { int v; }
          Local outside = new Local();
          for (@Parallel int i = 0; i < n; i++) {
            class Inside { int w; }
            Inside inside = new Inside();
            inside.w = i;
          }
          for (@Parallel int i = 0; i < n; i++) {
            /*PL0114*/Local x = null;
            int y = /*PL0114*/outside.v;
          }
          outside.v = 3;
        }
        """);
  }

  @Test
  void variablesWhoseTypesHaveNoName() {
    checkMembers(
        """
        @SafeVarargs static <T> T[] array(T... values) { return values; }
        void m(int[] y, List<? extends Number> numbers) {
          var list = List.of(1, "a");
          var choice = y.length > 3 ? 1 : "z";
          var number = numbers.get(0);
          Object named = choice;
          for (@Parallel int i = 0; i < y.length; i++) {
            y[i] = /*PL0114*/list == null || named == number || numbers == null ? 1 : 0;
            var inside = i > 3 ? 1 : "z";
          }
          for (@Parallel int i = 0; i < y.length; i++) { /*PL0114*/choice = "u"; }
          for (/*PL0114*/@Parallel var each : array(1, "a")) { }
          try {
            throw new java.io.IOException();
          } catch (java.io.IOException | IllegalStateException e) {
            for (@Parallel int i = 0; i < y.length; i++) { y[i] = /*PL0114*/e == null ? 1 : 0; }
          }
        }
        """);
  }

  @Test
  void superAndOuterInstances() {
    check(
        """
        import dev.parloop.*;
        class Outer {
          int field;
          private int secret;
          void method() {}
          static int shared;
          class Beside {}
          class Inner extends Outer2 {
            class Deeper {}
            void m(int n) {
              for (@Parallel int i = 0; i < n; i++) {
                /*PL0115*/super.toString();
                /*PL0115*/field = 3;
                /*PL0115*/secret = 3;
                /*PL0115*/method();
                /*PL0115*/Outer.this.field = 4;
                shared = inherited;
                Object d = new Deeper();
                Object e = new Deeper2();
                Object f = /*PL0115*/new Inner.Deeper();
                Object g = /*PL0115*/new Beside();
                Object h = /*PL0115*/new Deeper() {};
                java.util.function.Supplier<?> k = /*PL0115*/Deeper::new;
                Runnable r = () -> /*PL0115*/super.hashCode();
                new Object() { public String toString() { return super.toString() + shared; } };
              }
            }
          }
        }
        class Outer2 { int inherited; class Deeper2 {} }
        """);
  }

  @Test
  void privateMembersThatCannotBeRedirected() {
    checkMembers(
        """
        static class Point {
          private int x;
          private static int s;
          private Point() {}
          private Point(int x) {}
          Point at() { return this; }
          private int get() { return x; }
        }
        private int own() { return 1; }
        void m(Point p, Point[] ps) {
          for (@Parallel int i = 0; i < 9; i++) {
            Object o = /*PL0117*/new Point();
            java.util.function.Supplier<Point> c = /*PL0117*/Point::new;
            java.util.function.ToIntFunction<Point> g = /*PL0117*/Point::get;
            java.util.function.IntSupplier w = /*PL0117*/this::own;
            /*PL0117*/p.at().x += 3;
            /*PL0117*/p.at().x++;
            p.at().x = 3;
            ps[i + 1].x += 3;
            int y = p.at().x + p.get() + ps[i].s;
            int z = /*PL0117*/p.at().s;
          }
        }
        """);
  }

  @Test
  void innerClassOfAGenericOne() {
    check(
        """
        import dev.parloop.*;
        class Outer<T> {
          class Inner { void m() { for (/*PL0114*/@Parallel int i = 0; i < 9; i++) { } } }
          static class Nested { void m() { for (@Parallel int i = 0; i < 9; i++) { } } }
          void use(int n) { for (@Parallel int i = 0; i < n; i++) { /*PL0114*/Inner x = null; Nested y; } }
        }
        """);
  }
}
