package dev.parloop.runtime.support;

import dev.parloop.runtime.settings.Settings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares one parallel loop with the loop as written, for {@code parloop.verify}. */
public final class Verify {

  private final ParallelLoop loop;

  private Verify(ParallelLoop loop) {
    this.loop = loop;
  }

  /** Whether the property {@code parloop.verify} asks for it. */
  public static boolean isOn() {
    return Settings.verify();
  }

  /** Begins; to be followed by the arrays that are written, the loop as written, and the rest. */
  public static Verify begin(ParallelLoop loop) {
    return new Verify(loop);
  }

  /** An array that the loop writes; its contents are kept now, down to the innermost arrays. */
  public Verify written(String name, @Nullable Object array) {
    return this;
  }

  /** The loop as written threw. */
  public void serialFailed(Throwable thrown) {}

  /** A floating-point sum: prior value, value of the loop as written, partial results. */
  public void sum(String name, double prior, double serial, Supplier<double[]> parts) {}

  /** As for {@code double}. */
  public void sum(String name, float prior, float serial, Supplier<float[]> parts) {}

  /** A floating-point product. */
  public void product(String name, double prior, double serial, Supplier<double[]> parts) {}

  /** As for {@code double}. */
  public void product(String name, float prior, float serial, Supplier<float[]> parts) {}

  /** Any other variable: both values have to be the same, bit for bit. */
  public void same(String name, Object serial, Supplier<Object> parallel) {}

  /** Runs the loop in shuffled chunks, compares, and leaves what the parallel loop computed. */
  public void run() {
    loop.run(Variant.FORK_JOIN);
  }

  /** As {@link #run}, for {@link ParallelLoop#tryRun}. */
  public boolean tryRun() {
    return loop.tryRun(Variant.FORK_JOIN);
  }
}
