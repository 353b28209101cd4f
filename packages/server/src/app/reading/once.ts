/** What is computed of a value once, for as long as the value lives. */
export function once<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const found = made.get(of);
    if (found) return found.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}
