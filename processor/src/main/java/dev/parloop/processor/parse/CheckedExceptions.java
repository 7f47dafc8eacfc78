package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The checked exceptions that a piece of code may let out, as javac computes them. */
final class CheckedExceptions {
  private final Javac javac;

  CheckedExceptions(Javac javac) {
    this.javac = javac;
  }

  /**
   * Qualified names of classes and names of type variables that the code is in the scope of, in the
   * order in which they are first met; no subclass beside its superclass.
   */
  List<String> of(TreePath code) {
    Thrown scanner = new Thrown();
    scanner.scan(code, null);
    List<TypeMirror> types = new ArrayList<>();
    for (TypeMirror type : scanner.found) {
      types.add(isKnown(type, code) ? type : javac.types.erasure(type));
    }
    List<String> names = new ArrayList<>();
    for (TypeMirror type : types) {
      boolean covered =
          types.stream()
              .anyMatch(
                  other ->
                      !javac.types.isSameType(type, other) && javac.types.isSubtype(type, other));
      String name = name(type);
      if (!covered && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether a type is a variable of the method or of a class around the code. */
  private boolean isKnown(TypeMirror type, TreePath code) {
    if (type instanceof TypeVariable variable) {
      Element declaring = variable.asElement().getEnclosingElement();
      for (TreePath path = code; path != null; path = path.getParentPath()) {
        Tree tree = path.getLeaf();
        if ((tree instanceof MethodTree || tree instanceof ClassTree)
            && Objects.equals(javac.element(path), declaring)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String name(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : type.toString();
  }

  private boolean isSubclass(TypeMirror type, TypeMirror of) {
    return javac.types.isSubtype(javac.types.erasure(type), javac.types.erasure(of));
  }

  private final class Thrown extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private List<TypeMirror> found = new ArrayList<>();

    /** What a caught exception can be where it is thrown again. */
    private final Map<Element, List<TypeMirror>> caught = new HashMap<>();

    private void add(@Nullable TypeMirror type) {
      if (type != null && type.getKind() != TypeKind.ERROR && javac.model.isChecked(type)) {
        found.add(type);
      }
    }

    private void addThrown(TreePath called, @Nullable TypeMirror seen) {
      if (seen instanceof ExecutableType type) {
        type.getThrownTypes().forEach(this::add);
      } else if (javac.element(called) instanceof ExecutableElement method) {
        method.getThrownTypes().forEach(this::add);
      }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      TreePath select = new TreePath(getCurrentPath(), tree.getMethodSelect());
      if (!isArrayClone(select)) {
        addThrown(select, javac.type(select));
      }
      return super.visitMethodInvocation(tree, null);
    }

    private boolean isArrayClone(TreePath select) {
      return select.getLeaf() instanceof com.sun.source.tree.MemberSelectTree tree
          && tree.getIdentifier().contentEquals("clone")
          && javac.isArray(new TreePath(select, tree.getExpression()));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      addThrown(getCurrentPath(), constructor(javac.type(getCurrentPath())));
      return super.visitNewClass(tree, null);
    }

    /** A constructor as a member of the type whose object it makes. */
    private @Nullable TypeMirror constructor(@Nullable TypeMirror type) {
      return type instanceof DeclaredType declared
              && declared.getKind() == TypeKind.DECLARED
              && javac.element(getCurrentPath()) instanceof ExecutableElement method
              && declared.asElement().equals(method.getEnclosingElement())
          ? javac.types.asMemberOf(declared, method)
          : null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
      TreePath value = new TreePath(getCurrentPath(), tree.getExpression());
      Element element =
          tree.getExpression() instanceof IdentifierTree ? javac.element(value) : null;
      List<TypeMirror> again = element == null ? null : caught.get(element);
      if (again == null) {
        add(javac.type(value));
      } else {
        again.forEach(this::add);
      }
      return super.visitThrow(tree, null);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
      List<TypeMirror> outer = found;
      found = new ArrayList<>();
      for (Tree resource : tree.getResources()) {
        scan(resource, null);
        addClose(new TreePath(getCurrentPath(), resource));
      }
      scan(tree.getBlock(), null);
      List<TypeMirror> open = found;
      found = new ArrayList<>();
      for (CatchTree handler : tree.getCatches()) {
        open = caughtBy(handler, open);
      }
      found.addAll(open);
      BlockTree last = tree.getFinallyBlock();
      if (last != null) {
        scan(last, null);
      }
      outer.addAll(found);
      found = outer;
      return null;
    }

    /** Runs a handler, and returns what it does not catch. */
    private List<TypeMirror> caughtBy(CatchTree handler, List<TypeMirror> thrown) {
      TreePath path = new TreePath(getCurrentPath(), handler);
      TreePath parameter = new TreePath(path, handler.getParameter());
      Element element = javac.element(parameter);
      if (element == null) {
        return thrown;
      }
      List<? extends TypeMirror> types =
          element.asType() instanceof UnionType union
              ? union.getAlternatives()
              : List.of(element.asType());
      List<TypeMirror> left = new ArrayList<>();
      List<TypeMirror> taken = new ArrayList<>();
      for (TypeMirror type : thrown) {
        boolean whole = types.stream().anyMatch(t -> isSubclass(type, t));
        (whole ? taken : left).add(type);
        if (!whole) {
          types.stream().filter(t -> isSubclass(t, type)).forEach(taken::add);
        }
      }
      if (!isAssigned(handler, element)) {
        caught.put(element, taken);
      }
      scan(handler.getBlock(), null);
      return left;
    }

    private boolean isAssigned(CatchTree handler, Element element) {
      TreePath block = new TreePath(new TreePath(getCurrentPath(), handler), handler.getBlock());
      return Uses.assignment(javac, element, block) != null;
    }

    private void addClose(TreePath resource) {
      TypeMirror type =
          resource.getLeaf() instanceof com.sun.source.tree.VariableTree
              ? typeOf(javac.element(resource))
              : javac.type(resource);
      if (!(type instanceof DeclaredType declared)) {
        return;
      }
      for (ExecutableElement method :
          ElementFilter.methodsIn(
              javac.elements.getAllMembers((TypeElement) declared.asElement()))) {
        if (method.getSimpleName().contentEquals("close") && method.getParameters().isEmpty()) {
          addThrown(declared, method);
        }
      }
    }

    private void addThrown(DeclaredType type, ExecutableElement method) {
      if (javac.types.asMemberOf(type, method) instanceof ExecutableType member) {
        member.getThrownTypes().forEach(this::add);
      }
    }

    private static @Nullable TypeMirror typeOf(@Nullable Element element) {
      return element == null ? null : element.asType();
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
