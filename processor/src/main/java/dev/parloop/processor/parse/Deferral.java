package dev.parloop.processor.parse;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Decides in which round the annotated classes are parsed.
 *
 * <p>Resolving the bodies of a class while a signature somewhere mentions a type that another
 * processor is about to generate makes javac report errors in a correct program. So all classes
 * wait until every signature of the compilation is resolved. While no class is annotated, nothing
 * but the classes' syntax is looked at. For one compilation and one thread.
 */
public final class Deferral {
  private final Elements elements;
  private final Trees trees;

  /** Classes with annotations that have not been handed out yet. */
  private final Set<String> waiting = new LinkedHashSet<>();

  /** What is told of the classes that compact source files declare, by their names. */
  private final Map<String, Problem> nameless = new LinkedHashMap<>();

  /** Classes whose signatures were not yet seen to be resolved. Elements do not outlive a round. */
  private final Set<String> unchecked = new LinkedHashSet<>();

  /** A deferral for one compilation. */
  public Deferral(ProcessingEnvironment env, Trees trees) {
    this.elements = env.getElementUtils();
    this.trees = trees;
  }

  /**
   * To be called once in every round.
   *
   * @return the top-level classes with annotations that can be parsed now, each of them handed out
   *     once; none in the last round, where nothing can be generated any more
   */
  public List<TypeElement> ready(RoundEnvironment round) {
    List<TypeElement> fresh = new ArrayList<>();
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        fresh.add(type);
        if (SourceParser.isInteresting(trees, type)) {
          String name = type.getQualifiedName().toString();
          if (isNameless(type)) {
            nameless.put(name, inCompactFile(type));
          } else {
            waiting.add(name);
          }
        }
      }
    }
    boolean none = waiting.isEmpty() || round.processingOver();
    for (TypeElement type : fresh) {
      if (none || hasUnresolved(type)) {
        unchecked.add(type.getQualifiedName().toString());
      }
    }
    if (none || !resolvedNow()) {
      return List.of();
    }
    // A name that several modules have is no one's: it waits, and is told in the end.
    List<TypeElement> ready = new ArrayList<>();
    for (String name : waiting) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        ready.add(type);
      }
    }
    for (TypeElement type : ready) {
      waiting.remove(type.getQualifiedName().toString());
    }
    return ready;
  }

  /** Whether it is the class of a compact source file (Java 25), which no other class can name. */
  private boolean isNameless(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    boolean inNoModule = module == null || module.isUnnamed();
    return inNoModule && elements.getTypeElement(type.getQualifiedName()) == null;
  }

  private Problem inCompactFile(TypeElement type) {
    return Problem.of(
        Code.PL0111,
        "a loop in a compact source file cannot be parallel: no other class can use its methods."
            + " Declare a class around them.",
        span(type));
  }

  private Span span(@Nullable TypeElement type) {
    TreePath path = type == null ? null : trees.getPath(type);
    return path == null
        ? Span.NONE
        : new SourceText(path.getCompilationUnit(), trees.getSourcePositions())
            .span(path.getLeaf());
  }

  /** Whether all signatures are resolved that were not when they were last looked at. */
  private boolean resolvedNow() {
    for (Iterator<String> names = unchecked.iterator(); names.hasNext(); ) {
      TypeElement type = elements.getTypeElement(names.next());
      if (type == null || !hasUnresolved(type)) {
        names.remove();
      }
    }
    return unchecked.isEmpty();
  }

  /** Puts a class back whose bodies use names that have no meaning yet. */
  public void defer(TypeElement type) {
    waiting.add(type.getQualifiedName().toString());
  }

  /** For each class that is still waiting, an error: to be asked in the last round. */
  public List<Problem> unresolved() {
    List<Problem> problems = new ArrayList<>(nameless.values());
    for (String name : waiting) {
      TypeElement type = elements.getTypeElement(name);
      problems.add(
          Problem.of(
              Code.PL0006,
              "the loops of "
                  + name
                  + (type == null
                      ? " were not looked at: two modules of one compilation have a class of this name."
                      : " were not looked at: the compilation names types that do not exist. Javac's own"
                          + " errors say which."),
              span(type)));
    }
    return problems;
  }

  private static boolean hasUnresolved(Element element) {
    if (element instanceof TypeElement type) {
      if (isUnresolved(type.getSuperclass()) || anyUnresolved(type.getInterfaces())) {
        return true;
      }
    } else if (element instanceof ExecutableElement method) {
      return isUnresolved(method.getReturnType())
          || anyUnresolved(method.getThrownTypes())
          || anyHasUnresolved(method.getParameters());
    } else if (element instanceof VariableElement variable) {
      return isUnresolved(variable.asType());
    }
    return anyHasUnresolved(element.getEnclosedElements());
  }

  private static boolean anyHasUnresolved(List<? extends Element> elements) {
    for (Element element : elements) {
      if (hasUnresolved(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyUnresolved(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (isUnresolved(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnresolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isUnresolved(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      bound = bound == null ? wildcard.getSuperBound() : bound;
      return bound != null && isUnresolved(bound);
    }
    return type instanceof DeclaredType declared && anyUnresolved(declared.getTypeArguments());
  }
}
