package dev.parloop.samples.tool;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the numbers were taken. */
final class Machine {
  private Machine() {}

  /** System, architecture, processors, heap. */
  static Map<String, Object> describe() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("os", property("os.name"));
    json.put("architecture", property("os.arch"));
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
    return json;
  }

  /** Version, vendor, virtual machine. */
  static Map<String, Object> describeJdk() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", property("java.version"));
    json.put("vendor", property("java.vendor"));
    json.put("vm", property("java.vm.name"));
    return json;
  }

  /** {@code JDK 25.0.1, Linux amd64, 2 processors}. */
  static String line() {
    int processors = Runtime.getRuntime().availableProcessors();
    return "JDK %s, %s %s, %d processor%s"
        .formatted(
            property("java.version"),
            property("os.name"),
            property("os.arch"),
            processors,
            processors == 1 ? "" : "s");
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
