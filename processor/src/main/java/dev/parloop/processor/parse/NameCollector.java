package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds every name in a method's body that means something else, or nothing, in another class of
 * the package; refuses what no rewriting can express.
 */
final class NameCollector extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Javac javac;
  private final Scope scope;
  private final TypeElement owner;
  private final Reach reach;
  private final HiddenUses hidden;
  private final Creations creations;
  private final List<Span> loops;
  private final Consumer<Problem> problems;
  private final Set<NameUse> names = new LinkedHashSet<>();
  private final Set<Object> reported = new HashSet<>();
  private boolean complete = true;

  /**
   * A collector for one method.
   *
   * @param loops the marked loops of the method
   */
  NameCollector(
      Javac javac,
      SourceText source,
      TypeElement owner,
      Reach reach,
      List<Span> loops,
      Consumer<Problem> problems) {
    this.javac = javac;
    this.scope = Scope.ofCallee(javac, source);
    this.owner = owner;
    this.reach = reach;
    this.hidden = new HiddenUses(scope, owner, reach, this);
    this.creations = new Creations(scope, reach, hidden, this);
    this.loops = loops;
    this.problems = problems;
  }

  /** The names in a method's body, in source order, an outer one before those inside it. */
  List<NameUse> collect(TreePath body) {
    scan(body, null);
    List<NameUse> sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.comparingInt((NameUse use) -> use.span().start())
            .thenComparing(use -> use.span().end(), Comparator.reverseOrder()));
    return sorted;
  }

  /** Whether all names have been resolved. */
  boolean isComplete() {
    return complete;
  }

  void add(NameUse use) {
    names.add(use);
  }

  /** Reports a problem: one per place, and the same one once in a line. */
  void refuse(Code code, String message, Span span) {
    if (reported.add(span) && reported.add(span.line() + message)) {
      problems.accept(Problem.of(code, message, span));
    }
  }

  /** Looks at a part of a construct that is rewritten as a whole. */
  void scanPart(@Nullable Tree tree) {
    scan(tree, null);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree instanceof ExpressionTree && scope.source().isWritten(tree)) {
      checkValue(new TreePath(getCurrentPath(), tree));
    }
    return super.scan(tree, null);
  }

  /** A value of a type that cannot be named: its members cannot be reached either. */
  private void checkValue(TreePath path) {
    TypeMirror type = javac.type(path);
    if (type == null || isTypeName(path)) {
      return;
    }
    while (type instanceof ArrayType array) {
      type = array.getComponentType();
    }
    if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
      TypeElement obstacle = reach.obstacle(declared.asElement());
      if (obstacle != null && !Reach.isForeign(obstacle)) {
        refuseType(obstacle, scope.span(path));
      }
    }
  }

  private boolean isTypeName(TreePath path) {
    Element element = javac.element(path);
    return element != null && (element instanceof TypeElement || isPackage(element));
  }

  private static boolean isPackage(Element element) {
    return element.getKind() == ElementKind.PACKAGE;
  }

  /** Refuses a class that cannot be named, once. */
  void refuseType(TypeElement type, Span span) {
    if (reported.add(type)) {
      refuse(
          Code.PL0114,
          "the generated class cannot name '"
              + type.getSimpleName()
              + "', which is "
              + Reach.visibility(type)
              + ". Make it visible in its package, or keep it out of this method.",
          span);
    }
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    TreePath type = new TreePath(getCurrentPath(), tree.getAnnotationType());
    if (javac.element(type) instanceof TypeElement element
        && element.getQualifiedName().contentEquals(Names.PARALLEL)) {
      return null;
    }
    scan(tree.getAnnotationType(), null);
    for (ExpressionTree argument : tree.getArguments()) {
      scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    Element element = javac.element(getCurrentPath());
    if (element != null && scope.source().isWritten(tree)) {
      TypeElement obstacle = reach.obstacleIn(element.asType());
      if (obstacle != null) {
        refuseType(obstacle, scope.span(tree));
      }
      // The generated class declares the variable of a loop, and that of its array.
      if (loops.contains(scope.span(getCurrentPath().getParentPath()))
          && !Reach.hasName(element.asType())) {
        refuseNameless(tree.getName(), scope.span(tree));
      }
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    // Javac adds constructors and accessors to local classes.
    return scope.source().isWritten(tree) ? super.visitMethod(tree, null) : null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (!isWritten(tree)) {
      return null;
    }
    TreePath path = getCurrentPath();
    Span span = scope.span(tree);
    if (tree.getName().contentEquals("this")) {
      if (isOwner(scope.thisClass(path))) {
        names.add(new NameUse.ThisUse(span));
      }
      return null;
    }
    if (tree.getName().contentEquals("super")) {
      if (isOwner(scope.thisClass(path))) {
        refuseOuter("'super' cannot be reached from the generated class", span);
      }
      return null;
    }
    name(tree.getName().toString(), span, path);
    return null;
  }

  private boolean isOwner(@Nullable Element type) {
    return owner.equals(type);
  }

  void refuseOuter(String message, Span span) {
    refuse(Code.PL0115, message + ". Move the loop to a method without it.", span);
  }

  /** Javac's own identifiers stand nowhere, or where something else is written. */
  private boolean isWritten(IdentifierTree tree) {
    if (!scope.source().isWritten(tree)) {
      return false;
    }
    String text = scope.source().text(scope.span(tree));
    return text.contentEquals(tree.getName()) || text.contains("\\u");
  }

  private void name(String name, Span span, TreePath path) {
    Element element = javac.element(path);
    if (element == null || element.asType().getKind() == TypeKind.ERROR) {
      complete = false;
    } else if (element instanceof TypeElement type) {
      type(type, span);
    } else if (element instanceof VariableElement variable) {
      Variables.Local local = javac.variables.find(variable);
      if (local != null) {
        local(local, span);
        constant(local, variable, span);
      } else if (variable.getKind().isField() && !isEnumLabel(variable, path)) {
        member(variable, name, span, path);
      }
    } else if (element instanceof ExecutableElement) {
      member(element, name, span, path);
    }
  }

  private boolean isUnnameable(TypeElement type, Span span) {
    TypeElement obstacle = reach.obstacle(type);
    if (obstacle != null) {
      refuseType(obstacle, span);
    }
    return obstacle != null;
  }

  private void type(TypeElement type, Span span) {
    if (Reach.isLocal(type)) {
      checkLocal(type, span);
    } else if (isUnnameable(type, span)) {
      return;
    } else if (Reach.isInsideGeneric(type)) {
      refuse(
          Code.PL0114,
          "'"
              + type.getSimpleName()
              + "' belongs to an instance of a generic class, which the"
              + " generated class cannot name. Make it static.",
          span);
    } else {
      names.add(new NameUse.TypeUse(span, type));
    }
  }

  private void constant(Variables.Local local, VariableElement variable, Span span) {
    Object value = variable.getConstantValue();
    if (value != null) {
      names.add(
          new NameUse.ConstantUse(
              span,
              scope.span(local.tree()),
              local.name(),
              variable.asType(),
              javac.elements.getConstantExpression(value)));
    }
  }

  private void local(Variables.Local local, Span span) {
    TypeElement type = Reach.localIn(local.mirror());
    boolean hasName = Reach.hasName(local.mirror());
    Span declared = scope.span(local.tree());
    for (Span loop : loops) {
      boolean isCaptured = loop.contains(span) && !loop.contains(declared);
      if (isCaptured && type != null) {
        refuseLocal(type, span);
      } else if (isCaptured && !hasName) {
        refuseNameless(local.name(), span);
      }
    }
  }

  /** Refuses a variable that the generated class would have to declare. */
  private void refuseNameless(CharSequence variable, Span span) {
    refuse(
        Code.PL0114,
        "the type of '"
            + variable
            + "' has no name, so the generated class cannot declare it. Use a variable whose type"
            + " is written.",
        span);
  }

  /** A class of the method cannot be named where only the loop's text is copied. */
  private void checkLocal(TypeElement type, Span span) {
    Tree tree = javac.trees.getTree(type);
    for (Span loop : loops) {
      if (loop.contains(span) && (tree == null || !loop.contains(scope.span(tree)))) {
        refuseLocal(type, span);
      }
    }
  }

  private void refuseLocal(TypeElement type, Span span) {
    String name = type.getSimpleName().toString();
    refuse(
        Code.PL0114,
        (name.isEmpty() ? "an anonymous class" : "the local class '" + name + "'")
            + " outside the loop cannot be named in it. Make it a member class.",
        span);
  }

  /** Whether an unqualified member is one of the object whose method this is. */
  boolean isOfSelf(Element member, TreePath path) {
    TypeElement type = scope.memberOf(member, path);
    return type != null && isOwner(type);
  }

  private void member(Element member, String name, Span span, TreePath path) {
    if (reach.isHidden(member)) {
      hidden.unqualified(member, span, path);
      return;
    }
    TypeElement type = scope.memberOf(member, path);
    if (type == null) {
      names.add(new NameUse.StaticUse(span, StaticImports.owner(scope, member), name));
    } else if (!Reach.isLocal(type)) {
      if (ExprConverter.isStatic(member)) {
        names.add(new NameUse.StaticUse(span, type, name));
      } else if (isOwner(type)) {
        names.add(new NameUse.InstanceUse(span, name));
      } else {
        refuseOuter("'" + name + "' belongs to an enclosing instance", span);
      }
    }
  }

  /** The constants of an enum are written without their class in a {@code case}. */
  private static boolean isEnumLabel(VariableElement constant, TreePath path) {
    String parent = path.getParentPath().getLeaf().getKind().name();
    return constant.getKind() == ElementKind.ENUM_CONSTANT
        && (parent.equals("CASE") || parent.equals("CONSTANT_CASE_LABEL"));
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    TreePath qualifier = new TreePath(path, tree.getExpression());
    Span span = scope.span(tree);
    if (tree.getIdentifier().contentEquals("this")) {
      Element type = javac.element(qualifier);
      if (isOwner(type)) {
        names.add(new NameUse.ThisUse(span));
      } else if (type != null && !Reach.isLocal(type)) {
        refuseOuter("an enclosing instance cannot be reached from the generated class", span);
      }
      return null;
    }
    if (tree.getIdentifier().contentEquals("super")) {
      TypeElement here = scope.thisClass(path);
      if (here == null || !Reach.isLocal(here) || isOwner(javac.element(qualifier))) {
        refuseOuter("'super' cannot be reached from the generated class", span);
        return null;
      }
      return super.visitMemberSelect(tree, null);
    }
    Element element = javac.element(path);
    if (element == null || element.asType().getKind() == TypeKind.ERROR) {
      complete = false;
    } else if (element instanceof TypeElement type && !scope.source().isUsers(tree)) {
      // Written with its full name so that it means the same in every file.
      names.add(new NameUse.TypeUse(span, type));
      return null;
    } else if (element instanceof TypeElement type && isUnnameable(type, span)) {
      return null;
    } else if (element instanceof VariableElement field && reach.isHidden(field)) {
      hidden.read(field, path);
      return null;
    } else if (ExprConverter.isStatic(element)
        && typeOfVariable(qualifier) instanceof TypeElement type) {
      // The variable is not used, and so not known in the generated class.
      names.add(new NameUse.StaticUse(span, type, tree.getIdentifier().toString()));
      return null;
    }
    return super.visitMemberSelect(tree, null);
  }

  /** The class of a local variable, through which a static member is named. */
  private @Nullable Element typeOfVariable(TreePath qualifier) {
    TreePath inner = Uses.inner(qualifier);
    TypeMirror type = javac.type(inner);
    return type == null || javac.variables.find(javac.element(inner)) == null
        ? null
        : javac.types.asElement(javac.types.erasure(type));
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    return hidden.write(tree.getVariable(), "=", false, tree.getExpression(), getCurrentPath())
        ? null
        : super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    String operator = Operators.ofCompound(tree.getKind()).symbol() + "=";
    return hidden.write(tree.getVariable(), operator, false, tree.getExpression(), getCurrentPath())
        ? null
        : super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    int delta = Operators.delta(tree.getKind());
    boolean prefix =
        tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
    String operator = delta > 0 ? "++" : "--";
    return delta != 0
            && hidden.write(tree.getExpression(), operator, prefix, null, getCurrentPath())
        ? null
        : super.visitUnary(tree, null);
  }

  @Override
  public @Nullable Void visitAssert(AssertTree tree, @Nullable Void unused) {
    hidden.assertion(tree);
    return super.visitAssert(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    return hidden.call(tree, getCurrentPath()) ? null : super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    Element element = javac.element(getCurrentPath());
    if (element == null) {
      complete = false;
    } else if (reach.isHidden(element)) {
      hidden.refuse("a reference to '" + tree.getName() + "'", scope.span(tree));
    } else if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
        && element instanceof ExecutableElement constructor) {
      creations.checkOuterOf(constructor, scope.span(tree));
    }
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    boolean inSelf = creations.check(tree, getCurrentPath());
    if (inSelf) {
      int start = scope.span(tree).start();
      names.add(new NameUse.InstanceUse(scope.source().span(start, start + 3), "new"));
    }
    scan(tree.getEnclosingExpression(), null);
    if (tree.getEnclosingExpression() == null && !inSelf) {
      scan(tree.getIdentifier(), null);
    } else if (tree.getIdentifier() instanceof ParameterizedTypeTree parameterized) {
      parameterized.getTypeArguments().forEach(this::scanPart);
    }
    scan(tree.getTypeArguments(), null);
    scan(tree.getArguments(), null);
    scan(tree.getClassBody(), null);
    return null;
  }
}
