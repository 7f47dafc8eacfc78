package corpus;

import dev.parloop.Parallel;

/** Fields of objects that arrays hold: each object is like a row of its array. */
class ObjectFields {
  static class Cell {
    double x;
    double y;
    int count;
    volatile int seen;
    Cell next;
    double[] data = new double[4];

    final void add(double v) {
      x += v;
      count++;
    }

    final double gap(Cell other) {
      return x - other.x;
    }
  }

  static final class Deep extends Cell {
    double z;
  }

  private Cell[] own = new Cell[10];
  private final Cell first = new Cell();

  void oneField(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].x = i;
  }

  void eachCell(Cell[] cells) {
    // guarded
    for (@Parallel Cell cell : cells) {
      cell.x += cell.y;
      cell.add(2);
    }
  }

  void ownCells(double by) {
    // guarded
    for (@Parallel int i = 0; i < own.length; i++) own[i].add(by);
  }

  void inherited(Deep[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].x = cells[i].z;
      cells[i].z = i;
    }
  }

  void otherField(Cell[] cells) {
    // guarded
    for (@Parallel int i = 1; i < cells.length; i++) cells[i].x = cells[i - 1].y;
  }

  void neighbour(Cell[] cells) {
    // dependent PL0301: cells[i].x and cells[i - 1].x
    for (@Parallel int i = 1; i < cells.length; i++) cells[i].x = cells[i - 1].x + 1;
  }

  void ahead(Cell[] cells) {
    // dependent PL0301: cells[i].x and cells[i + 1].x
    for (@Parallel int i = 0; i < cells.length - 1; i++) cells[i].x = cells[i + 1].x;
  }

  void everyOther(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length / 2; i++) cells[2 * i].x = cells[2 * i + 1].x;
  }

  void sameCell(Cell[] cells) {
    // dependent PL0301: cells[0].x
    for (@Parallel int i = 0; i < cells.length; i++) cells[0].x = i;
  }

  void sumInCell(Cell[] cells, double[] a) {
    // dependent PL0301: cells[0].x
    for (@Parallel int i = 0; i < a.length; i++) cells[0].x += a[i];
  }

  void twoArrays(Cell[] cells, Cell[] others) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].x = others[cells.length - 1 - i].x;
  }

  void grid(Cell[][] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].length; j++) cells[i][j].x += cells[i][j].y;
    }
  }

  void gridAndRow(Cell[][] cells, Cell[] row) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].length; j++) cells[i][j].x = row[j].x;
    }
  }

  void transposed(Cell[][] cells, int n) {
    // unproved PL0301: cells[i][j].x and cells[j][i].x
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) cells[i][j].x = cells[j][i].x;
    }
  }

  void rowOfGrid(Cell[][] cells, int row) {
    // guarded
    for (@Parallel int j = 0; j < cells[row].length; j++) cells[row][j].count = j;
  }

  void oneCell(Cell[] cells, Cell one) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].x = one.x;
  }

  void oneCellsOtherField(Cell[] cells, Cell one) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].x = one.y;
  }

  void fieldOfThis(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].x = first.x;
  }

  void nextCell(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].next.x = i;
  }

  void readsNext(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].x = cells[i].next.x;
  }

  void links(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 1; i < cells.length; i++) cells[i].next = cells[i - 1];
  }

  void volatileField(Cell[] cells) {
    // unproved PL0303 PL0504
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].seen = i;
  }

  void swapped(Cell[] cells, Cell[] others, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      cells[i] = others[n - 1 - i];
      for (int k = 0; k < 3; k++) cells[i].x += k;
    }
  }

  void filled(Cell[] cells, Cell one, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      cells[i] = one;
      for (int k = 0; k < 3; k++) cells[i].x += k;
    }
  }

  void newCells(Cell[] cells, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      cells[i] = new Cell();
      for (int k = 0; k < 3; k++) cells[i].x += k;
    }
  }

  void copied(Cell[] cells, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Cell[] copy = cells.clone();
      copy[0].x += i;
    }
  }

  void chosen(Cell[] cells, Cell[] others, boolean which) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) (which ? cells : others)[i].x = i;
  }

  void eitherCell(Cell[] cells, int[] a) {
    // unproved PL0303
    for (@Parallel int i = 1; i < cells.length; i++) {
      Cell cell = a[i] > 0 ? cells[i] : cells[i - 1];
      cell.x = i;
    }
  }

  void byIndex(Cell[] cells, int[] index) {
    // unproved PL0302: cells[index[i]].count
    for (@Parallel int i = 0; i < index.length; i++) cells[index[i]].count++;
  }

  void castCells(Object[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) ((Cell) cells[i]).x = i;
  }

  void twoNames(Cell[] cells, int n) {
    Cell[] same = cells;
    // unproved PL0303: same[i - 1].x and cells[i].x
    for (@Parallel int i = 1; i < n; i++) cells[i].x = same[i - 1].x;
  }

  void search(Cell[] cells, double[] out) {
    // unproved PL0103
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].x = i;
      if (cells[i].y > 3) break;
    }
  }

  double runningTotal(Cell[] cells) {
    double total = 0;
    // dependent PL0304: total
    for (@Parallel int i = 0; i < cells.length; i++) {
      total += cells[i].x;
      cells[i].y = total;
    }
    return total;
  }

  double plainTotal(Cell[] cells) {
    double total = 0;
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      total += cells[i].x;
      cells[i].y = i;
    }
    return total;
  }

  void pairs(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      double force = 0;
      for (int j = 0; j < cells.length; j++) force += cells[i].gap(cells[j]);
      cells[i].y += force;
    }
  }

  void pairsInPlace(Cell[] cells) {
    // unproved PL0301: cells[i].x and other.x
    for (@Parallel int i = 0; i < cells.length; i++) {
      double force = 0;
      for (int j = 0; j < cells.length; j++) force += cells[i].gap(cells[j]);
      cells[i].x += force;
    }
  }

  void histogramBeside(Cell[] cells, int[] counts, int[] keys) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      counts[keys[i] & 15]++;
      cells[i].count = i;
    }
  }

  void boundOfField(Cell[] cells) {
    // unproved PL0105
    for (@Parallel int i = 0; i < cells[0].count; i++) cells[i].count = i;
  }

  void innerBoundOfField(Cell[] cells, double[][] a) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].count += 3;
      for (int j = 0; j < cells[i].count; j++) a[i][j] = j;
    }
  }

  void fieldAsIndex(Cell[] cells, double[] out) {
    // unproved PL0302: out[cells[i].count]
    for (@Parallel int i = 0; i < cells.length; i++) {
      out[cells[i].count] = i;
      cells[i].count = 0;
    }
  }
}
