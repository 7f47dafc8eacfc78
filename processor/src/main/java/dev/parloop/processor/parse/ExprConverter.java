package dev.parloop.processor.parse;

import static dev.parloop.processor.parse.Conversions.convert;
import static dev.parloop.processor.parse.Conversions.promoted;
import static dev.parloop.processor.parse.Conversions.unboxed;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Expressions of javac's trees as expressions of the model. The parameter is the tree's path. */
final class ExprConverter extends SimpleTreeVisitor<Expr, TreePath> {
  private final Scope scope;
  private final Javac javac;
  private final Places places;
  private final CallConverter calls;
  private final OpaqueConverter opaques;

  ExprConverter(Scope scope, StmtConverter statements) {
    this.scope = scope;
    this.javac = scope.javac();
    this.places = new Places(scope, this);
    this.calls = new CallConverter(scope, this);
    this.opaques = new OpaqueConverter(scope, this, statements);
  }

  OpaqueConverter opaques() {
    return opaques;
  }

  /** The value of a child of {@code parent}. */
  Expr of(Tree tree, TreePath parent) {
    return of(new TreePath(parent, tree));
  }

  /** The value of the expression at the end of a path. */
  Expr of(TreePath path) {
    return path.getLeaf().accept(this, path);
  }

  /** The value of a child, converted to a type. */
  Expr of(Tree tree, TreePath parent, Type to) {
    return convert(of(tree, parent), to);
  }

  List<Expr> all(List<? extends Tree> trees, TreePath parent) {
    List<Expr> result = new ArrayList<>();
    for (Tree tree : trees) {
      result.add(of(tree, parent));
    }
    return result;
  }

  /** The erased type that javac gave an expression. */
  Type typeOf(TreePath path) {
    return javac.model.of(javac.type(path));
  }

  /**
   * The value with the type that its use sees: what comes out of a generic method or field is cast.
   */
  Expr seen(Expr value, TreePath path) {
    TypeMirror mirror = javac.type(path);
    if (mirror == null || mirror.getKind() == TypeKind.NULL || value.type() instanceof Primitive) {
      return value;
    }
    Type type = javac.model.of(mirror);
    boolean same = type.equals(value.type()) || type instanceof Primitive || type == Type.VOID;
    return same || value.type() == Type.VOID ? value : Conversions.opaque(type, "cast", value);
  }

  @Override
  public Expr visitParenthesized(ParenthesizedTree tree, TreePath path) {
    return of(tree.getExpression(), path);
  }

  @Override
  public Expr visitLiteral(LiteralTree tree, TreePath path) {
    Type type = tree.getValue() == null ? ModelTypes.OBJECT : typeOf(path);
    return new Expr.Literal(type, tree.getValue(), scope.span(tree));
  }

