package dev.parloop.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Points at a single character of a file. Javac places messages at trees only, and a part of a
 * string literal is none; so a tree is parsed that stands at the same offset of another text.
 */
final class Pointer {
  private static final String BEFORE = "class A{int a=";

  private Pointer() {}

  /** A tree at an offset; {@code otherwise} where there can be none. */
  static Tree orElse(int offset, Tree otherwise) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || offset < BEFORE.length()) {
      return otherwise;
    }
    String text = BEFORE + " ".repeat(offset - BEFORE.length()) + "b;}";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    try {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(), null, d -> {}, List.of("-proc:none"), null, List.of(file));
      ClassTree type = (ClassTree) task.parse().iterator().next().getTypeDecls().get(0);
      for (Tree member : type.getMembers()) {
        if (member instanceof VariableTree variable && variable.getInitializer() != null) {
          return variable.getInitializer();
        }
      }
      return otherwise;
    } catch (IOException e) {
      return otherwise;
    }
  }
}
