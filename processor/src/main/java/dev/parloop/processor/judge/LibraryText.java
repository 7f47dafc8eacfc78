package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Effect;

/** What is told about calls of the JDK whose effect is known by name, and what helps. */
final class LibraryText {
  private LibraryText() {}

  /** Whether it is a kind that {@link #of} tells of. */
  static boolean tellsOf(Effect.Kind kind) {
    return kind.compareTo(Effect.Kind.OPAQUE) > 0;
  }

  /**
   * The message about an effect.
   *
   * @param what what does it, with the line where that is not where the message stands
   * @param counter the loop's variable
   */
  static String of(Effect effect, String what, String counter) {
    String cure =
        effect.isShared() ? cure(effect.kind(), counter) : ownCure(effect.kind(), counter);
    return what + " " + trouble(effect) + Text.SERIAL + " " + cure;
  }

  private static String trouble(Effect effect) {
    String shared =
        effect.isShared() ? "that all iterations share" : "that several iterations may share";
    String depends = effect.isShared() ? "depends" : "may depend";
    return switch (effect.kind()) {
      case OUTPUT ->
          "is input or output, which must come in the order of the iterations: from several threads"
              + " it would be out of order";
      case INPUT -> "reads input, of which every iteration needs what comes after the one before";
      case COLLECTION ->
          "changes a collection "
              + shared
              + ", which takes changes one at a time and may keep their order";
      case COLLECTION_READ ->
          "asks a collection, and which class answers is not known: another may change meanwhile,"
              + " or by being read";
      case MAKER -> "gives an object by code of the JDK that is not looked into";
      case ITERATION -> "takes its elements from an iterator, which is not looked into";
      case OWN_OBJECT ->
          "belongs to an object that the iteration has made itself, but what the JDK's class does"
              + " is not looked into";
      case GENERATOR ->
          "draws from a random generator "
              + shared
              + ", so what each of them gets "
              + depends
              + " on how many came before it";
      case UNSEEDED -> "takes its seed from a counter that all share, and from the clock";
      case THREAD_GENERATOR -> "gives random numbers that depend on the thread that runs it";
      case THREAD_LOCAL -> "has a value for each thread, so it depends on the thread that runs it";
      case TEXT -> "adds to a text " + shared + ", which is made in their order";
      case TEXT_READ -> "reads a text " + shared + " and that may change meanwhile";
      case STREAM -> "is part of a stream, which runs functions that are not looked into";
      case ATOMIC ->
          "is an atomic access to a variable "
              + shared
              + ", so what an iteration sees there "
              + depends
              + " on which ones came before it";
      case FUNCTION -> "runs a function that is not known before the program runs";
      case TASK -> "gives work to other threads, or waits for them";
      case CLOCK -> "reads the clock, so every iteration gets a value that depends on when it runs";
      default -> throw new IllegalArgumentException("no call of a library: " + effect);
    };
  }

  /** What helps where iterations may have objects of their own, as in an array. */
  private static String ownCure(Effect.Kind kind, String counter) {
    return switch (kind) {
      case COLLECTION, TEXT, TEXT_READ ->
          "Make the object in the iteration that uses it," + Text.VOUCH;
      case ATOMIC ->
          "Use an array of numbers in its place, as in count[" + counter + "]++," + Text.VOUCH;
      default -> cure(kind, counter);
    };
  }

  private static String cure(Effect.Kind kind, String counter) {
    return switch (kind) {
      case OUTPUT ->
          "Let each iteration put its line into an array, as in line["
              + counter
              + "] = ..., and print them after the loop.";
      case INPUT -> "Read it all into an array before the loop.";
      case COLLECTION ->
          "Let each iteration assign an element of an array, as in result["
              + counter
              + "] = ..., and put them into the collection after the loop.";
      case COLLECTION_READ, ITERATION ->
          "Copy what the loop needs into an array before it, as with toArray," + Text.VOUCH;
      case MAKER ->
          "Call it before the loop, or use an array or local variables in its place," + Text.VOUCH;
      case OWN_OBJECT -> "Use an array or local variables in its place," + Text.VOUCH;
      case GENERATOR, UNSEEDED, THREAD_GENERATOR ->
          "Make a generator in each iteration, seeded by its number, as in new SplittableRandom(seed"
              + " + "
              + counter
              + "), or draw the numbers into an array before the loop.";
      case THREAD_LOCAL -> "Declare a local variable inside the loop.";
      case TEXT, TEXT_READ ->
          "Let each iteration make its own text, as in text["
              + counter
              + "] = ..., and join them after the loop.";
      case STREAM -> "Write a loop in its place," + Text.VOUCH;
      case ATOMIC ->
          "Use a local variable, as in total += ... or largest = Math.max(largest, ...): each"
              + " thread gets a part of its own.";
      case FUNCTION -> "Call a static, private or final method," + Text.VOUCH;
      case TASK -> "Leave the threads to this loop.";
      case CLOCK -> "Read it into a local variable before the loop.";
      default -> throw new IllegalArgumentException("no call of a library: " + kind);
    };
  }
}
