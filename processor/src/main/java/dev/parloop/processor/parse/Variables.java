package dev.parloop.processor.parse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** All local variables and parameters met so far, each with its number. */
final class Variables {

  /**
   * A variable, wherever it is used.
   *
   * @param tree its declaration
   * @param isParameter whether it is a parameter of a method (not of a lambda)
   */
  record Local(
      int id, String name, Type type, TypeMirror mirror, VariableTree tree, boolean isParameter) {}

  private final Trees trees;
  private final ModelTypes model;
  private final Map<Element, Local> locals = new HashMap<>();
  private int next;

  Variables(Trees trees, ModelTypes model) {
    this.trees = trees;
    this.model = model;
  }

  /**
   * Numbers the variables declared in a declaration that has been attributed.
   *
   * @return they, in source order; without those inside local and anonymous classes
   */
  List<Local> declare(TreePath declaration) {
    List<Local> found = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null && !element.getKind().isField()) {
          found.add(locals.computeIfAbsent(element, e -> local(e, tree, getCurrentPath())));
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
      }
    }.scan(declaration, null);
    return found;
  }

  /** The names of all variables in a declaration: fields of classes inside it, too. */
  static Set<String> namesIn(TreePath declaration) {
    Set<String> names = new LinkedHashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        names.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        names.add(tree.getSimpleName().toString());
        return super.visitClass(tree, null);
      }

      @Override
      public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void unused) {
        names.add(tree.getName().toString());
        return super.visitTypeParameter(tree, null);
      }
    }.scan(declaration, null);
    return names;
  }

  private Local local(Element element, VariableTree tree, TreePath path) {
    return new Local(
        next++,
        element.getSimpleName().toString(),
        model.of(element.asType()),
        element.asType(),
        tree,
        path.getParentPath().getLeaf() instanceof MethodTree);
  }

  /** A variable that stands nowhere in the source. */
  Variable fresh(String name, Type type, Variable.Kind kind) {
    return new Variable(next++, name, type, kind);
  }

  /** The variable of an element, or null if it is none or was not declared here. */
  @Nullable Local find(@Nullable Element element) {
    return element == null ? null : locals.get(element);
  }
}
