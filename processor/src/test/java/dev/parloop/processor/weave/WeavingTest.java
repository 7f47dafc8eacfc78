package dev.parloop.processor.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.WeavePlan;
import dev.parloop.processor.model.WeavePlan.Redirect;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeavingTest {

  private static final JavaClasses CLASSES =
      JavaClasses.compile(
          "class A { static int T = 1; static int m() { return 1; } static int n() { return 1; } }",
          "class B { static Object T = new Object(); int m() { return 1; } }",
          """
          class PA {
            static int m() { return 2; }
            static int n() { return 2; }
            int instance() { return 2; }
            private static int hidden() { return 2; }
          }
          """,
          "class PALoop { }",
          "class PB { static int m(B self) { return 2; } }");

  private static final Redirect A_M = new Redirect("A", "m", "()I", "PA", List.of("PA", "PALoop"));
  private static final Redirect A_N = new Redirect("A", "n", "()I", "PA", List.of("PA"));
  private static final Redirect B_M = new Redirect("B", "m", "()I", "PB", List.of("PB"));
  private static final Set<String> ALL = Set.of("A", "B", "PA", "PALoop", "PB", "Other");

  /** Class files in memory. */
  private static final class Files implements ClassFiles {
    private final Map<String, byte[]> content = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private boolean folder = true;
    private boolean broken;

    Files() {
      for (String name : List.of("A", "B", "PA", "PALoop", "PB")) {
        content.put(name, CLASSES.bytes(name));
      }
    }

    @Override
    public boolean hasFolder() {
      return folder;
    }

    @Override
    public byte[] read(String binaryName) throws IOException {
      byte[] bytes = content.get(binaryName);
      if (bytes == null) {
        throw new FileNotFoundException(binaryName);
      }
      return bytes;
    }

    @Override
    public void write(String binaryName, byte[] bytes) throws IOException {
      if (broken) {
        throw new IOException("disk full");
      }
      content.put(binaryName, bytes);
      written.add(binaryName);
    }

    byte[] bytes(String name) {
      return Objects.requireNonNull(content.get(name), name);
    }

    boolean redirects(String name, String method) {
      return ClassShape.of(bytes(name)).access(method + "$serial", "()I").isPresent();
    }
  }

  private static WeavePlan plan(Redirect... redirects) {
    return new WeavePlan(List.of(redirects), Set.of());
  }

  private static void assertFails(Code code, String text, List<Problem> problems) {
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(code, problems.get(0).code());
    assertTrue(problems.get(0).message().contains(text), problems::toString);
  }

  @Test
  void weavesOwnersAndInitialisers() {
    Files files = new Files();
    WeavePlan plan = new WeavePlan(List.of(A_M, A_N), Set.of("A", "B"));
    assertEquals(List.of(), new Weaving(files).weave(plan, ALL));
    assertEquals(List.of("A", "B"), files.written);
    assertTrue(files.redirects("A", "m") && files.redirects("A", "n"));
    assertTrue(!files.redirects("B", "m"));
    assertTrue(files.bytes("B").length > CLASSES.bytes("B").length);
  }

  @Test
  void leavesAnOwnerAloneUnlessAllPartsWereWritten() {
    for (String missing : List.of("A", "PA", "PALoop")) {
      Files files = new Files();
      Set<String> written = new java.util.HashSet<>(ALL);
      written.remove(missing);
      assertEquals(List.of(), new Weaving(files).weave(plan(A_M, A_N, B_M), written));
      assertEquals(List.of("B"), files.written, missing);
    }
  }

  @Test
  void bracketsOnlyWhatWasWritten() {
    Files files = new Files();
    WeavePlan plan = new WeavePlan(List.of(), Set.of("A", "B"));
    assertEquals(List.of(), new Weaving(files).weave(plan, Set.of("B")));
    assertEquals(List.of("B"), files.written);
  }

  @Test
  void writesNothingIfAnyClassCannotBeChanged() {
    Files files = new Files();
    Redirect missing = new Redirect("B", "none", "()I", "PB", List.of("PB"));
    List<Problem> problems = new Weaving(files).weave(plan(A_M, missing), ALL);
    assertFails(Code.PL0901, "PB", problems);
    assertEquals(List.of(), files.written);
  }

  @Test
  void refusesACompanionWithoutTheMethod() {
    for (String method : List.of("absent", "instance", "hidden")) {
      Files files = new Files();
      Redirect redirect = new Redirect("A", method, "()I", "PA", List.of());
      assertFails(Code.PL0901, method, new Weaving(files).weave(plan(redirect), ALL));
      assertEquals(List.of(), files.written);
    }
  }

  @Test
  void refusesAPartThatIsToldButNotThere() {
    Files files = new Files();
    files.content.remove("PALoop");
    assertFails(Code.PL0901, "PALoop", new Weaving(files).weave(plan(A_M), ALL));
    assertEquals(List.of(), files.written);
  }

  @Test
  void tellsOfAMissingFolderOnlyIfSomethingWouldBeWoven() {
    Files files = new Files();
    files.folder = false;
    assertEquals(List.of(), new Weaving(files).weave(plan(A_M), Set.of("Other")));
    assertFails(Code.PL0005, "-d", new Weaving(files).weave(plan(A_M), ALL));
    assertEquals(List.of(), files.written);
  }

  @Test
  void turnsFailuresIntoProblems() {
    Files files = new Files();
    files.broken = true;
    assertFails(Code.PL0901, "disk full", new Weaving(files).weave(plan(A_M), ALL));
    files = new Files();
    files.content.put("A", new byte[] {1, 2, 3});
    assertFails(Code.PL0901, "class A", new Weaving(files).weave(plan(A_M), ALL));
    files = new Files();
    byte[] fromTheFuture = CLASSES.bytes("A");
    fromTheFuture[7] = (byte) 200;
    files.content.put("A", fromTheFuture);
    assertFails(Code.PL0901, "200", new Weaving(files).weave(plan(A_M), ALL));
  }

  @Test
  void weavesOncePerCompilation() {
    Files files = new Files();
    Weaving weaving = new Weaving(files);
    assertEquals(List.of(), weaving.weave(plan(A_M), ALL));
    assertEquals(List.of(), weaving.weave(plan(A_M), ALL));
    assertEquals(List.of("A"), files.written);
  }
}
