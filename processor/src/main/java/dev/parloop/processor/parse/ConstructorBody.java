package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Everything that a constructor runs: fields' initial values and a record's assignments too. */
final class ConstructorBody {
  /** Superclasses whose constructors do nothing. */
  private static final Set<String> PLAIN =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final Scope scope;
  private final Javac javac;
  private final StmtConverter statements;
  private final TypeElement type;
  private final List<Variable> parameters;
  private final Initialisers initialisers;
  private final boolean isCanonical;

  ConstructorBody(
      Scope scope,
      StmtConverter statements,
      ExecutableElement constructor,
      List<Variable> parameters) {
    this.scope = scope;
    this.javac = scope.javac();
    this.statements = statements;
    this.type = ModelTypes.ownerOf(constructor);
    this.parameters = parameters;
    this.initialisers = new Initialisers(scope, statements, type);
    this.isCanonical = isCanonical(constructor);
  }

  /** The body of the constructor at the end of a path, or null if it is not all known. */
  Stmt.@Nullable Block of(TreePath constructor) {
    BlockTree body = ((MethodTree) constructor.getLeaf()).getBody();
    TreePath bodyPath = new TreePath(constructor, body);
    List<Stmt> result = new ArrayList<>();
    boolean called = false;
    for (StatementTree statement : body.getStatements()) {
      TreePath path = new TreePath(bodyPath, statement);
      String self = selfCall(statement);
      called |= self != null;
      boolean nothing = "super".equals(self) && isPlain(type);
      if (!nothing) {
        result.add(statements.of(path));
      }
      if ("super".equals(self)) {
        result.addAll(initialisers.ofObjects(constructor.getParentPath()));
      }
    }
    if (!called) {
      if (!isPlain(type)) {
        return null;
      }
      result.addAll(0, initialisers.ofObjects(constructor.getParentPath()));
    }
    if (isCanonical && !assignsFields(bodyPath)) {
      assignments(scope.span(body), result);
    }
    return new Stmt.Block(result, scope.span(body));
  }

  private boolean isPlain(TypeElement type) {
    TypeElement base = (TypeElement) javac.types.asElement(type.getSuperclass());
    return base != null && PLAIN.contains(base.getQualifiedName().toString());
  }

  /** {@code this} or {@code super} where a statement calls another constructor, else null. */
  private static @Nullable String selfCall(StatementTree statement) {
    if (!(statement instanceof ExpressionStatementTree expression)
        || !(expression.getExpression() instanceof MethodInvocationTree call)) {
      return null;
    }
    String name = "";
    if (call.getMethodSelect() instanceof IdentifierTree select) {
      name = select.getName().toString();
    } else if (call.getMethodSelect() instanceof MemberSelectTree select) {
      name = select.getIdentifier().toString();
    }
    return name.equals("this") || name.equals("super") ? name : null;
  }

  private boolean isCanonical(ExecutableElement constructor) {
    List<? extends VariableElement> given = constructor.getParameters();
    if (type.getKind() != ElementKind.RECORD || given.size() != type.getRecordComponents().size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!javac.types.isSameType(
          javac.types.erasure(given.get(i).asType()),
          javac.types.erasure(type.getRecordComponents().get(i).asType()))) {
        return false;
      }
    }
    return true;
  }

  /** A compact constructor cannot assign the fields; any other canonical one must. */
  private boolean assignsFields(TreePath body) {
    for (VariableElement field : fields()) {
      if (Uses.assignment(javac, field, body) != null) {
        return true;
      }
    }
    return false;
  }

  private List<VariableElement> fields() {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  private void assignments(Span span, List<Stmt> result) {
    List<VariableElement> fields = fields();
    for (int i = 0; i < fields.size() && i < parameters.size(); i++) {
      result.add(
          initialisers.assignment(fields.get(i), new Expr.Read(parameters.get(i), span), span));
    }
  }
}
