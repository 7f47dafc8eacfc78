package dev.parloop.processor.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A class that javac compiles callers against. */
class PlaceholderTest {

  @Test
  void aKernelThatHasRunNothing() throws Throwable {
    byte[] bytes =
        Placeholder.of(
            PlaceholderTest.class.getPackageName() + ".Sample_Vectors",
            Map.of("loop", "(II[DJ[[FZ)I", "other", "(II)I"));
    MethodHandles.Lookup sample =
        MethodHandles.lookup()
            .defineHiddenClass(bytes, true, MethodHandles.Lookup.ClassOption.NESTMATE);
    MethodHandle loop =
        MethodHandles.privateLookupIn(sample.lookupClass(), sample)
            .unreflect(
                sample
                    .lookupClass()
                    .getDeclaredMethod(
                        "loop",
                        int.class,
                        int.class,
                        double[].class,
                        long.class,
                        float[][].class,
                        boolean.class));
    assertEquals(7, (int) loop.invoke(7, 90, new double[3], 5L, new float[2][], true));
    assertEquals(2, sample.lookupClass().getDeclaredMethods().length);
  }
}
