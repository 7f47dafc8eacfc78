package dev.parloop.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.Beside;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the loops of one method: what stands in a loop's place (a region), and the class that
 * holds its chunk.
 */
final class LoopEmitter {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  private final AnnotatedMethod method;
  private final Map<String, LoopPlan> plans;
  private final SourceEdits edits;
  private final ModelText modelText;
  private final String self;
  private final LoopClasses classes;
  private final Map<String, Emitted> emitted = new HashMap<>();

  /** How jumps to the loop whose chunk is being written are written. */
  private List<SourceEdits.Replacement> jumps = List.of();

  /** What is known of a loop class that has been written. */
  private record Emitted(LoopClasses.Named names, Captures captures) {}

  /**
   * An emitter for the loops of {@code method}.
   *
   * @param plans by loop id, of the loops that are to run in parallel
   * @param self what stands for {@code this}
   * @param classes takes the loops' classes
   */
  LoopEmitter(
      AnnotatedMethod method,
      Map<String, LoopPlan> plans,
      SourceEdits edits,
      ModelText modelText,
      String self,
      LoopClasses classes) {
    this.method = method;
    this.plans = plans;
    this.edits = edits;
    this.modelText = modelText;
    this.self = self;
    this.classes = classes;
  }

  /**
   * What replaces loops in the text around them: the outermost of {@code loops} that run in
   * parallel.
   *
   * @param variant the text of the variant to run
   */
  List<SourceEdits.Replacement> replacements(List<MarkedLoop> loops, Code variant) {
    List<SourceEdits.Replacement> found = new ArrayList<>();
    for (MarkedLoop loop : loops) {
      LoopPlan plan = plans.get(loop.nest().id());
      if (plan == null) {
        found.addAll(replacements(loop.inner(), variant));
      } else {
        LoopNest nest = loop.nest();
        found.add(
            new SourceEdits.Replacement(
                startWithLabel(nest), nest.span().end(), () -> region(loop, plan, variant)));
      }
    }
    return found;
  }

  /** The outermost of {@code loops} that run in parallel. */
  List<Span> replaced(List<MarkedLoop> loops) {
    List<Span> found = new ArrayList<>();
    for (MarkedLoop loop : loops) {
      if (plans.containsKey(loop.nest().id())) {
        found.add(loop.nest().span());
      } else {
        found.addAll(replaced(loop.inner()));
      }
    }
    return found;
  }

  private Code region(MarkedLoop loop, LoopPlan plan, Code variant) {
    LoopNest nest = loop.nest();
    Emitted emitted = emitted(loop, plan);
    LoopClasses.Named names = emitted.names();
    Captures captures = emitted.captures();
    String object = "loop" + names.ordinal() + "\1";

    Code verify = Code.of("#.verify(##)", names.simpleName(), object, verified(plan, captures));
    Code skips = Code.EMPTY;
    Code run = Code.EMPTY;
    String tried = tried(plan.verdict());
    if (tried != null) {
      skips =
          Code.of(
              " || !(#.isOn(#) ? # : #.#(#))",
              Support.VERIFY,
              object,
              verify,
              object,
              tried,
              variant);
    } else {
      run =
          new CellCode(plan.verdict(), names, modelText)
              .around(
                  Code.of(
                      "if (#.isOn(#)) {\n  #;\n} else {\n  #.run(#);\n}\n",
                      Support.VERIFY,
                      object,
                      verify,
                      object,
                      variant))
              .indented("  ");
    }
    Code body =
        Code.of(
            "#if (# == null || #.runsSerially(#)##) {\n#\n  #.ranAsWritten(#);\n} else {\n##}\n",
            setUp(plan.verdict(), names, object, captures),
            object,
            object,
            variant,
            new GuardCode(modelText).all(object, plan.verdict().guards()),
            skips,
            inOrder(loop, names.start(), names.array(), names::first, variant).indented("  "),
            Support.PARALLEL_LOOP,
            object,
            run,
            results(plan, object)
                .plus(new SearchCode(this, method, nest, plan.verdict().exits()).after(object))
                .plus(Code.of("  #.end();\n", object)));
    return Code.of("{ // #\n#}", place(nest), thrown(nest).plus(body).indented("  "));
  }

