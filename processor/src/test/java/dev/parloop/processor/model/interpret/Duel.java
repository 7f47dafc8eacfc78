package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.testing.Sources;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Static methods of a class, compiled by javac and parsed into the loop model, run against each
 * other.
 */
final class Duel {
  private static final String NAME = "Loops";
  private static final String ENTRY = "entry$";
  private static final int ARRAY_LENGTH = 8;
  private static final long STEP_LIMIT = 300_000;

  private final String members;
  private final Class<?> type;
  private final Map<String, MethodBody> bodies = new HashMap<>();
  private final Sources.Result parsed;
  private int compared;
  private int thrown;
  private int tooLong;

  /**
   * Compiles and parses.
   *
   * @param members of the class; methods differ in their names
   */
  Duel(String members) {
    this.members = members;
    this.type = InMemoryCompiler.load(NAME, text(members));
    StringBuilder entry = new StringBuilder();
    for (Method method : methods()) {
      String arguments =
          String.join(", ", Arrays.stream(method.getParameterTypes()).map(Duel::zero).toList());
      entry.append("      ").append(method.getName()).append('(').append(arguments).append(");\n");
    }
    // Calls of everything, so that the parser knows every method as a called one.
    String loop = "for (@dev.parloop.Parallel int k = 0; k < 1; k++) {\n" + entry + "}";
    this.parsed =
        Sources.of(text(members + "static void " + ENTRY + "() {\n" + loop + "}\n")).parse();
    LoopNest calls = parsed.loop(ENTRY).nest();
    for (Stmt statement : ((Stmt.Block) calls.body()).statements()) {
      Expr.Call call = (Expr.Call) ((Stmt.Evaluate) statement).expression();
      MethodBody body = parsed.callees().body(call.method()).orElseThrow();
      bodies.put(call.method().name(), body);
    }
  }

  private static String text(String members) {
    return "public class " + NAME + " {\n" + members + "}\n";
  }

  /** The static methods, in the order of their names. */
  List<Method> methods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .sorted(java.util.Comparator.comparing(Method::getName))
        .toList();
  }

  /** How many runs were compared so far. */
  int compared() {
    return compared;
  }

  /** In how many of them an exception was thrown. */
  int thrown() {
    return thrown;
  }

  /** How many runs were too long for the interpreter, and not compared. */
  int tooLong() {
    return tooLong;
  }

  /** Runs all methods on random arguments; returns one text for each difference. */
  List<String> fight(Random random, int rounds) {
    List<String> differences = new ArrayList<>();
    for (Method method : methods()) {
      method.setAccessible(true);
      for (int round = 0; round < rounds; round++) {
        @Nullable Object[] arguments = new RandomValues(random, ARRAY_LENGTH).arguments(method);
        String before = Arrays.deepToString(arguments);
        String difference = fight(method, arguments);
        if (difference != null) {
          differences.add(
              method.getName() + before + ": " + difference + "\n" + source(method.getName()));
          break;
        }
      }
    }
    return differences;
  }

  private @Nullable String fight(Method method, @Nullable Object[] arguments) {
    Mirror mirror = new Mirror();
    Statics statics = new Statics();
    mirror.copyStatics(type, statics);
    List<@Nullable Object> copies = new ArrayList<>();
    for (Object argument : arguments) {
      copies.add(mirror.copy(argument));
    }
    Outcome model = interpreted(method, statics, copies);
    Outcome real = compiled(method, arguments);
    if (model.thrown != null && model.thrown.equals(StepLimitException.class.getName())) {
      tooLong++;
      return null;
    }
    compared++;
    thrown += real.thrown == null ? 0 : 1;
    if (!java.util.Objects.equals(real.thrown, model.thrown)) {
      return "throws " + model.thrown + " instead of " + real.thrown;
    }
    String difference = mirror.difference(real.value, model.value);
    if (difference != null) {
      return "result" + difference;
    }
    for (int i = 0; i < arguments.length; i++) {
      difference = mirror.difference(arguments[i], copies.get(i));
      if (difference != null) {
        return method.getParameters()[i].getName() + difference;
      }
    }
    return mirror.staticsDifference(type, statics);
  }

  private Outcome compiled(Method method, @Nullable Object[] arguments) {
    try {
      return new Outcome(method.invoke(null, arguments), null);
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getTargetException().getClass().getName());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private Outcome interpreted(Method method, Statics statics, List<@Nullable Object> arguments) {
    MethodBody body = bodies.get(method.getName());
    if (body == null) {
      throw new AssertionError("not parsed: " + method);
    }
    Interpreter interpreter = new Interpreter(parsed.callees(), statics, STEP_LIMIT, null);
    try {
      return new Outcome(interpreter.call(body, null, arguments), null);
    } catch (ProgramException e) {
      return new Outcome(null, e.className());
    } catch (StepLimitException | CannotInterpretException e) {
      return new Outcome(null, e.getClass().getName());
    } catch (RuntimeException e) {
      throw new AssertionError("interpreter failed on\n" + source(method.getName()), e);
    }
  }

  /** Source and model of a method, for messages. */
  private String source(String method) {
    int start = members.indexOf(" " + method + "(");
    int end = members.indexOf("\n  static ", start);
    MethodBody body = bodies.get(method);
    return members.substring(Math.max(start, 0), end < 0 ? members.length() : end)
        + (body == null ? "" : "\nmodel:\n" + ModelPrinter.print(body.body()));
  }

  private static String zero(Class<?> type) {
    if (!type.isPrimitive()) {
      return "(" + type.getCanonicalName() + ") null";
    }
    return type == boolean.class ? "false" : "(" + type.getName() + ") 0";
  }

  /** What a run came to. */
  private record Outcome(@Nullable Object value, @Nullable String thrown) {}
}
