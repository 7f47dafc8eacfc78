package dev.parloop.processor.parse;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of the method that a local or anonymous class reads. */
final class Captures {
  private final Scope scope;

  Captures(Scope scope) {
    this.scope = scope;
  }

  List<Expr> of(TreePath declaration) {
    List<Expr> reads = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Variables.Local local =
            scope.javac().variables.find(scope.javac().element(getCurrentPath()));
        if (local != null) {
          reads.add(new Expr.Read(scope.variable(local), scope.span(tree)));
        }
        return null;
      }
    }.scan(declaration, null);
    return reads;
  }
}
