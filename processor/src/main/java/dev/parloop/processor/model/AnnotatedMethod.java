package dev.parloop.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A method with marked loops: its text, and every name in it that would mean something else in
 * another class.
 *
 * @param owner the class
 * @param name the name of its variants
 * @param method the method; of a kernel, the loops that it stands for, written out under another
 *     name
 * @param kind what the user wrote
 * @param allocation of a kernel that fills an array, what makes that array; else null
 * @param file simple name of the source file
 * @param source the whole file's text; all spans are offsets in it
 * @param body the method's block, braces included
 * @param names what must be rewritten when the body moves to another class, in source order; a
 *     {@link NameUse.PrivateWrite} or {@link NameUse.PrivateCall} may contain others
 * @param calls those of elementary functions of {@code Math} and of {@code copied} methods
 * @param copied the static methods of the same class that it calls, or that those call, and that
 *     call elementary functions in turn: a copy of them can call others. Those of a method that is
 *     itself copied are named by the method that calls it
 * @param annotations {@code @Parallel(...)} on loop variables: text that a copy leaves out
 * @param loops the marked loops, outermost first, in source order
 * @param variables the names of all variables that are declared in it, also in classes inside it:
 *     where one is in scope, a type of that name is not seen in front of a dot
 * @param types the full types of all variables declared outside a marked loop or inside it
 */
public record AnnotatedMethod(
    TypeElement owner,
    String name,
    ExecutableElement method,
    Kind kind,
    @Nullable Allocation allocation,
    String file,
    String source,
    Span body,
    List<NameUse> names,
    List<CallUse> calls,
    List<Copied> copied,
    List<Span> annotations,
    List<MarkedLoop> loops,
    Set<String> variables,
    Map<Variable, TypeMirror> types) {

  /** What the user wrote. */
  public enum Kind {
    /** Loops, with the method around them: the method itself will run what is generated. */
    LOOPS,
    /** One iteration of loops that are written out. */
    KERNEL,
    /** A function of scalars, called by loops that are written out, all operands being arrays. */
    ELEMENTWISE
  }

  /**
   * A method that makes an array for a kernel to fill.
   *
   * @param method the method, written out with the kernel's parameters but for the array
   * @param fill the statement in whose place the kernel is to be called
   * @param array the variable that holds the array
   */
  public record Allocation(AnnotatedMethod method, Span fill, String array) {}

  /**
   * A called method of which a copy can be made.
   *
   * @param method the method
   * @param text its text; it has no loops
   */
  public record Copied(Method method, AnnotatedMethod text) {}

  public AnnotatedMethod {
    names = List.copyOf(names);
    calls = List.copyOf(calls);
    copied = List.copyOf(copied);
    annotations = List.copyOf(annotations);
    loops = List.copyOf(loops);
    variables = Set.copyOf(variables);
    types = Map.copyOf(types);
  }

  /** Whether a stretch of the text mentions a name; one in a comment counts. */
  public boolean mentions(Span span, String name) {
    return isIn(source.substring(span.start(), span.end()), name);
  }

  /** Whether {@code name} stands in {@code text} as a whole word. */
  public static boolean isIn(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }
}
