package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scans of a loop, and what its body is in the first stage, which writes nothing but the scans'
 * variables and other local ones.
 *
 * @param all the variables
 * @param cuts statements that write memory or combine into other variables, in source order
 */
public record Scans(List<Scan> all, List<Cut> cuts) {
  /** A loop without scans. */
  public static final Scans NONE = new Scans(List.of(), List.of());

  public Scans {
    all = List.copyOf(all);
    cuts = List.copyOf(cuts);
  }

  /**
   * A statement that the first stage leaves out.
   *
   * @param kept the update of a scan's variable in it, which stays; null if there is none
   */
  public record Cut(Span statement, @Nullable Span kept) {
    /** Whether the first stage does not come to a place. */
    public boolean drops(Span place) {
      return statement.contains(place) && !(kept != null && kept.contains(place));
    }
  }

  /** Whether the first stage comes to a place of the loop's body. */
  public boolean keeps(Span place) {
    return cuts.stream().noneMatch(cut -> cut.drops(place));
  }

  /** The roles of variables, with those of scans settled. */
  Scalars settled(Scalars scalars) {
    List<Scalars.Written> roles = new ArrayList<>();
    for (Scalars.Written written : scalars.written()) {
      boolean scanned = false;
      for (Scan scan : all) {
        scanned |= scan.variable().equals(written.variable());
      }
      roles.add(scanned ? written.as(Scalars.Role.SCAN) : written);
    }
    return new Scalars(scalars.captured(), roles);
  }

  /** Places that are written where a counter points: no two iterations write one of the same. */
  static final class Packed {
    private final IdentityHashMap<Expr, Scan> places = new IdentityHashMap<>();

    void add(Expr place, Scan scan) {
      places.put(place, scan);
    }

    /** The counter of a place, or null. */
    @Nullable Scan counterOf(Expr place) {
      return places.get(place);
    }
  }
}
