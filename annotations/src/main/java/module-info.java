/**
 * The annotations of Parloop.
 *
 * <p>Nothing here is needed at run time beyond {@code java.base}: the compiler module is read only
 * by the guard, which javac itself loads.
 */
module dev.parloop.annotations {
  // Null annotations, for the build of this module only.
  requires static org.jspecify;
  // For the guard, which runs inside javac. It is declared in META-INF/services and not here: a
  // "provides" of a type from an absent module would stop JDK 17 from starting.
  requires static jdk.compiler;

  exports dev.parloop;
}