  @Override
  public Expr visitIdentifier(IdentifierTree tree, TreePath path) {
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      return new Expr.This(typeOf(path), scope.span(tree));
    }
    return name(tree, path);
  }

  @Override
  public Expr visitMemberSelect(MemberSelectTree tree, TreePath path) {
    TreePath qualifier = new TreePath(path, tree.getExpression());
    String name = tree.getIdentifier().toString();
    if (name.equals("length") && javac.isArray(qualifier)) {
      return new Expr.Length(array(qualifier), scope.span(tree));
    }
    if (name.equals("this") || name.equals("super")) {
      return places.enclosingInstance(javac.element(qualifier), path);
    }
    if (name.equals("class")) {
      return new Expr.Opaque(typeOf(path), "class literal", List.of(), false, scope.span(tree));
    }
    return name(tree, path);
  }

  private Expr name(Tree tree, TreePath path) {
    Element element = javac.element(path);
    if (element instanceof VariableElement variable) {
      Object constant = variable.getConstantValue();
      if (constant != null && !places.hasReceiver(path)) {
        return places.withDiscarded(
            new Expr.Literal(javac.model.of(variable.asType()), constant, scope.span(tree)), path);
      }
      Expr.Place place = places.of(path);
      if (place != null) {
        return places.withDiscarded(seen(place, path), path);
      }
    }
    return opaques.unknown(path);
  }

  @Override
  public Expr visitArrayAccess(ArrayAccessTree tree, TreePath path) {
    Expr.Place place = places.of(path);
    return place == null ? opaques.unknown(path) : place;
  }

  /** An expression of array type, whatever its erasure says. */
  Expr array(TreePath path) {
    Expr value = of(path);
    return value.type() instanceof Type.Array
        ? value
        : Conversions.opaque(typeOf(path), "cast", value);
  }

  @Override
  public Expr visitUnary(UnaryTree tree, TreePath path) {
    Span span = scope.span(tree);
    Tree operandTree = tree.getExpression();
    int delta = Operators.delta(tree.getKind());
    if (delta != 0) {
      boolean prefix =
          tree.getKind() == Tree.Kind.PREFIX_INCREMENT
              || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
      return step(path, operandTree, delta, prefix);
    }
    Expr operand = of(operandTree, path);
    Primitive type = unboxed(operand.type());
    if (type == null) {
      return opaques.unknown(path);
    }
    Expr value = convert(operand, promoted(type));
    return switch (tree.getKind()) {
      case UNARY_PLUS -> value;
      case UNARY_MINUS -> Conversions.negated(value, span);
      case BITWISE_COMPLEMENT -> new Expr.Unary(UnaryOperator.COMPLEMENT, value, span);
      case LOGICAL_COMPLEMENT -> new Expr.Unary(UnaryOperator.NOT, value, span);
      default -> opaques.unknown(path);
    };
  }

  private Expr step(TreePath path, Tree operand, int delta, boolean prefix) {
    TreePath targetPath = new TreePath(path, operand);
    Expr.Place target = places.of(targetPath);
    if (target == null) {
      return opaques.unknown(path);
    }
    Span span = scope.span(path);
    Expr result =
        target.type() instanceof Primitive
            ? new Expr.Step(target, delta, prefix, span)
            : opaques.update(target, "unboxing", List.of(), span);
    return places.withDiscarded(result, targetPath);
  }

  @Override
  public Expr visitBinary(BinaryTree tree, TreePath path) {
    Expr left = of(tree.getLeftOperand(), path);
    Expr right = of(tree.getRightOperand(), path);
    Span span = scope.span(tree);
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return new Expr.Logical(
          tree.getKind() == Tree.Kind.CONDITIONAL_AND,
          convert(left, Primitive.BOOLEAN),
          convert(right, Primitive.BOOLEAN),
          span);
    }
    BinaryOperator operator = Operators.of(tree.getKind());
    if (typeOf(path).equals(ModelTypes.STRING)) {
      return opaques.concatenation(left, right, span);
    }
    Primitive leftType = unboxed(left.type());
    Primitive rightType = unboxed(right.type());
    boolean references =
        !(left.type() instanceof Primitive) && !(right.type() instanceof Primitive);
    boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    if (equality && references) {
      return new Expr.Binary(operator, left, right, Primitive.BOOLEAN, span);
    }
    if (leftType == null || rightType == null) {
      return opaques.unknown(path);
    }
    if (operator.isShift()) {
      Primitive type = promoted(leftType);
      return new Expr.Binary(
          operator, convert(left, type), convert(right, promoted(rightType)), type, span);
    }
    Primitive type = promoted(leftType, rightType);
    return new Expr.Binary(
        operator,
        convert(left, type),
        convert(right, type),
        operator.isComparison() ? Primitive.BOOLEAN : type,
        span);
  }

  @Override
  public Expr visitAssignment(AssignmentTree tree, TreePath path) {
    TreePath targetPath = new TreePath(path, tree.getVariable());
    Expr.Place target = places.of(targetPath);
    if (target == null) {
      return opaques.unknown(path);
    }
    Expr value = of(tree.getExpression(), path, target.type());
    return places.withDiscarded(new Expr.Assign(target, value, scope.span(tree)), targetPath);
  }

  @Override
  public Expr visitCompoundAssignment(CompoundAssignmentTree tree, TreePath path) {
    TreePath targetPath = new TreePath(path, tree.getVariable());
    Expr.Place target = places.of(targetPath);
    if (target == null) {
      return opaques.unknown(path);
    }
    Expr operand = of(tree.getExpression(), path);
    return places.withDiscarded(
        compound(tree.getKind(), target, operand, scope.span(tree)), targetPath);
  }

  private Expr compound(Tree.Kind kind, Expr.Place target, Expr operand, Span span) {
    Primitive operandType = unboxed(operand.type());
    if (!(target.type() instanceof Primitive targetType) || operandType == null) {
      boolean text = unboxed(target.type()) == null;
      return opaques.update(
          target, text ? "string concatenation" : "unboxing", List.of(operand), span);
    }
    BinaryOperator operator = Operators.ofCompound(kind);
    if (operator.isShift()) {
      return new Expr.Compound(
          target, operator, convert(operand, promoted(operandType)), promoted(targetType), span);
    }
    Primitive operation = promoted(targetType, operandType);
    return new Expr.Compound(target, operator, convert(operand, operation), operation, span);
  }

  @Override
  public Expr visitConditionalExpression(ConditionalExpressionTree tree, TreePath path) {
    Type type = typeOf(path);
    return new Expr.Conditional(
        of(tree.getCondition(), path, Primitive.BOOLEAN),
        of(tree.getTrueExpression(), path, type),
        of(tree.getFalseExpression(), path, type),
        type,
        scope.span(tree));
  }

  @Override
  public Expr visitTypeCast(TypeCastTree tree, TreePath path) {
    Expr value = of(tree.getExpression(), path);
    Type type = typeOf(path);
    if (type instanceof Primitive || value.type() instanceof Primitive) {
      Expr result = convert(value, type);
      if (result instanceof Expr.Literal constant) {
        return new Expr.Literal(constant.type(), constant.value(), scope.span(tree));
      }
      return result instanceof Expr.Convert converted
          ? new Expr.Convert(converted.to(), converted.operand(), scope.span(tree))
          : result;
    }
    return type.equals(value.type())
        ? value
        : new Expr.Opaque(type, "cast", List.<Node>of(value), false, scope.span(tree));
  }

  @Override
  public Expr visitMethodInvocation(MethodInvocationTree tree, TreePath path) {
    return seen(calls.invocation(tree, path), path);
  }

  @Override
  public Expr visitNewClass(NewClassTree tree, TreePath path) {
    return calls.creation(tree, path);
  }

  @Override
  public Expr visitNewArray(NewArrayTree tree, TreePath path) {
    return typeOf(path) instanceof Type.Array type
        ? newArray(tree, path, type)
        : opaques.unknown(path);
  }

  private Expr newArray(NewArrayTree tree, TreePath path, Type.Array type) {
    List<Expr> dimensions = new ArrayList<>();
    for (Tree dimension : tree.getDimensions()) {
      dimensions.add(of(dimension, path, Primitive.INT));
    }
    if (tree.getInitializers() == null) {
      return new Expr.NewArray(type, dimensions, null, scope.span(tree));
    }
    List<Expr> elements = new ArrayList<>();
    for (Tree element : tree.getInitializers()) {
      boolean nested =
          element instanceof NewArrayTree inner
              && inner.getType() == null
              && type.element() instanceof Type.Array;
      elements.add(
          nested
              ? newArray(
                  (NewArrayTree) element, new TreePath(path, element), (Type.Array) type.element())
              : of(element, path, type.element()));
    }
    return new Expr.NewArray(type, dimensions, elements, scope.span(tree));
  }

  @Override
  public Expr visitInstanceOf(InstanceOfTree tree, TreePath path) {
    return opaques.instanceOf(tree, path);
  }

  @Override
  public Expr visitLambdaExpression(LambdaExpressionTree tree, TreePath path) {
    return opaques.lambda(tree, path);
  }

  @Override
  public Expr visitMemberReference(MemberReferenceTree tree, TreePath path) {
    return opaques.methodReference(tree, path);
  }

  @Override
  public Expr visitSwitchExpression(SwitchExpressionTree tree, TreePath path) {
    return opaques.switchExpression(tree, path);
  }

  @Override
  protected Expr defaultAction(Tree tree, TreePath path) {
    return opaques.unknown(path);
  }

  /** Whether a field belongs to the class itself. */
  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether a path ends at the name of a type or package, not at a value. */
  boolean isName(TreePath path) {
    Element element = javac.element(path);
    return element instanceof TypeElement
        || (element != null && element.getKind() == javax.lang.model.element.ElementKind.PACKAGE);
  }
}
