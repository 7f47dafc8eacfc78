package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.testing.Sources;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Static methods of a class, compiled by javac and parsed into the loop model, run against each
 * other.
 */
final class Duel {
  private static final String NAME = "Loops";
  private static final String ENTRY = "entry$";
  private static final String TOO_LONG = "too long";
  private static final int ARRAY_LENGTH = 8;
  private static final long STEP_LIMIT = 300_000;

  private final String members;
  private final Class<?> type;
  private final CalleeSource callees;
  private final Map<String, MethodBody> bodies;
  private final List<String> differences = new ArrayList<>();
  private int compared;
  private int thrown;
  private int tooLong;

  private Duel(
      String members, Class<?> type, CalleeSource callees, Map<String, MethodBody> bodies) {
    this.members = members;
    this.type = type;
    this.callees = callees;
    this.bodies = bodies;
  }

  /**
   * What came of running all methods several times.
   *
   * @param methods how many methods there are
   * @param compared how many runs were compared
   * @param thrown in how many of them an exception was thrown
   * @param tooLong how many runs were too long for the interpreter, and not compared
   * @param differences a text for each method that differs
   */
  record Result(int methods, int compared, int thrown, int tooLong, List<String> differences) {}

  /**
   * Compiles and parses, and runs every method on random arguments.
   *
   * @param members of the class; methods differ in their names
   */
  static Result fight(String members, Random random, int rounds) {
    Class<?> type = InMemoryCompiler.load(NAME, text(members));
    StringBuilder entry = new StringBuilder();
    for (Method method : methods(type)) {
      String arguments =
          String.join(", ", Arrays.stream(method.getParameterTypes()).map(Duel::zero).toList());
      entry.append("      ").append(method.getName()).append('(').append(arguments).append(");\n");
    }
    // Calls of everything, so that the parser knows every method as a called one.
    String loop = "for (@dev.parloop.Parallel int k = 0; k < 1; k++) {\n" + entry + "}";
    return Sources.of(text(members + "static void " + ENTRY + "() {\n" + loop + "}\n"))
        .inside(
            parsed -> {
              Duel duel = new Duel(members, type, parsed.callees(), bodies(parsed));
              duel.fight(random, rounds);
              return new Result(
                  duel.bodies.size(), duel.compared, duel.thrown, duel.tooLong, duel.differences);
            });
  }

  private static Map<String, MethodBody> bodies(Sources.Result parsed) {
    Map<String, MethodBody> bodies = new HashMap<>();
    for (Stmt statement : ((Stmt.Block) parsed.loop(ENTRY).nest().body()).statements()) {
      Expr.Call call = (Expr.Call) ((Stmt.Evaluate) statement).expression();
      bodies.put(call.method().name(), parsed.callees().body(call.method()).orElseThrow());
    }
    return bodies;
  }

  private static String text(String members) {
    return "public class " + NAME + " {\n" + members + "}\n";
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private void fight(Random random, int rounds) {
    for (Method method : methods(type)) {
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
    if (TOO_LONG.equals(model.thrown)) {
      tooLong++;
      return null;
    }
    compared++;
    thrown += real.thrown == null ? 0 : 1;
    if (!Objects.equals(real.thrown, model.thrown)) {
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
    Interpreter interpreter = new Interpreter(callees, statics, STEP_LIMIT, null);
    try {
      LoopNest nest = onlyLoop(body);
      if (nest != null) {
        runIterations(interpreter, nest, body, arguments);
        return new Outcome(null, null);
      }
      return new Outcome(interpreter.call(body, null, arguments), null);
    } catch (ProgramException e) {
      return new Outcome(null, e.className());
    } catch (StepLimitException e) {
      return new Outcome(null, TOO_LONG);
    } catch (CannotInterpretException e) {
      return new Outcome(null, e.getMessage());
    } catch (RuntimeException e) {
      throw new AssertionError("interpreter failed on\n" + source(method.getName()), e);
    }
  }

  /** The loop that a method without a result consists of, or null. */
  private static @Nullable LoopNest onlyLoop(MethodBody body) {
    List<Stmt> statements = body.body().statements();
    boolean only = statements.size() == 1 && body.method().result() instanceof Type.Void;
    return only && statements.get(0) instanceof Stmt.Counted loop
        ? new LoopNest(
            "Loops." + body.method().name() + "#1",
            NAME,
            body.method().name(),
            loop.space(),
            loop.body(),
            null,
            Directive.defaults(true),
            List.of(),
            loop.span())
        : null;
  }

  /** Runs a loop as a marked one, iteration by iteration. */
  private static void runIterations(
      Interpreter interpreter, LoopNest nest, MethodBody body, List<@Nullable Object> arguments) {
    Frame frame = new Frame(null);
    for (int i = 0; i < arguments.size(); i++) {
      frame.set(body.parameters().get(i), arguments.get(i));
    }
    Iterations iterations = interpreter.iterations(nest, frame);
    for (long ordinal = 0; ordinal < iterations.count(); ordinal++) {
      if (!interpreter.runIteration(nest, iterations, ordinal, frame).isNormal()) {
        return;
      }
    }
  }

  /** Source and model of a method, for messages. */
  private String source(String method) {
    int start = members.indexOf(" " + method + "(");
    int end =
        IntStream.of(members.indexOf("\nstatic", start), members.indexOf("\n  static", start))
            .filter(i -> i >= 0)
            .min()
            .orElse(members.length());
    MethodBody body = bodies.get(method);
    return members.substring(Math.max(start, 0), end)
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
