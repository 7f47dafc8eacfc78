package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * How a range is cut, and how its chunks come to threads. Here row i costs i steps, so equal blocks
 * would give one thread most of the work; chunks that are taken one by one do not. No schedule
 * changes the result.
 */
final class Lesson18Schedules implements Lesson {

  @Override
  public String title() {
    return "chunks and schedules on unequal work";
  }

  /** Wrong here: equal blocks, settled before the loop starts. */
  static long blocks(int n) {
    long pairs = 0;
    for (@Parallel(schedule = Schedule.STATIC, chunks = 4) int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs += (i ^ j) & 1;
      }
    }
    return pairs;
  }

  /** Right: chunks of ten rows, one by one. */
  static long oneByOne(int n) {
    long pairs = 0;
    for (@Parallel(schedule = Schedule.DYNAMIC, chunkSize = 10) int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs += (i ^ j) & 1;
      }
    }
    return pairs;
  }

  /** Left to the runtime: what to write as long as nothing speaks against it. */
  static long leftToTheRuntime(int n) {
    long pairs = 0;
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs += (i ^ j) & 1;
      }
    }
    return pairs;
  }

  /** What part of all steps the costliest of some equal blocks has, in per cent. */
  static long costliest(int n, int blocks) {
    long most = 0;
    long all = 0;
    for (int block = 0; block < blocks; block++) {
      long steps = 0;
      for (int i = n / blocks * block; i < n / blocks * (block + 1); i++) {
        steps += i;
      }
      most = Math.max(most, steps);
      all += steps;
    }
    return 100 * most / all;
  }

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    lines.add("the costliest of 4 equal blocks: " + costliest(1000, 4) + " % of the work");
    lines.add("the costliest of 100: " + costliest(1000, 100) + " %");
    lines.add("static: " + blocks(1000));
    lines.add("dynamic: " + oneByOne(1000));
    lines.add("auto: " + leftToTheRuntime(1000));
    return lines;
  }
}
