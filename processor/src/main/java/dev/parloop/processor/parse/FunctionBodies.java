package dev.parloop.processor.parse;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Bodies of the runtime's elementary functions: their sources, of which both the scalar form (the
 * runtime's classes) and the vector form are made, are in the processor's jar too. They are
 * compiled when the first is asked for, or earlier on a thread of their own. For one thread.
 */
final class FunctionBodies implements CalleeSource {
  private static final String PACKAGE =
      ElementaryFunctions.OWNER.substring(0, ElementaryFunctions.OWNER.lastIndexOf('.') + 1);
  private static final String FOLDER = "/dev/parloop/processor/functions/";

  /** The files, one class each. */
  private static final List<String> CLASSES =
      List.of(
          "LaneMath",
          "Trigonometric",
          "Exponential",
          "Hyperbolic",
          "Logarithmic",
          "Powers",
          "ArcFunctions",
          "Polynomials",
          "Fused",
          "Rare");

  private final FutureTask<CalleeBodies> bodies = new FutureTask<>(FunctionBodies::start);

  private boolean prepared;

  /** Whether a method is one of those. */
  static boolean knows(Method method) {
    return method.owner().startsWith(PACKAGE)
        && CLASSES.contains(method.owner().substring(PACKAGE.length()));
  }

  /** Has another thread read the functions, if a class that is to be compiled may call some. */
  void prepareFor(String source) {
    if (!prepared && ElementaryFunctions.mayBeCalledIn(source)) {
      prepared = true;
      Thread thread = new Thread(bodies, "parloop-functions");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public Optional<MethodBody> body(Method method) {
    // Returns at once where the other thread has begun.
    bodies.run();
    try {
      return bodies.get().body(method);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the runtime's functions cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    }
  }

  private static CalleeBodies start() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> files = new ArrayList<>();
    CLASSES.forEach(name -> files.add(new Text(name)));
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(),
                null,
                d -> {},
                List.of("-proc:none", "-nowarn", "-implicit:none", "--limit-modules", "java.base"),
                null,
                files);
    Trees trees = Trees.instance(task);
    try {
      // Makes javac enter the classes; the bodies of each are resolved when one is asked for.
      trees.getScope(new TreePath(task.parse().iterator().next()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Javac javac =
        new Javac(
            trees, task.getTypes(), task.getElements(), FunctionBodies::whole, className -> null);
    for (String name : CLASSES) {
      TypeElement type = javac.userType(PACKAGE + name);
      if (type == null) {
        throw new IllegalStateException(name + " is not in the processor's jar");
      }
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        javac.model.method(method, true);
      }
    }
    return new CalleeBodies(
        javac,
        () -> {
          throw new IllegalStateException("the runtime's functions are read as a whole");
        });
  }

  private static Expansion whole(JavaFileObject file) {
    try {
      return Expansion.none(file.getName(), file.getCharContent(true).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the processor's jar. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name) {
      super(URI.create("string:///" + PACKAGE.replace('.', '/') + name + ".java"), Kind.SOURCE);
      try (InputStream in = FunctionBodies.class.getResourceAsStream(FOLDER + name + ".java")) {
        if (in == null) {
          throw new IllegalStateException(name + ".java is not in the processor's jar");
        }
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
