package dev.parloop.processor.generate;

import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * The text that fields need with which a loop combines numbers. In parallel it does so with an
 * array of one element, of which chunks have copies as of any other; the field gets the element's
 * value behind the loop, also where that has failed.
 */
final class CellCode {
  private final LoopClasses.Named names;
  private final ModelText modelText;
  private final List<PrivateArray> cells = new ArrayList<>();

  CellCode(Verdict verdict, LoopClasses.Named names, ModelText modelText) {
    this.names = names;
    this.modelText = modelText;
    for (PrivateArray copy : verdict.copies()) {
      if (copy.isNumber()) {
        cells.add(copy);
      }
    }
  }

  private String cell(PrivateArray copy) {
    return new CopyCode(copy).cell(names);
  }

  /** The declarations of the arrays, in front of all that the loop needs. */
  Code declarations() {
    Code code = Code.EMPTY;
    for (PrivateArray copy : cells) {
      String type = copy.element().toString();
      code = code.plus(Code.of("#[] # = new #[1];\n", type, cell(copy), type));
    }
    return code;
  }

  /** What runs the loop, with the fields brought to the arrays before and back after it. */
  Code around(Code run) {
    if (cells.isEmpty()) {
      return run;
    }
    Code before = Code.EMPTY;
    Code after = Code.EMPTY;
    for (PrivateArray copy : cells) {
      Code element = Code.of("#[0]", cell(copy));
      before = before.plus(Code.of("# = #;\n", element, modelText.print(copy.array())));
      after =
          after.plus(Code.of("#;\n", modelText.assigned((Expr.FieldRead) copy.array(), element)));
    }
    return Code.of("#try {\n#} finally {\n#}\n", before, run.indented("  "), after.indented("  "));
  }

  /** In verify mode, behind the loop as written: the arrays hold what that has left. */
  static Code asWritten(List<CopyCode> copies, ModelText modelText) {
    Code code = Code.EMPTY;
    for (CopyCode copy : copies) {
      if (copy.isNumber()) {
        code = code.plus(Code.of("#[0] = #;\n", copy.name(), copy.value(modelText)));
      }
    }
    return code;
  }
}
