import { useEffect, useState } from 'react';

const shortest = 90;

/** A value once it has stood still for a moment, in milliseconds. */
export function useSettled<Value>(value: Value, pause = shortest): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