  /** What runs a loop that may have to be run as written after all; null for any other. */
  static @Nullable String tried(Verdict verdict) {
    if (verdict.rerunOnFailure()) {
      return "tryRun";
    }
    return verdict.scans().isEmpty() ? null : "runStaged";
  }

  /** The class of a loop, which stands in one place more where a loop around it is verified. */
  private Emitted emitted(MarkedLoop loop, LoopPlan plan) {
    String id = loop.nest().id();
    Emitted known = emitted.get(id);
    if (known == null) {
      LoopClasses.Named names = classes.named(method, loop.nest(), plan);
      known = new Emitted(names, captures(plan, names));
      emitted.put(id, known);
      List<SourceEdits.Replacement> around = jumps;
      jumps = List.of();
      classes.add(new LoopClassWriter(this, method, loop, plan, known.captures(), names).write());
      jumps = around;
    }
    return known;
  }

  /** The arguments of a loop class's verify method after the loop itself. */
  private Code verified(LoopPlan plan, Captures captures) {
    Code code = captures.values();
    for (Reduction reduction : plan.verdict().reductions()) {
      code = code.plus(Code.of(", #", reduction.variable().name()));
    }
    for (Beside beside : plan.verdict().rewriting().besides()) {
      code = code.plus(Code.of(", #", slice(beside.value())));
    }
    for (Kept kept : plan.verdict().kept()) {
      if (!kept.isTemporary()) {
        code = code.plus(Code.of(", #", kept.variable().name()));
      }
    }
    return code;
  }

  /** The text of a loop-invariant array that the loop writes. */
  Code written(Expr array) {
    return modelText.print(array);
  }

  /** What prints expressions that have no text of their own. */
  ModelText modelText() {
    return modelText;
  }

  /** Where the loops' vector forms are. */
  VectorClass vectors() {
    return classes.vectors();
  }

  private Code thrown(LoopNest nest) {
    Code code = Code.EMPTY;
    for (String exception : nest.checkedExceptions()) {
      code = code.plus(Code.of("#.<#>mayThrow();\n", Support.CHECKED, modelText.thrown(exception)));
    }
    return code;
  }

  /** {@code Series.java:14}, for comments. */
  static String place(LoopNest nest) {
    return nest.span().file() + ":" + nest.span().line();
  }

  private Code setUp(Verdict verdict, LoopClasses.Named names, String object, Captures captures) {
    LoopNest nest = verdict.nest();
    Code trip;
    Code first = Code.EMPTY;
    if (nest.space() instanceof IterationSpace.Range range) {
      Code start = slice(range.start());
      if (LoopShape.literal(range.start()) == null) {
        first = Code.of("# # = #;\n", range.variable().type(), names.start(), start);
        start = Code.text(names.start());
      }
      for (SecondCounter second : nest.seconds()) {
        Variable variable = second.variable();
        first =
            first.plus(
                Code.of(
                    "# # = #;\n", variable.type(), names.first(variable), slice(second.start())));
      }
      trip = new TripCode(this, verdict, names).count(range, start);
    } else {
      IterationSpace.Elements elements = (IterationSpace.Elements) nest.space();
      TypeName type = classes.arrayType(method, elements.array());
      first = Code.of("# # = #;\n", type, names.array(), slice(elements.array()));
      trip = Code.of("long # = #.length;\n", names.trips(), names.array());
    }
    return first
        .plus(trip)
        .plus(new CellCode(verdict, names, modelText).declarations())
        .plus(
            Code.of(
                "# # = #.isFew(#) ? null : #.of(##);\n",
                names.type(),
                object,
                names.site(),
                names.trips(),
                names.simpleName(),
                names.trips(),
                captures.values()));
  }

  /** A step that is not constant, of the counter's type: {@code i += s} converts its sum. */
  Code step(IterationSpace.Range range) {
    return step(range.step());
  }

