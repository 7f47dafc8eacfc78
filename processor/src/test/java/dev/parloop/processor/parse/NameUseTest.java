package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.testing.Sources;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies of methods as they would stand in another class of the package. */
class NameUseTest {

  private static void check(String expected, String body) {
    Sources.Result result =
        Sources.of(
                """
                package app;
                import dev.parloop.*;
                import java.util.*;
                import java.util.Map.Entry;
                import static java.lang.Math.sqrt;
                import static java.lang.Integer.*;
                class Owner<T> extends lib.Base implements Kinds {
                  int open;
                  static int shared;
                  private int secret;
                  private static int hidden;
                  private static final int LIMIT = 7;
                  private int[] numbers;
                  enum Color { RED, GREEN }
                  static class Nested { private int inside; int seen; }
                  int visible(int x) { return x; }
                  static int helper() { return 1; }
                  private int priv(int... x) { return 0; }
                  private static <U> U same(U u) { return u; }
                  @Parallel void method(double[] a, Nested other, Nested[] others, Object o, Color c)
                      throws Exception {
                    BODY
                  }
                }
                interface Kinds { int KIND = 4; static int kind() { return 1; } }
                """
                    .replace("BODY", "for (int i = 0; i < 9; i++) { " + body + " }"),
                """
                package lib;
                public class Base {
                  protected int inherited;
                  protected static int common;
                  protected int shown() { return 1; }
                  public int exposed;
                }
                """)
            .parse();
    assertEquals(List.of(), result.problems());
    AnnotatedMethod method = result.method("method");
    String rewritten = rewrite(method, method.body());
    String start = "for (int i = 0; i < 9; i++) { ";
    int from = rewritten.indexOf(start) + start.length();
    String end = " }\n  }";
    assertEquals(expected, rewritten.substring(from, rewritten.lastIndexOf(end)));
  }

  /** A span's text with the names in it rewritten, hidden members in brackets. */
  private static String rewrite(AnnotatedMethod method, Span span) {
    StringBuilder out = new StringBuilder();
    int at = span.start();
    for (NameUse use : method.names()) {
      boolean inside = span.contains(use.span()) && !use.span().equals(span);
      if (use.span().start() >= at && inside) {
        out.append(method.source(), at, use.span().start()).append(replacement(method, use));
        at = use.span().end();
      }
    }
    return out.append(method.source(), at, span.end()).toString();
  }

  private static String part(AnnotatedMethod method, @Nullable Span span) {
    if (span == null) {
      return "-";
    }
    // A part can be a name as a whole.
    return method.names().stream()
        .filter(use -> use.span().equals(span))
        .findFirst()
        .map(use -> replacement(method, use))
        .orElseGet(() -> rewrite(method, span));
  }

  private static String replacement(AnnotatedMethod method, NameUse use) {
    if (use instanceof NameUse.TypeUse type) {
      return type.type().toString();
    } else if (use instanceof NameUse.StaticUse member) {
      return member.owner() + "." + member.name();
    } else if (use instanceof NameUse.InstanceUse member) {
      return "self." + member.name();
    } else if (use instanceof NameUse.PrivateRead read) {
      return "[get " + read.field() + " of " + part(method, read.receiver()) + "]";
    } else if (use instanceof NameUse.PrivateWrite write) {
      return "[set %s of %s %s%s %s%s]"
          .formatted(
              write.field(),
              part(method, write.receiver()),
              write.prefix() ? "prefix" : "",
              write.operator(),
              part(method, write.value()),
              write.isStatement() ? ";" : "");
    } else if (use instanceof NameUse.PrivateCall call) {
      return call.arguments().stream()
          .map(argument -> part(method, argument))
          .collect(
              Collectors.joining(
                  ", ",
                  "[call "
                      + call.method().getSimpleName()
                      + " of "
                      + part(method, call.receiver())
                      + " (",
                  ")]"));
    }
    return "self";
  }

  @Test
  void members() {
    check(
        "self.open = app.Owner.shared + self.visible(app.Owner.helper()) + self.open;",
        "open = shared + visible(helper()) + this.open;");
    check("self.exposed = app.Owner.KIND;", "exposed = KIND;");
    check("int k = app.Kinds.kind();", "int k = Kinds.kind();");
    check("other.seen = app.Owner.shared;", "other.seen = Owner.shared;");
  }

  @Test
  void imports() {
    check(
        "double d = java.lang.Math.sqrt(java.lang.Integer.MAX_VALUE) + java.lang.Integer.parseInt(\"1\");",
        "double d = sqrt(MAX_VALUE) + parseInt(\"1\");");
    check(
        "java.util.Map.Entry<java.lang.String, java.util.List<T>> e = null; java.util.Map.Entry<?, ?> f = e;",
        "Entry<String, List<T>> e = null; Map.Entry<?, ?> f = e;");
  }

