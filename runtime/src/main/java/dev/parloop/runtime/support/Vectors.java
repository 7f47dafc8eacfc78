package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.math.Fused;
import dev.parloop.runtime.settings.Settings;
import java.lang.reflect.Method;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether vector code can run in this JVM, and whether it is worth it.
 *
 * <p>The classes with vector code are not touched before they are wanted: without the module {@code
 * jdk.incubator.vector} they could not be linked. What is found out is constant for the process.
 */
final class Vectors {

  private static final String MODULE = "jdk.incubator.vector";

  /** Narrower vectors gain too little over what C2 makes of scalar code. */
  private static final int USEFUL_BITS = 256;

  /** The first release whose masks run in registers of their own. */
  private static final int GOOD_MASKS = 21;

  /** The first release that compresses lanes. */
  private static final int COMPRESSES = 19;

  private static final @Nullable Module FOUND = BootModules.find(MODULE);
  private static final boolean USEFUL = FOUND != null && isUseful(FOUND);
  private static final boolean HAS_GOOD_MASKS = Runtime.version().feature() >= GOOD_MASKS;

  private static final boolean WARMS_UP =
      Boolean.parseBoolean(System.getProperty("parloop.warmUp", "true")) && isOptimising();

  private Vectors() {}

  /** Whether vectors that are asked for wait until HotSpot has compiled them. */
  static boolean warmsUp() {
    return WARMS_UP;
  }

  /**
   * Whether an execution uses the vector form of a loop that has one because the variant or the
   * mode asks for it.
   *
   * @param site the loop
   * @param variant what is asked for
   * @throws IllegalArgumentException if the property {@code parloop.mode} makes no sense
   */
  static boolean wanted(LoopSite site, Variant variant) {
    if (site.vectors() == LoopSite.Vectors.NONE || FOUND == null || isLacking(site)) {
      return false;
    }
    Mode mode = Settings.mode();
    return switch (mode) {
      case SIMD, FORK_JOIN_SIMD -> true;
      case SERIAL, FORK_JOIN -> false;
      case AUTO -> variant.wantsVectors();
    };
  }

  /**
   * What finds out whether the vector form of a loop is worth using where nobody asks for it.
   *
   * @return null if it is certain that it is not
   */
  static @Nullable VectorTrial trial(LoopSite site) {
    boolean mayPay = mayPay(site.vectors()) && !isLacking(site);
    return Settings.mode() == Mode.AUTO && mayPay ? site.trial() : null;
  }

  /** Whether the machine or the JVM lacks what the vector form of a loop is made of. */
  private static boolean isLacking(LoopSite site) {
    return lacksInstruction(site) || lacksOperation(site);
  }

  private static boolean lacksOperation(LoopSite site) {
    return site.compressed() && Runtime.version().feature() < COMPRESSES;
  }

  /** In vectors, what the hardware does not have takes microseconds for each element. */
  private static boolean lacksInstruction(LoopSite site) {
    return site.fused() && !Fused.isInstruction();
  }

  private static boolean mayPay(LoopSite.Vectors vectors) {
    return USEFUL
        && switch (vectors) {
          case NONE, ON_REQUEST -> false;
          case PLAIN -> true;
          case MASKED -> HAS_GOOD_MASKS;
        };
  }

  /** Why the vector form of a loop is not used where nobody asks for it, or that it may be. */
  static String reason(LoopSite site) {
    if (site.vectors() == LoopSite.Vectors.NONE) {
      return "none";
    } else if (site.vectors() == LoopSite.Vectors.ON_REQUEST) {
      return "not used: C2 is expected to do as well";
    } else if (FOUND == null) {
      return "not used: Java runs without --add-modules " + MODULE;
    } else if (!USEFUL) {
      return "not used: this JVM has no wide vectors";
    } else if (lacksInstruction(site)) {
      return "not used: this machine has no fused multiply-add";
    } else if (lacksOperation(site)) {
      return "not used: it needs Java " + COMPRESSES;
    } else if (!mayPay(site.vectors())) {
      return "not used: masks are slow before Java " + GOOD_MASKS;
    }
    return site.trial().reason();
  }

  /** Whether the JVM compiles vector code to wide vector instructions. */
  private static boolean isUseful(Module module) {
    return isOptimising() && preferredBits(module) >= USEFUL_BITS;
  }

  /** Only HotSpot's C2 turns vector operations into instructions; all else makes objects. */
  private static boolean isOptimising() {
    String name = System.getProperty("java.vm.name", "").toLowerCase(Locale.ROOT);
    String info = System.getProperty("java.vm.info", "");
    boolean hotspot = name.contains("hotspot") || name.contains("openjdk");
    return hotspot && info.startsWith("mixed mode") && !info.contains("emulated-client");
  }

  private static int preferredBits(Module module) {
    Class<?> shape = Class.forName(module, MODULE + ".VectorShape");
    if (shape == null) {
      return 0;
    }
    try {
      Method preferred = shape.getMethod("preferredShape");
      Method bits = shape.getMethod("vectorBitSize");
      return (int) bits.invoke(preferred.invoke(null));
    } catch (ReflectiveOperationException e) {
      return 0;
    }
  }
}
