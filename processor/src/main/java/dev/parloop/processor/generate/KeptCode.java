package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.Beside;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.Rewriting;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The text that one variable needs whose last assignment counts. */
final class KeptCode {
  private final Kept kept;
  private final String name;
  private final Type type;

  /** What is kept beside it, where it is a position that the loop has alone. */
  private final @Nullable Beside beside;

  KeptCode(Kept kept) {
    this(kept, Rewriting.NONE);
  }

  KeptCode(Kept kept, Rewriting rewriting) {
    this.kept = kept;
    this.beside = besideOf(kept, rewriting);
    this.name = kept.variable().name();
    this.type = kept.variable().type();
  }

  private static @Nullable Beside besideOf(Kept kept, Rewriting rewriting) {
    for (Beside one : rewriting.besides()) {
      if (one.owner().equals(kept.variable())) {
        return one;
      }
    }
    return null;
  }

  String name() {
    return name;
  }

  TypeName typeName() {
    return Captures.typeOf(type);
  }

  /** The last values of the chunks, and which of them have any. */
  List<FieldSpec> fields() {
    return List.of(
        field(ArrayTypeName.of(typeName()), name + "\1parts"),
        field(ArrayTypeName.of(TypeName.BOOLEAN), name + "\1sets"));
  }

  private static FieldSpec field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE).initializer("{}").build();
  }

  /** Makes room for the chunks' values. */
  void prepare(MethodSpec.Builder prepare) {
    prepare.addStatement(ObjectCode.room(name + "\1parts", typeName()));
    prepare.addStatement(ObjectCode.room(name + "\1sets", TypeName.BOOLEAN));
  }

  /** The declaration in front of a chunk's loop. */
  Code declaration() {
    return Code.of(
        "# # = #;\nboolean #\1set = false;\n",
        type,
        name,
        type == Type.Primitive.BOOLEAN ? "false" : "0",
        name);
  }

  /**
   * Makes a block of each assignment, in which it is noted.
   *
   * @param text gives the text of expressions
   */
  List<SourceEdits.Replacement> edits(Function<Expr, Code> text) {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    for (Span write : kept.writes()) {
      edits.add(inserted(write.start(), Code.text("{ ")));
      edits.add(inserted(write.end(), Code.of(" #\1set = true;# }", name, besideAt(write, text))));
    }
    if (beside != null) {
      for (Beside.Site site : beside.sites()) {
        Span value = site.value().span();
        Code best = Code.text(beside.best().name());
        edits.add(new SourceEdits.Replacement(value.start(), value.end(), () -> best));
      }
    }
    return edits;
  }

  /** What keeps the value at the position beside it. */
  private Code besideAt(Span write, Function<Expr, Code> text) {
    if (beside != null) {
      for (Beside.Site site : beside.sites()) {
        if (site.write().equals(write)) {
          return Code.of(" # = #;", beside.best().name(), text.apply(site.taken()));
        }
      }
    }
    return Code.EMPTY;
  }

  static SourceEdits.Replacement inserted(int at, Code text) {
    return new SourceEdits.Replacement(at, at, () -> text);
  }

  /** The end of a chunk. */
  Code finish() {
    return Code.of(
        "loop\1.#\1parts[chunk\1] = #;\nloop\1.#\1sets[chunk\1] = #\1set;\n",
        name,
        name,
        name,
        name);
  }

  /** After the loop: the value before it, or that of the last chunk that counts. */
  Code after(String loop) {
    return Code.of("# = #;\n", name, call(loop, ""));
  }

  private Code call(String loop, String suffix) {
    String leader = leader();
    return Code.of(
        "#.#\1after(##)", loop, name, name + suffix, leader == null ? "" : ", " + leader + suffix);
  }

  private @Nullable String leader() {
    Reduction reduction = kept.leader();
    return reduction == null ? null : reduction.variable().name();
  }

  /** The method that finds the value after the loop. */
  MethodSpec method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name + "\1after")
            .addModifiers(Modifier.PRIVATE)
            .returns(typeName())
            .addParameter(typeName(), name);
    Reduction reduction = kept.leader();
    String leader = leader();
    String wins = "";
    if (reduction != null && leader != null) {
      method.addParameter(Captures.typeOf(reduction.variable().type()), leader);
      wins = " && " + leader + "\1parts[chunk\1] " + relation() + " " + leader;
    }
    Code code =
        Code.of(
            """
            for (int chunk\1 = 0; chunk\1 < #\1sets.length; chunk\1++) {
              if (#\1sets[chunk\1]#) {
            #    # = #\1parts[chunk\1];
              }
            }
            return #;
            """,
            name,
            name,
            wins,
            leader == null ? "" : "    " + leader + " = " + leader + "\1parts[chunk\1];\n",
            name,
            name,
            name);
    return method.addCode(code.toCodeBlock()).build();
  }

  private String relation() {
    Reduction leader = kept.leader();
    if (leader == null) {
      throw new IllegalStateException("no minimum or maximum to follow: " + name);
    }
    return switch (leader.operator()) {
      case MIN_FIRST -> "<";
      case MIN_LAST -> "<=";
      case MAX_FIRST -> ">";
      case MAX_LAST -> ">=";
      default -> throw new IllegalStateException("no order in " + leader.operator());
    };
  }

  /** In verify mode: keeps the prior value. */
  Code keepPrior() {
    return Code.of("# #\1prior = #;\n", type, name, name);
  }

  /** In verify mode: what the serial loop left in the variable, and what the parallel one gives. */
  Code expect() {
    return Code.of("verify\1.same(\"#\", #, () -> #);\n", name, name, call("loop\1", "\1prior"));
  }
}
