package dev.parloop.processor.generate;

import java.util.Map;

/**
 * The class with the kernels of a generated class. It uses the vector module, so it is compiled
 * apart from the user's sources, and nothing touches it before vectors are wanted.
 *
 * @param binaryName its name
 * @param source its text, a whole file
 * @param kernels the names of its kernels with their JVM descriptors
 * @param compresses whether a kernel compresses lanes, which Java 17 cannot
 */
public record VectorHolder(
    String binaryName, String source, Map<String, String> kernels, boolean compresses) {

  /** Keeps a copy of the map. */
  public VectorHolder {
    kernels = Map.copyOf(kernels);
  }
}
