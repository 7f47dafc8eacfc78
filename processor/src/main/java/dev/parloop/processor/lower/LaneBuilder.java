package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  final LaneNames names;
  private final boolean scattered;
  private final Map<String, LaneKernel.Parameter> parameters = new LinkedHashMap<>();
  private final Set<LaneCheck> checks = new LinkedHashSet<>();
  private final Map<String, LaneVariable> rows = new HashMap<>();
  private final Map<LaneVariable, Row> rowsHere = new HashMap<>();
  private final Set<LaneVariable> constants = new HashSet<>();
  private final List<LaneCode> front = new ArrayList<>();
  private final Map<LaneVariable, LaneScope> declared = new HashMap<>();
  private final Map<LaneVariable, LaneValue> definitions = new HashMap<>();
  private final Map<LaneVariable, LaneValue> aliases = new HashMap<>();
  private final Map<LaneVariable, LaneCheck.Range> ranges = new HashMap<>();
  private final Set<Type.Primitive> types = new LinkedHashSet<>();
  private int leastElementBits = Long.SIZE;
  private boolean fused;
  private List<LaneCode> code = new ArrayList<>();
  private LaneScope scope = new LaneScope(null, LaneScope.Kind.KERNEL, null, null, null);

  /**
   * A builder.
   *
   * @param scattered whether inner loops may use elements that are far from each other, which is
   *     slow
   */
  LaneBuilder(LaneNames names, boolean scattered) {
    this.names = names;
    this.scattered = scattered;
  }

  /** That a value is a fused multiply-add. */
  void fuses() {
    fused = true;
  }

  /** Whether any value is a fused multiply-add. */
  boolean isFused() {
    return fused;
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

  /** Has declarations of uniform variables run in front of the first step instead of here. */
  void inFront(List<LaneCode> declarations) {
    for (LaneCode code : declarations) {
      if (code instanceof LaneCode.Declare declare) {
        constants.add(declare.variable());
      }
    }
    front.addAll(declarations);
  }

  /** What runs in front of the first step. */
  List<LaneCode> front() {
    return front;
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

  /** Declares a variable by a statement that does so. */
  void declareBy(LaneVariable variable, LaneCode statement) {
    holds(variable);
    declared.put(variable, scope);
    emit(statement);
  }

  /** Refuses elements that are not neighbours inside a loop, unless there is no better form. */
  void useScattered(Span span) {
    if (!scattered && isInLoop()) {
      throw new NoLanesException(
          Code.PL0703, "neighbouring iterations use elements that are not neighbours.", span);
    }
  }

  /** Whether what comes next stands in a loop inside the kernel's one. */
  boolean isInLoop() {
    for (LaneScope at = scope; at != null; at = at.parent) {
      if (at.kind == LaneScope.Kind.LOOP || at.kind == LaneScope.Kind.UNIFORM_LOOP) {
        return true;
      }
    }
    return false;
  }

  /** Refuses another row in each lane, unless there is no better form. */
  void useRows(Span span) {
    if (!scattered) {
      throw new NoLanesException(Code.PL0703, "each lane would use another row.", span);
    }
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
   * @return null if it is not linear in them and the kernel's counter
   */
  @Nullable List<LaneCheck.Range> ranges(LaneValue index) {
    return new Linear(ranges, this::isInvariant).rangesOf(index);
  }

  /** A new mask of those lanes for which {@code condition} holds. */
  LaneVariable mask(String name, LaneValue condition) {
    LaneVariable mask = names.fresh(name, Type.Primitive.BOOLEAN, true);
    declare(mask, condition);
    return mask;
  }

  /** A value under a name, where it is used more than once. */
  LaneValue bound(String name, LaneValue value) {
    if (value instanceof LaneValue.Constant) {
      return value;
    }
    LaneVariable made = names.fresh(name, value.type(), value.varying());
    declare(made, value);
    return new LaneValue.Use(made);
  }

  /** Ends the kernel before this step if a uniform condition holds. */
  void leaveIf(LaneValue condition) {
    emit(new LaneCode.Leave(condition, List.of()));
  }

  /** Ends the kernel before this step if a condition holds for one of the lanes that are here. */
  void leaveIfAny(LaneValue condition) {
    LaneVariable around = mask();
    LaneValue here =
        around == null
            ? condition
            : new LaneValue.Operation(
                LaneOperator.AND,
                Type.Primitive.BOOLEAN,
                List.of(condition, new LaneValue.Use(around)));
    leaveIf(new LaneValue.Any(mask("leaves\1", here)));
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

  /** Notes what arrays hold, and how wide vectors must be to have so small parts. */
  void holdsElements(Type.Primitive type) {
    types.add((Type.Primitive) LaneTyping.kept(type));
    types.add(LaneTyping.inMemory(type));
    leastElementBits = Math.min(leastElementBits, bits(type));
  }

  private static int bits(Type.Primitive type) {
    return switch (type) {
      case BOOLEAN, BYTE -> Byte.SIZE;
      case SHORT, CHAR -> Short.SIZE;
      case INT, FLOAT -> Integer.SIZE;
      case LONG, DOUBLE -> Long.SIZE;
    };
  }

  /** The width of the narrowest elements that were used. */
  int leastElementBits() {
    return leastElementBits;
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

  /**
   * What is handed in.
   *
   * @param source a variable or a field where the chunk's loop stands
   * @param key tells it from others
   */
  LaneVariable parameter(Expr source, String key) {
    LaneKernel.Parameter known = parameters.get(key);
    if (known == null) {
      String name = key.substring(key.lastIndexOf('.') + 1);
      known = new LaneKernel.Parameter(source, names.fresh(name, source.type(), false));
      parameters.put(key, known);
      declared.put(known.variable(), scope);
    }
    return known.variable();
  }

  /** A variable that the chunk has for the loop's borders. */
  LaneVariable border(String name, Type type) {
    Variable variable = new Variable(-1, name, type, Variable.Kind.OUTER);
    return parameter(new Expr.Read(variable, Span.NONE), name);
  }

  /** A variable that the kernel itself has and that never changes. */
  LaneVariable constant(String name, Type type) {
    LaneVariable made = names.fresh(name, type, false);
    constants.add(made);
    return made;
  }

  /**
   * Reads a row here, which may be another one each time.
   *
   * @param isKnown whether the index is linear in the counter of one inner loop
   */
  LaneVariable rowHere(LaneVariable rows, LaneValue index, boolean isKnown) {
    LaneVariable row =
        names.fresh(rows.name() + "Row", ((Type.Array) rows.type()).element(), false);
    emit(new LaneCode.Declare(row, new LaneValue.Element(rows, index, 0)));
    rowsHere.put(row, new Row(rows, index, isKnown));
    return row;
  }

  /**
   * A row that is read inside the body.
   *
   * @param index which row
   * @param isKnown whether it is linear in the counter of one inner loop; the row may be null then
   */
  record Row(LaneVariable rows, LaneValue index, boolean isKnown) {}

  /** The row that a variable is, or null if it is none that is read inside the body. */
  @Nullable Row rowHere(LaneVariable array) {
    return rowsHere.get(array);
  }

  /** Whether some lanes of the body may lie beyond the end. */
  boolean isCut() {
    for (LaneScope at = scope; at != null; at = at.parent) {
      if (at.kind == LaneScope.Kind.BODY) {
        return at.mask != null;
      }
    }
    return false;
  }

  /**
   * The variable for a row of an array of arrays.
   *
   * @param index the same throughout the kernel
   */
  LaneVariable row(LaneVariable array, LaneValue index) {
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
    return constants.contains(variable)
        || rows.containsValue(variable)
        || parameters.values().stream().anyMatch(known -> known.variable().equals(variable));
  }
}
