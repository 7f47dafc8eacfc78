package dev.parloop.processor.model.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps all accesses of a run, in order, and finds those that clash. */
public final class AccessLog implements Consumer<Access> {
  private final List<Access> accesses = new ArrayList<>();

  /** An empty log. */
  public AccessLog() {}

  @Override
  public void accept(Access access) {
    accesses.add(access);
  }

  /** The accesses in the order in which they happened. */
  public List<Access> accesses() {
    return List.copyOf(accesses);
  }

  /**
   * The first two accesses of one location by different iterations, of which one writes.
   *
   * @param ignored locations that do not count: reductions, say
   */
  public Optional<Conflict> conflict(Predicate<Location> ignored) {
    Map<Location, Users> users = new HashMap<>();
    for (Access access : accesses) {
      if (access.ordinal() == Access.OUTSIDE || ignored.test(access.location())) {
        continue;
      }
      Users known = users.computeIfAbsent(access.location(), l -> new Users());
      Optional<Access> other = known.clashing(access);
      if (other.isPresent()) {
        return Optional.of(new Conflict(other.get(), access));
      }
      known.add(access);
    }
    return Optional.empty();
  }

  /** Two accesses by different iterations, {@code first} the earlier one in serial order. */
  public record Conflict(Access first, Access second) {}

  /** Who used one location so far; two different readers are enough to clash with any writer. */
  private static final class Users {
    private final List<Access> readers = new ArrayList<>(2);
    private final List<Access> writers = new ArrayList<>(1);

    Optional<Access> clashing(Access access) {
      Optional<Access> writer = other(writers, access);
      return writer.isPresent() || !access.isWrite() ? writer : other(readers, access);
    }

    void add(Access access) {
      List<Access> same = access.isWrite() ? writers : readers;
      if (same.size() < 2 && (same.isEmpty() || other(same, access).isPresent())) {
        same.add(access);
      }
    }

    private static Optional<Access> other(List<Access> users, Access access) {
      return users.stream().filter(u -> u.ordinal() != access.ordinal()).findFirst();
    }
  }
}
