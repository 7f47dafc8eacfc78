package corpus;

import dev.parloop.Parallel;
import java.util.function.IntBinaryOperator;

/** Methods of enums whose constants have bodies, and those that every enum has. */
class EnumCalls {
  static int total;

  enum Op {
    ADD {
      @Override
      int ap(int a, int b) {
        return a + b;
      }
    },
    SUB {
      @Override
      int ap(int a, int b) {
        return a - b;
      }
    };

    abstract int ap(int a, int b);

    int twice(int a) {
      return ap(a, a);
    }
  }

  enum Stored {
    HERE {
      @Override
      void put(int[] a, int i) {
        a[i] = 1;
      }
    },
    THERE {
      @Override
      void put(int[] a, int i) {
        a[i + 1] = 1;
      }
    };

    abstract void put(int[] a, int i);
  }

  enum Counting {
    PLAIN {
      @Override
      int ap(int a) {
        return a;
      }
    },
    COUNTED {
      @Override
      int ap(int a) {
        return total++;
      }
    };

    abstract int ap(int a);
  }

  enum ByInterface implements IntBinaryOperator {
    MIN {
      @Override
      public int applyAsInt(int a, int b) {
        return Math.min(a, b);
      }
    },
    MAX(3) {
      @Override
      public int applyAsInt(int a, int b) {
        return Math.max(a, b) + factor;
      }
    };

    final int factor;

    ByInterface() {
      this(1);
    }

    ByInterface(int factor) {
      this.factor = factor;
    }
  }

  enum OneCounts implements IntBinaryOperator {
    MIN {
      @Override
      public int applyAsInt(int a, int b) {
        return Math.min(a, b);
      }
    },
    COUNT {
      @Override
      public int applyAsInt(int a, int b) {
        return total++;
      }
    };
  }

  enum Overridden {
    PLAIN,
    OTHER {
      @Override
      int ap(int a) {
        return super.ap(a) * 3;
      }
    };

    int ap(int a) {
      return a + 1;
    }

    int same(int a) {
      return a;
    }
  }

  enum OverriddenBadly {
    PLAIN,
    OTHER {
      @Override
      int ap(int a) {
        return total++;
      }
    };

    int ap(int a) {
      return a + 1;
    }
  }

  enum Plain {
    A,
    B
  }

  enum Registered {
    A,
    B;

    static final int FIRST = total++;
  }

  enum Leaks {
    ONE {
      @Override
      int ap(int a) {
        return a;
      }

      @Override
      void begin() {
        total++;
      }
    };

    Leaks() {
      begin();
    }

    abstract int ap(int a);

    void begin() {}
  }

  enum OwnText {
    A {
      @Override
      public String toString() {
        return "a" + total++;
      }
    },
    B
  }

  void overridden(int[] out, Overridden[] ops) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = ops[i].ap(i) + ops[i].same(i);
    }
  }

  void counts(int[] out, Counting[] ops) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = ops[i].ap(i);
    }
  }

  void countsByInterface(int[] out, OneCounts[] ops) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = ops[i].applyAsInt(i, i);
    }
  }

  void writesElsewhere(int[] out, Stored[] ops) {
    // unproved PL0301
    for (@Parallel int i = 0; i < out.length - 1; i++) {
      ops[i].put(out, i);
    }
  }

  int overriddenBadly(int[] out, OverriddenBadly[] ops) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = ops[i].ap(i);
    }
    return total;
  }

  void anyInterface(int[] out, IntBinaryOperator[] ops) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = ops[i].applyAsInt(i, i);
    }
  }

  void initialises(int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = Registered.values().length + total;
    }
  }

  void initialisesByABody(int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = Leaks.ONE.ap(i) + total;
    }
  }

  void ownText(String[] out, OwnText[] p) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].toString();
    }
  }
}
