package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Kept;

/**
 * A variable of which the last assignment counts.
 *
 * @param kept what the chunk keeps
 * @param value the variable that holds each lane's last value
 * @param place per lane the number of the iteration that has assigned it, -1 for none; that of the
 *     minimum or maximum with which it is assigned, if there is one
 */
public record LaneKept(Kept kept, LaneVariable value, LaneVariable place) {}
