package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What the fields' initial values and the initialiser blocks of a class do, in their order. */
final class Initialisers {
  private final Scope scope;
  private final Javac javac;
  private final StmtConverter statements;
  private final TypeElement type;

  Initialisers(Scope scope, StmtConverter statements, TypeElement type) {
    this.scope = scope;
    this.javac = scope.javac();
    this.statements = statements;
    this.type = type;
  }

  /** What every constructor runs that calls one of the class above. */
  List<Stmt> ofObjects(TreePath declaration) {
    return all(declaration, false);
  }

  /** What the first use of the class runs. Constants have their values before it. */
  List<Stmt> ofClass(TreePath declaration) {
    return all(declaration, true);
  }

  private List<Stmt> all(TreePath declaration, boolean isStatic) {
    List<Stmt> result = new ArrayList<>();
    for (Tree member : ((ClassTree) declaration.getLeaf()).getMembers()) {
      TreePath path = new TreePath(declaration, member);
      if (member instanceof BlockTree block && block.isStatic() == isStatic) {
        javac.variables.declare(path);
        result.add(statements.of(path));
      } else if (member instanceof VariableTree field
          && field.getInitializer() != null
          && javac.element(path) instanceof VariableElement element
          && element.getModifiers().contains(Modifier.STATIC) == isStatic
          && !(isStatic && element.getConstantValue() != null)) {
        javac.variables.declare(path);
        Expr value =
            statements
                .expressions()
                .of(field.getInitializer(), path, javac.model.of(element.asType()));
        result.add(assignment(element, value, scope.span(field)));
      }
    }
    return result;
  }

  /** A field gets its first value. */
  Stmt assignment(VariableElement field, Expr value, Span span) {
    Expr self =
        ExprConverter.isStatic(field) ? null : new Expr.This(javac.model.reference(type), span);
    Expr.Place target = new Expr.FieldRead(self, javac.model.field(field), span);
    return new Stmt.Evaluate(new Expr.Assign(target, value, span), span);
  }
}
