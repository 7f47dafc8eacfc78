package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about some opaque nodes after all, by the noun that the parser gave them. */
final class Opaques {

  /** They stand for a value that comes from elsewhere and do nothing. */
  private static final Set<String> VALUES = Set.of("exception", "lambda parameter");

  private static final Set<String> CLONES = Set.of("clone of an array");
  private static final Set<String> FUNCTIONS = Set.of("lambda", "method reference");
  private static final Set<String> LOCKS = Set.of("synchronized block", "synchronized method");

  private Opaques() {}

  /** Whether the node itself may read or write anything. */
  static boolean isUnknown(Node node) {
    if (node instanceof Expr.Opaque opaque) {
      return opaque.unknownEffect()
          && !VALUES.contains(opaque.what())
          && !CLONES.contains(opaque.what());
    }
    return node instanceof Stmt.Opaque opaque && opaque.unknownEffect();
  }

  /** The array that the node copies, or null if it copies none. */
  static @Nullable Expr cloned(Expr.Opaque opaque) {
    return CLONES.contains(opaque.what())
            && opaque.parts().size() == 1
            && opaque.parts().get(0) instanceof Expr array
        ? array
        : null;
  }

  /** Whether the node makes a function, whose parts are its parameters and its body. */
  static boolean isFunction(Expr.Opaque opaque) {
    return FUNCTIONS.contains(opaque.what())
        && !opaque.unknownEffect()
        && !opaque.parts().isEmpty();
  }

  /** Whether the node makes an array of objects that others have, too. */
  static boolean isNewArray(Expr.Opaque opaque) {
    return opaque.what().equals("array of the constants");
  }

  /** The reference that the node passes on unchanged, or null if it makes something of its own. */
  static @Nullable Expr passedOn(Expr.Opaque opaque) {
    return opaque.what().equals("cast")
            && opaque.parts().size() == 1
            && opaque.parts().get(0) instanceof Expr reference
        ? reference
        : null;
  }

  /** The creation in {@code outer.new Inner()}, or null. */
  static @Nullable Expr created(Expr.Opaque opaque) {
    return opaque.what().equals("inner class")
            && opaque.parts().size() == 2
            && opaque.parts().get(1) instanceof Expr.NewObject creation
        ? creation
        : null;
  }

  /** Whether the node puts texts together. */
  static boolean isConcatenation(Expr.Opaque opaque) {
    return opaque.what().equals("string concatenation");
  }

  /** What a node does that may read or write anything. */
  static Effect.Kind kindOf(String what) {
    return what.equals("iterator") ? Effect.Kind.ITERATION : Effect.Kind.OPAQUE;
  }

  /** How messages name a node that may read or write anything. */
  static String nameOf(Expr.Opaque opaque) {
    if (kindOf(opaque.what()) != Effect.Kind.ITERATION) {
      return opaque.what();
    }
    return opaque.parts().size() == 1 && opaque.parts().get(0) instanceof Expr.Read read
        ? "loop over " + read.variable().name()
        : "for-each loop";
  }

  /** Whether the node takes a lock. */
  static boolean isLock(String what) {
    return LOCKS.contains(what);
  }
}
