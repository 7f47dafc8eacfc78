package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.names.Marks;
import dev.parloop.processor.names.NameScanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/** Makes whole files of generated classes, with names that mean there what they are to mean. */
final class FileText {
  /** What stands above a class that has imports, the lines of them in a group. */
  private static final Pattern HEAD =
      Pattern.compile("(?:package [^\\n]*\\n\\n)?((?:import [^\\n]*\\n)+)\\n");

  private static final Pattern LANG = Pattern.compile("import java\\.lang\\.(\\w+);\\n");

  /** Names of members that belong to types only, and so are seen past variables. */
  private static final Set<String> OF_TYPES = Set.of("class", "this", "super", "new");

  private final KnownTypes known;
  private final Set<String> variables;

  /** Classes that full names of others cannot begin with, but do. */
  private final Set<String> inTheWay;

  /**
   * A maker of files.
   *
   * @param variables names that mean variables in front of a dot
   */
  FileText(KnownTypes known, Set<String> variables) {
    this(known, variables, new TreeSet<>());
  }

  private FileText(KnownTypes known, Set<String> variables, Set<String> inTheWay) {
    this.known = known;
    this.variables = variables;
    this.inTheWay = inTheWay;
  }

  /** The same for a file that may change the names of its variables. */
  FileText withoutVariables() {
    return new FileText(known, Set.of(), inTheWay);
  }

  /** Classes of the user's that hide packages which the files have to name. */
  Set<String> inTheWay() {
    return inTheWay;
  }

  /** The text of a file with one class. */
  String text(ClassName name, TypeSpec.Builder type) {
    String text = written(name, type);
    Matcher head = HEAD.matcher(text);
    if (head.lookingAt()) {
      Set<String> hidden = hidden(name.packageName(), head.group(1));
      if (!hidden.isEmpty()) {
        type.alwaysQualify(hidden.toArray(new String[0]));
        text = written(name, type);
      }
      text = withoutLang(text);
    }
    return reachable(name.packageName(), Marks.resolved(text));
  }

  private static String written(ClassName name, TypeSpec.Builder type) {
    return JavaFile.builder(name.packageName(), type.build()).indent("  ").build().toString();
  }

  /** Names of classes of {@code java.lang} that mean others in a package. */
  private Set<String> hidden(String inPackage, String imports) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = LANG.matcher(imports);
    while (matcher.find()) {
      if (known.find(member(inPackage, matcher.group(1))) != null) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** A file without the imports that nobody writes. */
  private static String withoutLang(String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return text;
    }
    String imports = LANG.matcher(head.group(1)).replaceAll("");
    int next = imports.isEmpty() ? head.end() : head.end(1);
    return text.substring(0, head.start(1)) + imports + text.substring(next);
  }

  /** Where a full name begins like a variable's, a cast says that it is a type's. */
  private String reachable(String inPackage, String text) {
    StringBuilder result = new StringBuilder(text.length());
    int done = 0;
    NameScanner names = new NameScanner(text);
    while (names.next()) {
      String chain = names.isMember() ? "" : text.substring(names.start(), names.endOfChain());
      if (chain.indexOf('.') != chain.lastIndexOf('.')) {
        result.append(text, done, names.start()).append(reachable(inPackage, chain, names.name()));
        done = names.start() + chain.length();
      }
    }
    return result.append(text, done, text.length()).toString();
  }

  private String reachable(String inPackage, String chain, String root) {
    boolean isVariable = variables.contains(root);
    boolean isClass = known.find(member(inPackage, root)) != null;
    String type = isVariable || isClass ? fullName(chain) : "";
    if (type.isEmpty()) {
      return chain;
    } else if (isClass) {
      inTheWay.add(root);
      return chain;
    }
    String rest = chain.substring(type.length() + 1);
    return OF_TYPES.contains(rest) ? chain : "((" + type + ") null)." + rest;
  }

  private static String member(String inPackage, String name) {
    return inPackage.isEmpty() ? name : inPackage + "." + name;
  }

  /** The class with its package that a chain of names begins with; empty if there is none. */
  private String fullName(String chain) {
    for (int dot = chain.lastIndexOf('.'); dot >= 0; dot = chain.lastIndexOf('.', dot - 1)) {
      String name = chain.substring(0, dot);
      TypeElement type = known.find(name);
      if (type != null) {
        String inPackage = known.elements().getPackageOf(type).getQualifiedName() + ".";
        return name.startsWith(inPackage) ? name : "";
      }
    }
    return "";
  }
}
