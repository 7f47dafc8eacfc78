package dev.parloop.runtime.support;

/** Why an execution used one thread or more, in words for people. */
enum Reason {
  /** Fewer iterations than the cut-off. */
  FEW_ITERATIONS("it has few iterations"),
  /** The mode is serial. */
  SERIAL_MODE("the mode is serial"),
  /** The caller is inside a static initialiser. */
  INITIALISER("it runs inside a static initialiser"),
  /** The counter wraps around, or there are too many iterations to cut. */
  NOT_CUT("its counter wraps around, or it has more iterations than can be cut"),
  /** A check in front of the loop failed. */
  GUARD("a check in front of it failed"),
  /** An object is of another class than the one whose methods were looked into. */
  CLASSES("an object in its arrays is of another class than the one whose methods it may call"),
  /** The mode or the variant is for the calling thread. */
  MODE("the mode or the variant asks for one thread"),
  /** Every chunk would have a copy of arrays that are large for the work. */
  COPIES("copies of its arrays would cost more than threads save"),
  /** To see that all rows, or objects, are distinct takes too long. */
  ROWS("to look at each row or object in its arrays would take longer than threads save"),
  /** There is nothing to share. */
  ONE_CHUNK("it is one chunk"),
  /** Only one thread is allowed. */
  LIMIT("one thread is allowed"),
  /** The work does not pay for a region. */
  LITTLE_WORK("the work is too little to be shared"),
  /** The work does not pay for waking a thread. */
  ASLEEP("the work is too little to wake a thread for it"),
  /** When last compared, threads were no faster. */
  NO_GAIN("threads did not make it faster when that was last compared"),
  /** Threads and no threads are being compared. */
  COMPARED("it is being compared with and without threads"),
  /** So few threads would take longer for two stages than one takes for the loop as written. */
  STAGES("two stages would take so few threads longer"),
  /** The variant, the mode or the annotation asks for threads. */
  ASKED("threads are asked for"),
  /** Iterations wait. */
  BLOCKING("iterations wait"),
  /** The work pays for threads. */
  PAYS("the work pays for threads");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** In words, to follow "because". */
  String text() {
    return text;
  }
}
