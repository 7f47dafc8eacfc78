package dev.parloop.processor.analyse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equations of one unknown modulo 2^32, as subscripts are, and common divisors. */
final class Congruences {
  private static final long WRAP = 1L << 32;
  private static final int MAX_CANDIDATES = 64;
  private static final long MAX_RESIDUES = 16;
  private static final long MAX_TRIES = 256;

  private Congruences() {}

  /**
   * Whether {@code c * delta + r = 0} modulo 2^32 has a solution, as far as a few tries can tell:
   * true if there are too many to try.
   *
   * @param c not a multiple of 2^32
   * @param deltas where solutions are looked for
   * @param step what divides every solution that counts
   * @param except a solution that does not count; null for none
   */
  static boolean hasSolution(long c, long r, Interval deltas, long step, @Nullable Long except) {
    int zeros = Long.numberOfTrailingZeros(c);
    long modulus = 1L << (32 - zeros);
    long odd = c >> zeros;
    long first = Math.floorMod(-(r >> zeros) * inverse(odd), modulus);
    int tried = 0;
    for (long at = first; at <= deltas.high(); at += modulus) {
      if (++tried > MAX_CANDIDATES) {
        return true;
      }
      if (at >= deltas.low() && at % step == 0 && (except == null || at != except)) {
        return true;
      }
    }
    return false;
  }

  /** The inverse of an odd number modulo 2^64. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int k = 0; k < 6; k++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /**
   * What divides all terms of a form but the constant one; 0 if there are none.
   *
   * @param delta a symbol that is a multiple of {@code step}
   */
  static long divisor(Polynomial form, Symbol delta, long step) {
    long divisor = 0;
    for (Polynomial.Term term : form.terms()) {
      long factor = term.factors().contains(delta) ? step : 1;
      long magnitude = Math.abs(term.coefficient());
      boolean isSmall = magnitude < WRAP / 2 && factor < WRAP / 2;
      divisor = gcd(divisor, isSmall ? magnitude * factor : magnitude);
    }
    return divisor;
  }

  /**
   * Whether a small number divides all values of a form at integers: it does if it divides those at
   * all residues.
   */
  static boolean isMultiple(Polynomial form, long divisor) {
    List<Symbol> all = List.copyOf(form.symbols());
    long tries = divisor <= MAX_RESIDUES ? 1 : Long.MAX_VALUE;
    for (int k = 0; k < all.size() && tries <= MAX_TRIES; k++) {
      tries *= divisor;
    }
    return tries <= MAX_TRIES && isMultiple(form, divisor, all, new HashMap<>());
  }

  private static boolean isMultiple(
      Polynomial form, long divisor, List<Symbol> open, Map<Symbol, Polynomial> values) {
    if (open.isEmpty()) {
      return form.substitute(values).constant() % divisor == 0;
    }
    boolean all = true;
    for (long residue = 0; residue < divisor && all; residue++) {
      values.put(open.get(0), Polynomial.of(residue));
      all = isMultiple(form, divisor, open.subList(1, open.size()), values);
    }
    return all;
  }

  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
