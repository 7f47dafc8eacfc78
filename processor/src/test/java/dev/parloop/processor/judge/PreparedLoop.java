package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.model.interpret.Access;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Interpreter;
import dev.parloop.processor.testing.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A marked loop in front of which a run can be stopped.
 *
 * @param nest the loop
 * @param method the whole method, to run what stands before the loop
 * @param callees bodies of called methods
 * @param stepLimit how many steps a run may take
 * @param parameters those of the method that it reads
 */
record PreparedLoop(
    LoopNest nest,
    MethodBody method,
    CalleeSource callees,
    long stepLimit,
    List<Variable> parameters) {
  private static final long STEP_LIMIT = 15_000;
  private static final String ENTRY = "entry$";

  /** A loop in its method. */
  PreparedLoop(LoopNest nest, MethodBody method, CalleeSource callees, long stepLimit) {
    this(nest, method, callees, stepLimit, parameters(nest, method));
  }

  private static List<Variable> parameters(LoopNest nest, MethodBody method) {
    List<Node> parts = new ArrayList<>(Nodes.children(nest.space()));
    for (SecondCounter second : nest.seconds()) {
      parts.add(second.start());
      parts.add(second.step());
    }
    parts.addAll(nest.known());
    parts.add(nest.body());
    parts.add(method.body());
    Set<Variable> read = new HashSet<>();
    for (Node part : parts) {
      for (Node node : Nodes.all(part)) {
        if (node instanceof Expr.Read one) {
          read.add(one.variable());
        }
      }
    }
    return method.parameters().stream().filter(read::contains).toList();
  }

  /**
   * Parses methods of {@link AffineLoops} (or others with its parameters), and hands their loops to
   * {@code use} while the compiler is still in its round.
   */
  static void parse(List<String> names, String methods, Consumer<PreparedLoop> use) {
    StringBuilder entry = new StringBuilder();
    for (String name : names) {
      entry.append(name).append('(').append(AffineLoops.NO_ARGUMENTS).append(");\n");
    }
    // Calls of everything, so that the parser knows every method as a called one too.
    String members =
        "%s%s static void %s() { for (@Parallel int k = 0; k < 1; k++) {\n%s} }\n"
            .formatted(AffineLoops.HELPERS, methods, ENTRY, entry);
    Sources.ofMembers(members)
        .inside(
            parsed -> {
              Stmt.Block calls = (Stmt.Block) parsed.loop(ENTRY).nest().body();
              for (Stmt statement : calls.statements()) {
                use.accept(called((Stmt.Evaluate) statement, parsed));
              }
              return parsed;
            });
  }

  private static PreparedLoop called(Stmt.Evaluate statement, Sources.Result parsed) {
    Expr.Call call = (Expr.Call) statement.expression();
    MethodBody body = parsed.callees().body(call.method()).orElseThrow();
    LoopNest nest = parsed.loop(call.method().name()).nest();
    return new PreparedLoop(nest, body, parsed.callees(), STEP_LIMIT);
  }

  /** The same, whose runs may take more steps. */
  PreparedLoop withStepLimit(long steps) {
    return new PreparedLoop(nest, method, callees, steps, parameters);
  }

  /** An interpreter for one run. */
  Interpreter interpreter(Arguments arguments, @Nullable Consumer<Access> listener) {
    return new Interpreter(callees, arguments.statics(), stepLimit, listener);
  }

  /** The method's parameters that it reads, and its variables declared in front of the loop. */
  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>(parameters);
    for (Stmt statement : method.body().statements()) {
      if (statement instanceof Stmt.Declare declare) {
        variables.add(declare.variable());
      }
    }
    return variables;
  }

  /** The variables as they are when the loop begins. */
  Frame frame(Arguments arguments) {
    Frame frame = new Frame(arguments.self());
    for (Variable parameter : parameters) {
      frame.set(parameter, arguments.value(parameter.name(), parameter.type()));
    }
    Interpreter interpreter = interpreter(arguments, null);
    for (Stmt statement : method.body().statements()) {
      if (!(statement instanceof Stmt.Declare)) {
        break;
      }
      interpreter.execute(statement, frame);
    }
    arguments.settle(frame, interpreter);
    return frame;
  }
}
