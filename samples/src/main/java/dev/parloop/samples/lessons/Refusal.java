package dev.parloop.samples.lessons;

/**
 * A wrong variant that the compiler refuses. It is kept as text, because a build that has it would
 * not pass; a test compiles it.
 *
 * @param code the code of the refusal, as in {@code docs/diagnostics}
 * @param source members of a class {@code Wrong} that imports {@code dev.parloop.*} and {@code
 *     java.util.*}
 */
public record Refusal(String code, String source) {}
