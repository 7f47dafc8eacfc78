package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Calls of functions that a local variable holds for as long as it lives, or a constant of a class:
 * {@code IntUnaryOperator f = x -> x + 1}. Each is a static method in the model, with the variables
 * of the method around it. Its first arguments are the function itself and what it captures, so
 * that the loop names them.
 */
final class LocalFunctions {
  /** What interfaces may declare again without having another method. */
  private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

  private final Scope scope;
  private final Javac javac;

  LocalFunctions(Scope scope) {
    this.scope = scope;
    this.javac = scope.javac();
  }

  /**
   * The call of a variable's function.
   *
   * @param called the method of the function's interface
   * @param arguments as that method gets them
   * @return null if it is no such call
   */
  Expr.@Nullable Call call(
      ExecutableElement called, MethodInvocationTree tree, TreePath select, List<Expr> arguments) {
    if (!(select.getLeaf() instanceof MemberSelectTree member) || !isFunctional(called)) {
      return null;
    }
    TreePath holder = new TreePath(select, member.getExpression());
    Element element = javac.element(holder);
    if (element instanceof VariableElement field && field.getKind() == ElementKind.FIELD) {
      return ofConstant(called, field, holder, arguments, scope.span(tree));
    }
    return member.getExpression() instanceof IdentifierTree name
        ? ofLocal(called, element, tree, select, name, arguments)
        : null;
  }

  /**
   * Whether a call of an interface's method on a function runs that. An interface has just one such
   * method, beside those that every object has.
   */
  static boolean isFunctional(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        && ModelTypes.ownerOf(method).getKind().isInterface()
        && !OF_OBJECTS.contains(method.getSimpleName().toString());
  }

  private Expr.@Nullable Call ofLocal(
      ExecutableElement called,
      @Nullable Element element,
      MethodInvocationTree tree,
      TreePath select,
      IdentifierTree name,
      List<Expr> arguments) {
    Variables.Local local = javac.variables.find(element);
    if (element == null
        || local == null
        || element.getKind() != ElementKind.LOCAL_VARIABLE
        || local.tree().getInitializer() == null) {
      return null;
    }
    Method method = function(called, element, local, select);
    if (method == null) {
      return null;
    }
    List<Expr> all = new ArrayList<>();
    all.add(new Expr.Read(scope.variable(local), scope.span(name)));
    for (Expr captured : captured(local, select)) {
      all.add(captured);
    }
    all.addAll(arguments);
    return new Expr.Call(null, method, all, scope.span(tree));
  }

  /** The call of a function that a constant of a class holds: nothing else gets there. */
  private Expr.@Nullable Call ofConstant(
      ExecutableElement called,
      VariableElement field,
      TreePath holder,
      List<Expr> arguments,
      Span span) {
    boolean isNamed =
        holder.getLeaf() instanceof IdentifierTree
            || (holder.getLeaf() instanceof MemberSelectTree select
                && javac.element(new TreePath(holder, select.getExpression()))
                    instanceof TypeElement);
    TreePath declaration = javac.trees.getPath(field);
    if (!isNamed
        || !field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
        || declaration == null
        || !(declaration.getLeaf() instanceof VariableTree tree)
        || tree.getInitializer() == null) {
      return null;
    }
    Method method = method(called, javac.model.owner(field), field.getSimpleName() + "$constant");
    if (javac.function(method) == null) {
      javac.attribute(declaration);
      Scope there = Scope.ofCallee(javac, javac.source(declaration.getCompilationUnit()));
      TreePath initial = new TreePath(declaration, tree.getInitializer());
      javac.variables.declare(initial);
      List<Variable> parameters = new ArrayList<>();
      parameters.add(fresh("function", javac.model.of(field.asType())));
      MethodBody body =
          javac.begins(method)
              ? new LocalFunctions(there).body(method, called, initial, parameters)
              : null;
      if (body == null) {
        return null;
      }
      javac.isFunction(body);
    }
    List<Expr> all = new ArrayList<>();
    all.add(new Expr.FieldRead(null, javac.model.field(field), span));
    all.addAll(arguments);
    return new Expr.Call(null, method, all, span);
  }

  private Method method(ExecutableElement called, String owner, String name) {
    return new Method(
        owner,
        Method.FUNCTION + name + Method.FUNCTION_END + called.getSimpleName(),
        javac.model.descriptor(called),
        javac.model.of(called.getReturnType()),
        /* isStatic= */ true,
        /* isBound= */ true,
        /* isPure= */ false,
        List.of());
  }

  private @Nullable Method function(
      ExecutableElement called, Element element, Variables.Local local, TreePath use) {
    CompilationUnitTree unit = use.getCompilationUnit();
    TreePath declaration = javac.trees.getPath(unit, local.tree());
    TypeElement owner = scope.thisClass(use);
    if (declaration == null
        || owner == null
        || !owner.equals(scope.thisClass(declaration))
        || isAssigned(element, declaration)) {
      return null;
    }
    Method method =
        method(
            called, javac.model.binaryName(owner), local.name() + "$" + local.id() + "$" + place());
    if (javac.function(method) == null) {
      MethodBody body = body(method, called, local, declaration);
      if (body == null) {
        return null;
      }
      javac.isFunction(body);
    }
    return method;
  }

