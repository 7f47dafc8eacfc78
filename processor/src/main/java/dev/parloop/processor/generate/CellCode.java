package dev.parloop.processor.generate;

import dev.parloop.processor.judge.Verdict;
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
  private final List<CopyCode> cells = new ArrayList<>();

  CellCode(Verdict verdict, LoopClasses.Named names, ModelText modelText) {
    this.names = names;
    this.modelText = modelText;
    for (CopyCode copy : CopyCode.all(verdict.copies())) {
      if (copy.isNumber()) {
        cells.add(copy);
      }
    }
  }

  /** The declarations of the arrays, in front of all that the loop needs. */
  Code declarations() {
    Code code = Code.EMPTY;
    for (CopyCode copy : cells) {
      code = code.plus(copy.cellDeclaration(names));
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
    for (CopyCode copy : cells) {
      Code element = copy.element(names);
      before = before.plus(Code.of("# = #;\n", element, copy.value(modelText)));
      after = after.plus(Code.of("#;\n", copy.assigned(modelText, element)));
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
