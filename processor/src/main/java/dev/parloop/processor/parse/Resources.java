package dev.parloop.processor.parse;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;

/** The resources of a {@code try}, and the calls that close them. */
final class Resources {
  private final Scope scope;
  private final StmtConverter statements;

  Resources(Scope scope, StmtConverter statements) {
    this.scope = scope;
    this.statements = statements;
  }

  /** The block with what comes before and behind it. */
  Stmt around(TryTree tree, TreePath path) {
    return around(tree, path, 0);
  }

  private Stmt around(TryTree tree, TreePath path, int k) {
    if (k == tree.getResources().size()) {
      return statements.of(tree.getBlock(), path);
    }
    Tree resource = tree.getResources().get(k);
    TreePath at = new TreePath(path, resource);
    Span span = scope.span(resource);
    List<Stmt> all = new ArrayList<>();
    Expr value = null;
    if (resource instanceof VariableTree) {
      Stmt declared = statements.of(at);
      all.add(declared);
      if (declared instanceof Stmt.Declare declare) {
        value = new Expr.Read(declare.variable(), span);
      }
    } else {
      value = statements.expressions().of(at);
      all.add(new Stmt.Evaluate(value, span));
    }
    Expr close =
        value == null
            ? null
            : new ImplicitCalls(scope.javac()).call(value, "close", "()V", List.of(), span);
    // An exception may come at any point of the block, and the call is made all the same.
    List<Node> parts = List.of(around(tree, path, k + 1));
    all.add(new Stmt.Opaque("closing of a resource", parts, close == null, span));
    if (close != null) {
      Expr test =
          new Expr.Opaque(Type.Primitive.BOOLEAN, "a test for null", List.of(), false, span);
      all.add(new Stmt.If(test, new Stmt.Evaluate(close, span), null, span));
    }
    return new Stmt.Block(all, scope.span(tree.getBlock()));
  }
}
