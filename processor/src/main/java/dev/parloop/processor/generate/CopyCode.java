package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The text that one array needs of which every chunk has a copy.
 *
 * <p>In a chunk a variable of the array's name holds the copy. For a field it is one of another
 * name, which replaces the field's in the iterations.
 */
final class CopyCode {
  private static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");

  private final PrivateArray copy;
  private final IdentityCode identity;

  CopyCode(PrivateArray copy) {
    this.copy = copy;
    this.identity = new IdentityCode(copy.operator(), copy.element());
  }

  /** What holds the array in the loop's class, and the copy in a chunk. */
  String name() {
    return copy.array() instanceof Expr.FieldRead ? copy.name() + "$array" : copy.name();
  }

  /** Whether the array has to be handed to the loop under that name. */
  boolean isField() {
    return copy.array() instanceof Expr.FieldRead;
  }

  TypeName type() {
    return Captures.typeOf(copy.type());
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

  /** The method that combines a chunk's copies into the arrays. */
  static MethodSpec merge(List<CopyCode> copies) {
    Code code = Code.EMPTY;
    for (CopyCode copy : copies) {
      code = code.plus(copy.merge());
    }
    return MethodSpec.methodBuilder("merge")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(int.class, "chunk$")
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
    return name() + "$parts";
  }

  /** Makes room for the copies. */
  void prepare(MethodSpec.Builder prepare) {
    prepare.addStatement("$L = new $L[chunks$$]$L", parts(), copy.element(), brackets());
  }

  private String brackets() {
    return "[]".repeat(copy.dimensions());
  }

  private Code declaration() {
    return Code.of("# # = #$copy();\n#[chunk$] = #;\n", type(), name(), name(), parts(), name());
  }

  /** The method that makes a copy. */
  MethodSpec method() {
    Code code = Code.of("#return copy$;\n", newArray("copy$", name(), 0, true));
    return MethodSpec.methodBuilder(name() + "$copy")
        .addModifiers(Modifier.PRIVATE)
        .returns(type())
        .addCode(code.toCodeBlock())
        .build();
  }

  /**
   * An array as long as another, with the identity in it.
   *
   * @param depth how many subscripts lead to it
   */
  private Code newArray(String to, String from, int depth, boolean declares) {
    String brackets = brackets().substring(2 * depth);
    String next = "k" + depth + "$";
    Code code =
        Code.of(
            "## = new #[#.length]#;\n",
            declares ? copy.element() + brackets + " " : "",
            to,
            copy.element(),
            from,
            brackets.substring(2));
    if (depth + 1 == copy.dimensions()) {
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

  private Code merge() {
    String part = name() + "$part";
    return Code.of(
        "# # = #[chunk$];\nif (# != null) {\n#}\n",
        type(),
        part,
        parts(),
        part,
        mergeRow(part, name(), 0).indented("  "));
  }

  private Code mergeRow(String from, String to, int depth) {
    String k = "k" + depth + "$";
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
    return switch (copy.operator()) {
      case SUM -> Code.of("# += #;\n", element, part);
      case PRODUCT -> Code.of("# *= #;\n", element, part);
      case AND, ALL -> Code.of("# &= #;\n", element, part);
      case OR, ANY -> Code.of("# |= #;\n", element, part);
      case XOR -> Code.of("# ^= #;\n", element, part);
      case MIN -> Code.of("# = Math.min(#, #);\n", element, element, part);
      case MAX -> Code.of("# = Math.max(#, #);\n", element, element, part);
      case MIN_FIRST -> chosen(element, part, "<");
      case MIN_LAST -> chosen(element, part, "<=");
      case MAX_FIRST -> chosen(element, part, ">");
      case MAX_LAST -> chosen(element, part, ">=");
    };
  }

  private static Code chosen(String element, String part, String relation) {
    return Code.of("if (# # #) {\n  # = #;\n}\n", part, relation, element, element, part);
  }

  /** Puts the copy's name where an iteration names a field. */
  List<SourceEdits.Replacement> edits() {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    for (Span use : copy.uses()) {
      edits.add(new SourceEdits.Replacement(use.start(), use.end(), () -> Code.text(name())));
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
        "verify$.#(\"#\", #, () -> loop$.#);\n",
        sum ? "summed" : "multiplied",
        copy.name(),
        name(),
        parts());
  }
}
