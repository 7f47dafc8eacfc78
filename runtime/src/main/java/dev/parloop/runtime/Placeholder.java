package dev.parloop.runtime;

/** Keeps the exported package non-empty; goes when the first class arrives. */
final class Placeholder {
  private Placeholder() {}
}
