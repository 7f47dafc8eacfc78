package dev.parloop.processor.weave;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.WeavePlan;
import dev.parloop.processor.model.WeavePlan.Redirect;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * Carries out a {@link WeavePlan} when javac is done.
 *
 * <p>A class is redirected only if it and every part of its companions were written by this
 * compilation, and the companions have the methods: no class ever points to a class that is not
 * there. All classes are computed before the first is written, so a failure leaves every class as
 * javac made it. Not thread-safe.
 */
public final class Weaving {
  private final ClassFiles files;
  private boolean done;

  /** For one compilation. */
  public Weaving(ClassFiles files) {
    this.files = files;
  }

  /**
   * Changes the classes. A second call does nothing.
   *
   * @param plan what is to be changed
   * @param written binary names of the classes that javac wrote in this compilation
   * @return what went wrong, nothing if the list is empty; never an exception
   */
  public List<Problem> weave(WeavePlan plan, Set<String> written) {
    Map<String, List<Redirect>> owners = complete(plan, written);
    Set<String> classes = new TreeSet<>(plan.initialised());
    classes.retainAll(written);
    classes.addAll(owners.keySet());
    if (done || classes.isEmpty()) {
      return List.of();
    }
    done = true;
    if (!files.hasFolder()) {
      return List.of(noFolder());
    }
    String current = "";
    try {
      Map<String, byte[]> changed = new LinkedHashMap<>();
      for (String name : classes) {
        current = name;
        List<Redirect> redirects = owners.getOrDefault(name, List.of());
        byte[] before = files.read(name);
        checkCompanions(redirects, before);
        changed.put(name, Weaver.weave(before, redirects, plan.initialised().contains(name)));
      }
      for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
        current = entry.getKey();
        files.write(current, entry.getValue());
      }
      return List.of();
    } catch (WeavingException e) {
      return List.of(e.problem());
    } catch (IOException | RuntimeException e) {
      // A port, or ASM on bytes that it does not know: the listener must never see an exception.
      return problem(
          Code.PL0901,
          "class " + current + " could not be redirected to its parallel form: " + e + ".");
    }
  }

  /** What to tell where classes do not go to a folder of their own. */
  public static Problem noFolder() {
    return Problem.of(
        Code.PL0005,
        "there is no class output folder, so compiled classes cannot be redirected to their"
            + " parallel form; name a folder with -d, or keep classes as they are with"
            + " -Aparloop.inplace=false.",
        Span.NONE);
  }

  /** Redirects by owner, of those owners that can be redirected completely. */
  private static Map<String, List<Redirect>> complete(WeavePlan plan, Set<String> written) {
    Map<String, List<Redirect>> owners = new TreeMap<>();
    for (Redirect redirect : plan.redirects()) {
      owners.merge(redirect.owner(), List.of(redirect), Weaving::concat);
    }
    owners
        .entrySet()
        .removeIf(
            entry ->
                !written.contains(entry.getKey())
                    || !entry.getValue().stream()
                        .allMatch(
                            redirect ->
                                written.contains(redirect.companion())
                                    && written.containsAll(redirect.parts())));
    return owners;
  }

  private static List<Redirect> concat(List<Redirect> left, List<Redirect> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  /**
   * Looks into the companions. Javac tells of a class as written even where an error elsewhere made
   * it write nothing ({@code --should-stop=ifError=GENERATE}), and a call of a method that is not
   * there would only be found at run time.
   */
  private void checkCompanions(List<Redirect> redirects, byte[] owner)
      throws IOException, WeavingException {
    ClassShape shape = ClassShape.of(owner);
    Map<String, ClassShape> companions = new HashMap<>();
    for (Redirect redirect : redirects) {
      Set<String> parts = new TreeSet<>(redirect.parts());
      parts.add(redirect.companion());
      for (String part : parts) {
        if (!companions.containsKey(part)) {
          companions.put(part, ClassShape.of(files.read(part)));
        }
      }
      int access = shape.access(redirect.method(), redirect.descriptor()).orElse(0);
      String descriptor = Stub.companionDescriptor(redirect, (access & Opcodes.ACC_STATIC) != 0);
      int target =
          Objects.requireNonNull(companions.get(redirect.companion()))
              .access(redirect.method(), descriptor)
              .orElse(Opcodes.ACC_PRIVATE);
      if ((target & Opcodes.ACC_STATIC) == 0 || (target & Opcodes.ACC_PRIVATE) != 0) {
        throw new WeavingException(
            Code.PL0901,
            "the generated class "
                + redirect.companion()
                + " has no method "
                + redirect.method()
                + descriptor
                + ".");
      }
    }
  }

  private static List<Problem> problem(Code code, String message) {
    return List.of(Problem.of(code, message, Span.NONE));
  }
}
