package dev.parloop.processor.differential;

import dev.parloop.processor.differential.LoopPatternExpressions.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method around a loop, statement by statement.
 *
 * @param annotation what stands in front of it
 * @param before statements in front of the loop
 * @param header of the loop
 * @param body its statements
 * @param results what the method returns, as text
 */
record LoopPattern(
    String name,
    String annotation,
    List<String> before,
    String header,
    List<String> body,
    List<String> results) {

  private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*\\b");

  private static final List<Variable> PARAMETERS = parameters();

  LoopPattern {
    before = List.copyOf(before);
    body = List.copyOf(body);
    results = List.copyOf(results);
  }

  /** The method's source. */
  String text() {
    StringBuilder inside = new StringBuilder();
    before.forEach(line -> inside.append("    ").append(line).append('\n'));
    inside.append("    for (").append(header).append(") {\n");
    body.forEach(line -> inside.append("      ").append(line).append('\n'));
    inside.append("    }\n    return \"\"");
    results.forEach(value -> inside.append(" + ").append(value).append(" + \";\""));
    String head = "  %s%n  static String %s(%s) {%n".formatted(annotation, name, list(inside));
    return head + inside.append(";\n  }\n");
  }

  /** The parameters that a text uses. */
  private static String list(CharSequence text) {
    List<String> used = new ArrayList<>(List.of("int n"));
    List<String> names = new ArrayList<>();
    Matcher found = NAME.matcher(text);
    while (found.find()) {
      names.add(found.group());
    }
    for (Variable parameter : PARAMETERS) {
      if (names.contains(parameter.name())) {
        used.add(parameter.type() + " " + parameter.name());
      }
    }
    return String.join(", ", used);
  }

  /** All methods that lack one statement or one result of this one. */
  List<LoopPattern> smaller() {
    List<LoopPattern> all = new ArrayList<>();
    for (int k = 0; k < body.size(); k++) {
      all.add(new LoopPattern(name, annotation, before, header, without(body, k), results));
    }
    for (int k = 0; k < results.size(); k++) {
      all.add(new LoopPattern(name, annotation, before, header, body, without(results, k)));
    }
    for (int k = 0; k < before.size(); k++) {
      all.add(new LoopPattern(name, annotation, without(before, k), header, body, results));
    }
    return all;
  }

  private static List<String> without(List<String> all, int k) {
    List<String> rest = new ArrayList<>(all);
    rest.remove(k);
    return rest;
  }

  private static List<Variable> parameters() {
    List<Variable> all = new ArrayList<>();
    for (String name : List.of("p", "step")) {
      all.add(new Variable("int", name));
    }
    for (String name : List.of("int a", "int b", "int c", "long w", "double x", "double y")) {
      all.add(array(name));
    }
    for (String name : List.of("float f", "byte bs", "short ss", "char cs", "boolean zs")) {
      all.add(array(name));
    }
    all.add(array("int index"));
    for (String type : List.of("int", "long", "double", "float", "byte", "short", "char")) {
      for (int k = 0; k < 9; k++) {
        all.add(array(type + " " + LoopPatternExpressions.outputName(type, k)));
      }
    }
    return all;
  }

  private static Variable array(String text) {
    String[] words = text.split(" ", -1);
    return new Variable(words[0] + "[]", words[1]);
  }
}
