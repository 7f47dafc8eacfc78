package dev.parloop.processor.parse;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Through which class a static import reaches a member. */
final class StaticImports {
  private StaticImports() {}

  /**
   * The class that the import names. The declaring class may be invisible where a subclass of it is
   * imported from.
   */
  static TypeElement owner(Scope scope, Element member) {
    Javac javac = scope.javac();
    TreePath unit = new TreePath(scope.source().unit());
    TypeElement declaring = ModelTypes.ownerOf(member);
    for (ImportTree tree : scope.source().unit().getImports()) {
      if (tree.isStatic() && tree.getQualifiedIdentifier() instanceof MemberSelectTree name) {
        TreePath path = new TreePath(new TreePath(unit, tree), name);
        Element type = javac.element(new TreePath(path, name.getExpression()));
        boolean named =
            name.getIdentifier().contentEquals("*")
                || name.getIdentifier().equals(member.getSimpleName());
        if (named
            && type instanceof TypeElement imported
            && javac.types.isSubtype(
                javac.types.erasure(imported.asType()), javac.types.erasure(declaring.asType()))) {
          return imported;
        }
      }
    }
    return declaring;
  }
}
