package dev.parloop.processor.parse;

import dev.parloop.processor.model.Node;

/** Nodes of the model as text, without the places where they stand. */
final class Shown {
  private Shown() {}

  static String of(Node node) {
    return node.toString().replaceAll(", span=[^,\\]]*|, yields=false", "");
  }
}
