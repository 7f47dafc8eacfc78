package dev.parloop.processor.generate;

/**
 * The class with the kernels of a generated class. It uses the vector module, so it is compiled
 * apart from the user's sources, and nothing touches it before vectors are wanted.
 *
 * @param binaryName its name
 * @param source its text, a whole file
 */
public record VectorHolder(String binaryName, String source) {}
