package dev.parloop.processor.parse;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Span;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Whether the generated class can declare a method like the user's. */
final class SignatureCheck {
  private final SourceText source;
  private final Reach reach;
  private final NameCollector names;

  SignatureCheck(SourceText source, Reach reach, NameCollector names) {
    this.source = source;
    this.reach = reach;
    this.names = names;
  }

  /**
   * Refuses a method whose class or signature cannot be named.
   *
   * @param mark where the class is refused
   */
  void check(ExecutableElement method, TreePath path, Span mark) {
    TypeElement owner = ModelTypes.ownerOf(method);
    TypeElement obstacle = reach.obstacle(owner);
    if (obstacle != null) {
      names.refuseType(obstacle, mark);
    } else if (Reach.isInsideGeneric(owner)) {
      names.refuse(
          Code.PL0114,
          "'"
              + owner.getSimpleName()
              + "' belongs to an instance of a generic class, which the generated class cannot"
              + " name. Make it static.",
          mark);
    }
    for (Element e = owner; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      bounds(type, mark);
    }
    bounds(method, mark);
    MethodTree tree = (MethodTree) path.getLeaf();
    type(method.getReturnType(), tree.getReturnType());
    for (int i = 0; i < tree.getParameters().size(); i++) {
      type(method.getParameters().get(i).asType(), tree.getParameters().get(i).getType());
    }
    for (int i = 0; i < tree.getThrows().size(); i++) {
      type(method.getThrownTypes().get(i), tree.getThrows().get(i));
    }
  }

  private void bounds(Parameterizable generic, Span mark) {
    for (TypeParameterElement parameter : generic.getTypeParameters()) {
      for (TypeMirror bound : parameter.getBounds()) {
        type(bound, mark);
      }
    }
  }

  private void type(TypeMirror type, @Nullable Tree tree) {
    type(type, tree == null ? Span.NONE : source.span(tree));
  }

  private void type(TypeMirror type, Span span) {
    TypeElement obstacle = reach.obstacleIn(type);
    if (obstacle != null) {
      names.refuseType(obstacle, span);
    }
  }
}
