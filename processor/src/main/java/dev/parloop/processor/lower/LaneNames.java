package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one kernel, and which of them vary from lane to lane. Whether one does may only
 * be found out after it was used as a uniform one; the kernel is then made again with what is known
 * by then, so this outlives the attempts.
 */
final class LaneNames {

  /** That a variable was taken for something else than it is. */
  static final class VariesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    VariesException() {
      super("a variable is something else", null, false, false);
    }
  }

  /**
   * A variable of the source in one inlined call.
   *
   * @param call 0 for the loop itself
   */
  private record Key(int call, Variable variable) {}

  /**
   * What a variable's name ends with until the whole text is there, where it could be that of a
   * class or of a constant of the kernels' class, or begin that of a package.
   */
  private static final char TAKEN_OVER = '\2';

  private static final Set<String> PACKAGES = Set.of("java", "jdk", "dev");

  /** Names that a kernel's text uses itself. */
  private static final Set<String> RESERVED = Set.of("to\1", "end\1", "until\1", "chunk\1");

  private final Map<Key, LaneVariable> variables = new HashMap<>();
  private final Set<Key> varying = new HashSet<>();
  private final Set<Key> anyNumber = new HashSet<>();
  private final Set<Key> irregular = new HashSet<>();
  private final Map<LaneVariable, Key> keys = new HashMap<>();
  private final IdentityHashMap<Expr.Call, Map<Integer, Integer>> calls = new IdentityHashMap<>();
  private final IdentityHashMap<Expr.Conditional, Optional<TwinCalls>> twins =
      new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int lastCall;
  private int lastId;

  /** Begins another attempt: names and objects are new, what varies stays known. */
  void restart() {
    variables.clear();
    keys.clear();
    taken.clear();
    taken.addAll(RESERVED);
    lastId = 0;
  }

  /** The number of a call in the place of another one; the same in every attempt. */
  int call(int around, Expr.Call call) {
    return calls
        .computeIfAbsent(call, any -> new HashMap<>())
        .computeIfAbsent(around, any -> ++lastCall);
  }

  /** The two calls of one method in a choice; the same in every attempt. */
  @Nullable TwinCalls twins(Expr.Conditional choice) {
    return twins
        .computeIfAbsent(choice, any -> Optional.ofNullable(TwinCalls.of(choice, twins.size())))
        .orElse(null);
  }

  /** The kernel's variable for one of the source. */
  LaneVariable of(int call, Variable variable) {
    Key key = new Key(call, variable);
    LaneVariable known = variables.get(key);
    if (known == null) {
      known = fresh(variable.name(), LaneTyping.kept(variable.type()), varying.contains(key));
      variables.put(key, known);
      keys.put(known, key);
    }
    return known;
  }

  /**
   * The kernel's variable for a declaration of the source. The same one may be translated more than
   * once, as that in a condition before and at the end of a loop: each time it is another variable.
   */
  LaneVariable declared(int call, Variable variable) {
    variables.remove(new Key(call, variable));
    return of(call, variable);
  }

  /** Whether a variable was found to vary. */
  boolean isVarying(int call, Variable variable) {
    return varying.contains(new Key(call, variable));
  }

  /**
   * The next declaration of a variable of the source gives it a value that varies: known in time,
   * unless another declaration of it in this attempt did not.
   */
  void declaresVarying(int call, Variable variable) {
    Key key = new Key(call, variable);
    LaneVariable before = variables.get(key);
    if (varying.add(key) && before != null) {
      throw new VariesException();
    }
  }

  /**
   * As {@link #declared}, for an int that is to be kept as a double.
   *
   * @return null if it was found to get other values than whole numbers from 0
   */
  @Nullable LaneVariable declaredWhole(int call, Variable variable) {
    Key key = new Key(call, variable);
    if (anyNumber.contains(key)) {
      return null;
    }
    LaneVariable made = fresh(variable.name(), Type.Primitive.DOUBLE, true);
    variables.put(key, made);
    keys.put(made, key);
    return made;
  }

  /** A variable that was taken for a whole number from 0 is none. */
  VariesException isAnyNumber(LaneVariable variable) {
    anyNumber.add(key(variable));
    return new VariesException();
  }

  /** Whether a variable was found to get values that do not follow from the counter. */
  boolean isIrregular(LaneVariable variable) {
    return irregular.contains(key(variable));
  }

  /** A variable that was taken for a function of the counter is none. */
  VariesException isIrregularNow(LaneVariable variable) {
    irregular.add(key(variable));
    return new VariesException();
  }

  private Key key(LaneVariable variable) {
    Key key = keys.get(variable);
    if (key == null) {
      throw new IllegalStateException(variable + " is none of the source");
    }
    return key;
  }

  /** A variable was found to vary: every later attempt knows. */
  VariesException varies(LaneVariable variable) {
    varying.add(key(variable));
    return new VariesException();
  }

  /** All names given in this attempt. */
  Set<String> all() {
    return taken;
  }

  /** A variable that the source does not have. */
  LaneVariable fresh(String name, Type type, boolean isVarying) {
    // Java 22 has variables without a name.
    String base = name.isEmpty() ? "unnamed" : name;
    String unique = base;
    for (int i = 2; !taken.add(unique); i++) {
      unique = base + i;
    }
    boolean mayClash = Character.isUpperCase(unique.charAt(0)) || PACKAGES.contains(unique);
    return new LaneVariable(++lastId, mayClash ? unique + TAKEN_OVER : unique, type, isVarying);
  }
}
