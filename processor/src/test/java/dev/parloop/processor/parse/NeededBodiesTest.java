package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.testing.Sources;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class NeededBodiesTest {

  /** The digits of the bodies that are read, each of which has one in a comment. */
  private static String read(NeededBodies bodies, String text) throws IOException {
    JavacTask task = parser(text);
    CompilationUnitTree unit = task.parse().iterator().next();
    SourceText source = new SourceText(unit, Trees.instance(task).getSourcePositions());
    List<Span> blanks = bodies.unneeded(unit, source);
    Expansion.Builder out = new Expansion.Builder("C.java", text, blanks);
    out.copy(0, text.length());
    String read = out.build(Map.of(), Map.of()).text();
    assertEquals(text.length(), read.length());
    assertEquals(text.replaceAll("[^\\n]", ""), read.replaceAll("[^\\n]", ""));
    return Pattern.compile("/\\* (\\d) \\*/")
        .matcher(read)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining());
  }

  private static JavacTask parser(String text) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of(file));
  }

  private static String read(String text) throws IOException {
    return read(NeededBodies.ofAnnotated(), text);
  }

  @Test
  void annotatedMethodsAndWhatTheyName() throws IOException {
    String text =
        """
        class C {
          void loop(int n) { for (@Parallel int i = 0; i < n; i++) { /* 1 */ Other.far(i); near(); } }
          @Parallel void marked(int n) { /* 2 */ }
          void near() { /* 3 */ deep(C::held); }
          void held() { /* 4 */ }
          void alone() {
            /* 5 */ near();
          }
          class Inner { void deep() { /* 6 */ } void notDeep() { /* 7 */ } }
          @Reducer(identity = "zero") static int add(int a, int b) { /* 8 */ return a + b; }
          static int zero() { /* 9 */ return 0; }
        }
        """;
    assertEquals("1234689", read(text));
    assertEquals("123456789", read(NeededBodies.all(), text));
  }

  @Test
  void aConstructorRunsInitialisersAndTheConstructorsBeforeIt() throws IOException {
    assertEquals(
        "12345",
        read(
            """
            class C {
              void loop(int n) { for (@Parallel int i = 0; i < n; i++) { /* 1 */ new Point(); } }
              static class Point extends Base {
                int x = start();
                { begin(); }
                Point() { /* 2 */ }
                static int start() { /* 3 */ return 1; }
                void begin() { /* 4 */ }
              }
              static class Base { Base() { /* 5 */ } void never() { /* 6 */ } }
              static class Unused { Unused() { /* 7 */ } }
            }
            """));
  }

  @Test
  void namesOfOneFileAreReadInTheNext() throws IOException {
    NeededBodies bodies = NeededBodies.ofAnnotated();
    String far = "class C { void far() { /* 1 */ } void other() { /* 2 */ } }";
    assertEquals("", read(bodies, far));
    JavacTask task = parser("class C { @Parallel void loop() { far(); } void not() { other(); } }");
    for (Tree type : task.parse().iterator().next().getTypeDecls()) {
      bodies.expect((ClassTree) type);
    }
    assertEquals("1", read(bodies, far));
  }

  @Test
  void braceInAUnicodeEscapeIsRead() throws IOException {
    assertEquals("1", read("class C { void m() \\u007b /* 1 */ } void k() { /* 2 */ } }"));
  }

  /** {@code Far} is met in the header of the loop's method, before {@code Middle} names it. */
  @Test
  void aBodyThatWasLeftOutIsReadByACompilationOfAllBodies() {
    Sources.Result result =
        Sources.of(
                """
                import dev.parloop.*;
                class Loops {
                  static Far far;
                  void loop(int n, Far first) {
                    for (@Parallel int i = 0; i < n; i++) { Middle.step(i); }
                  }
                }
                """,
                "class Middle { static int step(int x) { return Far.last(x); } }",
                """
                class Far {
                  static int unused(int x) { return last(x); }
                  static int last(int x) { return Deep.end(x); }
                }
                """,
                "class Deep { static int end(int x) { return x * 3; } }")
            .parse();
    assertEquals(List.<Problem>of(), result.problems());
    Stmt.Block loop = (Stmt.Block) result.loop().body();
    Method step = ((Expr.Call) ((Stmt.Evaluate) loop.statements().get(0)).expression()).method();
    MethodBody last = inner(result.callees(), inner(result.callees(), body(result, step)));
    assertTrue(Shown.of(last.body()).contains("MULTIPLY"), () -> last.toString());
  }

  private static MethodBody body(Sources.Result result, Method method) {
    return result.callees().body(method).orElseThrow();
  }

  /** The body of the method whose value a body returns. */
  private static MethodBody inner(CalleeSource callees, MethodBody body) {
    Expr value = ((Stmt.Return) body.body().statements().get(0)).value();
    return callees.body(((Expr.Call) value).method()).orElseThrow();
  }
}
