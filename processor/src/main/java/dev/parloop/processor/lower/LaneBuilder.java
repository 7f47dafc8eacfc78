package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of one attempt at a kernel share: the code so far, the scope, what is handed in
 * and what must be proved.
 */
final class LaneBuilder {
  private static final int MOST_RANGES = 3;

  final LaneNames names;
  private final Map<String, LaneKernel.Parameter> parameters = new LinkedHashMap<>();
  private final Set<LaneCheck> checks = new LinkedHashSet<>();
  private final Map<String, LaneVariable> rows = new HashMap<>();
  private final Map<LaneVariable, LaneScope> declared = new HashMap<>();
  private final Map<LaneVariable, LaneValue> definitions = new HashMap<>();
  private final Map<LaneVariable, LaneValue> aliases = new HashMap<>();
  private final Map<LaneVariable, LaneCheck.Range> ranges = new HashMap<>();
  private final Set<Type.Primitive> types = new LinkedHashSet<>();
  private List<LaneCode> code = new ArrayList<>();
  private LaneScope scope = new LaneScope(null, LaneScope.Kind.KERNEL, null, null, null);

  LaneBuilder(LaneNames names) {
    this.names = names;
  }

  LaneScope scope() {
    return scope;
  }

  /** The lanes that run what comes next; null for all. */
  @Nullable LaneVariable mask() {
    return scope.mask;
  }

  void enter(LaneScope inner) {
    scope = inner;
  }

  void leave() {
    LaneScope around = scope.parent;
    if (around == null) {
      throw new IllegalStateException("left the body");
    }
    scope = around;
  }

  void emit(LaneCode statement) {
    if (!(statement instanceof LaneCode.Source)
        || code.isEmpty()
        || !(code.get(code.size() - 1) instanceof LaneCode.Source)) {
      code.add(statement);
    } else {
      code.set(code.size() - 1, statement);
    }
  }

  /** The code that {@code part} emits, instead of having it follow. */
  List<LaneCode> separately(Runnable part) {
    List<LaneCode> around = code;
    code = new ArrayList<>();
    try {
      part.run();
      return code;
    } finally {
      code = around;
    }
  }

  /**
   * A value and what has to run first.
   *
   * @param code what was emitted on the way
   */
  record Emitted(List<LaneCode> code, LaneValue value) {}

  /** As {@link #separately(Runnable)}, for what has a value. */
  Emitted separately(Supplier<LaneValue> part) {
    List<LaneCode> around = code;
    code = new ArrayList<>();
    try {
      LaneValue value = part.get();
      return new Emitted(code, value);
    } finally {
      code = around;
    }
  }

  List<LaneCode> code() {
    return code;
  }

  /** Declares a variable here. */
  void declare(LaneVariable variable, @Nullable LaneValue value) {
    if (value != null && value.varying() && !variable.varying()) {
      throw names.varies(variable);
    }
    holds(variable);
    declared.put(variable, scope);
    emit(new LaneCode.Declare(variable, value));
  }

  /** A variable whose declaration is not part of the body. */
  void declareOutside(LaneVariable variable) {
    holds(variable);
    declared.put(variable, scope);
  }

  /** The scope in which a variable is declared. */
  LaneScope declaration(LaneVariable variable) {
    LaneScope found = declared.get(variable);
    if (found == null) {
      throw new IllegalStateException(variable + " is not declared");
    }
    return found;
  }

  /** That a variable always has the value that it was declared with. */
  void define(LaneVariable variable, LaneValue value) {
    definitions.put(variable, value);
  }

  @Nullable LaneValue definition(LaneVariable variable) {
    return definitions.get(variable);
  }

  /** That a name of the source stands for a value and is no variable here. */
  void alias(LaneVariable variable, LaneValue value) {
    aliases.put(variable, value);
  }

  @Nullable LaneValue alias(LaneVariable variable) {
    return aliases.get(variable);
  }

  /** That a counter of an inner loop stays between two values. */
  void range(LaneCheck.Range range) {
    ranges.put(range.counter(), range);
  }

