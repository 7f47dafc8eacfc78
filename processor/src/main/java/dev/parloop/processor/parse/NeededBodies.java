package dev.parloop.processor.parse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of methods a nested compilation reads. Javac resolves a class as a whole, so all the
 * methods beside an annotated one would be resolved a second time, which costs more than everything
 * else that is done for a usual class. Only those are read that have annotations of ours in them,
 * or whose name has been met in a body that is read: a callee that is found by another way (a class
 * file that calls back, the {@code close} of a resource) is missed, and {@link CalleeBodies} asks a
 * compilation with all bodies then.
 */
final class NeededBodies {
  private final boolean all;

  /** Names that stand in what is read. */
  private final Set<String> names = new HashSet<>();

  private NeededBodies(boolean all) {
    this.all = all;
  }

  /** All of them. */
  static NeededBodies all() {
    return new NeededBodies(true);
  }

  /** Those with annotations of ours, and those named by others that are read. */
  static NeededBodies ofAnnotated() {
    return new NeededBodies(false);
  }

  /** Foresees a class with annotations, whose methods may call those of a file read earlier. */
  void expect(ClassTree type) {
    if (!all) {
      for (Member member : members(List.of(type))) {
        if (isAnnotated(member.tree)) {
          read(member);
        }
      }
    }
  }

  /** What stands inside the braces of the bodies of a file that need not be read. */
  List<Span> unneeded(CompilationUnitTree unit, SourceText source) {
    if (all) {
      return List.of();
    }
    List<Member> rest = members(unit.getTypeDecls());
    for (Iterator<Member> each = rest.iterator(); each.hasNext(); ) {
      Member member = each.next();
      if (isAnnotated(member.tree)) {
        read(member);
        each.remove();
      }
    }
    List<ClassTree> types = types(unit.getTypeDecls());
    boolean more = true;
    while (more) {
      more = rest.removeIf(this::isNamed);
      more |= types.removeIf(this::isInitialised);
    }
    List<Span> result = new ArrayList<>();
    for (Member member : rest) {
      Span body = source.span(member.tree.getBody());
      if (source.isWritten(member.tree.getBody())
          // A brace may be spelt as a Unicode escape.
          && source.text().charAt(body.start()) == '{'
          && source.text().charAt(body.end() - 1) == '}') {
        result.add(source.span(body.start() + 1, body.end() - 1));
      }
    }
    return result;
  }

  /** A method with a body, and the class that it is a direct member of. */
  private record Member(MethodTree tree, ClassTree type) {}

  /** The methods of classes and of the classes that are their members; the latter first. */
  private static List<Member> members(List<? extends Tree> types) {
    List<Member> result = new ArrayList<>();
    for (Tree type : types) {
      if (type instanceof ClassTree tree) {
        result.addAll(members(tree.getMembers()));
        for (Tree member : tree.getMembers()) {
          if (member instanceof MethodTree method && method.getBody() != null) {
            result.add(new Member(method, tree));
          }
        }
      }
    }
    return result;
  }

  private static List<ClassTree> types(List<? extends Tree> trees) {
    List<ClassTree> result = new ArrayList<>();
    for (Tree tree : trees) {
      if (tree instanceof ClassTree type) {
        result.add(type);
        result.addAll(types(type.getMembers()));
      }
    }
    return result;
  }

  /** Notes what the static initialisers of a class name, if it is named itself. */
  private boolean isInitialised(ClassTree type) {
    boolean named = names.contains(type.getSimpleName().toString());
    if (named) {
      for (Tree member : type.getMembers()) {
        if (!(member instanceof MethodTree) && !(member instanceof ClassTree)) {
          member.accept(new Mentions(), null);
        }
      }
    }
    return named;
  }

  private static boolean isAnnotated(MethodTree tree) {
    return Annotations.firstLike(tree) != null;
  }

  /** Notes what a method names, if it is named itself. */
  private boolean isNamed(Member member) {
    boolean named =
        names.contains(
            (isConstructor(member.tree) ? member.type.getSimpleName() : member.tree.getName())
                .toString());
    if (named) {
      read(member);
    }
    return named;
  }

  private static boolean isConstructor(MethodTree tree) {
    return tree.getReturnType() == null;
  }

  private void read(Member member) {
    member.tree.accept(new Mentions(), null);
    if (isConstructor(member.tree)) {
      // It runs the initialisers, and a constructor of the class that is extended.
      if (member.type.getExtendsClause() != null) {
        member.type.getExtendsClause().accept(new Mentions(), null);
      }
      for (Tree other : member.type.getMembers()) {
        if (!(other instanceof MethodTree) && !(other instanceof ClassTree)) {
          other.accept(new Mentions(), null);
        }
      }
    }
  }

  /** Collects names, those in texts included: {@code @Reducer(identity = "zero")}. */
  private final class Mentions extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      names.add(tree.getName().toString());
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      names.add(tree.getIdentifier().toString());
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      names.add(tree.getName().toString());
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
      if (tree.getValue() instanceof String text) {
        names.add(text);
      }
      return null;
    }
  }
}
