package dev.parloop.runtime.support;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields that classes of the program declare, where their modules allow it. */
final class Insides {

  /** One that can be read. */
  private interface Getter {
    @Nullable Object get(Object object) throws ReflectiveOperationException;
  }

  /** A field, or a component of a record whose fields are closed. */
  private record Place(String name, Getter getter) {}

  private static final ClassValue<List<Place>> PLACES =
      new ClassValue<>() {
        @Override
        protected List<Place> computeValue(Class<?> type) {
          return places(type);
        }
      };

  private Insides() {}

  /** The names of the fields of an object, first those of its own class. */
  static List<String> names(Object object) {
    List<String> names = new ArrayList<>();
    for (Class<?> type : types(object)) {
      PLACES.get(type).forEach(place -> names.add(place.name));
    }
    return names;
  }

  /** What those fields hold, primitive values in boxes. */
  static List<@Nullable Object> values(Object object) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Class<?> type : types(object)) {
      for (Place place : PLACES.get(type)) {
        values.add(value(place, object));
      }
    }
    return values;
  }

  private static @Nullable Object value(Place place, Object object) {
    try {
      return place.getter.get(object);
    } catch (ReflectiveOperationException e) {
      return null; // An accessor that the record's class replaces has thrown: nothing is known.
    }
  }

  /** Whether a class belongs to the JDK, whose methods are known and whose fields are closed. */
  static boolean isOfJdk(Class<?> type) {
    Module module = type.getModule();
    String name = module.getName();
    return name != null
        && module.getLayer() == ModuleLayer.boot()
        && (name.startsWith("java.") || name.startsWith("jdk."));
  }

  private static List<Class<?>> types(Object object) {
    List<Class<?>> types = new ArrayList<>(2);
    for (Class<?> type = object.getClass();
        type != null && !isOfJdk(type);
        type = type.getSuperclass()) {
      types.add(type);
    }
    return types;
  }

  private static List<Place> places(Class<?> type) {
    List<Place> places = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
        places.add(new Place(field.getName(), field::get));
      }
    }
    RecordComponent[] components = type.getRecordComponents();
    if (places.isEmpty() && components != null) {
      // An exported record in a package that is not open.
      for (RecordComponent component : components) {
        Method accessor = component.getAccessor();
        if (accessor.trySetAccessible()) {
          places.add(new Place(component.getName(), accessor::invoke));
        }
      }
    }
    return places;
  }
}
