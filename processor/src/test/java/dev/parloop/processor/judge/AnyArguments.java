package dev.parloop.processor.judge;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Instance;
import dev.parloop.processor.model.interpret.Interpreter;
import dev.parloop.processor.model.interpret.Statics;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for any loop: a value for each variable and field that it uses, often one array, row or
 * object under several names. One seed gives equal arguments.
 */
final class AnyArguments implements Arguments {
  private static final int MAX_DEPTH = 3;
  private static final int[] SIZES = {24, 6, 40, 12};

  private final LoopNest nest;
  private final LoopUses uses;
  private final Random random;
  private final int size;
  private final boolean mayAlias;
  private final Statics statics = new Statics();
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final Map<Type, List<Object>> made = new HashMap<>();
  private final List<Object> all = new ArrayList<>();
  private final @Nullable Object self;

  /** The arguments of a seed; those of odd ones have one name each. */
  AnyArguments(long seed, LoopNest nest, LoopUses uses) {
    this.nest = nest;
    this.uses = uses;
    random = new Random(seed);
    size = SIZES[(int) (seed / 2 % SIZES.length)];
    mayAlias = seed % 2 == 0;
    for (Field field : uses.fields()) {
      if (field.isStatic()) {
        statics.set(field, make(field.type(), 0));
      }
    }
    self = make(new Type.Reference(nest.owner()), 0);
  }

  @Override
  public @Nullable Object value(String parameter, Type type) {
    return values.computeIfAbsent(parameter + " " + type, key -> make(type, 0));
  }

  @Override
  public Statics statics() {
    return statics;
  }

  @Override
  public @Nullable Object self() {
    return self;
  }

  /** Equations that are known are taken for assignments. */
  @Override
  public void settle(Frame frame, Interpreter interpreter) {
    for (Expr fact : nest.known()) {
      if (fact instanceof Expr.Binary equation
          && equation.operator() == BinaryOperator.EQUAL
          && equation.left() instanceof Expr.Read read) {
        frame.set(read.variable(), interpreter.evaluate(equation.right(), frame));
      }
    }
  }

  @Override
  public @Nullable Object[] memory() {
    List<@Nullable Object> memory = new ArrayList<>();
    for (Object one : all) {
      if (one instanceof Instance object) {
        for (Field field : uses.fields()) {
          memory.add(content(object.get(field)));
        }
      } else {
        memory.add(content(one));
      }
    }
    for (Field field : uses.fields()) {
      memory.add(field.isStatic() ? content(statics.get(field)) : null);
    }
    return memory.toArray();
  }

  /** What can be compared with that of another run: objects are told by their number. */
  private @Nullable Object content(@Nullable Object value) {
    if (value instanceof Object[] array) {
      List<@Nullable Object> contents = new ArrayList<>();
      for (Object element : array) {
        contents.add(all.contains(element) ? (Object) number(element) : "new");
      }
      return contents;
    }
    if (value instanceof Instance) {
      return all.contains(value) ? (Object) number(value) : "new";
    }
    return value;
  }

  private int number(Object object) {
    for (int k = 0; k < all.size(); k++) {
      if (all.get(k) == object) {
        return k;
      }
    }
    return -1;
  }

  private @Nullable Object make(Type type, int depth) {
    if (type instanceof Type.Primitive primitive) {
      return number(primitive, random.nextInt(8) == 0 ? random.nextInt(16) - 4 : random.nextInt(9));
    }
    List<Object> known = made.computeIfAbsent(type, key -> new ArrayList<>());
    boolean again = !known.isEmpty() && random.nextInt(depth == 0 ? 3 : 12) == 0;
    if (mayAlias && again || depth > MAX_DEPTH) {
      return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }
    Object object = type instanceof Type.Array array ? array(array, depth) : object(type, depth);
    if (object != null && !(object instanceof String)) {
      known.add(object);
    }
    return object;
  }

  private Object array(Type.Array type, int depth) {
    Object array = Array.newInstance(classOf(type.element()), size);
    all.add(array);
    int kind = random.nextInt(4);
    int bound = random.nextBoolean() ? 5 : size;
    for (int k = 0; k < size; k++) {
      Object element;
      if (type.element() instanceof Type.Primitive primitive) {
        int value = kind == 0 ? k : kind == 1 ? size - 1 - k : random.nextInt(bound);
        element = number(primitive, value);
      } else {
        element = make(type.element(), depth + 1);
      }
      Array.set(array, k, element);
    }
    return array;
  }

  private @Nullable Object object(Type type, int depth) {
    String name = ((Type.Reference) type).name();
    if (name.equals("java.lang.String")) {
      return "abcdefghijklmnopqrstuvwxyz".substring(0, 1 + random.nextInt(size > 20 ? 20 : size));
    }
    if (name.startsWith("java.")) {
      return null;
    }
    Instance object = new Instance(name);
    all.add(object);
    made.computeIfAbsent(type, key -> new ArrayList<>()).add(object);
    for (Field field : uses.fields()) {
      if (!field.isStatic() && field.owner().equals(name)) {
        object.set(field, make(field.type(), depth + 1));
      }
    }
    return object;
  }

  private static Class<?> classOf(Type type) {
    if (type instanceof Type.Array array) {
      return Array.newInstance(classOf(array.element()), 0).getClass();
    } else if (type instanceof Type.Reference reference) {
      boolean isText = reference.name().equals("java.lang.String");
      return isText
          ? String.class
          : reference.name().startsWith("java.") ? Object.class : Instance.class;
    }
    return switch ((Type.Primitive) type) {
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case CHAR -> char.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
    };
  }

  private static Object number(Type.Primitive type, int value) {
    return switch (type) {
      case BOOLEAN -> value % 2 == 0;
      case BYTE -> (byte) value;
      case SHORT -> (short) value;
      case CHAR -> (char) value;
      case INT -> value;
      case LONG -> (long) value;
      case FLOAT -> (float) value;
      case DOUBLE -> (double) value;
    };
  }
}
