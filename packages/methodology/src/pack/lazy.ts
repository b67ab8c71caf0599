// Fields that are made at the first look and kept: a pack's forms need not be read to compute by its rules.

/** The eager fields, and for each maker a field of its name. */
export function lazily<Eager extends object, Late extends object>(
  eager: Eager,
  makers: { readonly [Key in keyof Late]: () => Late[Key] },
): Eager & Late {
  const whole = { ...eager } as Eager & Late;
  for (const key of Object.keys(makers) as (keyof Late & string)[]) {
    Object.defineProperty(whole, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[key]();
        Object.defineProperty(whole, key, { enumerable: true, value });
        return value;
      },
    });
  }
  return whole;
}

/** One value, made at the first call and kept. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