  @Test
  void typesInEveryPlace() {
    check(
        "app.Owner.Nested n = (app.Owner.Nested) o; boolean b = o instanceof app.Owner.Nested x && x.seen > 0;",
        "Nested n = (Nested) o; boolean b = o instanceof Nested x && x.seen > 0;");
    check(
        "@java.lang.SuppressWarnings(value = \"unchecked\") java.util.List<T> l = (java.util.List<T>) o;",
        "@SuppressWarnings(value = \"unchecked\") List<T> l = (List<T>) o;");
    check(
        "try { app.Owner.helper(); } catch (java.lang.IllegalStateException | java.lang.Error e) { throw e; }",
        "try { helper(); } catch (IllegalStateException | Error e) { throw e; }");
    check(
        "java.util.function.Function<java.lang.String, java.lang.Integer> f = java.lang.Integer::parseInt;",
        "java.util.function.Function<String, Integer> f = Integer::parseInt;");
    check(
        "app.Owner.Nested[] n = new app.Owner.Nested[3]; java.lang.Class<?> k = app.Owner.Nested.class;",
        "Nested[] n = new Nested[3]; Class<?> k = Nested.class;");
  }

  @Test
  void variablesOfInferredType() {
    check("var v = new app.Owner.Nested(); v.seen++;", "var v = new Nested(); v.seen++;");
    check(
        "for (var n : others) { n.seen = 1; } java.util.function.IntUnaryOperator f = x -> x + self.open;",
        "for (var n : others) { n.seen = 1; } java.util.function.IntUnaryOperator f = x -> x + open;");
  }

  @Test
  void constantsOfEnums() {
    check(
        "switch (c) { case RED: break; default: c = app.Owner.Color.GREEN; }",
        "switch (c) { case RED: break; default: c = Color.GREEN; }");
    check(
        "int k = switch (c) { case RED -> 1; case GREEN -> 2; };",
        "int k = switch (c) { case RED -> 1; case GREEN -> 2; };");
  }

  @Test
  void hiddenFields() {
    check("int x = [get secret of -] + [get hidden of -];", "int x = secret + hidden;");
    check("int x = [get secret of self];", "int x = this.secret;");
    check("int x = [get inside of others[self.open]];", "int x = others[open].inside;");
    check("[get numbers of -][i] += [get LIMIT of -];", "numbers[i] += LIMIT;");
    check("int x = [get inherited of -] + [get common of -];", "int x = inherited + common;");
  }

  @Test
  void assignmentsOfHiddenFields() {
    check("[set secret of - = self.open;];", "secret = open;");
    check("[set secret of self += [get secret of -];];", "this.secret += secret;");
    check("[set hidden of - ++ -;]; [set hidden of - prefix-- -;];", "hidden++; --hidden;");
    check("int y = [set inside of others[self.open] <<= 2];", "int y = others[open].inside <<= 2;");
    check("[set secret of - = [set hidden of - = 1];];", "secret = hidden = 1;");
  }

  @Test
  void callsOfHiddenMethods() {
    check(
        "int x = [call priv of - (i, self.open)] + [call priv of self ()];",
        "int x = priv(i, open) + this.priv();");
    check("[call same of - ([call same of - (1)])];", "same(same(1));");
    check("int x = [call shown of - ()];", "int x = shown();");
    check("int[] x = [get numbers of -].clone();", "int[] x = numbers.clone();");
  }

  @Test
  void classesInsideTheMethod() {
    check(
        "new java.lang.Object() { int open; int m() { open = 1; this.open = self.exposed; self.open = 2; return hashCode() + app.Owner.shared; } };",
        "new Object() { int open; int m() { open = 1; this.open = exposed; Owner.this.open = 2; return hashCode() + shared; } };");
    check(
        "record P(int x, app.Owner.Nested n) { P { if (x < app.Owner.shared) { throw new java.lang.IllegalStateException(); } } int y() { return x; } } int q = new P(1, null).x();",
        "record P(int x, Nested n) { P { if (x < shared) { throw new IllegalStateException(); } } int y() { return x; } } int q = new P(1, null).x();");
    check(
        "class L extends lib.Base { int m() { return inherited + shown() + super.inherited; } }",
        "class L extends lib.Base { int m() { return inherited + shown() + super.inherited; } }");
  }

  @Test
  void lambdasKeepTheirThis() {
    check(
        "java.lang.Runnable r = () -> { self.open = self.visible(1); };",
        "Runnable r = () -> { this.open = Owner.this.visible(1); };");
  }
}
