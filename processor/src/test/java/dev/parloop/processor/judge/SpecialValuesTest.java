package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.LoopAnalysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Loops whose subscripts wrap around, are divided by what is negative or have strides of zero for
 * some values of their parameters: with none of these does an accepted one give another answer.
 */
class SpecialValuesTest {
  private static final int[] SPECIAL = {
    Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 3, 1 << 30, 1 << 16, 46341
  };

  /** A loop, or what stands in one that counts with i from 0 to n. */
  private static final String LOOPS =
      """
      a[i * p * q + 16] = i;
      a[p * q * i + 16] = i;
      a[(p << 16) * (q << 16) * i + 5] = i;
      if (q != 0) for (@P int i = 0; i < n; i++) a[i * p / q + 100] = i;
      if (q != 0) for (@P int i = 0; i < n; i++) a[(i + p) / q + 100] = i;
      if (q != 0) for (@P int i = 0; i < n; i++) a[i * p % q + 100] = i;
      if (q < 0) for (@P int i = 0; i < n; i++) a[(i + p) / q & 4095] = i;
      if (q < 0) for (@P int i = 0; i < n; i++) a[(i + p) % q & 4095] = i;
      a[(i + p) * (i + p + 1) / 2 & 4095] = i;
      a[(i + p) * (i + p + 1) / 2 - p * (p + 1) / 2 + 10] = i;
      a[(i + p) * (i + p + 1) >> 1 & 4095] = i;
      a[i * (i + p) / 2 + 100] = i;
      a[i * (i + 1) / 2 * p + 100] = i;
      a[(i + p) / -1 + p + 50] = i;
      a[(i + p) % -3 + 50] = i;
      a[(i + p) / -2 & 4095] = i;
      a[(i * p - 5) / -2147483648 + 50] = i;
      if (p != 0) for (@P int i = 0; i < n; i++) a[i * p / p + 50] = i;
      a[(i * 1073741824 + p) / 1073741824 + 50] = i;
      a[(i * p >> 1) - i * p / 2 + i + 50] = i;
      if (q > 0) for (@P int i = 0; i < n; i++) x[((i + p) / q & 63) + 60][((i + p) % q & 63) + 60] = i;
      if (q > 0 && q < 100) for (@P int i = 0; i < n; i++) x[(i + p) / q + 60][(i + p) % q + 60] = i;
      if (q < 0 && q > -100) for (@P int i = 0; i < n; i++) x[(i + 8) / q + 60][(i + 8) % q + 60] = i;
      x[60 + i * p / (q | 1)][60 + i * p % (q | 1)] = i;
      if (q > 0) for (@P int i = 0; i < n; i++) for (int j = 0; j < q && j < 9; j++) x[60 + (i * q + j) / q][60 + (i * q + j) % q] = i;
      a[(int) ((long) i * p * q) & 4095] = i;
      a[(int) (((long) i << 32) / 3) & 4095] = i;
      a[(int) ((i + r) / 2) & 4095] = i;
      for (@P int i = 0; i < n; i++) for (int j = 0; j <= i; j++) a[(i + p) * (i + p + 1) / 2 + j - p * (p + 1) / 2 + 10] = i;
      for (@P int i = 0; i < n; i++) for (int j = 0; j <= i; j++) a[(i * (i + 1) / 2 + j) * p + 10] = i;
      for (@P int i = 0; i < n; i++) for (int j = i; j < n; j++) a[n * i - i * (i + 1) / 2 + j + 10] = i;
      for (@P int i = p; i < p + n; i++) for (int j = p; j <= i; j++) a[((i - p) * (i - p + 1) / 2 + j - p) & 8191] = i;
      a[i * (p - q) + 50] = i;
      if (q != 0) for (@P int i = 0; i < n; i++) a[i * (p / q) + 50] = i;
      if (q != 0) for (@P int i = 0; i < n; i++) a[i * (p % q) + 50] = i;
      a[i * Math.abs(p) + 50] = i;
      a[Math.max(p, q) * i + 50] = i;
      a[Math.min(p, q) * i * 2 + 50] = i;
      if (m > 0) for (@P int i = p; i < q; i += m) a[i & 4095] = i;
      for (@P int i = p; i < p + n; i++) a[i - p + 50] = i;
      for (@P int i = p; i != p + n; i++) a[i - p + 50] = i;
      for (@P int i = p; i >= p - n; i--) a[p - i + 20] = i;
      for (@P int i = p; i <= q; i++) a[i - p & 1023] = i;
      for (@P int i = 0; i < n; i++) for (int j = 0; j < m; j++) a[i * m + j & 4095] = i;
      for (@P int i = 0; i < n; i++) for (int j = 0; j < m; j++) a[i * m + j] = i;
      for (@P int i = 0; i < n; i++) for (int j = 0; j < m; j++) a[(i * m + j) * p] = i;
      for (@P int i = 0; i < n; i++) for (int j = 0; j < m; j++) a[i * m * q + j * q + 7] = i;
      a[(short) (i * p) & 4095] = i;
      a[(i ^ p) & 63] = i;
      a[(i >> p) + 50] = i;
      a[i * p - (p - 1) * i + 50] = i;
      a[-i * p - -p * i + i + 50] = i;
      if (p != 0) for (@P int i = 0; i < n; i++) a[i / p * p + i % p + 50] = i;
      if (p != 0) for (@P int i = 0; i < n; i++) a[(i - q) / p * p + (i - q) % p + q + 50] = i;
      if (p != 0) for (@P int i = 0; i < n; i++) a[2 * (i / p * p) + 2 * (i % p) + 50] = i;
      if (p != 0) for (@P int i = q; i < q + n; i++) x[(i / p & 63) + 50][(i % p & 63) + 50] = i;
      a[(i * p >>> 1) & 4095] = i;
      a[i * 65536 * 65536 + 50] = i;
      a[i * 65536 * (65536 + p) + 50] = i;
      a[(i * (p * 2 + 1)) & 4095] = i;
      a[(i * (p | 1)) & 7] = i;
      for (@P long i = 0; i < n; i++) a[(int) (i * p * q) & 4095] = 1;
      for (@P long i = 0; i < n; i++) a[(int) (i * r) + 50] = 1;
      for (@P long i = r; i < r + n; i++) a[(int) (i - r) + 50] = 1;
      for (@P long i = 0; i < n; i++) a[(int) (i * (1L << 32) * p) + 50] = 1;
      for (@P long i = 0; i < 5L << 32; i += 1L << 32) a[(int) i + 50] = 1;
      for (@P long i = 0; i < 5L << 32; i += 1L << 32) a[(int) (i * p) + (int) (i >> 32) + 50] = 1;
      for (@P long i = 0; i < 5L << 32; i += 1L << 32) a[(int) (i * p * (1L << 31)) + 50] = 1;
      int z = p; for (@P int i = 0; i < n; i++) { a[z & 4095] = i; z += q; }
      int z = p; for (@P int i = 0; i < n; i++) { a[(z >> 1) & 4095] = i; z += 2 * q; }
      int z = p; for (@P int i = 0; i < n; i++) { a[i] = z; z = i * p; }
      int z = p, w = q; for (@P int i = 0; i < n; i++) { a[i] = z + 3 * w; w = z; z = a[i + 100] + p; }
      int z = p; for (@P int i = 0; i < n; i++) { a[i] = b[i] + z; z = a[i + 1]; }
      int z = p; int k = 0; for (@P int i = 0; i < n; i++) { if (b[i] != z) { a[k++] = i; } z = b[i] + q; }
      int z = p; for (@P int i = 0; i < n; i++) { int t = z; for (int j = 0; j < 3; j++) t += j; a[i] = t; z = b[i]; }
      """;

