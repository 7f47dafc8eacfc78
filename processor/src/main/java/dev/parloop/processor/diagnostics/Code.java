package dev.parloop.processor.diagnostics;

/**
 * Every diagnostic. A code is never used for anything else, even after it is retired; each has a
 * page {@code docs/diagnostics/PLnnnn.md} whose examples are compiled by a test.
 */
public enum Code {
  PL0001("unknown option", Severity.ERROR),
  PL0002("bad option value", Severity.ERROR),
  PL0003("this compiler is not javac", Severity.ERROR),
  PL0004("the processor did not run", Severity.WARNING),
  PL0005("no class output folder, nothing redirected", Severity.ERROR),
  PL0006("types in signatures are unresolved", Severity.ERROR),
  PL0101("not a counted loop", Severity.UNTAKEN),
  PL0102("the counter is assigned in the body", Severity.UNTAKEN),
  PL0103("a jump leaves the loop", Severity.UNTAKEN),
  PL0104("the annotation does not stand on a loop", Severity.ERROR),
  PL0105("bound or step changes while the loop runs", Severity.UNTAKEN),
  PL0106("attributes contradict each other", Severity.ERROR),
  PL0107("attribute out of range", Severity.ERROR),
  PL0108("method without a loop", Severity.ERROR),
  PL0110("constructor, initialiser or field", Severity.ERROR),
  PL0111("local or anonymous class", Severity.ERROR),
  PL0112("synchronized method", Severity.ERROR),
  PL0113("method without a body", Severity.ERROR),
  PL0114("a type cannot be named from another class", Severity.ERROR),
  PL0115("super or an outer instance", Severity.ERROR),
  PL0116("a generated name is taken", Severity.ERROR),
  PL0117("a private member is used in a way that cannot be redirected", Severity.ERROR),
  PL0120("a range cannot be read", Severity.ERROR),
  PL0121("range and index parameters do not fit", Severity.ERROR),
  PL0122("a step of 0", Severity.ERROR),
  PL0123("a name in a range", Severity.ERROR),
  PL0124("a bound is not an int or a long", Severity.ERROR),
  PL0125("the reduction does not fit the result", Severity.ERROR),
  PL0126("no method from scalars to a scalar", Severity.ERROR),
  PL0127("no method that combines accumulators", Severity.ERROR),
  PL0301("loop-carried dependence", Severity.UNTAKEN),
  PL0302("the subscript is not affine", Severity.UNTAKEN),
  PL0303("arrays or objects may be the same", Severity.UNTAKEN),
  PL0304("a scalar is carried from one iteration to the next", Severity.UNTAKEN),
  PL0305("a last value is assigned on some paths only", Severity.UNTAKEN),
  PL0306("a second induction variable", Severity.UNTAKEN),
  PL0307("a variable is used after a failed iteration", Severity.UNTAKEN),
  PL0401("operator that is not a reduction", Severity.UNTAKEN),
  PL0402("a reduction of mixed types truncates each time", Severity.UNTAKEN),
  PL0403("STRICT rounding keeps the reduction serial", Severity.UNTAKEN),
  PL0501("a call with unknown effect", Severity.UNTAKEN),
  PL0502("a field is written", Severity.UNTAKEN),
  PL0503("a lock or the thread's identity", Severity.UNTAKEN),
  PL0504("volatile access", Severity.UNTAKEN),
  PL0505("a construct with unknown effect", Severity.UNTAKEN),
  PL0602("an inner loop is taken instead", Severity.NOTE),
  PL0603("independence is assumed", Severity.NOTE),
  PL0604("a name in a range becomes a parameter", Severity.NOTE),
  PL0605("a class file was read", Severity.NOTE),
  PL0701("a construct without a vector form", Severity.ERROR),
  PL0702("a call without a vector form", Severity.ERROR),
  PL0703("an array access without a vector form", Severity.ERROR),
  PL0704("a result without a vector form", Severity.ERROR),
  PL0705("no vector code can be written", Severity.ERROR),
  PL0901("internal error", Severity.ERROR);

  private final String title;
  private final Severity severity;

  Code(String title, Severity severity) {
    this.title = title;
    this.severity = severity;
  }

  /** A few words: the heading of its page. */
  public String title() {
    return title;
  }

  /** How it is reported. */
  public Severity severity() {
    return severity;
  }

  /** How a problem is reported. */
  public enum Severity {
    /** Told, nothing is wrong. */
    NOTE,
    /** A warning. */
    WARNING,
    /**
     * A loop stays serial: a warning, or an error where a dependence is certain and the loop itself
     * is marked, or under {@code -Aparloop.strict=true}.
     */
    UNTAKEN,
    /** An error. */
    ERROR
  }
}
