package dev.parloop.runtime.support;

/**
 * As {@link Combine}, for {@code byte}, {@code short} and {@code char}, which wrap around in their
 * own width as the compound assignments of Java do.
 */
public final class NarrowCombine {

  private NarrowCombine() {}

  /** The prior value plus the parts, in order, narrowed after each step. */
  public static byte sum(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order, narrowed after each step. */
  public static byte product(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result *= part;
    }
    return result;
  }

  /** "And" of the prior value and the parts. */
  public static byte and(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result &= part;
    }
    return result;
  }

  /** "Or" of the prior value and the parts. */
  public static byte or(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result |= part;
    }
    return result;
  }

  /** "Exclusive or" of the prior value and the parts. */
  public static byte xor(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result ^= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static byte min(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result = (byte) Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static byte max(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result = (byte) Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays. */
  public static byte minFirst(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays. */
  public static byte minLast(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays. */
  public static byte maxFirst(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays. */
  public static byte maxLast(byte prior, byte[] parts) {
    byte result = prior;
    for (byte part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }

  /** The prior value plus the parts, in order, narrowed after each step. */
  public static short sum(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order, narrowed after each step. */
  public static short product(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result *= part;
    }
    return result;
  }

  /** "And" of the prior value and the parts. */
  public static short and(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result &= part;
    }
    return result;
  }

  /** "Or" of the prior value and the parts. */
  public static short or(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result |= part;
    }
    return result;
  }

  /** "Exclusive or" of the prior value and the parts. */
  public static short xor(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result ^= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static short min(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result = (short) Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static short max(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result = (short) Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays. */
  public static short minFirst(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays. */
  public static short minLast(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays. */
  public static short maxFirst(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays. */
  public static short maxLast(short prior, short[] parts) {
    short result = prior;
    for (short part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }

  /** The prior value plus the parts, in order, narrowed after each step. */
  public static char sum(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order, narrowed after each step. */
  public static char product(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result *= part;
    }
    return result;
  }

  /** "And" of the prior value and the parts. */
  public static char and(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result &= part;
    }
    return result;
  }

  /** "Or" of the prior value and the parts. */
  public static char or(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result |= part;
    }
    return result;
  }

  /** "Exclusive or" of the prior value and the parts. */
  public static char xor(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result ^= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static char min(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result = (char) Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static char max(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result = (char) Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays. */
  public static char minFirst(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays. */
  public static char minLast(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays. */
  public static char maxFirst(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays. */
  public static char maxLast(char prior, char[] parts) {
    char result = prior;
    for (char part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }
}
