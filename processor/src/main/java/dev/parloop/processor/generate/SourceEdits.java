package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.CallUse;
import dev.parloop.processor.model.NameUse;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.names.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Slices of one method's text, with the few edits that let it stand in another class: names
 * qualified, annotations left out, loops replaced. Comments, literals and layout survive.
 */
final class SourceEdits {

  /**
   * A stretch of text and what stands there instead.
   *
   * @param with asked at most once per slice; its lines are indented as the stretch's first line is
   * @param isPlace whether what stands there can be assigned to as the text could
   */
  record Replacement(int start, int end, Supplier<Code> with, boolean isPlace) {
    /** A stretch to which nothing is assigned. */
    Replacement(int start, int end, Supplier<Code> with) {
      this(start, end, with, false);
    }

    /** Whether it is what an assignment assigns to. */
    boolean isTargetOf(NameUse use) {
      return isPlace
          && use instanceof NameUse.PrivateWrite write
          && holds(write.span())
          && !holds(write.value());
    }

    private boolean holds(@Nullable Span span) {
      return span != null && span.start() <= start && end <= span.end();
    }
  }

  /** What follows a name that a variable's name can be taken for: a member, or a method's name. */
  private static final Pattern FOLLOWS = Pattern.compile("\\s*(?:\\.\\s*(\\w+)|::)");

  private static final Pattern ELSE = Pattern.compile("\\s*else\\b");

  private final AnnotatedMethod method;
  private final MemberAccess access;
  private final Code self;
  private final Function<CallUse, @Nullable Code> functions;

  /**
   * Edits for the text of {@code method}.
   *
   * @param access collects the accessors that rewritten names need
   * @param self what stands for {@code this}
   */
  SourceEdits(AnnotatedMethod method, MemberAccess access, String self) {
    this(method, access, Code.text(self), use -> null);
  }

  private SourceEdits(
      AnnotatedMethod method,
      MemberAccess access,
      Code self,
      Function<CallUse, @Nullable Code> functions) {
    this.method = method;
    this.access = access;
    this.self = self;
    this.functions = functions;
  }

  /**
   * The same edits, with other functions called.
   *
   * @param functions the name of what is called in the place of a method; null where that stays
   */
  SourceEdits calling(Function<CallUse, @Nullable Code> functions) {
    return new SourceEdits(method, access, self, functions);
  }

  /** The text of a span. */
  Code slice(Span span) {
    return slice(span.start(), span.end(), List.of());
  }

  /**
   * Text from {@code start} to {@code end}, its first line without indentation, the others relative
   * to the line that {@code start} is on.
   */
  Code slice(int start, int end, List<Replacement> replacements) {
    List<Replacement> all = new ArrayList<>(replacements);
    method.annotations().forEach(span -> all.add(dropped(span)));
    Set<Span> called = new HashSet<>();
    for (CallUse use : method.calls()) {
      Code other = functions.apply(use);
      if (other != null) {
        all.add(new Replacement(use.name().start(), use.name().end(), () -> other));
        called.add(use.call());
      }
    }
    int margin = margin(start, end);
    for (NameUse use : method.names()) {
      if (use instanceof NameUse.ConstantUse
          || (use instanceof NameUse.PrivateCall call && called.contains(call.span()))
          || replacements.stream().anyMatch(edit -> edit.isTargetOf(use))) {
        continue;
      }
      all.add(
          use instanceof NameUse.TypeUse type
              ? typeName(type)
              : new Replacement(
                  use.span().start(), use.span().end(), () -> rewritten(use, replacements)));
    }
    all.removeIf(edit -> edit.start() < start || edit.end() > end);
    all.sort(
        Comparator.comparingInt(Replacement::start)
            .thenComparing(edit -> edit.end() > edit.start()) // What is only put in comes first.
            .thenComparing(Comparator.comparingInt(Replacement::end).reversed()));
    Code code = Code.EMPTY;
    int at = start;
    for (Replacement edit : all) {
      if (edit.start() >= at) {
        code = code.plus(raw(at, edit.start(), margin));
        String indent = " ".repeat(Math.max(0, indentation(edit.start()).length() - margin));
        code = code.plus(edit.with().get().hanging(indent));
        at = edit.end();
      }
    }
    return code.plus(raw(at, end, margin));
  }

