package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.names.Names;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which declarations carry our annotations. */
final class Annotations {
  private static final Set<String> SIMPLE =
      Set.of(Names.simple(Names.PARALLEL), Names.simple(Names.ELEMENTWISE));

  private final Javac javac;

  Annotations(Javac javac) {
    this.javac = javac;
  }

  /** Whether a class may have one of our annotations anywhere, by the look of its text. */
  static boolean mayHaveAny(ClassTree tree) {
    return Boolean.TRUE.equals(tree.accept(new Mention(), null));
  }

  /** Our annotation on a declaration that has been attributed, or null. */
  @Nullable AnnotationTree on(TreePath declaration, String annotation) {
    ModifiersTree modifiers = modifiers(declaration.getLeaf());
    if (modifiers == null) {
      return null;
    }
    for (AnnotationTree tree : modifiers.getAnnotations()) {
      if (simpleName(tree.getAnnotationType()).equals(Names.simple(annotation))) {
        TreePath use = new TreePath(new TreePath(declaration, modifiers), tree);
        if (javac.element(new TreePath(use, tree.getAnnotationType())) instanceof TypeElement type
            && type.getQualifiedName().contentEquals(annotation)) {
          return tree;
        }
      }
    }
    return null;
  }

  private static @Nullable ModifiersTree modifiers(Tree declaration) {
    if (declaration instanceof VariableTree tree) {
      return tree.getModifiers();
    }
    if (declaration instanceof MethodTree tree) {
      return tree.getModifiers();
    }
    return declaration instanceof ClassTree tree ? tree.getModifiers() : null;
  }

  private static String simpleName(Tree type) {
    if (type instanceof IdentifierTree name) {
      return name.getName().toString();
    }
    return type instanceof MemberSelectTree name ? name.getIdentifier().toString() : "";
  }

  /** Whether an annotation that may be ours is met; needs no resolved names. */
  private static final class Mention extends TreeScanner<@Nullable Boolean, @Nullable Void> {
    private boolean found;

    @Override
    public @Nullable Boolean scan(@Nullable Tree tree, @Nullable Void unused) {
      if (!found && tree != null) {
        tree.accept(this, null);
      }
      return found;
    }

    @Override
    public @Nullable Boolean visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      found |= SIMPLE.contains(simpleName(tree.getAnnotationType()));
      return found;
    }

    @Override
    public @Nullable Boolean reduce(@Nullable Boolean first, @Nullable Boolean second) {
      return found;
    }
  }
}
