package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The text that one array needs of which every chunk has a copy.
 *
 * <p>In a chunk a variable of the array's name holds the copy. For a field it is one of another
 * name, which replaces the field's in the iterations.
 */
final class CopyCode {
  private static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
  private static final ClassName MATH = ClassName.get("java.lang", "Math");
  private static final ClassName SYSTEM = ClassName.get("java.lang", "System");

  private final PrivateArray copy;
  private final @Nullable ReductionOperator operator;

  /** The start of all names. */
  private final String stem;

  private CopyCode(PrivateArray copy, String stem) {
    this.copy = copy;
    this.operator = copy.operator();
    this.stem = stem;
  }

  /** The text of the arrays of one loop. Fields of several classes may have one name. */
  static List<CopyCode> all(List<PrivateArray> copies) {
    List<CopyCode> all = new ArrayList<>();
    Map<String, Integer> named = new HashMap<>();
    for (PrivateArray copy : copies) {
      boolean isField = copy.array() instanceof Expr.FieldRead;
      int number = isField ? named.merge(copy.name(), 1, Integer::sum) : 1;
      all.add(new CopyCode(copy, number == 1 ? copy.name() : copy.name() + "\1" + number));
    }
    return all;
  }

  /** What holds the array in the loop's class, and the copy in a chunk. */
  String name() {
    return isField() ? stem + "\1array" : stem;
  }

  /** Whether the array has to be handed to the loop under that name. */
  boolean isField() {
    return copy.array() instanceof Expr.FieldRead;
  }

  TypeName type() {
    return Captures.typeOf(copy.type());
  }

  /** Whether it is a field of a number, for which an array of one element is made. */
  boolean isNumber() {
    return copy.isNumber();
  }

  /** The element that is the field where the loop stands. */
  Code element(LoopClasses.Named names) {
    return Code.of("#[0]", cell(names));
  }

  /** What declares the array of one element for a field of a number. */
  Code cellDeclaration(LoopClasses.Named names) {
    return Code.of("#[] # = new #[1];\n", copy.element(), cell(names), copy.element());
  }

  /** What assigns the field. */
  Code assigned(ModelText modelText, Code value) {
    return modelText.assigned((Expr.FieldRead) copy.array(), value);
  }

  /** As messages name it. */
  String text() {
    return ModelPrinter.print(copy.array());
  }

  /** What reads the field. */
  Code value(ModelText modelText) {
    return modelText.print(copy.array());
  }

  /** The name of that array where the loop stands. */
  String cell(LoopClasses.Named names) {
    return stem + "\1cell" + names.ordinal();
  }

  /** The method that counts the elements that a chunk copies. */
  static MethodSpec copied(List<CopyCode> copies) {
    List<Code> counts = new ArrayList<>();
    copies.forEach(copy -> counts.add(Code.of("#.elements(#)", Support.COPIES, copy.name())));
    return MethodSpec.methodBuilder("copied")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(long.class)
        .addCode(Code.of("return #;\n", Code.join(" + ", counts)).toCodeBlock())
        .build();
  }

  /** The methods that bring back to the arrays what the copies hold. */
  static List<MethodSpec> results(List<CopyCode> copies) {
    Code merges = Code.EMPTY;
    Code last = Code.EMPTY;
    for (CopyCode copy : copies) {
      if (copy.isScratch()) {
        last = last.plus(copy.settle());
      } else {
        merges = merges.plus(copy.merge());
      }
    }
    List<MethodSpec> methods = new ArrayList<>();
    if (!merges.isEmpty()) {
      methods.add(overriding("merge", "chunk\1", merges));
    }
    if (!last.isEmpty()) {
      methods.add(overriding("settle", "last\1", last));
    }
    return methods;
  }

