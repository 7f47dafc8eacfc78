package dev.parloop.processor.differential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One annotated method of the corpus and its generated variants. */
final class CorpusMethod {
  private final Method written;
  private final Class<?> companion;
  private final Set<String> words;
  private final ObjectGraph graph;
  private final StaticFields statics;

  /**
   * A method.
   *
   * @param written the user's method; it runs the generated one, as it was redirected. Of a kernel
   *     the loop that it stands for
   * @param companion the generated class
   * @param words what the comments at its loops say besides the verdict
   */
  CorpusMethod(Method written, Class<?> companion, Set<String> words, ClassLoader corpus) {
    this.written = written;
    this.companion = companion;
    this.words = Set.copyOf(words);
    this.graph = new ObjectGraph(corpus);
    this.statics = new StaticFields(written.getDeclaringClass(), graph);
    written.setAccessible(true);
  }

  /** The annotated methods of a class: those for which there is a serial variant. */
  static List<Method> annotated(Class<?> owner, Class<?> companion) {
    List<Method> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Method method : owner.getDeclaredMethods()) {
      names.add(method.getName());
    }
    for (Method method : owner.getDeclaredMethods()) {
      boolean isKernel = names.contains(method.getName() + "$");
      if (!method.isSynthetic() && !isKernel && variant(method, companion, "Serial") != null) {
        found.add(method);
      }
    }
    return found;
  }

  private static @Nullable Method variant(Method written, Class<?> companion, String suffix) {
    List<Class<?>> types = new ArrayList<>(Arrays.asList(written.getParameterTypes()));
    if (!Modifier.isStatic(written.getModifiers())) {
      types.add(0, written.getDeclaringClass());
    }
    try {
      Method variant =
          companion.getDeclaredMethod(nameOf(written) + suffix, types.toArray(new Class<?>[0]));
      variant.setAccessible(true);
      return variant;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** The annotated method's name; what a kernel stands for is written in a method with a $. */
  static String nameOf(Method written) {
    return written.getName().replace("$", "");
  }

  /** Whether the written method is what a kernel stands for: a loop that nothing redirects. */
  boolean isOfKernel() {
    return !nameOf(written).equals(written.getName());
  }

  Method written() {
    return written;
  }

  boolean says(String word) {
    return words.contains(word);
  }

  ObjectGraph graph() {
    return graph;
  }

  /** A new receiver of a given size, where the method has one; then the arguments. */
  @Nullable Object[] withReceiver(int size, @Nullable Object[] arguments) {
    if (Modifier.isStatic(written.getModifiers())) {
      return arguments;
    }
    @Nullable Object[] all = new Object[arguments.length + 1];
    all[0] = receiver(written.getDeclaringClass(), size);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static Object receiver(Class<?> type, int size) {
    try {
      for (var constructor : type.getDeclaredConstructors()) {
        constructor.setAccessible(true);
        if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {int.class})) {
          return constructor.newInstance(size);
        }
      }
      if (type.isRecord()) {
        return Arguments.instance(type, size);
      }
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The state before a call with these arguments. */
  @Nullable Object[] before(@Nullable Object[] arguments) {
    return new @Nullable Object[] {arguments, statics.initial()};
  }

  /** Calls the user's method on copies of the arguments. */
  Outcome callWritten(@Nullable Object[] arguments) {
    boolean isStatic = Modifier.isStatic(written.getModifiers());
    @Nullable Object[] copies = graph.copy(arguments);
    Object receiver = isStatic ? null : copies[0];
    @Nullable Object[] rest = isStatic ? copies : Arrays.copyOfRange(copies, 1, copies.length);
    return call(written, receiver, rest, copies);
  }

  /** Whether there is a variant of this name. */
  boolean has(String suffix) {
    return variant(written, companion, suffix) != null;
  }

  /**
   * Calls a generated variant on copies of the arguments.
   *
   * @param suffix what its name ends in, empty for the best choice
   */
  Outcome callGenerated(String suffix, @Nullable Object[] arguments) {
    Method method = variant(written, companion, suffix);
    if (method == null) {
      throw new IllegalArgumentException(written + " has no variant " + suffix);
    }
    @Nullable Object[] copies = graph.copy(arguments);
    return call(method, null, copies, copies);
  }

  private Outcome call(
      Method method,
      @Nullable Object receiver,
      @Nullable Object[] arguments,
      @Nullable Object[] state) {
    statics.restore();
    @Nullable Object result = null;
    Throwable thrown = null;
    try {
      result = method.invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return new Outcome(result, new @Nullable Object[] {state, statics.values()}, thrown);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(written.getName()).append('(');
    for (Class<?> type : written.getParameterTypes()) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(type.getSimpleName());
    }
    return text.append(')').toString();
  }
}
