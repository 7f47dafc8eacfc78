package dev.parloop.runtime.schedule;

/**
 * What a region runs.
 *
 * @param loop the loop's name, for reports
 * @param chunks how many chunks there are, 1 or more
 * @param work what a chunk does
 * @param claims how threads take chunks
 * @param timed whether to measure how long each thread works
 */
public record Job(String loop, int chunks, Work work, Claims claims, boolean timed) {}
