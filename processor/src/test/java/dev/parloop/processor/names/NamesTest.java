package dev.parloop.processor.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.model.ElementaryFunctions;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every name that the compiler knows exists. */
class NamesTest {

  @Test
  void everyQualifiedNameIsAClass() throws ReflectiveOperationException {
    List<String> qualified = constants().stream().filter(name -> name.startsWith("dev.")).toList();
    assertTrue(qualified.contains(Names.PARALLEL));
    for (String name : qualified) {
      assertNotNull(Class.forName(name, false, NamesTest.class.getClassLoader()));
    }
  }

  @Test
  void theAttributesAreThoseOfTheAnnotation() throws ReflectiveOperationException {
    Set<String> known =
        new TreeSet<>(
            List.of(
                Names.RANGE,
                Names.CHUNKS,
                Names.CHUNK_SIZE,
                Names.SCHEDULE,
                Names.THREADS,
                Names.SIMD,
                Names.REDUCE,
                Names.SERIAL_BELOW,
                Names.ROUNDING,
                Names.ASSUME,
                Names.BLOCKING));
    Set<String> declared =
        Arrays.stream(Class.forName(Names.PARALLEL).getDeclaredMethods())
            .map(method -> method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(declared, known);
  }

  @Test
  void theEnumConstantsExist() throws ReflectiveOperationException {
    assertEquals(Names.INDEPENDENT, constant(Names.ASSUME, Names.INDEPENDENT));
    assertEquals(Names.SIMD_REQUIRED, constant(Names.SIMD, Names.SIMD_REQUIRED));
    assertEquals(Names.NO_REDUCTION, constant(Names.REDUCE, Names.NO_REDUCTION));
  }

  @Test
  void wovenCallsExist() throws ReflectiveOperationException {
    assertEquals("public static boolean", signature(Names.DISPATCH, Names.ENABLED));
    assertEquals("public static void", signature(Names.INITIALIZERS, Names.ENTER));
    assertEquals("public static void", signature(Names.INITIALIZERS, Names.EXIT));
  }

  @Test
  void theElementaryFunctionsExist() throws ReflectiveOperationException {
    Class.forName(ElementaryFunctions.FUSED);
    Class<?> functions = Class.forName(ElementaryFunctions.OWNER);
    Set<String> known = new TreeSet<>(Set.of("sqrt(D)"));
    ElementaryFunctions.OF_ONE.forEach(name -> known.add(name + "(D)"));
    ElementaryFunctions.OF_TWO.forEach(name -> known.add(name + "(DD)"));
    Set<String> declared =
        Arrays.stream(functions.getDeclaredMethods())
            .map(method -> method.getName() + "(" + "D".repeat(method.getParameterCount()) + ")")
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(declared, known);
  }

  private static String signature(String type, String method) throws ReflectiveOperationException {
    Method found = Class.forName(type).getMethod(method);
    return Modifier.toString(found.getModifiers()) + " " + found.getReturnType();
  }

  private static String constant(String attribute, String name)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(Names.PARALLEL).getMethod(attribute).getReturnType();
    return ((Enum<?>) type.getField(name).get(null)).name();
  }

  private static List<String> constants() throws IllegalAccessException {
    List<String> values = new ArrayList<>();
    for (Field field : Names.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof String value) {
        values.add(value);
      }
    }
    return values;
  }
}