  @Test
  void acceptedLoopsAreIndependentForSpecialValuesToo() {
    Map<String, String> sources = new LinkedHashMap<>();
    LOOPS.lines().forEach(line -> sources.put("m" + sources.size(), line));
    StringBuilder methods = new StringBuilder();
    sources.forEach((name, line) -> methods.append(method(name, line)));
    List<String> wrong = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    PreparedLoop.parse(
        List.copyOf(sources.keySet()),
        methods.toString(),
        loop -> {
          Verdict verdict =
              Judge.judge(loop.nest(), LoopAnalysis.analyse(loop.nest(), loop.callees()));
          String source = sources.get(loop.nest().method());
          int compared = 0;
          for (Map<String, Object> values : values()) {
            LoopCheck check = new LoopCheck(loop, verdict);
            String problem = check.runExact(List.of(values));
            compared += check.compared();
            if (problem != null) {
              wrong.add(source + " with " + values + ": " + problem + " " + verdict.guards());
              break;
            }
          }
          if (compared > 0) {
            accepted.add(source);
          }
        });
    assertEquals("", String.join("\n", wrong));
    assertTrue(accepted.size() >= 20, accepted::toString);
  }

  private static String method(String name, String line) {
    boolean isLoop = line.contains("@P");
    String text = isLoop ? line : "for (@P int i = 0; i < n; i++) { " + line + " }";
    return "  static void %s(%s) { %s }\n"
        .formatted(name, AffineLoops.PARAMETERS, text.replace("@P", "@dev.parloop.Parallel"));
  }

  private static List<Map<String, Object>> values() {
    List<Map<String, Object>> values = new ArrayList<>();
    for (int one : SPECIAL) {
      for (int other : SPECIAL) {
        long product = (long) one * other;
        values.add(Map.of("p", one, "q", other, "n", 5, "m", 3, "r", product));
        values.add(Map.of("n", one, "m", other, "p", 7, "q", -5, "r", 1L << 33));
      }
    }
    return values;
  }
}
