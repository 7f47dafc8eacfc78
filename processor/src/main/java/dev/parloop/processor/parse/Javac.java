package dev.parloop.processor.parse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's services for one compilation, and what has been derived from them so far. For one
 * thread.
 */
final class Javac {
  final Trees trees;
  final Types types;
  final Elements elements;
  final ModelTypes model;
  final Variables variables;
  private final Function<JavaFileObject, Expansion> expansions;
  private final Function<String, @Nullable JavaFileObject> classFiles;
  private final Map<CompilationUnitTree, SourceText> sources = new HashMap<>();
  private final Map<String, MethodBody> functions = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  Javac(
      Trees trees,
      Types types,
      Elements elements,
      Function<JavaFileObject, Expansion> expansions,
      Function<String, @Nullable JavaFileObject> classFiles) {
    this.expansions = expansions;
    this.classFiles = classFiles;
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.model = new ModelTypes(types, elements, trees);
    this.variables = new Variables(trees, model);
  }

  /** The body of a function that a local variable holds; null if it is none that was met. */
  @Nullable MethodBody function(Method method) {
    return functions.get(method.key());
  }

  /** Begins to read the body of a function; false if that has begun, as where it calls itself. */
  boolean begins(Method method) {
    return begun.add(method.key());
  }

  /** Notes the body of a function that a local variable holds. */
  void isFunction(MethodBody body) {
    functions.put(body.method().key(), body);
  }

  /** The class file of a class of the class path, by binary name; null if there is none. */
  @Nullable JavaFileObject classFile(String binaryName) {
    return classFiles.apply(binaryName);
  }

  SourceText source(CompilationUnitTree unit) {
    return sources.computeIfAbsent(
        unit,
        u -> new SourceText(u, trees.getSourcePositions(), expansions.apply(u.getSourceFile())));
  }

  /**
   * Makes javac resolve the bodies of a class. {@code getElement} on something that declares and
   * names nothing does that as a side effect; {@code getTypeMirror} does not.
   *
   * @param declaration a class, or a method or field in it
   */
  void attribute(TreePath declaration) {
    Tree modifiers;
    if (declaration.getLeaf() instanceof MethodTree method) {
      modifiers = method.getModifiers();
    } else if (declaration.getLeaf() instanceof VariableTree field) {
      modifiers = field.getModifiers();
    } else {
      modifiers = ((ClassTree) declaration.getLeaf()).getModifiers();
    }
    trees.getElement(new TreePath(declaration, modifiers));
  }

  /**
   * A class of the user's compilation, whose modules are all the unnamed one in a nested
   * compilation. Javac looks for a name without a module in every module of the platform.
   *
   * @return null if there is none of this canonical name
   */
  @Nullable TypeElement userType(CharSequence name) {
    return elements.getTypeElement(elements.getModuleElement(""), name);
  }

  @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  @Nullable TypeMirror type(TreePath path) {
    return trees.getTypeMirror(path);
  }

  /** Whether an expression's value is of array type. */
  boolean isArray(TreePath path) {
    TypeMirror type = type(path);
    return type != null && type.getKind() == TypeKind.ARRAY;
  }
}
