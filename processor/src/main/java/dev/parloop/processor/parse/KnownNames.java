package dev.parloop.processor.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The variables that a bound of a kernel may name without making a parameter of them. */
final class KnownNames {
  /** From so many letters on, a name that differs in one of them is taken for a slip. */
  private static final int LONG_ENOUGH = 3;

  private final Set<String> fields = new LinkedHashSet<>();

  /** The fields and statically imported constants that a class sees. */
  KnownNames(Elements elements, TypeElement owner, CompilationUnitTree unit) {
    for (Element e = owner; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      for (Element field : ElementFilter.fieldsIn(elements.getAllMembers(type))) {
        fields.add(field.getSimpleName().toString());
      }
    }
    for (ImportTree imported : unit.getImports()) {
      if (imported.isStatic()
          && imported.getQualifiedIdentifier() instanceof MemberSelectTree name) {
        addImported(elements, name);
      }
    }
  }

  private void addImported(Elements elements, MemberSelectTree name) {
    String member = name.getIdentifier().toString();
    TypeElement type = elements.getTypeElement(name.getExpression().toString());
    if (type == null) {
      return;
    }
    for (Element field : ElementFilter.fieldsIn(elements.getAllMembers(type))) {
      String simple = field.getSimpleName().toString();
      if (member.equals("*") || member.equals(simple)) {
        fields.add(simple);
      }
    }
  }

  boolean isField(String name) {
    return fields.contains(name);
  }

  /**
   * The known name that was probably meant, or null.
   *
   * @param variables parameters and indices that can be used where the name stands
   */
  @Nullable String slipOf(String name, List<String> variables) {
    List<String> known = new ArrayList<>(variables);
    known.addAll(fields);
    for (String candidate : known) {
      if (isSlip(name, candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isSlip(String name, String known) {
    if (name.toLowerCase(Locale.ROOT).equals(known.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return Math.min(name.length(), known.length()) >= LONG_ENOUGH
        && (isOneEditAway(name, known) || isOneSwapAway(name, known));
  }

  /** One letter put in, taken out or replaced. */
  private static boolean isOneEditAway(String a, String b) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    String restA = a.substring(common);
    String restB = b.substring(common);
    if (restA.length() == restB.length()) {
      return restA.length() > 0 && restA.substring(1).equals(restB.substring(1));
    }
    return restA.length() > restB.length()
        ? restA.substring(1).equals(restB)
        : restB.substring(1).equals(restA);
  }

  /** Two neighbouring letters in the other order. */
  private static boolean isOneSwapAway(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i + 1 < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && a.substring(i + 2).equals(b.substring(i + 2));
      }
    }
    return false;
  }
}
