package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.Set;

/**
 * Statements that catch errors. Where the initialiser of a class fails, one iteration catches what
 * it throws, and all others something else: which one is the first depends on the threads.
 */
final class CaughtErrors {
  private static final Set<String> CLASSES =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Error",
          "java.lang.LinkageError",
          "java.lang.ExceptionInInitializerError",
          "java.lang.NoClassDefFoundError",
          // Several in one clause.
          "java.lang.Object");

  private CaughtErrors() {}

  /** Whether a statement is a {@code try} that catches them. */
  static boolean areCaughtBy(Stmt.Opaque statement) {
    if (!statement.what().equals("try")) {
      return false;
    }
    for (Node part : statement.parts()) {
      if (part instanceof Stmt.Declare caught
          && caught.variable().type() instanceof Type.Reference type
          && CLASSES.contains(type.name())) {
        return true;
      }
    }
    return false;
  }
}