  /** What is not in the text, such as the sign in {@code i -= s}, has the place of its operand. */
  private Code step(Expr step) {
    Expr operand =
        step instanceof Expr.Convert convert
            ? convert.operand()
            : step instanceof Expr.Unary unary ? unary.operand() : null;
    if (operand == null || !operand.span().equals(step.span())) {
      return slice(step);
    }
    Code text = step(operand);
    Code whole = operand instanceof Expr.Read ? text : Code.of("(#)", text);
    if (step instanceof Expr.Unary) {
      return Code.of("-#", whole);
    }
    boolean narrows = step.type() == Type.Primitive.INT && operand.type() == Type.Primitive.LONG;
    return narrows ? Code.of("(int) #", whole) : text;
  }

  /** The text of an expression of the loop's header; what has no text of its own is printed. */
  Code slice(Expr expr) {
    return expr.span().end() > expr.span().start()
        ? edits.slice(expr.span())
        : modelText.print(expr);
  }

  private Captures captures(LoopPlan plan, LoopClasses.Named names) {
    LoopNest nest = plan.verdict().nest();
    Captures captures = new Captures();
    if (edits.usesSelf(nest.span())) {
      captures.add(self, TypeName.get(method.owner().asType()), Code.text(self));
    }
    if (nest.space() instanceof IterationSpace.Range range) {
      TypeName type = Captures.typeOf(range.variable(), method);
      if (LoopShape.literal(range.start()) == null) {
        captures.add("start\1", type, Code.text(names.start()));
      }
      if (LoopShape.literal(range.step()) == null) {
        captures.add("step\1", type, step(range));
      }
    } else if (nest.space() instanceof IterationSpace.Elements elements) {
      captures.add(
          "array\1", classes.arrayType(method, elements.array()), Code.text(names.array()));
    }
    for (Induction induction : plan.verdict().inductions()) {
      Variable variable = induction.variable();
      captures.add(
          InductionCode.first(variable),
          Captures.typeOf(variable, method),
          Code.text(nest.second(variable) == null ? variable.name() : names.first(variable)));
      if (LoopShape.literal(induction.step()) == null) {
        captures.add(
            InductionCode.step(variable), TypeName.LONG, modelText.print(induction.step()));
      }
    }
    for (CopyCode code : CopyCode.all(plan.verdict().copies())) {
      if (code.isField()) {
        Code value = code.isNumber() ? Code.text(code.cell(names)) : code.value(modelText);
        captures.add(code.name(), code.type(), value);
      }
    }
    List<Variable> fromBefore = new ArrayList<>(plan.verdict().found());
    fromBefore.addAll(plan.verdict().scans().variables());
    for (Variable variable : fromBefore) {
      if (!variable.isBlank()) {
        captures.add(
            InductionCode.first(variable),
            Captures.typeOf(variable, method),
            Code.text(variable.name()));
      }
    }
    for (Variable variable : plan.verdict().captured()) {
      if (!isOnlyArray(variable, plan.verdict())) {
        captures.add(
            variable.name(), Captures.typeOf(variable, method), Code.text(variable.name()));
      }
    }
    return captures;
  }

  /** Whether the variable is the array of a for-each loop, {@code array$}, and nothing else. */
  private boolean isOnlyArray(Variable variable, Verdict verdict) {
    return verdict.nest().space() instanceof IterationSpace.Elements elements
        && elements.array() instanceof Expr.Read read
        && read.variable().equals(variable)
        && verdict.written().isEmpty()
        && verdict.writtenFields().isEmpty()
        && !method.mentions(verdict.nest().body().span(), variable.name());
  }

  /**
   * The iterations in order. Marked loops inside them may still run in parallel, each on its own
   * verdict: there may be few outer iterations and many inner ones. A sum in one of those then has
   * the bits that it has in a chunk.
   *
   * @param first stands for the start, which is evaluated once
   * @param array stands for the array of a for-each loop
   * @param second gives what stands for the start of a second counter
   * @param variant the text of the variant to run
   */
  Code inOrder(
      MarkedLoop loop,
      String first,
      String array,
      Function<Variable, String> second,
      Code variant) {
    LoopNest nest = loop.nest();
    List<SourceEdits.Replacement> all = headerEdits(nest.space(), first, array);
    for (SecondCounter one : nest.seconds()) {
      all.add(replaced(one.start(), second.apply(one.variable())));
    }
    all.addAll(replacements(loop.inner(), variant));
    all.addAll(jumps);
    return edits.slice(startWithLabel(nest), nest.span().end(), all);
  }