  /**
   * The ranges of the counters of inner loops in an index.
   *
   * @return null if something in it may have any value
   */
  @Nullable List<LaneCheck.Range> ranges(LaneValue index) {
    Set<LaneCheck.Range> found = new LinkedHashSet<>();
    return collect(index, found, 1) ? List.copyOf(found) : null;
  }

  /**
   * Collects ranges.
   *
   * @param products how many values that are no constants may still be multiplied, so that nothing
   *     overflows a long
   */
  private boolean collect(LaneValue value, Set<LaneCheck.Range> found, int products) {
    if (value instanceof LaneValue.Use use && ranges.containsKey(use.variable())) {
      found.add(ranges.get(use.variable()));
      return found.size() <= MOST_RANGES;
    } else if (value instanceof LaneValue.Operation operation && !isInvariant(value)) {
      return switch (operation.operator()) {
        case ADD, SUBTRACT, NEGATE ->
            operation.operands().stream().allMatch(part -> collect(part, found, products));
        case MULTIPLY -> {
          boolean constant =
              operation.operands().stream().anyMatch(LaneValue.Constant.class::isInstance);
          int left = constant ? products : products - 1;
          yield left >= 0
              && operation.operands().stream().allMatch(part -> collect(part, found, left));
        }
        default -> false;
      };
    }
    return isInvariant(value);
  }

  /** A new mask of those lanes for which {@code condition} holds. */
  LaneVariable mask(String name, LaneValue condition) {
    LaneVariable mask = names.fresh(name, Type.Primitive.BOOLEAN, true);
    declare(mask, condition);
    return mask;
  }

  /** Notes what lanes hold. */
  void holds(LaneVariable variable) {
    if (variable.varying() && variable.type() instanceof Type.Primitive primitive) {
      types.add(primitive);
    }
  }

  /** Notes what lanes hold. */
  void holds(LaneValue value) {
    if (value.varying() && value.type() instanceof Type.Primitive primitive) {
      types.add(primitive);
    }
  }

  /** Notes what lanes hold. */
  void holds(Type.Primitive type) {
    types.add(type);
  }

  Set<Type.Primitive> types() {
    return types;
  }

  void check(LaneCheck check) {
    checks.add(check);
  }

  List<LaneCheck> checks() {
    return List.copyOf(checks);
  }

  List<LaneKernel.Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /** What is handed in under a name of the place where the loop stands. */
  LaneVariable parameter(Variable variable) {
    return parameter(new Expr.Read(variable, Span.NONE), variable.name());
  }

  private LaneVariable parameter(Expr source, String name) {
    LaneKernel.Parameter known = parameters.get(name);
    if (known == null) {
      known = new LaneKernel.Parameter(source, names.fresh(name, source.type(), false));
      parameters.put(name, known);
      declared.put(known.variable(), scope);
    }
    return known.variable();
  }

  /** The variable for a row of an array of arrays that is the same throughout the kernel. */
  LaneVariable row(LaneVariable array, LaneValue index, Span span) {
    if (!isInvariant(index)) {
      throw new NoLanesException(
          Code.PL0703, "this row is another one in each round of an inner loop.", span);
    }
    String key = array.id() + "[" + index + "]";
    LaneVariable known = rows.get(key);
    if (known == null) {
      LaneCheck inside = new LaneCheck.Inside(array, index, List.of());
      known = names.fresh(array.name() + "Row", ((Type.Array) array.type()).element(), false);
      checks.add(new LaneCheck.NotNull(array));
      checks.add(inside);
      checks.add(new LaneCheck.Row(known, array, index));
      rows.put(key, known);
    }
    return known;
  }

  /** Whether a uniform value is the same throughout the kernel. */
  boolean isInvariant(LaneValue value) {
    if (value instanceof LaneValue.Use use) {
      return isParameter(use.variable());
    } else if (value instanceof LaneValue.Operation operation) {
      return operation.operands().stream().allMatch(this::isInvariant);
    } else if (value instanceof LaneValue.Convert convert) {
      return isInvariant(convert.operand());
    }
    return value instanceof LaneValue.Constant
        || value instanceof LaneValue.Counter
        || (value instanceof LaneValue.Length length && isParameter(length.array()));
  }

  private boolean isParameter(LaneVariable variable) {
    return parameters.values().stream().anyMatch(known -> known.variable().equals(variable));
  }
}
