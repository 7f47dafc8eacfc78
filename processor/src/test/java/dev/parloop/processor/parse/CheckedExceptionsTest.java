package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedExceptionsTest {

  private static void check(List<String> expected, String body) {
    Sources.Result result =
        Sources.of(
                """
                import dev.parloop.*;
                import java.io.*;
                import java.util.concurrent.*;
                class Loops {
                  static void io() throws IOException {}
                  static void file() throws FileNotFoundException {}
                  static <X extends Exception> void generic(Class<X> c) throws X {}
                  static class Res implements AutoCloseable {
                    Res() throws TimeoutException {}
                    public void close() throws InterruptedException {}
                  }
                  static class Free<E extends Exception> implements AutoCloseable {
                    Free() throws E {}
                    public void close() throws E {}
                  }
                  <X extends Exception> void m(int n, X failure) throws Throwable {
                    for (@Parallel int i = 0; i < n; i++) {
                      BODY
                    }
                  }
                }
                """
                    .replace("BODY", body))
            .parse();
    assertEquals(expected, result.loop().checkedExceptions());
  }

  @Test
  void ofCallsConstructorsAndThrowStatements() {
    check(List.of(), "if (i > 3) throw new IllegalStateException(); Math.sqrt(i);");
    check(List.of("java.io.IOException"), "io();");
    check(List.of("java.io.IOException"), "file(); io();");
    check(List.of("java.util.concurrent.TimeoutException"), "new Res();");
    check(
        List.of("java.lang.CloneNotSupportedException"), "throw new CloneNotSupportedException();");
  }

  @Test
  void ofGenericMethodsAsInferred() {
    check(List.of("java.io.IOException"), "generic(IOException.class);");
    check(List.of(), "generic(RuntimeException.class);");
  }

  @Test
  void ofTypeVariables() {
    check(List.of("X"), "throw failure;");
    check(List.of("java.io.IOException", "X"), "if (i < 2) io(); else throw failure;");
    check(List.of("java.lang.Exception"), "if (i > 2) throw failure; else throw new Exception();");
    check(List.of("java.io.IOException"), "new Free<IOException>();");
    check(List.of("java.io.IOException"), "try (Free<IOException> r = null) { }");
  }

  @Test
  void handlersCatch() {
    check(List.of(), "try { io(); } catch (IOException e) { }");
    check(List.of("java.io.IOException"), "try { io(); } catch (FileNotFoundException e) { }");
    check(List.of("java.io.IOException"), "try { } finally { io(); }");
    check(
        List.of("java.lang.Exception"),
        "try { io(); } catch (IOException e) { throw new Exception(); }");
  }

  @Test
  void rethrowingIsPrecise() {
    check(List.of("java.io.IOException"), "try { io(); } catch (Exception e) { throw e; }");
    check(List.of(), "try { int x = Math.abs(i); } catch (Exception e) { throw e; }");
    check(
        List.of("java.lang.Exception"), "try { io(); } catch (Exception e) { e = null; throw e; }");
  }

  @Test
  void closingCounts() {
    check(
        List.of("java.util.concurrent.TimeoutException", "java.lang.InterruptedException"),
        "try (Res r = new Res()) { }");
  }

  @Test
  void whatLambdasAndClassesThrowStaysInside() {
    check(List.of(), "Callable<Void> c = () -> { io(); return null; };");
    check(List.of(), "new Object() { void m() throws IOException { io(); } };");
    check(List.of(), "int[] a = {}; a.clone();");
  }
}
