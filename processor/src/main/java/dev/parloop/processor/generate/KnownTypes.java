package dev.parloop.processor.generate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the names of types mean in a compilation whose modules are all the unnamed one. Javac looks
 * for a name without a module in every module of the platform, and for one that means nothing in
 * all folders, each time it is asked. This asks it once, and in one module. For one thread.
 */
public final class KnownTypes {
  private final Elements elements;
  private final ModuleElement unnamed;
  private final Map<String, Optional<TypeElement>> found = new HashMap<>();

  /** The types of a compilation. */
  public KnownTypes(Elements elements) {
    this.elements = elements;
    this.unnamed = elements.getModuleElement("");
  }

  /** The elements of the compilation. */
  public Elements elements() {
    return elements;
  }

  /** The type of a canonical name, or null if there is none. */
  @Nullable TypeElement find(String name) {
    return found
        .computeIfAbsent(name, any -> Optional.ofNullable(elements.getTypeElement(unnamed, any)))
        .orElse(null);
  }
}
