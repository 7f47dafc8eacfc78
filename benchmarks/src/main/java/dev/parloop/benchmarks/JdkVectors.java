package dev.parloop.benchmarks;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops of {@link Elementary} with the vector functions of the JDK, which have other bits. */
final class JdkVectors {
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int CHUNK = 4096;

  private JdkVectors() {}

  static void sin(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      sin(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void sin(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.SIN).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.sin(x[i]);
    }
  }

  static void cos(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      cos(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void cos(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.COS).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.cos(x[i]);
    }
  }

  static void tan(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      tan(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void tan(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.TAN).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.tan(x[i]);
    }
  }

  static void exp(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      exp(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void exp(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.EXP).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.exp(x[i]);
    }
  }

  static void expm1(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      expm1(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void expm1(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.EXPM1).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.expm1(x[i]);
    }
  }

  static void log(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      log(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void log(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.LOG).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.log(x[i]);
    }
  }

  static void log1p(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      log1p(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void log1p(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.LOG1P).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.log1p(x[i]);
    }
  }

  static void log10(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      log10(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void log10(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.LOG10).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.log10(x[i]);
    }
  }

  static void cbrt(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      cbrt(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void cbrt(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.CBRT).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.cbrt(x[i]);
    }
  }

  static void sinh(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      sinh(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void sinh(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.SINH).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.sinh(x[i]);
    }
  }

  static void cosh(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      cosh(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void cosh(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.COSH).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.cosh(x[i]);
    }
  }

  static void tanh(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      tanh(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void tanh(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.TANH).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.tanh(x[i]);
    }
  }

  static void asin(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      asin(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void asin(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.ASIN).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.asin(x[i]);
    }
  }

  static void acos(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      acos(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void acos(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.ACOS).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.acos(x[i]);
    }
  }

  static void atan(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      atan(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void atan(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.ATAN).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.atan(x[i]);
    }
  }

  static void pow(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      pow(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void pow(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.POW, 1.7).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.pow(x[i], 1.7);
    }
  }

  static void atan2(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      atan2(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void atan2(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.ATAN2, 1.7).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.atan2(x[i], 1.7);
    }
  }

  static void hypot(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      hypot(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void hypot(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector.fromArray(DOUBLES, x, i).lanewise(VectorOperators.HYPOT, 1.7).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.hypot(x[i], 1.7);
    }
  }

  static void sinAndCos(double[] r, double[] x) {
    for (int from = 0; from < r.length; from += CHUNK) {
      sinAndCos(r, x, from, Math.min(r.length, from + CHUNK));
    }
  }

  private static void sinAndCos(double[] r, double[] x, int from, int to) {
    int i = from;
    for (; i <= to - DOUBLES.length(); i += DOUBLES.length()) {
      DoubleVector all = DoubleVector.fromArray(DOUBLES, x, i);
      DoubleVector sin = all.lanewise(VectorOperators.SIN);
      DoubleVector cos = all.lanewise(VectorOperators.COS);
      sin.mul(sin).add(cos.mul(cos)).intoArray(r, i);
    }
    for (; i < to; i++) {
      r[i] = Math.sin(x[i]) * Math.sin(x[i]) + Math.cos(x[i]) * Math.cos(x[i]);
    }
  }
}