  private static MethodSpec overriding(String name, String parameter, Code code) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(int.class, parameter)
        .addCode(code.toCodeBlock())
        .build();
  }

  /** The copies of a chunk, each of which hides the array. */
  static Code declarations(List<CopyCode> copies) {
    Code code = Code.EMPTY;
    for (CopyCode copy : copies) {
      code = code.plus(copy.declaration());
    }
    return code;
  }

  /** The copies of the chunks. */
  FieldSpec field() {
    return FieldSpec.builder(ArrayTypeName.of(type()), parts(), Modifier.PRIVATE)
        .initializer("{}")
        .build();
  }

  private String parts() {
    return name() + "\1parts";
  }

  /** Makes room for the copies. */
  void prepare(MethodSpec.Builder prepare) {
    prepare.addStatement("$L = new $L[chunks\1]$L", parts(), copy.element(), brackets());
  }

  private String brackets() {
    return "[]".repeat(copy.dimensions());
  }

  private Code declaration() {
    return Code.of("# # = #\1copy();\n#[chunk\1] = #;\n", type(), name(), name(), parts(), name());
  }

  /** The method that makes a copy. */
  MethodSpec method() {
    Code code = Code.of("#return copy\1;\n", newArray("copy\1", name(), 0, true));
    return MethodSpec.methodBuilder(name() + "\1copy")
        .addModifiers(Modifier.PRIVATE)
        .returns(type())
        .addCode(code.toCodeBlock())
        .build();
  }

  /**
   * An array as long as another, with the identity in it, or the same elements.
   *
   * @param depth how many subscripts lead to it
   */
  private Code newArray(String to, String from, int depth, boolean declares) {
    boolean isLast = depth + 1 == copy.dimensions();
    if (isLast && operator == null) {
      String type = declares ? copy.element() + "[] " : "";
      return Code.of("## = #.clone();\n", type, to, from);
    }
    String brackets = brackets().substring(2 * depth);
    String next = "k" + depth + "\1";
    Code code =
        Code.of(
            "## = new #[#.length]#;\n",
            declares ? copy.element() + brackets + " " : "",
            to,
            copy.element(),
            from,
            brackets.substring(2));
    if (isLast && operator != null) {
      IdentityCode identity = new IdentityCode(operator, copy.element());
      return identity.isZero()
          ? code
          : code.plus(Code.of("#.fill(#, #);\n", ARRAYS, to, identity.argument()));
    }
    String row = from + "[" + next + "]";
    Code inner = newArray(to + "[" + next + "]", row, depth + 1, false);
    return code.plus(
        Code.of(
            "for (int # = 0; # < #.length; #++) {\n  if (# != null) {\n#  }\n}\n",
            next,
            next,
            from,
            next,
            row,
            inner.indented("    ")));
  }

  /** Whether every iteration writes what it reads. */
  boolean isScratch() {
    return copy.isScratch();
  }

  /**
   * In a chunk that fails: what its first iteration has written so far is less than what the chunk
   * before has left.
   *
   * @param isFirst whether no iteration of the chunk is complete
   */
  Code forget(String isFirst) {
    return Code.of("if (#) {\n  loop\1.#[chunk\1] = null;\n}\n", isFirst, parts());
  }

  /** Leaves in the array what the last chunk up to {@code last$} has written. */
  private Code settle() {
    String at = name() + "\1last";
    return Code.of(
        "int # = last\1;\nwhile (# > 0 && #[#] == null) {\n  #--;\n}\nif (#[#] != null) {\n#}\n",
        at,
        at,
        parts(),
        at,
        at,
        parts(),
        at,
        copied(parts() + "[" + at + "]", name(), 0).indented("  "));
  }

  private Code copied(String from, String to, int depth) {
    if (depth + 1 == copy.dimensions()) {
      return Code.of("#.arraycopy(#, 0, #, 0, #.length);\n", SYSTEM, from, to, to);
    }
    String k = "k" + depth + "\1";
    String row = to + "[" + k + "]";
    return Code.of(
        "for (int # = 0; # < #.length; #++) {\n  if (# != null) {\n#  }\n}\n",
        k,
        k,
        to,
        k,
        row,
        copied(from + "[" + k + "]", row, depth + 1).indented("    "));
  }

  private Code merge() {
    String part = name() + "\1part";
    return Code.of(
        "# # = #[chunk\1];\nif (# != null) {\n#}\n",
        type(),
        part,
        parts(),
        part,
        mergeRow(part, name(), 0).indented("  "));
  }

  private Code mergeRow(String from, String to, int depth) {
    String k = "k" + depth + "\1";
    String part = from + "[" + k + "]";
    String element = to + "[" + k + "]";
    boolean isLast = depth + 1 == copy.dimensions();
    Code body =
        isLast
            ? combined(element, part)
            : Code.of(
                "if (# != null) {\n#}\n", part, mergeRow(part, element, depth + 1).indented("  "));
    return Code.of(
        "for (int # = 0; # < #.length; #++) {\n#}\n", k, k, from, k, body.indented("  "));
  }

  private Code combined(String element, String part) {
    if (operator == null) {
      throw new IllegalStateException("nothing to combine: " + name());
    }
    return switch (operator) {
      case SUM -> Code.of("# += #;\n", element, part);
      case PRODUCT -> Code.of("# *= #;\n", element, part);
      case AND, ALL -> Code.of("# &= #;\n", element, part);
      case OR, ANY -> Code.of("# |= #;\n", element, part);
      case XOR -> Code.of("# ^= #;\n", element, part);
      case MIN -> Code.of("# = #.min(#, #);\n", element, MATH, element, part);
      case MAX -> Code.of("# = #.max(#, #);\n", element, MATH, element, part);
      case MIN_FIRST -> chosen(element, part, "<");
      case MIN_LAST -> chosen(element, part, "<=");
      case MAX_FIRST -> chosen(element, part, ">");
      case MAX_LAST -> chosen(element, part, ">=");
      case REDUCER -> throw new IllegalStateException("no method combines elements");
    };
  }

  private static Code chosen(String element, String part, String relation) {
    return Code.of("if (# # #) {\n  # = #;\n}\n", part, relation, element, element, part);
  }

  /** Puts the copy's name where an iteration names a field. */
  List<SourceEdits.Replacement> edits() {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    String text = isNumber() ? name() + "[0]" : name();
    for (Span use : copy.uses()) {
      edits.add(
          new SourceEdits.Replacement(use.start(), use.end(), () -> Code.text(text), isNumber()));
    }
    return edits;
  }

  /** In verify mode: whether the bits may differ from those of the loop as written. */
  boolean isRounded() {
    return copy.isRounded();
  }

  /** In verify mode: what the serial loop left in the array, where bits may differ. */
  Code expect() {
    boolean sum = copy.operator() == ReductionOperator.SUM;
    return Code.of(
        "verify\1.#(\"#\", #, () -> loop\1.#);\n",
        sum ? "summed" : "multiplied",
        copy.name(),
        name(),
        parts());
  }
}
