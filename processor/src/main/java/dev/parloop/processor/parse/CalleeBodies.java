package dev.parloop.processor.parse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Bodies of called methods, from the trees of the compilation. */
final class CalleeBodies implements CalleeSource {
  private final Javac javac;
  private final Map<String, Optional<MethodBody>> parsed = new HashMap<>();

  CalleeBodies(Javac javac) {
    this.javac = javac;
  }

  @Override
  public Optional<MethodBody> body(Method method) {
    Optional<MethodBody> known = parsed.get(method.key());
    if (known == null) {
      known = Optional.ofNullable(parse(method));
      parsed.put(method.key(), known);
    }
    return known;
  }

  private @Nullable MethodBody parse(Method method) {
    ExecutableElement element = javac.model.element(method).orElse(null);
    TreePath path = element == null ? null : javac.trees.getPath(element);
    if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
      return null;
    }
    javac.attribute(path);
    javac.variables.declare(path);
    Scope scope = new Scope(javac, javac.source(path.getCompilationUnit()), null, null);
    StmtConverter statements = new StmtConverter(scope, method.result());
    List<Variable> parameters = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      Variable variable = statements.variable(new TreePath(path, parameter));
      if (variable == null) {
        return null;
      }
      parameters.add(variable);
    }
    BlockTree body = tree.getBody();
    Stmt.Block block = statements.block(body, new TreePath(path, body));
    return new MethodBody(method, parameters, block);
  }
}
