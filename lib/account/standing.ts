const stand = globalThis as { [name: symbol]: unknown };

/**
 * The one thing of this name in the whole process, made when it is first asked for. Next may load a module once per
 * route; a pool, a count of tries or a database's connections must still be one.
 */
export function standing<Thing>(name: string, make: () => Thing): Thing {
  const key = Symbol.for(`heard/${name}`);
  stand[key] ??= make();
  return stand[key] as Thing;
}
