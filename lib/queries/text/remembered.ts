/** Pure results kept as long as the words they were computed from: a page asks the same of the same words again and again. */

/** Remembers, for each object, the result of the last question asked of it. `keyOf` tells questions apart. */
export function rememberLast<K extends object, Q, R>(
  compute: (of: K, question: Q) => R,
  keyOf: (question: Q) => string,
): (of: K, question: Q) => R {
  const results = new WeakMap<K, { readonly key: string; readonly result: R }>();
  return (of, question) => {
    const key = keyOf(question);
    const known = results.get(of);
    if (known?.key === key) return known.result;
    const result = compute(of, question);
    results.set(of, { key, result });
    return result;
  };
}

/** Remembers, for each object, the results of all questions asked of it: for few questions of long-lived objects. */
export function rememberEach<K extends object, Q, R>(
  compute: (of: K, question: Q) => R,
  keyOf: (question: Q) => string,
): (of: K, question: Q) => R {
  const results = new WeakMap<K, Map<string, R>>();
  return (of, question) => {
    const own = results.get(of) ?? new Map<string, R>();
    results.set(of, own);
    const key = keyOf(question);
    const result = own.get(key) ?? compute(of, question);
    own.set(key, result);
    return result;
  };
}

/** Remembers the results of pairs of objects. */
export function rememberPairs<A extends object, B extends object, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  const results = new WeakMap<A, WeakMap<B, { readonly result: R }>>();
  return (a, b) => {
    const ofA = results.get(a) ?? new WeakMap<B, { readonly result: R }>();
    results.set(a, ofA);
    const known = ofA.get(b) ?? { result: compute(a, b) };
    ofA.set(b, known);
    return known.result;
  };
}

/** Remembers by name the `capacity` results asked for last. */
export function rememberNamed<Q, R>(compute: (question: Q) => R, nameOf: (question: Q) => string, capacity: number) {
  const results = new Map<string, R>();
  return (question: Q): R => {
    const name = nameOf(question);
    const known = results.get(name);
    const result = known ?? compute(question);
    results.delete(name);
    results.set(name, result);
    const oldest = results.keys().next().value;
    if (results.size > capacity && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
