package dev.parloop.processor.parse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.names.Names;
import java.io.IOException;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Which declarations carry our annotations. */
final class Annotations {
  private static final Set<String> SIMPLE =
      Set.of(
          Names.simple(Names.PARALLEL),
          Names.simple(Names.ELEMENTWISE),
          Names.simple(Names.REDUCER));

  /** The last part of the annotations' package: white space may surround the dots. */
  private static final String PACKAGE = "parloop";

  private final Javac javac;

  Annotations(Javac javac) {
    this.javac = javac;
  }

  /**
   * Whether a file can name an annotation of ours: it must then name their package, at least in an
   * import or as its own. Much cheaper than to look at all trees. Unicode escapes may spell
   * anything.
   */
  static boolean mayBeNamedIn(CompilationUnitTree unit) {
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      return text.contains(PACKAGE) || text.contains("\\u");
    } catch (IOException e) {
      return true;
    }
  }

  /** The first annotation in a declaration that may be one of ours, by its text; or null. */
  static @Nullable AnnotationTree firstLike(Tree tree) {
    return first(tree, SIMPLE);
  }

  /** Whether a declaration, or anything in it, may have one of two annotations of ours. */
  static boolean mayHave(Tree tree, String one, String other) {
    return first(tree, Set.of(Names.simple(one), Names.simple(other))) != null;
  }

  private static @Nullable AnnotationTree first(Tree tree, Set<String> names) {
    Mention mention = new Mention(names);
    tree.accept(mention, null);
    return mention.found;
  }

  /** The annotation of a declaration that may be one of ours, by the look of its text; or null. */
  static @Nullable AnnotationTree like(Tree declaration, String annotation) {
    ModifiersTree modifiers = modifiers(declaration);
    if (modifiers != null) {
      for (AnnotationTree tree : modifiers.getAnnotations()) {
        if (simpleName(tree.getAnnotationType()).equals(Names.simple(annotation))) {
          return tree;
        }
      }
    }
    return null;
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

  /** Looks for an annotation of one of some simple names, and stops there. */
  private static final class Mention extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> names;
    private @Nullable AnnotationTree found;

    Mention(Set<String> names) {
      this.names = names;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (found == null && tree != null) {
        tree.accept(this, null);
      }
      return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      if (names.contains(simpleName(tree.getAnnotationType()))) {
        found = tree;
      }
      return null;
    }
  }
}
