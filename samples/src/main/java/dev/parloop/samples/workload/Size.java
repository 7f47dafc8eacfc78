package dev.parloop.samples.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value for each parameter of a workload. Immutable. */
public final class Size {
  private final Map<String, String> values;

  private Size(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * The full size, changed by the settings from left to right.
   *
   * @param settings {@code quick}, {@code full} or {@code key=value}
   * @throws UsageException if a setting is none of these
   */
  public static Size of(Workload workload, List<String> settings) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : workload.parameters()) {
      values.put(parameter.key(), parameter.full());
    }
    for (String setting : settings) {
      apply(workload, setting, values);
    }
    return new Size(values);
  }

  private static void apply(Workload workload, String setting, Map<String, String> values) {
    int equals = setting.indexOf('=');
    if (equals >= 0) {
      String key = setting.substring(0, equals);
      Parameter parameter = find(workload, key);
      values.put(key, parameter.parse(setting.substring(equals + 1)));
      return;
    }
    if (!setting.equals("quick") && !setting.equals("full")) {
      throw new UsageException(
          "size '" + setting + "' is none of quick, full, or KEY=VALUE" + keysOf(workload));
    }
    for (Parameter parameter : workload.parameters()) {
      values.put(parameter.key(), setting.equals("quick") ? parameter.quick() : parameter.full());
    }
  }

  private static Parameter find(Workload workload, String key) {
    for (Parameter parameter : workload.parameters()) {
      if (parameter.key().equals(key)) {
        return parameter;
      }
    }
    throw new UsageException(workload.name() + " has no size '" + key + "'" + keysOf(workload));
  }

  private static String keysOf(Workload workload) {
    return workload.parameters().stream()
        .map(Parameter::key)
        .collect(Collectors.joining(", ", " (it has ", ")"));
  }

  /**
   * A number that fits an int.
   *
   * @throws ArithmeticException if it does not
   * @throws IllegalArgumentException if there is no such number
   */
  public int intValue(String key) {
    return Math.toIntExact(longValue(key));
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if there is no such number
   */
  public long longValue(String key) {
    return Long.parseLong(text(key));
  }

  /**
   * A value as text.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + key);
    }
    return value;
  }

  /** The values by key, in the order of the parameters: numbers as {@link Long}, words as text. */
  public Map<String, Object> values() {
    Map<String, Object> typed = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            typed.put(key, Character.isLetter(value.charAt(0)) ? value : Long.valueOf(value)));
    return typed;
  }

  /** {@code nx=800 ny=800}. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
