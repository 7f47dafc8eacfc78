package dev.parloop.samples.workload;

import java.util.List;
import java.util.Optional;

/** All workloads. */
public final class Workloads {
  private static final List<Workload> ALL =
      List.of(
          new MandelbrotWorkload(),
          new MandelbrotVectorizeWorkload(),
          new SlowSeriesDigitsWorkload(),
          new SlowSeriesStringWorkload(),
          new SlowSeriesPartialsWorkload(),
          new TrigSeriesWorkload(),
          new SumWorkload(),
          new Sin2Cos2Workload(),
          new VelocityWorkload(),
          new BroadcastWorkload(),
          new UfuncsWorkload(),
          new AddWorkload(),
          new SinWorkload(),
          new NormIsfWorkload(),
          new MatmulWorkload(),
          new NestedTableWorkload(),
          new MapSleepWorkload(),
          new MapSquareWorkload(),
          new ForeachWorkload(),
          new AddTwoWorkload(),
          new AsCompletedWorkload(),
          new ClosureWorkload(),
          new BeamsWorkload(),
          new BatchesWorkload());

  private Workloads() {}

  /** In the order in which they are listed. */
  public static List<Workload> all() {
    return ALL;
  }

  /** The one of this name, if there is one. */
  public static Optional<Workload> find(String name) {
    return ALL.stream().filter(workload -> workload.name().equals(name)).findFirst();
  }
}
