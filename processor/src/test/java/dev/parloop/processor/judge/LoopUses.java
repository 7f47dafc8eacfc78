package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables from outside that a loop uses, and the fields, those of called methods too. */
final class LoopUses {
  private final CalleeSource callees;
  private final Set<Variable> variables = new LinkedHashSet<>();
  private final Set<Field> fields = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  private LoopUses(CalleeSource callees) {
    this.callees = callees;
  }

  /** What a loop uses. */
  static LoopUses of(LoopNest nest, CalleeSource callees) {
    LoopUses uses = new LoopUses(callees);
    Nodes.children(nest.space()).forEach(uses::add);
    for (SecondCounter second : nest.seconds()) {
      uses.add(second.start());
      uses.add(second.step());
    }
    nest.known().forEach(uses::add);
    uses.add(nest.body());
    uses.variables.remove(nest.space().variable());
    nest.seconds().forEach(second -> uses.variables.remove(second.variable()));
    return uses;
  }

  /** In order of first use. */
  List<Variable> variables() {
    return new ArrayList<>(variables);
  }

  /** In order of first use. */
  Set<Field> fields() {
    return fields;
  }

  private void add(Node root) {
    for (Node node : Nodes.all(root)) {
      if (node instanceof Expr.Read read) {
        addIfOutside(read.variable());
      } else if (node instanceof Expr.FieldRead read) {
        fields.add(read.field());
      } else if (node instanceof Expr.Call call) {
        addBody(call.method());
      } else if (node instanceof Expr.NewObject creation) {
        addBody(creation.constructor());
      }
    }
  }

  private void addIfOutside(Variable variable) {
    switch (variable.kind()) {
      case PARAMETER, OUTER, BLANK, TEMPORARY -> variables.add(variable);
      default -> {}
    }
  }

  private void addBody(Method method) {
    if (seen.add(method.key())) {
      callees.body(method).map(MethodBody::body).ifPresent(this::add);
    }
  }
}
