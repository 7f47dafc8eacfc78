package dev.parloop.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The warnings that a generated class keeps silent, for the user did not write it. */
final class Silenced {
  /** Packages of which generated code names classes. */
  private static final List<String> PACKAGES = List.of("java", "dev");

  /** What may be a cast, redundant or not. */
  private static final Pattern CAST =
      Pattern.compile(
          "\\((?:byte|short|char|int|long|float|double|boolean|[A-Z][\\w.]*(?:<[^()]*>)?)(?:\\[])*\\)"
              + "\\s*[\\w(\"'~!]");

  private final TypeElement owner;
  private final List<AnnotatedMethod> methods;
  private final Set<String> names = new TreeSet<>();

  /**
   * What the user has silenced around the copied text.
   *
   * @param owner the user's class
   * @param methods its annotated methods
   */
  Silenced(TypeElement owner, List<AnnotatedMethod> methods) {
    this.owner = owner;
    this.methods = methods;
    methods.forEach(method -> add(method.method()));
    methods.forEach(method -> method.loops().forEach(loop -> addCopied(method, loop.nest())));
    for (Element element = owner;
        element instanceof TypeElement;
        element = element.getEnclosingElement()) {
      add(element);
    }
  }

  private void add(Element element) {
    SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
    if (suppressed != null) {
      names.addAll(List.of(suppressed.value()));
    }
    if (element.getAnnotation(Deprecated.class) != null) {
      names.add("deprecation");
      names.add("removal");
    }
  }

  /** What javac may say of a loop's text where it stands, and need not say again of its copies. */
  private void addCopied(AnnotatedMethod method, LoopNest nest) {
    String text = method.source().substring(nest.span().start(), nest.span().end());
    if (CAST.matcher(text).find()) {
      names.add("cast");
    }
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Stmt.Switch selection && fallsThrough(selection)) {
        names.add("fallthrough");
      } else if (node instanceof Expr.Compound compound
          && compound.target().type() instanceof Type.Primitive target
          && target.compareTo(compound.operation()) < 0) {
        names.add("lossy-conversions");
      }
    }
  }

  private static boolean fallsThrough(Stmt.Switch selection) {
    return !selection.arrows()
        && selection.cases().stream()
            .map(Stmt.Case::body)
            .anyMatch(body -> !body.isEmpty() && !isJump(body.get(body.size() - 1)));
  }

  private static boolean isJump(Stmt statement) {
    return statement instanceof Stmt.Break
        || statement instanceof Stmt.Continue
        || statement instanceof Stmt.Return
        || statement instanceof Stmt.Throw;
  }

  /**
   * Writes it, and what generated code would be warned of where the user's is not.
   *
   * @param visible names that are declared in the texts
   * @param casts whether there are casts that may be redundant
   */
  void addTo(TypeSpec.Builder type, Set<String> visible, boolean casts) {
    if (casts) {
      names.add("cast");
    }
    if (methods.stream().anyMatch(Silenced::usesAuxiliary)) {
      names.add("auxiliaryclass");
    }
    if (hidesPackages(visible)) {
      names.add("static");
    }
    if (!names.isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      names.forEach(name -> suppress.addMember("value", "$S", name));
      type.addAnnotation(suppress.build());
    }
  }

  /** Whether static members may stand behind a cast, see {@link Qualifiers#ofMember}. */
  private boolean hidesPackages(Set<String> visible) {
    String own = ClassName.get(owner).packageName();
    return PACKAGES.stream().anyMatch(visible::contains)
        || visible.contains(own.substring(0, (own + ".").indexOf('.')))
        || methods.stream()
            .flatMap(method -> method.names().stream())
            .map(Silenced::named)
            .anyMatch(type -> type != null && Qualifiers.isOutOfReach(type, visible));
  }

  private static @Nullable ClassName named(NameUse use) {
    if (use instanceof NameUse.TypeUse type) {
      return ClassName.get(type.type());
    }
    return use instanceof NameUse.StaticUse member ? ClassName.get(member.owner()) : null;
  }

  /** Whether it names a class beside the one that the file is named after: javac warns outside. */
  private static boolean usesAuxiliary(AnnotatedMethod method) {
    return method.names().stream()
        .map(Silenced::named)
        .anyMatch(type -> type != null && isAuxiliary(type.topLevelClassName(), method));
  }

  private static boolean isAuxiliary(ClassName type, AnnotatedMethod method) {
    String name = type.simpleName();
    return type.packageName().equals(ClassName.get(method.owner()).packageName())
        && !method.file().equals(name + ".java")
        && Pattern.compile("\\b(?:class|interface|enum|record)\\s+" + Pattern.quote(name) + "\\b")
            .matcher(method.source())
            .find();
  }
}
