package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.names.Marks;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Makes whole files of generated classes, with names that mean there what they are to mean. */
final class FileText {
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");

  /** Comments and literals, and in what is left names with dots between them. */
  private static final Pattern QUALIFIED =
      Pattern.compile(Marks.NO_CODE + "|(?<![\\w.$])([\\w$]+)(?:\\.[\\w$]+){2,}");

  /** Names of members that belong to types only, and so are seen past variables. */
  private static final Set<String> OF_TYPES = Set.of("class", "this", "super", "new");

  private final Elements elements;
  private final Set<String> variables;

  /** Classes that full names of others cannot begin with, but do. */
  private final Set<String> inTheWay;

  /** Whether names mean classes of the package. */
  private final Map<String, Boolean> roots = new HashMap<>();

  /**
   * A maker of files.
   *
   * @param variables names that mean variables in front of a dot
   */
  FileText(Elements elements, Set<String> variables) {
    this(elements, variables, new TreeSet<>());
  }

  private FileText(Elements elements, Set<String> variables, Set<String> inTheWay) {
    this.elements = elements;
    this.variables = variables;
    this.inTheWay = inTheWay;
  }

  /** The same for a file that may change the names of its variables. */
  FileText withoutVariables() {
    return new FileText(elements, Set.of(), inTheWay);
  }

  /** Classes of the user's that hide packages which the files have to name. */
  Set<String> inTheWay() {
    return inTheWay;
  }

  /** The text of a file with one class. */
  String text(ClassName name, TypeSpec.Builder type) {
    String text = written(name, type);
    Set<String> hidden = hidden(name.packageName(), text);
    if (!hidden.isEmpty()) {
      type.alwaysQualify(hidden.toArray(new String[0]));
      text = written(name, type);
    }
    return reachable(name.packageName(), Marks.resolved(text));
  }

  /** Where a full name begins like a variable's, a cast says that it is a type's. */
  private String reachable(String inPackage, String text) {
    return QUALIFIED
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(reachable(inPackage, found.group(), found.group(1))));
  }

  private String reachable(String inPackage, String text, @Nullable String root) {
    if (root == null) {
      return text;
    }
    boolean isVariable = variables.contains(root);
    boolean isClass =
        roots.computeIfAbsent(
            root, name -> elements.getTypeElement(member(inPackage, name)) != null);
    String type = isVariable || isClass ? fullName(text) : "";
    if (type.isEmpty()) {
      return text;
    } else if (isClass) {
      inTheWay.add(root);
      return text;
    }
    String rest = text.substring(type.length() + 1);
    return OF_TYPES.contains(rest) ? text : "((" + type + ") null)." + rest;
  }

  private static String member(String inPackage, String name) {
    return inPackage.isEmpty() ? name : inPackage + "." + name;
  }

  /** The class with its package that a chain of names begins with; empty if there is none. */
  private String fullName(String chain) {
    for (int dot = chain.lastIndexOf('.'); dot >= 0; dot = chain.lastIndexOf('.', dot - 1)) {
      String name = chain.substring(0, dot);
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        return name.startsWith(elements.getPackageOf(type).getQualifiedName() + ".") ? name : "";
      }
    }
    return "";
  }

  private static String written(ClassName name, TypeSpec.Builder type) {
    return JavaFile.builder(name.packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .toString();
  }

  /** Names of classes of {@code java.lang} that mean others in a package. */
  private Set<String> hidden(String inPackage, String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = TYPE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    // In this order: what is asked for in the package is read, and the text has words of comments.
    names.removeIf(
        simple ->
            elements.getTypeElement("java.lang." + simple) == null
                || elements.getTypeElement(member(inPackage, simple)) == null);
    return names;
  }
}
