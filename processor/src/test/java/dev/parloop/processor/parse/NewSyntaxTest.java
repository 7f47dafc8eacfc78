package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.testing.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Syntax that is newer than the language the compiler is written in. */
@EnabledForJreRange(min = JRE.JAVA_25)
class NewSyntaxTest {

  @Test
  void patternsAreOpaqueButNothingInThemIsLost() {
    LoopNest loop =
        Sources.ofMembers(
                """
                record Point(int x, double[] y) {}
                @Parallel static void m(Object[] s, int[] out, int limit) {
                  for (int i = 0; i < s.length; i++) {
                    switch (s[i]) {
                      case Point(int x, var y) when x > limit -> { int t = x; out[i] = t; }
                      case null, default -> { continue; }
                    }
                    int k = switch (s[i]) { case String t when t.length() == limit -> 1; default -> 2; };
                    if (s[i] instanceof Point(_, double[] z) && z.length > 1) { out[i] = 3; }
                  }
                }
                """)
            .parse()
            .loop();
    String text = Shown.of(loop.body());
    assertTrue(
        text.startsWith(
            "Block[statements=[Switch[selector=Opaque[type=int, what=case selection, parts=["
                + "ArrayRead[array=Read[variable=s], index=Read[variable=i]], Declare[variable=x"),
        text);
    assertEquals(1, count("Declare[variable=t, initial=Read[variable=x]", text));
    assertEquals(2, count("right=Read[variable=limit]", text));
    assertTrue(
        text.contains("Case[labels=[1], isDefault=true, body=[Block[statements=[Continue"), text);
    assertTrue(text.contains("Declare[variable=z"), text);
  }

  private static int count(String part, String text) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Test
  void aFileWithoutAClassIsRefused() {
    Sources.Result result =
        Sources.named(
                "Main",
                """
                import dev.parloop.*;
                static int x = 3;
                void helper(double[] a) { for (@Parallel int i = 0; i < a.length; i++) a[i] = x; }
                void main() { helper(new double[3]); }
                """)
            .parse();
    assertEquals(Code.PL0114, result.problems().get(0).code());
    assertEquals(3, result.problems().get(0).span().line());
  }

  @Test
  void aVariableWithoutANameCannotBeCutIntoChunks() {
    Sources.Result result =
        Sources.ofMembers("void m(int[] a) { for (@Parallel int _ : a) { System.gc(); } }").parse();
    assertEquals(Code.PL0101, result.untaken("Loops.m#1").get(0).code());
  }
}