  /** Tells the loops apart in which a function is called: variables are seen from there. */
  private String place() {
    Span loop = scope.loop();
    return loop == null ? "" : Integer.toString(loop.start());
  }

  /** What the function of a variable captures. */
  private List<Expr> captured(Variables.Local local, TreePath use) {
    TreePath declaration = javac.trees.getPath(use.getCompilationUnit(), local.tree());
    if (!(local.tree().getInitializer() instanceof LambdaExpressionTree lambda)) {
      return List.of();
    }
    TreePath path = new TreePath(declaration, lambda);
    List<Integer> own = new ArrayList<>();
    javac.variables.declare(path).forEach(variable -> own.add(variable.id()));
    List<Expr> captured = new ArrayList<>();
    for (Expr expr : new Captures(scope).of(path)) {
      if (expr instanceof Expr.Read read && !own.contains(read.variable().id())) {
        captured.add(new Expr.Read(read.variable(), scope.span(use)));
      }
    }
    return captured;
  }

  private @Nullable MethodBody body(
      Method method, ExecutableElement called, Variables.Local local, TreePath declaration) {
    List<Variable> parameters = new ArrayList<>();
    parameters.add(fresh("function", local.type()));
    for (Expr captured : captured(local, declaration)) {
      parameters.add(fresh("captured", captured.type()));
    }
    TreePath initial = new TreePath(declaration, local.tree().getInitializer());
    return body(method, called, initial, parameters);
  }

  private @Nullable MethodBody body(
      Method method, ExecutableElement called, TreePath path, List<Variable> parameters) {
    if (path.getLeaf() instanceof LambdaExpressionTree lambda) {
      return lambda(method, lambda, path, parameters);
    }
    return path.getLeaf() instanceof MemberReferenceTree
            && javac.element(path) instanceof ExecutableElement target
        ? reference(method, called, target, parameters, scope.span(path))
        : null;
  }

  private @Nullable MethodBody lambda(
      Method method, LambdaExpressionTree lambda, TreePath path, List<Variable> parameters) {
    StmtConverter statements = StmtConverter.ofFunction(scope, method.result());
    for (VariableTree parameter : lambda.getParameters()) {
      Variable variable = statements.variable(new TreePath(path, parameter));
      if (variable == null) {
        return null;
      }
      parameters.add(variable);
    }
    TreePath body = new TreePath(path, lambda.getBody());
    if (lambda.getBody() instanceof BlockTree block) {
      return new MethodBody(method, parameters, statements.block(block, body));
    }
    Span span = scope.span(body);
    Expr value = statements.expressions().of(body);
    Stmt only =
        method.result().equals(Type.VOID)
            ? new Stmt.Evaluate(value, span)
            : new Stmt.Return(Conversions.convert(value, method.result()), span);
    return new MethodBody(method, parameters, new Stmt.Block(List.of(only), span));
  }

  /** {@code Math::sqrt}: a static method that takes what it is given. */
  private @Nullable MethodBody reference(
      Method method,
      ExecutableElement called,
      ExecutableElement target,
      List<Variable> parameters,
      Span span) {
    int count = called.getParameters().size();
    if (!ExprConverter.isStatic(target)
        || target.isVarArgs()
        || target.getParameters().size() != count
        || method.result().equals(Type.VOID)) {
      return null;
    }
    List<Expr> arguments = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Type given = javac.model.of(called.getParameters().get(k).asType());
      Type taken = javac.model.of(target.getParameters().get(k).asType());
      Variable parameter = fresh("argument", given);
      parameters.add(parameter);
      if (!isPlain(given, taken)) {
        return null;
      }
      arguments.add(Conversions.convert(new Expr.Read(parameter, span), taken));
    }
    Expr value = new Expr.Call(null, javac.model.method(target, true), arguments, span);
    if (!isPlain(value.type(), method.result())) {
      return null;
    }
    Stmt only = new Stmt.Return(Conversions.convert(value, method.result()), span);
    return new MethodBody(method, parameters, new Stmt.Block(List.of(only), span));
  }

  private static boolean isPlain(Type from, Type to) {
    return from.equals(to) || (from instanceof Type.Primitive && to instanceof Type.Primitive);
  }

  private Variable fresh(String name, Type type) {
    return javac.variables.fresh(name, type, Variable.Kind.CALLEE_PARAMETER);
  }

  /** Whether a variable is assigned anywhere but where it is declared. */
  private boolean isAssigned(Element variable, TreePath declaration) {
    TreePath around = declaration;
    while (around.getParentPath() != null
        && !(around.getLeaf() instanceof MethodTree)
        && !(around.getLeaf() instanceof ClassTree)) {
      around = around.getParentPath();
    }
    Boolean found =
        new TreePathScanner<Boolean, @Nullable Void>() {
          @Override
          public Boolean visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            TreePath target = new TreePath(getCurrentPath(), tree.getVariable());
            return variable.equals(javac.element(target))
                || Boolean.TRUE.equals(super.visitAssignment(tree, null));
          }

          @Override
          public Boolean reduce(Boolean a, Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
          }
        }.scan(around, null);
    return Boolean.TRUE.equals(found);
  }
}
