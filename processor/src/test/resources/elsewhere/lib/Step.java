package lib;
/** One of the constants has a class of its own, which writes what is shared. */
public enum Step {
  UP, COUNT { @Override public int of(int x) { return counted++; } }, DOWN { @Override public int of(int x) { return x - 1; } };
  public static int counted;
  public int of(int x) { return x + 1; }
}
