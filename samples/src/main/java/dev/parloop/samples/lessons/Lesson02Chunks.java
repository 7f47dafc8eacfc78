package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * How a range is cut, and how its chunks come to threads. Here row i costs i steps, so equal blocks
 * would leave the first thread idle; chunks that are taken one by one do not. No schedule changes
 * the result.
 */
final class Lesson02Chunks implements Lesson {

  @Override
  public String title() {
    return "chunks and schedules";
  }

  /** Equal blocks, before the loop starts. */
  static long blocks(int n) {
    long pairs = 0;
    for (@Parallel(schedule = Schedule.STATIC, chunks = 4) int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs += (i ^ j) & 1;
      }
    }
    return pairs;
  }

  /** Chunks of ten rows, one by one. */
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

  @Override
  public List<String> run() {
    List<String> lines = new ArrayList<>();
    lines.add("static: " + blocks(1000));
    lines.add("dynamic: " + oneByOne(1000));
    lines.add("auto: " + leftToTheRuntime(1000));
    return lines;
  }
}
