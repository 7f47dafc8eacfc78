package corpus;

import dev.parloop.Parallel;

/** Arrays in fields of objects that arrays hold: each is like a row of the array of objects. */
class HeldArrays {
  static class Cell {
    double[] data = new double[4];
    final double[] rates = new double[4];
    private int[] marks = new int[4];
    double[][] grid = new double[4][4];
    Object any = data;
    Cell next;
    Cell[] parts = {};
    int count;

    Cell() {}

    Cell(double[] data) {
      this.data = data;
    }

    final void scale(double by) {
      for (int k = 0; k < data.length; k++) {
        data[k] *= by;
      }
    }

    final void mark(int k) {
      marks[k]++;
      count++;
    }

    final void pull(Cell other) {
      data[0] += other.data[0];
    }

    final void grow() {
      data = new double[8];
    }

    final double[] data() {
      return data;
    }
  }

  static final class Seen {
    volatile double[] data = new double[4];
  }

  static final class Deep extends Cell {
    double[] depth = new double[4];
  }

  record Row(double[] values, int size) {}

  private Cell[] own = new Cell[10];
  private final double[] data = new double[10];

  void oneElement(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].data[0] = i;
  }

  void allElements(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].data.length; j++) {
        cells[i].data[j] = cells[i].data[j] * 2 + j;
      }
    }
  }

  void eachCell(Cell[] cells) {
    // guarded
    for (@Parallel Cell cell : cells) {
      cell.data[0] += 1;
      cell.scale(2);
      cell.mark(3);
    }
  }

  void ownCells(double by) {
    // guarded
    for (@Parallel int i = 0; i < own.length; i++) own[i].scale(by);
  }

  void local(Cell[] bodies, double dt) {
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) {
      double[] to = bodies[i].data;
      to[0] += dt * bodies[i].rates[0];
      to[1] += dt * bodies[i].rates[1];
    }
  }

  void inherited(Deep[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].scale(2);
      cells[i].data[1] = cells[i].depth[0];
    }
  }

  void records(Row[] rows) {
    // guarded
    for (@Parallel Row row : rows) {
      for (int k = 0; k < row.size(); k++) row.values()[k] += 1;
    }
  }

  void throughMethod(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].data()[i % 4] = i;
  }

  void gridOfCells(Cell[][] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells[i].length; j++) cells[i][j].data[2] += j;
    }
  }

  void gridInCells(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      for (double[] row : cells[i].grid) row[0] += i;
    }
  }

  void filled(Cell[] cells) {
    // guarded
    for (@Parallel Cell cell : cells) java.util.Arrays.fill(cell.data, 1);
  }

  void everyOther(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < cells.length / 2; i++) {
      cells[2 * i].data[0] = cells[2 * i + 1].data[0];
    }
  }

  void reads(Cell[] cells, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length - 1; i++) {
      out[i] = cells[i].data[3] + cells[i + 1].data[0];
    }
  }

  double readsOnly(Cell[] cells) {
    double sum = 0;
    // proved
    for (@Parallel int i = 0; i < cells.length; i++) sum += cells[i].data[0] + cells[0].data[1];
    return sum;
  }

  void oneTable(Cell[] cells, Cell one, double[] out) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) out[i] = cells[i].data[0] * one.data[1];
  }

  void oneColumn(Cell[] cells, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) cells[0].data[i] = i;
  }

  void neighbour(Cell[] cells) {
    // dependent PL0301: cells[i].data[0] and cells[i - 1].data[0]
    for (@Parallel int i = 1; i < cells.length; i++) {
      cells[i].data[0] = cells[i - 1].data[0] + 1;
    }
  }

  void ahead(Cell[] cells) {
    // unproved PL0301
    for (@Parallel int i = 0; i < cells.length - 1; i++) {
      for (int j = 0; j < cells[i].data.length; j++) cells[i].data[j] += cells[i + 1].data[j];
    }
  }

  void neighboursOtherArray(Cell[] cells) {
    // guarded
    for (@Parallel int i = 1; i < cells.length; i++) cells[i].data[0] = cells[i - 1].rates[0];
  }

  void neighbourByMethod(Cell[] cells) {
    // dependent PL0301
    for (@Parallel int i = 1; i < cells.length; i++) cells[i].pull(cells[i - 1]);
  }

  void sameCell(Cell[] cells) {
    // dependent PL0301: cells[0].data[1]
    for (@Parallel int i = 0; i < cells.length; i++) cells[0].data[1] = i;
  }

  void byIndex(Cell[] cells, int[] index) {
    // unproved PL0302
    for (@Parallel int i = 0; i < index.length; i++) cells[index[i]].data[0]++;
  }

  void allPairs(Cell[] cells) {
    // unproved PL0301
    for (@Parallel int i = 0; i < cells.length; i++) {
      for (int j = 0; j < cells.length; j++) cells[i].data[0] += cells[j].data[0];
    }
  }

  void oneCell(Cell[] cells, Cell one) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].data[0] += one.data[1];
  }

  void intoOneCell(Cell[] cells, Cell one) {
    // dependent PL0301: one.data[0]
    for (@Parallel int i = 0; i < cells.length; i++) one.data[0] += cells[i].data[0];
  }

  void fieldOfThis(Cell[] cells) {
    // guarded
    for (@Parallel int i = 0; i < 10; i++) cells[i].data[0] = data[9 - i];
  }

  void arrayBeside(Cell[] cells, double[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
      cells[i].data[0] += a[i];
    }
  }

  void matrixBeside(Cell[] cells, double[][] m) {
    // guarded
    for (@Parallel int i = 0; i < m.length; i++) cells[i].data[0] = m[m.length - 1 - i][0];
  }

  void twoArrays(Cell[] cells, Cell[] others) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].data[0] = others[cells.length - 1 - i].data[0];
    }
  }

  void twoNames(Cell[] cells, int n) {
    Cell[] same = cells;
    // unproved PL0303
    for (@Parallel int i = 1; i < n; i++) cells[i].data[0] = same[i - 1].data[0];
  }

  void replaced(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].data = new double[3];
      cells[i].data[0] = i;
    }
  }

  void replacedByMethod(Cell[] cells) {
    // unproved PL0303
    for (@Parallel Cell cell : cells) {
      cell.grow();
      cell.data[7] = 1;
    }
  }

  void handedOn(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 1; i < cells.length; i++) {
      cells[i].data = cells[0].data;
      cells[i].data[0]++;
    }
  }

  void storedCells(Cell[] cells, Cell one) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) {
      if (i > 3) cells[i] = one;
      cells[i].data[0] += 1;
    }
  }

  void knownCell(Cell[] cells, Cell one) {
    // dependent PL0301: cells[i].data[0]
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i] = one;
      cells[i].data[0] += 1;
    }
  }

  void newCells(Cell[] cells, double[] shared) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) {
      if (i > 3) cells[i] = new Cell(shared);
      cells[i].data[0] += 1;
    }
  }

  void newRow(Cell[][] cells, double[] shared) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) {
      if (i > 3) cells[i] = new Cell[] {new Cell(shared)};
      cells[i][0].data[0] += 1;
    }
  }

  void nextCell(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].next.data[0] = i;
  }

  void readsNext(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].data[0] = cells[i].next.data[0];
  }

  void parts(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].parts[0].data[0] = i;
  }

  void eitherCell(Cell[] cells, int[] a) {
    // unproved PL0303
    for (@Parallel int i = 1; i < cells.length; i++) {
      Cell cell = a[i] > 0 ? cells[i] : cells[i - 1];
      cell.data[0] = i;
    }
  }

  void eitherArray(Cell[] cells, int[] a) {
    // unproved PL0303
    for (@Parallel int i = 1; i < cells.length; i++) {
      double[] to = a[i] > 0 ? cells[i].data : cells[i].rates;
      to[0] = i;
    }
  }

  void volatileArray(Seen[] cells) {
    // unproved PL0303 PL0504
    for (@Parallel int i = 0; i < cells.length; i++) cells[i].data[0] = i;
  }

  void anyObject(Cell[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) ((double[]) cells[i].any)[0] = i;
  }

  void anyCells(Object[] cells) {
    // unproved PL0303
    for (@Parallel int i = 0; i < cells.length; i++) ((Cell) cells[i]).data[0] = i;
  }

  void copied(Cell[] cells, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Cell[] copy = cells.clone();
      copy[0].data[0] += i;
    }
  }

  void madeAnew(int n, double[] out) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      Cell cell = new Cell();
      cell.data[0] = i;
      out[i] = cell.data[0];
    }
  }

  void marksAsIndex(Cell[] cells, double[] out) {
    // unproved PL0302
    for (@Parallel int i = 0; i < cells.length; i++) {
      cells[i].mark(0);
      out[cells[i].marks[0]] = i;
    }
  }

  void histogramBeside(Cell[] cells, int[] counts, int[] keys) {
    // guarded
    for (@Parallel int i = 0; i < cells.length; i++) {
      counts[keys[i] & 15]++;
      cells[i].marks[0] = i;
    }
  }

  void histogramInCell(Cell[] cells, int[] keys) {
    // unproved PL0302
    for (@Parallel int i = 0; i < keys.length; i++) cells[0].marks[keys[i] & 3]++;
  }
}
