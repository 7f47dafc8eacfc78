package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VectorsTest {
  /** Whether this test runs with the module: its answers are to be right either way. */
  private static final boolean MODULE =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private static final LoopSite NONE = LoopSite.named("Test.scalar#1").build();
  private static final LoopSite ON_REQUEST =
      LoopSite.named("Test.vectors#1").vectors("ON_REQUEST").build();

  @AfterEach
  void clear() {
    System.clearProperty("parloop.mode");
  }

  @Test
  void aLoopWithoutAVectorFormNeverUsesIt() {
    for (Mode mode : Mode.values()) {
      Parloop.setMode(mode);
      for (Variant variant : Variant.values()) {
        assertFalse(Vectors.wanted(NONE, variant), () -> mode + " " + variant);
      }
    }
  }

  @Test
  void theVariantAsksForIt() {
    assertFalse(Vectors.wanted(ON_REQUEST, Variant.AUTO));
    assertNull(Vectors.trial(ON_REQUEST));
    assertFalse(Vectors.wanted(ON_REQUEST, Variant.FORK_JOIN));
    assertEquals(MODULE, Vectors.wanted(ON_REQUEST, Variant.SIMD));
    assertEquals(MODULE, Vectors.wanted(ON_REQUEST, Variant.FORK_JOIN_SIMD));
  }

  @Test
  void theModeIsAboveTheVariant() {
    Parloop.setMode(Mode.SIMD);
    assertEquals(MODULE, Vectors.wanted(ON_REQUEST, Variant.AUTO));
    Parloop.setMode(Mode.FORK_JOIN_SIMD);
    assertEquals(MODULE, Vectors.wanted(ON_REQUEST, Variant.FORK_JOIN));
    Parloop.setMode(Mode.FORK_JOIN);
    assertFalse(Vectors.wanted(ON_REQUEST, Variant.SIMD));
  }

  @Test
  void aFormThatCompressesLanesNeedsAJvmThatCan() {
    LoopSite site = LoopSite.named("Test.pack#1").vectors("MASKED").compressed(true).build();
    boolean canCompress = Runtime.version().feature() >= 19;
    assertEquals(MODULE && canCompress, Vectors.wanted(site, Variant.SIMD));
    Parloop.setMode(Mode.SIMD);
    assertEquals(MODULE && canCompress, Vectors.wanted(site, Variant.AUTO));
  }

  @Test
  void anUnknownFormIsRefused() {
    LoopSiteBuilder site = LoopSite.named("Test.bad#1");
    assertThrows(IllegalArgumentException.class, () -> site.vectors("SOMETIMES"));
  }
}
