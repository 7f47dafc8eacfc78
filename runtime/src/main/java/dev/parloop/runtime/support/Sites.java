package dev.parloop.runtime.support;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All loops in the source of the classes that are loaded now. Keeps none of them. Safe for many
 * threads.
 */
final class Sites {

  private static final Set<WeakReference<LoopSite>> ALL = ConcurrentHashMap.newKeySet();
  private static final ReferenceQueue<LoopSite> GONE = new ReferenceQueue<>();

  private Sites() {}

  /** Notes a loop. */
  static void add(LoopSite site) {
    for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      ALL.remove(gone);
    }
    ALL.add(new WeakReference<>(site, GONE));
  }

  /** The loops, in no order. */
  static List<LoopSite> all() {
    return ALL.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
  }
}
