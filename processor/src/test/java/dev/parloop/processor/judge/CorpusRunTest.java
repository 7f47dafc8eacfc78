package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.testing.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The accepted loops of the corpus are run on random arguments, of which several may be one array,
 * with their iterations in random order: where the guards hold, no two iterations clash, and what
 * is computed is what the loop as written computes.
 */
class CorpusRunTest {
  private static final int ARGUMENTS = Integer.getInteger("parloop.arguments", 24);
  private static final long STEPS = 60_000;

  /** Loops over arrays of a constant length are run on shorter ones. */
  private static final String CONSTANT = "(static final int \\w+ = )\\d{3,};";

  private final List<String> problems = new ArrayList<>();
  private final List<String> notRun = new ArrayList<>();
  private int accepted;

  @Test
  void acceptedLoopsAnswerAsWrittenInAnyOrder(TestReporter reporter) throws IOException {
    for (Path file : Corpus.files()) {
      String text = Files.readString(file).replaceAll(CONSTANT, "$124;");
      String name = file.getFileName().toString().replace(".java", "");
      Sources.named(name, text)
          .inside(
              result -> {
                for (AnnotatedMethod method : result.methods()) {
                  method.loops().forEach(loop -> run(loop, result));
                }
                return result;
              });
    }
    String figures = accepted + " accepted loops, of which could not be run: " + notRun;
    reporter.publishEntry("loops", figures);
    assertEquals("", String.join("\n", problems));
    assertTrue(notRun.size() * 10 <= accepted, figures);
  }

  private void run(MarkedLoop marked, Sources.Result result) {
    LoopNest nest = marked.nest();
    if (!(nest.space() instanceof IterationSpace.Unknown)) {
      Verdict verdict = Corpus.verdict(nest, result);
      // What the user vouches for is not proved.
      if (verdict.status() == Verdict.Status.PROVED || verdict.status() == Verdict.Status.GUARDED) {
        run(nest, verdict, result);
      }
    }
    marked.inner().forEach(inner -> run(inner, result));
  }

  private void run(LoopNest nest, Verdict verdict, Sources.Result result) {
    accepted++;
    String where = nest.id() + " (" + nest.span() + ")";
    if (verdict.reductions().stream()
        .anyMatch(reduction -> reduction.operator() == ReductionOperator.REDUCER)) {
      notRun.add(where);
      return;
    }
    LoopUses uses = LoopUses.of(nest, result.callees());
    Method method =
        new Method(nest.owner(), nest.method(), "()V", Type.VOID, true, true, false, List.of());
    MethodBody body =
        new MethodBody(method, uses.variables(), new Stmt.Block(List.of(), Span.NONE));
    LoopCheck check = new LoopCheck(new PreparedLoop(nest, body, result.callees(), STEPS), verdict);
    String problem = check.run(ARGUMENTS, seed -> new AnyArguments(seed, nest, uses));
    if (problem != null) {
      problems.add(where + ": " + problem);
    } else if (check.compared() == 0) {
      notRun.add(where);
    }
  }
}