  /**
   * The same inside a loop's class.
   *
   * @param leaving how the jumps are written that leave the loop
   */
  Code inOrder(MarkedLoop loop, List<SourceEdits.Replacement> leaving) {
    jumps = leaving;
    Code code = inOrder(loop, "start\1", "array\1", InductionCode::first, classes.automatic());
    jumps = List.of();
    return code;
  }

  /** A stretch of the method's text. */
  Code text(int start, int end) {
    return edits.slice(start, end, List.of());
  }

  /** A jump, as it is written in the text around. */
  Code jump(Span jump) {
    return edits.slice(jump.start(), jump.end(), jumps);
  }

  private static List<SourceEdits.Replacement> headerEdits(
      IterationSpace space, String first, String array) {
    List<SourceEdits.Replacement> header = new ArrayList<>();
    if (space instanceof IterationSpace.Range range && LoopShape.literal(range.start()) == null) {
      header.add(replaced(range.start(), first));
    } else if (space instanceof IterationSpace.Elements elements) {
      header.add(replaced(elements.array(), array));
    }
    return header;
  }

  private static SourceEdits.Replacement replaced(Expr expr, String name) {
    return new SourceEdits.Replacement(
        expr.span().start(), expr.span().end(), () -> Code.text(name));
  }

  private Code results(LoopPlan plan, String object) {
    Code code = Code.EMPTY;
    for (Beside beside : plan.verdict().rewriting().besides()) {
      Variable best = beside.best();
      code = code.plus(Code.of("  # # = #;\n", best.type(), best.name(), slice(beside.value())));
    }
    // Those that follow a minimum or maximum compare with its value before the loop.
    for (Kept kept : plan.verdict().kept()) {
      if (!kept.isTemporary()) {
        code = code.plus(new KeptCode(kept).after(object).indented("  "));
      }
    }
    for (Reduction reduction : plan.verdict().reductions()) {
      code = code.plus(new ReductionCode(reduction).combine(object).indented("  "));
    }
    for (Variable variable : plan.verdict().privates()) {
      code = code.plus(Code.of("  # = #.#\1last;\n", variable.name(), object, variable.name()));
    }
    return code;
  }

  /**
   * The body of an iteration, with marked loops inside it replaced in turn.
   *
   * @param more edits of its text, jumps excepted
   * @param leaving how jumps are written, in the loops inside it too
   * @param unwrapped whether a block's own braces are left out
   */
  Code body(
      MarkedLoop loop,
      List<SourceEdits.Replacement> more,
      List<SourceEdits.Replacement> leaving,
      boolean unwrapped) {
    List<SourceEdits.Replacement> all = new ArrayList<>(more);
    all.addAll(leaving);
    all.addAll(replacements(loop.inner(), classes.automatic()));
    Span span = loop.nest().body().span();
    jumps = leaving;
    Code code =
        unwrapped && method.source().charAt(span.start()) == '{'
            ? edits.inside(span, all)
            : edits.slice(span.start(), span.end(), all);
    jumps = List.of();
    return code;
  }

  /** Declarations of constants around a loop that its text uses. */
  Code constants(LoopNest nest) {
    return edits.constants(nest.span());
  }

  /** Offset of the loop's label, or of the loop if it has none. */
  private int startWithLabel(LoopNest nest) {
    String label = nest.label();
    int loop = nest.span().start();
    if (label == null) {
      return loop;
    }
    // The first one that is followed by a colon and comments only: later ones are in comments.
    int at = method.source().indexOf(label, method.body().start());
    while (at < loop && !isLabel(at + label.length(), loop)) {
      at = method.source().indexOf(label, at + 1);
    }
    return at;
  }

  private boolean isLabel(int end, int loop) {
    String between = method.source().substring(end, Math.max(end, loop));
    return COMMENT.matcher(between).replaceAll("").strip().equals(":");
  }
}
