/** The shortest edit between two sequences of numbers, in linear space (Myers 1986, "An O(ND) Difference Algorithm"). */

/** A stretch of the old sequence (`start` to `end`) that a stretch of the new one (`from` to `to`) stands for. */
export interface Edit {
  start: number;
  end: number;
  from: number;
  to: number;
}

interface Snake {
  /** Where the middle run of equal elements begins and ends, relative to the part searched. */
  x: number;
  y: number;
  u: number;
  v: number;
  length: number;
}

class Search {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  readonly #middle: number;
  readonly edits: Edit[] = [];

  constructor(a: Int32Array, b: Int32Array) {
    this.#a = a;
    this.#b = b;
    this.#middle = a.length + b.length + 1;
    this.#forward = new Int32Array(2 * this.#middle + 1);
    this.#backward = new Int32Array(2 * this.#middle + 1);
  }

  /** Notes the edits between two parts whose ends may still be equal. */
  between(aLow: number, aHigh: number, bLow: number, bHigh: number): void {
    const [a, b] = [this.#a, this.#b];
    while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) {
      aLow += 1;
      bLow += 1;
    }
    while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) {
      aHigh -= 1;
      bHigh -= 1;
    }
    if (aLow === aHigh && bLow === bHigh) return;
    if (aLow === aHigh || bLow === bHigh) {
      this.#note(aLow, aHigh, bLow, bHigh);
      return;
    }
    const snake = this.#middleSnake(aLow, aHigh, bLow, bHigh);
    if (snake.length === aHigh - aLow + bHigh - bLow) {
      this.#note(aLow, aHigh, bLow, bHigh);
      return;
    }
    this.between(aLow, aLow + snake.x, bLow, bLow + snake.y);
    this.between(aLow + snake.u, aHigh, bLow + snake.v, bHigh);
  }

  #note(start: number, end: number, from: number, to: number): void {
    const last = this.edits.at(-1);
    if (last && last.end === start && last.to === from) {
      last.end = end;
      last.to = to;
    } else {
      this.edits.push({ start, end, from, to });
    }
  }

  #middleSnake(aLow: number, aHigh: number, bLow: number, bHigh: number): Snake {
    const n = aHigh - aLow;
    const m = bHigh - bLow;
    const delta = n - m;
    const odd = (delta & 1) === 1;
    const reach = Math.min(n, m) + 2 + Math.abs(delta);
    this.#forward.fill(0, this.#middle - reach, this.#middle + reach + 1);
    this.#backward.fill(0, this.#middle - reach, this.#middle + reach + 1);
    for (let d = 0; ; d += 1) {
      const low = -(d - 2 * Math.max(0, d - m));
      const high = d - 2 * Math.max(0, d - n);
      for (let k = low; k <= high; k += 2) {
        const snake = this.#stepForward({ aLow, bLow, n, m, d, k });
        if (odd && Math.abs(delta - k) < d && this.#meet(k, delta - k, n)) return { ...snake, length: 2 * d - 1 };
      }
      for (let k = low; k <= high; k += 2) {
        const { x, y, u, v } = this.#stepBackward({ aLow, bLow, n, m, d, k });
        if (!odd && Math.abs(delta - k) <= d && this.#meet(delta - k, k, n)) {
          return { x: n - u, y: m - v, u: n - x, v: m - y, length: 2 * d };
        }
      }
    }
  }

  #meet(forwardDiagonal: number, backwardDiagonal: number, n: number): boolean {
    return at(this.#forward, this.#middle + forwardDiagonal) + at(this.#backward, this.#middle + backwardDiagonal) >= n;
  }

  #stepForward({ aLow, bLow, n, m, d, k }: Step): Omit<Snake, 'length'> {
    const x = furthest(this.#forward, this.#middle + k, k === -d, k === d);
    const y = x - k;
    let u = x;
    let v = y;
    while (u < n && v < m && this.#a[aLow + u] === this.#b[bLow + v]) {
      u += 1;
      v += 1;
    }
    this.#forward[this.#middle + k] = u;
    return { x, y, u, v };
  }

  #stepBackward({ aLow, bLow, n, m, d, k }: Step): Omit<Snake, 'length'> {
    const x = furthest(this.#backward, this.#middle + k, k === -d, k === d);
    const y = x - k;
    let u = x;
    let v = y;
    while (u < n && v < m && this.#a[aLow + n - 1 - u] === this.#b[bLow + m - 1 - v]) {
      u += 1;
      v += 1;
    }
    this.#backward[this.#middle + k] = u;
    return { x, y, u, v };
  }
}

interface Step {
  aLow: number;
  bLow: number;
  n: number;
  m: number;
  d: number;
  k: number;
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}

function furthest(reached: Int32Array, diagonal: number, isLowest: boolean, isHighest: boolean): number {
  const above = at(reached, diagonal + 1);
  const below = at(reached, diagonal - 1);
  return isLowest || (!isHighest && below < above) ? above : below + 1;
}

/** The edits that turn `a` into `b`, in order, with the fewest elements deleted and inserted; touching edits are one. */
export function shortestEdits(a: Int32Array, b: Int32Array): Edit[] {
  const search = new Search(a, b);
  search.between(0, a.length, 0, b.length);
  return search.edits;
}
