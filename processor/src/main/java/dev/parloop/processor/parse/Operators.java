package dev.parloop.processor.parse;

import com.sun.source.tree.Tree;
import dev.parloop.processor.model.BinaryOperator;

/** Javac's kinds of operators as operators of the model. */
final class Operators {
  private Operators() {}

  static BinaryOperator of(Tree.Kind kind) {
    return switch (kind) {
      case PLUS -> BinaryOperator.ADD;
      case MINUS -> BinaryOperator.SUBTRACT;
      case MULTIPLY -> BinaryOperator.MULTIPLY;
      case DIVIDE -> BinaryOperator.DIVIDE;
      case REMAINDER -> BinaryOperator.REMAINDER;
      case LEFT_SHIFT -> BinaryOperator.SHIFT_LEFT;
      case RIGHT_SHIFT -> BinaryOperator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case AND -> BinaryOperator.AND;
      case OR -> BinaryOperator.OR;
      case XOR -> BinaryOperator.XOR;
      case LESS_THAN -> BinaryOperator.LESS;
      case LESS_THAN_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      case GREATER_THAN -> BinaryOperator.GREATER;
      case GREATER_THAN_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case EQUAL_TO -> BinaryOperator.EQUAL;
      case NOT_EQUAL_TO -> BinaryOperator.NOT_EQUAL;
      default -> throw new IllegalArgumentException(kind + " is no binary operator");
    };
  }

  /** What a unary operator adds to its operand: 1 or -1; 0 if it does not assign. */
  static int delta(Tree.Kind kind) {
    return switch (kind) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> 1;
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> -1;
      default -> 0;
    };
  }

  static BinaryOperator ofCompound(Tree.Kind kind) {
    return switch (kind) {
      case PLUS_ASSIGNMENT -> BinaryOperator.ADD;
      case MINUS_ASSIGNMENT -> BinaryOperator.SUBTRACT;
      case MULTIPLY_ASSIGNMENT -> BinaryOperator.MULTIPLY;
      case DIVIDE_ASSIGNMENT -> BinaryOperator.DIVIDE;
      case REMAINDER_ASSIGNMENT -> BinaryOperator.REMAINDER;
      case LEFT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_LEFT;
      case RIGHT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case AND_ASSIGNMENT -> BinaryOperator.AND;
      case OR_ASSIGNMENT -> BinaryOperator.OR;
      case XOR_ASSIGNMENT -> BinaryOperator.XOR;
      default -> throw new IllegalArgumentException(kind + " is no compound assignment");
    };
  }
}