  /** What stands between the braces of a block, without the space around it. */
  Code inside(Span block, List<Replacement> replacements) {
    int start = block.start() + 1;
    int end = block.end() - 1;
    while (start < end && Character.isWhitespace(method.source().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(method.source().charAt(end - 1))) {
      end--;
    }
    return slice(start, end, replacements);
  }

  /** Declarations of the constants of the method around a span that its text uses. */
  Code constants(Span span) {
    Map<String, Code> declarations = new LinkedHashMap<>();
    for (NameUse use : method.names()) {
      if (use instanceof NameUse.ConstantUse constant
          && span.contains(constant.span())
          && !span.contains(constant.declaration())) {
        TypeName type = TypeName.get(constant.type());
        declarations.put(
            constant.name(), Code.of("final # # = #;\n", type, constant.name(), constant.value()));
      }
    }
    return Code.join("", List.copyOf(declarations.values()));
  }

  /** Whether any name in a span belongs to the instance whose method this is. */
  boolean usesSelf(Span span) {
    return method.names().stream().anyMatch(use -> span.contains(use.span()) && isOfSelf(use));
  }

  private static boolean isOfSelf(NameUse use) {
    if (use instanceof NameUse.InstanceUse || use instanceof NameUse.ThisUse) {
      return true;
    } else if (use instanceof NameUse.PrivateRead read) {
      return read.receiver() == null && !MemberAccess.isStatic(read.field());
    } else if (use instanceof NameUse.PrivateWrite write) {
      return write.receiver() == null && !MemberAccess.isStatic(write.field());
    } else if (use instanceof NameUse.PrivateCall call) {
      return call.receiver() == null && !MemberAccess.isStatic(call.method());
    }
    return false;
  }

  private Replacement dropped(Span annotation) {
    int end = annotation.end();
    while (end < method.source().length() && Character.isWhitespace(method.source().charAt(end))) {
      end++;
    }
    return new Replacement(annotation.start(), end, () -> Code.EMPTY);
  }

  /** What stands for a name, with what is replaced in the operands that belong to it. */
  private Code rewritten(NameUse use, List<Replacement> replacements) {
    if (use instanceof NameUse.StaticUse member) {
      Code owner = Qualifiers.ofMember(ClassName.get(member.owner()), method.variables());
      return Code.of("#.#", owner, member.name());
    } else if (use instanceof NameUse.InstanceUse member) {
      return Code.of("#.#", self, member.name());
    } else if (use instanceof NameUse.PrivateRead read) {
      return access.read(read.field(), receiver(read.receiver(), replacements));
    } else if (use instanceof NameUse.PrivateWrite write) {
      return privateWrite(write, replacements);
    } else if (use instanceof NameUse.PrivateCall call) {
      List<Code> arguments = new ArrayList<>();
      if (!MemberAccess.isStatic(call.method())) {
        arguments.add(receiver(call.receiver(), replacements));
      }
      for (Span argument : call.arguments()) {
        arguments.add(slice(argument.start(), argument.end(), replacements));
      }
      return access.call(call.method(), arguments);
    } else if (use instanceof NameUse.AssertUse check) {
      return assertion(check, replacements);
    }
    return self;
  }

  /** An assertion that is on where those of the user's class are. */
  private Code assertion(NameUse.AssertUse use, List<Replacement> replacements) {
    Span detail = use.detail();
    Code test =
        Code.of(
            "if (# && !(#)) {\n  throw new AssertionError(#);\n}",
            access.assertions(),
            slice(use.condition().start(), use.condition().end(), replacements),
            detail == null ? Code.EMPTY : slice(detail.start(), detail.end(), replacements));
    // An else that follows belongs to an if around it.
    boolean isInside =
        ELSE.matcher(method.source())
            .region(use.span().end(), method.source().length())
            .lookingAt();
    return isInside ? Code.of("{\n  #\n}", test.hanging("  ")) : test;
  }

  /** The edit of a type's name, as what follows it takes it. */
  private Replacement typeName(NameUse.TypeUse use) {
    TypeElement type = use.type();
    int end = use.span().end();
    boolean hidden = Qualifiers.isOutOfReach(ClassName.get(type), method.variables());
    Matcher next = FOLLOWS.matcher(method.source());
    while (next.region(end, method.source().length()).lookingAt() && next.group(1) != null) {
      TypeElement inner = hidden ? memberType(type, next.group(1)) : null;
      if (inner == null) {
        break;
      }
      type = inner;
      end = next.end();
    }
    ClassName name = ClassName.get(type);
    boolean follows = next.region(end, method.source().length()).lookingAt();
    String member = follows ? next.group(1) : null;
    boolean isMember = member != null && !Set.of("class", "this", "super").contains(member);
    Code text =
        isMember
            ? Qualifiers.ofMember(name, method.variables())
            : follows ? Qualifiers.of(name, method.variables()) : Code.of("#", name);
    return new Replacement(use.span().start(), end, () -> text);
  }

  private static @Nullable TypeElement memberType(TypeElement type, String name) {
    for (TypeElement inner : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (inner.getSimpleName().contentEquals(name)) {
        return inner;
      }
    }
    return null;
  }

  private Code privateWrite(NameUse.PrivateWrite write, List<Replacement> replacements) {
    Code receiver = receiver(write.receiver(), replacements);
    Span value = write.value();
    Code right = value == null ? Code.text("1") : slice(value.start(), value.end(), replacements);
    if (write.operator().equals("=")) {
      return access.write(write.field(), receiver, right, false);
    }
    String operator = write.operator().substring(0, write.operator().length() - 1);
    Code updated =
        Code.of("# # #", access.read(write.field(), receiver), operator, parenthesized(right));
    Code written = access.write(write.field(), receiver, updated, true);
    if (value != null || write.prefix() || write.isStatement()) {
      return written;
    }
    String undo = write.operator().equals("++") ? "-" : "+";
    return access.narrowed(write.field(), Code.of("# # 1", written, undo));
  }

  private static Code parenthesized(Code code) {
    String text = code.toString();
    boolean simple = text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
    return simple ? code : Code.of("(#)", code);
  }

  private Code receiver(@Nullable Span receiver, List<Replacement> replacements) {
    return receiver == null ? self : slice(receiver.start(), receiver.end(), replacements);
  }

  private Code raw(int start, int end, int margin) {
    String text = method.source().substring(start, end).replace("\r", "");
    if (margin > 0) {
      StringBuilder out = new StringBuilder();
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        out.append(i == 0 ? "" : "\n");
        out.append(i == 0 ? lines[i] : lines[i].substring(Math.min(margin, blanks(lines[i]))));
      }
      text = out.toString();
    }
    return Code.text(Marks.escaped(text));
  }

  /**
   * How many leading characters every line after the first can lose. Never more than the least
   * indented line has, so that the lines of a text block keep their distance from each other.
   */
  private int margin(int start, int end) {
    int margin = indentation(start).length();
    String[] lines = method.source().substring(start, end).replace("\r", "").split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        margin = Math.min(margin, blanks(lines[i]));
      }
    }
    return margin;
  }

  private String indentation(int offset) {
    int line = method.source().lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < offset && Character.isWhitespace(method.source().charAt(end))) {
      end++;
    }
    return method.source().substring(line, end);
  }

  private static int blanks(String line) {
    int count = 0;
    while (count < line.length() && Character.isWhitespace(line.charAt(count))) {
      count++;
    }
    return count;
  }
}
