package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables for which a loop runs in two stages, and what its body is in the first, which
 * writes nothing but these variables and other local ones.
 *
 * @param all the scans
 * @param wraps the wrap-around variables
 * @param cuts statements that write memory or combine into other variables, in source order
 */
public record Scans(List<Scan> all, List<WrapAround> wraps, List<Cut> cuts) {
  /** A loop that runs in one stage. */
  public static final Scans NONE = new Scans(List.of(), List.of(), List.of());

  public Scans {
    all = List.copyOf(all);
    wraps = List.copyOf(wraps);
    cuts = List.copyOf(cuts);
  }

  /** Whether the loop runs in one stage. */
  public boolean isEmpty() {
    return all.isEmpty() && wraps.isEmpty();
  }

  /** The variables of both kinds. */
  public List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    all.forEach(scan -> variables.add(scan.variable()));
    wraps.forEach(wrap -> variables.add(wrap.variable()));
    return variables;
  }

  /** How many iterations have to be run for the values of all wrap-around variables. */
  public int depth() {
    return wraps.stream().mapToInt(WrapAround::depth).max().orElse(0);
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
      Scalars.Role role = written.role();
      for (Scan scan : all) {
        role = scan.variable().equals(written.variable()) ? Scalars.Role.SCAN : role;
      }
      for (WrapAround wrap : wraps) {
        role = wrap.variable().equals(written.variable()) ? Scalars.Role.WRAP_AROUND : role;
      }
      roles.add(written.as(role));
    }
    return scalars.with(roles);
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
