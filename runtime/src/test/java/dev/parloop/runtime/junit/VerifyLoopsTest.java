package dev.parloop.runtime.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.parloop.runtime.VerificationError;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import dev.parloop.runtime.support.Verify;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

class VerifyLoopsTest {

  private static final String PROPERTY = "parloop.verify";

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  /** A loop that fills with 2 instead of 1, in the shape of generated code. */
  private static final class WrongLoop extends ParallelLoop {
    private static final LoopSite SITE = LoopSite.named("Wrong.fill#1").serialBelow(0).build();

    private final int[] filled = new int[100];

    WrongLoop() {
      super(SITE, 100);
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      for (int i = (int) from; i < to; i++) {
        filled[i] = 2;
      }
    }

    private void call() {
      if (Verify.isOn(this)) {
        Verify verify = Verify.begin(this).written("filled", filled);
        Arrays.fill(filled, 1);
        verify.run();
      } else {
        run(Variant.AUTO);
      }
    }
  }

  /** A user's test, which is run by the tests below. */
  @VerifyLoops
  static class Marked {
    @Test
    void callsALoop() {
      new WrongLoop().call();
    }
  }

  /** One that inherits. */
  static final class Inheriting extends Marked {}

  private static List<Failure> failures(Class<?> type) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    assertEquals(1, listener.getSummary().getTestsStartedCount());
    return listener.getSummary().getFailures();
  }

  @Test
  void findsALoopThatDiffers() {
    for (Class<?> type : List.of(Marked.class, Inheriting.class)) {
      List<Failure> failures = failures(type);
      assertEquals(1, failures.size());
      VerificationError e =
          assertInstanceOf(VerificationError.class, failures.get(0).getException());
      assertEquals("filled[0]", e.element());
      assertNull(System.getProperty(PROPERTY), "off again");
    }
  }

  @Test
  void leavesAPropertyThatIsSet() {
    System.setProperty(PROPERTY, "false");
    assertEquals(List.of(), failures(Marked.class));
    assertEquals("false", System.getProperty(PROPERTY));
    System.setProperty(PROPERTY, "true");
    assertEquals(1, failures(Marked.class).size());
    assertEquals("true", System.getProperty(PROPERTY));
  }

  @Test
  void staysOnUntilTheLastOfSeveralClassesIsOver() {
    VerifyLoopsExtension first = new VerifyLoopsExtension();
    VerifyLoopsExtension second = new VerifyLoopsExtension();
    first.begin();
    second.begin();
    first.end();
    assertEquals("sampled", System.getProperty(PROPERTY));
    second.end();
    assertNull(System.getProperty(PROPERTY));
  }
}
