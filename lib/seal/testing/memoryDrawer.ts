import type { Drawer } from "../drawer";

/** A drawer that lasts as long as the test. */
export function memoryDrawer<Value>(): Drawer<Value> {
  const values = new Map<string, Value>();
  return {
    get: async (name) => values.get(name),
    put: async (name, value) => {
      values.set(name, value);
    },
    drop: async (name) => {
      values.delete(name);
    },
    names: async () => [...values.keys()],
  };
}
